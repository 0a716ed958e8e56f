import { usualBestResponseRules, type BestResponseRules } from '@debulk/clinical/response/best-response'
import { refusal, type Refusal } from '@debulk/contract/refusal'
import { responseNote, type ResponseNote } from '@debulk/contract/response-notes'
import { longitudinalRecords, type LongitudinalColumns } from '@debulk/interop/cdisc/longitudinal'
import { recordsByEvaluator } from '@debulk/interop/cdisc/records-by-evaluator'
import { derivedResponse, type DerivedResponse } from '@debulk/interop/cdisc/response-rows'
import { sdtmColumns, type SdtmColumns, type SdtmRecord } from '@debulk/interop/cdisc/sdtm-columns'
import { tumourCourse, type EvaluatorRecords, type NoCourse } from '@debulk/interop/cdisc/tumour-courses'
import { identification, type Evaluator, type Identification } from '@debulk/interop/cdisc/tumour-identification'
import { tumourResult, type TumourResult } from '@debulk/interop/cdisc/tumour-result'
import { streamTable } from '@debulk/platform/stream-table'
import { err, ok, type Result } from '@debulk/quantity/result'
import type { Shell } from './progress.ts'

/** Where the measurements are: two SDTM domains, or one table of days and diameters. */
export type ResponseSource =
  | { readonly kind: 'sdtm'; readonly tu: string; readonly tr: string }
  | { readonly kind: 'longitudinal'; readonly path: string; readonly columns: LongitudinalColumns }

/** What a protocol says of the best response; null where it says nothing, and the usual figure holds. */
export type ResponseChoices = {
  readonly isConfirmed: boolean
  readonly stableAfterDays: number | null
  /** One visit of stable disease may lie between a partial response and its confirmation. */
  readonly acceptsStable?: boolean
}

/** What was derived, and every row that was not used. */
export type Derivation = {
  readonly source: ResponseSource
  readonly rules: BestResponseRules
  readonly derived: readonly DerivedResponse[]
  readonly without: readonly (Evaluator & { readonly subject: string; readonly because: NoCourse })[]
  /** In order of file and row. */
  readonly notes: readonly ResponseNote[]
  /** Rows below the header, by file. */
  readonly rows: ReadonlyMap<string, number>
}

/** Derives responses of every subject; memory grows with the rows that matter, one small fact each. */
export async function deriveResponses(
  source: ResponseSource,
  shell: Shell,
  { isConfirmed, stableAfterDays, acceptsStable = false }: ResponseChoices = {
    isConfirmed: false,
    stableAfterDays: null,
  },
): Promise<Result<Derivation, Refusal>> {
  const rules: BestResponseRules = {
    ...usualBestResponseRules,
    confirmation: isConfirmed ? 'required' : 'not-required',
    mostStable: acceptsStable ? 1 : 0,
    stableAfterDays: stableAfterDays ?? usualBestResponseRules.stableAfterDays,
  }
  const notes: ResponseNote[] = []
  const note = (each: ResponseNote) => void notes.push(each)
  const rows = new Map<string, number>()
  const records = await read(source, shell, note, rows)
  if (!records.ok) return records
  const files = source.kind === 'sdtm' ? source : { tu: source.path, tr: source.path }
  const derived: DerivedResponse[] = []
  const without: (Evaluator & { subject: string; because: NoCourse })[] = []
  for (const [done, each] of records.value.entries()) {
    shell.signal.throwIfAborted()
    shell.report({ stage: 'assessing', done, of: records.value.length })
    const course = tumourCourse(files, each, note)
    const { subject, evaluator, evaluatorId } = each
    if (typeof course === 'string') without.push({ subject, evaluator, evaluatorId, because: course })
    else derived.push(dated(source, derivedResponse(files.tr, course, rules, note)))
  }
  return ok({ source, rules, derived, without, notes: inOrder(notes), rows })
}

/** Days are not dates: their calendar is made up, so none of it is written. */
const dated = ({ kind }: ResponseSource, derived: DerivedResponse): DerivedResponse =>
  kind === 'sdtm' ? derived : { ...derived, rows: derived.rows.map((row) => ({ ...row, RSDTC: '' })) }

async function read(
  source: ResponseSource,
  shell: Shell,
  note: (note: ResponseNote) => void,
  rows: Map<string, number>,
): Promise<Result<readonly EvaluatorRecords[], Refusal>> {
  if (source.kind === 'longitudinal') {
    const { path, columns } = source
    const table = await domain(path, named(columns), shell, rows, (record: SdtmRecord) => record)
    return table.ok ? ok(longitudinalRecords(path, table.value, columns, note)) : table
  }
  const identifications = await domain(source.tu, tuNeeds, shell, rows, placed(source.tu, note, identification))
  if (!identifications.ok) return identifications
  const results = await domain(source.tr, trNeeds, shell, rows, placed(source.tr, note, tumourResult))
  if (!results.ok) return results
  tellUnits(source.tr, results.value, note)
  return ok(recordsByEvaluator(source, identifications.value, results.value, note))
}

const named = ({ subject, day, diameter, lesion, evaluator }: LongitudinalColumns): string[] =>
  [...subject, day, diameter, lesion, evaluator].flatMap((name) => name ?? [])

/** Either of the names will do. */
const tuNeeds = ['USUBJID', 'TULNKID', 'TUSTRESC|TUORRES']
const trNeeds = ['USUBJID', 'TRLNKID', 'TRTESTCD', 'TRSTRESC|TRSTRESN|TRORRES']

/** One table as the facts its records hold; a record that cannot be placed is noted and null. */
async function domain<T>(
  path: string,
  needs: readonly string[],
  shell: Shell,
  rows: Map<string, number>,
  factOf: (record: SdtmRecord, columns: SdtmColumns) => T | null,
): Promise<Result<readonly T[], Refusal>> {
  const facts: T[] = []
  const head: { columns: SdtmColumns | null; names: readonly string[] } = { columns: null, names: [] }
  let count = 0
  const read = await streamTable(
    path,
    (cells, row) => {
      const { columns } = head
      if (columns === null) {
        head.names = cells
        head.columns = sdtmColumns(cells)
        return
      }
      count++
      const fact = factOf(columns.record(cells, row), columns)
      if (fact !== null) facts.push(fact)
    },
    { told: (done, of) => shell.report({ stage: 'reading', done, of }), signal: shell.signal },
  )
  if (!read.ok) return read
  const found = head.columns
  if (found === null) return err(refusal(path, 'table/no-header', {}))
  const upper = head.names.map((name) => name.trim().toUpperCase())
  const asked = new Set(needs.flatMap((need) => need.toUpperCase().split('|')))
  const isRead = (name: string) => asked.has(name) || /^(VISIT|T[RU])/.test(name)
  const twice = upper.find((name, i) => isRead(name) && upper.indexOf(name) < i)
  if (twice !== undefined) return err(refusal(path, 'table/column-twice', { column: twice }))
  const missing = needs.find((need) => !need.split('|').some((name) => found.has(name)))
  if (missing !== undefined)
    return err(refusal(path, 'sdtm/no-variable', { variable: missing.split('|')[0] ?? missing, known: head.names }))
  rows.set(path, count)
  return ok(facts)
}

function placed<T extends Identification | TumourResult>(
  path: string,
  note: (note: ResponseNote) => void,
  factOf: (record: SdtmRecord, columns: SdtmColumns) => T,
): (record: SdtmRecord, columns: SdtmColumns) => T | null {
  return (record, columns) => {
    const fact = factOf(record, columns)
    if (fact.subject === '') {
      note(responseNote(path, fact.row, 'no-subject', {}))
      return null
    }
    if (fact.visit.badDate !== null) note(responseNote(path, fact.row, 'date-not-read', { date: fact.visit.badDate }))
    if ('value' in fact && fact.value.kind === 'not-evaluated' && fact.value.isSilent)
      note(responseNote(path, fact.row, 'nothing-recorded', {}))
    const isTumour = 'role' in fact
    if (isTumour && fact.lesion === '') note(responseNote(path, fact.row, 'no-lesion', { test: 'TUMIDENT' }))
    // of a tumour followed from the baseline the visit is not needed
    else if (fact.visit.key === null && (!isTumour || (fact.role === 'new' && fact.test === 'identified')))
      note(responseNote(path, fact.row, 'no-visit', {}))
    else return fact
    return null
  }
}

/** Once: every such row would say the same. */
function tellUnits(path: string, results: readonly TumourResult[], note: (note: ResponseNote) => void): void {
  const first = results.find(
    ({ value, test }) => value.kind === 'length' && value.unit === 'assumed' && test !== 'other',
  )
  if (first) note(responseNote(path, first.row, 'unit-assumed', {}))
}

/** Each note once, in the order of the tables. */
function inOrder(notes: readonly ResponseNote[]): ResponseNote[] {
  const seen = new Map(notes.map((note) => [`${note.file}\u0000${note.row}\u0000${note.code}`, note]))
  const files = [...new Set(notes.map(({ file }) => file))].toSorted()
  return [...seen.values()].toSorted((a, b) => files.indexOf(a.file) - files.indexOf(b.file) || a.row - b.row)
}
