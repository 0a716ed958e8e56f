import type { ReadLimits } from '@debulk/contract/read-limits'
import { refusal, type Refusal } from '@debulk/contract/refusal'
import { voxelCount } from '@debulk/imaging/grid'
import type { Volume, Voxels } from '@debulk/imaging/volume'
import { err, ok, type Result } from '@debulk/quantity/result'
import type { Inflate } from '../volume-file/inflate.ts'
import { dataOfFile, inflated } from '../volume-file/volume-of-bytes.ts'
import { voxelsOfBytes } from '../volume-file/voxels-of-bytes.ts'
import { asciiVoxels } from './ascii-voxels.ts'
import { nrrdHeader, type NrrdHeader } from './nrrd-header.ts'
import { nrrdText } from './nrrd-text.ts'

type Reading = { readonly inflate: Inflate; readonly limits: ReadLimits }

/** An NRRD file: its header, and one volume per layer (one, unless it is a layered segmentation). */
export type NrrdVolumes = { readonly header: NrrdHeader; readonly layers: readonly Volume[] }

/**
 * An NRRD file as volumes in LPS. A detached header names a file beside it (`header.dataFile`); the caller, who knows folders,
 * gives its bytes as `dataFile`.
 */
export function readNrrd(
  path: string,
  bytes: Uint8Array,
  dataFile: Uint8Array | null,
  reading: Reading,
): Result<NrrdVolumes, Refusal> {
  const header = nrrdHeaderOf(path, bytes, reading.limits)
  if (!header.ok) return header
  const { dataFile: name } = header.value
  if (name !== null && dataFile === null) return err(refusal(path, 'nrrd/data-file-missing', { name }))
  return nrrdVolumes(path, header.value, dataFile ?? bytes, reading)
}

/** Beginning of an NRRD file → its header, within the limits. */
export function nrrdHeaderOf(path: string, bytes: Uint8Array, limits: ReadLimits): Result<NrrdHeader, Refusal> {
  const text = nrrdText(
    path,
    bytes.subarray(0, limits.headerBytes),
    bytes.length > limits.headerBytes ? 'beginning' : 'all',
  )
  if (text.ok) return nrrdHeader(path, text.value, limits)
  return err(
    text.error === 'incomplete'
      ? refusal(path, 'nrrd/header-too-long', { limitBytes: limits.headerBytes })
      : text.error,
  )
}

/** Volumes from the bytes of the file that holds the data. */
export function nrrdVolumes(
  path: string,
  header: NrrdHeader,
  file: Uint8Array,
  reading: Reading,
): Result<NrrdVolumes, Refusal> {
  const voxels = voxelsOf(path, header, file, reading)
  if (!voxels.ok) return voxels
  const { grid, slope, intercept } = header
  const layers = Array.from({ length: header.layers }, (_, n) => ({
    grid,
    voxels: layer(header, voxels.value, n),
    slope,
    intercept,
  }))
  return ok({ header, layers })
}

function voxelsOf(path: string, header: NrrdHeader, file: Uint8Array, reading: Reading): Result<Voxels, Refusal> {
  const { encoding, byteSkip, dataBytes, voxelType, byteOrder } = header
  const from = afterLines(file, header.dataOffset, header.lineSkip)
  if (from === null) return err(refusal(path, 'file/truncated', {}))
  if (encoding === 'ascii') {
    return asciiVoxels(
      path,
      file.subarray(from + Math.max(byteSkip, 0)),
      voxelType,
      voxelCount(header.grid.size) * header.layers,
    )
  }
  // −1: the data are the last bytes of the file, whatever precedes them
  const atEnd = byteSkip === -1 && encoding === 'raw'
  if (byteSkip === -1 && !atEnd) return err(refusal(path, 'nrrd/header', { field: 'byte skip', value: '-1' }))
  const packed = file.subarray(from)
  const all = encoding === 'gzip' ? inflated(path, packed, byteSkip + dataBytes, reading) : ok(packed)
  if (!all.ok) return all
  const dataOffset = atEnd ? Math.max(0, packed.length - dataBytes) : byteSkip
  const data = dataOfFile(path, { ...header, dataOffset }, all.value)
  return data.ok ? ok(voxelsOfBytes(data.value, voxelType, byteOrder)) : data
}

/** First byte after `lines` line ends; null when there are fewer. */
function afterLines(bytes: Uint8Array, from: number, lines: number): number | null {
  let at = from
  for (let n = 0; n < lines; n++) {
    const end = bytes.indexOf(10, at)
    if (end === -1) return null
    at = end + 1
  }
  return at
}

/** One layer of several: every n-th voxel when the list is the fastest axis, a block when it is the slowest. */
function layer({ layers, layerAxis }: NrrdHeader, voxels: Voxels, n: number): Voxels {
  if (layers === 1) return voxels
  const count = voxels.length / layers
  if (layerAxis === 'last') return voxels.subarray(n * count, (n + 1) * count)
  const own = voxels.slice(0, count) // only for its type and length: every voxel is overwritten
  for (let i = 0, at = n; i < count; i++, at += layers) own[i] = voxels[at]!
  return own
}
