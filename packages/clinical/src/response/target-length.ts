/** A target as it was chosen at the baseline; of a node the short axis is measured, of anything else the long axis. */
export type TargetLesion = { readonly id: string; readonly kind: 'lesion' | 'node'; readonly organ?: string | null }

/** What a reader found of one target at one visit. */
export type TargetState =
  | { readonly state: 'measured'; readonly mm: number }
  | { readonly state: 'absent' }
  /** Visible, but too small to measure reliably; a length only where the reader gives one. */
  | { readonly state: 'too-small'; readonly mm: number | null }
  /** Not imaged, obscured or cut off; `atLeastMm` is what was seen of it all the same. */
  | { readonly state: 'not-evaluable'; readonly atLeastMm?: number }
  | { readonly state: 'split'; readonly fragmentsMm: readonly number[] }
  /** Grown into another target, which carries the length of both. */
  | { readonly state: 'merged-into'; readonly into: string }

/** What one target adds to the sum. */
export type TargetLength = {
  readonly seenMm: number
  readonly isEvaluated: boolean
  /** Gone, or a node back at normal size. */
  readonly isResolved: boolean
}

const tooSmallMm = 5
const normalNodeMm = 10

/**
 * Length that a target adds to the sum of diameters: what was measured, 5 mm where it is too small to measure, 0 where it is gone,
 * the fragments together where it split, nothing more where it merged with a target that carries the length of both. A node
 * keeps its real short axis, however small, and is resolved below 10 mm.
 *
 * @source RECIST 1.1 §4.3.2 — Eisenhauer 2009, Eur J Cancer 45:228–247; EORTC RECIST questions and clarifications
 */
export function targetLength(
  target: TargetLesion,
  states: ReadonlyMap<string, TargetState>,
  known: ReadonlySet<string>,
): TargetLength {
  const state = states.get(target.id)
  switch (state?.state) {
    case undefined:
      return notEvaluated(0)
    case 'not-evaluable':
      return notEvaluated(state.atLeastMm ?? 0)
    case 'absent':
      return { seenMm: 0, isEvaluated: true, isResolved: true }
    case 'measured':
      return evaluated(target, [state.mm])
    case 'too-small':
      return evaluated(target, [state.mm ?? tooSmallMm])
    case 'split':
      return state.fragmentsMm.length === 0 ? notEvaluated(0) : evaluated(target, state.fragmentsMm)
    case 'merged-into': {
      const carried = isCarried(state.into, states, known, new Set([target.id]))
      return carried ? { seenMm: 0, isEvaluated: true, isResolved: true } : notEvaluated(0)
    }
  }
}

const notEvaluated = (seenMm: number): TargetLength => ({ seenMm, isEvaluated: false, isResolved: false })

function evaluated({ kind }: TargetLesion, lengths: readonly number[]): TargetLength {
  const isResolved = lengths.every((mm) => isResolvedLength(kind, mm))
  return { seenMm: sumOf(lengths), isEvaluated: true, isResolved }
}

/** Whether a length is none any more: a node back below 10 mm, anything else at 0. */
export const isResolvedLength = (kind: TargetLesion['kind'], mm: number): boolean =>
  kind === 'node' ? millionths(mm) < millionths(normalNodeMm) : millionths(mm) === 0

/** Whether the target that swallowed this one was evaluated itself, or was swallowed by one that was. */
function isCarried(
  into: string,
  states: ReadonlyMap<string, TargetState>,
  known: ReadonlySet<string>,
  passed: ReadonlySet<string>,
): boolean {
  if (!known.has(into) || passed.has(into)) return false
  const state = states.get(into)
  if (state === undefined || state.state === 'not-evaluable') return false
  return state.state !== 'merged-into' || isCarried(state.into, states, known, new Set([...passed, into]))
}

/** A sum that does not depend on the order of what is added. */
export const sumOf = (lengths: readonly number[]): number =>
  lengths.toSorted((a, b) => a - b).reduce((total, mm) => total + mm, 0)

/** Whole millionths of a millimetre: lengths are compared as they were measured, and binary fractions decide nothing. */
export const millionths = (mm: number): number => Math.round(mm * 1e6)
