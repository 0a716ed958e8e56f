import assert from 'node:assert/strict'
import { test } from 'node:test'
import { format } from '@debulk/language/format'
import { pageWordsEn } from '@debulk/language/record/page-words.en'
import { isoDate, type IsoDate } from '@debulk/quantity/iso-date'
import type { Course, CourseItem } from './course.ts'
import type { BurdenPoint } from './burden-chart.ts'
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
  describedBy: 'values',
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
  const ys = [...svg.matchAll(/<rect x="[\d.]+" y="([\d.]+)" width="8" height="8"/g)].map((m) => Number(m[1]))
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
    assert.match(svg, solid ? /<rect[^>]*height="8" fill="#1a1d21"/ : /<rect[^>]*height="8" fill="#ffffff"/)
  })
}

test('a verdict without a value is an open capsule, unlike a turn, and prints no number', () => {
  const svg = draw({ markers: [{ name: 'a', points: [{ ...point, timesLimit: null, stated: 'normal' }] }] }) ?? ''
  assert.match(svg, /width="16" height="8" rx="4" fill="#ffffff"/)
  assert.doesNotMatch(svg, /h10l-5/)
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

test('no label stands on the line of a series', () => {
  const svg =
    draw({
      markers: [
        {
          name: 'falling',
          points: [
            { ...point, timesLimit: 6 },
            { ...point, on: on('2018-07-11'), timesLimit: 0.4 },
          ],
        },
        { name: 'only a verdict', points: [{ ...point, on: on('2017-11-01'), timesLimit: null, stated: 'normal' }] },
      ],
    }) ?? ''
  const line = /d="M([\d.]+) ([\d.]+)L([\d.]+) ([\d.]+)" fill="none" stroke="#5c6570" stroke-width="1.25"/.exec(svg)
  const label = /<text x="([\d.]+)" y="([\d.]+)"[^>]*>only a verdict</.exec(svg)
  assert.ok(line && label)
  const [x0, y0, x1, y1] = line.slice(1).map(Number) as [number, number, number, number]
  const [x, y] = label.slice(1).map(Number) as [number, number]
  // the straight line at the label's left edge, by hand
  const lineY = y0 + ((y1 - y0) * (x - x0)) / (x1 - x0)
  assert.ok(lineY < y - 11 || lineY > y + 3, `line at ${lineY}, label from ${y - 10} to ${y}`)
})

// an interval without an upper end: the least is all that may be said; a look at one lobe is no point of the liver's line
test('a volume that nothing bounds from above is said by its least, and a look at part of the liver joins no line', () => {
  const seen = (date: string, more: Partial<BurdenPoint>): BurdenPoint => ({
    date: day(date),
    volumeMl: 50,
    lowMl: 40,
    highMl: 60,
    known: 'derived',
    ...more,
  })
  const svg =
    draw({
      burden: [
        seen('2018-01-01', {}),
        seen('2019-01-01', { volumeMl: 132, lowMl: 73, highMl: null, partial: true }),
        seen('2020-01-01', { lowMl: 0 }),
      ],
    }) ?? ''
  for (const label of ['50', '≥73', '≤60']) assert.ok(svg.includes(`>${label}<`), label)
  const [, d = ''] = /<path d="(M[^"]*)" fill="none" stroke="#[0-9a-f]+" stroke-width="1.25"/.exec(svg) ?? []
  assert.equal(d.split('L').length, 2, d)
})
