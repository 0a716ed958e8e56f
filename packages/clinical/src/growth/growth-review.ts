import { daysBetween } from '@debulk/quantity/iso-date'
import { duration } from '@debulk/quantity/duration'
import { isCounted, type LesionReading } from '../lesion/lesion-reading.ts'
import { volumeCv, type MeasurementError } from '../lesion/measurement-error.ts'
import { studyId, type StudyReading } from '../lesion/study-reading.ts'
import { eventsOf } from '../record/patient-record.ts'
import type { AnswerCaveat, AnyAnswer } from '../review/answer.ts'
import type { ReviewContext } from '../review/review-context.ts'
import type { GrowthBetween } from './growth-answers.ts'
import { growthClass } from './growth-class.ts'
import { growthRate, sdLnOfSum } from './growth-rate.ts'
import { growthSetting } from './growth-setting.ts'
import { growthSpread } from './growth-spread.ts'
import { statedGrowth } from './stated-growth.ts'

/** Shorter than this, error outweighs any growth. */
const shortDays = 42

/** What the record says of growth: per lesion of known identity, in sum, how far lesions differ, and what the source prints. */
export const growthReview = (context: ReviewContext): AnyAnswer[] => [
  ...byReader(context.studies).flatMap(({ reader, read }) =>
    read.slice(1).flatMap((later, i) => {
      const earlier = read[i]
      return earlier && earlier.date < later.date ? betweenStudies(earlier, later, reader, context) : []
    }),
  ),
  ...statedAnswers(context),
]

type Read = { readonly reader: string | null; readonly read: readonly StudyReading[] }

/** One series of studies where no day was read by two people; otherwise one per reader, because they draw the same lesion differently. */
function byReader(studies: readonly StudyReading[]): readonly Read[] {
  const readers = [...new Set(studies.map(({ reader }) => reader))]
  const isReadTwice = studies.some((study) =>
    studies.some(({ date, reader }) => date === study.date && reader !== study.reader),
  )
  if (!isReadTwice) return [{ reader: null, read: studies }]
  return readers.map((reader) => ({ reader, read: studies.filter((study) => study.reader === reader) }))
}

type Pair = { readonly id: string; readonly before: LesionReading; readonly after: LesionReading }

function betweenStudies(
  earlier: StudyReading,
  later: StudyReading,
  reader: string | null,
  context: ReviewContext,
): AnyAnswer[] {
  const before = new Map(identified(earlier).map((lesion) => [lesion.trackingUid, lesion]))
  const pairs = identified(later).flatMap((after): Pair[] => {
    const found = before.get(after.trackingUid)
    return found && after.trackingUid !== null ? [{ id: after.trackingUid, before: found, after }] : []
  })
  const days = daysBetween(earlier.date, later.date)
  const span = { from: earlier.date, to: later.date, days, reader }
  const when = [later.date, ...(reader === null ? [] : [reader])].join(' · ')
  const setting = growthSetting(context.events, earlier.date, later.date)
  const studies = [studyId(earlier), studyId(later)]
  const between = (lesions: readonly Pair[]): GrowthBetween | null => {
    const measure = lesions.every(isMeasuredByVolume) ? 'volume' : 'diameter'
    const usable = measure === 'volume' ? lesions : lesions.filter(isMeasuredAcross)
    const [from, to] = [usable.map(({ before: b }) => b), usable.map(({ after: a }) => a)]
    const sizes = (all: readonly LesionReading[], study: StudyReading) =>
      all.map((lesion) => ({ size: sizeOf(lesion, measure), cv: cvOf(lesion, measure, study, context.model) }))
    const [sizesFrom, sizesTo] = [sizes(from, earlier), sizes(to, later)]
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
  const answers = each.map(({ pair, value }): AnyAnswer => ({
    rule: 'growth/lesion',
    about: `${pair.id} ${when}`,
    value: { ...value, label: pair.after.label },
    basis: 'derived',
    because: [...studies, pair.before.id, pair.after.id],
    caveats,
  }))
  if (each.length < 2) return answers
  const lesions = each.map(({ pair }) => pair)
  const because = [...studies, ...lesions.flatMap(({ before: b, after: a }) => [b.id, a.id])]
  const all = Math.max(identified(earlier).length, identified(later).length)
  const leftOut: AnswerCaveat[] =
    all > lesions.length ? [{ code: 'growth/some-lesions-left-out', parameters: { count: all - lesions.length } }] : []
  const sum = between(lesions)
  const spread = growthSpread(each.map(({ pair, value }) => ({ id: pair.after.label, rate: value.rate })))
  const common = { about: when, basis: 'derived', because, caveats: [...caveats, ...leftOut] } as const
  return [
    ...answers,
    ...(sum ? [{ ...common, rule: 'growth/sum' as const, value: { ...sum, lesions: lesions.length } }] : []),
    ...(spread
      ? [
          {
            ...common,
            rule: 'growth/heterogeneity' as const,
            value: { ...spread, from: earlier.date, to: later.date, reader, lesions: lesions.length },
          },
        ]
      : []),
  ]
}

const identified = ({ lesions }: StudyReading): readonly LesionReading[] =>
  lesions.filter(
    (lesion) =>
      lesion.trackingUid !== null && isCounted(lesion) && lesion.site === null && lesion.touchesBorder !== true,
  )

const isMeasuredByVolume = ({ before, after }: Pair): boolean =>
  [before, after].every(({ evidence }) => evidence === 'segmented')
const isMeasuredAcross = ({ before, after }: Pair): boolean =>
  [before, after].every(({ diameterIs }) => diameterIs === 'measured')

const sizeOf = (lesion: LesionReading, measure: 'diameter' | 'volume'): number =>
  measure === 'volume' ? lesion.volumeMl : lesion.diameterMm

function cvOf(
  lesion: LesionReading,
  measure: 'diameter' | 'volume',
  { technique: { modality } }: StudyReading,
  model: MeasurementError,
): number {
  if (measure === 'volume') return volumeCv(lesion, modality, model)
  return model.diameterCv[modality === 'CT' || modality === 'MR' ? modality : 'other'].cv
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
