import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { readCaseText, withEvents } from '../test/case-text.ts'
import { caseFileJsonSchema } from './case-file-schema.ts'

describe('treatments', () => {
  const { treatments, events } = readCaseText(`# what happened
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
        readCaseText(withEvents(...lines)).treatments.map((each) => each.until?.value ?? null),
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
  assert.equal(readCaseText(json).treatments[0]?.kind, 'ablation')
})

describe('other sites', () => {
  const { sites } = readCaseText(
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

test('assertions come in order of time, whatever the order in the file', () => {
  const { assertions } = readCaseText(
    withEvents(
      '{ kind: lesion-nature-asserted, id: late, on: 2020, study: 2018-04-07, label: lesion 3, nature: benign, confluent: true }',
      '{ kind: lesion-nature-asserted, id: early, on: 2019, trackingUid: 1.2.3, nature: indeterminate }',
      '{ kind: study-reviewed, on: 2019-02, study: 2018-04-07, by: B, natures: metastasis }',
    ),
  )
  assert.deepEqual(assertions.natures, [
    { id: 'early', nature: 'indeterminate', confluent: null, lesion: { by: 'tracking-uid', trackingUid: '1.2.3' } },
    { id: 'late', nature: 'benign', confluent: true, lesion: { by: 'label', study: '2018-04-07', label: 'lesion 3' } },
  ])
  assert.deepEqual(assertions.reviews, [{ id: 'event-3', study: '2018-04-07', reader: 'B', natures: 'metastasis' }])
})

test('the JSON Schema knows every kind of event and allows nothing else', () => {
  const text = JSON.stringify(caseFileJsonSchema())
  for (const kind of ['resection-performed', 'study-read', 'site-finding-read', 'systemic-therapy-stopped'])
    assert.ok(text.includes(`"${kind}"`))
  assert.ok(text.includes('"additionalProperties":false'))
})
