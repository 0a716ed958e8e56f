import type { CourseMarker, CourseMarkerPoint } from './course.ts'
import { dayLines, panelHeading, place, spanLine, type CourseFrame, type CoursePanel } from './course-frame.ts'
import { palette, typeSize } from './palette.ts'
import { placeLabels, textWidth, type Box } from './place-labels.ts'
import { toldPoints } from './told-points.ts'
import { logScale } from './scale.ts'
import { halo, short, svg, svgText, type Attributes } from './svg.ts'
import { sideSign } from './volume-side.ts'

const [top, bottom] = [30, 178]
const all = [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000]
/** Markers are told apart by the line and by the shape of their points. */
const dashes = [null, '7 3', '2 3', '9 3 2 3'] as const

/** How the line of a series is drawn: from the fifth on a shape comes again, with another dash. */
export const seriesLine = (series: number): Attributes => ({
  stroke: palette.muted,
  'stroke-width': 1.25,
  'stroke-dasharray': dashes[(series + Math.floor(series / 4)) % dashes.length] ?? null,
})

/** Markers as multiples of the upper limit of normal, on a logarithmic scale; null where none has a limit. */
export function courseMarkers(markers: readonly CourseMarker[], frame: CourseFrame): CoursePanel | null {
  const drawn = markers.filter(({ points }) => points.length > 0)
  if (drawn.length === 0) return null
  const { axis, words, format } = frame
  const values = drawn.flatMap(({ points }) => points.map((p) => p.timesLimit ?? (p.stated === 'raised' ? 2 : 0.7)))
  const [low, high] = [Math.min(0.5, ...values) / 1.25, Math.max(2, ...values) * 1.25]
  const y = logScale([low, high], [bottom, top])
  const ticks = all.filter((tick) => tick >= low && tick <= high)
  const shown = ticks.length > 7 ? ticks.filter((tick) => tick === 1 || /^10*$|^0\.0*1$/.test(String(tick))) : ticks
  const grid = shown.map(
    (tick) =>
      svg('line', {
        x1: axis.left,
        x2: axis.right,
        y1: y(tick),
        y2: y(tick),
        stroke: tick === 1 ? palette.accent : palette.hairline,
        'stroke-dasharray': tick === 1 ? '6 4' : null,
      }) +
      svgText(`${format.printed(tick)}×`, {
        x: axis.left - 8,
        y: y(tick) + 4,
        'text-anchor': 'end',
        'font-size': typeSize.small,
        fill: tick === 1 ? palette.accent : palette.muted,
        'font-weight': tick === 1 ? 600 : null,
      }),
  )
  const at = (p: CourseMarkerPoint) => y(p.timesLimit ?? (p.stated === 'raised' ? 2 : 0.7))
  const lines = drawn.map(({ points }, i) =>
    svg('path', {
      d: points
        .filter((p) => p.timesLimit !== null)
        .map((p, k) => `${k === 0 ? 'M' : 'L'}${short(place(p.on, axis).middle)} ${short(at(p))}`)
        .join(''),
      fill: 'none',
      ...seriesLine(i),
    }),
  )
  const points = drawn.flatMap((marker, i) =>
    marker.points.map((p) => {
      const { from, until, middle, isSpan } = place(p.on, axis)
      return (isSpan ? spanLine(from, until, at(p)) : '') + point(p, i, middle, at(p))
    }),
  )
  const obstacles: Box[] = drawn.flatMap(({ points: list }) =>
    list.map((p) => ({ x: place(p.on, axis).middle - 6, y: at(p) - 6, width: 12, height: 12 })),
  )
  obstacles.push(...drawn.flatMap(({ points: list }) => alongLine(list, at, frame)))
  const heading = panelHeading(words.markers, frame.narrow ? null : words.logScale, 12)
  obstacles.push({ x: 0, y: 0, width: axis.right, height: 16 })
  return {
    height: bottom + 14,
    drawn: [
      dayLines(frame, top, bottom),
      ...grid,
      ...lines,
      ...points,
      names(drawn, at, obstacles, frame),
      heading,
    ].join(''),
  }
}

/** Small boxes along the line of a series: no label is to stand on it. */
function alongLine(
  points: readonly CourseMarkerPoint[],
  at: (p: CourseMarkerPoint) => number,
  { axis }: CourseFrame,
): Box[] {
  const shown = points.filter((p) => p.timesLimit !== null)
  return shown.slice(1).flatMap((p, i) => {
    const before = shown[i]
    if (!before) return []
    const [x0, y0, x1, y1] = [place(before.on, axis).middle, at(before), place(p.on, axis).middle, at(p)]
    const steps = Math.max(1, Math.round(Math.hypot(x1 - x0, y1 - y0) / 6))
    return Array.from({ length: steps }, (_, k) => ({
      x: x0 + ((x1 - x0) * k) / steps - 1,
      y: y0 + ((y1 - y0) * k) / steps - 1,
      width: 2,
      height: 2,
    }))
  })
}

/** Name and value of the points told, where there is room. */
function names(
  markers: readonly CourseMarker[],
  at: (p: CourseMarkerPoint) => number,
  obstacles: readonly Box[],
  { axis, words }: CourseFrame,
): string {
  const texts = markers.flatMap(({ name, points }) => {
    const told = toldPoints(points.map(({ timesLimit }) => timesLimit))
    return points.flatMap((p, i) => {
      if (!told.has(i)) return []
      const value = p.timesLimit === null ? '' : words.times(p.timesLimit)
      // the name stands at the first point and at the last
      const called = i === 0 || i === points.length - 1 ? name : ''
      return [
        {
          p,
          text: [called, `${sideSign[p.side]}${value}`].filter((part) => part !== '').join(' '),
          named: called !== '',
        },
      ]
    })
  })
  const boxes = placeLabels(
    texts.map(({ p, text }) => {
      const [width, height] = [textWidth(text, typeSize.small), 12]
      const [x, middle] = [place(p.on, axis).middle, at(p)]
      const right = { x: x + 8, width, height }
      const left = { x: x - 8 - width, width, height }
      const steps = [-6, -18, 6, -30, 18, 30]
      const candidates = steps.flatMap((dy) => [
        { ...right, y: middle + dy },
        { ...left, y: middle + dy },
      ])
      // a long name near an edge finds its place above or below its point
      const within = (from: number) => Math.max(axis.left, Math.min(from, axis.right + 6 - width))
      const slid = [within(x - width / 2), within(x - width / 4), within(x - (3 * width) / 4)]
      const heights = [-20, -34, -48, -62, 10, 24, 38]
      candidates.push(...heights.flatMap((dy) => slid.map((from) => ({ x: from, y: middle + dy, width, height }))))
      const inside = candidates.filter(
        (box) =>
          box.x >= axis.left && box.x + box.width <= axis.right + 6 && box.y >= 16 && box.y + height <= bottom + 14,
      )
      return inside.length > 0 ? inside : candidates
    }),
    obstacles,
  )
  return texts
    .map(({ text, named }, i) => {
      const box = boxes[i]
      if (!box || text === '') return ''
      return halo(text, {
        x: box.x,
        y: box.y + 10,
        'font-size': typeSize.small,
        fill: palette.ink,
        'font-weight': named ? 600 : null,
      })
    })
    .join('')
}

/** Solid where it is a value; hollow where it may have another cause; an open capsule where only a verdict is printed. */
function point(p: CourseMarkerPoint, series: number, x: number, y: number): string {
  const paint = {
    fill: p.confounded || p.timesLimit === null ? palette.paper : palette.ink,
    stroke: palette.ink,
    'stroke-width': 1.5,
  }
  if (p.timesLimit === null) return verdictPoint(x, y)
  return valuePoint(series, x, y, paint)
}

/** Square, house, hexagon, lying bar: none of them a shape that stands for a volume, a verdict or a turn. */
export function valuePoint(series: number, x: number, y: number, paint: Attributes): string {
  const closed = (d: string) => svg('path', { d: `M${short(x)} ${short(y)}${d}z`, ...paint })
  switch (series % 4) {
    case 0:
      return svg('rect', { x: x - 4, y: y - 4, width: 8, height: 8, ...paint })
    case 1:
      return closed('m-4 5v-6l4 -4l4 4v6')
    case 2:
      return closed('m-5.5 0l2.75 -4.75h5.5l2.75 4.75l-2.75 4.75h-5.5')
    default:
      return closed('m-6 -2.5h12v5h-12')
  }
}

/** An open capsule: no value, only a side of the limit, which its place above or below the line says. */
export const verdictPoint = (x: number, y: number): string =>
  svg('rect', {
    x: x - 8,
    y: y - 4,
    width: 16,
    height: 8,
    rx: 4,
    fill: palette.paper,
    stroke: palette.ink,
    'stroke-width': 1.5,
  })
