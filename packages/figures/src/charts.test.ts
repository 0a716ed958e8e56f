import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isoDate, type IsoDate } from '@debulk/quantity/iso-date'
import { catalogueEn } from '@debulk/language/catalogue.en'
import { burdenChart, type BurdenTrend } from './burden-chart.ts'
import { intervalBar } from './interval-bar.ts'
import { legendMark, type LegendKey } from './legend-mark.ts'
import { residualGauge } from './residual-gauge.ts'
import { seriesChart } from './series-chart.ts'
import { shareBar } from './share-bar.ts'
import { sizeChart } from './size-chart.ts'
import { sparkline } from './sparkline.ts'
import { stripPicture } from './strip-picture.ts'
import { verdictMark } from './verdict-mark.ts'
import { waterfallChart } from './waterfall-chart.ts'

const words = catalogueEn()
const day = (text: string): IsoDate => {
  const date = isoDate(text)
  if (!date.ok) throw new RangeError(text)
  return date.value
}
const hostile = `</svg><script>alert(1)</script>" onload="x & 'y'`

const trend: BurdenTrend = {
  points: [
    { date: day('2018-04-07'), volumeMl: 69, lowMl: 59, highMl: 89, known: 'measured' },
    { date: day('2018-05-23'), volumeMl: 25, lowMl: 20, highMl: 37, known: 'draft' },
    { date: day('2019-01-26'), volumeMl: 8, lowMl: 6, highMl: null, known: 'derived' },
  ],
  baseline: day('2018-04-07'),
  at: day('2019-01-26'),
  thresholds: [{ percent: 90, mayRemainMl: 6.9 }],
  treatments: [{ label: hostile, from: day('2018-04-11'), until: day('2018-04-11'), dated: 'day' }],
}
const drawings: Record<string, string> = {
  burden: burdenChart(trend, words, 1040),
  'burden, narrow': burdenChart(trend, words, 380),
  'burden, one study': burdenChart({ ...trend, points: trend.points.slice(0, 1), at: day('2018-04-07') }, words, 700),
  'burden, all gone': burdenChart(
    {
      ...trend,
      points: [...trend.points, { date: day('2020-01-01'), volumeMl: 0, lowMl: 0, highMl: 0, known: 'measured' }],
    },
    words,
    700,
  ),
  series: seriesChart(
    {
      label: hostile,
      points: [{ date: day('2018-04-07'), value: 31, text: '≥ 31', known: 'measured' }],
      baseline: day('2018-04-07'),
      at: day('2018-04-07'),
    },
    words.format,
    500,
  ),
  sizes: sizeChart(
    { label: 'sizes', baseline: { name: hostile, longAxesMm: [4, 51] }, at: { name: 'b', longAxesMm: [] } },
    words.format,
    500,
  ),
  waterfall: waterfallChart(
    [
      { kind: 'both', label: hostile, fraction: -0.9 },
      { kind: 'both', label: 'L2', fraction: 14 },
      { kind: 'vanished', label: 'L3' },
      { kind: 'new', label: 'L4' },
    ],
    words,
    500,
  ),
  'waterfall, nothing': waterfallChart([], words, 500),
  gauge: residualGauge(
    {
      measured: { central: 8, low: 6, high: null },
      thresholds: [
        { percent: 90, mayRemainMl: 6.9 },
        { percent: 70, mayRemainMl: 20.7 },
      ],
    },
    words,
    360,
  ),
  spark: sparkline({
    label: hostile,
    points: [
      { at: 0, volumeMl: 4 },
      { at: 0.5, volumeMl: null },
      { at: 1, volumeMl: 0 },
    ],
    judged: 2,
  }),
  bar: intervalBar({ central: 0.88, low: null, high: 0.91 }, { domain: [0.6, 1], marks: [0.7, 0.9], emphasis: true }),
  share: shareBar(1.4),
  reached: verdictMark('reached'),
  'not reached': verdictMark('not-reached'),
  'cannot be told': verdictMark('cannot-be-told'),
  ...Object.fromEntries(
    (
      [
        'measured',
        'draft',
        'derived',
        'interval',
        'treatment',
        'threshold',
        'contour',
        'longAxis',
      ] satisfies LegendKey[]
    ).map((k) => [k, legendMark(k)]),
  ),
  cell: stripPicture(
    {
      kind: 'measured',
      date: day('2018-04-07'),
      frame: { width: 2, height: 2, mmPerPixel: { x: 1, y: 1 } },
      image: { pixels: Uint8Array.of(0, 80, 160, 255), width: 2, height: 2 },
      contour: [
        [
          { x: 0, y: 0 },
          { x: 1, y: 0 },
          { x: 1, y: 1 },
          { x: 0, y: 1 },
        ],
      ],
      longAxis: { from: { x: 0, y: 0.5 }, to: { x: 1, y: 0.5 } },
      volumeMl: 48,
      longAxisMm: 51,
      touchesBorder: false,
    },
    { name: hostile, fieldMm: 4, scaleBar: true, mark: 'synthetic' },
    words,
  ),
}

/** Opens and closes every element once, in order: well-formed enough for XML, which SVG inside HTML must be to be reused. */
function assertBalanced(svg: string): void {
  const open: string[] = []
  for (const [, slash, name, self] of svg.matchAll(/<(\/?)([a-zA-Z]+)[^<>]*?(\/?)>/g)) {
    if (self) continue
    if (slash) assert.equal(open.pop(), name)
    else open.push(name ?? '')
  }
  assert.deepEqual(open, [])
}

for (const [name, svg] of Object.entries(drawings)) {
  test(`${name}: well formed, nothing missing, nothing injected, heard or silent`, () => {
    assertBalanced(svg)
    assert.doesNotMatch(svg, /NaN|undefined|Infinity|null/)
    assert.doesNotMatch(svg, /<script|<\/svg>.+<\/svg>|style="/)
    assert.match(svg, /^<svg [^>]*(?:role="img" aria-label="[^"]+"|aria-hidden="true")/)
  })
}

test('what differs in meaning differs without colour', () => {
  const colourless = (svg: string) => svg.replace(/#[0-9a-f]{6}/g, '')
  const shapes = ['measured', 'draft', 'derived', 'reached', 'not reached', 'cannot be told'].map((k) =>
    colourless(drawings[k] ?? ''),
  )
  assert.equal(new Set(shapes).size, shapes.length)
})

// 4 mm across 120 drawing units: one pixel of 1 mm is 30 units, the crop's centre sits at 60.
test('contour, axis and scale bar stand where the pixels are', () => {
  const cell = drawings['cell'] ?? ''
  assert.match(cell, /d="M30 30L60 30L60 60L30 60Z"/)
  assert.match(cell, /d="M30 45L60 45/)
  assert.match(cell, /h30v-3/, 'a bar of 1 mm')
  assert.ok(cell.includes('1\u00A0mm'))
})

test('a lesion that is not visible, not imaged or not there says so in words', () => {
  const row = { name: 'L1', fieldMm: 40, scaleBar: false, mark: null }
  const at = { date: day('2018-04-07') }
  const say = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map((m) => m[1]).join(' ')
  assert.equal(
    say(stripPicture({ ...at, kind: 'not-visible', technique: 'differs', frame: null, image: null }, row, words)),
    'not visible, other technique',
  )
  assert.equal(say(stripPicture({ ...at, kind: 'not-imaged' }, row, words)), 'not imaged here')
  assert.equal(say(stripPicture({ ...at, kind: 'no-lesion' }, row, words)), 'no further lesion')
})

test('waterfall: a label too long for its bar keeps the end that tells it from the next', () => {
  const bars = [1, 2].map((n) => ({ kind: 'both', label: `segmentation #${n}`, fraction: -0.5 }) as const)
  const chart = waterfallChart(bars, words, 500)
  assert.match(chart, /segme…on #1</)
  assert.match(chart, /segme…on #2</)
})

const textAt = (svg: string, text: string) => {
  const [, attributes = ''] = svg.match(new RegExp(`<text([^>]*)>${text}<`)) ?? []
  const of = (name: string) => Number(attributes.match(new RegExp(` ${name}="([-0-9.]+)"`))?.[1])
  return { x: of('x'), y: of('y') }
}
const barsOf = (svg: string) =>
  [...svg.matchAll(/<rect x="([-0-9.]+)" y="([-0-9.]+)" width="([-0-9.]+)" height="([-0-9.]+)"/g)].map((m) => {
    const [x = 0, y = 0, width = 0, height = 0] = m.slice(1).map(Number)
    return { x, y, width, height }
  })

// The largest lesion fills the last bin: its bar reaches as high as bars do, right where a name at the right would stand.
test('size chart: names stand above all bars of their row and above their numbers', () => {
  const sizes = {
    label: 'sizes',
    baseline: { name: 'before', longAxesMm: [51] },
    at: { name: 'after', longAxesMm: [27] },
  }
  const chart = sizeChart(sizes, words.format, 500)
  const [first, second] = barsOf(chart)
  assert.ok(first && second)
  assert.ok(textAt(chart, 'before').y < first.y - 4 - 11, 'the number is 11 px high, 4 px above its bar')
  assert.ok(textAt(chart, 'after').y < second.y - 4 - 11)
  assert.ok(textAt(chart, 'after').y - 12 > first.y + first.height, 'and below the row before')
})

test('burden chart on a phone: what may remain is written clear of every interval', () => {
  const points = trend.points.map((p) => ({ ...p, highMl: p.volumeMl * 1.6 }))
  const chart = burdenChart({ ...trend, points }, words, 380)
  const place = textAt(chart, '90\u00A0%: at most 6.9\u00A0mL')
  const written = { from: place.x - 20 * 11 * 0.52, to: place.x }
  for (const bar of barsOf(chart).filter(({ width }) => width === 8)) {
    const beside = bar.x + bar.width <= written.from || bar.x >= written.to
    const clear = bar.y >= place.y || bar.y + bar.height <= place.y - 11
    assert.ok(beside || clear, JSON.stringify({ bar, written, place }))
  }
})

test('a scale of counts has no tick twice', () => {
  const one = { date: day('2018-04-07'), value: 1, text: '1', known: 'measured' } as const
  const chart = seriesChart({ label: 'n', points: [one], baseline: one.date, at: one.date }, words.format, 500)
  const ticks = [...chart.matchAll(/text-anchor="end"[^>]*>(\d+)</g)].map((m) => m[1])
  assert.deepEqual(ticks, ['0', '1'])
})
