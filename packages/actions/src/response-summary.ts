import { isLeftOut } from '@debulk/contract/response-notes'
import type { Language } from '@debulk/language/language'
import { printable } from '@debulk/language/printable'
import { explainNote } from '@debulk/language/response-words'
import { speak } from '@debulk/language/speak'
import type { Derivation } from './response-derivation.ts'

/** What was derived and what was left out, in sentences for a terminal. */
export async function responseSummary(derivation: Derivation, language: Language): Promise<string> {
  const { response, format } = await speak(language)
  const { derived, without, notes, rows, rules } = derivation
  const subjects = new Set(derived.map(({ course }) => course.subject)).size
  const visits = derived.reduce((count, { responses }) => count + responses.length - 1, 0)
  const best = response.best({
    stableDays: rules.stableAfterDays,
    isConfirmed: rules.confirmation === 'required',
    acceptsStable: rules.mostStable > 0,
  })
  const lines = [
    response.head({ subjects, courses: derived.length, visits }),
    ...(without.length > 0 ? [response.without(without.length)] : []),
    ...(derived.length > 0 ? ['', best] : []),
  ]
  const evaluators = Map.groupBy(derived, ({ course }) => `${course.evaluator} ${course.evaluatorId}`.trim())
  for (const [evaluator, own] of evaluators) {
    const bests = own.flatMap((each) => each.rows.filter(({ RSTESTCD }) => RSTESTCD === 'BESTRESP'))
    const counts = [...Map.groupBy(bests, ({ RSSTRESC }) => RSSTRESC)].toSorted((a, b) => b[1].length - a[1].length)
    const told = counts.map(([code, all]) => `${code} ${format.integer(all.length)}`).join(', ')
    lines.push(`  ${evaluator === '' ? response.anyone : printable(evaluator)}: ${told}`)
  }
  lines.push('', ...[...rows].map(([file, count]) => response.rows({ file: printable(file), rows: count })))
  if (notes.length > 0) {
    const leftOut = new Set(notes.filter(isLeftOut).map(({ file, row }) => `${row} ${file}`)).size
    lines.push(response.noted({ leftOut, remarks: notes.filter((note) => !isLeftOut(note)).length }))
    for (const [code, all] of Map.groupBy(notes, (note) => note.code)) {
      const [first] = all
      if (!first) continue
      const sentence = explainNote(first, response, format)
      lines.push(`  ${response.example({ count: all.length, code, row: first.row, sentence })}`)
    }
    lines.push(response.listAll)
  }
  return `${lines.join('\n')}\n`
}
