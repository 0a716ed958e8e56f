import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { caseHead, faultsOf, withEvents } from '../test/case-text.ts'

describe('a fault says where, what was expected, and how to write it', () => {
  type Fault = { code: string } & Record<string, unknown>
  const rows: [string, string, Partial<Fault>][] = [
    [
      'a misspelt key',
      withEvents('kind: ablation-performed\n    on: 2019\n    taget: x'),
      { code: 'text/unknown-key', line: 6, column: 5, at: 'events[0]', key: 'taget', meant: 'target' },
    ],
    [
      'a key of another kind',
      withEvents('{ kind: ablation-performed, on: 2019, removes: [x] }'),
      { code: 'text/unknown-key', key: 'removes', meant: null },
    ],
    [
      'a misspelt kind',
      withEvents('{ kind: resection-preformed, on: 2019 }'),
      {
        code: 'text/unexpected',
        line: 4,
        column: 13,
        at: 'events[0].kind',
        found: 'resection-preformed',
        example: 'kind: resection-performed',
      },
    ],
    ['no kind', withEvents('{ on: 2019 }'), { code: 'text/missing-key', at: 'events[0]', key: 'kind' }],
    [
      'no date',
      withEvents('{ kind: ablation-performed }'),
      { code: 'text/missing-key', key: 'on', example: 'on: 2018-04-11' },
    ],
    [
      'a date written another way',
      withEvents('{ kind: ablation-performed, on: 11.04.2018 }'),
      {
        code: 'text/unexpected',
        at: 'events[0].on',
        found: '11.04.2018',
        expected: 'YYYY-MM-DD | YYYY-MM | YYYY | YYYY-MM-DD/YYYY-MM-DD | YYYY-MM/.. | ../YYYY | unknown',
        example: 'on: 2018-04-11',
      },
    ],
    [
      'a day that does not exist',
      withEvents('{ kind: ablation-performed, on: 2019-02-29 }'),
      { code: 'text/unexpected', found: '2019-02-29' },
    ],
    [
      'a study of an uncertain date',
      withEvents('{ kind: study-read, on: 2019-02, lesions: [] }'),
      { code: 'text/unexpected', expected: 'YYYY-MM-DD' },
    ],
    [
      'a patient that YAML reads as a number',
      `schemaVersion: 1\npatient: 007\nevents: []\n`,
      { code: 'text/unexpected', line: 2, found: '7', example: 'patient: "NET-007"' },
    ],
    [
      'another version',
      `schemaVersion: 2\npatient: A\nevents: []\n`,
      { code: 'case/newer-version', line: 1, column: 16, found: 2, reads: 1 },
    ],
    ['no events', caseHead, { code: 'text/missing-key', key: 'events' }],
    [
      'a word for a number',
      withEvents('{ kind: site-finding-read, on: 2019, site: s, siteKind: node, diametersMm: [10, x] }'),
      { code: 'text/unexpected', at: 'events[0].diametersMm[1]', found: 'x', example: 'diametersMm: [51, 49, 37]' },
    ],
    [
      'a finding without size',
      withEvents('{ kind: site-finding-read, on: 2019, site: s, siteKind: node }'),
      { code: 'text/missing-key', key: 'volumeMl' },
    ],
    [
      'a lesion without size',
      withEvents('{ kind: study-read, on: 2019-01-01, lesions: [{ label: a }] }'),
      { code: 'text/missing-key', at: 'events[0].lesions[0]', key: 'diametersMm' },
    ],
    [
      'a count without size',
      withEvents('{ kind: study-read, on: 2019-01-01, lesions: [{ label: a, count: 3 }] }'),
      { code: 'text/missing-key', key: 'sizeMm' },
    ],
    [
      'a count with one volume: of each, or of all',
      withEvents('kind: study-read\n    on: 2019-01-01\n    lesions:\n      - { label: a, count: 3, volumeMl: 6 }'),
      {
        code: 'text/unexpected',
        line: 7,
        column: 41,
        at: 'events[0].lesions[0].volumeMl',
        found: 'count + volumeMl',
        example: 'count: 7, diametersMm: [20]',
      },
    ],
    [
      'two sizes of one lesion',
      withEvents(
        '{ kind: study-read, on: 2019-01-01, lesions: [{ label: a, count: 3, sizeMm: [4, 9], diametersMm: [8] }] }',
      ),
      { code: 'text/unexpected', at: 'events[0].lesions[0].diametersMm', found: 'sizeMm + diametersMm' },
    ],
    [
      'one identity for three lesions',
      withEvents(
        '{ kind: study-read, on: 2019-01-01, lesions: [{ label: a, count: 3, sizeMm: 9, trackingUid: "1.2" }] }',
      ),
      { code: 'text/unexpected', at: 'events[0].lesions[0].trackingUid' },
    ],
    [
      'one identity twice in a study',
      withEvents(
        '{ kind: study-read, on: 2019-01-01, lesions: [{ label: a, trackingUid: "1.2", volumeMl: 1 }, { label: b, trackingUid: "1.2", volumeMl: 1 }] }',
      ),
      { code: 'text/duplicate', at: 'events[0].lesions[1].trackingUid', value: '1.2' },
    ],
    [
      'one label twice in a study',
      withEvents(
        '{ kind: study-read, on: 2019-01-01, lesions: [{ label: a, volumeMl: 1 }, { label: a, volumeMl: 1 }] }',
      ),
      { code: 'text/duplicate', at: 'events[0].lesions[1].label', value: 'a' },
    ],
    [
      'a range upside down',
      withEvents('{ kind: study-read, on: 2019-01-01, lesions: [{ label: a, count: 3, sizeMm: [9, 2] }] }'),
      { code: 'text/unexpected', found: '[9,2]', expected: '[mm, mm] | mm' },
    ],
    [
      'a count in words',
      withEvents('{ kind: study-read, on: 2019-01-01, lesions: [{ label: a, count: many, sizeMm: 3 }] }'),
      { code: 'text/unexpected', found: 'many' },
    ],
    [
      'a nature of nobody’s',
      withEvents('{ kind: lesion-nature-asserted, on: 2019, nature: benign }'),
      { code: 'text/missing-key', key: 'study' },
    ],
    [
      'a nature that does not exist',
      withEvents('{ kind: lesion-nature-asserted, on: 2019, trackingUid: "1", nature: bening }'),
      { code: 'text/unexpected', expected: 'metastasis | benign | indeterminate | not-reviewed' },
    ],
    [
      'the end of a therapy that never began',
      withEvents('{ kind: systemic-therapy-stopped, on: 2019, therapy: x }'),
      { code: 'text/unknown-id', value: 'x', known: [] },
    ],
    [
      'a site one letter off',
      withEvents(
        '{ kind: site-finding-read, on: 2019, site: mesentery, siteKind: other, volumeMl: 1 }',
        '{ kind: resection-performed, on: 2020, removes: [mesentry] }',
      ),
      { code: 'text/unknown-id', value: 'mesentry', known: ['mesentery'] },
    ],
    [
      'one id twice',
      withEvents('{ kind: ablation-performed, id: a, on: 2019 }', '{ kind: ablation-performed, id: a, on: 2020 }'),
      { code: 'text/duplicate', line: 5, value: 'a' },
    ],
    ['one key twice', `${caseHead}patient: B\nevents: []\n`, { code: 'text/duplicate', line: 3, value: 'patient' }],
    ['broken YAML', `${caseHead}events: [\n`, { code: 'text/syntax' }],
    ['a tag that runs code elsewhere', `${caseHead}events: !!js/function x\n`, { code: 'text/syntax', line: 3 }],
    ['two documents', `${caseHead}events: []\n---\na: b\n`, { code: 'text/syntax' }],
    ['not an object', '- a\n', { code: 'text/unexpected', line: 1, column: 1 }],
    ['nothing', '', { code: 'text/unexpected' }],
  ]
  for (const [why, text, expected] of rows) {
    test(why, () => {
      const [first] = faultsOf(text)
      assert.ok(first)
      const actual: Record<string, unknown> = { code: first.code, ...first.parameters }
      for (const [key, value] of Object.entries(expected)) assert.deepEqual(actual[key], value, key)
    })
  }

  test('all faults at once, not the first alone', () => {
    assert.equal(faultsOf(withEvents('{ kind: ablation-performed }', '{ kind: ablation-performed, on: x }')).length, 2)
  })
})

describe('hostile text', () => {
  const nine = (name: string) => `[${Array.from({ length: 9 }, () => `*${name}`).join(', ')}]`
  const rows: [string, string, string][] = [
    [
      'aliases of aliases',
      `a: &a [1]\nb: &b ${nine('a')}\nc: &c ${nine('b')}\nd: &d ${nine('c')}\ne: ${nine('d')}\n`,
      'text/syntax',
    ],
    ['brackets without end', '['.repeat(200_000), 'text/syntax'],
    ['lists in lists', '- '.repeat(100_000), 'text/syntax'],
    ['more than a person writes', `# ${'x'.repeat(1_100_000)}`, 'text/too-large'],
  ]
  for (const [why, text, code] of rows) {
    test(why, () => {
      const before = process.cpuUsage()
      assert.equal(faultsOf(text)[0]?.code, code)
      assert.ok(process.cpuUsage(before).user < 1e6) // a second
    })
  }
  test('a key named like an object’s own parts is only a key', () => {
    assert.equal(faultsOf(`${caseHead}events: []\n__proto__: { polluted: true }\n`)[0]?.code, 'text/unknown-key')
    assert.equal(({} as Record<string, unknown>)['polluted'], undefined)
  })
})
