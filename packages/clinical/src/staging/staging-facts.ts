import { exactly, isAbove, type Bounded } from '@debulk/quantity/bounded'
import { certainlyBefore } from '@debulk/quantity/duration'
import { daysBetween } from '@debulk/quantity/iso-date'
import type { Ternary } from '@debulk/quantity/ternary'
import type { UncertainDate } from '@debulk/quantity/uncertain-date'
import { studyIds } from '../lesion/study-reading.ts'
import { holdingReports } from '../pathology/holding-reports.ts'
import { holdsTumour } from '../pathology/holds-tumour.ts'
import type { EventOf, PatientEvent } from '../record/patient-event.ts'
import { eventsOf } from '../record/patient-record.ts'
import type { InvasionDepth, PrimaryOrgan } from '../record/pathology-events.ts'
import type { ReviewContext } from '../review/review-context.ts'

/** What a stage is derived from, gathered from the record. */
export type StagingFacts = {
  /** Organ of the primary; null where it is not recorded, or recorded in several ways. */
  readonly organ: Exclude<PrimaryOrgan, 'unknown'> | null
  /** A specimen of the primary is recorded as well differentiated. */
  readonly wellDifferentiated: boolean
  readonly depth: InvasionDepth | null
  readonly sizeMm: Bounded | null
  /** More than one primary. */
  readonly multiple: Ternary
  readonly nodesInvolved: boolean | null
  readonly nodesPositive: Bounded | null
  readonly mesentericMassMm: Bounded | null
  readonly liver: Ternary
  readonly elsewhere: Ternary
  /** A resected primary was looked at under the microscope: T and N are pathological. */
  readonly primaryResected: boolean
  /** Tumour was seen in a specimen of the liver. */
  readonly liverProven: boolean
  /** A metastasis was proven under the microscope: M is pathological. */
  readonly metastasisProven: boolean
  /** Drugs begun before the primary was removed: whether that makes a `y` is asked, not inferred. */
  readonly treatedBefore: readonly string[]
  readonly because: readonly string[]
  /** Of those, what T and N rest on. */
  readonly localBecause: readonly string[]
}

/** Gathers what bears on the stage: specimens, readings, sites, receptor imaging. */
export function stagingFacts(context: ReviewContext): StagingFacts {
  const { events, studies } = context
  const reports = holdingReports(eventsOf(events, 'specimen-reported')).map(({ report }) => report)
  const resected = reports.filter(
    ({ site, procedure, depth }) =>
      site === 'primary' &&
      (procedure === 'resection' || procedure === 'autopsy' || (procedure === undefined && depth !== undefined)),
  )
  const local = reports.filter(({ site }) => site === 'primary' || site === 'node' || site === 'mesenteric-mass')
  const liverSpecimens = reports.filter((report) => report.site === 'liver' && holdsTumour(report) === 'yes')
  const afar = reports.filter(({ site }) => site === 'peritoneum' || site === 'bone')
  const distant = afar.filter((report) => holdsTumour(report) === 'yes')
  const openAfar = afar.filter((report) => holdsTumour(report) === 'unknown')
  // where it was taken nobody said: it may be a metastasis
  const somewhere = reports.filter((report) => report.site === 'other' && holdsTumour(report) === 'yes')
  const sites = eventsOf(events, 'site-finding-read')
  const far = sites.filter(({ siteKind }) => siteKind === 'peritoneum' || siteKind === 'bone')
  const mass = sites.filter(({ siteKind, presence }) => siteKind === 'mesenteric-mass' && presence !== 'absent')
  const receptor = eventsOf(events, 'pet-read').filter(({ tracerTarget }) => tracerTarget === 'somatostatin-receptor')
  const livers = studies.filter(({ lesions }) => lesions.some(({ nature }) => nature === 'metastasis'))
  const cleanLiver = liverWithout(context, receptor)
  const liver: Ternary =
    liverSpecimens.length > 0 || livers.length > 0 || seen(receptor, ['liver']).length > 0
      ? 'yes'
      : cleanLiver.length > 0
        ? 'no'
        : 'unknown'
  const farSeen = [
    ...distant.map(({ id }) => id),
    ...far.filter(({ presence }) => presence === 'present').map(({ id }) => id),
    ...seen(receptor, ['peritoneum', 'bone']),
  ]
  const undecided = [
    ...far.filter(({ presence }) => presence !== 'present' && presence !== 'absent'),
    ...sites.filter(({ siteKind, presence }) => siteKind === 'other' && presence !== 'absent'),
    ...openAfar,
    ...somewhere,
  ]
  const cleared = receptor.length > 0 && undecided.length === 0 && seen(receptor, ['other']).length === 0
  const first = resected[0]
  const treatedBefore =
    first === undefined
      ? []
      : eventsOf(events, 'systemic-therapy-started').filter(({ on }) => certainlyBefore(on, first.on))
  return {
    organ: organOf(events),
    wellDifferentiated: reports.some(({ site, differentiation }) => site === 'primary' && differentiation === 'well'),
    depth: deepest(resected),
    sizeMm: pick(resected, ({ tumourSizeMm }) => tumourSizeMm),
    multiple: several(resected),
    nodesInvolved:
      local.some(({ nodesInvolved }) => nodesInvolved === true) || mass.some(({ presence }) => presence === 'present')
        ? true
        : local.some(({ nodesInvolved }) => nodesInvolved === false)
          ? false
          : local.some((report) => report.site !== 'primary' && holdsTumour(report) === 'yes')
            ? true
            : null,
    nodesPositive: pick(local, ({ nodesPositive }) => nodesPositive),
    mesentericMassMm:
      pick(local, ({ mesentericMassMm }) => mesentericMassMm) ??
      largest(mass.flatMap(({ diametersMm }) => diametersMm ?? [])) ??
      atLeastAcross(mass.flatMap(({ volumeMl }) => volumeMl?.lowMl ?? [])),
    liver,
    elsewhere: farSeen.length > 0 ? 'yes' : cleared ? 'no' : 'unknown',
    primaryResected: resected.length > 0,
    liverProven: liverSpecimens.length > 0,
    metastasisProven: liverSpecimens.length > 0 || distant.length > 0,
    treatedBefore: treatedBefore.map(({ drug }) => drug),
    localBecause: [...local, ...mass].map(({ id }) => id),
    because: [
      ...new Set([
        ...local.map(({ id }) => id),
        ...liverSpecimens.map(({ id }) => id),
        ...mass.map(({ id }) => id),
        ...farSeen,
        ...receptor.map(({ id }) => id),
        ...livers.slice(0, 1).flatMap(studyIds),
        ...cleanLiver,
        ...treatedBefore.map(({ id }) => id),
      ]),
    ],
  }
}

/** Days by which the window of a fact may reach past a stage that it is held against: a month that contains the day, not a year. */
const windowDays = 31

/**
 * What was known when a stage was assigned: facts that are certainly later are left out, and so are those without a date and those of a window too wide
 * to say. Without a date of the stage nothing was.
 */
export const knownBy = (context: ReviewContext, on: UncertainDate): ReviewContext => {
  const dated = on.precision !== 'unknown'
  return {
    ...context,
    events: context.events.filter(
      (event) =>
        dated &&
        event.on.precision !== 'unknown' &&
        !certainlyBefore(on, event.on) &&
        (event.on.latest <= on.latest || daysBetween(on.latest, event.on.latest) <= windowDays),
    ),
    studies: context.studies.filter(({ date }) => dated && date <= on.latest),
  }
}

/** The one organ that specimens of the primary and assigned stages name. */
function organOf(events: readonly PatientEvent[]): StagingFacts['organ'] {
  const named = [
    ...eventsOf(events, 'specimen-reported').flatMap(({ site, organ }) => (site === 'primary' ? (organ ?? []) : [])),
    ...eventsOf(events, 'stage-assigned').flatMap(({ organ }) => organ ?? []),
  ].filter((organ) => organ !== 'unknown')
  const [organ, ...others] = new Set(named)
  return organ !== undefined && others.length === 0 ? organ : null
}

/**
 * Readings and scans that clear the liver: receptor imaging that names the liver without uptake, and a reading of the whole liver without a
 * lesion that may be one. Empty unless both are there, and where any reading shows a lesion that nobody called benign.
 */
function liverWithout({ events, studies }: ReviewContext, receptor: readonly EventOf<'pet-read'>[]): string[] {
  const dark = receptor.filter(({ findings }) =>
    findings.some(({ siteKind, uptake }) => siteKind === 'liver' && (uptake === 'none' || uptake === 'low')),
  )
  const readings = eventsOf(events, 'study-read')
  const isClean = ({ on, lesions = [], natures }: EventOf<'study-read'>) => {
    const measured = studies.filter(({ date }) => on.precision === 'day' && date === on.earliest)
    return lesions.length === 0 || measured.length === 0
      ? lesions.every(({ nature }) => (nature ?? natures) === 'benign')
      : measured.every((study) => study.lesions.every(({ nature }) => nature === 'benign'))
  }
  const whole = readings.filter((reading) => reading.scope === 'whole-liver' && reading.lesions !== undefined)
  const open = readings.some((reading) => !isClean(reading))
  const unclear = studies.some(({ lesions }) =>
    lesions.some(({ nature, site }) => nature !== 'benign' && site === null),
  )
  // tissue was taken from it, and what it held nobody said
  const taken = eventsOf(events, 'specimen-reported').some(
    (report) => report.site === 'liver' && holdsTumour(report) === 'unknown',
  )
  return dark.length === 0 || whole.length === 0 || open || unclear || taken
    ? []
    : [...dark, ...whole].map(({ id }) => id)
}

type Finding = EventOf<'pet-read'>['findings'][number]
const seen = (scans: readonly EventOf<'pet-read'>[], kinds: readonly Finding['siteKind'][]): string[] =>
  scans
    .filter(({ findings }) =>
      findings.some(
        ({ siteKind, uptake }) => kinds.includes(siteKind) && (uptake === 'raised' || uptake === 'intense'),
      ),
    )
    .map(({ id }) => id)

const depths: readonly InvasionDepth[] = [
  'lamina-propria',
  'submucosa',
  'muscularis-propria',
  'subserosa',
  'through-wall',
  'serosa',
  'other-organs',
]
function deepest(reports: readonly { readonly depth?: InvasionDepth | undefined }[]): InvasionDepth | null {
  return depths.findLast((depth) => reports.some((report) => report.depth === depth)) ?? null
}

/** The largest that any report gives, by its upper end. */
function pick<R>(reports: readonly R[], of: (report: R) => Bounded | undefined): Bounded | null {
  const given = reports.map(of).filter((value) => value !== undefined)
  return given.toSorted((a, b) => (b.most ?? Infinity) - (a.most ?? Infinity))[0] ?? null
}

const largest = (diametersMm: readonly number[]): Bounded | null =>
  diametersMm.length === 0 ? null : exactly(Math.max(...diametersMm))

/**
 * The longest diameter of a mass of known volume is at least that of the sphere: of all bodies of one diameter none holds more.
 *
 * @source isodiametric inequality: V ≤ π/6 d³
 */
function atLeastAcross(volumesMl: readonly number[]): Bounded | null {
  const volumeMl = Math.max(0, ...volumesMl)
  return volumeMl > 0 ? { ...exactly(Math.cbrt((6000 * volumeMl) / Math.PI)), most: null } : null
}

function several(reports: readonly { readonly tumours?: Bounded | undefined }[]): Ternary {
  const count = pick(reports, ({ tumours }) => tumours)
  return count === null ? 'unknown' : isAbove(count, 1)
}
