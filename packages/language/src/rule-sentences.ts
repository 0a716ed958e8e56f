import type { Rule } from '@debulk/clinical/assessment'

/** What a rule does, and where it comes from: names of papers and profiles as they are, the rest in words. */
export type RuleSentences = Readonly<Record<Rule, { readonly says: string; readonly source: string }>>
