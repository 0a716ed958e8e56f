import type { Bounded } from '@debulk/quantity/bounded'
import { normalQuantile } from '@debulk/statistics/normal'
import { dayDate } from '@debulk/quantity/uncertain-date'
import { burdenOf } from '../burden/burden.ts'
import { burdenAt } from '../burden/burden-review.ts'
import { lesionFamilies } from '../lesion/lesion-families.ts'
import { isCounted, type LesionReading } from '../lesion/lesion-reading.ts'
import { diameterErrorOf, volumeCv } from '../lesion/measurement-error.ts'
import { studyId, studyIds, type StudyReading } from '../lesion/study-reading.ts'
import { hasUnread } from '../lesion/has-unread.ts'
import type { ReviewContext } from '../review/review-context.ts'
import { unknownItem, type ChecklistItem } from './checklist.ts'
import { itemFromValues, type Limited, type RecordedValue } from './item-from-values.ts'

/** Readings of the latest day up to the day asked for on which lesions were looked for, with those of the liver alone. */
export function latestReadings({ studies, asOf }: ReviewContext): StudyReading[] {
  const known = studies.filter(({ date, lesionsSegmented }) => date <= asOf && lesionsSegmented)
  const last = known.reduce((latest, { date }) => (date > latest ? date : latest), '')
  return known
    .filter(({ date }) => date === last)
    .map((study) => ({ ...study, lesions: study.lesions.filter(({ site }) => site === null) }))
}

/**
 * An item on the share of the liver that is tumour, from the bounds of the latest study: a share whose interval includes the limit is
 * unknown. Tumour counts as part of the liver.
 */
export function burdenItem(asked: Limited, context: ReviewContext): ChecklistItem {
  const readings = latestReadings(context)
  const values = readings.flatMap((study) => percentOf(study, context))
  if (readings.length > 0 && values.length === 0)
    return unknownItem(asked.item, asked.source, asked.limit, 'liver-volume-not-known')
  return itemFromValues(asked, values)
}

/** Whether a study may hold lesions of the liver that nobody evaluated: what is measured there is "at least". */
export const isUnreadAt = (study: StudyReading, { studies, events }: ReviewContext): boolean =>
  hasUnread(study, lesionFamilies(studies, events)(study.date), studies)

function percentOf(study: StudyReading, context: ReviewContext): RecordedValue[] {
  const { model } = context
  const { percent } = burdenAt(study, model, isUnreadAt(study, context))
  if (burdenOf(study, model).percentOfLiver === null || percent === null) return []
  const value = bounds(percent.low, percent.high)
  return [{ id: studyId(study), on: dayDate(study.date), value, unit: '%', inLimitUnit: value, computed: true }]
}

/**
 * Long axis of the largest lesion of the latest study, mm; not bounded above where not every lesion was measured across. A limit of
 * treatment is held against the length with its measuring error; what is measurable goes by the length as measured.
 */
export function largestItem(
  asked: Limited,
  context: ReviewContext,
  decidedBy: 'length-as-measured' | 'length-with-error',
): ChecklistItem {
  const values = latestReadings(context).flatMap((study): RecordedValue[] => {
    const counted = study.lesions.filter(isCounted)
    const across = counted.filter(({ diameterIs }) => diameterIs === 'measured')
    if (across.length === 0) return []
    const largest = Math.max(...across.map(({ diameterMm }) => diameterMm))
    const bounded =
      across.length === counted.length &&
      !study.countIsAtLeast &&
      study.liverCutOff !== true &&
      !isUnreadAt(study, context)
    const whole = bounded && across.every(({ touchesBorder }) => touchesBorder !== true)
    const value = bounds(largest, whole ? largest : null)
    const ends = across.map((lesion) => errorFactor(lesion, study, context.model))
    const [low, high] = [
      Math.max(...across.map(({ diameterMm }, i) => diameterMm / (ends[i] ?? 1))),
      Math.max(...across.map(({ diameterMm }, i) => diameterMm * (ends[i] ?? 1))),
    ]
    const inLimitUnit = decidedBy === 'length-as-measured' ? value : bounds(low, whole ? high : null)
    return [{ id: studyId(study), on: dayDate(study.date), value, unit: 'mm', inLimitUnit, computed: true }]
  })
  return itemFromValues(asked, values)
}

/** By which a length may be off either way, with 95 % certainty: a segmented one goes by its volume, cubed. */
function errorFactor(lesion: LesionReading, { technique }: StudyReading, model: ReviewContext['model']): number {
  const { modality } = technique
  const cv =
    lesion.evidence === 'segmented' ? volumeCv(lesion, modality, model) / 3 : diameterErrorOf(modality, model).cv
  return Math.exp(normalQuantile(0.975) * cv)
}

/** Number of lesions of the latest study, shown without a limit: "few" has no agreed number. */
export function countItem(context: ReviewContext): ChecklistItem {
  const [study] = latestReadings(context)
  if (!study) return unknownItem('few-lesions', 'general')
  const { count, countLeast, countIsAtLeast } = burdenOf(study, context.model, isUnreadAt(study, context))
  return {
    ...unknownItem('few-lesions', 'general', null, 'no-agreed-limit'),
    value: bounds(countLeast, countIsAtLeast ? null : count),
    unit: '1',
    on: dayDate(study.date),
    because: studyIds(study),
  }
}

const bounds = (least: number, most: number | null): Bounded => ({
  text: most === null ? `≥${least}` : least === most ? `${least}` : `${least}-${most}`,
  least,
  most,
  leastOpen: false,
  mostOpen: false,
})
