import type { ReadLimits } from '@debulk/contract/read-limits'
import { refusal, type Refusal } from '@debulk/contract/refusal'
import type { Volume } from '@debulk/imaging/volume'
import { niftiHeaderBytes } from '@debulk/interop/nifti/nifti-fields'
import { niftiVolumeHeader } from '@debulk/interop/nifti/nifti-volume-header'
import { nrrdHeaderOf, nrrdVolumes, type NrrdVolumes } from '@debulk/interop/nrrd/read-nrrd'
import { inflateRefusal } from '@debulk/interop/volume-file/inflate'
import {
  bytesOfSlices,
  dataOfFile,
  promised,
  slabGrid,
  slabOfBytes,
  volumeOfBytes,
} from '@debulk/interop/volume-file/volume-of-bytes'
import type { VolumeHeader } from '@debulk/interop/volume-file/volume-header'
import { err, ok, type Result } from '@debulk/quantity/result'
import { dataFileOf } from './data-file-of.ts'
import type { FileEntry } from './file-entry.ts'
import { gunzipInThread } from './gunzip-in-thread.ts'
import { gunzip } from './gunzip.ts'

export type VolumeReading = {
  readonly limits: ReadLimits
  /** Files read together, among which a detached NRRD header finds its data. */
  readonly files?: readonly FileEntry[]
  /** Memory to read slices into, over and over: the volume returned holds until the next reading. */
  readonly into?: ArrayBuffer
}

/** Geometry and voxel type of a NIfTI or NRRD file, from its first bytes. */
export async function readVolumeHeader(
  entry: FileEntry,
  { limits }: VolumeReading,
): Promise<Result<VolumeHeader, Refusal>> {
  if (entry.kind === 'nrrd') {
    const bytes = await entry.readRange(0, limits.headerBytes + 1)
    return bytes.ok ? nrrdHeaderOf(entry.path, bytes.value, limits) : bytes
  }
  if (entry.kind === 'nifti-pair') return err(refusal(entry.path, 'nifti/pair', {}))
  if (entry.kind !== 'nifti' && entry.kind !== 'nifti-gzip') return err(refusal(entry.path, 'file/unknown-format', {}))
  const bytes = await entry.readRange(0, 16_384)
  return bytes.ok ? niftiHeader(entry, bytes.value, limits) : bytes
}

function niftiHeader({ path, kind }: FileEntry, bytes: Uint8Array, limits: ReadLimits): Result<VolumeHeader, Refusal> {
  if (kind === 'nifti') return niftiVolumeHeader(path, bytes, limits)
  const head = gunzip.head(bytes, niftiHeaderBytes)
  return head.ok ? niftiVolumeHeader(path, head.value, limits) : err(inflateRefusal(path, head.error, niftiHeaderBytes))
}

/** A whole volume. Refused when the file holds several (a layered segmentation: `readNrrdFile`). */
export async function readVolume(entry: FileEntry, reading: VolumeReading): Promise<Result<Volume, Refusal>> {
  if (entry.kind === 'nrrd') {
    const volumes = await readNrrdFile(entry, reading)
    if (!volumes.ok) return volumes
    const [volume, ...more] = volumes.value.layers
    return volume && more.length === 0
      ? ok(volume)
      : err(refusal(entry.path, 'volume/dimensions', { size: `${more.length + 1} layers` }))
  }
  const header = await readVolumeHeader(entry, reading)
  if (!header.ok) return header
  const bytes = await entry.read()
  if (!bytes.ok) return bytes
  const { dataOffset, dataBytes } = header.value
  const file =
    entry.kind === 'nifti-gzip' ? await gunzipped(entry.path, bytes.value, dataOffset + dataBytes, 'all') : bytes
  if (!file.ok) return file
  const data = dataOfFile(entry.path, header.value, file.value)
  return data.ok ? ok(volumeOfBytes(header.value, data.value)) : data
}

/**
 * Slices `from` … `to` − 1 as a volume of its own: of an open NIfTI only their bytes are read, of a packed one nothing after them
 * is inflated. Any other file is read whole and cut.
 */
export async function readSlices(
  entry: FileEntry,
  slices: { from: number; to: number },
  reading: VolumeReading,
): Promise<Result<Volume, Refusal>> {
  const { from, to } = slices
  if (entry.kind === 'nrrd') {
    const volume = await readVolume(entry, reading)
    return volume.ok ? ok(cut(volume.value, from, to)) : volume
  }
  const header = await readVolumeHeader(entry, reading)
  if (!header.ok) return header
  const { dataOffset } = header.value
  const range = bytesOfSlices(header.value, from, to)
  const data = await niftiRange(entry, dataOffset + range.from, dataOffset + range.to, reading.into)
  if (!data.ok) return data
  const neededBytes = dataOffset + range.to
  if (data.value.length < range.to - range.from)
    return err(refusal(entry.path, 'volume/truncated', { bytes: entry.size, neededBytes }))
  return ok(slabOfBytes(header.value, data.value, from, to))
}

async function niftiRange(
  entry: FileEntry,
  from: number,
  to: number,
  into?: ArrayBuffer,
): Promise<Result<Uint8Array, Refusal>> {
  if (entry.kind === 'nifti') return entry.readRange(from, to, into)
  const bytes = await entry.read()
  if (!bytes.ok) return bytes
  const head = await gunzipped(entry.path, bytes.value, to, 'beginning')
  return head.ok ? ok(head.value.subarray(from, to)) : head
}

/** An NRRD with all its layers, its data file found beside it when the header is detached. */
export async function readNrrdFile(
  entry: FileEntry,
  { limits, files = [] }: VolumeReading,
): Promise<Result<NrrdVolumes, Refusal>> {
  const bytes = await entry.read()
  if (!bytes.ok) return bytes
  const header = nrrdHeaderOf(entry.path, bytes.value, limits)
  if (!header.ok) return header
  const { dataFile } = header.value
  const data = dataFile === null ? bytes : await dataFileOf(entry, dataFile, { limits, files })
  return data.ok ? nrrdVolumes(entry.path, header.value, data.value, { inflate: gunzip, limits }) : data
}

async function gunzipped(
  path: string,
  packed: Uint8Array,
  bytes: number,
  part: 'all' | 'beginning',
): Promise<Result<Uint8Array, Refusal>> {
  const broken = promised(path, packed.length, bytes)
  if (broken) return err(broken)
  const out = await gunzipInThread(packed, bytes, part)
  return out.ok ? out : err(inflateRefusal(path, out.error, bytes))
}

function cut(volume: Volume, from: number, to: number): Volume {
  const slice = volume.grid.size.x * volume.grid.size.y
  return { ...volume, grid: slabGrid(volume.grid, from, to), voxels: volume.voxels.subarray(from * slice, to * slice) }
}
