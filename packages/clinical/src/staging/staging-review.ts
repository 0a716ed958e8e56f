import type { Ternary } from '@debulk/quantity/ternary'
import type { EventOf } from '../record/patient-event.ts'
import { eventsOf } from '../record/patient-record.ts'
import type { AnswerCaveat, AnyAnswer } from '../review/answer.ts'
import type { ReviewContext } from '../review/review-context.ts'
import { metastasisCategories } from './metastasis-category.ts'
import { nodeCategories } from './node-category.ts'
import { readGroup, readMetastases, readNodes, readTumour } from './read-category.ts'
import { stageGroup, stageGroups } from './stage-group.ts'
import type { OtherOrgan, StagingAnswers } from './staging-answers.ts'
import { knownBy, stagingFacts, type StagingFacts } from './staging-facts.ts'
import { tumourCategories } from './tumour-category.ts'

type Derived = StagingAnswers['staging/derived']
type Assigned = StagingAnswers['staging/assigned']

/** What the record says about TNM and stage: what can be derived, by which edition, and what people assigned. */
export function stagingReview(context: ReviewContext): AnyAnswer[] {
  const facts = stagingFacts(context)
  const derived = derivedStage(facts)
  const other = otherOrgan(facts)
  const assigned = eventsOf(context.events, 'stage-assigned')
  const known = isKnown(derived)
  const possible = { t: derived.t.possible, n: derived.n.possible, m: derived.m.possible }
  return [
    ...(known && other !== null
      ? ([
          {
            rule: 'staging/not-applicable',
            about: '',
            value: { organ: other },
            basis: 'derived',
            because: facts.because,
            caveats: [],
          },
        ] satisfies AnyAnswer[])
      : []),
    ...(known && other === null
      ? ([
          {
            rule: 'staging/derived',
            about: '',
            value: derived,
            basis: 'derived',
            because: facts.because,
            caveats: derivedCaveats(facts, derived, assigned),
          },
          {
            rule: 'staging/editions',
            about: '',
            value: { ajcc7: stageGroups('ajcc-7', possible), ajcc9: stageGroups('ajcc-9', possible) },
            basis: 'derived',
            because: facts.because,
            caveats: [{ code: 'stage/version-9-not-verified', parameters: {} }],
          },
        ] satisfies AnyAnswer[])
      : []),
    ...assigned.map((event) => assignedAnswer(event, facts, stagingFacts(knownBy(context, event.on)))),
  ]
}

/** Something of a category can be derived. */
const isKnown = ({ t, n, m }: Derived): boolean => t.possible.length + n.possible.length + m.possible.length > 0

type AssignedAnswer = Extract<AnyAnswer, { readonly rule: 'staging/assigned' }>

function assignedAnswer(event: EventOf<'stage-assigned'>, facts: StagingFacts, then: StagingFacts): AssignedAnswer {
  const other = otherOrgan(facts)
  const value = assignedStage(event, heldAgainst(facts, then, other), other)
  const grounds = isKnown(derivedStage(facts)) ? [...facts.localBecause, ...then.because] : []
  return {
    rule: 'staging/assigned',
    about: event.id,
    value,
    basis: 'reported',
    because: [...new Set([event.id, ...grounds])],
    caveats: assignedCaveats(value, other),
  }
}

/** A stage as the record of its own day answers it, without what came later; null for a stage without a date. */
export function assignedOnItsDay(event: EventOf<'stage-assigned'>, context: ReviewContext): AssignedAnswer | null {
  const then = knownBy(context, event.on)
  if (then.events.length === 0) return null
  const facts = stagingFacts(then)
  return assignedAnswer(event, facts, facts)
}

/** The organ whose rules are not built in; null for jejunum and ileum, and where none is recorded. */
const otherOrgan = ({ organ }: StagingFacts): OtherOrgan | null =>
  organ === null || organ === 'jejunum-ileum' ? null : organ

/**
 * What an assigned stage is held against. What the primary was is learnt when it is removed; a metastasis that was found later was not there to be
 * staged. Of another organ only whether there are distant metastases, which makes it stage IV, is held against it.
 */
function heldAgainst(facts: StagingFacts, then: StagingFacts, other: OtherOrgan | null): Derived {
  const { liver, elsewhere, metastasisProven } = then
  const all = derivedStage({ ...facts, liver, elsewhere, metastasisProven })
  if (other === null) return all
  const spread = liver === 'yes' || elsewhere === 'yes'
  return {
    t: { ...all.t, possible: [] },
    n: { ...all.n, possible: [] },
    m: { ...all.m, possible: spread ? ['M1'] : [] },
    groups: spread ? ['IV'] : [],
  }
}

function derivedStage(facts: StagingFacts): Derived {
  const microscopic = (proven: boolean) => (proven ? 'pathological' : 'clinical')
  const t = tumourCategories(facts.depth, facts.sizeMm)
  const n = nodeCategories({
    involved: facts.nodesInvolved,
    positive: facts.nodesPositive,
    mesentericMassMm: facts.mesentericMassMm,
  })
  const m = metastasisCategories(facts)
  return {
    t: { basis: microscopic(facts.primaryResected), possible: t, multiple: facts.multiple },
    n: { basis: microscopic(facts.primaryResected), possible: n },
    m: {
      basis: microscopic(facts.metastasisProven),
      possible: m,
      liverOnly:
        facts.liver !== 'yes' || facts.elsewhere === 'yes'
          ? null
          : facts.elsewhere === 'no'
            ? 'established'
            : 'not-established',
    },
    groups: stageGroups('ajcc-8', { t, n, m }),
  }
}

function derivedCaveats(
  facts: StagingFacts,
  { t, n, m }: Derived,
  assigned: readonly EventOf<'stage-assigned'>[],
): AnswerCaveat[] {
  const answered = assigned.some(({ afterTherapy, basis }) => afterTherapy !== undefined && basis === 'pathological')
  const caveats: (AnswerCaveat | null)[] = [
    facts.depth === 'through-wall' ? { code: 'stage/serosa-not-mentioned', parameters: {} } : null,
    n.possible.includes('N1') && n.possible.includes('N2') ? { code: 'stage/nodes-not-counted', parameters: {} } : null,
    m.liverOnly === 'not-established' ? { code: 'stage/liver-only-not-established', parameters: {} } : null,
    facts.treatedBefore.length > 0 && !answered
      ? { code: 'stage/after-therapy-not-stated', parameters: { drugs: facts.treatedBefore } }
      : null,
    t.possible.length > 0 && t.multiple === 'unknown' ? { code: 'stage/multiple-not-recorded', parameters: {} } : null,
    facts.organ === null
      ? { code: 'stage/site-assumed', parameters: {} }
      : facts.wellDifferentiated
        ? null
        : { code: 'stage/well-differentiated-only', parameters: {} },
  ]
  return caveats.filter((caveat) => caveat !== null)
}

function assignedStage(event: EventOf<'stage-assigned'>, derived: Derived, other: OtherOrgan | null): Assigned {
  const t = event.t === undefined ? null : readTumour(event.t)
  const n = event.n === undefined ? null : readNodes(event.n)
  const m = event.m === undefined ? null : readMetastases(event.m)
  const group = event.group === undefined ? null : readGroup(event.group)
  const system = event.system === 'enets' || event.version?.startsWith('7') === true ? 'ajcc-7' : 'ajcc-8'
  const written = [
    [event.t, t],
    [event.n, n],
    [event.m, m],
    [event.group, group],
  ] as const
  const groupByRule =
    m === null || (other !== null && m.category === 'M0')
      ? null
      : (stageGroup(system, { t: t?.category ?? 'TX', n: n?.category ?? 'NX', m: m.category })?.group ?? null)
  const agrees = {
    t: t === null || t.category === 'TX' ? null : among(t.category, derived.t.possible),
    n: n === null || n.category === 'NX' ? null : among(n.category, derived.n.possible),
    m: m === null ? null : metastasisAgrees(m.category, derived.m.possible),
    group: group === null ? null : groupAgrees(group, derived.groups),
  }
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
    unread: written.flatMap(([text, read]) => (text !== undefined && read === null ? [text] : [])),
    groupByRule,
    agrees,
    against: [
      ...contradicted('t', event.t, agrees.t, derived.t.possible),
      ...contradicted('n', event.n, agrees.n, derived.n.possible),
      ...contradicted('m', event.m, agrees.m, derived.m.possible),
      ...contradicted('group', event.group, agrees.group, derived.groups),
    ],
  }
}

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
  category: Derived['m']['possible'][number],
  possible: Derived['m']['possible'],
): Ternary | null {
  if (possible.length === 0) return null
  // where only that there are metastases is held, each letter of M1 is as good as another
  if (possible.every((one) => one === 'M1')) return category === 'M0' ? 'no' : category === 'M1' ? 'yes' : 'unknown'
  if (category !== 'M1') return among(category, possible)
  const metastatic = possible.filter((one) => one !== 'M0').length
  return metastatic === possible.length ? 'yes' : metastatic === 0 ? 'no' : 'unknown'
}

/** Editions split II and III differently: IIIB agrees with III. */
function groupAgrees(group: NonNullable<Assigned['group']>, groups: Derived['groups']): Ternary | null {
  const whole = (of: string) => of.replace(/[AB]$/, '')
  const known = groups.filter((one) => one !== null)
  if (known.length === 0) return null
  const same = known.filter((one) => whole(one) === whole(group)).length
  return same === 0 ? 'no' : same === groups.length ? 'yes' : 'unknown'
}

function assignedCaveats(
  { system, version, m, group, groupByRule, unread }: Assigned,
  other: OtherOrgan | null,
): AnswerCaveat[] {
  const caveats: (AnswerCaveat | null)[] = [
    other === null ? null : { code: 'stage/organ-not-built-in', parameters: { organ: other } },
    system === null || version === null ? { code: 'stage/system-not-stated', parameters: {} } : null,
    m?.category === 'M1' && other === null ? { code: 'stage/metastasis-without-letter', parameters: {} } : null,
    group !== null && groupByRule !== null && group.replace(/[AB]$/, '') !== groupByRule.replace(/[AB]$/, '')
      ? { code: 'stage/group-differs-from-categories', parameters: { written: group, byRule: groupByRule } }
      : null,
    unread.length > 0 ? { code: 'stage/not-read', parameters: { written: unread } } : null,
  ]
  return caveats.filter((caveat) => caveat !== null)
}
