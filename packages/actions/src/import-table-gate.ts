import { CaseEvent } from '@debulk/contract/case-events'
import { refusal, type Refusal } from '@debulk/contract/refusal'
import { schemaProblems } from '@debulk/contract/schema-problems'
import type { TextFile } from '@debulk/contract/text-file'
import { err, ok, type Result } from '@debulk/quantity/result'
import type { FilledEvent } from './import-table-fill.ts'
import type { RowProblem } from './import-table-problem.ts'

type Path = readonly (string | number | symbol)[]

/**
 * Passes an event through the schema of the case file, so that a table can say nothing a case file could not. Where a cell can be read in
 * several ways the first that the schema takes holds: `5` is a number to a diameter and a name to a lesion.
 */
export function passGate(
  path: string,
  { event, open, columns }: FilledEvent,
): Result<Record<string, unknown>, RowProblem[]> {
  const chosen = open.map(() => 0)
  for (let tried = event; ;) {
    const parsed = CaseEvent.safeParse(tried)
    if (parsed.success) return ok(tried)
    const { issues } = parsed.error
    const at = open.findIndex(
      (each, i) => (chosen[i] ?? 0) + 1 < each.tries.length && issues.some((issue) => touches(issue.path, each.path)),
    )
    if (at < 0) return err(problemsOf(path, tried, issues, columns))
    chosen[at] = (chosen[at] ?? 0) + 1
    tried = structuredClone(event)
    for (const [i, each] of open.entries()) put(tried, each.path, each.tries[chosen[i] ?? 0])
  }
}

/** Whether one path leads through the other. */
const touches = (a: Path, b: Path): boolean => {
  const shared = Math.min(a.length, b.length)
  return a.slice(0, shared).every((step, i) => String(step) === String(b[i]))
}

function put(into: unknown, path: readonly (string | number)[], value: unknown): void {
  let at = into
  for (const step of path.slice(0, -1)) at = isRecord(at) ? at[step] : undefined
  const last = path.at(-1)
  if (isRecord(at) && last !== undefined) at[last] = value
}

const isRecord = (value: unknown): value is Record<string | number, unknown> =>
  typeof value === 'object' && value !== null

function problemsOf(
  path: string,
  event: Record<string, unknown>,
  issues: Parameters<typeof schemaProblems>[3],
  columns: ReadonlyMap<string, string>,
): RowProblem[] {
  const start = { line: 1, column: 1 }
  const file: TextFile = { value: event, placeOf: () => start, placeOfKey: () => start, sourceOf: () => null }
  return schemaProblems(path, file, CaseEvent, issues).map((each) => asRowProblem(path, each, columns))
}

/** A refusal of the case file, told of a cell instead of a line. */
export function asRowProblem(
  path: string,
  { code, parameters, ...rest }: Refusal,
  columns: ReadonlyMap<string, string>,
): RowProblem {
  const whole = { ...rest, code, parameters } as Refusal
  const place = (at: string) => {
    const dotted = at.replaceAll(/\[(\d+)\]/g, '.$1')
    return columns.get(dotted) ?? [...columns].find(([key]) => key.startsWith(`${dotted}.`))?.[1] ?? null
  }
  switch (whole.code) {
    case 'text/unexpected': {
      const { at, found, expected } = whole.parameters
      const example = whole.parameters.example.replace(/^\w+: /, '') // a cell has no key
      return { column: place(at), refusal: refusal(path, 'table/value-unexpected', { at, found, expected, example }) }
    }
    case 'text/missing-key': {
      const { at, key, expected } = whole.parameters
      const full = at === '' ? key : `${at}.${key}`
      return { column: place(full), refusal: refusal(path, 'table/value-missing', { at: full, expected }) }
    }
    case 'text/unknown-id': {
      const { at, value, known } = whole.parameters
      return { column: place(at), refusal: refusal(path, 'table/id-unknown', { at, found: value, known }) }
    }
    case 'text/unknown-key':
      return {
        column: null,
        refusal: refusal(path, 'table/value-unexpected', {
          at: whole.parameters.at,
          found: whole.parameters.key,
          expected: whole.parameters.known.join(' | '),
          example: whole.parameters.meant ?? '',
        }),
      }
    case 'case/cannot-be': {
      const { at, fault, found, against } = whole.parameters
      // the day of the import is no key that the table has
      if (fault !== 'recorded-before') return { column: place(at), refusal: whole }
      const [, day = ''] = /: (.*)$/.exec(against) ?? []
      const told = { at, found: found.replace(/^\w+: /, ''), expected: `≤ ${day}`, example: '' }
      return { column: place(at), refusal: refusal(path, 'table/value-unexpected', told) }
    }
    case 'text/duplicate': {
      const { at, value } = whole.parameters
      const told = { at, found: value, expected: '≠', example: `${value}-2` }
      return { column: place(at), refusal: refusal(path, 'table/value-unexpected', told) }
    }
    default:
      return { column: null, refusal: whole }
  }
}
