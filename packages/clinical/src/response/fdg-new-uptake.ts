import { certainlyBefore } from '@debulk/quantity/duration'
import type { IsoDate } from '@debulk/quantity/iso-date'
import type { UncertainDate } from '@debulk/quantity/uncertain-date'
import type { EventOf } from '../record/patient-event.ts'
import { isOnePlace } from './place-names.ts'

/** Uptake of FDG that no earlier scan showed at this place. */
export type NewUptake = {
  readonly site: string
  readonly on: UncertainDate
  /** What the last earlier scan that names the place says of it; or that none names it; or that there is no earlier scan. */
  readonly before: 'none' | 'low' | 'not-named' | 'no-scan'
  /** Of that earlier scan; null where there is none. */
  readonly beforeOn: UncertainDate | null
  /** Tumour was known at this place at the baseline, so that it need not be a new lesion. */
  readonly known: boolean
}

/** Places where tumour is known at the baseline. */
export type KnownPlaces = { readonly liver: boolean; readonly sites: readonly string[] }

/**
 * Places that take up FDG after the baseline and did not before. Where an earlier scan shows no uptake, this is a sign of a new lesion and so
 * of progression; without such a scan it is only at a place where no tumour was known, and another image has to confirm it. `raised` and
 * `intense` count as uptake, `low` does not.
 *
 * @source RECIST 1.1 §4.3.5, FDG-PET and new lesions: Eisenhauer 2009 (general knowledge; not verified against the original); which words of
 *   the record count as uptake is own reading
 */
export function newFdgUptake(
  scans: readonly EventOf<'pet-read'>[],
  baseline: IsoDate,
  known: KnownPlaces,
): readonly NewUptake[] {
  const fdg = scans.filter(({ tracerTarget, on }) => tracerTarget === 'fdg' && on.precision !== 'unknown')
  const found: NewUptake[] = []
  for (const scan of fdg.filter(({ on }) => on.latest > baseline)) {
    const earlier = fdg.filter(({ on }) => certainlyBefore(on, scan.on))
    for (const { site, siteKind, uptake } of scan.findings) {
      if (!isUptake(uptake) || found.some((other) => isOnePlace(other.site, site))) continue
      const said = earlier.flatMap(({ on, findings }) =>
        findings.filter((finding) => isOnePlace(finding.site, site)).map((finding) => ({ on, uptake: finding.uptake })),
      )
      if (said.some((finding) => isUptake(finding.uptake))) continue
      const isKnown = siteKind === 'liver' ? known.liver : known.sites.some((place) => isOnePlace(place, site))
      const last = said.at(-1)
      if (isKnown && last?.uptake !== 'none') continue
      const before =
        last === undefined ? (earlier.length === 0 ? 'no-scan' : 'not-named') : last.uptake === 'none' ? 'none' : 'low'
      found.push({ site, on: scan.on, before, beforeOn: last?.on ?? earlier.at(-1)?.on ?? null, known: isKnown })
    }
  }
  return found
}

const isUptake = (uptake: 'none' | 'low' | 'raised' | 'intense'): boolean => uptake === 'raised' || uptake === 'intense'
