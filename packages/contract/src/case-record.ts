import type { Assertions } from '@debulk/clinical/lesion/apply-assertions'
import { ellipsoidVolume, type VolumeBounds } from '@debulk/clinical/lesion/ellipsoid-volume'
import type { NatureAssertion, StudyReview } from '@debulk/clinical/lesion/lesion-assertion'
import type { OtherSite, Treatment, TreatmentKind } from '@debulk/clinical/treatment/treatment'
import type { CaseEvent, EventOf, NamedEvent } from './case-events.ts'

type Named<K extends CaseEvent['kind']> = EventOf<K> & { readonly id: string }

const kinds = {
  'resection-performed': 'resection',
  'ablation-performed': 'ablation',
  'embolisation-performed': 'embolisation',
  'radioembolisation-performed': 'radioembolisation',
  'transplantation-performed': 'transplantation',
} as const satisfies Partial<Record<CaseEvent['kind'], TreatmentKind>>

/** Treatments in the order written. A therapy ends with the event that stops it. */
export function treatmentsOf(events: readonly NamedEvent[]): Treatment[] {
  const ends = therapyEnds(events)
  return events.flatMap((event): Treatment[] => {
    switch (event.kind) {
      case 'resection-performed':
      case 'ablation-performed':
      case 'embolisation-performed':
      case 'radioembolisation-performed':
      case 'transplantation-performed': {
        const drug = event.kind === 'embolisation-performed' ? (event.agent ?? null) : null
        const { id, on, target = null, course = null, lastOfCourse = null } = event
        return [{ id, kind: kinds[event.kind], on, until: null, target, drug, course, lastOfCourse }]
      }
      case 'systemic-therapy-started': {
        const { id, on, drug, target = null } = event
        const until = ends.get(id) ?? null
        return [{ id, kind: 'systemic-therapy', on, until, target, drug, course: null, lastOfCourse: null }]
      }
      default:
        return []
    }
  })
}

/**
 * When each therapy ended, by the id of its start: the first stop on or after it. Where inexact dates leave open which of two
 * came first, a stop that ended an earlier start is not taken again.
 */
function therapyEnds(events: readonly NamedEvent[]): ReadonlyMap<string, Treatment['until']> {
  const stops = eventsOf(events, 'systemic-therapy-stopped').toSorted(byDate)
  const taken = new Set<string>()
  const ends = new Map<string, Treatment['until']>()
  for (const { id, on, drug } of eventsOf(events, 'systemic-therapy-started').toSorted(byDate)) {
    const stop = stops.find(
      (each) =>
        (each.therapy === id || each.therapy === drug) &&
        each.on.latest >= on.earliest &&
        (each.on.earliest > on.latest || !taken.has(each.id)),
    )
    if (!stop) continue
    taken.add(stop.id)
    ends.set(id, stop.on)
  }
  return ends
}

/** Sites outside the liver: those that were read, and those that were removed without ever having been. */
export function sitesOf(events: readonly NamedEvent[]): OtherSite[] {
  const findings = eventsOf(events, 'site-finding-read')
  const resections = eventsOf(events, 'resection-performed')
  const names = new Set([...findings.map(({ site }) => site), ...resections.flatMap(({ removes = [] }) => removes)])
  return [...names].map((site) => {
    const read = findings.filter((finding) => finding.site === site)
    const removal = resections.findLast(({ removes = [] }) => removes.includes(site))
    return {
      id: site,
      site,
      kind: read.at(-1)?.siteKind ?? 'other',
      readings: read.map((finding) => ({ on: finding.on, ...boundsOf(finding) })),
      removedBy: removal ? { treatment: removal.id, complete: removal.complete === true } : null,
    }
  })
}

function boundsOf(
  finding: Named<'site-finding-read'>,
): Pick<OtherSite['readings'][number], 'volumeLowMl' | 'volumeMl' | 'volumeHighMl'> {
  const { lowMl, volumeMl, highMl } = writtenVolume(finding)
  return { volumeLowMl: lowMl, volumeMl, volumeHighMl: highMl }
}

/** The volume as written, else worked out from the diameters. */
export function writtenVolume(of: {
  readonly volumeMl?: { readonly lowMl: number; readonly highMl: number } | undefined
  readonly diametersMm?: readonly number[] | undefined
  readonly earlierDiametersMm?: readonly [number, number, number] | undefined
}): VolumeBounds {
  if (!of.volumeMl) return ellipsoidVolume(of.diametersMm ?? [], of.earlierDiametersMm ?? null)
  const { lowMl, highMl } = of.volumeMl
  // between positive bounds the geometric mean: bounds are combined on a logarithmic scale
  return { lowMl, volumeMl: lowMl > 0 ? Math.sqrt(lowMl * highMl) : highMl / 2, highMl }
}

/** Natures and reviews, earliest first, so that the last word holds. */
export function assertionsOf(patient: string, events: readonly NamedEvent[]): Assertions {
  const natures = eventsOf(events, 'lesion-nature-asserted').toSorted(byDate).flatMap(natureAssertion)
  const reviews = eventsOf(events, 'study-reviewed')
    .toSorted(byDate)
    .map(({ id, study, by = null, natures: all = null }): StudyReview => ({ id, study, reader: by, natures: all }))
  return { patient, natures, reviews }
}

function natureAssertion({
  id,
  nature,
  confluent,
  trackingUid,
  study,
  label,
}: Named<'lesion-nature-asserted'>): NatureAssertion[] {
  const said = { id, nature, confluent: confluent ?? null }
  if (trackingUid !== undefined) return [{ ...said, lesion: { by: 'tracking-uid', trackingUid } }]
  return study !== undefined && label !== undefined ? [{ ...said, lesion: { by: 'label', study, label } }] : []
}

const byDate = (a: { on: { earliest: string; latest: string } }, b: typeof a): number =>
  a.on.earliest < b.on.earliest
    ? -1
    : a.on.earliest > b.on.earliest
      ? 1
      : a.on.latest < b.on.latest
        ? -1
        : a.on.latest > b.on.latest
          ? 1
          : 0

/** The events of one kind, in the order given. */
export function eventsOf<K extends CaseEvent['kind']>(events: readonly NamedEvent[], kind: K): Named<K>[] {
  return events.filter((event): event is Named<K> => event.kind === kind)
}
