import type { Caveat, Cytoreduction, Threshold } from '../assessment.ts'
import { caveat } from '../caveat-parameters.ts'
import { givenBy, localTreatments } from '../treatment/treatment-order.ts'
import type { OtherSite, Treatment } from '../treatment/treatment.ts'
import type { Comparison } from './comparison.ts'
import { judge, refuse } from './liver-cytoreduction.ts'
import { visibleAfter, visibleParts } from './visible-parts.ts'
import type { Part } from './volume-ratio.ts'

/** What the record says outside the liver; null without a case file. */
export type Elsewhere = { readonly treatments: readonly Treatment[]; readonly sites: readonly OtherSite[] } | null

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
    const step = first.on.precision === 'day' ? first.on.earliest : first.id
    return {
      ...no('baseline-after-first-step'),
      caveats: [caveat('not-baseline-before-first-step', { step, baseline: baseline.date })],
    }
  }
  const sides = elsewhere.sites.map((site) => ({
    before: siteBefore(site, comparison, first),
    after: siteAfter(site, comparison, elsewhere.treatments),
  }))
  if (sides.some(({ before, after }) => before === null || after === null)) return no('site-not-measured')
  const parts = (side: 'before' | 'after') => sides.flatMap((s) => s[side] ?? [])
  const visible = visibleAfter(comparison)
  return judge(comparison, {
    scope: 'body',
    basis: 'totals',
    before: [...visibleParts(baseline, model), ...parts('before')],
    after: [...visible.parts, ...parts('after')],
    caveats: visible.caveats,
  })
}

/** The last reading of the site before the first step. */
function siteBefore(site: OtherSite, { model }: Comparison, first: Treatment | undefined): Part | null {
  const readings = site.readings.filter(({ on }) => !first || on.earliest <= first.on.latest)
  const last = readings.toSorted((a, b) => (a.on.earliest < b.on.earliest ? -1 : 1)).at(-1)
  return last ? sitePart(site, last, model.volumeCv[1]?.cv ?? 0) : null
}

function siteAfter(site: OtherSite, { at, model }: Comparison, treatments: readonly Treatment[]): Part | null {
  const removal = site.removedBy ? treatments.find(({ id }) => id === site.removedBy?.treatment) : undefined
  if (removal && site.removedBy?.complete && givenBy(removal, at.date)) {
    return { id: site.id, volumeMl: 0, lowMl: 0, highMl: 0, cv: 0 }
  }
  const readings = site.readings.filter(
    ({ on }) => on.earliest <= at.date && (!removal || on.earliest > removal.on.latest),
  )
  const last = readings.toSorted((a, b) => (a.on.earliest < b.on.earliest ? -1 : 1)).at(-1)
  return last ? sitePart(site, last, model.volumeCv[1]?.cv ?? 0) : null
}

const sitePart = (site: OtherSite, reading: OtherSite['readings'][number], cv: number): Part => ({
  id: site.id,
  volumeMl: reading.volumeMl,
  lowMl: reading.volumeLowMl,
  highMl: reading.volumeHighMl,
  cv,
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
