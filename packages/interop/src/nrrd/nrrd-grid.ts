import { refusal, type Refusal } from '@debulk/contract/refusal'
import type { Grid, Size } from '@debulk/imaging/grid'
import { err, ok, type Result } from '@debulk/quantity/result'
import type { Lps } from '@debulk/quantity/vector'
import { checkedGrid } from '../volume-file/volume-header.ts'
import type { NrrdText } from './nrrd-text.ts'

/** How each anatomical space turns into LPS. The scanner's own spaces say nothing about the patient, so they are absent. */
const signs: Readonly<Record<string, Lps>> = {
  'left-posterior-superior': { x: 1, y: 1, z: 1 },
  lps: { x: 1, y: 1, z: 1 },
  'right-anterior-superior': { x: -1, y: -1, z: 1 },
  ras: { x: -1, y: -1, z: 1 },
  'left-anterior-superior': { x: 1, y: -1, z: 1 },
  las: { x: 1, y: -1, z: 1 },
}

/** Kinds of an axis along which several volumes lie, one beside the other. */
const listKinds = ['list', 'none', '???', 'point', 'vector']

/** Which axis is not a direction in space, and how many volumes it holds. */
export type NrrdAxes = {
  readonly sizes: readonly number[]
  readonly layers: number
  readonly layerAxis: 'first' | 'last' | null
}

/**
 * Splits the sizes into three spatial axes and at most one list of layers, fastest or slowest in memory. Colours, time
 * and tensors are refused.
 */
export function nrrdAxes(path: string, { fields }: NrrdText): Result<NrrdAxes, Refusal> {
  const sizes = words(fields.get('sizes') ?? '').map(Number)
  const dimension = Number(fields.get('dimension'))
  const wrong = () => err(refusal(path, 'volume/dimensions', { size: sizes.join(' × ').slice(0, 80) }))
  if (!fields.has('sizes')) return err(refusal(path, 'nrrd/missing', { field: 'sizes' }))
  if (dimension !== sizes.length)
    return err(
      refusal(path, 'nrrd/header', { field: 'dimension', value: (fields.get('dimension') ?? '').slice(0, 80) }),
    )
  const directions = directionTexts(fields.get('space directions') ?? '')
  const inSpace = sizes.map((_, axis) => (directions.length > 0 ? directions[axis] !== 'none' : axis < 3))
  if (inSpace.filter(Boolean).length !== 3) return wrong()
  if (sizes.length === 3) return ok({ sizes, layers: 1, layerAxis: null })
  const layerAxis = inSpace.indexOf(false)
  if (sizes.length !== 4 || (layerAxis !== 0 && layerAxis !== 3)) return wrong()
  const layers = sizes[layerAxis] ?? 0
  const kind = words(fields.get('kinds') ?? '')[layerAxis]?.toLowerCase() ?? 'list'
  if (!Number.isSafeInteger(layers) || layers < 1 || (layers > 1 && !listKinds.includes(kind))) return wrong()
  return ok({
    sizes: sizes.filter((_, axis) => axis !== layerAxis),
    layers,
    layerAxis: layerAxis === 0 ? 'first' : 'last',
  })
}

/** Where the volume lies, in LPS. Refused when the header does not say how its space lies in the patient. */
export function nrrdGrid(path: string, { fields }: NrrdText, size: Size): Result<Grid, Refusal> {
  const space = fields.get('space')?.toLowerCase() ?? ''
  const sign = signs[space]
  const directions = directionTexts(fields.get('space directions') ?? '').filter((text) => text !== 'none')
  if (!sign)
    return err(
      refusal(path, 'volume/orientation-unknown', { field: space === '' ? 'space' : `space: ${space.slice(0, 80)}` }),
    )
  if (directions.length === 0) return err(refusal(path, 'volume/orientation-unknown', { field: 'space directions' }))
  const unit = mmPerUnit(fields.get('space units'))
  if (unit === null)
    return err(
      refusal(path, 'nrrd/header', { field: 'space units', value: (fields.get('space units') ?? '').slice(0, 80) }),
    )
  const at = (text: string | undefined) => vector(text, sign, unit)
  const [x, y, z] = directions.map(at)
  // without an origin the volume still measures: it lies at the centre of its own space
  const origin = fields.has('space origin') ? at(fields.get('space origin')) : { x: 0, y: 0, z: 0 }
  if (!x || !y || !z)
    return err(
      refusal(path, 'nrrd/header', {
        field: 'space directions',
        value: (fields.get('space directions') ?? '').slice(0, 80),
      }),
    )
  if (!origin)
    return err(
      refusal(path, 'nrrd/header', { field: 'space origin', value: (fields.get('space origin') ?? '').slice(0, 80) }),
    )
  return checkedGrid(path, { size, step: { x, y, z }, origin, frameOfReferenceUid: null })
}

function vector(text: string | undefined, sign: Lps, unit: number): Lps | null {
  const numbers = /^\(([^()]*)\)$/
    .exec(text?.trim() ?? '')?.[1]
    ?.split(',')
    .map((n) => (n.trim() === '' ? NaN : Number(n)))
  if (numbers?.length !== 3 || !numbers.every(Number.isFinite)) return null
  const [x = 0, y = 0, z = 0] = numbers
  return { x: x * sign.x * unit + 0, y: y * sign.y * unit + 0, z: z * sign.z * unit + 0 }
}

/** `space units: "mm" "mm" "mm"`; not stated is mm, as everyone takes it. Mixed units are refused. */
function mmPerUnit(text: string | undefined): number | null {
  const units = new Set([...(text ?? '').matchAll(/"([^"]*)"/g)].map((m) => m[1]?.trim().toLowerCase() ?? ''))
  if (units.size === 0) return 1
  if (units.size > 1) return null
  const [unit = ''] = units
  return { mm: 1, '': 1, millimeter: 1, millimeters: 1, cm: 10, m: 1000, um: 0.001, µm: 0.001 }[unit] ?? null
}

const directionTexts = (text: string): string[] => text.match(/none|\([^()]*\)/gi)?.map((t) => t.toLowerCase()) ?? []

const words = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '')
