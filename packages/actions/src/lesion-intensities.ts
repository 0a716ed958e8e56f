import type { Intensity } from '@debulk/clinical/lesion/lesion-reading'
import { intensityStatistics } from '@debulk/imaging/intensity-statistics'
import { runVoxels, type RunList } from '@debulk/imaging/run-list'
import type { Voxels } from '@debulk/imaging/volume'
import type { ImageSource } from './image-source.ts'

/** Voxels of the image held at a time; a mask and its whole image together would double the memory of a run. */
const blockVoxels = 4 * 2 ** 20

/**
 * Intensity under each lesion. The image is read in blocks of slices, from the first lesion to the last, and only the
 * values under lesions are kept.
 */
export async function lesionIntensities(lesions: readonly RunList[], image: ImageSource): Promise<Intensity[]> {
  const { size } = image.grid
  const block = image.access === 'packed' ? size.z : Math.max(1, Math.floor(blockVoxels / (size.x * size.y)))
  const inBlocks = await gathered(lesions, image, block)
  // slices that are rescaled each in its own way share no scale until they are read together
  const read = inBlocks === 'scales-differ' ? await gathered(lesions, image, size.z) : inBlocks
  if (typeof read === 'string') {
    const reason = read === 'scales-differ' ? 'pixel-data-not-decoded' : read
    return lesions.map(() => ({ status: 'unknown', reason }))
  }
  return read.map(({ values, slope, intercept }): Intensity => {
    const line = { x: values.length, y: 1, z: 1 }
    const all = { size: line, count: 1, row: Int32Array.of(0), start: Int32Array.of(0), end: Int32Array.of(line.x) }
    const volume = { grid: { ...image.grid, size: line }, voxels: values, slope, intercept }
    return { status: 'measured', statistics: intensityStatistics(all, volume) }
  })
}

type Values = { readonly values: Voxels; readonly slope: number; readonly intercept: number }

async function gathered(
  lesions: readonly RunList[],
  image: ImageSource,
  slices: number,
): Promise<readonly Values[] | 'pixel-data-not-decoded' | 'several-images' | 'scales-differ'> {
  const { size } = image.grid
  const first = (runs: RunList) => Math.floor(runs.row[0]! / size.y)
  const last = (runs: RunList) => Math.floor(runs.row[runs.count - 1]! / size.y)
  const stop = Math.max(...lesions.map(last)) + 1
  const gathering = lesions.map((runs): Gathered => ({ runs, next: 0, filled: 0, values: null }))
  let scale: { slope: number; intercept: number } | null = null
  for (let z = Math.min(...lesions.map(first)); z < stop; z += slices) {
    const to = Math.min(stop, z + slices)
    if (!lesions.some((runs) => first(runs) < to && last(runs) >= z)) continue
    const block = await image.readSlab(z, to)
    if (!block.ok) return block.error
    const { voxels, slope, intercept, grid } = block.value
    if (scale && (scale.slope !== slope || scale.intercept !== intercept)) return 'scales-differ'
    scale = { slope, intercept }
    for (const lesion of gathering) gather(lesion, { voxels, nx: grid.size.x, fromRow: z * size.y, toRow: to * size.y })
  }
  return gathering.map(({ values }) => {
    if (!values || !scale) throw new Error('a lesion without values')
    return { values, ...scale }
  })
}

type Gathered = { readonly runs: RunList; next: number; filled: number; values: Voxels | null }

/** Copies what the block holds of a lesion behind what is there already. */
function gather(
  lesion: Gathered,
  block: { readonly voxels: Voxels; readonly nx: number; readonly fromRow: number; readonly toRow: number },
): void {
  const { row, start, end, count } = lesion.runs
  if (lesion.next >= count || row[lesion.next]! >= block.toRow) return
  const values = (lesion.values ??= emptyLike(block.voxels, runVoxels(lesion.runs)))
  for (; lesion.next < count && row[lesion.next]! < block.toRow; lesion.next++) {
    const base = (row[lesion.next]! - block.fromRow) * block.nx
    values.set(block.voxels.subarray(base + start[lesion.next]!, base + end[lesion.next]!), lesion.filled)
    lesion.filled += end[lesion.next]! - start[lesion.next]!
  }
}

function emptyLike(voxels: Voxels, count: number): Voxels {
  if (voxels instanceof Int16Array) return new Int16Array(count)
  if (voxels instanceof Uint16Array) return new Uint16Array(count)
  if (voxels instanceof Uint8Array) return new Uint8Array(count)
  if (voxels instanceof Int8Array) return new Int8Array(count)
  if (voxels instanceof Int32Array) return new Int32Array(count)
  if (voxels instanceof Uint32Array) return new Uint32Array(count)
  return voxels instanceof Float32Array ? new Float32Array(count) : new Float64Array(count)
}
