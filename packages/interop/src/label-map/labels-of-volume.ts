import { refusal, type Refusal } from '@debulk/contract/refusal'
import type { Volume, Voxels } from '@debulk/imaging/volume'
import { err, ok, type Result } from '@debulk/quantity/result'

/**
 * The volume's voxels as whole labels ≥ 0, or why they are none. Looks first at 256 rows spread over the volume: an image
 * given by mistake shows there at once, before its millions of short runs are stored.
 */
export function labelsOfVolume(path: string, volume: Volume, limit: number): Result<Voxels, Refusal> {
  const voxels = scaled(volume)
  const first = sampled(path, voxels, volume.grid.size.x, limit)
  if (first) return err(first)
  if (voxels instanceof Float32Array || voxels instanceof Float64Array) {
    for (let i = 0; i < voxels.length; i++) {
      const value = voxels[i]!
      if (value !== 0 && !Number.isInteger(value)) return err(refusal(path, 'label-map/not-whole', { value }))
    }
  }
  return ok(voxels)
}

/** Stored · slope + intercept, when the file states any. */
function scaled({ voxels, slope, intercept }: Volume): Voxels {
  if (slope === 1 && intercept === 0) return voxels
  const real = new Float64Array(voxels.length)
  for (let i = 0; i < real.length; i++) real[i] = voxels[i]! * slope + intercept
  return real
}

/** Above this many values, a map whose neighbours mostly differ is an image: even a fragmented label map has areas. */
const imageValues = 64

function sampled(path: string, voxels: Voxels, nx: number, limit: number): Refusal | null {
  const rows = voxels.length / nx
  const stride = Math.max(1, Math.floor(rows / 256))
  const seen = new Set<number>()
  let labelled = 0
  let changes = 0
  for (let row = 0; row < rows; row += stride) {
    const end = (row + 1) * nx
    let before = 0
    for (let i = row * nx; i < end; i++) {
      const value = voxels[i]!
      if (value !== 0) {
        if (value < 0) return refusal(path, 'label-map/negative', { value })
        if (!Number.isInteger(value)) return refusal(path, 'label-map/not-whole', { value })
        if (value !== before) {
          seen.add(value)
          if (before !== 0) changes++
        }
        labelled++
      }
      before = value
    }
    if (seen.size > limit) return refusal(path, 'label-map/too-many', { limit })
  }
  const isImage = seen.size > imageValues && changes > labelled / 4
  return isImage ? refusal(path, 'label-map/too-many', { limit: imageValues }) : null
}
