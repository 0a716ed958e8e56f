import type { Catalogue } from '@debulk/language/catalogue'
import { greyPng } from './grey-png.ts'
import { palette } from './palette.ts'
import { roundStep } from './scale.ts'
import type { CropFrame, PixelPoint, StripCell } from './strip.ts'
import { picture, short, svg, svgText } from './svg.ts'

/** Side of the square every picture of a row shows, mm: the narrowest crop decides, so that none has an empty edge. */
export function fieldOf(cells: readonly StripCell[]): number {
  const sides = cells.flatMap((cell) =>
    (cell.kind === 'measured' || cell.kind === 'not-visible') && cell.frame ? [sideMm(cell.frame)] : [],
  )
  return sides.length === 0 ? 40 : Math.min(...sides)
}

const sideMm = ({ width, height, mmPerPixel }: CropFrame): number =>
  Math.min(width * mmPerPixel.x, height * mmPerPixel.y)

/** Drawing units of a picture's side; the page scales it. */
const SIDE = 120

type Words = Pick<Catalogue, 'chart' | 'format'>

/** One lesion at one date: the crop, the contour as drawn, the long axis as measured, and how long 10 mm is. */
export function stripPicture(
  cell: StripCell,
  row: { readonly name: string; readonly fieldMm: number; readonly scaleBar: boolean; readonly mark: string | null },
  { chart, format }: Words,
): string {
  const unit = SIDE / row.fieldMm
  const stamp = row.mark === null ? [] : [markedAs(row.mark)]
  const box = (label: string, ...children: string[]) =>
    picture({ width: SIDE, height: SIDE, label, className: 'crop' }, ...children)
  const ground = svg('rect', { width: SIDE, height: SIDE, fill: palette.night })
  const spoken = (text: string) => `${row.name}, ${format.date(cell.date)}: ${text}.`
  switch (cell.kind) {
    case 'measured': {
      const { volumeMl, longAxisMm } = cell
      const label = chart.alt.cell({ label: row.name, date: cell.date, volumeMl, longAxisMm })
      const place = placement(cell.frame, unit)
      const image = cell.image ? [drawImage(cell.image, cell.frame, unit)] : []
      const bar = row.scaleBar ? [scaleBar(row.fieldMm, unit, chart)] : []
      const note = cell.image ? [] : [caption(chart.noPicture, SIDE - 8, palette.faint)]
      return box(
        label,
        ground,
        ...image,
        drawContour(cell.contour, place),
        ...drawAxis(cell.longAxis, place),
        ...note,
        ...bar,
        ...stamp,
      )
    }
    case 'not-visible': {
      const text = chart.notVisible[cell.technique]
      if (cell.image && cell.frame) {
        const shade = svg('rect', { y: SIDE - 30, width: SIDE, height: 30, fill: palette.night, 'fill-opacity': 0.72 })
        return box(
          spoken(text),
          ground,
          drawImage(cell.image, cell.frame, unit),
          shade,
          ...lines(text, SIDE - 18, '#e6e9ec'),
          ...stamp,
        )
      }
      return box(spoken(text), ...empty(text))
    }
    case 'not-imaged':
      return box(spoken(chart.notImaged), ...empty(chart.notImaged))
    case 'no-lesion':
      return box(spoken(chart.noLesion), ...empty(chart.noLesion))
  }
}

/** Paper, a dashed edge, and in words why there is nothing to see. */
function empty(text: string): string[] {
  const edge = { fill: palette.paper, stroke: palette.faint, 'stroke-dasharray': '3 3' }
  return [
    svg('rect', { x: 0.5, y: 0.5, width: SIDE - 1, height: SIDE - 1, ...edge }),
    ...lines(text, SIDE / 2 - 2, palette.muted),
  ]
}

/** Words broken over as many lines as the picture's width asks for, centred about `y`. */
function lines(text: string, y: number, fill: string): string[] {
  const broken: string[] = []
  for (const word of text.split(' ')) {
    const last = broken.at(-1)
    if (last !== undefined && last.length + word.length < 16) broken[broken.length - 1] = `${last} ${word}`
    else broken.push(word)
  }
  const first = y - ((broken.length - 1) * 13) / 2
  return broken.map((line, i) => caption(line, first + i * 13 + 4, fill))
}

const caption = (text: string, y: number, fill: string): string =>
  svgText(text, { x: SIDE / 2, y, 'text-anchor': 'middle', 'font-size': 11, fill })

type Placement = (point: PixelPoint) => { readonly x: number; readonly y: number }

/** Crop pixels → drawing, the crop's centre in the middle. */
function placement({ width, height, mmPerPixel }: CropFrame, unit: number): Placement {
  return ({ x, y }) => ({
    x: SIDE / 2 + (x - width / 2) * mmPerPixel.x * unit,
    y: SIDE / 2 + (y - height / 2) * mmPerPixel.y * unit,
  })
}

function drawImage(image: Parameters<typeof greyPng>[0], frame: CropFrame, unit: number): string {
  const [width, height] = [frame.width * frame.mmPerPixel.x * unit, frame.height * frame.mmPerPixel.y * unit]
  const place = { x: SIDE / 2 - width / 2, y: SIDE / 2 - height / 2, width, height }
  return svg('image', { ...place, href: greyPng(image), preserveAspectRatio: 'none' })
}

function drawContour(rings: readonly (readonly PixelPoint[])[], place: Placement): string {
  const d = rings
    .map((ring) => `${ring.map((p, i) => `${i === 0 ? 'M' : 'L'}${short(place(p).x)} ${short(place(p).y)}`).join('')}Z`)
    .join('')
  const line = { d, fill: 'none', 'stroke-linejoin': 'round' }
  return (
    svg('path', { ...line, stroke: palette.night, 'stroke-width': 2.6, 'stroke-opacity': 0.55 }) +
    svg('path', { ...line, stroke: palette.contour, 'stroke-width': 1.3 })
  )
}

/** The long axis between its stored ends, each closed by a short bar across it. */
function drawAxis(axis: { from: PixelPoint; to: PixelPoint } | null, place: Placement): string[] {
  if (!axis) return []
  const [a, b] = [place(axis.from), place(axis.to)]
  const length = Math.hypot(b.x - a.x, b.y - a.y)
  const [nx, ny] = length === 0 ? [0, 1] : [-(b.y - a.y) / length, (b.x - a.x) / length]
  const bar = (p: { x: number; y: number }) =>
    `M${short(p.x - nx * 3)} ${short(p.y - ny * 3)}L${short(p.x + nx * 3)} ${short(p.y + ny * 3)}`
  const d = `M${short(a.x)} ${short(a.y)}L${short(b.x)} ${short(b.y)}${bar(a)}${bar(b)}`
  return [
    svg('path', { d, stroke: palette.night, 'stroke-width': 2.4, 'stroke-opacity': 0.5, fill: 'none' }),
    svg('path', { d, stroke: palette.axis, 'stroke-width': 1.2, fill: 'none' }),
  ]
}

/** What every picture of a generated patient says about itself. */
const markedAs = (mark: string): string =>
  svgText(mark, {
    x: SIDE - 5,
    y: 12,
    'text-anchor': 'end',
    'font-size': 9,
    fill: '#ffffff',
    stroke: palette.night,
    'stroke-width': 2,
    'stroke-opacity': 0.6,
    'paint-order': 'stroke',
  })

/** About a quarter of the field, as a round number of millimetres. */
function scaleBar(fieldMm: number, unit: number, chart: Words['chart']): string {
  const mm = roundStep(fieldMm / 6)
  const [x, y] = [8, SIDE - 9]
  return (
    svg('path', {
      d: `M${x} ${y - 3}v3h${short(mm * unit)}v-3`,
      stroke: '#ffffff',
      'stroke-width': 1.5,
      fill: 'none',
    }) +
    svgText(chart.scaleBar(mm), {
      x: x + mm * unit + 4,
      y: y + 2,
      'font-size': 10,
      fill: '#ffffff',
      stroke: palette.night,
      'stroke-width': 2,
      'paint-order': 'stroke',
    })
  )
}
