import { refusal, type Refusal } from '@debulk/contract/refusal'
import type { Grid, Size } from '@debulk/imaging/grid'
import { err, ok, type Result } from '@debulk/quantity/result'
import type { Lps } from '@debulk/quantity/vector'
import { checkedGrid } from '../volume-file/volume-header.ts'
import type { NiftiFields } from './nifti-fields.ts'

/** Columns of a voxel → RAS+ mm matrix. */
type Affine = { readonly i: Lps; readonly j: Lps; readonly k: Lps; readonly origin: Lps }

const scannerOrAligned = (code: number) => code === 1 || code === 2

/**
 * Where a NIfTI volume lies, in LPS. The sform is taken when it states scanner or aligned coordinates (codes 1, 2), else the
 * qform when that does; the order is nibabel's. Refused: neither code set (the file does not say which side is left), and
 * template coordinates only (3 Talairach, 4 MNI, 5 other: distances are no longer the patient's).
 *
 * @source nifti1.h, "3D IMAGE (VOLUME) ORIENTATION AND LOCATION IN SPACE", methods 1 to 3
 */
export function niftiGrid(path: string, fields: NiftiFields, size: Size): Result<Grid, Refusal> {
  const { sformCode, qformCode } = fields
  const unit = mmPerUnit(fields.spatialUnit)
  if (unit === null)
    return err(refusal(path, 'nifti/header', { field: 'xyzt_units', value: String(fields.spatialUnit) }))
  if (!scannerOrAligned(sformCode) && !scannerOrAligned(qformCode)) {
    const code = sformCode > 0 ? sformCode : qformCode
    if (code > 0) return err(refusal(path, 'nifti/template-space', { code }))
    return err(refusal(path, 'volume/orientation-unknown', { field: 'sform_code, qform_code' }))
  }
  const affine = scannerOrAligned(sformCode) ? sform(path, fields) : ok(qform(fields))
  if (!affine.ok) return affine
  const { i, j, k, origin } = affine.value
  const step = { x: lps(i, unit), y: lps(j, unit), z: lps(k, unit) }
  return checkedGrid(path, { size, step, origin: lps(origin, unit), frameOfReferenceUid: null })
}

function sform(path: string, { srow, pixdim }: NiftiFields): Result<Affine, Refusal> {
  const column = (n: number): Lps => ({ x: srow[n] ?? NaN, y: srow[4 + n] ?? NaN, z: srow[8 + n] ?? NaN })
  const affine = { i: column(0), j: column(1), k: column(2), origin: column(3) }
  const lengths = [affine.i, affine.j, affine.k].map((c) => Math.hypot(c.x, c.y, c.z))
  const stated = pixdim.slice(1, 4)
  // the two disagree in files scaled by hand: one of them gives wrong volumes, and no reader can tell which
  const conflict = lengths.some((mm, n) => {
    const says = stated[n] ?? 0
    return says > 0 && Math.abs(mm - says) > 0.01 * says
  })
  if (!conflict) return ok(affine)
  const text = (mm: readonly number[]) => mm.map((n) => n.toPrecision(4)).join(' × ')
  return err(refusal(path, 'nifti/spacing-conflict', { sform: text(lengths), pixdim: text(stated) }))
}

function qform({ quatern: { b, c, d }, pixdim, qoffset }: NiftiFields): Affine {
  const rest = 1 - (b * b + c * c + d * d)
  // rounding of a half turn leaves a little less than nothing for a: normalise, as nifti1_io and nibabel do
  const half = rest < 1e-7
  const norm = half ? 1 / Math.sqrt(b * b + c * c + d * d) : 1
  const [qa, qb, qc, qd] = [half ? 0 : Math.sqrt(rest), b * norm, c * norm, d * norm]
  const [, dx = 0, dy = 0, dz = 0] = pixdim
  const qfac = (pixdim[0] ?? 0) < 0 ? -1 : 1
  const scaled = (x: number, y: number, z: number, by: number): Lps => ({ x: x * by, y: y * by, z: z * by })
  return {
    i: scaled(qa * qa + qb * qb - qc * qc - qd * qd, 2 * (qb * qc + qa * qd), 2 * (qb * qd - qa * qc), dx),
    j: scaled(2 * (qb * qc - qa * qd), qa * qa + qc * qc - qb * qb - qd * qd, 2 * (qc * qd + qa * qb), dy),
    k: scaled(2 * (qb * qd + qa * qc), 2 * (qc * qd - qa * qb), qa * qa + qd * qd - qc * qc - qb * qb, dz * qfac),
    origin: qoffset,
  }
}

/** xyzt_units: 0 is "not stated", taken as mm like everyone does. */
function mmPerUnit(code: number): number | null {
  return { 0: 1, 1: 1000, 2: 1, 3: 0.001 }[code] ?? null
}

/** RAS+ → LPS: the first two axes turn round. `0 −` instead of `−` keeps zero positive. */
const lps = (ras: Lps, unit: number): Lps => ({ x: 0 - ras.x * unit, y: 0 - ras.y * unit, z: ras.z * unit })
