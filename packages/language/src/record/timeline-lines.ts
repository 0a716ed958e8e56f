import type { RecordTerms } from './record-terms.ts'
import { boardLines } from './timeline/board-lines.ts'
import { imagingLines } from './timeline/imaging-lines.ts'
import { patientLines } from './timeline/patient-lines.ts'
import { treatmentLines } from './timeline/treatment-lines.ts'
import type { TimelineWords } from './timeline-words.ts'

/** A line for each kind of event, from the terms of one language: a head and its facts need no grammar of their own. */
export const timelineLines = (terms: RecordTerms): TimelineWords => ({
  ...patientLines(terms),
  ...imagingLines(terms),
  ...treatmentLines(terms),
  ...boardLines(terms),
})
