import { gunzipSync } from 'node:zlib'

/** Files of a .tar.gz; only what the corpus needs. @source POSIX.1-1988 ustar */
export function* tarEntries(archive: Uint8Array): Generator<{ readonly name: string; readonly content: Buffer }> {
  const tar = gunzipSync(archive)
  for (let at = 0; at + 512 <= tar.length && tar[at] !== 0;) {
    const name = tar.toString('utf8', at, at + 100).replace(/\0.*$/s, '')
    const size = Number.parseInt(tar.toString('latin1', at + 124, at + 136), 8)
    if (tar[at + 156] === 0x30 || tar[at + 156] === 0) yield { name, content: tar.subarray(at + 512, at + 512 + size) }
    at += 512 + Math.ceil(size / 512) * 512
  }
}
