import { burdenAnswersEn, burdenCaveatsEn } from './burden.en.ts'
import { pathologyAnswersEn, pathologyCaveatsEn } from './pathology.en.ts'
import { stagingAnswersEn, stagingCaveatsEn } from './staging.en.ts'
import { markersAnswersEn, markersCaveatsEn } from './markers.en.ts'
import { syndromeAnswersEn, syndromeCaveatsEn } from './syndrome.en.ts'
import { growthAnswersEn, growthCaveatsEn } from './growth.en.ts'
import { responseAnswersEn, responseCaveatsEn } from './response.en.ts'
import { arterialAnswersEn, arterialCaveatsEn } from './arterial.en.ts'
import { suitabilityAnswersEn, suitabilityCaveatsEn } from './suitability.en.ts'
import { outcomeAnswersEn, outcomeCaveatsEn } from './outcome.en.ts'
import type { RecordAnswers } from './record-answers.ts'

export const recordAnswersEn: RecordAnswers = {
  rules: {
    ...pathologyAnswersEn,
    ...stagingAnswersEn,
    ...markersAnswersEn,
    ...syndromeAnswersEn,
    ...burdenAnswersEn,
    ...growthAnswersEn,
    ...responseAnswersEn,
    ...arterialAnswersEn,
    ...suitabilityAnswersEn,
    ...outcomeAnswersEn,
  },
  caveats: {
    ...pathologyCaveatsEn,
    ...stagingCaveatsEn,
    ...markersCaveatsEn,
    ...syndromeCaveatsEn,
    ...burdenCaveatsEn,
    ...growthCaveatsEn,
    ...responseCaveatsEn,
    ...arterialCaveatsEn,
    ...suitabilityCaveatsEn,
    ...outcomeCaveatsEn,
  },
}
