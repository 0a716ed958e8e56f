import type { Assessment } from '@debulk/clinical/assessment'
import type { RecordReview } from '@debulk/clinical/review/review-record'
import type { Catalogue } from '@debulk/language/catalogue'
import type { RecordCatalogue } from '@debulk/language/record/record-catalogue'

/** What a checked record is shown from, on the terminal and as a page. */
export type RecordView = {
  readonly review: RecordReview
  /** How much tumour is gone, where the studies allow it. */
  readonly assessment: Assessment | null
  /** Words of the record, and those of measured studies. */
  readonly words: RecordCatalogue
  readonly catalogue: Catalogue
}
