import type { LesionPointer } from '@debulk/clinical/record/lesion-events'
import type { LesionCount, SizeRangeMm, TypedLesion } from '@debulk/clinical/record/imaging-events'
import type { Format } from '../../format.ts'
import { printable } from '../../printable.ts'
import { modalityName } from '../modality-name.ts'
import { phaseName } from '../phase-name.ts'
import { placeName } from '../place-name.ts'
import type { RecordTerms } from '../record-terms.ts'
import { substanceName } from '../substance-name.ts'
import type { TimelineWords } from '../timeline-words.ts'
import { across, line, mm, named, said, when } from './facts.ts'
import { sinceDate } from './since-date.ts'

type Kinds =
  | 'study-performed'
  | 'study-read'
  | 'site-finding-read'
  | 'pet-read'
  | 'angiography-read'
  | 'targets-selected'
  | 'lesions-judged'
  | 'response-adjudicated'
  | 'follow-up-planned'
  | 'lesion-identified'
  | 'match-proposed'
  | 'match-confirmed'
  | 'match-rejected'
  | 'lesion-merged'
  | 'lesion-split'
  | 'lesion-state-asserted'
  | 'lesion-nature-asserted'
  | 'study-reviewed'

/** Lines of what was imaged, what a reader saw, and what lesions are. */
export const imagingLines = (t: RecordTerms): Pick<TimelineWords, Kinds> => {
  const modality = (code: string) => modalityName(code, t)
  const by = (who: string) => `${t.fact.by} ${printable(who)}`
  const day = (date: string, f: Format) => f.shortDate(date)
  // what a PET injects makes no contrast
  const agent = (name: string, how: string | undefined, f: Format) =>
    `${how !== undefined && /PT|PET/.test(how) ? t.fact.tracer : t.fact.agent} ${substanceName(name, f)}`
  const phase = (name: string, f: Format) => `${t.fact.phase} ${phaseName(name, t, f)}`
  const slices = (size: number, f: Format) => `${mm(size, f)} ${t.fact.slices}`
  return {
    'study-performed': (e, f) =>
      line(
        t.head.study,
        modality(e.modality),
        when(e.region, (region) => placeName(region, f)),
        ...(e.sequences ?? []).map((sequence) => printable(sequence)),
        ...(e.phases ?? []).map((name) => phase(name, f)),
        when(e.agent, (name) => agent(name, e.modality, f)),
        when(e.fieldStrengthTesla, (tesla) => `${f.printed(tesla)}\u00A0${f.language === 'ru' ? 'Тл' : 'T'}`),
        when(e.sliceSpacingMm, (size) => slices(size, f)),
        when(e.wholeLiver, (whole) => (whole ? t.fact.wholeLiver : t.fact.notWholeLiver)),
        when(e.finding, f.quote),
      ),
    'study-read': (e, f) =>
      line(
        t.head.reading,
        when(e.modality, modality),
        when(e.sequence, (sequence) => printable(sequence)),
        when(e.phase, (name) => phase(name, f)),
        when(e.agent, (name) => agent(name, e.modality, f)),
        when(e.sliceSpacingMm, (size) => slices(size, f)),
        when(e.scope, (scope) => t.scope[scope]),
        ...lesions(e.lesions, t, f),
        when(e.liverVolumeMl, (volume) => `${t.fact.liverVolume} ${f.printed(volume)}\u00A0${f.unit('mL')}`),
        e.lesions === undefined && e.finding === undefined && e.trend === undefined && e.growth === undefined
          ? t.fact.notMeasured
          : null,
        when(
          e.trend,
          ({ to, since }) =>
            `${t.fact.trend}: ${t.trend[to]}${since === undefined ? '' : ` (${t.fact.since} ${day(since, f)})`}`,
        ),
        when(
          e.growth,
          (growth) =>
            `${t.fact.growth} ${f.printed(growth.fromMm)}–${mm(growth.toMm, f)} (${sinceDate(growth.since, t.fact.since, f)})`,
        ),
        when(e.goneSince, (gone) => `${t.fact.gone}: ${f.count(gone.count, t.lesions)} (${day(gone.study, f)})`),
        when(
          e.restates,
          (told) =>
            `${t.fact.restates} ${day(told.study, f)}${told.count ? ` (${count(told.count, t, f)}${told.scope ? `, ${t.scope[told.scope]}` : ''})` : ''}`,
        ),
        e.enhancement && t.enhancement[e.enhancement],
        when(e.finding, f.quote),
        when(e.reader, by),
        e.reviewed === false && t.fact.draft,
      ),
    'site-finding-read': (e, f) =>
      line(
        `${t.site[e.siteKind]} (${placeName(e.site, f)})`,
        e.presence && t.presence[e.presence],
        when(e.volumeMl, (volume) => volumeOf(volume, f)),
        when(e.diametersMm, (sizes) => across(sizes, f)),
        when(e.earlierDiametersMm, (sizes) => `${t.fact.earlier} ${across(sizes, f)}`),
        e.encasesVessels && t.fact.encases,
      ),
    'pet-read': (e, f) =>
      line(
        t.head.pet,
        substanceName(e.tracer, f),
        ...e.findings.map(
          (found) =>
            `${placeName(found.site, f)}: ${t.uptake[found.uptake]}${found.krenning === undefined ? '' : `, Krenning\u00A0${f.printed(found.krenning)}`}${found.suvMax === undefined ? '' : `, SUVmax\u00A0${f.printed(found.suvMax)}`}`,
        ),
        when(e.reader, by),
      ),
    'angiography-read': (e, f) =>
      line(
        t.head.angiography,
        e.anatomy && t.anatomy[e.anatomy],
        when(e.variant, f.quote),
        e.vascularity && t.vascularity[e.vascularity],
        when(e.finding, f.quote),
      ),
    'targets-selected': (e, f) =>
      line(
        t.head.targets,
        day(e.study, f),
        when(e.criterion, (criterion) => printable(criterion)),
        f.count(e.lesions.length, t.lesions),
        ...e.lesions.map((each) => printable(each.label ?? each.trackingUid ?? '', 40)),
        when(e.by, by),
      ),
    'lesions-judged': (e, f) =>
      line(
        t.head.judged,
        day(e.study, f),
        e.nonTargets && `${t.fact.nonTargets}: ${t.nonTargets[e.nonTargets]}`,
        ...(e.newLesions ?? []).map(
          (fresh) =>
            `${t.fact.newLesion} (${placeName(fresh.site, f)}, ${t.certainty[fresh.certainty]}${fresh.shortAxisMm === undefined ? '' : `, ${mm(fresh.shortAxisMm, f)}`})`,
        ),
        when(e.by, by),
      ),
    'response-adjudicated': (e, f) =>
      line(
        `${t.head.adjudicated}: ${printable(e.reader)}`,
        day(e.study, f),
        when(e.reason, (reason) => said(reason, f)),
        when(e.by, by),
      ),
    'follow-up-planned': (e, f) =>
      line(
        t.head.followUpPlanned,
        `${t.fact.every} ${f.days(e.everyDays)}`,
        when(e.reason, (reason) => said(reason, f)),
        when(e.by, by),
      ),
    'lesion-identified': (e, f) => line(t.head.identified, printable(e.label), day(e.study, f), when(e.by, by)),
    'match-proposed': (e, f) =>
      line(
        t.head.matchProposed,
        pair(e, f),
        when(e.probability, (p) => `${t.fact.probability} ${f.percent(p)}`),
        when(e.by, by),
      ),
    'match-confirmed': (e, f) => line(t.head.matchConfirmed, pair(e, f), when(e.by, by)),
    'match-rejected': (e, f) => line(t.head.matchRejected, pair(e, f), when(e.by, by)),
    'lesion-merged': (e, f) =>
      line(
        t.head.merged,
        day(e.study, f),
        `${f.list(e.lesions.map((each) => printable(each, 40)))} → ${printable(e.into, 40)}`,
        when(e.by, by),
      ),
    'lesion-split': (e, f) =>
      line(
        t.head.split,
        day(e.study, f),
        `${printable(e.from, 40)} → ${f.list(e.into.map((each) => printable(each, 40)))}`,
        when(e.by, by),
      ),
    'lesion-state-asserted': (e, f) =>
      line(
        `${t.head.lesion} ${pointer(e.lesion, f)}`,
        `${t.lesionState[e.state]} (${day(e.study, f)})`,
        when(e.by, by),
      ),
    'lesion-nature-asserted': (e, f) => line(`${t.head.lesion} ${pointer(e, f)}`, t.nature[e.nature], when(e.by, by)),
    'study-reviewed': (e, f) =>
      line(
        t.head.reviewed,
        day(e.study, f),
        when(e.natures, (nature) => t.nature[nature]),
        when(e.by, by),
      ),
  }
}

const pointer = ({ label, trackingUid, study }: LesionPointer, f: Format): string => {
  const name = printable(label ?? trackingUid ?? '?', 40)
  return study === undefined ? name : `${name} (${f.shortDate(study)})`
}
const pair = ({ from, to }: { from: LesionPointer; to: LesionPointer }, f: Format): string =>
  `${pointer(from, f)} → ${pointer(to, f)}`

/** Above this many lesions of one study are counted, not named. */
const most = 4

function lesions(list: readonly TypedLesion[] | undefined, t: RecordTerms, f: Format): readonly string[] {
  if (list === undefined) return []
  if (list.length === 0) return [t.fact.noLesions]
  const summary = list.length > most ? measuredTogether(list, t, f) : null
  if (summary !== null) return summary
  const shown = list.length > most ? list.slice(0, most - 1) : list
  const rest = list.length - shown.length
  return [...shown.map((each) => lesion(each, t, f)), ...(rest > 0 ? [`+${f.count(rest, t.lesions)}`] : [])]
}

/** Many lesions each of a volume: how many, how much, the longest; null where one has none. Benign ones and specks are not counted. */
function measuredTogether(list: readonly TypedLesion[], t: RecordTerms, f: Format): readonly string[] | null {
  const counted = list.filter(({ nature, speck }) => nature !== 'benign' && speck !== true)
  const volumes = counted.flatMap(({ volumeMl, count: many }) => (volumeMl && many === undefined ? [volumeMl] : []))
  if (counted.length === 0 || volumes.length < counted.length) return null
  const total = (of: (volume: (typeof volumes)[number]) => number) => volumes.reduce((sum, each) => sum + of(each), 0)
  const [low, high] = [total(({ lowMl }) => lowMl), total(({ highMl }) => highMl)]
  const longest = Math.max(...counted.map(({ longAxisMm }) => longAxisMm ?? 0))
  return [
    f.count(counted.length, t.lesions),
    low === high ? f.mL(low) : `${f.volume(low)}–${f.mL(high)}`,
    ...(longest > 0 ? [`${t.fact.largest} ${f.mm(longest)}`] : []),
  ]
}

function lesion(typed: TypedLesion, t: RecordTerms, f: Format) {
  const { label, count: many, sizeMm, diametersMm, volumeMl, longAxisMm } = typed
  const size = diametersMm
    ? across(diametersMm, f)
    : sizeMm
      ? range(sizeMm, t, f)
      : volumeMl
        ? volumeOf(volumeMl, f)
        : longAxisMm === undefined
          ? null
          : mm(longAxisMm, f)
  const what = many ? count(many, t, f) : named(placeName(label, f, 40), '')
  const head = [what.trim(), size].filter((part) => part !== null).join(' ')
  const inside = tissue(typed, t, f)
  return inside.length === 0 ? head : `${head} (${inside.join(', ')})`
}

/** What a reader said of the inside of a lesion. */
const tissue = (typed: TypedLesion, t: RecordTerms, f: Format): readonly string[] =>
  [
    when(typed.composition, (composition) => t.composition[composition]),
    when(typed.enhancingDiametersMm, (sizes) =>
      sizes.every((size) => size === 0) ? t.fact.enhancesNowhere : `${t.fact.enhancing} ${across(sizes, f)}`,
    ),
    when(typed.viableVolumeMl, (volume) => `${t.fact.enhancing} ${f.printed(volume)}\u00A0${f.unit('mL')}`),
    when(typed.attenuationHu, (mean) => `${f.printed(Math.round(mean * 10) / 10)}\u00A0${t.fact.hounsfield}`),
    when(typed.nodules, (nodules) => t.nodules[nodules]),
  ].flatMap((part) => (typeof part === 'string' ? [part] : []))

/** `at least 31 lesions`, `at most 9 lesions`, `5–8 lesions`. */
function count({ least, most: upper }: LesionCount, t: RecordTerms, f: Format): string {
  if (upper === null) return `${t.fact.atLeast} ${f.count(least, t.ofLesions)}`
  if (least === upper) return f.count(least, t.lesions)
  return least === 0
    ? `${t.fact.atMost} ${f.count(upper, t.ofLesions)}`
    : `${f.integer(least)}–${f.count(upper, t.lesions)}`
}

const range = ({ smallestMm, largestMm }: SizeRangeMm, t: RecordTerms, f: Format): string =>
  smallestMm === null ? `${t.fact.atMost} ${mm(largestMm, f)}` : `${f.printed(smallestMm)}–${mm(largestMm, f)}`

const volumeOf = ({ lowMl, highMl }: { lowMl: number; highMl: number }, f: Format): string =>
  `${lowMl === highMl ? f.printed(lowMl) : `${f.printed(lowMl)}–${f.printed(highMl)}`}\u00A0${f.unit('mL')}`
