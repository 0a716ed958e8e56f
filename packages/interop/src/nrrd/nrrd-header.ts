import type { ReadLimits } from '@debulk/contract/read-limits'
import { refusal, type Refusal } from '@debulk/contract/refusal'
import { voxelCount } from '@debulk/imaging/grid'
import { err, ok, type Result } from '@debulk/quantity/result'
import { checkedSize, type ByteOrder, type VolumeHeader } from '../volume-file/volume-header.ts'
import { bytesPerVoxel, type VoxelType } from '../volume-file/voxel-type.ts'
import { nrrdAxes, nrrdGrid } from './nrrd-grid.ts'
import type { NrrdText } from './nrrd-text.ts'
import { slicerSegments, type SlicerSegment } from './slicer-segments.ts'

/** What an NRRD header says: a volume header whose `dataOffset` counts in the file that holds the data. */
export type NrrdHeader = VolumeHeader & {
  readonly encoding: 'raw' | 'gzip' | 'ascii'
  /** File beside the header that holds the data; null when it follows the header. */
  readonly dataFile: string | null
  /** Lines to pass over before the data, then bytes (−1: the data end with the file). */
  readonly lineSkip: number
  readonly byteSkip: number
  readonly layers: number
  readonly layerAxis: 'first' | 'last' | null
  /** Segments of a 3D Slicer `.seg.nrrd`; empty for any other. */
  readonly segments: readonly SlicerSegment[]
}

/** Fields of an NRRD header → geometry and voxels, within the limits. */
export function nrrdHeader(path: string, text: NrrdText, limits: ReadLimits): Result<NrrdHeader, Refusal> {
  const { fields } = text
  const typeText = fields.get('type')?.toLowerCase() ?? ''
  const voxelType = voxelTypes[typeText]
  if (!voxelType) return err(refusal(path, 'volume/voxel-type', { type: typeText.slice(0, 80) }))
  const axes = nrrdAxes(path, text)
  if (!axes.ok) return axes
  const { sizes, layers, layerAxis } = axes.value
  const size = checkedSize(path, { sizes, voxelType, layers }, limits)
  if (!size.ok) return size
  const grid = nrrdGrid(path, text, size.value)
  if (!grid.ok) return grid
  const place = dataPlace(path, text)
  if (!place.ok) return place
  const byteOrder = orderOf(path, fields.get('endian'), voxelType, place.value.encoding)
  if (!byteOrder.ok) return byteOrder
  const segments = slicerSegments(text.pairs)
  if (layers > 1 && segments.length === 0) return err(refusal(path, 'volume/dimensions', { size: sizes.join(' × ') }))
  const dataBytes = voxelCount(size.value) * layers * bytesPerVoxel(voxelType)
  const stored = { voxelType, byteOrder: byteOrder.value, slope: 1, intercept: 0, dataBytes }
  return ok({ grid: grid.value, ...stored, ...place.value, layers, layerAxis, segments })
}

type Place = Pick<NrrdHeader, 'encoding' | 'dataFile' | 'lineSkip' | 'byteSkip' | 'dataOffset'>

function dataPlace(path: string, { fields, end }: NrrdText): Result<Place, Refusal> {
  const encodingText = fields.get('encoding')?.toLowerCase() ?? ''
  const encoding = encodings[encodingText]
  if (!encoding) return err(refusal(path, 'nrrd/encoding', { encoding: encodingText.slice(0, 80) }))
  const dataFile = fields.get('data file') ?? null
  if (dataFile !== null && dataFile.length > 4096)
    return err(refusal(path, 'nrrd/header', { field: 'data file', value: dataFile.slice(0, 80) }))
  // a list of files, or a printf pattern with numbers: one volume cut into slices
  if (dataFile !== null && /^LIST\b|%0?\d*d.*\s-?\d+\s+-?\d+\s+-?\d+/.test(dataFile)) {
    return err(refusal(path, 'nrrd/data-file-many', {}))
  }
  const lineSkip = skip(path, fields, 'line skip')
  if (!lineSkip.ok) return lineSkip
  const byteSkip = skip(path, fields, 'byte skip')
  if (!byteSkip.ok) return byteSkip
  const dataOffset = dataFile === null ? end : 0
  return ok({ encoding, dataFile, lineSkip: lineSkip.value, byteSkip: byteSkip.value, dataOffset })
}

function skip(
  path: string,
  fields: ReadonlyMap<string, string>,
  field: 'line skip' | 'byte skip',
): Result<number, Refusal> {
  const text = fields.get(field) ?? '0'
  const least = field === 'byte skip' ? -1 : 0
  const count = /^-?\d{1,15}$/.test(text) ? Number(text) : NaN
  return count >= least ? ok(count) : err(refusal(path, 'nrrd/header', { field, value: text.slice(0, 80) }))
}

function orderOf(
  path: string,
  text: string | undefined,
  type: VoxelType,
  encoding: NrrdHeader['encoding'],
): Result<ByteOrder, Refusal> {
  const order = text?.toLowerCase()
  if (order === 'little' || order === 'big') return ok(order)
  if (order !== undefined) return err(refusal(path, 'nrrd/header', { field: 'endian', value: order.slice(0, 80) }))
  if (bytesPerVoxel(type) === 1 || encoding === 'ascii') return ok('little')
  return err(refusal(path, 'nrrd/missing', { field: 'endian' }))
}

const encodings: Readonly<Record<string, NrrdHeader['encoding']>> = {
  raw: 'raw',
  gz: 'gzip',
  gzip: 'gzip',
  txt: 'ascii',
  text: 'ascii',
  ascii: 'ascii',
}

/** All spellings of NRRD's types. @source NRRD format §5.1 "type" */
const voxelTypes: Readonly<Record<string, VoxelType>> = Object.fromEntries(
  (
    [
      ['int8', ['signed char', 'int8', 'int8_t']],
      ['uint8', ['uchar', 'unsigned char', 'uint8', 'uint8_t']],
      ['int16', ['short', 'short int', 'signed short', 'signed short int', 'int16', 'int16_t']],
      ['uint16', ['ushort', 'unsigned short', 'unsigned short int', 'uint16', 'uint16_t']],
      ['int32', ['int', 'signed int', 'int32', 'int32_t']],
      ['uint32', ['uint', 'unsigned int', 'uint32', 'uint32_t']],
      [
        'int64',
        ['longlong', 'long long', 'long long int', 'signed long long', 'signed long long int', 'int64', 'int64_t'],
      ],
      ['uint64', ['ulonglong', 'unsigned long long', 'unsigned long long int', 'uint64', 'uint64_t']],
      ['float32', ['float']],
      ['float64', ['double']],
    ] satisfies [VoxelType, string[]][]
  ).flatMap(([type, names]) => names.map((name): [string, VoxelType] => [name, type])),
)
