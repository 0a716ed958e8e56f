import type { Caveat, Cytoreduction, Threshold } from '../assessment.ts'
import { caveat } from '../caveat-parameters.ts'
import { appearanceCaveats } from './appearance-caveats.ts'
import { bandCv, type MeasurementError } from '../lesion/measurement-error.ts'
import { givenBy, localTreatments } from '../treatment/treatment-order.ts'
import type { OtherSite, Treatment } from '../treatment/treatment.ts'
import type { Comparison } from './comparison.ts'
import { familyCaveats } from './family-caveats.ts'
import { judge, refuse } from './liver-cytoreduction.ts'
import { visibleAfter, visibleBefore } from './visible-parts.ts'
import type { PatientEvent } from '../record/patient-event.ts'
import type { Part } from './volume-ratio.ts'

/** What the record says outside the liver; null without a case file. */
export type Elsewhere = {
  readonly treatments: readonly Treatment[]
  readonly sites: readonly OtherSite[]
  /** Events of the record; absent where only treatments and sites are known. */
  readonly events?: readonly PatientEvent[]
} | null

/**
 * Liver and every other site together. Needs a baseline before the first step and every site measured or bounded then;
 * an unmeasured primary is never 0. A site counts 0 afterwards only when a resection removed it completely.
 */
export function bodyCytoreduction(comparison: Comparison, elsewhere: Elsewhere): Cytoreduction {
  const { baseline, model } = comparison
  const no = (reason: Parameters<typeof refuse>[3]) => refuse(comparison, 'body', 'totals', reason)
  if (!elsewhere || elsewhere.sites.length === 0) return no('no-case-file')
  const [first] = localTreatments(elsewhere.treatments)
  if (first && first.on.earliest < baseline.date) {
    const refused = no('baseline-after-first-step')
    return {
      ...refused,
      caveats: [
        ...refused.caveats,
        caveat('not-baseline-before-first-step', { step: first.on.value, baseline: baseline.date }),
      ],
    }
  }
  if (comparison.at.countIsAtLeast) return no('remaining-uncounted')
  const [before, after]: [Part[], Part[]] = [[], []]
  const once: Caveat[] = []
  for (const site of elsewhere.sites) {
    const then = siteBefore(site, comparison, first)
    const now = siteAfter(site, comparison, elsewhere.treatments)
    if (!then || !now) return no('site-not-measured')
    before.push(sitePart(site, then, model))
    after.push(now === 'gone' ? { id: site.id, volumeMl: 0, lowMl: 0, highMl: 0, cv: 0 } : sitePart(site, now, model))
    if (now === then) once.push(caveat('site-read-once', { site: site.site }))
  }
  const visible = visibleAfter(comparison)
  return judge(comparison, {
    scope: 'body',
    basis: 'totals',
    before: [...visibleBefore(comparison), ...before],
    after: [...visible.parts, ...after],
    caveats: [...familyCaveats(comparison), ...appearanceCaveats(comparison), ...visible.caveats, ...once],
  })
}

type SiteReading = OtherSite['readings'][number]

const inOrder = (readings: readonly SiteReading[]): SiteReading[] =>
  readings.toSorted((a, b) => (a.on.earliest < b.on.earliest ? -1 : 1))

/** The last reading by the baseline, else the first one between it and the first step. */
function siteBefore(
  { readings }: OtherSite,
  { baseline }: Comparison,
  first: Treatment | undefined,
): SiteReading | null {
  const sorted = inOrder(readings)
  const byThen = sorted.findLast(({ on }) => on.earliest <= baseline.date)
  return byThen ?? (first ? sorted.find(({ on }) => on.latest <= first.on.earliest) : undefined) ?? null
}

/** What the site is at the judged date: gone, read by then, or unknown. */
function siteAfter(site: OtherSite, { at }: Comparison, treatments: readonly Treatment[]): SiteReading | 'gone' | null {
  const removal = site.removedBy ? treatments.find(({ id }) => id === site.removedBy?.treatment) : undefined
  if (removal && site.removedBy?.complete && givenBy(removal, at.date)) return 'gone'
  const since = inOrder(site.readings).filter(
    ({ on }) => on.earliest <= at.date && (!removal || on.earliest > removal.on.latest),
  )
  return since.at(-1) ?? null
}

/** Nobody said how a site was measured: its error is that of a sphere of its volume. */
const sitePart = (site: OtherSite, reading: SiteReading, model: MeasurementError): Part => ({
  id: site.id,
  volumeMl: reading.volumeMl,
  lowMl: reading.volumeLowMl,
  highMl: reading.volumeHighMl,
  cv: bandCv(Math.cbrt((6000 * reading.volumeMl) / Math.PI), model),
})

/**
 * When other sites were completely removed before the baseline, the liver figure is a lower bound of the whole, and the
 * threshold would be met if they had held at least V₁/(1 − T) − V₀.
 */
export function lowerBoundCaveats({ result, at }: Cytoreduction, elsewhere: Elsewhere): Caveat[] {
  if (!elsewhere || result.status !== 'computed') return []
  const { treatments, sites } = elsewhere
  const removed = sites.filter(({ removedBy }) => {
    const treatment = treatments.find(({ id }) => id === removedBy?.treatment)
    return removedBy?.complete === true && treatment !== undefined && givenBy(treatment, at)
  })
  if (removed.length === 0 || removed.length < sites.length) return []
  const breakEven = ([70, 90] as const satisfies readonly Threshold[]).flatMap((threshold) => {
    const volumeMl = result.residualMl / (1 - threshold / 100) - result.baselineMl
    return volumeMl > 0 ? [caveat('break-even', { threshold, volumeMl })] : []
  })
  return [caveat('lower-bound-liver', {}), ...breakEven]
}
