import { hasUnread } from '../lesion/has-unread.ts'
import { lesionFamilies } from '../lesion/lesion-families.ts'
import { isCounted } from '../lesion/lesion-reading.ts'
import type { MeasurementError } from '../lesion/measurement-error.ts'
import { studyIds, type StudyReading } from '../lesion/study-reading.ts'
import type { AnswerCaveat, AnyAnswer } from '../review/answer.ts'
import type { ReviewContext } from '../review/review-context.ts'
import { burdenOf } from './burden.ts'
import type { BurdenAt } from './burden-answers.ts'
import { possibleClasses } from './burden-class.ts'

/** What the record says about hepatic tumour burden: every study in which lesions were looked for, each by itself. */
export function burdenReview({ studies, events, model }: ReviewContext): AnyAnswer[] {
  const familiesAt = lesionFamilies(studies, events)
  const at = (study: StudyReading) => burdenAt(study, model, hasUnread(study, familiesAt(study.date), studies))
  const saidOf = (study: StudyReading) =>
    familiesAt(study.date)
      .assertedIn(study.date)
      .flatMap((said) => said.events)
  const looked = studies.filter(({ lesionsSegmented, lesions }) => lesionsSegmented && lesions.some(isCounted))
  const latest = looked.at(-1)
  if (!latest) return []
  return [
    {
      rule: 'burden/liver',
      about: '',
      value: {
        latest: at(latest),
        earlier: looked.slice(0, -1).map(at),
      },
      basis: looked.every(({ lesions }) => lesions.every(({ evidence }) => evidence === 'segmented'))
        ? 'measured'
        : 'derived',
      because: [...new Set([...looked.flatMap(studyIds), ...looked.flatMap(saidOf)])],
      caveats: caveatsOf(looked),
    },
  ]
}

/**
 * Burden of one study with the share of the liver and the classes its bounds allow; the volume of the liver is taken as exact.
 *
 * @source hepatic tumour burden = ΣV / volume of the whole liver including tumour on the same date; ENETS classes — Luo 2019, Eur Radiol
 */
export function burdenAt(study: StudyReading, model: MeasurementError, hasUnreadLesions = false): BurdenAt {
  const { date, volumeMl, lowMl, highMl, countLeast, count, countIsAtLeast, liverVolumeMl, liverCutOff } = burdenOf(
    study,
    model,
    hasUnreadLesions,
  )
  const share = (volume: number, liver: number) => Math.min(100, (100 * volume) / liver)
  const percent =
    liverVolumeMl === null || liverVolumeMl <= 0 || liverCutOff
      ? null
      : {
          central: share(volumeMl, liverVolumeMl),
          low: share(lowMl, liverVolumeMl),
          high: highMl === null ? null : share(highMl, liverVolumeMl),
        }
  const classes = percent === null ? [] : possibleClasses(percent)
  return { date, volumeMl, lowMl, highMl, countLeast, count, countIsAtLeast, liverVolumeMl, percent, classes }
}

function caveatsOf(studies: readonly StudyReading[]): AnswerCaveat[] {
  const count = (is: (study: StudyReading) => boolean) => studies.filter(is).length
  const assumed = count(({ lesions }) => lesions.some((l) => isCounted(l) && l.volumeLowMl < l.volumeHighMl))
  const draft = count(({ review }) => review === 'draft')
  const without = count(({ liverVolumeMl }) => liverVolumeMl === null)
  return [
    ...(assumed > 0 ? [{ code: 'burden/assumed-axes' as const, parameters: { studies: assumed } }] : []),
    ...(draft > 0 ? [{ code: 'burden/draft' as const, parameters: { studies: draft } }] : []),
    ...(without > 0 ? [{ code: 'burden/liver-volume-not-recorded' as const, parameters: { studies: without } }] : []),
  ]
}
