import type { ByteScan } from '@debulk/interop/label-map/one-label'

const zeros = Buffer.alloc(65_536)
const none = Buffer.alloc(0)

/** memchr and memcmp, for kernels that take a byte search as an argument. */
export const findBytes: ByteScan = {
  // `call` knows only the last of indexOf's signatures, whose third parameter is an encoding
  indexOf: (bytes, value, from) => none.indexOf.call(bytes, value, from as never),
  allZero: (bytes, from, to) => {
    for (let at = from; at < to; at += zeros.length) {
      const end = Math.min(to, at + zeros.length)
      if (end - at < 64) {
        for (let i = at; i < end; i++) if (bytes[i] !== 0) return false
      } else if (zeros.compare(bytes, at, end, 0, end - at) !== 0) return false
    }
    return true
  },
}
