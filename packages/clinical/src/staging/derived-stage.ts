import { metastasisCategories } from './metastasis-category.ts'
import { nodeCategories } from './node-category.ts'
import { stageGroups } from './stage-group.ts'
import type { OtherOrgan, StagingAnswers } from './staging-answers.ts'
import type { StagingFacts } from './staging-facts.ts'
import { tumourCategories } from './tumour-category.ts'

/** Categories and groups that the facts allow. */
export type DerivedStage = StagingAnswers['staging/derived']

/** Each category as wide as the facts leave it, and the groups of AJCC/UICC 8 that follow. */
export function derivedStage(facts: StagingFacts): DerivedStage {
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

/** Something of a category can be derived. */
export const isKnown = ({ t, n, m }: DerivedStage): boolean =>
  t.possible.length + n.possible.length + m.possible.length > 0

/** The organ whose rules are not built in; null for jejunum and ileum, and where none is recorded. */
export const otherOrgan = ({ organ }: StagingFacts): OtherOrgan | null =>
  organ === null || organ === 'jejunum-ileum' ? null : organ
