import type { AnswerCaveat } from '../review/answer.ts'
import { totalsByUnit, type UnitTotal } from './cumulative-dose.ts'
import type { Delivered } from './delivered-amount.ts'
import {
  bleomycinUkMaximumIu,
  isAboveUkMaximum,
  isDoxorubicinUnusual,
  isOilBelowLabel,
  oilMinimumMl,
  usualDoxorubicinMg,
} from './usual-amounts.ts'

type PlainCaveat = Extract<
  AnswerCaveat,
  { readonly code: `arterial-${string}`; readonly parameters: Record<never, never> }
>
/** A caveat without parameters. */
export const plain = (
  code: Exclude<
    PlainCaveat['code'],
    | 'arterial-oil-below-label'
    | 'arterial-bleomycin-uk-maximum'
    | 'arterial-doxorubicin-not-usual'
    | 'arterial-share-ambiguous'
    | 'arterial-units-mixed'
    | 'arterial-amount-missing'
  >,
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

/** Less oil in a session than the label names. */
export const belowLabelCaveat = (totals: readonly UnitTotal[]): AnswerCaveat[] =>
  isOilBelowLabel(totals) === 'yes'
    ? [{ code: 'arterial-oil-below-label', parameters: { minimumMl: oilMinimumMl } }]
    : []

/** Bleomycin in international units beside the maximum written in them. */
export function ukMaximumCaveat(totals: readonly UnitTotal[]): AnswerCaveat[] {
  const above = isAboveUkMaximum(totals)
  return above === null
    ? []
    : [{ code: 'arterial-bleomycin-uk-maximum', parameters: { maximumIu: bleomycinUkMaximumIu, above } }]
}

/** Doxorubicin of a session outside what is usual. */
export const notUsualCaveat = (totals: readonly UnitTotal[]): AnswerCaveat[] =>
  isDoxorubicinUnusual(totals) === 'yes'
    ? [
        {
          code: 'arterial-doxorubicin-not-usual',
          parameters: { leastMg: usualDoxorubicinMg.least, mostMg: usualDoxorubicinMg.most },
        },
      ]
    : []
