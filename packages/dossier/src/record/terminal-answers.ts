import type { AnyAnswer } from '@debulk/clinical/review/answer'
import type { Detail } from '@debulk/language/answers/answer-words'
import { sayAnswer } from '@debulk/language/record/say'
import { terminalProse } from '../terminal-prose.ts'
import { answersByArea } from './answers-by-area.ts'
import { basisMarks, detailMarks } from './marks.ts'
import { isTimed, outcomeTable, type OutcomeRow } from './outcome-rows.ts'
import { because, capital, quotes, type RecordText } from './record-text.ts'
import { remarksOnce } from './remarks-once.ts'

/** What every rule says, by part of the record. */
export function answers(input: RecordText): string[] {
  const { review, words, ink, all } = input
  const { page } = words
  if (review.answers.length === 0) return [ink.strong(page.headings.answers), `  ${page.none.answers}`]
  return [
    ink.strong(page.headings.answers),
    ...answersByArea(review.answers, page).flatMap(({ heading, answers: list }) => {
      const once = remarksOnce()
      return [
        '',
        `  ${ink.strong(heading)}`,
        ...outcomeLines(list, input),
        ...list.filter((answer) => all || !isTimed(answer)).flatMap((answer) => answerLines(answer, input, once)),
      ]
    }),
  ]
}

/** One outcome a paragraph, whatever it is counted from; each answer of its own only where all was asked for. */
function outcomeLines(list: readonly AnyAnswer[], { words, width, ink, all }: RecordText): string[] {
  const table = all ? null : outcomeTable(list, words)
  if (table === null) return []
  const { page, format } = words
  const remarks = new Set(table.answers.flatMap((answer) => sayAnswer(answer, words).caveats))
  // outcomes that end at the same look are one paragraph
  const groups = [...Map.groupBy(table.rows, ({ ended, cells }) => JSON.stringify([ended, ...cells]))]
  const lines = groups.flatMap(([, rows]) => {
    const [first] = rows
    if (!first) return []
    const { ended, cells }: OutcomeRow = first
    const told = table.starts.flatMap(({ zero, from }) => {
      const cell = cells.get(zero)
      if (!cell) return []
      return [
        `${page.outcomes.zeros[zero]}, ${format.uncertainDate(from)}: ${cell.length}${cell.ended === null ? '' : `, ${cell.ended}`}`,
      ]
    })
    const titles = format.list(rows.map(({ title }, i) => (i === 0 ? capital(title) : lower(title))))
    return terminalProse(`${titles}${ended === null ? '' : ` (${ended})`}: ${told.join('; ')}.`, {
      width,
      lead: `  ${basisMarks.derived} `,
    })
  })
  return [
    ...lines,
    ...[...table.gaps, ...remarks].flatMap((remark) => terminalProse(remark, { width, lead: '    - ' }).map(ink.quiet)),
  ]
}

function answerLines(answer: AnyAnswer, input: RecordText, once: ReturnType<typeof remarksOnce>): string[] {
  const { words, width, ink, all } = input
  const { page } = words
  const { title, sentence, details, caveats, does, source } = sayAnswer(answer, words)
  const { fresh, again } = once(caveats)
  const at = (lead: string) => ({ width, lead })
  const head = `${capital(title)} (${page.basis[answer.basis]}): ${sentence}`
  return [
    ...terminalProse(head, at(`  ${basisMarks[answer.basis]} `)),
    ...detailLines(details, input),
    ...fresh.flatMap((caveat) => terminalProse(caveat, at('    - ')).map(ink.quiet)),
    ...(again === 0 ? [] : [ink.quiet(`    - ${page.asAbove(again)}`)]),
    ...(all
      ? terminalProse(`${page.rule}: ${answer.rule}. ${does} ${page.source}: ${source}`, at('      ')).map(ink.quiet)
      : []),
    ...because(answer.because, input),
    ...(all ? quotes(answer.because, input) : []),
  ]
}

/** What is known has a line each; what is not known is listed together, unless all was asked for. */
function detailLines(details: readonly Detail[], { words, width, all }: RecordText): string[] {
  const { page } = words
  const unknown = all ? [] : details.filter(({ mark }) => mark === 'unknown')
  const lines = (all ? details : details.filter(({ mark }) => mark !== 'unknown')).flatMap(({ label, text, mark }) => {
    const state = mark === null ? '' : `${detailMarks[mark]} ${page.marks[mark]}: `
    return terminalProse(`${state}${label}${text === '' ? '' : `: ${text}`}`, { width, lead: '      ' })
  })
  if (unknown.length === 0) return lines
  // a list of what nobody recorded says nothing that its length does not
  if (lines.length === 0 && unknown.length > 3)
    return terminalProse(`${detailMarks.unknown} ${page.notKnown(unknown.length)}`, { width, lead: '      ' })
  // one alone is said whole: its text may be the answer
  const told =
    unknown.length === 1
      ? unknown.map(({ label, text }) => (text === '' ? label : `${label}: ${text}`))
      : unknown.map(({ label }) => label)
  const list = `${detailMarks.unknown} ${page.marks.unknown}: ${told.join('; ')}`
  return [...lines, ...terminalProse(list, { width, lead: '      ' })]
}

const lower = (text: string): string => text.slice(0, 1).toLowerCase() + text.slice(1)
