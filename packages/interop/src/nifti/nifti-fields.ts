import { refusal, type Refusal } from '@debulk/contract/refusal'
import { err, ok, type Result } from '@debulk/quantity/result'
import type { ByteOrder } from '../volume-file/volume-header.ts'

/**
 * The header fields of a single-file NIfTI that say where and how its voxels lie, as stored. NIfTI-1 and -2 in one
 * shape.
 *
 * @source nifti1.h and nifti2.h, NIfTI Data Format Working Group, 2003 and 2011
 */
export type NiftiFields = {
  /** sizeof_hdr: 348 or 540. */
  readonly headerBytes: number
  readonly byteOrder: ByteOrder
  readonly dim: readonly number[]
  readonly pixdim: readonly number[]
  readonly datatype: number
  readonly voxOffset: number
  readonly sclSlope: number
  readonly sclInter: number
  readonly spatialUnit: number
  readonly qformCode: number
  readonly sformCode: number
  readonly quatern: { readonly b: number; readonly c: number; readonly d: number }
  readonly qoffset: { readonly x: number; readonly y: number; readonly z: number }
  /** Three rows of four. */
  readonly srow: readonly number[]
}

/** Bytes to have in hand before asking for the fields. */
export const niftiHeaderBytes = 544

const header1 = 348
const header2 = 540

/** Beginning of a file → its header fields; the byte order is the one in which its size makes sense. */
export function niftiFields(path: string, bytes: Uint8Array): Result<NiftiFields, Refusal> {
  if (bytes.length < header1) return err(refusal(path, 'file/truncated', {}))
  const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (const byteOrder of ['little', 'big'] as const) {
    const size = data.getInt32(0, byteOrder === 'little')
    if (size === header1) return fields1(path, data, byteOrder)
    if (size === header2) {
      return bytes.length < header2 ? err(refusal(path, 'file/truncated', {})) : fields2(path, data, byteOrder)
    }
  }
  return err(refusal(path, 'nifti/header', { field: 'sizeof_hdr', value: String(data.getInt32(0, true)) }))
}

function fields1(path: string, data: DataView, byteOrder: ByteOrder): Result<NiftiFields, Refusal> {
  const little = byteOrder === 'little'
  const i16 = (at: number) => data.getInt16(at, little)
  const f32 = (at: number) => data.getFloat32(at, little)
  const magic = [344, 345, 346].map((at) => String.fromCharCode(data.getUint8(at))).join('')
  if (magic !== 'n+1') return err(refusal(path, 'nifti/pair', {}))
  return ok({
    headerBytes: header1,
    byteOrder,
    dim: each(8, (i) => i16(40 + 2 * i)),
    datatype: i16(70),
    pixdim: each(8, (i) => f32(76 + 4 * i)),
    voxOffset: f32(108),
    sclSlope: f32(112),
    sclInter: f32(116),
    spatialUnit: data.getUint8(123) & 7,
    qformCode: i16(252),
    sformCode: i16(254),
    quatern: { b: f32(256), c: f32(260), d: f32(264) },
    qoffset: { x: f32(268), y: f32(272), z: f32(276) },
    srow: each(12, (i) => f32(280 + 4 * i)),
  })
}

function fields2(path: string, data: DataView, byteOrder: ByteOrder): Result<NiftiFields, Refusal> {
  const little = byteOrder === 'little'
  const i64 = (at: number) => Number(data.getBigInt64(at, little))
  const f64 = (at: number) => data.getFloat64(at, little)
  const magic = [4, 5, 6].map((at) => String.fromCharCode(data.getUint8(at))).join('')
  if (magic !== 'n+2') return err(refusal(path, 'nifti/pair', {}))
  return ok({
    headerBytes: header2,
    byteOrder,
    datatype: data.getInt16(12, little),
    dim: each(8, (i) => i64(16 + 8 * i)),
    pixdim: each(8, (i) => f64(104 + 8 * i)),
    voxOffset: i64(168),
    sclSlope: f64(176),
    sclInter: f64(184),
    qformCode: data.getInt32(344, little),
    sformCode: data.getInt32(348, little),
    quatern: { b: f64(352), c: f64(360), d: f64(368) },
    qoffset: { x: f64(376), y: f64(384), z: f64(392) },
    srow: each(12, (i) => f64(400 + 8 * i)),
    spatialUnit: data.getInt32(500, little) & 7,
  })
}

const each = (count: number, read: (i: number) => number): number[] => Array.from({ length: count }, (_, i) => read(i))
