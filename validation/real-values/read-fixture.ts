import { readLimits } from '@debulk/contract/read-limits'
import type { Segmentation } from '@debulk/imaging/segmentation'
import { pixelDecoders } from '@debulk/interop/dicom/pixel-decoders'
import { readDicom, type DicomFile } from '@debulk/interop/dicom/read-dicom'
import { readSegmentation } from '@debulk/interop/dicom/read-segmentation'
import type { FileEntry } from '@debulk/platform/file-entry'
import { inflateRawUpTo } from '@debulk/platform/inflate-raw-up-to'
import { readSegmentationFile } from '@debulk/platform/read-segmentation-file'
import { walkFiles } from '@debulk/platform/walk-files'
import type { Result } from '@debulk/quantity/result'

const doors = { inflateRaw: inflateRawUpTo, decoders: pixelDecoders() }

/** Every file below a folder, as an import finds them. */
export async function fixtureFiles(folder: string): Promise<readonly FileEntry[]> {
  const { files } = await walkFiles([folder], { limits: readLimits })
  if (files.length === 0) throw new Error(`${folder} holds no files`)
  return files
}

export async function fixtureDicom(entry: FileEntry): Promise<DicomFile> {
  return sure(entry, readDicom(entry.path, sure(entry, await entry.read()), doors))
}

/** A DICOM SEG, NIfTI or NRRD file as segments. */
export async function fixtureSegmentation(entry: FileEntry): Promise<Segmentation> {
  if (entry.kind !== 'dicom') return sure(entry, await readSegmentationFile(entry, { limits: readLimits }))
  return sure(entry, await readSegmentation(await fixtureDicom(entry), doors)).segmentation
}

/** The fixtures are known to be whole, so a refusal is our fault. */
function sure<T, E extends { readonly code: string }>({ path }: FileEntry, result: Result<T, E>): T {
  if (!result.ok) throw new Error(`${path}: ${result.error.code}`)
  return result.value
}
