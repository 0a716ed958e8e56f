import { cross, dot, length, normalise, scale, subtract, type Lps } from '@debulk/quantity/vector'
import type { DataSet } from './data-set.ts'
import { tagName, type Keyword } from './dictionary.ts'
import { MalformedDicom } from './malformed-dicom.ts'

/** Where the pixels of one frame lie in the patient. */
export type Plane = {
  /** Centre of the first pixel, LPS mm. */
  readonly position: Lps
  /** Unit vector from one column to the next, along a row. */
  readonly along: Lps
  /** Unit vector from one row to the next, down a column. */
  readonly down: Lps
  /** mm between columns, and between rows. */
  readonly columnSpacing: number
  readonly rowSpacing: number
}

/** Direction cosines are decimal text of a few digits: this much may be missing from unit length or a right angle. */
const cosineTolerance = 1e-2
/** Two frames with direction cosines closer than this are parallel (0.06°). */
const parallelTolerance = 1e-3
/** Far outside any scanner: a number that was damaged. */
export const farthestMm = 1e5

/** Unit vector across a frame: along × down. */
export const normalOf = ({ along, down }: Raster): Lps => normalise(cross(along, down))

/** How the pixels of a frame lie, wherever it is. */
export type Raster = Omit<Plane, 'position'>

/**
 * Plane from the data sets that hold its three attributes: the file itself (classic images) or functional groups.
 *
 * @source DICOM PS3.3 C.7.6.2
 */
export function planeOf(from: {
  readonly position: DataSet
  readonly orientation: DataSet
  readonly measures: DataSet
}): Plane {
  const [x, y, z] = triple(from.position, 'ImagePositionPatient', 3)
  const position: Lps = { x: x!, y: y!, z: z! }
  if (!(length(position) < farthestMm)) invalid('ImagePositionPatient')
  return { position, ...rasterOf(from) }
}

/** SliceThickness takes no part: it is not a distance between slices. */
export function rasterOf(from: { readonly orientation: DataSet; readonly measures: DataSet }): Raster {
  const cosines = triple(from.orientation, 'ImageOrientationPatient', 6)
  const [rowSpacing, columnSpacing] = triple(from.measures, 'PixelSpacing', 2)
  const along: Lps = { x: cosines[0]!, y: cosines[1]!, z: cosines[2]! }
  const down: Lps = { x: cosines[3]!, y: cosines[4]!, z: cosines[5]! }
  const unit = (v: Lps) => Math.abs(length(v) - 1) <= cosineTolerance
  if (!unit(along) || !unit(down) || Math.abs(dot(along, down)) > cosineTolerance) invalid('ImageOrientationPatient')
  if (!(rowSpacing! > 0 && columnSpacing! > 0 && rowSpacing! < 1000 && columnSpacing! < 1000)) invalid('PixelSpacing')
  const right = normalise(along)
  return {
    along: right,
    down: normalise(subtract(down, scale(right, dot(right, down)))),
    columnSpacing: columnSpacing!,
    rowSpacing: rowSpacing!,
  }
}

function triple(dataSet: DataSet, keyword: Keyword, count: number): readonly number[] {
  if (!dataSet.has(keyword)) throw new MalformedDicom('dicom/value-missing', { tag: tagName(keyword) })
  const values = dataSet.numbers(keyword)
  if (!values || values.length !== count) return invalid(keyword)
  return values
}

function invalid(keyword: Keyword): never {
  throw new MalformedDicom('dicom/value-invalid', { tag: tagName(keyword) })
}

/** Same orientation and pixel spacing, so that two frames can be slices of one volume. */
export function sameRaster(a: Raster, b: Raster): boolean {
  const near = (v: Lps, w: Lps) =>
    Math.abs(v.x - w.x) < parallelTolerance &&
    Math.abs(v.y - w.y) < parallelTolerance &&
    Math.abs(v.z - w.z) < parallelTolerance
  const equal = (v: number, w: number) => Math.abs(v - w) <= 1e-4 * v
  return (
    near(a.along, b.along) &&
    near(a.down, b.down) &&
    equal(a.columnSpacing, b.columnSpacing) &&
    equal(a.rowSpacing, b.rowSpacing)
  )
}
