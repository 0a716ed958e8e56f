import { burdenAnswersRu, burdenCaveatsRu } from './burden.ru.ts'
import { pathologyAnswersRu, pathologyCaveatsRu } from './pathology.ru.ts'
import { stagingAnswersRu, stagingCaveatsRu } from './staging.ru.ts'
import { markersAnswersRu, markersCaveatsRu } from './markers.ru.ts'
import { syndromeAnswersRu, syndromeCaveatsRu } from './syndrome.ru.ts'
import { growthAnswersRu, growthCaveatsRu } from './growth.ru.ts'
import { responseAnswersRu, responseCaveatsRu } from './response.ru.ts'
import { arterialAnswersRu, arterialCaveatsRu } from './arterial.ru.ts'
import { suitabilityAnswersRu, suitabilityCaveatsRu } from './suitability.ru.ts'
import { outcomeAnswersRu, outcomeCaveatsRu } from './outcome.ru.ts'
import type { RecordAnswers } from './record-answers.ts'

export const recordAnswersRu: RecordAnswers = {
  rules: {
    ...pathologyAnswersRu,
    ...stagingAnswersRu,
    ...markersAnswersRu,
    ...syndromeAnswersRu,
    ...burdenAnswersRu,
    ...growthAnswersRu,
    ...responseAnswersRu,
    ...arterialAnswersRu,
    ...suitabilityAnswersRu,
    ...outcomeAnswersRu,
  },
  caveats: {
    ...pathologyCaveatsRu,
    ...stagingCaveatsRu,
    ...markersCaveatsRu,
    ...syndromeCaveatsRu,
    ...burdenCaveatsRu,
    ...growthCaveatsRu,
    ...responseCaveatsRu,
    ...arterialCaveatsRu,
    ...suitabilityCaveatsRu,
    ...outcomeCaveatsRu,
  },
}
