import type { OtherSite } from '../treatment/treatment.ts'
import type { PatientEvent } from './patient-event.ts'
import { eventsOf } from './patient-record.ts'
import { typedVolume } from './typed-volume.ts'

/**
 * Sites outside the liver: those that were read, and those that were removed without ever having been. A finding without a size
 * measures nothing, also where it says that the site is not seen: an unmeasured site is never zero.
 */
export function otherSitesOf(events: readonly PatientEvent[]): OtherSite[] {
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
      readings: read.flatMap((finding) => {
        const volume = typedVolume(finding)
        if (!volume) return []
        const { lowMl, volumeMl, highMl } = volume
        return [{ on: finding.on, volumeLowMl: lowMl, volumeMl, volumeHighMl: highMl }]
      }),
      removedBy: removal ? { treatment: removal.id, complete: removal.complete === true } : null,
    }
  })
}
