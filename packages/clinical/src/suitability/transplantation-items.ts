import type { Bounded } from '@debulk/quantity/bounded'
import type { Ternary } from '@debulk/quantity/ternary'
import { ki67Of } from '../pathology/specimen-grade.ts'
import type { EventOf } from '../record/patient-event.ts'
import { eventsOf } from '../record/patient-record.ts'
import type { ReviewContext } from '../review/review-context.ts'
import { ageItem } from './age-item.ts'
import { burdenItem } from './burden-at.ts'
import { stateOf, unknownItem, type ChecklistItem } from './checklist.ts'
import { noExtrahepaticItem } from './extrahepatic-items.ts'
import { itemFromValues, type Limited } from './item-from-values.ts'
import { factItem } from './recorded-items.ts'
import { measuredStability, statedStability } from './stability.ts'
import { keeps } from './within-limit.ts'

const limit = (comparator: '<' | '≤' | '≥' | '>', value: number, unit: string) => ({ comparator, value, unit })
const sixMonths = limit('≥', 6, 'mo')
const ki67: Limited = { item: 'ki67-below-10', source: 'milan-net', limit: limit('<', 10, '%') }

/**
 * What the Milan-NET criteria ask for before liver transplantation, item by item. Facts for a board; nothing here excludes anybody.
 *
 * @source Milan-NET: G1–2 with Ki-67 below 10 %, primary drained by the portal system and removed with all disease outside the liver,
 *         at most 50 % of the liver, response or stable disease for at least 6 months, age at most 60 (originally 55) — Mazzaferro 2016,
 *         Am J Transplant 16:2892 (read in secondary pages only)
 */
export function transplantationItems(context: ReviewContext): ChecklistItem[] {
  return [
    ageItem({ item: 'age-at-most-60', source: 'milan-net', limit: limit('≤', 60, 'a') }, context),
    ageItem({ item: 'age-at-most-55', source: 'milan-net', limit: limit('≤', 55, 'a') }, context),
    ki67Item(context),
    gradeItem(context),
    primaryRemovedItem(context),
    factItem('portal-drainage', 'primary-drained-by-portal', 'present', 'milan-net', context),
    burdenItem({ item: 'burden-at-most-50', source: 'milan-net', limit: limit('≤', 50, '%') }, context),
    noExtrahepaticItem(context),
    stabilityItem(context),
  ]
}

const specimensOf = ({ events, asOf }: ReviewContext): EventOf<'specimen-reported'>[] =>
  eventsOf(events, 'specimen-reported').filter(({ on }) => on.precision === 'unknown' || on.earliest <= asOf)

/** The highest of all specimens decides: a later lower one takes nothing back. */
function ki67Item(context: ReviewContext): ChecklistItem {
  const counted = specimensOf(context).flatMap((specimen) => {
    const value = ki67Of(specimen)
    return value ? [{ id: specimen.id, on: specimen.on, value, unit: '%', inLimitUnit: value }] : []
  })
  const answers = counted.map(({ value }) => keeps(value, ki67.limit))
  const decides = answers.includes('no') ? 'no' : answers.includes('unknown') ? 'unknown' : 'yes'
  const deciding = counted.filter((_, i) => answers[i] === decides)
  const highest = deciding.toSorted((a, b) => rank(b.value) - rank(a.value) || (a.id < b.id ? -1 : 1)).slice(0, 1)
  return { ...itemFromValues(ki67, highest), because: counted.map(({ id }) => id) }
}
const rank = ({ least, most }: Bounded): number => most ?? least ?? 0

function gradeItem(context: ReviewContext): ChecklistItem {
  const specimens = specimensOf(context)
  const answers = specimens.map(isGradeOneOrTwo)
  const answer: Ternary = answers.includes('no') ? 'no' : answers.includes('yes') ? 'yes' : 'unknown'
  const because = specimens.filter((_, i) => answers[i] !== 'unknown').map(({ id }) => id)
  const reason = answer === 'unknown' ? ('not-recorded' as const) : null
  return { ...unknownItem('grade-1-or-2', 'milan-net', null, reason), state: stateOf(answer), because }
}

function isGradeOneOrTwo(specimen: EventOf<'specimen-reported'>): Ternary {
  const { gradeStated, differentiation, ki67Percent, mitosesPer2Mm2 } = specimen
  if (differentiation === 'poor' || gradeStated === 'NEC' || gradeStated === 'MiNEN' || gradeStated === 'G3')
    return 'no'
  const counts = [ki67Percent, mitosesPer2Mm2].filter((count) => count !== undefined)
  const low = counts.map((count) => keeps(count, limit('≤', 20, '1')))
  if (low.includes('no')) return 'no'
  if (gradeStated === 'G1' || gradeStated === 'G2') return 'yes'
  return differentiation === 'well' && low.length > 0 && !low.includes('unknown') ? 'yes' : 'unknown'
}

function primaryRemovedItem({ events, asOf }: ReviewContext): ChecklistItem {
  const primaries = new Set(
    eventsOf(events, 'site-finding-read').flatMap(({ site, siteKind }) => (siteKind === 'primary' ? [site] : [])),
  )
  const resections = eventsOf(events, 'resection-performed').filter(
    ({ on, removes }) =>
      on.latest <= asOf && (removes ?? []).some((site) => primaries.has(site) || /\bprimary\b/i.test(site)),
  )
  const specimens = eventsOf(events, 'specimen-reported').filter(
    ({ on, site, procedure }) => on.latest <= asOf && site === 'primary' && procedure === 'resection',
  )
  const left =
    resections.some(({ complete }) => complete === false) || specimens.some(({ margins }) => margins === 'R2')
  const removed = resections.length > 0 || specimens.length > 0
  const because = [...resections, ...specimens].map(({ id }) => id)
  return {
    ...unknownItem('primary-removed', 'milan-net', null, removed ? null : 'not-recorded'),
    state: left ? 'not-met' : removed ? 'met' : 'unknown',
    on: resections[0]?.on ?? specimens[0]?.on ?? null,
    because,
  }
}

/** Stable or smaller for six months, by measured lesions or by what readings state. A board that plans transplantation on progression asks for the reverse. */
function stabilityItem(context: ReviewContext): ChecklistItem {
  const { events, asOf } = context
  const item = unknownItem('stable-6-months', 'milan-net', sixMonths)
  const reverse = eventsOf(events, 'board-met').filter(
    ({ on, decisions }) =>
      on.earliest <= asOf &&
      (decisions ?? []).some(
        ({ treatment, condition }) => treatment === 'transplantation' && condition === 'progression',
      ),
  )
  if (reverse.length > 0) {
    const because = reverse.map(({ id }) => id)
    return { ...item, state: 'conflict', on: reverse[0]?.on ?? null, reason: 'board-plans-on-progression', because }
  }
  const [stated, measured] = [statedStability(context), measuredStability(context)]
  const states = [stated.state, measured.state]
  const because = [...new Set([...measured.because, ...stated.because])]
  if (states.includes('conflict') || (states.includes('met') && states.includes('not-met')))
    return { ...item, state: 'conflict', reason: 'values-of-one-day-disagree', because }
  const decided = [measured, stated].find(({ state }) => state !== 'unknown')
  return { ...(decided ?? (measured.because.length > 0 ? measured : stated)), because }
}
