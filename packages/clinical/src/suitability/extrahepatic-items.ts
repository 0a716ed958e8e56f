import { either, type Ternary } from '@debulk/quantity/ternary'
import type { EventOf } from '../record/patient-event.ts'
import { eventsOf } from '../record/patient-record.ts'
import type { ReviewContext } from '../review/review-context.ts'
import { unknownItem, type ChecklistItem } from './checklist.ts'
import { isOneDay, latestRecorded } from './latest-recorded.ts'
import { factItem } from './recorded-items.ts'

type Site = EventOf<'site-finding-read'>

/** The latest finding of every site that was not removed since. */
export function sitesLeft({ events, asOf }: ReviewContext): Site[] {
  const findings = eventsOf(events, 'site-finding-read')
  const resections = eventsOf(events, 'resection-performed').filter(({ on }) => on.earliest <= asOf)
  return [...new Set(findings.map(({ site }) => site))].flatMap((site) => {
    const latest = latestRecorded(
      findings.filter((finding) => finding.site === site),
      asOf,
    )
    const left = latest.filter(
      ({ on }) =>
        !resections.some(
          ({ removes, complete, on: removed }) =>
            (removes ?? []).includes(site) && complete === true && on.latest <= removed.earliest,
        ),
    )
    const differ = new Set(left.map(isThere)).size > 1
    return differ && !isOneDay(left) ? left.map(undecided) : left
  })
}

/** A finding of which nobody can say whether it is the latest that says so. */
const undecided = (site: Site): Site => ({
  ...site,
  presence: 'uncertain',
  diametersMm: undefined,
  volumeMl: undefined,
})

const isThere = ({ presence, diametersMm, volumeMl }: Site): Ternary => {
  if (presence === 'absent') return 'no'
  if (presence === 'present' || diametersMm !== undefined || volumeMl !== undefined) return 'yes'
  return 'unknown'
}

/** Known disease outside the liver only in bone or in nodes below 2 cm. */
export function extrahepaticLimitedItem(context: ReviewContext): ChecklistItem {
  const stated = factItem('extrahepatic-limited', 'extrahepatic-disease', 'absent', 'retnet', context)
  const sites = sitesLeft(context)
  const beyond = either('no', ...sites.map(isBeyond))
  if (beyond === 'yes')
    return {
      ...unknownItem('extrahepatic-limited', 'retnet', null, null),
      state: stated.state === 'met' ? 'conflict' : 'not-met',
      because: [...sites.filter((site) => isBeyond(site) === 'yes').map(({ id }) => id), ...stated.because],
      ...(stated.state === 'met' ? { reason: 'values-of-one-day-disagree' as const } : {}),
    }
  if (stated.state === 'met' && sites.every((site) => isThere(site) === 'no')) return stated
  const because = [...sites.map(({ id }) => id), ...stated.because]
  // sites that were found are within the limits, and nobody said that there are no others
  return { ...unknownItem('extrahepatic-limited', 'retnet'), because, reason: reasonOf(sites) }
}

const reasonOf = (sites: readonly Site[]) =>
  sites.length === 0
    ? ('not-recorded' as const)
    : sites.some((site) => isBeyond(site) === 'unknown')
      ? ('size-not-recorded' as const)
      : ('absence-of-record-is-not-absence' as const)

function isBeyond(site: Site): Ternary {
  const there = isThere(site)
  if (there === 'no' || site.siteKind === 'bone') return 'no'
  if (site.siteKind !== 'node') return there
  if (site.diametersMm === undefined || site.diametersMm.length === 0) return 'unknown'
  return Math.max(...site.diametersMm) >= 20 ? 'yes' : 'no'
}

/** No disease outside the liver. */
export function noExtrahepaticItem(context: ReviewContext): ChecklistItem {
  const item = 'no-extrahepatic-disease' as const
  const stated = factItem(item, 'extrahepatic-disease', 'absent', 'milan-net', context)
  const found = sitesLeft(context).filter((site) => isThere(site) === 'yes')
  if (found.length === 0) return stated
  return {
    ...unknownItem(item, 'milan-net', null, null),
    state: stated.state === 'met' ? 'conflict' : 'not-met',
    reason: stated.state === 'met' ? 'values-of-one-day-disagree' : null,
    because: [...found.map(({ id }) => id), ...stated.because],
  }
}
