import { measurability } from './measurability.ts'

/** A lesion or node of the baseline study that could become a target. */
export type TargetCandidate = {
  readonly id: string
  readonly kind: 'lesion' | 'node'
  readonly organ: string
  /** Long axis, short axis of a node; null where nobody measured across. */
  readonly lengthMm: number | null
  readonly sliceMm: number | null
  /** Null: not said. */
  readonly composition: 'solid' | 'cystic' | 'necrotic' | null
  /** Local treatment before the line that is judged; what is treated in the line stays a target. */
  readonly earlierLocalTreatment: 'none' | 'treated' | 'perhaps' | 'progressed-since'
  readonly touchesBorder: boolean
  readonly nature: 'metastasis' | 'benign' | 'indeterminate' | 'not-reviewed'
  /** Of bone: measurable only by its soft tissue. */
  readonly bone?: boolean
}

/** Why a candidate is advised as a target, or is not. */
export type TargetReason =
  | 'largest-of-organ'
  | 'second-of-organ'
  | 'two-of-organ-already'
  | 'five-already'
  | 'larger-solid-preferred'
  | 'too-short'
  | 'node-not-target'
  | 'node-normal'
  | 'bone-soft-tissue-not-recorded'
  | 'treated-earlier'
  | 'perhaps-treated-earlier'
  | 'not-measured'
  | 'cut-off'
  | 'benign'
  | 'nature-uncertain'

/** What is said of one candidate. Advice: a reader chooses. */
export type TargetAdvice = {
  readonly id: string
  readonly organ: string
  readonly lengthMm: number | null
  readonly advised: boolean
  readonly reason: TargetReason
}

const perOrgan = 2
const inAll = 5

/**
 * Which lesions of the baseline study RECIST would follow, each with the reason for or against: measurable, the largest first, at
 * most two of an organ and five in all, every organ before a second of any; nodes count as one organ and so do paired organs.
 * A solid lesion goes before a cystic or necrotic one; of bone only soft tissue is measurable. Advice, never a choice.
 *
 * @source RECIST 1.1 §3.1, §3.1.2, §4.2 — Eisenhauer 2009; EORTC RECIST questions and clarifications (nodes are one organ); paired organs: general
 *   knowledge, not verified
 */
export function targetAdvice(candidates: readonly TargetCandidate[]): readonly TargetAdvice[] {
  const judged = candidates.map((candidate) => ({ candidate, organ: organOf(candidate), against: obstacle(candidate) }))
  const organs = new Map<string, TargetCandidate[]>()
  for (const { candidate, organ, against } of judged) {
    if (against === null) organs.set(organ, [...(organs.get(organ) ?? []), candidate])
  }
  const ranked = [...organs].map(([organ, list]) => ({ organ, list: list.toSorted(byPreference) }))
  const places = ranked.flatMap(({ organ, list }) =>
    list.slice(0, perOrgan).map((candidate, place) => ({ candidate, organ, place })),
  )
  const chosen = places.toSorted((a, b) => a.place - b.place || byPreference(a.candidate, b.candidate)).slice(0, inAll)
  const place = new Map(chosen.map((each) => [each.candidate.id, each.place]))
  return judged
    .toSorted((a, b) => (b.candidate.lengthMm ?? -1) - (a.candidate.lengthMm ?? -1) || byId(a.candidate, b.candidate))
    .map(({ candidate, organ, against }): TargetAdvice => {
      const { id, lengthMm } = candidate
      const taken = place.get(id)
      const head = { id, organ, lengthMm }
      if (against !== null) return { ...head, advised: false, reason: against }
      if (taken !== undefined)
        return { ...head, advised: true, reason: taken === 0 ? 'largest-of-organ' : 'second-of-organ' }
      const second = places.some((each) => each.candidate.id === id)
      if (second) return { ...head, advised: false, reason: 'five-already' }
      const passedOver = chosen.some((c) => c.organ === organ && (c.candidate.lengthMm ?? 0) < (lengthMm ?? 0))
      return { ...head, advised: false, reason: passedOver ? 'larger-solid-preferred' : 'two-of-organ-already' }
    })
}

const byId = (a: TargetCandidate, b: TargetCandidate): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
const isSolid = ({ composition }: TargetCandidate): number =>
  composition === 'cystic' || composition === 'necrotic' ? 1 : 0
const byPreference = (a: TargetCandidate, b: TargetCandidate): number =>
  isSolid(a) - isSolid(b) || (b.lengthMm ?? 0) - (a.lengthMm ?? 0) || byId(a, b)

/** What keeps a candidate from being measurable; null where nothing does. */
function obstacle(candidate: TargetCandidate): TargetReason | null {
  const { kind, lengthMm, sliceMm } = candidate
  if (candidate.nature === 'benign') return 'benign'
  if (candidate.nature === 'indeterminate') return 'nature-uncertain'
  if (lengthMm === null) return 'not-measured'
  if (candidate.bone === true) return 'bone-soft-tissue-not-recorded'
  if (candidate.touchesBorder) return 'cut-off'
  if (candidate.earlierLocalTreatment === 'treated') return 'treated-earlier'
  if (candidate.earlierLocalTreatment === 'perhaps') return 'perhaps-treated-earlier'
  const answer = measurability(
    kind === 'node' ? { kind, shortAxisMm: lengthMm } : { kind, longAxisMm: lengthMm, sliceMm },
  )
  switch (answer) {
    case 'measurable':
      return null
    case 'non-measurable':
      return 'too-short'
    case 'non-target':
      return 'node-not-target'
    case 'normal':
      return 'node-normal'
  }
}

/** Nodes are one organ wherever they are, and so are the two of a pair. */
function organOf({ kind, organ }: TargetCandidate): string {
  if (kind === 'node') return 'nodes'
  return organ
    .trim()
    .toLowerCase()
    .replace(/^(?:left|right|bilateral|both|левая|левое|левый|правая|правое|правый|обе|оба)\s+/u, '')
    .replace(/s$/u, '')
}
