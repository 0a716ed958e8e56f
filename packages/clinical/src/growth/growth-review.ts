import { daysBetween } from '@debulk/quantity/iso-date'
import { duration } from '@debulk/quantity/duration'
import { lesionFamilies, type LesionFamiliesAt, type LesionFamily } from '../lesion/lesion-families.ts'
import type { LesionReading } from '../lesion/lesion-reading.ts'
import { diameterErrorOf, volumeCv, type MeasurementError } from '../lesion/measurement-error.ts'
import { readingSeries } from '../lesion/reading-series.ts'
import { studyIds, type StudyReading } from '../lesion/study-reading.ts'
import { eventsOf } from '../record/patient-record.ts'
import type { AnswerCaveat, AnyAnswer } from '../review/answer.ts'
import type { ReviewContext } from '../review/review-context.ts'
import type { GrowthBetween } from './growth-answers.ts'
import { growthClass } from './growth-class.ts'
import { growthPairs, measureOf, type GrowthPair } from './growth-pairs.ts'
import { growthRate, sdLnOfSum } from './growth-rate.ts'
import { growthSetting } from './growth-setting.ts'
import { growthSpread } from './growth-spread.ts'
import { statedGrowth } from './stated-growth.ts'

/** Shorter than this, error outweighs any growth. */
const shortDays = 42

/** What the record says of growth: per lesion of known identity, in sum, how far lesions differ, and what the source prints. */
export function growthReview(context: ReviewContext): AnyAnswer[] {
  const familiesAt = lesionFamilies(context.studies, context.events)
  const measured = measuredSeries(context.studies).flatMap(({ reader, read }) =>
    read.slice(1).flatMap((later, i) => {
      const earlier = read[i]
      if (!earlier || earlier.date >= later.date) return []
      return betweenStudies({ earlier, later, reader, familiesAt }, context)
    }),
  )
  return [...measured, ...statedAnswers(context)]
}

type Read = { readonly reader: string | null; readonly read: readonly StudyReading[] }

/**
 * What each reader measured, because two people draw one lesion differently. A study without lesions does not stand between two others,
 * nor does a day of which nobody knows which reading counts.
 */
const measuredSeries = (studies: readonly StudyReading[]): readonly Read[] =>
  readingSeries(studies).map(({ reader, read, unclear }) => ({
    reader,
    read: read.filter(({ date, lesionsSegmented }) => lesionsSegmented && !unclear.has(date)),
  }))

type Interval = {
  readonly earlier: StudyReading
  readonly later: StudyReading
  readonly reader: string | null
  readonly familiesAt: LesionFamiliesAt
}

function betweenStudies({ earlier, later, reader, familiesAt }: Interval, context: ReviewContext): AnyAnswer[] {
  const { pairs, unmeasured, all } = growthPairs(earlier, later, familiesAt, context.studies)
  const days = daysBetween(earlier.date, later.date)
  const span = { from: earlier.date, to: later.date, days, reader }
  const when = [later.date, ...(reader === null ? [] : [reader])].join(' · ')
  const setting = growthSetting(context.events, earlier.date, later.date)
  const studies = [...studyIds(earlier), ...studyIds(later)]
  const between = (lesions: readonly GrowthPair[]): GrowthBetween | null => {
    const { measure, usable } = measureOf(lesions)
    const sizes = (of: (pair: GrowthPair) => readonly LesionReading[], study: StudyReading) =>
      usable.flatMap((pair) =>
        of(pair).map((lesion) => ({ size: sizeOf(lesion, measure), cv: cvOf(lesion, measure, study, context.model) })),
      )
    const [sizesFrom, sizesTo] = [sizes(({ before }) => before, earlier), sizes(({ after }) => after, later)]
    const rate = growthRate({
      measure,
      from: total(sizesFrom),
      to: total(sizesTo),
      days,
      sdLnFrom: sdLnOfSum(sizesFrom),
      sdLnTo: sdLnOfSum(sizesTo),
    })
    return rate === null ? null : { ...span, measure, rate, class: growthClass(rate, days, setting) }
  }
  const caveats: AnswerCaveat[] = [
    { code: 'growth/error-of-measuring-only', parameters: {} },
    ...(techniqueDiffers(earlier, later) ? [{ code: 'growth/techniques-differ' as const, parameters: {} }] : []),
    ...(days < shortDays ? [{ code: 'growth/short-time' as const, parameters: { days } }] : []),
  ]
  const each = pairs.flatMap((pair) => {
    const value = between([pair])
    return value === null ? [] : [{ pair, value }]
  })
  const together = (families: readonly LesionFamily[]): AnswerCaveat[] => {
    const names = families.filter(({ events }) => events.length > 0).map(({ name }) => name)
    return names.length > 0 ? [{ code: 'growth/lesions-taken-together', parameters: { names } }] : []
  }
  const answers = each.map(({ pair, value }): AnyAnswer => ({
    rule: 'growth/lesion',
    about: `${pair.family.id} ${when}`,
    value: { ...value, label: pair.label },
    basis: 'derived',
    because: [...studies, ...groundsOf(pair)],
    caveats: [...caveats, ...together([pair.family])],
  }))
  const without = unmeasured.map(({ family, reason, readings }): AnyAnswer => ({
    rule: 'growth/without-figure',
    about: `${family.id} ${when}`,
    value: { label: family.name, from: earlier.date, to: later.date, reader, reason },
    basis: 'derived',
    because: [...studies, ...readings.map(({ id }) => id), ...family.events],
    caveats: [],
  }))
  if (each.length < 2) return [...answers, ...without]
  const lesions = each.map(({ pair }) => pair)
  const because = [...new Set([...studies, ...lesions.flatMap(groundsOf)])]
  const { usable } = measureOf(lesions)
  const leftOut = (count: number): AnswerCaveat[] =>
    all > count ? [{ code: 'growth/some-lesions-left-out', parameters: { count: all - count } }] : []
  const sum = between(lesions)
  const spread = growthSpread(each.map(({ pair, value }) => ({ id: pair.label, rate: value.rate })))
  const common = { about: when, basis: 'derived', because } as const
  const taken = (of: readonly GrowthPair[]) => together(of.map(({ family }) => family))
  return [
    ...answers,
    ...without,
    ...(sum
      ? [
          {
            ...common,
            rule: 'growth/sum' as const,
            value: { ...sum, lesions: usable.length },
            caveats: [...caveats, ...taken(usable), ...leftOut(usable.length)],
          },
        ]
      : []),
    ...(spread
      ? [
          {
            ...common,
            rule: 'growth/heterogeneity' as const,
            value: { ...spread, from: earlier.date, to: later.date, reader, lesions: lesions.length },
            caveats: [...caveats, ...taken(lesions), ...leftOut(lesions.length)],
          },
        ]
      : []),
  ]
}

const groundsOf = ({ family, before, after }: GrowthPair): readonly string[] => [
  ...[...before, ...after].map(({ id }) => id),
  ...family.events,
]

const sizeOf = (lesion: LesionReading, measure: 'diameter' | 'volume'): number =>
  measure === 'volume' ? lesion.volumeMl : lesion.diameterMm

function cvOf(
  lesion: LesionReading,
  measure: 'diameter' | 'volume',
  { technique: { modality } }: StudyReading,
  model: MeasurementError,
): number {
  if (measure === 'volume') return volumeCv(lesion, modality, model)
  return diameterErrorOf(modality, model).cv
}

const total = (parts: readonly { readonly size: number }[]): number => parts.reduce((sum, { size }) => sum + size, 0)

/** What is not recorded may differ. */
const techniqueDiffers = (a: StudyReading, b: StudyReading): boolean =>
  (['modality', 'phase', 'sequence', 'agent'] as const).some((part) => a.technique[part] !== b.technique[part]) ||
  a.reader !== b.reader

function statedAnswers({ events, studies }: ReviewContext): AnyAnswer[] {
  return eventsOf(events, 'study-read').flatMap((event): AnyAnswer[] => {
    const { growth, on, id, lesions } = event
    if (growth === undefined) return []
    const typed = (lesions ?? []).flatMap(({ diametersMm, sizeMm, longAxisMm }) => [
      ...(diametersMm ?? []),
      ...(sizeMm ? [sizeMm.largestMm] : []),
      ...(longAxisMm === undefined ? [] : [longAxisMm]),
    ])
    const measured = studies
      .filter(({ date }) => date === on.earliest && on.earliest === on.latest)
      .flatMap((study) => study.lesions.filter((l) => l.diameterIs === 'measured').map((l) => l.diameterMm))
    const sizes = typed.length > 0 ? typed : measured
    const largestMm = sizes.length > 0 ? Math.max(...sizes) : null
    const { fromMm, toMm, since } = growth
    const ifLargest = largestMm === null ? null : statedGrowth({ fromMm, toMm }, largestMm, duration(since, on))
    return [
      {
        rule: 'growth/stated',
        about: id,
        value: {
          since,
          until: on,
          fromMm,
          toMm,
          largestMm,
          ifLargest,
          class: { threshold: null, reason: 'not-one-lesion' },
        },
        basis: ifLargest === null ? 'reported' : 'assumed',
        because: [id],
        caveats: [],
      },
    ]
  })
}
