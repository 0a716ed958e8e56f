import type { Assessment, Burden } from '@debulk/clinical/assessment'
import { isCounted, type LesionReading } from '@debulk/clinical/lesion/lesion-reading'
import type { StudyReading } from '@debulk/clinical/lesion/study-reading'
import type { Treatment } from '@debulk/clinical/treatment/treatment'
import type { Known } from '@debulk/figures/known-mark'
import type { TreatmentMark } from '@debulk/figures/treatment-lanes'
import type { Catalogue } from '@debulk/language/catalogue'
import type { Interval } from '@debulk/language/interval'
import { printable } from '@debulk/language/printable'
import type { ReportInput } from './report-input.ts'

/** What the parts of the report look up again and again. */
export type ReportView = {
  readonly assessment: Assessment
  readonly words: Catalogue
  /** Studies with their burdens, oldest first. */
  readonly studies: readonly { readonly study: StudyReading; readonly burden: Burden }[]
  /** Places of the baseline and of the judged study in `studies`; −1 where there is none. */
  readonly baseline: number
  readonly judged: number
  readonly support: ReportInput['support']
  readonly origin: ReportInput['origin']
  readonly errorModel: string
}

export function reportView({ assessment, words, support, origin, generated }: ReportInput): ReportView {
  const studies = assessment.studies.flatMap((study) => {
    const burden = assessment.burdens.find((b) => b.date === study.date)
    return burden ? [{ study, burden }] : []
  })
  const place = (date: string) => studies.findIndex(({ study }) => study.date === date)
  const { baseline, at } = assessment.headline
  return {
    assessment,
    words,
    studies,
    baseline: place(baseline),
    judged: place(at),
    support,
    origin,
    errorModel: generated.errorModel,
  }
}

export const burdenInterval = (burden: Burden): Interval => ({
  central: burden.volumeMl,
  low: burden.lowMl,
  high: burden.highMl,
})

export const counted = (study: StudyReading): readonly LesionReading[] => study.lesions.filter(isCounted)

/** One lesion known only by diameters or counts makes the total so. */
export function knownAs(study: StudyReading): Known {
  if (counted(study).some((lesion) => lesion.evidence !== 'segmented')) return 'derived'
  return study.review === 'draft' ? 'draft' : 'measured'
}

/** `embolisation (right lobe), doxorubicin`: what was done, in the record's words. */
export function treatmentName(treatment: Treatment, { labels, format, report }: Catalogue): string {
  const details = [treatment.target, treatment.drug].filter((text) => text !== null)
  const name = labels.treatment[treatment.kind] + (details.length === 0 ? '' : ` (${details.join(', ')})`)
  const when = format.uncertainDate(treatment.on)
  return `${name}, ${treatment.kind === 'systemic-therapy' ? report.begun(when) : when}`
}

export function treatmentMark(treatment: Treatment, words: Pick<Catalogue, 'labels'>): TreatmentMark {
  const { on, until } = treatment
  const lasting = treatment.kind === 'systemic-therapy'
  return {
    label: printable(treatment.drug ?? words.labels.treatment[treatment.kind], 28),
    from: on.earliest,
    until: until ? until.latest : lasting ? null : on.latest,
    dated: on.precision === 'day' ? 'day' : 'approximate',
  }
}

export const capitalised = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)
