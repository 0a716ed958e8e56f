import { closeSync, fstatSync, openSync } from 'node:fs'
import { crc32 } from 'node:zlib'
import type { ReadLimits } from '@debulk/contract/read-limits'
import { refusal, type Refusal } from '@debulk/contract/refusal'
import { err, ok, type Result } from '@debulk/quantity/result'
import { contentHeadBytes, contentKind, type ContentKind } from './content-kind.ts'
import type { FileEntry } from './file-entry.ts'
import { inflateRaw } from './gunzip.ts'
import { notReadable, readAt } from './read-file.ts'
import { zipDirectory, type ZipMember } from './zip-directory.ts'

export type Zip = {
  readonly files: readonly FileEntry[]
  readonly refused: readonly Refusal[]
  readonly close: () => void
}

/**
 * Entries of a zip as files. Nothing is unpacked to disk, and nothing inflated until somebody reads it but the first bytes,
 * which tell what it is. Entries that climb out of the archive, are links, encrypted, packed by another method than
 * deflate, or archives themselves are refused one by one; the rest can be read.
 */
export async function readZip(
  path: string,
  folders: readonly string[],
  limits: ReadLimits,
): Promise<Result<Zip, Refusal>> {
  let fd: number
  try {
    fd = openSync(path, 'r')
  } catch (thrown) {
    return err(notReadable(path, thrown))
  }
  const listed = await zipDirectory(path, { fd, size: fstatSync(fd).size }, limits)
  if (!listed.ok) {
    closeSync(fd)
    return listed
  }
  const files: FileEntry[] = []
  const refused = [...listed.value.refused]
  for (const member of listed.value.members) {
    const entryPath = `${path}!${member.name}`
    const head = beginning(fd, entryPath, member, contentHeadBytes)
    if (!head.ok) refused.push(head.error)
    else {
      const kind = contentKind(head.value, member.name)
      if (kind === 'zip') refused.push(refusal(entryPath, 'zip/nested', {}))
      else files.push(entryOf(fd, entryPath, member, { folders, kind }))
    }
  }
  return ok({ files, refused, close: () => closeSync(fd) })
}

function entryOf(
  fd: number,
  path: string,
  member: ZipMember,
  known: { folders: readonly string[]; kind: ContentKind },
): FileEntry {
  const parts = member.name.split('/')
  return {
    path,
    name: parts.at(-1) ?? member.name,
    folders: [...known.folders, ...parts.slice(0, -1)],
    size: member.bytes,
    kind: known.kind,
    read: async () => whole(fd, path, member),
    readRange: async (from, to) => {
      const head = beginning(fd, path, member, to)
      return head.ok ? ok(head.value.subarray(from, to)) : head
    },
  }
}

function whole(fd: number, path: string, member: ZipMember): Result<Uint8Array, Refusal> {
  const packed = readAt(fd, member.dataStart, member.dataStart + member.packedBytes)
  if (packed.length < member.packedBytes) return err(refusal(path, 'file/truncated', {}))
  const bytes = member.method === 'stored' ? ok(packed) : inflateRaw.all(packed, member.bytes)
  if (!bytes.ok) return err(refusal(path, 'zip/broken', { fault: 'data' }))
  if (bytes.value.length !== member.bytes) return err(refusal(path, 'zip/broken', { fault: 'size' }))
  if (crc32(bytes.value) !== member.crc32) return err(refusal(path, 'zip/broken', { fault: 'checksum' }))
  return bytes
}

/** The first bytes, from no more of the packed data than they can take. */
function beginning(fd: number, path: string, member: ZipMember, wanted: number): Result<Uint8Array, Refusal> {
  const bytes = Math.min(wanted, member.bytes)
  const enough = member.method === 'stored' ? bytes : Math.ceil(bytes * 1.01) + 4096
  const packed = readAt(fd, member.dataStart, member.dataStart + Math.min(member.packedBytes, enough))
  if (member.method === 'stored') return ok(packed)
  const head = inflateRaw.head(packed, bytes)
  return head.ok ? ok(head.value.slice(0, bytes)) : err(refusal(path, 'zip/broken', { fault: 'data' }))
}
