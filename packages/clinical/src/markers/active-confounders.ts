import { confoundingIllnesses } from '../record/confounding-illnesses.ts'
import { epochDay } from '@debulk/quantity/iso-date'
import type { Ternary } from '@debulk/quantity/ternary'
import { isOpenEarliest, isOpenLatest } from '@debulk/quantity/duration'
import type { UncertainDate } from '@debulk/quantity/uncertain-date'
import type { ConfounderCode, MarkerAnalyte, MarkerMeasured } from '../record/laboratory-events.ts'
import type { ComedicationClass, ComedicationRecorded, PatientDescribed } from '../record/patient-events.ts'

/** Days after stopping a proton-pump inhibitor for which chromogranin A is still raised. @source FDA labels: stop at least 14 days before sampling */
export const ppiWashoutDays = 14

/**
 * Drugs that change an analyte, and for how many days after stopping.
 * @source Chromogranin A: PMC4754364, Korse 2011 (PPI, H2 blocker). Serotonin with SSRI and gastrin: general knowledge, not verified
 */
const drugsOf: Readonly<Partial<Record<MarkerAnalyte, Readonly<Partial<Record<ComedicationClass, ConfounderCode>>>>>> =
  {
    'chromogranin-a': { ppi: 'ppi', 'h2-blocker': 'h2-blocker' },
    gastrin: { ppi: 'ppi', 'h2-blocker': 'h2-blocker' },
    serotonin: { ssri: 'ssri', snri: 'ssri' },
  }

/**
 * Lasting conditions that raise an analyte: the same at every date, so they limit what a level means, not what a change means.
 * @source PMC4754364 for chromogranin A; the others general knowledge, not verified
 */
const conditionsOf: Readonly<Partial<Record<MarkerAnalyte, readonly string[]>>> = {
  'chromogranin-a': confoundingIllnesses,
  '5-hiaa': ['renal-failure'],
  'nt-probnp': ['renal-failure', 'atrial-fibrillation', 'heart-failure'],
  gastrin: ['atrophic-gastritis', 'renal-failure'],
}

/** Confounders of one result: recorded with it, or a drug recorded elsewhere and taken then. */
export function activeConfounders(
  result: MarkerMeasured,
  drugs: readonly ComedicationRecorded[],
): { readonly certain: readonly ConfounderCode[]; readonly possible: readonly ConfounderCode[] } {
  const certain = new Set<ConfounderCode>(result.confounders?.filter((code) => code !== 'none'))
  const possible = new Set<ConfounderCode>()
  for (const drug of drugs) {
    const code = drug.drugClass === undefined ? undefined : drugsOf[result.analyte]?.[drug.drugClass]
    if (code === undefined || drug.taken === false) continue
    const washout = code === 'ppi' ? ppiWashoutDays : 0
    const then = taken(result.on, drug, washout)
    if (then !== 'no') (then === 'yes' ? certain : possible).add(code)
  }
  // asked about and denied at the sampling: a list of drugs elsewhere does not overrule that
  if (result.confounders?.includes('none') === true)
    return { certain: [], possible: [...certain, ...possible].toSorted() }
  return {
    certain: [...certain].toSorted(),
    possible: [...possible].filter((code) => !certain.has(code)).toSorted(),
  }
}

function taken(
  at: UncertainDate,
  { on: from, until }: ComedicationRecorded,
  washout: number,
): 'yes' | 'no' | 'unknown' {
  if (from.earliest > at.latest) return 'no'
  const endsAfter = (end: UncertainDate['latest'], day: UncertainDate['latest']) =>
    epochDay(end) + washout > epochDay(day)
  if (until !== undefined && !isOpenLatest(until) && !endsAfter(until.latest, at.earliest)) return 'no'
  const begun = !isOpenLatest(from) && from.latest <= at.earliest
  const lasting = until === undefined || (!isOpenEarliest(until) && endsAfter(until.earliest, at.latest))
  return begun && lasting && !isOpenLatest(at) ? 'yes' : 'unknown'
}

/** Lasting conditions on record that raise the analyte. */
export function lastingConfounders(analyte: MarkerAnalyte, described: readonly PatientDescribed[]): readonly string[] {
  const known = new Set(conditionsOf[analyte])
  const codes = described.flatMap(({ comorbidities }) =>
    (comorbidities ?? []).filter(({ code, present }) => present !== false && known.has(code)).map(({ code }) => code),
  )
  return [...new Set(codes)].toSorted()
}

/** Which way something besides the tumour changes a result. */
export type ConfounderEffect = 'raises' | 'lowers' | 'unknown'

/**
 * Which way a confounder recorded with a result changes it.
 * @source Chromogranin A: PMC4754364, Korse 2011. NSE: haemolysis raises. 5-HIAA: food rich in serotonin raises (NETRF), an incomplete collection
 *   lowers; serotonin: SSRI lower what platelets hold: general knowledge, not verified. Paracetamol and renal failure change 5-HIAA either way
 */
export function confounderEffect(analyte: MarkerAnalyte, code: ConfounderCode): ConfounderEffect {
  if (analyte === 'chromogranin-a' || analyte === 'gastrin')
    return raisesSecretion.has(code) || (conditionsOf[analyte] ?? []).includes(code) ? 'raises' : 'unknown'
  if (analyte === 'nt-probnp') return (conditionsOf[analyte] ?? []).includes(code) ? 'raises' : 'unknown'
  return effects[analyte]?.[code] ?? 'unknown'
}

const raisesSecretion: ReadonlySet<ConfounderCode> = new Set(['ppi', 'h2-blocker', 'food', 'exercise'] as const)
const effects: Readonly<Partial<Record<MarkerAnalyte, Readonly<Partial<Record<ConfounderCode, ConfounderEffect>>>>>> = {
  '5-hiaa': { 'diet-serotonin-rich': 'raises', 'incomplete-collection': 'lowers' },
  serotonin: { 'diet-serotonin-rich': 'raises', ssri: 'lowers' },
  nse: { haemolysis: 'raises' },
}

/**
 * Whether the judgement of a result holds although something else may have changed it: within the limits with what can only raise it, or above
 * them with what can only lower it.
 * @source own inference from the direction of the effect
 */
export function holdsDespiteConfounders(
  analyte: MarkerAnalyte,
  {
    confounders,
    normal,
    raised,
  }: { readonly confounders: readonly ConfounderCode[]; readonly normal: Ternary; readonly raised: Ternary },
): boolean {
  const only = (effect: ConfounderEffect) => confounders.every((code) => confounderEffect(analyte, code) === effect)
  return (normal === 'yes' && only('raises')) || (raised === 'yes' && only('lowers'))
}
