import type { ClaimValues } from '@debulk/clinical/claims/claim-values'
import type { FindingParameters } from '@debulk/clinical/discordance/finding-parameters'
import type { FindingCode } from '@debulk/clinical/review/finding'
import type { Format } from '../format.ts'

/** The result of each kind of claim in one line, for the first screen: figures, no explanation, no full stop. */
export type ClaimShorts = {
  readonly [A in keyof ClaimValues]: (value: ClaimValues[A], format: Format) => string
}

/** What each check found in one line; a check without one is called by its title. */
export type FindingShorts = {
  readonly [C in FindingCode]?: (parameters: FindingParameters[C], format: Format) => string
}

/** The one that claims most: the others stand in the whole sentence. */
export const longest = <C extends { readonly years: number }>(claims: readonly C[]): readonly C[] =>
  claims.toSorted((a, b) => b.years - a.years).slice(0, 1)
