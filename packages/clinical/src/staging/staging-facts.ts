import { exactly, isAbove, type Bounded } from '@debulk/quantity/bounded'
import { certainlyBefore } from '@debulk/quantity/duration'
import type { Ternary } from '@debulk/quantity/ternary'
import { studyId } from '../lesion/study-reading.ts'
import { holdingReports } from '../pathology/holding-reports.ts'
import type { EventOf } from '../record/patient-event.ts'
import { eventsOf } from '../record/patient-record.ts'
import type { InvasionDepth } from '../record/pathology-events.ts'
import type { ReviewContext } from '../review/review-context.ts'

/** What a stage is derived from, gathered from the record. */
export type StagingFacts = {
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
  /** A metastasis was proven under the microscope: M is pathological. */
  readonly metastasisProven: boolean
  /** Drugs begun before the primary was removed: whether that makes a `y` is asked, not inferred. */
  readonly treatedBefore: readonly string[]
  readonly because: readonly string[]
}

/** Gathers what bears on the stage: specimens, readings, sites, receptor imaging. */
export function stagingFacts({ events, studies }: ReviewContext): StagingFacts {
  const reports = holdingReports(eventsOf(events, 'specimen-reported')).map(({ report }) => report)
  const resected = reports.filter(
    ({ site, procedure, depth }) =>
      site === 'primary' &&
      (procedure === 'resection' || procedure === 'autopsy' || (procedure === undefined && depth !== undefined)),
  )
  const local = reports.filter(({ site }) => site === 'primary' || site === 'node' || site === 'mesenteric-mass')
  const liverSpecimens = reports.filter(({ site }) => site === 'liver')
  const distant = reports.filter(({ site }) => site === 'peritoneum' || site === 'bone')
  const sites = eventsOf(events, 'site-finding-read')
  const far = sites.filter(({ siteKind }) => siteKind === 'peritoneum' || siteKind === 'bone')
  const mass = sites.filter(({ siteKind, presence }) => siteKind === 'mesenteric-mass' && presence !== 'absent')
  const receptor = eventsOf(events, 'pet-read').filter(({ tracerTarget }) => tracerTarget === 'somatostatin-receptor')
  const livers = studies.filter(({ lesions }) => lesions.some(({ nature }) => nature === 'metastasis'))
  const liver: Ternary =
    liverSpecimens.length > 0 || livers.length > 0 || seen(receptor, ['liver']).length > 0 ? 'yes' : 'unknown'
  const farSeen = [
    ...distant.map(({ id }) => id),
    ...far.filter(({ presence }) => presence === 'present').map(({ id }) => id),
    ...seen(receptor, ['peritoneum', 'bone']),
  ]
  const undecided = [
    ...far.filter(({ presence }) => presence !== 'present' && presence !== 'absent'),
    ...sites.filter(({ siteKind, presence }) => siteKind === 'other' && presence !== 'absent'),
  ]
  const cleared = receptor.length > 0 && undecided.length === 0 && seen(receptor, ['other']).length === 0
  const first = resected[0]
  const treatedBefore =
    first === undefined
      ? []
      : eventsOf(events, 'systemic-therapy-started').filter(({ on }) => certainlyBefore(on, first.on))
  return {
    depth: deepest(resected),
    sizeMm: pick(resected, ({ tumourSizeMm }) => tumourSizeMm),
    multiple: several(resected),
    nodesInvolved:
      local.some(({ nodesInvolved }) => nodesInvolved === true) || mass.some(({ presence }) => presence === 'present')
        ? true
        : local.some(({ nodesInvolved }) => nodesInvolved === false)
          ? false
          : local.some(
                ({ site, gradeStated, ki67Percent }) => site === 'node' && (gradeStated ?? ki67Percent) !== undefined,
              )
            ? true
            : null,
    nodesPositive: pick(local, ({ nodesPositive }) => nodesPositive),
    mesentericMassMm:
      pick(local, ({ mesentericMassMm }) => mesentericMassMm) ??
      largest(mass.flatMap(({ diametersMm }) => diametersMm ?? [])),
    liver,
    elsewhere: farSeen.length > 0 ? 'yes' : cleared ? 'no' : 'unknown',
    primaryResected: resected.length > 0,
    metastasisProven: liverSpecimens.length > 0 || distant.length > 0,
    treatedBefore: treatedBefore.map(({ drug }) => drug),
    because: [
      ...new Set([
        ...local.map(({ id }) => id),
        ...liverSpecimens.map(({ id }) => id),
        ...mass.map(({ id }) => id),
        ...farSeen,
        ...receptor.map(({ id }) => id),
        ...livers.slice(0, 1).map(studyId),
        ...treatedBefore.map(({ id }) => id),
      ]),
    ],
  }
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

function several(reports: readonly { readonly tumours?: Bounded | undefined }[]): Ternary {
  const count = pick(reports, ({ tumours }) => tumours)
  return count === null ? 'unknown' : isAbove(count, 1)
}
