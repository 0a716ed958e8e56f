import type { Refusal } from '@debulk/contract/refusal'
import { dicomIdentity, type DicomIdentity } from '@debulk/interop/dicom/dicom-identity'
import type { ImageDoors } from '@debulk/interop/dicom/pixel-data'
import { pixelDecoders } from '@debulk/interop/dicom/pixel-decoders'
import { deflatedHead, readDicom, type DicomFile } from '@debulk/interop/dicom/read-dicom'
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
      return entry && file.isHead ? wholeOf(entry, doors) : ok(file)
    },
    range: async ({ path }, from, to, into) => {
      const entry = entryOf(path)
      if (!entry) throw new Error(`${path} was not opened here`)
      return entry.readRange(from, to, into)
    },
  }
  return doors
}

/** A large image or segmentation by its head, anything else whole; what a deflated file becomes is not held either. */
export async function openDicom(entry: FileEntry, doors: ImageDoors): Promise<Result<OpenedDicom, Refusal>> {
  const head = await headOf(entry, doors)
  if (head) return head
  const whole = await wholeOf(entry, doors)
  return withIdentity(whole.ok ? ok(deflatedHead(whole.value)) : whole)
}

/**
 * What tells an image is in its first bytes; a segmentation of hundreds of frames speaks of each of them before its pixels.
 * Pixels are read when they are needed, and then no more of them than are.
 */
const headBytes = [2 ** 17, 2 ** 21]

/**
 * Null when a file is small, is neither, or its head does not hold what is needed. A segmentation in a zip is read whole: its parts
 * cannot be reached one by one.
 */
async function headOf(entry: FileEntry, doors: ImageDoors): Promise<Result<OpenedDicom, Refusal> | null> {
  const kinds = entry.path.includes('!') ? ['image'] : ['image', 'segmentation']
  for (const bytes of headBytes) {
    if (entry.size <= 2 * bytes) return null
    const head = await entry.readRange(0, bytes)
    const read = withIdentity(head.ok ? readDicom(entry.path, head.value, doors, entry.size) : head)
    if (read.ok) return kinds.includes(read.value.identity.kind) ? read : null
  }
  return null
}

async function wholeOf(entry: FileEntry, doors: ImageDoors): Promise<Result<DicomFile, Refusal>> {
  const bytes = await entry.read()
  return bytes.ok ? readDicom(entry.path, bytes.value, doors) : bytes
}

function withIdentity(file: Result<DicomFile, Refusal>): Result<OpenedDicom, Refusal> {
  if (!file.ok) return file
  const identity = dicomIdentity(file.value)
  return identity.ok ? ok({ file: file.value, identity: identity.value }) : identity
}
