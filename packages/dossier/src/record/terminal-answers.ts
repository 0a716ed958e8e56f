import type { AnyAnswer } from '@debulk/clinical/review/answer'
import type { Detail } from '@debulk/language/answers/answer-words'
import { sayAnswer } from '@debulk/language/record/say'
import { terminalProse } from '../terminal-prose.ts'
import { answersByArea } from './answers-by-area.ts'
import { basisMarks, detailMarks } from './marks.ts'
import { because, capital, quotes, type RecordText } from './record-text.ts'
import { remarksOnce } from './remarks-once.ts'

/** What every rule says, by part of the record. */
export function answers(input: RecordText): string[] {
  const { review, words, ink } = input
  const { page } = words
  if (review.answers.length === 0) return [ink.strong(page.headings.answers), `  ${page.none.answers}`]
  return [
    ink.strong(page.headings.answers),
    ...answersByArea(review.answers, page).flatMap(({ heading, answers: list }) => {
      const once = remarksOnce()
      return ['', `  ${ink.strong(heading)}`, ...list.flatMap((answer) => answerLines(answer, input, once))]
    }),
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
  // one alone is said whole: its text may be the answer
  const told =
    unknown.length === 1
      ? unknown.map(({ label, text }) => (text === '' ? label : `${label}: ${text}`))
      : unknown.map(({ label }) => label)
  const list = `${detailMarks.unknown} ${page.marks.unknown}: ${told.join('; ')}`
  return [...lines, ...terminalProse(list, { width, lead: '      ' })]
}
