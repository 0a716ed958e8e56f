import type { AnyAnswer } from '@debulk/clinical/review/answer'
import type { PageWords } from '@debulk/language/record/page-words'

export type AreaOfAnswers = { readonly area: string; readonly heading: string; readonly answers: readonly AnyAnswer[] }

/** Part of the record a rule belongs to: what stands before the stroke in its code. */
export const areaOf = (rule: string): string => rule.slice(0, Math.max(0, rule.indexOf('/')))

/** Answers under the heading of their part of the record, in the order the rules were asked. */
export function answersByArea(answers: readonly AnyAnswer[], { areas }: Pick<PageWords, 'areas'>): AreaOfAnswers[] {
  return [...Map.groupBy(answers, ({ rule }) => areaOf(rule))].map(([area, list]) => ({
    area,
    heading: areas[area] ?? area,
    answers: list,
  }))
}
