import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { caseFileJsonSchema, parseCaseFile, type CaseFile } from './case-file.ts'
import type { Refusal } from './refusal.ts'

const head = 'schemaVersion: 1\npatient: NET-007\n'
const withEvents = (...events: string[]) => `${head}events:\n${events.map((event) => `  - ${event}\n`).join('')}`

function read(text: string): CaseFile {
  const out = parseCaseFile('p.case.yaml', text)
  assert.ok(out.ok, JSON.stringify(out))
  return out.value
}

function faults(text: string): readonly Refusal[] {
  const out = parseCaseFile('p.case.yaml', text)
  assert.ok(!out.ok, 'accepted')
  return out.error
}

describe('treatments', () => {
  const { treatments, events } = read(`# what happened
schemaVersion: 1
patient: NET-007
events:
  - kind: resection-performed
    id: ileocaecal
    on: 2017-08-30 # a comment
    target: primary and mesentery
    quote: "выполнена лапароскопическая резекция"
    source: fig. 2
  - { kind: embolisation-performed, on: 2018-04-11, course: tace, lastOfCourse: false, agent: bleomycin }
  - { kind: embolisation-performed, on: 2018-05-31, course: tace, lastOfCourse: true }
  - { kind: ablation-performed, on: 2019 }
  - { kind: radioembolisation-performed, on: 2019-03, activityGbq: 1.8 }
  - { kind: transplantation-performed, on: 2020-01-05/2020-01-09 }
  - { kind: systemic-therapy-started, id: ssa, on: 2017-02, drug: octreotide }
  - { kind: systemic-therapy-stopped, on: 2021, therapy: octreotide }
`)
  test('kinds, dates as exact as they were written, ids by place', () => {
    assert.deepEqual(
      treatments.map(({ id, kind, on }) => [id, kind, on.value, on.precision, on.earliest, on.latest]),
      [
        ['ileocaecal', 'resection', '2017-08-30', 'day', '2017-08-30', '2017-08-30'],
        ['event-2', 'embolisation', '2018-04-11', 'day', '2018-04-11', '2018-04-11'],
        ['event-3', 'embolisation', '2018-05-31', 'day', '2018-05-31', '2018-05-31'],
        ['event-4', 'ablation', '2019', 'year', '2019-01-01', '2019-12-31'],
        ['event-5', 'radioembolisation', '2019-03', 'month', '2019-03-01', '2019-03-31'],
        ['event-6', 'transplantation', '2020-01-05/2020-01-09', 'window', '2020-01-05', '2020-01-09'],
        ['ssa', 'systemic-therapy', '2017-02', 'month', '2017-02-01', '2017-02-28'],
      ],
    )
  })
  test('courses, agents, and therapies that end', () => {
    assert.deepEqual(
      treatments.slice(1, 3).map(({ course, lastOfCourse, drug }) => [course, lastOfCourse, drug]),
      [
        ['tace', false, 'bleomycin'],
        ['tace', true, null],
      ],
    )
    assert.equal(treatments.at(-1)?.until?.value, '2021')
  })
  const ends: [string, readonly string[], readonly (string | null)[]][] = [
    ['a drug started again', ['2017 start', '2018 stop', '2019 start', '2020 stop'], ['2018', '2020']],
    ['whatever the order in the file', ['2020 stop', '2019 start', '2018 stop', '2017 start'], ['2020', '2018']],
    ['a drug that goes on since', ['2017 start', '2018 stop', '2019 start'], ['2018', null]],
    ['two doses ended by one stop', ['2017 start', '2018 start', '2020 stop'], ['2020', '2020']],
    ['an inexact restart after a stop of that year', ['2017 start', '2019-02 stop', '2019 start'], ['2019-02', null]],
    ['on the day it began', ['2017-02-01 start', '2017-02-01 stop'], ['2017-02-01']],
  ]
  for (const [why, written, until] of ends) {
    test(`a therapy ends with the first stop on or after its start: ${why}`, () => {
      const lines = written.map((each) => {
        const [on, what] = each.split(' ')
        return what === 'start'
          ? `{ kind: systemic-therapy-started, on: ${on}, drug: octreotide }`
          : `{ kind: systemic-therapy-stopped, on: ${on}, therapy: octreotide }`
      })
      assert.deepEqual(
        read(withEvents(...lines)).treatments.map((each) => each.until?.value ?? null),
        until,
      )
    })
  }
  test('the source’s own words are kept', () => {
    assert.equal(events[0]?.quote, 'выполнена лапароскопическая резекция')
    assert.equal(events[0]?.source, 'fig. 2')
  })
})

test('JSON reads the same', () => {
  const json = JSON.stringify({ schemaVersion: 1, patient: 'P', events: [{ kind: 'ablation-performed', on: '2019' }] })
  assert.equal(read(json).treatments[0]?.kind, 'ablation')
})

describe('other sites', () => {
  const { sites } = read(
    withEvents(
      '{ kind: site-finding-read, on: 2017-06-21, site: mesenteric mass, siteKind: mesenteric-mass, volumeMl: 11.5 }',
      '{ kind: site-finding-read, on: 2017-06-21, site: primary, siteKind: primary, volumeMl: [2, 8] }',
      '{ kind: site-finding-read, on: 2017-06-21, site: node, siteKind: node, diametersMm: [22, 27], earlierDiametersMm: [51, 49, 37] }',
      '{ kind: resection-performed, id: r, on: 2017-08-30, removes: [primary, mesenteric mass], complete: true }',
      '{ kind: resection-performed, on: 2018, removes: [adrenal] }',
    ),
  )
  const bounds = (site: string) => {
    const [reading] = sites.find((each) => each.site === site)?.readings ?? []
    return reading && [reading.volumeLowMl, reading.volumeMl, reading.volumeHighMl].map((ml) => Number(ml.toFixed(2)))
  }
  test('a volume, bounds, diameters', () => {
    assert.deepEqual(bounds('mesenteric mass'), [11.5, 11.5, 11.5])
    assert.deepEqual(bounds('primary'), [2, 4, 8])
    // 27 × 22 mm after 51 × 49 × 37 mm, worked by hand
    assert.deepEqual(bounds('node'), [5.17, 6.84, 10.31])
  })
  test('what a resection removed, completely or not', () => {
    assert.deepEqual(
      sites.map(({ site, removedBy }) => [site, removedBy]),
      [
        ['mesenteric mass', { treatment: 'r', complete: true }],
        ['primary', { treatment: 'r', complete: true }],
        ['node', null],
        ['adrenal', { treatment: 'event-5', complete: false }],
      ],
    )
  })
  test('a site that was removed without ever having been measured is not 0', () => {
    assert.deepEqual(sites.at(-1)?.readings, [])
  })
})

describe('studies that were typed in', () => {
  const { studies } = read(
    withEvents(
      `kind: study-read
    on: 2018-04-07
    modality: MR
    reader: A
    reviewed: true
    natures: metastasis
    liverVolumeMl: 1400
    lesions:
      - { label: largest, diametersMm: [51, 49, 37], couinaudSegment: "8", trackingUid: 1.2.3 }
      - { label: second, diametersMm: [25, 20] }
      - { label: third, diametersMm: [10], nature: benign }
      - { label: measured elsewhere, volumeMl: 2.5 }
      - { label: rest, count: ">30", sizeMm: [4, 51] }
      - { label: few, count: "<3", sizeMm: 6 }`,
      '{ kind: study-read, on: 2019-01-26, lesions: [] }',
    ),
  )
  const [first, second] = studies
  const brief = (label: string) => {
    const lesion = first?.lesions.find((each) => each.label === label)
    return (
      lesion && [
        lesion.evidence,
        lesion.nature,
        ...[lesion.volumeLowMl, lesion.volumeMl, lesion.volumeHighMl].map((ml) => ml.toFixed(3)),
      ]
    )
  }
  test('each lesion says how well it is known', () => {
    assert.deepEqual(brief('largest'), ['3-axis', 'metastasis', '48.414', '48.414', '48.414'])
    assert.deepEqual(brief('second')?.slice(0, 2), ['2-axis', 'metastasis'])
    assert.deepEqual(brief('third')?.slice(0, 2), ['1-axis', 'benign'])
    assert.deepEqual(brief('measured elsewhere'), ['3-axis', 'metastasis', '2.500', '2.500', '2.500'])
    // spheres of 4, √(4·51) and 51 mm
    assert.deepEqual(brief('rest 1/31'), ['range', 'metastasis', '0.034', '1.526', '69.456'])
  })
  test('"more than 30" is 31 at least, and the count says so', () => {
    assert.equal(first?.lesions.filter(({ label }) => label.startsWith('rest')).length, 31)
    assert.equal(first?.countIsAtLeast, true)
  })
  test('of "fewer than 3" one is certain, the other may be nothing; its smallest size is unknown', () => {
    assert.deepEqual(brief('few 1/2'), ['count', 'metastasis', '0.000', '0.014', '0.113'])
    assert.deepEqual(brief('few 2/2')?.slice(2), ['0.000', '0.014', '0.113'])
  })
  test('the study is one like any other', () => {
    assert.deepEqual(
      [first?.date, first?.dateSource, first?.review, first?.reader, first?.liverVolumeMl, first?.source],
      ['2018-04-07', 'case-file', 'reviewed', 'A', 1400, 'p.case.yaml'],
    )
    assert.equal(first?.lesions[0]?.trackingUid, '1.2.3')
    assert.equal(new Set(first?.lesions.map(({ id }) => id)).size, first?.lesions.length)
  })
  test('of a range the first is the largest and the last the smallest; the middle ones are made up and say so', () => {
    const rest = first?.lesions.filter(({ label }) => label.startsWith('rest')) ?? []
    const sizes = rest.map(({ diameterMm }) => Number(diameterMm.toFixed(3)))
    // √(4·51) = 14.283
    assert.deepEqual([sizes[0], sizes[1], sizes[29], sizes[30]], [51, 14.283, 14.283, 4])
    assert.ok(rest.every(({ evidence }) => evidence === 'range'))
    assert.deepEqual(
      first?.lesions.filter(({ label }) => label.startsWith('few')).map(({ diameterMm }) => diameterMm),
      [6, 3],
    )
  })
  test('of "5-8" the fifth is the last that is certain, so the smallest', () => {
    const { studies: counted } = read(
      withEvents('{ kind: study-read, on: 2019-01-26, lesions: [{ label: a, count: 5-8, sizeMm: [10, 40] }] }'),
    )
    const lesions = counted[0]?.lesions ?? []
    assert.deepEqual(
      lesions.map(({ diameterMm }) => Math.round(diameterMm)),
      [40, 20, 20, 20, 10, 20, 20, 20],
    )
    assert.equal(lesions.filter(({ volumeLowMl }) => volumeLowMl === 0).length, 3)
  })
  test('"7 lesions of 20 mm" are seven readings of one axis each', () => {
    const { studies: counted } = read(
      withEvents('{ kind: study-read, on: 2019-01-26, lesions: [{ label: a, count: 7, diametersMm: [20] }] }'),
    )
    const lesions = counted[0]?.lesions ?? []
    assert.equal(new Set(lesions.map(({ id }) => id)).size, 7)
    // a sphere of 20 mm, π/6·8 mL, at most
    const highest = Number(((Math.PI / 6) * 8).toFixed(6))
    for (const { evidence, diameterMm, volumeHighMl } of lesions) {
      assert.deepEqual([evidence, diameterMm, Number(volumeHighMl.toFixed(6))], ['1-axis', 20, highest])
    }
    assert.equal(counted[0]?.countIsAtLeast, false)
  })
  test('an empty list is "looked, none there"', () => {
    assert.deepEqual([second?.lesions, second?.lesionsSegmented], [[], true])
  })
})

test('assertions come in order of time, whatever the order in the file', () => {
  const { assertions } = read(
    withEvents(
      '{ kind: lesion-nature-asserted, id: late, on: 2020, study: 2018-04-07, label: lesion 3, nature: benign }',
      '{ kind: lesion-nature-asserted, id: early, on: 2019, trackingUid: 1.2.3, nature: indeterminate }',
      '{ kind: study-reviewed, on: 2019-02, study: 2018-04-07, by: B, natures: metastasis }',
    ),
  )
  assert.deepEqual(assertions.natures, [
    { id: 'early', nature: 'indeterminate', lesion: { by: 'tracking-uid', trackingUid: '1.2.3' } },
    { id: 'late', nature: 'benign', lesion: { by: 'label', study: '2018-04-07', label: 'lesion 3' } },
  ])
  assert.deepEqual(assertions.reviews, [{ id: 'event-3', study: '2018-04-07', reader: 'B', natures: 'metastasis' }])
})

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
        expected: 'YYYY-MM-DD | YYYY-MM | YYYY | YYYY-MM-DD/YYYY-MM-DD',
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
      { code: 'text/unexpected', at: 'schemaVersion', found: '2', expected: '1' },
    ],
    ['no events', head, { code: 'text/missing-key', key: 'events' }],
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
    ['one key twice', `${head}patient: B\nevents: []\n`, { code: 'text/duplicate', line: 3, value: 'patient' }],
    ['broken YAML', `${head}events: [\n`, { code: 'text/syntax' }],
    ['a tag that runs code elsewhere', `${head}events: !!js/function x\n`, { code: 'text/syntax', line: 3 }],
    ['two documents', `${head}events: []\n---\na: b\n`, { code: 'text/syntax' }],
    ['not an object', '- a\n', { code: 'text/unexpected', line: 1, column: 1 }],
    ['nothing', '', { code: 'text/unexpected' }],
  ]
  for (const [why, text, expected] of rows) {
    test(why, () => {
      const [first] = faults(text)
      assert.ok(first)
      const actual: Record<string, unknown> = { code: first.code, ...first.parameters }
      for (const [key, value] of Object.entries(expected)) assert.deepEqual(actual[key], value, key)
    })
  }

  test('all faults at once, not the first alone', () => {
    assert.equal(faults(withEvents('{ kind: ablation-performed }', '{ kind: ablation-performed, on: x }')).length, 2)
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
    ['more than a person writes', `# ${'x'.repeat(300_000)}`, 'text/too-large'],
  ]
  for (const [why, text, code] of rows) {
    test(why, () => {
      const before = process.cpuUsage()
      assert.equal(faults(text)[0]?.code, code)
      assert.ok(process.cpuUsage(before).user < 1e6) // a second
    })
  }
  test('a key named like an object’s own parts is only a key', () => {
    assert.equal(faults(`${head}events: []\n__proto__: { polluted: true }\n`)[0]?.code, 'text/unknown-key')
    assert.equal(({} as Record<string, unknown>)['polluted'], undefined)
  })
})

test('the JSON Schema knows every kind of event and allows nothing else', () => {
  const text = JSON.stringify(caseFileJsonSchema())
  for (const kind of ['resection-performed', 'study-read', 'site-finding-read', 'systemic-therapy-stopped'])
    assert.ok(text.includes(`"${kind}"`))
  assert.ok(text.includes('"additionalProperties":false'))
})
