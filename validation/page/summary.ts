import { holds } from '../real-values/real-values.ts'
import { percent, shareText } from './markdown.ts'
import type { ValidationText } from './validation-page.ts'

/** What a person reads when it is done, and whether something that must hold does not. */
export function summary({ realValues, story, calibration }: ValidationText): { lines: string[]; failed: boolean } {
  const differing = realValues.filter((value) => !holds(value))
  const lost = story.filter(({ held }) => !held)
  const { own, foreign } = calibration
  // the share asked is inside what chance leaves open: 93 to 97 %, widened by the Monte-Carlo interval
  const covers = own.coverage.high >= 0.93 && own.coverage.low <= 0.97
  return {
    lines: [
      `Real objects: ${realValues.length - differing.length} of ${realValues.length} values agree.`,
      ...differing.map(
        ({ object, measure, expected, measured }) => `  ${object}, ${measure}: ${measured} instead of ${expected}`,
      ),
      `Story: ${story.length - lost.length} of ${story.length} held.`,
      ...lost.map(({ what, told, read }) => `  ${what}: ${read} instead of ${told}`),
      `Coverage under the model's own errors: ${shareText(own.coverage)} % of ${own.answered}.`,
      'Coverage under errors the model does not assume, totals and same lesions; sure and wrong at 70 and 90 %, totals:',
      ...foreign.map(({ what, tallies: { totals, 'same-lesions': same } }) => {
        const share = ({ coverage: { count, of } }: typeof totals) => percent(count / of).padStart(6)
        return `  ${share(totals)} ${share(same)} ${String(totals.flips[70].count).padStart(5)} ${String(totals.flips[90].count).padStart(5)}  ${what}`
      }),
    ],
    failed: differing.length > 0 || lost.length > 0 || !covers,
  }
}
