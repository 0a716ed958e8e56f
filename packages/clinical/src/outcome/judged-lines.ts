import type { RecistAnswer } from '../response/response-answers.ts'
import type { AnyAnswer } from '../review/answer.ts'

/** A line of treatment with its response by one reader, and the events it rests on. */
export type JudgedLine = {
  readonly line: Extract<RecistAnswer, { readonly status: 'derived' }>
  readonly because: readonly string[]
}

/** The lines of treatment whose response was derived; where an adjudicator chose between two readers of one, only the reading chosen. */
export function judgedLines(answers: readonly AnyAnswer[]): JudgedLine[] {
  const chosen = new Map<string, string>()
  for (const answer of answers)
    if (answer.rule === 'response/readers' && answer.value.needsAdjudication && answer.value.adjudication)
      chosen.set(answer.value.baseline, answer.value.adjudication.reader)
  return answers.flatMap((answer) => {
    if (answer.rule !== 'response/recist' || answer.value.status !== 'derived') return []
    const { baseline, reader } = answer.value
    return (chosen.get(baseline) ?? reader) === reader ? [{ line: answer.value, because: answer.because }] : []
  })
}
