import type { StudyReading } from '../lesion/study-reading.ts'
import type { ReviewContext } from './review-context.ts'

/** The same record as rules of the liver see it: no lesion from outside it in `studies`, all of them in `readings`. */
export const ofLiver = <C extends ReviewContext>(context: C): C & Required<Pick<ReviewContext, 'readings'>> => ({
  ...context,
  readings: context.readings ?? context.studies,
  studies: context.studies.map(withoutElsewhere),
})

const withoutElsewhere = (study: StudyReading): StudyReading => ({
  ...study,
  lesions: study.lesions.filter(({ site }) => site === null),
})
