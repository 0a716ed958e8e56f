import { responseNote, type ResponseNote } from '@debulk/contract/response-notes'
import type { EvaluatorRecords } from './tumour-courses.ts'
import type { Evaluator, Identification } from './tumour-identification.ts'
import type { TumourResult } from './tumour-result.ts'

const nobody: Evaluator = { evaluator: '', evaluatorId: '' }
const keyOf = ({ evaluator, evaluatorId }: Evaluator) => `${evaluator}\u0000${evaluatorId}`

/**
 * Parts the records by subject and evaluator, in the order in which they come. A TU without evaluators speaks for all of them; a TR
 * without evaluators takes the one who identified the lesion.
 */
export function recordsByEvaluator(
  files: { readonly tu: string; readonly tr: string },
  identifications: readonly Identification[],
  results: readonly TumourResult[],
  note: (note: ResponseNote) => void,
): EvaluatorRecords[] {
  const tuOf = Map.groupBy(identifications, ({ subject }) => subject)
  const trOf = Map.groupBy(results, ({ subject }) => subject)
  return [...new Set([...tuOf.keys(), ...trOf.keys()])].flatMap((subject) => {
    const told = tuOf.get(subject) ?? []
    const groups = new Map<string, { who: Evaluator; results: TumourResult[] }>()
    const group = (who: Evaluator) => {
      const found = groups.get(keyOf(who)) ?? { who, results: [] }
      groups.set(keyOf(who), found)
      return found
    }
    for (const { by } of told) if (by !== null) group(by)
    for (const result of trOf.get(subject) ?? []) {
      const who = result.by ?? identifier(result, told)
      if (who !== null) {
        group(who).results.push(result)
        continue
      }
      const evaluators = [
        ...new Set(told.flatMap(({ by }) => (by ? [`${by.evaluator} ${by.evaluatorId}`.trim()] : []))),
      ]
      note(responseNote(files.tr, result.row, 'several-evaluators', { lesion: result.lesion, evaluators }))
    }
    if (groups.size === 0) group(nobody)
    return [...groups.values()]
      .filter(
        ({ who, results: own }) => own.length > 0 || told.some(({ by }) => by === null || keyOf(by) === keyOf(who)),
      )
      .map(({ who, results: own }) => {
        const mine = told.filter(({ by }) => by === null || keyOf(by) === keyOf(who))
        // an evaluator nobody identified tumours for reads those identified without a name
        const unnamed = told.filter(({ by }) => by !== null && keyOf(by) === keyOf(nobody))
        return { subject, ...who, identifications: mine.length > 0 ? mine : unnamed, results: own }
      })
  })
}

/** Whoever identified the lesion; of a result without a lesion, the only evaluator there is. */
function identifier({ lesion }: TumourResult, told: readonly Identification[]): Evaluator | null {
  const named = told.filter((each) => lesion === '' || each.lesion === lesion)
  const who = new Map(named.flatMap(({ by }) => (by ? [[keyOf(by), by] as const] : [])))
  if (who.size === 0) return told.every(({ by }) => by === null) || lesion !== '' ? nobody : null
  const [only] = who.values()
  return who.size === 1 && only ? only : null
}
