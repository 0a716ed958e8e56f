import { isoDate, type IsoDate } from '@debulk/quantity/iso-date'

/** Whose files these are, from when and drawn by whom, as their folders say. */
export type TimePoint = {
  readonly patient: string | null
  /** Folders down to the one that names the patient, without those of readers. */
  readonly patientFolders: readonly string[]
  readonly reader: string | null
  readonly date: IsoDate | null
  readonly depth: number
}

const isReader = (folder: string): boolean => /^(?:reader|rater|observer|читатель)[ _-]?[\p{L}\d]{1,8}$/iu.test(folder)

/** Folders named for what is in them, not for a person. */
const isKind = (folder: string): boolean =>
  /^(?:nifti|nrrd|dicom|masks?|segmentations?|labels?|images?|scans?|data|studies|исследования|маски|сегментации)$/iu.test(
    folder,
  )

/**
 * The innermost folder named `YYYY-MM-DD` is the date; the folder above it is the patient, unless that is `reader_A`, which is a
 * reader wherever it stands, or `nifti`, `masks`, `data`: then the next one above.
 */
export function timePoint(folders: readonly string[]): TimePoint {
  const reader = folders.findLast(isReader) ?? null
  for (let depth = folders.length - 1; depth >= 0; depth--) {
    const date = isoDate(folders[depth] ?? '')
    if (!date.ok) continue
    const patientFolders = folders.slice(0, depth).filter((folder) => !isReader(folder) && !isKind(folder))
    return { patient: patientFolders.at(-1) ?? null, patientFolders, reader, date: date.value, depth }
  }
  return { patient: null, patientFolders: [], reader, date: null, depth: -1 }
}
