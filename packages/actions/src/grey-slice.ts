import type { GreyImage } from '@debulk/figures/strip'
import type { Volume } from '@debulk/imaging/volume'
import type { CropWindow } from './crop-window.ts'

/** Shares of the slice's values that may be clipped to black and to white. */
const clip = { dark: 0.02, bright: 0.005 }

/** One slice, cut to a frame and windowed by the whole slice's values, so that crops of one study look alike. */
export function greySlice({ voxels, grid: { size }, slope }: Volume, frame: CropWindow): GreyImage {
  const sorted = Float64Array.from(voxels.subarray(0, size.x * size.y)).sort()
  const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))] ?? 0
  const [low, high] = slope >= 0 ? [at(clip.dark), at(1 - clip.bright)] : [at(1 - clip.dark), at(clip.bright)]
  const span = high - low || 1
  const pixels = new Uint8Array(frame.width * frame.height)
  for (let y = 0; y < frame.height; y++) {
    const row = y + frame.y0
    if (row < 0 || row >= size.y) continue
    for (let x = 0; x < frame.width; x++) {
      const column = x + frame.x0
      if (column < 0 || column >= size.x) continue
      const value = voxels[column + size.x * row] ?? low
      pixels[x + frame.width * y] = Math.max(0, Math.min(255, Math.round((255 * (value - low)) / span)))
    }
  }
  return { pixels, width: frame.width, height: frame.height }
}
