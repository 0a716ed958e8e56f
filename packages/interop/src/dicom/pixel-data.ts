import { readLimits, type ReadLimits } from '@debulk/contract/read-limits'
import { refusal, type Refusal } from '@debulk/contract/refusal'
import type { Grid } from '@debulk/imaging/grid'
import type { Volume, Voxels } from '@debulk/imaging/volume'
import { err, ok, type Result } from '@debulk/quantity/result'
import { add, scale } from '@debulk/quantity/vector'
import type { PixelLayout } from './frame-bytes.ts'
import type { ImageFrame, Rescale } from './image-frames.ts'
import type { ImageSeries } from './image-series.ts'
import { orRefuse } from './malformed-dicom.ts'
import type { DicomFile } from './read-dicom.ts'
import { storedFrames, type PixelDoors, type StoredFrame, type StoredFrames } from './stored-frames.ts'

/** Slices of a series, `from` included, `to` not. */
export type SliceRange = { readonly from: number; readonly to: number }

/** With `whole`, a file that was read by its head is read again when its pixels are needed, and let go after. */
export type ImageDoors = PixelDoors & { readonly whole?: (head: DicomFile) => Promise<Result<DicomFile, Refusal>> }

/**
 * Decodes only the slices asked for. The volume's grid is theirs; its voxels are the stored integers when all slices
 * share one rescale, else real values as 32-bit floats. A frame that cannot be decoded refuses the whole range with the
 * reason; geometry and masks stay measurable without it.
 */
export async function decodeSlices(
  series: ImageSeries,
  { from, to }: SliceRange,
  doors: ImageDoors,
  limits: ReadLimits = readLimits,
): Promise<Result<Volume, Refusal>> {
  const slices = series.slices.slice(from, to)
  const [first] = slices
  if (!first) throw new RangeError(`no slices ${from} to ${to} of ${series.slices.length}`)
  const grid = subGrid(series.grid, from, slices.length)
  const pixels = grid.size.x * grid.size.y
  const rescale = commonRescale(slices)
  if (rescale === 'unknown') return err(refusal(first.file.path, 'pixel-data/rescale', {}))

  let voxels: Voxels | null = null
  let opened: DicomFile | undefined
  let source: StoredFrames | undefined
  for (const [z, slice] of slices.entries()) {
    if (!source || opened !== slice.file) {
      const frames = await framesOf(slice.file, doors)
      if (!frames.ok) return frames
      opened = slice.file
      source = frames.value // that of the file before is let go
    }
    const { layout, of } = source
    const decoded = orRefuse(slice.file.path, () => ok(of(slice.frame)))
    if (!decoded.ok) return decoded
    if (!voxels) {
      const bytes = pixels * slices.length * (rescale ? Math.max(1, layout.bitsAllocated / 8) : 4)
      if (pixels * slices.length > limits.volumeVoxels || bytes > limits.volumeBytes) {
        return err(refusal(slice.file.path, 'pixel-data/too-large', { bytes, limitBytes: limits.volumeBytes }))
      }
      voxels = rescale ? emptyVoxels(layout, pixels * slices.length) : new Float32Array(pixels * slices.length)
    }
    if (layout.bitsAllocated === 1 || (rescale && !sameKind(voxels, layout))) {
      return err(refusal(slice.file.path, 'pixel-data/mixed', {}))
    }
    storeSlice(decoded.value, {
      voxels,
      at: z * pixels,
      pixels,
      signed: layout.signed,
      rescale: rescale ? null : slice.rescale,
    })
  }
  if (!voxels) throw new Error('no slice was decoded')
  return ok({ grid, voxels, ...(rescale ?? { slope: 1, intercept: 0 }) })
}

/** Frames of a file that may so far be known by its head only. */
async function framesOf(file: DicomFile, doors: ImageDoors): Promise<Result<StoredFrames, Refusal>> {
  const whole = doors.whole ? await doors.whole(file) : ok(file)
  return whole.ok ? storedFrames(whole.value, doors) : whole
}

const subGrid = (grid: Grid, from: number, slices: number): Grid => ({
  ...grid,
  size: { ...grid.size, z: slices },
  origin: add(grid.origin, scale(grid.step.z, from)),
})

/** The rescale all slices share, null when they differ, `unknown` when a file states one that has no meaning. */
function commonRescale(slices: readonly ImageFrame[]): Rescale | null | 'unknown' {
  const [first] = slices
  if (!first || slices.some(({ rescale }) => rescale === null)) return 'unknown'
  const same = slices.every(
    ({ rescale }) => rescale!.slope === first.rescale!.slope && rescale!.intercept === first.rescale!.intercept,
  )
  return same ? first.rescale : null
}

function emptyVoxels({ bitsAllocated, signed }: PixelLayout, count: number): Voxels {
  if (bitsAllocated <= 8) return signed ? new Int8Array(count) : new Uint8Array(count)
  if (bitsAllocated === 16) return signed ? new Int16Array(count) : new Uint16Array(count)
  return signed ? new Int32Array(count) : new Uint32Array(count)
}

const sameKind = (voxels: Voxels, layout: PixelLayout): boolean =>
  emptyVoxels(layout, 0).constructor === voxels.constructor

/**
 * Samples of one frame → voxels. Bits outside the stored ones (old overlays) are cut off, signed values extended. O(pixels).
 */
function storeSlice(
  { bytes, bits, littleEndian, shift, width }: StoredFrame,
  into: { voxels: Voxels; at: number; pixels: number; signed: boolean; rescale: Rescale | null },
): void {
  const { voxels, at, pixels, signed, rescale } = into
  const sampleBytes = bits / 8
  const whole = littleEndian && shift === 0 && width === bits && !rescale && voxels.BYTES_PER_ELEMENT === sampleBytes
  if (whole) {
    const target = new Uint8Array(voxels.buffer, voxels.byteOffset + at * sampleBytes, pixels * sampleBytes)
    target.set(bytes.subarray(0, pixels * sampleBytes))
    return
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const high = 32 - width
  for (let i = 0; i < pixels; i++) {
    const raw =
      bits === 8 ? bytes[i]! : bits === 16 ? view.getUint16(2 * i, littleEndian) : view.getUint32(4 * i, littleEndian)
    const placed = (raw >>> shift) << high
    const value = signed ? placed >> high : placed >>> high
    voxels[at + i] = rescale ? value * rescale.slope + rescale.intercept : value
  }
}
