import { readSync } from 'node:fs'
import type { ReadLimits } from '@debulk/contract/read-limits'
import { refusal, type Refusal } from '@debulk/contract/refusal'
import { err, ok, type Result } from '@debulk/quantity/result'
import type { Entry, ZipFile } from 'yauzl'
import { isLitter, unflaggedZipName } from './zip-name.ts'

/** An entry that passed every check that needs no reading of its data. */
export type ZipMember = {
  readonly name: string
  readonly method: 'stored' | 'deflated'
  readonly dataStart: number
  readonly packedBytes: number
  readonly bytes: number
  readonly crc32: number
}

export type ZipDirectory = { readonly members: readonly ZipMember[]; readonly refused: readonly Refusal[] }

/** The central directory of a zip, checked. Its own lies (sizes, ratios, overlaps) are refused here, before any data is read. */
export async function zipDirectory(
  path: string,
  file: { fd: number; size: number },
  limits: ReadLimits,
): Promise<Result<ZipDirectory, Refusal>> {
  // loaded only when there is a zip: a cold start without one should not pay for it
  const { default: yauzl } = await import('yauzl')
  const members: ZipMember[] = []
  const refused: Refusal[] = []
  let total = 0
  try {
    const reader = new (readerOver(yauzl.RandomAccessReader))(file.fd)
    const options = { autoClose: false, decodeStrings: false, validateEntrySizes: false } as const
    const zip = await yauzl.fromRandomAccessReaderPromise(reader, file.size, options)
    if (zip.entryCount > limits.files) return err(refusal(path, 'zip/too-many', { limit: limits.files }))
    const entries: { entry: Entry; name: string }[] = []
    for await (const entry of zip.eachEntry()) {
      const { generalPurposeBitFlag: flags, fileName, extraFields } = entry
      const name = (
        unflaggedZipName(fileName, flags) ?? yauzl.getFileNameLowLevel(flags, fileName, extraFields, false)
      ).replaceAll('\\', '/')
      const unsafe = yauzl.validateFileName(name) !== null || name.includes('\0') || name === ''
      if (unsafe) refused.push(refusal(`${path}!${printable(name)}`, 'zip/unsafe-path', { entry: printable(name) }))
      else if (!name.endsWith('/') && !name.split('/').some(isLitter)) entries.push({ entry, name })
      total += entry.uncompressedSize
    }
    if (total > limits.zipBytes) return err(refusal(path, 'zip/too-large', { limitBytes: limits.zipBytes }))
    reader.ahead = 0
    for (const { entry, name } of entries) {
      const fault = entryFault(`${path}!${name}`, name, entry, limits)
      if (fault) refused.push(fault)
      else members.push(await member(zip, entry, name))
    }
  } catch (thrown) {
    return err(brokenZip(path, thrown))
  }
  return areOverlapping(members) ? err(refusal(path, 'zip/broken', { fault: 'overlap' })) : ok({ members, refused })
}

function entryFault(path: string, name: string, entry: Entry, limits: ReadLimits): Refusal | null {
  const { compressionMethod: method, compressedSize: packed, uncompressedSize: bytes } = entry
  const host = entry.versionMadeBy >> 8
  const mode = (entry.externalFileAttributes >>> 16) & 0o170000
  if ((host === 3 || host === 19) && mode === 0o120000) return refusal(path, 'file/link', {})
  if (entry.isEncrypted()) return refusal(path, 'zip/encrypted', { entry: name })
  if (method !== 0 && method !== 8) return refusal(path, 'zip/method', { entry: name, method })
  if (bytes > limits.fileBytes) return refusal(path, 'file/too-large', { bytes, limitBytes: limits.fileBytes })
  const ratio = bytes / Math.max(1, packed)
  // deflate cannot pack more than 1032 : 1, so more is a lie whatever the size
  if ((bytes > limits.zipRatioFromBytes && ratio > limits.zipRatio) || bytes > packed * 1032 + 1024) {
    return refusal(path, 'zip/ratio', { entry: name, ratio: Math.round(ratio) })
  }
  if (method === 0 && packed !== bytes) return refusal(path, 'zip/broken', { fault: 'size' })
  return null
}

async function member(zip: ZipFile, entry: Entry, name: string): Promise<ZipMember> {
  const { fileDataStart: dataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true })
  const method = entry.compressionMethod === 0 ? 'stored' : 'deflated'
  return {
    name,
    method,
    dataStart,
    packedBytes: entry.compressedSize,
    bytes: entry.uncompressedSize,
    crc32: entry.crc32,
  }
}

/** Data of an entry begin inside another's: the trick of small archives that inflate to petabytes. */
function areOverlapping(members: readonly ZipMember[]): boolean {
  const inOrder = members.toSorted((a, b) => a.dataStart - b.dataStart)
  return inOrder.some(({ dataStart }, i) => {
    const before = inOrder[i - 1]
    return before !== undefined && dataStart < before.dataStart + before.packedBytes
  })
}

function brokenZip(path: string, thrown: unknown): Refusal {
  // a bug of ours, not of the archive
  if (thrown instanceof TypeError || thrown instanceof ReferenceError) throw thrown
  const reason = thrown instanceof Error ? thrown.message : String(thrown)
  if (reason.includes('strong encryption')) return refusal(path, 'zip/encrypted', { entry: '' })
  return refusal(path, 'zip/broken', { fault: 'directory' })
}

const printable = (name: string): string => name.replaceAll(/[\p{C}]/gu, '?').slice(0, 200)

/** A reader that fetches the directory a quarter MiB at a time instead of entry by entry. */
function readerOver(Base: typeof import('yauzl').RandomAccessReader) {
  return class extends Base {
    readonly #fd: number
    ahead = 262_144
    #window = Buffer.alloc(0)
    #from = 0

    constructor(fd: number) {
      super()
      this.#fd = fd
    }

    override read(
      buffer: Buffer,
      offset: number,
      length: number,
      position: number,
      callback: (error: Error | null, bytesRead: number) => void,
    ): void {
      const end = this.#from + this.#window.length
      if ((position < this.#from || position + length > end) && length < this.ahead) {
        const window = Buffer.allocUnsafe(this.ahead)
        this.#window = window.subarray(0, readSync(this.#fd, window, 0, window.length, position))
        this.#from = position
      }
      const at = position - this.#from
      if (at >= 0 && at + length <= this.#window.length)
        callback(null, this.#window.copy(buffer, offset, at, at + length))
      else callback(null, readSync(this.#fd, buffer, offset, length, position))
    }

    override close(callback: (error?: Error) => void): void {
      callback() // the descriptor belongs to the caller
    }
  }
}
