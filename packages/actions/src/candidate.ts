import type { Technique } from '@debulk/clinical/lesion/study-reading'
import type { Segmentation } from '@debulk/imaging/segmentation'
import type { IsoDate } from '@debulk/quantity/iso-date'
import type { ImageSource } from './image-source.ts'
import type { SegmentRole } from './segment-role.ts'

/** One segmentation of one study, read but not yet chosen or measured. */
export type Candidate = {
  /** Null where neither file, folder nor mapping says whose it is. */
  readonly patient: string | null
  /** `stated`: by the file, its image, the mapping, or another file of the patient's folder. A folder's name, or none, is a guess. */
  readonly patientSource: 'stated' | 'folder-name'
  /** Folders down to the one that names the patient, or holds the file where none does. */
  readonly patientFolders: readonly string[]
  readonly studyUid: string | null
  readonly date: IsoDate
  readonly dateSource: 'study-date' | 'mapping' | 'folder-name'
  readonly technique: Technique
  readonly reader: string | null
  readonly reviewed: boolean
  /** What `--segmentation` may call it, besides its path. */
  readonly name: string
  readonly path: string
  /** It may be asked for by any of these too, where only it has them. */
  readonly files: readonly string[]
  readonly segmentation: Segmentation
  readonly roles: readonly SegmentRole[]
  readonly image: ImageSource | null
  readonly fractionalThreshold: number | null
  readonly synthetic: boolean
}
