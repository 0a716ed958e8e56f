import { assess } from '@debulk/clinical/assess'
import type { Basis, Cytoreduction, Threshold, Verdict } from '@debulk/clinical/assessment'
import type { MeasurementError } from '@debulk/clinical/lesion/measurement-error'
import type { StudyReading } from '@debulk/clinical/lesion/study-reading'

/** What the product answered, beside what is true. */
export type Answer = {
  readonly truth: number
  readonly fraction: number
  readonly low: number
  readonly high: number
  readonly verdicts: Readonly<Record<Threshold, Verdict>>
}

/** True volumes of a lesion at both dates, mL. */
export type TruePair = { readonly trackingUid: string; readonly beforeMl: number; readonly afterMl: number }

/**
 * Both answers of the product from two readings. By totals, truth is all the tumour there was, drawn or not; by same
 * lesions, it is those drawn at the baseline. Null where the product gives no figure (nothing was drawn at the baseline).
 */
export function answers(
  [baseline, at]: readonly [StudyReading, StudyReading],
  truth: readonly TruePair[],
  model: MeasurementError,
): Readonly<Record<Basis, Answer | null>> {
  const question = { baseline: baseline.date, at: at.date, scope: 'liver', basis: 'totals' } as const
  const assessed = assess([baseline, at], null, model, question)
  if (!assessed.ok) throw new Error(`calibration: ${assessed.error.code}`)
  const { headline, besides } = assessed.value
  const same = besides.find(({ basis, scope }) => basis === 'same-lesions' && scope === 'liver')
  const drawn = new Set(baseline.lesions.map(({ trackingUid }) => trackingUid))
  return {
    totals: answerOf(headline, truth),
    'same-lesions': same
      ? answerOf(
          same,
          truth.filter(({ trackingUid }) => drawn.has(trackingUid)),
        )
      : null,
  }
}

function answerOf({ result }: Cytoreduction, truth: readonly TruePair[]): Answer | null {
  if (result.status !== 'computed') return null
  const [before, after] = truth.reduce(([b, a], pair) => [b + pair.beforeMl, a + pair.afterMl], [0, 0])
  const { fraction, low, high, verdicts } = result
  return { truth: 1 - after / before, fraction, low: low ?? -Infinity, high: high ?? 1, verdicts }
}
