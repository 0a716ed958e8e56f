import type { Size } from '@debulk/imaging/grid'
import { orientations, sizesMm, spacings, type ClosedFormRow, type Measure } from './closed-form-errors.ts'

const titles: Readonly<Record<Measure, string>> = {
  volume: 'Volume',
  longAxisCentre: 'Long axis in the slices, by centres',
  longAxisEdge: 'Long axis in the slices, by edges',
  longAxisMesh: 'Long axis in the slices, by mesh',
  diameter3dCentre: 'Greatest diameter in space, by centres',
  diameter3dEdge: 'Greatest diameter in space, by edges',
  diameter3dMesh: 'Greatest diameter in space, by mesh',
  croftonSurface: 'Surface by Crofton’s formula',
  meshSurface: 'Surface by marching cubes',
  meshVolume: 'Volume inside the mesh',
}

/** Error tables as Markdown: spheres size by size, then what shape and orientation change. */
export function closedFormTables(rows: readonly ClosedFormRow[]): string {
  const positions = rows[0]?.positions ?? 0
  return [
    `Bodies drawn at ${positions} random positions between voxels, a voxel being inside where its centre is. Each cell: mean relative error, and in brackets the worst, in per cent. “–”: no voxel centre fell inside at any position; a number with * means some positions were missed.`,
    ...(['volume', 'longAxisCentre', 'longAxisEdge', 'longAxisMesh', 'croftonSurface', 'meshSurface'] as const).map(
      (measure) => sphereTable(rows, measure),
    ),
    shapeTable(rows),
  ].join('\n\n')
}

/** Spheres in axial slices: a row a size, a column a spacing. */
function sphereTable(rows: readonly ClosedFormRow[], measure: Measure): string {
  const body = sizesMm.map((mm) => {
    const cells = spacings.map((spacing) => {
      const row = rows.find(
        (r) => r.shape === 'sphere' && r.orientation === 'axial' && r.sizeMm === mm && r.spacing === spacing,
      )
      return row ? cellOf(row, measure) : ''
    })
    return [`${mm} mm`, ...cells]
  })
  return `### ${titles[measure]}: spheres, axial slices\n\n${table(['Sphere', ...spacings.map(nameOf)], body)}`
}

/** Every shape and orientation from 15 mm and with at least 200 voxels: the mean over sizes and spacings, and the worst. */
function shapeTable(rows: readonly ClosedFormRow[]): string {
  const measures = Object.keys(titles) as Measure[]
  const shapes = [...new Set(rows.map(({ shape }) => shape))]
  const body = shapes.flatMap((shape) =>
    orientations.map((orientation) => {
      const chosen = rows.filter(
        (r) => r.shape === shape && r.orientation === orientation && r.sizeMm >= 15 && r.voxels >= 200,
      )
      const cells = measures.map((measure) => {
        const errors = chosen.flatMap((r) => r.errors[measure] ?? [])
        if (errors.length === 0) return '–'
        const mean = errors.reduce((sum, e) => sum + e.mean, 0) / errors.length
        const worst = errors.reduce((w, e) => (Math.abs(e.worst) > Math.abs(w) ? e.worst : w), 0)
        return `${percent(mean)} (${percent(worst)})`
      })
      return [shape, orientation, ...cells]
    }),
  )
  const head = ['Shape', 'Slices', ...measures.map((measure) => titles[measure])]
  return `### Shapes and orientations, 15–90 mm, at least 200 voxels\n\n${table(head, body)}`
}

function cellOf({ errors, missed }: ClosedFormRow, measure: Measure): string {
  const error = errors[measure]
  return error ? `${percent(error.mean)} (${percent(error.worst)})${missed > 0 ? '*' : ''}` : '–'
}

const percent = (error: number): string => {
  const text = (100 * error).toFixed(Math.abs(error) < 0.0995 ? 1 : 0)
  return error < 0 ? text.replace('-', '−') : `+${text}`
}

const nameOf = ({ x, y, z }: Size): string => `${x} × ${y} × ${z}`

const table = (head: readonly string[], body: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...body].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
