import type { Bounded } from '@debulk/quantity/bounded'
import { dayDate } from '@debulk/quantity/uncertain-date'
import { burdenOf } from '../burden/burden.ts'
import { isCounted } from '../lesion/lesion-reading.ts'
import { studyId, type StudyReading } from '../lesion/study-reading.ts'
import type { ReviewContext } from '../review/review-context.ts'
import { unknownItem, type ChecklistItem } from './checklist.ts'
import { itemFromValues, type Limited, type RecordedValue } from './item-from-values.ts'

/** Readings of the latest day up to the day asked for on which lesions were looked for. */
export function latestReadings({ studies, asOf }: ReviewContext): StudyReading[] {
  const known = studies.filter(({ date, lesionsSegmented }) => date <= asOf && lesionsSegmented)
  const last = known.reduce((latest, { date }) => (date > latest ? date : latest), '')
  return known.filter(({ date }) => date === last)
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

function percentOf(study: StudyReading, { model }: ReviewContext): RecordedValue[] {
  const { percentOfLiver, lowMl, highMl, liverVolumeMl } = burdenOf(study, model)
  if (percentOfLiver === null || liverVolumeMl === null) return []
  const [least, most] = [(100 * lowMl) / liverVolumeMl, highMl === null ? null : (100 * highMl) / liverVolumeMl]
  const value = bounds(Math.min(least, 100), most === null ? null : Math.min(most, 100))
  return [{ id: studyId(study), on: dayDate(study.date), value, unit: '%', inLimitUnit: value }]
}

/** Long axis of the largest lesion of the latest study, mm; not bounded above where not every lesion was measured across. */
export function largestItem(asked: Limited, context: ReviewContext): ChecklistItem {
  const values = latestReadings(context).flatMap((study): RecordedValue[] => {
    const counted = study.lesions.filter(isCounted)
    const across = counted.filter(({ diameterIs }) => diameterIs === 'measured')
    if (across.length === 0) return []
    const largest = Math.max(...across.map(({ diameterMm }) => diameterMm))
    const bounded = across.length === counted.length && !study.countIsAtLeast && study.liverCutOff !== true
    const whole = bounded && across.every(({ touchesBorder }) => touchesBorder !== true)
    const value = bounds(largest, whole ? largest : null)
    return [{ id: studyId(study), on: dayDate(study.date), value, unit: 'mm', inLimitUnit: value }]
  })
  return itemFromValues(asked, values)
}

/** Number of lesions of the latest study, shown without a limit: "few" has no agreed number. */
export function countItem(context: ReviewContext): ChecklistItem {
  const [study] = latestReadings(context)
  if (!study) return unknownItem('few-lesions', 'general')
  const { count, countLeast, countIsAtLeast } = burdenOf(study, context.model)
  return {
    ...unknownItem('few-lesions', 'general', null, 'no-agreed-limit'),
    value: bounds(countLeast, countIsAtLeast ? null : count),
    unit: '1',
    on: dayDate(study.date),
    because: [studyId(study)],
  }
}

const bounds = (least: number, most: number | null): Bounded => ({
  text: most === null ? `≥${least}` : least === most ? `${least}` : `${least}-${most}`,
  least,
  most,
  leastOpen: false,
  mostOpen: false,
})
