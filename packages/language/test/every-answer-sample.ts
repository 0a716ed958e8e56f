import type { AnyAnswer } from '@debulk/clinical/review/answer'
import { arterialSamples } from './answer-samples/arterial.ts'
import { burdenSamples } from './answer-samples/burden.ts'
import { growthSamples } from './answer-samples/growth.ts'
import { markersSamples } from './answer-samples/markers.ts'
import { outcomeSamples } from './answer-samples/outcome.ts'
import { pathologySamples } from './answer-samples/pathology.ts'
import { responseSamples } from './answer-samples/response.ts'
import { stagingSamples } from './answer-samples/staging.ts'
import { suitabilitySamples } from './answer-samples/suitability.ts'
import { syndromeSamples } from './answer-samples/syndrome.ts'

/** Answers of every rule, with every branch of its sentences. */
export const everyAnswerSample: readonly AnyAnswer[] = [
  ...pathologySamples,
  ...stagingSamples,
  ...markersSamples,
  ...syndromeSamples,
  ...burdenSamples,
  ...growthSamples,
  ...responseSamples,
  ...arterialSamples,
  ...suitabilitySamples,
  ...outcomeSamples,
]
