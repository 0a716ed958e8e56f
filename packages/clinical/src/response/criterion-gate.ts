import { opposite, type Ternary } from '@debulk/quantity/ternary'
import { sizeCriteria } from './size-criteria.ts'

/** Criteria that stand beside RECIST 1.1. */
export const otherCriteria = [...sizeCriteria, 'choi', 'modified-choi'] as const
/** One of them, by its code. */
export type OtherCriterion = (typeof otherCriteria)[number]

/** Why a criterion does not apply, or cannot be told to. */
export const gateReasons = [
  'no-arterial-phase',
  'arterial-phase-not-recorded',
  'not-enhancing-at-baseline',
  'enhancement-not-recorded',
  'oil-on-ct',
  'not-ct',
  'modality-not-recorded',
  'no-portal-venous-phase',
  'phase-not-recorded',
  'no-second-axis',
  'no-volume',
  'no-enhancing-extent',
  'no-enhancing-across', // the longest enhancing diameter is there, what lies across it is not
  'no-enhancing-volume',
  'no-attenuation',
  'attenuation-not-positive', // a percentage of 0 HU or less means nothing
  'target-gone', // what is gone has no attenuation, and there is no mean without it
  'target-not-evaluated', // not imaged, obscured, cut off or not measured
  'site-lengths-only', // a target outside the liver is recorded by its lengths
  'targets-not-followed', // no targets, or none that any reading holds
  'no-size', // the diameters that the criterion looks at beside attenuation are not complete
] as const
/** One of them. */
export type GateReason = (typeof gateReasons)[number]

/** What decides whether a criterion applies to a pair of studies; `unknown` is not recorded. */
export type GateFacts = {
  /** An arterial phase at both studies. */
  readonly arterialPhase: Ternary
  readonly portalVenousPhase: Ternary
  /** Targets take up contrast in the arterial phase of the baseline. */
  readonly arterialEnhancement: Ternary
  /** Both studies are CT. */
  readonly ct: Ternary
  /** One of the studies is CT and was made after iodised oil. */
  readonly oilOnCt: Ternary
  /** What is missing of what the criterion sums, at either study; empty where all is there. */
  readonly missing: readonly GateReason[]
  /** The sum of diameters is complete at both studies. */
  readonly hasSize: boolean
}

/** Whether a criterion judges attenuation beside size. */
export const usesAttenuation = (criterion: OtherCriterion): criterion is 'choi' | 'modified-choi' =>
  criterion === 'choi' || criterion === 'modified-choi'

/** Whether a criterion applies, with every reason against. */
export type Gate = { readonly applies: Ternary; readonly reasons: readonly GateReason[] }

/**
 * Whether a criterion applies to a pair of studies. What measures enhancing tumour needs an arterial phase at both and arterial
 * enhancement at baseline: what does not enhance is assessed by RECIST. Iodised oil is dense on CT, so that neither attenuation nor
 * enhancement can be read there.
 *
 * @source Lencioni 2010, Semin Liver Dis 30:52–60, and PMC6287184 (enhancing lesions only); Choi 2007 (portal-venous CT); iodised oil on CT: general
 *   knowledge, not verified
 */
export function criterionGate(criterion: OtherCriterion, facts: GateFacts): Gate {
  const no: GateReason[] = []
  const unknown: GateReason[] = []
  const ask = (answer: Ternary, reason: GateReason, missing: GateReason): void => {
    if (answer === 'no') no.push(reason)
    else if (answer === 'unknown') unknown.push(missing)
  }
  if (criterion === 'mrecist' || criterion === 'easl' || criterion === 'qeasl') {
    ask(facts.arterialPhase, 'no-arterial-phase', 'arterial-phase-not-recorded')
    ask(facts.arterialEnhancement, 'not-enhancing-at-baseline', 'enhancement-not-recorded')
    ask(opposite(facts.oilOnCt), 'oil-on-ct', 'oil-on-ct')
  }
  if (usesAttenuation(criterion)) {
    ask(facts.ct, 'not-ct', 'modality-not-recorded')
    ask(facts.portalVenousPhase, 'no-portal-venous-phase', 'phase-not-recorded')
    ask(opposite(facts.oilOnCt), 'oil-on-ct', 'oil-on-ct')
  }
  unknown.push(...facts.missing)
  if (usesAttenuation(criterion) && !facts.hasSize) unknown.push('no-size')
  const applies = no.length > 0 ? 'no' : unknown.length > 0 ? 'unknown' : 'yes'
  return { applies, reasons: [...no, ...unknown] }
}
