import { crc32, deflateRawSync } from 'node:zlib'

/** An entry of a zip written by hand, so that tests can lie where no zip program would. */
export type HandmadeEntry = {
  readonly name: string | Uint8Array
  readonly content: Uint8Array
  readonly stored?: true
  /** What the directory claims instead of the truth. */
  readonly claims?: {
    readonly bytes?: number
    readonly packedBytes?: number
    readonly crc32?: number
    readonly dataOf?: number
  }
  readonly flags?: number
  readonly method?: number
  /** Unix mode of the entry, `0o120777` for a link. */
  readonly mode?: number
}

/** @source APPNOTE.TXT 6.3.10 §4.3 */
export function handmadeZip(entries: readonly HandmadeEntry[]): Uint8Array {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  const offsets: number[] = []
  let at = 0
  for (const entry of entries) {
    const name = typeof entry.name === 'string' ? Buffer.from(entry.name) : Buffer.from(entry.name)
    const packed = entry.stored ? Buffer.from(entry.content) : deflateRawSync(entry.content)
    const offset = entry.claims?.dataOf === undefined ? at : (offsets[entry.claims.dataOf] ?? 0)
    offsets.push(offset)
    const fields = common(entry, packed.length)
    const local = Buffer.concat([words(0x04034b50), fields, shorts(name.length, 0), name, packed])
    const attributes = ((entry.mode ?? 0o100644) * 65_536) >>> 0
    directory.push(
      Buffer.concat([
        words(0x02014b50),
        shorts((3 << 8) | 63),
        fields,
        shorts(name.length, 0, 0, 0, 0),
        words(attributes, offset),
        name,
      ]),
    )
    locals.push(local)
    at += local.length
  }
  const central = Buffer.concat(directory)
  const end = Buffer.concat([
    words(0x06054b50),
    shorts(0, 0, entries.length, entries.length),
    words(central.length, at),
    shorts(0),
  ])
  return new Uint8Array(Buffer.concat([...locals, central, end]))
}

function common({ content, stored, claims, flags, method, name }: HandmadeEntry, packedBytes: number): Buffer {
  const utf8 = typeof name === 'string' ? 0x800 : 0
  return Buffer.concat([
    shorts(20, flags ?? utf8, method ?? (stored ? 0 : 8), 0, 0),
    words(claims?.crc32 ?? crc32(content), claims?.packedBytes ?? packedBytes, claims?.bytes ?? content.length),
  ])
}

function shorts(...values: number[]): Buffer {
  const out = Buffer.alloc(values.length * 2)
  for (const [i, value] of values.entries()) out.writeUInt16LE(value, i * 2)
  return out
}

function words(...values: number[]): Buffer {
  const out = Buffer.alloc(values.length * 4)
  for (const [i, value] of values.entries()) out.writeUInt32LE(value, i * 4)
  return out
}
