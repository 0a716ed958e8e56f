import type { ReadLimits } from '@debulk/contract/read-limits'
import type { Refusal } from '@debulk/contract/refusal'
import type { Volume } from '@debulk/imaging/volume'
import { err, ok, type Result } from '@debulk/quantity/result'
import { inflateRefusal, type Inflate } from '../volume-file/inflate.ts'
import { dataOfFile, inflated, volumeOfBytes } from '../volume-file/volume-of-bytes.ts'
import type { VolumeHeader } from '../volume-file/volume-header.ts'
import { niftiHeaderBytes } from './nifti-fields.ts'
import { niftiVolumeHeader } from './nifti-volume-header.ts'

type Reading = { readonly inflate: Inflate; readonly limits: ReadLimits }

/** A NIfTI file, packed (`.nii.gz`) or open, as a volume in LPS. The voxels are a view on the bytes where possible. */
export function readNifti(path: string, bytes: Uint8Array, reading: Reading): Result<Volume, Refusal> {
  const header = niftiHeaderOf(path, bytes, reading)
  if (!header.ok) return header
  const { dataOffset, dataBytes } = header.value
  const file = isGzip(bytes) ? inflated(path, bytes, dataOffset + dataBytes, reading) : ok(bytes)
  if (!file.ok) return file
  const data = dataOfFile(path, header.value, file.value)
  return data.ok ? ok(volumeOfBytes(header.value, data.value)) : data
}

/** The header alone; of a packed file no more is inflated than that takes. `bytes` may be the beginning of the file. */
export function niftiHeaderOf(
  path: string,
  bytes: Uint8Array,
  { inflate, limits }: Reading,
): Result<VolumeHeader, Refusal> {
  if (!isGzip(bytes)) return niftiVolumeHeader(path, bytes, limits)
  const head = inflate.head(bytes, niftiHeaderBytes)
  if (!head.ok) return err(inflateRefusal(path, head.error, niftiHeaderBytes))
  return niftiVolumeHeader(path, head.value, limits)
}

/** Whether bytes begin as gzip does. @source RFC 1952 §2.3.1 */
export const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b
