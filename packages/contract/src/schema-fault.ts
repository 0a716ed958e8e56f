import type { z } from 'zod'

/** How to write one value, where the value itself says what was probably meant: it stands in for the hint of its schema. */
export type FaultHint = { readonly expected?: string; readonly example: string }

/** Reports that a value cannot be so, with how to write this very one. */
export function fault(context: z.core.$RefinementCtx, hint: FaultHint | null): void {
  context.addIssue({ code: 'custom', message: 'not so', params: hint ? { hint } : {} })
}

/** The hint that `fault` left with an issue. */
export function faultHint(issue: z.core.$ZodIssue): FaultHint | null {
  if (issue.code === 'invalid_union') {
    return (
      issue.errors
        .flat()
        .map(faultHint)
        .find((hint) => hint !== null) ?? null
    )
  }
  if (issue.code !== 'custom') return null
  const hint: unknown = issue.params?.['hint']
  return isHint(hint) ? hint : null
}

const isHint = (hint: unknown): hint is FaultHint =>
  typeof hint === 'object' && hint !== null && 'example' in hint && typeof hint.example === 'string'
