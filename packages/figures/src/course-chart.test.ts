import assert from 'node:assert/strict'
import { test } from 'node:test'
import { format } from '@debulk/language/format'
import { pageWordsEn } from '@debulk/language/record/page-words.en'
import { isoDate, type IsoDate } from '@debulk/quantity/iso-date'
import type { Course, CourseItem } from './course.ts'
import { courseChart } from './course-chart.ts'

function day(text: string): IsoDate {
  const date = isoDate(text)
  assert.ok(date.ok, text)
  return date.value
}
const on = (from: string, until = from) => ({ earliest: day(from), latest: day(until) })
const words = pageWordsEn(format('en')).chart
const item = (more: Partial<CourseItem>): CourseItem => ({
  label: 'thing',
  start: on('2017-02-02'),
  end: on('2017-02-02'),
  seenUntil: null,
  turns: [],
  shape: 'session',
  ...more,
})
const course = (more: Partial<Course>): Course => ({
  burden: [],
  markers: [],
  symptoms: [],
  treatments: [],
  looks: [],
  label: 'Course of <one> patient',
  ...more,
})
const draw = (more: Partial<Course>, width = 700) => courseChart(course(more), words, format('en'), width)

const point = { on: on('2017-02-02'), side: 'exact', stated: null, confounded: false } as const

test('a record without a date is not drawn', () => {
  assert.equal(draw({}), null)
})

test('the chart says its sentence to a screen reader, escaped', () => {
  assert.match(draw({ treatments: [item({})] }) ?? '', /role="img" aria-label="Course of &#60;one&#62; patient"/)
})

test('marker values stand on a logarithmic scale: equal ratios are equal distances', () => {
  const svg =
    draw({
      markers: [
        {
          name: 'a',
          points: [0.5, 1, 2, 4].map((timesLimit, i) => ({ ...point, on: on(`2017-0${i + 1}-02`), timesLimit })),
        },
      ],
    }) ?? ''
  const ys = [...svg.matchAll(/<circle cx="[\d.]+" cy="([\d.]+)"/g)].map((m) => Number(m[1]))
  assert.equal(ys.length, 4)
  const steps = ys.slice(1).map((y, i) => (ys[i] ?? 0) - y)
  // a logarithm: log 1 − log ½ = log 2 − log 1 = log 4 − log 2
  for (const step of steps) assert.ok(Math.abs(step - (steps[0] ?? 0)) < 0.05, String(steps))
  assert.ok((steps[0] ?? 0) > 10)
})

for (const { why, more, solid } of [
  { why: 'a value is solid', more: { timesLimit: 3 }, solid: true },
  { why: 'a confounded value is hollow', more: { timesLimit: 3, confounded: true }, solid: false },
]) {
  test(`${why}: shape, not colour alone`, () => {
    const svg = draw({ markers: [{ name: 'a', points: [{ ...point, ...more }] }] }) ?? ''
    assert.match(svg, solid ? /<circle[^>]*fill="#1a1d21"/ : /<circle[^>]*fill="#ffffff"/)
  })
}

test('a verdict without a value is a hollow triangle and prints no number', () => {
  const svg = draw({ markers: [{ name: 'a', points: [{ ...point, timesLimit: null, stated: 'normal' }] }] }) ?? ''
  assert.doesNotMatch(svg, /<circle/)
  assert.match(svg, /h10l-5 9z" fill="#ffffff"/)
  assert.match(svg, />a<\/text>/)
})

test('a bound is written as one', () => {
  const svg = draw({ markers: [{ name: 'a', points: [{ ...point, timesLimit: 3, side: 'at-least' }] }] }) ?? ''
  assert.match(svg, />a ≥3\.0×</)
})

test('an uncertain date is a span, a day is none', () => {
  const dashed = /stroke-dasharray="2 2"/
  const at = (start: CourseItem['start']) =>
    draw({ treatments: [item({ start, end: start }), item({ start: on('2015-01-01') })] }) ?? ''
  assert.match(at(on('2016-01-01', '2016-12-31')), dashed)
  assert.doesNotMatch(at(on('2016-01-01')), dashed)
})

test('what goes on has an arrow; what nobody followed up a question mark', () => {
  const lasting = { shape: 'lasting', end: null } as const
  const far = item({ start: on('2020-01-01') })
  const goesOn = draw({ treatments: [item(lasting), far] }) ?? ''
  const unknown =
    draw({
      symptoms: [{ name: 's', items: [item({ ...lasting, seenUntil: day('2018-01-01') })] }],
      treatments: [far],
    }) ?? ''
  assert.doesNotMatch(goesOn, />\?</)
  assert.match(unknown, />\?</)
})

test('nothing leaves the drawing, at any width', () => {
  const many = Array.from({ length: 9 }, (_, i) =>
    item({ label: `a long treatment name ${i}`, start: on(`201${i}-05-05`) }),
  )
  for (const width of [380, 700, 1040]) {
    const svg = draw({ treatments: many, looks: [{ name: 'MRI', items: many }] }, width) ?? ''
    const xs = [...svg.matchAll(/ x="([-\d.]+)"/g)].map((m) => Number(m[1]))
    assert.ok(Math.min(...xs) >= 0, `${width}: ${Math.min(...xs)}`)
    assert.ok(Math.max(...xs) <= width, `${width}: ${Math.max(...xs)}`)
  }
})
