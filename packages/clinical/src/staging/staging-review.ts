import type { EventOf } from '../record/patient-event.ts'
import { eventsOf } from '../record/patient-record.ts'
import type { AnswerCaveat, AnyAnswer } from '../review/answer.ts'
import type { ReviewContext } from '../review/review-context.ts'
import { assignedAnswer } from './assigned-stage.ts'
import { derivedStage, isKnown, otherOrgan, type DerivedStage } from './derived-stage.ts'
import { stageGroups } from './stage-group.ts'
import { stagingFacts, type StagingFacts } from './staging-facts.ts'

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
    ...assigned.map((event) => assignedAnswer(event, context)),
  ]
}

function derivedCaveats(
  facts: StagingFacts,
  { t, n, m }: DerivedStage,
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
