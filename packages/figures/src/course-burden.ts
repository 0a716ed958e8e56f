import { burdenScale } from './burden-chart.ts'
import type { BurdenPoint } from './burden-chart.ts'
import { burdenLine } from './burden-line.ts'
import { dayLines, panelHeading, type CourseFrame, type CoursePanel } from './course-frame.ts'
import { knownMark } from './known-mark.ts'
import { palette, typeSize } from './palette.ts'
import { placeLabels, textWidth, type Box } from './place-labels.ts'
import { halo, short, svg, svgText } from './svg.ts'
import { toldPoints } from './told-points.ts'
import { placed } from './volume-scale.ts'
import { sideSign, volumeSide } from './volume-side.ts'

const [top, bottom] = [30, 158]

/** Tumour volume at each study with the interval it is known by; null where no study gives one. */
export function courseBurden(points: readonly BurdenPoint[], frame: CourseFrame): CoursePanel | null {
  const [first] = points
  if (!first) return null
  const { axis, format, words } = frame
  const scale = burdenScale({ points, baseline: first.date, at: first.date, thresholds: [], treatments: [] })
  const y = placed(scale, [bottom, top])
  const grid = scale.ticks.map(
    (tick) =>
      svg('line', { x1: axis.left, x2: axis.right, y1: y(tick), y2: y(tick), stroke: palette.hairline }) +
      svgText(format.number(tick).replace(/[.,]0$/, ''), {
        x: axis.left - 8,
        y: y(tick) + 4,
        'text-anchor': 'end',
        'font-size': typeSize.small,
        fill: palette.muted,
      }),
  )
  const at = (p: BurdenPoint) => y(volumeSide(p).volumeMl)
  const d = burdenLine(points, { x: ({ date }) => axis.at(date), y: at })
  const told = toldPoints(points.map((p) => volumeSide(p).volumeMl))
  const bands: Box[] = points.map((p) => {
    const upper = p.highMl === null ? top : y(p.highMl)
    return { x: axis.at(p.date) - 4, y: upper, width: 8, height: Math.max(1, y(p.lowMl) - upper) }
  })
  const marks = points.map((p, i) => {
    // the edge is what stands out on white; the fill alone does not
    const band = svg('rect', { ...bands[i], rx: 2, fill: '#d5d9de', stroke: palette.muted, 'stroke-width': 0.75 })
    const x = axis.at(p.date)
    const open =
      p.highMl === null ? svg('path', { d: `M${short(x - 6)} ${top + 2}l6 -9l6 9z`, fill: palette.muted }) : ''
    return band + open + knownMark(p.known, { x, y: at(p), colour: palette.ink, radius: 4 })
  })
  const places = points.map((p) => ({ x: axis.at(p.date), y: at(p) }))
  const texts = points.map((p) => {
    const { volumeMl, side } = volumeSide(p)
    return `${sideSign[side]}${format.number(volumeMl)}`
  })
  const boxes = placeLabels(
    points.map((p, i) => {
      if (!told.has(i)) return []
      const [width, height] = [textWidth(texts[i] ?? '', typeSize.label), 13]
      const [x, middle] = [axis.at(p.date), at(p)]
      return [
        { x: x + 9, y: middle - height / 2, width, height },
        { x: x - 9 - width, y: middle - height / 2, width, height },
        { x: x - width / 2, y: (bands[i]?.y ?? middle) - height - 3, width, height },
        { x: x + 9, y: middle - height - 6, width, height },
        { x: x + 9, y: middle + 6, width, height },
        ...[-14, 14, -28, 28].flatMap((dy) => [
          { x: x + 9, y: middle - height / 2 + dy, width, height },
          { x: x - 9 - width, y: middle - height / 2 + dy, width, height },
        ]),
      ].filter(
        (box) =>
          box.x >= axis.left - 4 &&
          box.x + box.width <= axis.right + 12 &&
          box.y >= 16 &&
          !beyondNeighbour(box, i, places),
      )
    }),
    [...bands, ...places.map(({ x, y: middle }) => ({ x: x - 6, y: middle - 6, width: 12, height: 12 }))],
  )
  const labels = texts.map((text, i) => {
    const box = boxes[i]
    return box ? halo(text, { x: box.x, y: box.y + 11, 'font-size': typeSize.label, fill: palette.ink }) : ''
  })
  const logarithmic = { linear: null, root: words.rootScale, log: words.logScale }[scale.type]
  return {
    height: bottom + 14,
    drawn: [
      dayLines(frame, top, bottom),
      ...grid,
      svg('path', { d, fill: 'none', stroke: palette.faint, 'stroke-width': 1.25 }),
      ...marks,
      ...labels,
      panelHeading(words.burden, logarithmic, 12),
    ].join(''),
  }
}

/** Whether a label would stand on the far side of the point before or after, and be read as that point's. */
function beyondNeighbour(box: Box, i: number, places: readonly { readonly x: number; readonly y: number }[]): boolean {
  const own = places[i]
  if (!own) return false
  // only a point at about the same height can be taken for this one
  const close = (other: (typeof places)[number] | undefined) =>
    other !== undefined && Math.abs(other.x - own.x) < box.width + 12 && Math.abs(other.y - own.y) < 20
  const [before, after] = [close(places[i - 1]), close(places[i + 1])]
  if (before === after) return false
  return before ? box.x + box.width < own.x : box.x > own.x
}
