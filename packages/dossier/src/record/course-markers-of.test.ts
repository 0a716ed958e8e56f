import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bounded } from '@debulk/quantity/bounded'
import { eventsOf } from '@debulk/clinical/record/patient-record'
import { speakRecord } from '@debulk/language/record/speak-record'
import { day, sampleRecordView, told } from '../../test/sample-record-view.ts'
import { courseDates } from './course-dates.ts'
import { courseMarkersOf } from './course-markers-of.ts'
import { recordPage } from './record-page.ts'

const value = (text: string) => {
  const read = bounded(text)
  assert.ok(read.ok)
  return read.value
}
const result = (date: string, of: string, more: { assay?: string; unit?: string; high: number }) =>
  told('marker-measured', date, {
    id: date,
    analyte: 'chromogranin-a',
    value: value(of),
    unit: more.unit ?? 'ng/mL',
    reference: { high: more.high },
    ...(more.assay === undefined ? {} : { assay: more.assay }),
  })
const results = [
  result('2018-01-01', '300', { assay: 'B', high: 100 }),
  result('2018-02-01', '50', { assay: 'A', unit: 'U/L', high: 20 }),
  result('2018-03-01', '200', { assay: 'B', high: 100 }),
]
const join = told('marker-series-joined', '2018-04-01', {
  id: 'join',
  analyte: 'chromogranin-a',
  series: [
    { matrix: 'not-recorded', assay: 'A' },
    { matrix: 'not-recorded', assay: 'B' },
  ],
  by: 'A. Brown',
  reason: 'a new assay',
})
const lines = async (events: readonly (typeof join)[]) => {
  const { markers, joined } = courseMarkersOf(events, courseDates(events), await speakRecord('en'))
  const told_ = markers.map(({ name, points }) => [name, points.map(({ timesLimit }) => timesLimit)])
  return { lines: told_, joined: joined.length }
}

// multiples by hand: 300/100, 50/20, 200/100
test('results of two assays are two lines, in the order they begin', async () =>
  assert.deepEqual(await lines(results), {
    lines: [
      ['chromogranin A, B', [3, 2]],
      ['chromogranin A, A', [2.5]],
    ],
    joined: 0,
  }))
test('joined by declaration they are one, and its name says so', async () =>
  assert.deepEqual(await lines([...results, join]), { lines: [['chromogranin A, joined', [3, 2.5, 2]]], joined: 1 }))
test('two units that do not convert are told apart by them', async () => {
  const two = [result('2018-01-01', '300', { high: 100 }), result('2018-02-01', '50', { unit: 'U/L', high: 20 })]
  assert.deepEqual((await lines(two)).lines, [
    ['chromogranin A, ng/mL', [3]],
    ['chromogranin A, U/L', [2.5]],
  ])
})
test('a result under a drug that changes it is drawn hollow', async () => {
  const drug = told('comedication-recorded', '2018-01-15', { id: 'ppi', drug: 'omeprazole', drugClass: 'ppi' })
  const { markers } = courseMarkersOf([...results, drug], courseDates(results), await speakRecord('en'))
  assert.deepEqual(
    markers.map(({ points }) => points.map(({ confounded }) => confounded)),
    [[false, true], [true]],
  )
})
test('the page says who joined, beneath the chart and in the answers, in both languages', async () => {
  for (const language of ['en', 'ru'] as const) {
    const view = await sampleRecordView(language, [...results, join])
    assert.equal(eventsOf(view.review.events, 'marker-series-joined').length, 1)
    const html = recordPage({
      ...view,
      all: false,
      origin: 'patient',
      generated: { version: '1', on: day('2021-06-30') },
      sha256: () => 'digest',
    })
    const course = html.slice(html.indexOf('id="course"'), html.indexOf('</figure>', html.indexOf('id="course"')))
    assert.match(course, /class="aside">[^<]*A\. Brown/)
    assert.ok(course.includes(language === 'en' ? 'chromogranin A, joined' : 'хромогранин А, соединённый ряд'))
    assert.ok(html.slice(html.indexOf('</figure>')).includes('A. Brown'))
  }
})
