import { timeZeros, type TimeZero } from '@debulk/clinical/outcome/time-zeros'
import type { TimeToEvent } from '@debulk/clinical/outcome/time-to-event'
import type { AnyAnswer } from '@debulk/clinical/review/answer'
import { monthsSpan } from '@debulk/language/answers/time-spans'
import type { RecordCatalogue } from '@debulk/language/record/record-catalogue'
import { sayAnswer } from '@debulk/language/record/say'
import type { UncertainDate } from '@debulk/quantity/uncertain-date'

const inTable = [
  'outcome/overall-survival',
  'outcome/progression-free-survival',
  'outcome/hepatic-progression-free-survival',
  'outcome/time-to-progression',
] as const
type Timed = Extract<AnyAnswer, { rule: (typeof inTable)[number] }>

/** One outcome counted from every start: the end is said once where it is the same for all. */
export type OutcomeRow = {
  readonly title: string
  readonly rule: Timed['rule']
  readonly ended: string | null
  readonly cells: ReadonlyMap<TimeZero, { readonly length: string; readonly ended: string | null }>
}

/** One number from up to five starts, for each outcome: a table instead of a sentence each. */
export type OutcomeTable = {
  readonly starts: readonly { readonly zero: TimeZero; readonly from: UncertainDate }[]
  readonly rows: readonly OutcomeRow[]
  /** The longest time without a look at the tumour, each said once. */
  readonly gaps: readonly string[]
  /** The answers it holds. */
  readonly answers: readonly Timed[]
}

/** Whether the table tells of an answer. */
export const isTimed = (answer: AnyAnswer): answer is Timed => inTable.some((rule) => rule === answer.rule)

/** Null where no outcome is counted from any start. */
export function outcomeTable(answers: readonly AnyAnswer[], words: RecordCatalogue): OutcomeTable | null {
  const timed = answers.filter(isTimed)
  if (timed.length === 0) return null
  const starts = timeZeros.flatMap((zero) => {
    const first = timed.find(({ value }) => value.zero === zero)
    return first ? [{ zero, from: first.value.time.from }] : []
  })
  const rows = inTable.flatMap((rule) => {
    const own = timed.filter((answer) => answer.rule === rule)
    if (own.length === 0) return []
    const { title } = words.answers.rules[rule]
    const cut = own.flatMap(({ value }) =>
      'untilNewTherapy' in value && value.untilNewTherapy ? [{ zero: value.zero, time: value.untilNewTherapy }] : [],
    )
    return [
      row(
        title,
        rule,
        own.map(({ value }) => value),
        words,
      ),
      ...(cut.length === 0 ? [] : [row(`${title}, ${words.page.outcomes.untilNewTherapy}`, rule, cut, words)]),
    ]
  })
  const gaps = timed.flatMap((answer) => {
    if (!('longestGap' in answer.value) || answer.value.longestGap === null) return []
    // said after the time to a new therapy, where there is one
    const gap = sayAnswer(answer, words).details.at(-1)
    return gap ? [`${gap.label}: ${gap.text}.`] : []
  })
  return { starts, rows, gaps: [...new Set(gaps)], answers: timed }
}

function row(
  title: string,
  rule: Timed['rule'],
  times: readonly { readonly zero: TimeZero; readonly time: TimeToEvent }[],
  { format, page }: RecordCatalogue,
): OutcomeRow {
  const said = times.map(({ zero, time }) => {
    const months = monthsSpan(time.days, format)
    return {
      zero,
      length: `${format.span(time.days)}${months === null ? '' : ` (${months})`}`,
      ended: page.outcomes.ends[time.reason](format.uncertainDate(time.to)),
    }
  })
  const ends = new Set(said.map(({ ended }) => ended))
  const once = ends.size === 1 ? ([...ends][0] ?? null) : null
  return {
    title,
    rule,
    ended: once,
    cells: new Map(said.map(({ zero, length, ended }) => [zero, { length, ended: once === null ? ended : null }])),
  }
}
