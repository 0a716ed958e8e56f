import type { Voxels } from '@debulk/imaging/volume'
import type { ByteOrder } from './volume-header.ts'
import { bytesPerVoxel, type VoxelType } from './voxel-type.ts'

const nativeOrder: ByteOrder = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1 ? 'little' : 'big'

/**
 * Voxels stored in `bytes`. A view, not a copy, when the bytes are aligned and in this machine's order. 64-bit
 * integers become Int32Array when all fit, else Float64Array. Cost: nothing for a view, one pass otherwise.
 */
export function voxelsOfBytes(bytes: Uint8Array, type: VoxelType, order: ByteOrder): Voxels {
  const wide = bytesPerVoxel(type)
  const swapped = order !== nativeOrder && wide > 1
  const aligned = bytes.byteOffset % wide === 0
  const own = swapped || !aligned ? new Uint8Array(bytes) : bytes // `slice` of a Buffer would not copy
  if (swapped) reverseEach(own, wide)
  return view(own, type)
}

function view({ buffer, byteOffset, byteLength }: Uint8Array, type: VoxelType): Voxels {
  const count = Math.floor(byteLength / bytesPerVoxel(type))
  switch (type) {
    case 'uint8':
      return new Uint8Array(buffer, byteOffset, count)
    case 'int8':
      return new Int8Array(buffer, byteOffset, count)
    case 'uint16':
      return new Uint16Array(buffer, byteOffset, count)
    case 'int16':
      return new Int16Array(buffer, byteOffset, count)
    case 'uint32':
      return new Uint32Array(buffer, byteOffset, count)
    case 'int32':
      return new Int32Array(buffer, byteOffset, count)
    case 'float32':
      return new Float32Array(buffer, byteOffset, count)
    case 'float64':
      return new Float64Array(buffer, byteOffset, count)
    case 'uint64':
      return narrowed(new Int32Array(buffer, byteOffset, count * 2), 'unsigned')
    case 'int64':
      return narrowed(new Int32Array(buffer, byteOffset, count * 2), 'signed')
  }
}

/** Pairs of 32-bit words in native order → one number each. */
function narrowed(words: Int32Array, sign: 'signed' | 'unsigned'): Int32Array | Float64Array {
  const [low, high] = nativeOrder === 'little' ? [0, 1] : [1, 0]
  const count = words.length / 2
  const small = new Int32Array(count)
  for (let i = 0; i < count; i++) {
    const lowWord = words[2 * i + low]!
    const highWord = words[2 * i + high]!
    // fits when the high word only repeats the sign
    if (highWord !== lowWord >> 31 || (sign === 'unsigned' && highWord < 0)) return widened(words, sign, low, high)
    small[i] = lowWord
  }
  return small
}

function widened(words: Int32Array, sign: 'signed' | 'unsigned', low: number, high: number): Float64Array {
  const wide = new Float64Array(words.length / 2)
  for (let i = 0; i < wide.length; i++) {
    const highWord = words[2 * i + high]!
    wide[i] = (sign === 'signed' ? highWord : highWord >>> 0) * 2 ** 32 + (words[2 * i + low]! >>> 0)
  }
  return wide
}

function reverseEach(bytes: Uint8Array, wide: number): void {
  const last = wide - 1
  const half = wide >> 1
  for (let at = 0; at + last < bytes.length; at += wide) {
    for (let k = 0; k < half; k++) {
      const swap = bytes[at + k]!
      bytes[at + k] = bytes[at + last - k]!
      bytes[at + last - k] = swap
    }
  }
}
