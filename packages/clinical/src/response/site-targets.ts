import type { IsoDate } from '@debulk/quantity/iso-date'
import type { EventOf, PatientEvent } from '../record/patient-event.ts'
import { eventsOf } from '../record/patient-record.ts'
import type { LesionReading } from '../lesion/lesion-reading.ts'
import type { RecordTarget } from './record-target.ts'
import type { TargetCandidate } from './target-advice.ts'
import type { TargetState } from './target-length.ts'

type Site = { readonly site: string; readonly kind: 'lesion' | 'node' }

/** Targets outside the liver: the selection names the site by its label, and the site was read on the day of the baseline. */
export function siteTargets(
  { lesions }: EventOf<'targets-selected'>,
  baseline: IsoDate,
  events: readonly PatientEvent[],
): readonly RecordTarget[] {
  return lesions.flatMap(({ label }): RecordTarget[] => {
    const finding = label === undefined ? undefined : findingOn(label, baseline, events)
    if (!finding) return []
    const kind = finding.siteKind === 'node' ? 'node' : 'lesion'
    const state = siteState({ site: finding.site, kind }, baseline, events)
    const baselineMm = state.state === 'measured' ? state.mm : null
    return [
      { identity: `site ${finding.site}`, kind, organ: finding.site, label: finding.site, baselineMm, reading: null },
    ]
  })
}

/** Sites outside the liver that were measured on the day of the baseline; one that is listed among the lesions is not taken twice. */
export function siteCandidates(
  baseline: { readonly date: IsoDate; readonly lesions: readonly LesionReading[] },
  events: readonly PatientEvent[],
): readonly TargetCandidate[] {
  const listed = new Set(baseline.lesions.map(({ site }) => site))
  const sites = new Set(eventsOf(events, 'site-finding-read').map(({ site }) => site))
  return [...sites].flatMap((site): TargetCandidate[] => {
    const finding = findingOn(site, baseline.date, events)
    if (!finding || finding.presence === 'absent' || listed.has(site)) return []
    const kind = finding.siteKind === 'node' ? 'node' : 'lesion'
    const state = siteState({ site, kind }, baseline.date, events)
    return [
      {
        id: `site ${site}`,
        kind,
        organ: site,
        lengthMm: state.state === 'measured' ? state.mm : null,
        sliceMm: null,
        composition: null,
        earlierLocalTreatment: 'none',
        touchesBorder: false,
        nature: finding.presence === 'uncertain' ? 'indeterminate' : 'metastasis',
        bone: finding.siteKind === 'bone',
      },
    ]
  })
}

/**
 * What was read of a site on one day: the long axis, of a node the one across it. A node with one diameter was measured by its short
 * axis: that is the one readers give.
 *
 * @source RECIST 1.1 §3.1.1, §4.3.2: short axis of nodes — Eisenhauer 2009
 */
export function siteState({ site, kind }: Site, day: IsoDate, events: readonly PatientEvent[]): TargetState {
  const finding = findingOn(site, day, events)
  if (finding?.presence === 'absent') return { state: 'absent' }
  const axes = (finding?.diametersMm ?? []).toSorted((a, b) => b - a)
  const mm = kind === 'node' ? (axes[1] ?? axes[0]) : axes[0]
  return mm === undefined ? { state: 'not-evaluable' } : { state: 'measured', mm }
}

const findingOn = (
  site: string,
  day: IsoDate,
  events: readonly PatientEvent[],
): EventOf<'site-finding-read'> | undefined =>
  eventsOf(events, 'site-finding-read').findLast(
    (each) => each.site === site && each.on.earliest === day && each.on.latest === day,
  )

/** Sites outside the liver that held tumour on a day, as far as they were read until then and not removed. */
export function sitesWithDisease(events: readonly PatientEvent[], day: IsoDate): readonly string[] {
  const read = eventsOf(events, 'site-finding-read').filter(({ on }) => on.earliest <= day)
  const removed = new Set(
    eventsOf(events, 'resection-performed').flatMap(({ on, removes, complete }) =>
      on.latest <= day && complete === true ? (removes ?? []) : [],
    ),
  )
  const last = new Map(read.map((finding) => [finding.site, finding]))
  return [...last.values()]
    .filter(({ presence, site }) => presence !== 'absent' && !removed.has(site))
    .map(({ site }) => site)
}
