import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { parseCaseFile } from './case-file.ts'
import { caseHead, faultsOf, readCaseText, withEvents } from '../test/case-text.ts'

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
      'a node of which nobody says that it is one',
      withEvents(
        '{ kind: study-read, on: 2019-02-01, lesions: [{ label: N1, site: coeliac node, diametersMm: [30, 15] }] }',
      ),
      { code: 'text/missing-key', key: 'siteKind', example: 'siteKind: node' },
    ],
    [
      'an adjudicator who chose a reader that there is not',
      withEvents(
        '{ kind: study-read, on: 2019-02-01, reader: R1, lesions: [] }',
        '{ kind: study-read, on: 2019-02-01, reader: R2, lesions: [] }',
        '{ kind: response-adjudicated, on: 2019-03-01, study: 2019-02-01, reader: R3 }',
      ),
      { code: 'text/unknown-id', value: 'R3', known: ['R1', 'R2'] },
    ],
    [
      'a patient that YAML reads as a number',
      `schemaVersion: 1\npatient: 007\nevents: []\n`,
      { code: 'text/not-text', line: 2, found: '007', example: 'patient: "007"' },
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
      { code: 'text/unexpected', at: 'events[0].diametersMm[1]', found: 'x', example: '' },
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
    [
      'a decimal comma within braces: YAML 1.2 §7.4.2 reads { a: 20, 5 } as a: 20 and a key 5 of no value',
      withEvents('{ kind: specimen-reported, on: 2019, site: liver, ki67Percent: 20,5, mitosesPer2Mm2: 1 }'),
      { code: 'text/no-value', line: 4, column: 71, key: '5', meant: '20.5' },
    ],
    [
      'an amount with a decimal comma within braces',
      withEvents('{ kind: systemic-therapy-started, on: 2019, drug: a, dose: 30,5 mg }'),
      { code: 'text/no-value', key: '5 mg', meant: '30.5 mg' },
    ],
    [
      'a word without a value within braces',
      withEvents('{ kind: ablation-performed, on: 2019, target }'),
      { code: 'text/no-value', key: 'target', meant: null },
    ],
    [
      'a misspelt key that says nothing is misspelt all the same',
      withEvents('kind: ablation-performed\n    on: 2019\n    taget: null'),
      { code: 'text/unknown-key', line: 6, column: 5, at: 'events[0]', key: 'taget', meant: 'target' },
    ],
    [
      'a misspelt key that says nothing, of a part',
      withEvents('{ kind: ablation-performed, on: 2019, imported: { file: a, rwo: } }'),
      { code: 'text/unknown-key', at: 'events[0].imported', key: 'rwo', meant: 'row' },
    ],
    [
      'an event named by its place, which another event may have tomorrow',
      withEvents(
        '{ kind: ablation-performed, on: 2019 }',
        '{ kind: event-retracted, on: 2020, retracts: event-1, reason: x }',
      ),
      { code: 'case/no-own-id', line: 5, at: 'events[1].retracts', id: 'event-1', place: 1 },
    ],
    [
      'a therapy named by its place',
      withEvents(
        '{ kind: systemic-therapy-started, on: 2019, drug: a }',
        '{ kind: systemic-therapy-stopped, on: 2020, therapy: event-1 }',
      ),
      { code: 'case/no-own-id', at: 'events[1].therapy', id: 'event-1', place: 1 },
    ],
    ...(
      [
        ['a negative laboratory value', 'analyte: albumin, value: -4, unit: g/L', 'value'],
        ['bilirubin in seconds', 'analyte: bilirubin, value: 4, unit: s', 'unit'],
        ['an INR in kilograms', 'analyte: inr, value: 300, unit: kg', 'unit'],
        ['an INR in percent, which is a prothrombin index', 'analyte: inr, value: 80, unit: "%"', 'unit'],
        ['platelets per gram', 'analyte: platelets, value: 300, unit: 10*9/g', 'unit'],
        ['an enzyme as a mass', 'analyte: alt, value: 30, unit: g/L', 'unit'],
      ] as const
    ).map(([why, facts, key]): [string, string, Partial<Fault>] => [
      why,
      withEvents(`{ kind: laboratory-measured, on: 2019, ${facts} }`),
      { code: 'text/unexpected', at: `events[0].${key}` },
    ]),
    ...['t: pT3N1M1', 't: T5', 'n: N7', 'm: M4', 'm: M1a and M1b'].map((facts): [string, string, Partial<Fault>] => [
      `no category of TNM: ${facts}`,
      withEvents(`{ kind: stage-assigned, on: 2019, ${facts} }`),
      { code: 'text/unexpected', at: `events[0].${facts[0]}` },
    ]),
    ...['2118-04-11', '3019', '0019-04-11', '2118/2119'].map((on): [string, string, Partial<Fault>] => [
      `a slip of the century: ${on}`,
      withEvents(`{ kind: consent-given, on: ${on} }`),
      { code: 'text/unexpected', at: 'events[0].on' },
    ]),
    [
      'somebody described before birth',
      withEvents('{ kind: patient-described, on: 1959, birth: 1960 }'),
      { code: 'case/cannot-be', fault: 'before-birth', found: 'on: 1959' },
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

describe('a file called .json is JSON (RFC 8259), though YAML would read more', () => {
  const head = '{\n  "$schema": "./case-file.schema.json",\n  "schemaVersion": 1,\n\t"patient": "A",\n  "events": '
  const rows: readonly [string, string, string | number][] = [
    ['as JSON writes it, tabs too', `${head}[]\n}\n`, 'read'],
    ['with a byte-order mark', `\uFEFF${head}[]\n}\n`, 'read'],
    ['a comma at the end of a list', `${head}[1,]\n}\n`, 5],
    ['a comment', `${head}[] // none\n}\n`, 5],
    ['a key without quotes', '{ schemaVersion: 1 }', 1],
    ['YAML', `${caseHead}events: []\n`, 1],
    ['cut short', `${head}[`, 5],
    ['two keys of one name, of which JSON would take the later', `${head}[],\n  "patient": "B"\n}\n`, 'text/duplicate'],
  ]
  for (const [why, text, expected] of rows)
    test(why, () => {
      const read = parseCaseFile('p.case.json', text)
      const fault = read.ok ? null : read.error[0]
      const line = fault?.code === 'text/syntax' ? fault.parameters.line : fault?.code
      assert.equal(fault ? line : 'read', expected)
      if (fault?.code === 'text/syntax') assert.equal(fault.parameters.reason, 'JSON')
    })
})

describe('facts that can be are read', () => {
  const rows = [
    ...[
      'analyte: inr, value: 1.1, unit: 1',
      'analyte: inr, value: 1.1, unit: "{INR}"',
      'analyte: albumin, value: 38, unit: g/L',
      'analyte: albumin, value: 550, unit: umol/L',
      'analyte: platelets, value: 300, unit: 10*3/uL',
      'analyte: alt, value: 30, unit: "[IU]/L"',
      'analyte: alt, value: 0.5, unit: ukat/L',
      'analyte: creatinine-clearance, value: 90, unit: "mL/min/{1.73_m2}"',
      'analyte: dlco-percent, value: 80, unit: "%"',
      'analyte: haemoglobin, value: 8.1, unit: mmol/L',
      'analyte: other, name: base excess, value: -4, unit: mmol/L',
    ].map((facts) => `kind: laboratory-measured, on: 2019, ${facts}`),
    // prefixes, X, letters and suffixes of UICC TNM 8
    ...['t: ypT3b(m)', 't: TX', 't: Tis', 'n: pN1(sn)', 'n: NX', 'n: N2a', 'm: cM0', 'm: pM1c', 'm: MX', 't: rpT0'].map(
      (facts) => `kind: stage-assigned, on: 2019, ${facts}`,
    ),
    'kind: ablation-performed, on: unknown',
    'kind: ablation-performed, on: ../2018',
    'kind: patient-described, on: 1960, birth: 1960',
  ]
  for (const facts of rows) test(facts, () => void readCaseText(withEvents(`{ ${facts} }`)))
})

describe('what was probably meant is offered, and nothing that nobody wrote: it would be copied', () => {
  const of = (kind: string) => (facts: string) => withEvents(`kind: ${kind}\n    ${facts.replaceAll('; ', '\n    ')}`)
  const [ablation, specimen] = [of('ablation-performed'), of('specimen-reported')]
  const rows: readonly [string, string, string | RegExp, string?][] = [
    ['a day that does not exist', ablation('on: 2018-02-31'), ''],
    ['a month by its name', ablation('on: April 2018'), 'on: 2018-04'],
    ['in Russian', ablation('on: апрель 2018'), 'on: 2018-04'],
    ['a day with it', ablation('on: 11 апреля 2018 г.'), 'on: 2018-04-11'],
    ['the American way', ablation('on: "April 11, 2018"'), 'on: 2018-04-11'],
    ['half a year', ablation('on: 18'), ''],
    ['an American date that can be no other', ablation('on: 12/31/2018'), 'on: 2018-12-31'],
    ['a date that can be two', ablation('on: 03/04/2018'), '', '2018-04-03 | 2018-03-04'],
    ['since a year', ablation('on: с 2017'), 'on: 2017/..'],
    ['a grade that there is not', specimen('on: 2018; site: liver; gradeStated: G4'), ''],
    ['a negative percentage', specimen('on: 2018; site: liver; ki67Percent: -5'), ''],
    ['a percentage above all', specimen('on: 2018; site: liver; ki67Percent: 120'), ''],
    ['several', of('study-read')('on: 2018-04-11; lesions: [{ label: a, count: several, sizeMm: 3 }]'), ''],
    ['a word', of('symptom-reported')('on: 2018; symptom: flushing; status: present; perDay: often'), ''],
    ['one diameter', of('study-read')('on: 2018-04-11; lesions: [{ label: a, diametersMm: 51 }]'), 'diametersMm: [51]'],
    [
      'more than a liver is long',
      of('study-read')('on: 2018-04-11; lesions: [{ label: a, diametersMm: [5100] }]'),
      '',
      '≤ 1000',
    ],
    [
      'thousands in Russian',
      of('laboratory-measured')('on: 2018; analyte: platelets; value: 300; unit: тыс/мкл'),
      'unit: 10*3/uL',
    ],
  ]
  for (const [why, text, example, expected] of rows)
    test(why, () => {
      const [first] = faultsOf(text)
      assert.equal(first?.code, 'text/unexpected')
      assert.deepEqual(first.parameters.example, example)
      if (expected !== undefined) assert.equal(first.parameters.expected, expected)
    })
  test('type instead of kind', () => {
    const [first, ...rest] = faultsOf(withEvents('type: ablation-performed\n    on: 2018'))
    assert.ok(first?.code === 'text/unknown-key')
    assert.deepEqual([first.parameters.key, first.parameters.meant, rest.length], ['type', 'kind', 0])
  })
  test('a bare > is said to begin a text', () => {
    const [first] = faultsOf(specimen('on: 2018; site: liver; ki67Percent: >3; centre: B'))
    assert.ok(first?.code === 'text/syntax')
    assert.deepEqual([first.parameters.reason, first.parameters.line], ['EMPTY_BLOCK', 7])
  })
})
