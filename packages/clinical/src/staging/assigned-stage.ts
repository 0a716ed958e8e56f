import type { Ternary } from '@debulk/quantity/ternary'
import type { EventOf } from '../record/patient-event.ts'
import type { AnswerCaveat, AnyAnswer } from '../review/answer.ts'
import type { ReviewContext } from '../review/review-context.ts'
import { derivedStage, isKnown, otherOrgan, type DerivedStage } from './derived-stage.ts'
import { ofPrimary } from './of-primary.ts'
import { isSameGroup, possibleGroups, wholeGroup } from './possible-groups.ts'
import { readGroup, readMetastases, readNodes, readTumour } from './read-category.ts'
import { stageGroup, type StageGroup, type StagingSystem } from './stage-group.ts'
import { stagingEditions } from './staging-editions.ts'
import type { OtherOrgan, StagingAnswers } from './staging-answers.ts'
import { knownBy, stagingFacts, type StagingFacts } from './staging-facts.ts'

type Assigned = StagingAnswers['staging/assigned']
type AssignedAnswer = Extract<AnyAnswer, { readonly rule: 'staging/assigned' }>

/** A stage against what the record says: of the primary all that was ever learnt, of metastases what was known on its day. */
export function assignedAnswer(event: EventOf<'stage-assigned'>, context: ReviewContext): AssignedAnswer {
  const own = ofPrimary(context, event)
  return answerFrom(event, stagingFacts(own), stagingFacts(knownBy(own, event.on)))
}

/** A stage as the record of its own day answers it, without what came later; null for a stage without a date. */
export function assignedOnItsDay(event: EventOf<'stage-assigned'>, context: ReviewContext): AssignedAnswer | null {
  const then = knownBy(ofPrimary(context, event), event.on)
  if (then.events.length === 0) return null
  const facts = stagingFacts(then)
  return answerFrom(event, facts, facts)
}

/** A stage with the groups that are left to it; empty where nothing excludes any. */
export type HeldStage = {
  readonly value: Assigned
  /** By what the record says of the tumour. */
  readonly byRecord: DerivedStage['groups']
  /** By the categories written beside it. */
  readonly byOwn: readonly StageGroup[]
}

/** The same as `assignedAnswer` holds it, with what is left open. */
export function heldStage(event: EventOf<'stage-assigned'>, context: ReviewContext): HeldStage {
  const own = ofPrimary(context, event)
  return held(event, stagingFacts(own), stagingFacts(knownBy(own, event.on)))
}

function held(event: EventOf<'stage-assigned'>, facts: StagingFacts, then: StagingFacts): HeldStage {
  const other = otherOrgan(facts)
  const against = heldAgainst(facts, then, other)
  const written = writtenStage(event, other)
  return { value: assignedStage(event, written, against), byRecord: against.groups, byOwn: written.allowed }
}

function answerFrom(event: EventOf<'stage-assigned'>, facts: StagingFacts, then: StagingFacts): AssignedAnswer {
  const { value } = held(event, facts, then)
  const grounds = isKnown(derivedStage(facts)) ? [...facts.localBecause, ...then.because] : []
  return {
    rule: 'staging/assigned',
    about: event.id,
    value,
    basis: 'reported',
    because: [...new Set([event.id, ...grounds])],
    caveats: assignedCaveats(value, otherOrgan(facts)),
  }
}

/**
 * What an assigned stage is held against. What the primary was is learnt when it is removed; a metastasis that was found later was not there to be
 * staged. Of another organ only whether there are distant metastases, which makes it stage IV, is held against it.
 */
function heldAgainst(facts: StagingFacts, then: StagingFacts, other: OtherOrgan | null): DerivedStage {
  const { liver, elsewhere, metastasisProven } = then
  const all = derivedStage({ ...facts, liver, elsewhere, metastasisProven })
  // what no category excludes a stage may be, also where no edition gives those categories a group
  if (other === null)
    return {
      ...all,
      groups: possibleGroups('ajcc-8', { t: all.t.possible, n: all.n.possible, m: all.m.possible }),
    }
  const spread = liver === 'yes' || elsewhere === 'yes'
  return {
    t: { ...all.t, possible: [] },
    n: { ...all.n, possible: [] },
    m: { ...all.m, possible: spread ? ['M1'] : [] },
    groups: spread ? ['IV'] : [],
  }
}

/** What is written, taken apart, with what its own categories make of it. */
function writtenStage(event: EventOf<'stage-assigned'>, other: OtherOrgan | null) {
  const t = event.t === undefined ? null : readTumour(event.t)
  const n = event.n === undefined ? null : readNodes(event.n)
  const m = event.m === undefined ? null : readMetastases(event.m)
  const group = event.group === undefined ? null : readGroup(event.group)
  // of another organ only that any metastasis is stage IV
  const isOpen = other !== null && (m === null || m.category === 'M0')
  const editions = isOpen ? [] : stagingEditions(event.system ?? null, event.version ?? null)
  const categories = {
    t: t === null ? [] : [t.category],
    n: n === null ? [] : [n.category],
    m: m === null ? [] : [m.category],
  }
  const allowed = [...new Set(editions.flatMap((system) => possibleGroups(system, categories)))]
  return { t, n, m, group, editions, allowed, groupByRule: m === null ? null : groupByRule(editions, { t, n, m }) }
}
type WrittenStage = ReturnType<typeof writtenStage>

function assignedStage(event: EventOf<'stage-assigned'>, written: WrittenStage, derived: DerivedStage): Assigned {
  const { t, n, m, group, allowed } = written
  const agrees = {
    t: t === null || t.category === 'TX' ? null : among(t.category, derived.t.possible),
    n: n === null || n.category === 'NX' ? null : among(n.category, nodesBy(written.editions, derived.n.possible)),
    m: m === null ? null : metastasisAgrees(m.category, derived.m.possible),
    group: group === null ? null : groupAgrees(group, derived.groups),
  }
  const texts = [
    [event.t, t],
    [event.n, n],
    [event.m, m],
    [event.group, group],
  ] as const
  const isExcluded = group !== null && allowed.length > 0 && !allowed.some((one) => isSameGroup(one, group))
  return {
    event: event.id,
    on: event.on,
    system: event.system ?? null,
    version: event.version ?? null,
    basis: event.basis ?? null,
    afterTherapy: event.afterTherapy ?? null,
    t,
    n,
    m,
    group,
    unread: texts.flatMap(([text, read]) => (text !== undefined && read === null ? [text] : [])),
    groupByRule: written.groupByRule,
    againstOwn: isExcluded ? { written: group, allowed: ofOneEdition(allowed) } : null,
    agrees,
    against: [
      ...contradicted('t', event.t, agrees.t, derived.t.possible),
      ...contradicted('n', event.n, agrees.n, derived.n.possible),
      ...contradicted('m', event.m, agrees.m, derived.m.possible),
      ...contradicted('group', event.group, agrees.group, derived.groups),
    ],
  }
}

/** AJCC 7 and ENETS have no N2: where one of them may be meant, any positive node may be written N1. */
const nodesBy = (
  editions: readonly StagingSystem[],
  possible: DerivedStage['n']['possible'],
): DerivedStage['n']['possible'] =>
  editions.includes('ajcc-7') && possible.includes('N2') && !possible.includes('N1') ? ['N1', ...possible] : possible

/** III, where editions give III and IIIB. */
const ofOneEdition = (groups: readonly StageGroup[]): StageGroup[] =>
  groups.filter((group) => group === wholeGroup(group) || !groups.some((one) => one === wholeGroup(group))).toSorted()

type Against = Assigned['against'][number]
const contradicted = (
  axis: Against['axis'],
  written: string | undefined,
  agrees: Ternary | null,
  allowed: readonly (string | null)[],
): Against[] =>
  agrees === 'no' && written !== undefined ? [{ axis, written, allowed: allowed.filter((one) => one !== null) }] : []

const among = <C extends string>(category: C, possible: readonly C[]): Ternary | null =>
  possible.length === 0 ? null : !possible.includes(category) ? 'no' : possible.length === 1 ? 'yes' : 'unknown'

/** A plain M1 agrees with any of its letters. */
function metastasisAgrees(
  category: DerivedStage['m']['possible'][number],
  possible: DerivedStage['m']['possible'],
): Ternary | null {
  if (possible.length === 0) return null
  // where only that there are metastases is held, each letter of M1 is as good as another
  if (possible.every((one) => one === 'M1')) return category === 'M0' ? 'no' : category === 'M1' ? 'yes' : 'unknown'
  if (category !== 'M1') return among(category, possible)
  const metastatic = possible.filter((one) => one !== 'M0').length
  return metastatic === possible.length ? 'yes' : metastatic === 0 ? 'no' : 'unknown'
}

/** Editions split II and III differently: IIIB agrees with III. */
function groupAgrees(group: StageGroup, groups: DerivedStage['groups']): Ternary | null {
  if (groups.length === 0) return null
  const same = groups.filter((one) => one !== null && wholeGroup(one) === wholeGroup(group)).length
  return same === 0 ? 'no' : same === groups.length ? 'yes' : 'unknown'
}

/** The group of the likeliest edition, where every edition that may be meant gives one, and none another. */
function groupByRule(
  editions: readonly StagingSystem[],
  { t, n, m }: { readonly t: Assigned['t']; readonly n: Assigned['n']; readonly m: NonNullable<Assigned['m']> },
): StageGroup | null {
  const categories = { t: t?.category ?? 'TX', n: n?.category ?? 'NX', m: m.category }
  const [first = null, ...others] = editions.map((system) => stageGroup(system, categories)?.group ?? null)
  return first !== null && others.every((one) => one !== null && wholeGroup(one) === wholeGroup(first)) ? first : null
}

function assignedCaveats(
  { system, version, m, againstOwn, unread }: Assigned,
  other: OtherOrgan | null,
): AnswerCaveat[] {
  const caveats: (AnswerCaveat | null)[] = [
    other === null ? null : { code: 'stage/organ-not-built-in', parameters: { organ: other } },
    system === null || version === null ? { code: 'stage/system-not-stated', parameters: {} } : null,
    m?.category === 'M1' && other === null ? { code: 'stage/metastasis-without-letter', parameters: {} } : null,
    againstOwn === null ? null : { code: 'stage/group-differs-from-categories', parameters: againstOwn },
    unread.length > 0 ? { code: 'stage/not-read', parameters: { written: unread } } : null,
  ]
  return caveats.filter((caveat) => caveat !== null)
}
