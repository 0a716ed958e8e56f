import { gzipSync } from 'node:zlib'

/** Packed fast rather than small: noise hardly compresses, and masks do at any level. */
export const gzip = (bytes: Uint8Array): Uint8Array => gzipSync(bytes, { level: 1 })
