import type { Grid } from './grid.ts'

/** Stored values of a volume, x fastest, then y, then z. */
export type Voxels =
  | Uint8Array
  | Int8Array
  | Uint16Array
  | Int16Array
  | Uint32Array
  | Int32Array
  | Float32Array
  | Float64Array

/** An image: stored values (nz, ny, nx), x fastest; real value = stored · slope + intercept. */
export type Volume = {
  readonly grid: Grid
  readonly voxels: Voxels
  readonly slope: number
  readonly intercept: number
}
