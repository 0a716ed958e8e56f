import type { Grid } from '@debulk/imaging/grid'
import type { Volume } from '@debulk/imaging/volume'
import type { Result } from '@debulk/quantity/result'
import type { Lps } from '@debulk/quantity/vector'

/** The image a segmentation was drawn on. Only the slices that hold lesions are read. */
export type ImageSource = {
  readonly grid: Grid
  readonly normal: Lps | null
  /** `packed`: slices before those asked for must be inflated first, so that one reading of all is cheaper than several. */
  readonly access: 'direct' | 'packed'
  /** Slices from … to − 1 of the grid, or why their values are unknown. */
  readSlab(from: number, to: number): Promise<Result<Volume, 'pixel-data-not-decoded' | 'several-images'>>
}
