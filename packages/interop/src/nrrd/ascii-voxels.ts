import { refusal, type Refusal } from '@debulk/contract/refusal'
import type { Voxels } from '@debulk/imaging/volume'
import { err, ok, type Result } from '@debulk/quantity/result'
import type { VoxelType } from '../volume-file/voxel-type.ts'

/** Numbers written as text, parted by blanks, line ends or commas. Exactly `count` of them. */
export function asciiVoxels(path: string, bytes: Uint8Array, type: VoxelType, count: number): Result<Voxels, Refusal> {
  const voxels = emptyVoxels(type, Math.min(count, bytes.length))
  const text = new TextDecoder()
  let found = 0
  for (let at = 0; at < bytes.length;) {
    while (at < bytes.length && isGap(bytes[at]!)) at++
    const start = at
    while (at < bytes.length && !isGap(bytes[at]!)) at++
    if (at === start) break
    const word = text.decode(bytes.subarray(start, Math.min(at, start + 64)))
    const value = Number(word)
    if (Number.isNaN(value) && word.toLowerCase() !== 'nan')
      return err(refusal(path, 'nrrd/header', { field: 'data', value: word }))
    if (found < voxels.length) voxels[found] = value
    found++
  }
  if (found < count) return err(refusal(path, 'volume/truncated', { bytes: found, neededBytes: count }))
  return found === count ? ok(voxels) : err(refusal(path, 'volume/longer', { neededBytes: count }))
}

const isGap = (byte: number): boolean => byte <= 32 || byte === 44

function emptyVoxels(type: VoxelType, count: number): Voxels {
  const make = {
    uint8: Uint8Array,
    int8: Int8Array,
    uint16: Uint16Array,
    int16: Int16Array,
    uint32: Uint32Array,
    int32: Int32Array,
    float32: Float32Array,
    float64: Float64Array,
    uint64: Float64Array,
    int64: Float64Array,
  }[type]
  return new make(count)
}
