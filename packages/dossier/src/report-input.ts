import type { Assessment } from '@debulk/clinical/assessment'
import type { Strip } from '@debulk/figures/strip'
import type { Catalogue } from '@debulk/language/catalogue'
import type { Refusal } from '@debulk/language/refusal-sentences'
import type { Section } from './section.ts'
import type { IsoDate } from '@debulk/quantity/iso-date'

export type ReportInput = {
  readonly assessment: Assessment
  /** Null where nothing could be cropped. */
  readonly strip: Strip | null
  readonly refused: readonly Refusal[]
  /** The language it is written in, with all its sentences. */
  readonly words: Catalogue
  /** The probability behind each threshold, only where somebody asked for it. */
  readonly support: 'shown' | 'not-shown'
  readonly generated: { readonly version: string; readonly on: IsoDate; readonly errorModel: string }
  /** The course by the record, where it has more than treatments: markers, symptoms, boards. */
  readonly course?: Section | null | undefined
  /** SHA-256 of a text, base64: the content policy names the page's own style by it. */
  readonly sha256: (text: string) => string
  /** A generated patient says so on every page. */
  readonly origin: 'synthetic' | 'patient'
}
