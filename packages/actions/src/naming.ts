import type { Nature } from '@debulk/clinical/lesion/lesion-reading'
import type { Technique } from '@debulk/clinical/lesion/study-reading'
import type { SegmentRole } from '@debulk/contract/segment-role'
import type { Segment } from '@debulk/imaging/segmentation'
import type { SegmentMeaning } from '@debulk/interop/folder-conventions/segment-role'
import type { IsoDate } from '@debulk/quantity/iso-date'

/** What mapping files say of one file; null where they say nothing and conventions hold. */
export type FileNaming = {
  readonly patient: string | null
  readonly date: IsoDate | null
  readonly technique: Partial<Technique>
  readonly reader: string | null
  readonly reviewed: boolean
  /** Name of the image file in the same folder. */
  readonly image: string | null
  /** Files of one study with the same name here are one segmentation. */
  readonly segmentation: string | null
  readonly isImage: boolean
  /** Whether anything is said about the segments in it. */
  readonly isMask: boolean
  /** The one role of all its segments, and whether each is one lesion. */
  readonly role: SegmentRole | null
  readonly instances: boolean
  readonly meaning: (segment: Segment) => SegmentMeaning | null
  readonly nature: (segment: Segment) => Nature | null
}

/** What all mapping files found say, by path of the file asked about. */
export type Naming = (path: string) => FileNaming

/** Without a mapping file conventions alone decide. */
export const noNaming: Naming = () => ({
  patient: null,
  date: null,
  technique: {},
  reader: null,
  reviewed: false,
  image: null,
  segmentation: null,
  isImage: false,
  isMask: false,
  role: null,
  instances: false,
  meaning: () => null,
  nature: () => null,
})
