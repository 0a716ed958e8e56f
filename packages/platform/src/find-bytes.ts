import type { ByteScan } from '@debulk/interop/label-map/one-label'

const blockBytes = 65_536
const zeros = Buffer.alloc(blockBytes)
const ones = Buffer.alloc(blockBytes, 1)
const none = Buffer.alloc(0)

/** memchr and memcmp, for kernels that take a byte search as an argument. */
export const findBytes: ByteScan = {
  // `call` knows only the last of indexOf's signatures, whose third parameter is an encoding
  indexOf: (bytes, value, from) => none.indexOf.call(bytes, value, from as never),
  isAll: (bytes, value, from, to) => {
    if (to - from < 32 || value > 1) return everyByte(bytes, value, from, to)
    const block = value === 0 ? zeros : ones
    for (let at = from; at < to; at += blockBytes) {
      const end = Math.min(to, at + blockBytes)
      if (block.compare(bytes, at, end, 0, end - at) !== 0) return false
    }
    return true
  },
}

function everyByte(bytes: Uint8Array, value: number, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (bytes[at] !== value) return false
  return true
}
