/** What a rule does, in a sentence, by the code that answers carry. A rule without one shows its code and source alone. */
export type RuleSentences = Readonly<Record<KnownRule, string>>

export type KnownRule =
  | 'burden/total'
  | 'cytoreduction/liver/totals'
  | 'cytoreduction/liver/same-lesions'
  | 'cytoreduction/body/totals'

export const ruleSentence = (rule: string, sentences: RuleSentences): string | null =>
  isKnown(rule, sentences) ? sentences[rule] : null

const isKnown = (rule: string, sentences: RuleSentences): rule is KnownRule => Object.hasOwn(sentences, rule)
