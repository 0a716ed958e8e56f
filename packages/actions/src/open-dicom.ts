import type { Refusal } from '@debulk/contract/refusal'
import { dicomIdentity, type DicomIdentity } from '@debulk/interop/dicom/dicom-identity'
import type { ImageDoors } from '@debulk/interop/dicom/pixel-data'
import { pixelDecoders } from '@debulk/interop/dicom/pixel-decoders'
import { readDicom, type DicomFile } from '@debulk/interop/dicom/read-dicom'
import type { SegmentationDoors } from '@debulk/interop/dicom/read-segmentation'
import type { FileEntry } from '@debulk/platform/file-entry'
import { findBytes } from '@debulk/platform/find-bytes'
import { inflateRawUpTo } from '@debulk/platform/inflate-raw-up-to'
import { ok, type Result } from '@debulk/quantity/result'

export type OpenedDicom = { readonly file: DicomFile; readonly identity: DicomIdentity }

/** Way back from what was read of a file to the rest of it; `entryOf` knows where a file lies. */
export function dicomDoors(entryOf: (path: string) => FileEntry | undefined): SegmentationDoors {
  const doors: SegmentationDoors = {
    inflateRaw: inflateRawUpTo,
    decoders: pixelDecoders(),
    scan: findBytes,
    whole: async (file) => {
      const entry = entryOf(file.path)
      if (!entry || !isHead(file, entry)) return ok(file)
      const read = await wholeOf(entry, doors)
      return read.ok ? ok(read.value.file) : read
    },
    range: async ({ path }, from, to, into) => {
      const entry = entryOf(path)
      if (!entry) throw new Error(`${path} was not opened here`)
      return entry.readRange(from, to, into)
    },
  }
  return doors
}

/** A large image or segmentation by its head, anything else whole. */
export async function openDicom(entry: FileEntry, doors: ImageDoors): Promise<Result<OpenedDicom, Refusal>> {
  return (await headOf(entry, doors)) ?? (await wholeOf(entry, doors))
}

/**
 * What tells an image is in its first bytes; a segmentation of hundreds of frames speaks of each of them before its pixels.
 * Pixels are read when they are needed, and then no more of them than are.
 */
const headBytes = [2 ** 17, 2 ** 21]

/** Null when a file is small, is neither, or its head does not hold what is needed. */
async function headOf(entry: FileEntry, doors: ImageDoors): Promise<Result<OpenedDicom, Refusal> | null> {
  if (isPacked(entry)) return null
  for (const bytes of headBytes) {
    if (entry.size <= 2 * bytes) return null
    const head = await entry.readRange(0, bytes)
    const read = head.ok ? withIdentity(readDicom(entry.path, head.value, doors, entry.size)) : head
    if (read.ok)
      return read.value.identity.kind === 'image' || read.value.identity.kind === 'segmentation' ? read : null
  }
  return null
}

async function wholeOf(entry: FileEntry, doors: ImageDoors): Promise<Result<OpenedDicom, Refusal>> {
  const bytes = await entry.read()
  return withIdentity(bytes.ok ? readDicom(entry.path, bytes.value, doors) : bytes)
}

function withIdentity(file: Result<DicomFile, Refusal>): Result<OpenedDicom, Refusal> {
  if (!file.ok) return file
  const identity = dicomIdentity(file.value)
  return identity.ok ? ok({ file: file.value, identity: identity.value }) : identity
}

const isHead = ({ dataSet }: DicomFile, entry: FileEntry): boolean =>
  !isPacked(entry) && dataSet.encoding.bytes.length < entry.size

/** Parts of a file in a zip cannot be reached one by one. */
const isPacked = ({ path }: FileEntry): boolean => path.includes('!')
