import type { AnswerCaveat } from '../review/answer.ts'
import { totalsByUnit } from './cumulative-dose.ts'
import type { Delivered } from './delivered-amount.ts'

type PlainCaveat = Extract<
  AnswerCaveat,
  { readonly code: `arterial-${string}`; readonly parameters: Record<never, never> }
>
/** A caveat without parameters. */
export const plain = (
  code: Exclude<PlainCaveat['code'], 'arterial-share-ambiguous' | 'arterial-units-mixed' | 'arterial-amount-missing'>,
): AnswerCaveat => ({ code, parameters: {} })

/** How amounts were read where the record leaves it open. */
export const readingCaveats = (amounts: readonly Delivered[], fraction: number | undefined): AnswerCaveat[] => [
  ...(amounts.some(({ reading }) => reading === 'share-ambiguous') && fraction !== undefined
    ? [{ code: 'arterial-share-ambiguous' as const, parameters: { fraction } }]
    : []),
  ...(amounts.some(({ reading }) => reading === 'prepared-only') ? [plain('arterial-prepared-only')] : []),
]

/** Units that are not added. */
export function mixedCaveat(amounts: readonly Delivered[]): AnswerCaveat[] {
  const units = totalsByUnit(amounts).map(({ unit }) => unit)
  return units.length > 1 ? [{ code: 'arterial-units-mixed', parameters: { units } }] : []
}

/** Sessions whose amount is not recorded. */
export const missingCaveat = (sessions: number): AnswerCaveat[] =>
  sessions > 0 ? [{ code: 'arterial-amount-missing', parameters: { sessions } }] : []

/** The common parts of an answer that follows from the record. */
export const derived = (about: string, because: readonly string[], caveats: readonly AnswerCaveat[]) => ({
  about,
  basis: 'derived' as const,
  because,
  caveats,
})
