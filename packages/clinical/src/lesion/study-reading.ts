import type { IsoDate } from '@debulk/quantity/iso-date'
import type { Ternary } from '@debulk/quantity/ternary'
import type { LesionReading } from './lesion-reading.ts'
import { isCtName } from './modality.ts'

/** How a study was made, as far as it changes what a reader sees. Null is unknown, not "the same". */
export type Technique = {
  readonly modality: string | null
  /** Sequence or kernel as the series names it. */
  readonly sequence: string | null
  readonly phase: string | null
  readonly agent: string | null
  readonly sliceSpacingMm: number | null
  readonly pixelSpacingMm: number | null
}

/** One reading of one study: all its lesions by one reader or program. */
export type StudyReading = {
  /** Null where neither file, folder nor mapping says whose it is. */
  readonly patient: string | null
  readonly studyUid: string | null
  /** Id of the event of the record that holds this reading; null where it was measured from files. */
  readonly event: string | null
  /** Ids of the other events: readings of one lobe each, or typed of a study whose images were measured. */
  readonly joined?: readonly string[] | undefined
  readonly date: IsoDate
  readonly dateSource: 'study-date' | 'mapping' | 'folder-name' | 'case-file'
  readonly technique: Technique
  readonly reader: string | null
  /** A reading nobody reviewed prints "draft". */
  readonly review: 'reviewed' | 'draft'
  /** The segmentation file or folder this was measured from. */
  readonly source: string
  readonly liverVolumeMl: number | null
  /**
   * Part of the liver may not have been imaged or read: it reaches the edge of the image, or the reading speaks of one lobe. False where the
   * whole of it was. Null without a liver mask or an image, and where a typed reading does not say.
   */
  readonly liverCutOff: boolean | null
  /** There are more lesions than are listed, of unknown size: the count reads "≥" and nothing bounds the volume. */
  readonly countIsAtLeast: boolean
  /** False when nothing in the segmentation stands for lesions of the liver: none were looked for, which is not the same as none. */
  readonly lesionsSegmented: boolean
  /** Volume that lies in several counted lesions at once, so that the sum holds it more than once. */
  readonly overlapMl: number
  /** Share of the largest value from which a voxel of a fractional segmentation counts; null where masks are yes or no. */
  readonly fractionalThreshold: number | null
  readonly lesions: readonly LesionReading[]
}

/** What an answer names a reading by: the event that holds it, as two readers share a day; else the study's UID, else its date. */
export const studyId = ({ event, studyUid, date }: StudyReading): string => event ?? studyUid ?? date

/** The same with the events of readings that were joined into it: everything an answer from this reading rests on. */
export const studyIds = (study: StudyReading): readonly string[] => [studyId(study), ...(study.joined ?? [])]

/** Whether a study is CT; attenuation in HU means nothing elsewhere. */
export const isCt = ({ technique }: Pick<StudyReading, 'technique'>): Ternary => isCtName(technique.modality)
