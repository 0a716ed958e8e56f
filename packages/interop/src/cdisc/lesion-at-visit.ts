import type { TargetState } from '@debulk/clinical/response/response-course'
import { responseNote, type ResponseNote } from '@debulk/contract/response-notes'
import { contradiction, isAxis, tellContradiction } from './state-against-length.ts'
import type { ResultTest, TumourResult } from './tumour-result.ts'

/** Which records give the length of a lesion, best first. */
export type LengthTests = { readonly isNode: boolean; readonly order: readonly ResultTest[] }

/**
 * The test that gives a lesion's length: DIAMETER where the table has it, because it is what enters the sum; else the short axis of
 * a node and the long axis of anything else. A node with long axes only is followed by them.
 *
 * @source RECIST 1.1 §3.2 — Eisenhauer 2009; CDISC TRTESTCD: DIAMETER, LDIAM, LPERP
 */
export function lengthTests(isNode: boolean | null, results: readonly TumourResult[]): LengthTests {
  const has = (test: ResultTest) => results.some((result) => result.test === test)
  const node = isNode ?? (has('short') && !has('long') && !has('diameter'))
  if (!node) return { isNode: false, order: ['diameter', 'long'] }
  return { isNode: true, order: has('short') || has('diameter') ? ['diameter', 'short'] : ['long'] }
}

/** What the results of one visit say of a lesion that is measured; null where nothing was recorded. */
export function targetState(
  file: string,
  results: readonly TumourResult[],
  { isNode, order }: LengthTests,
  note: (note: ResponseNote) => void,
): TargetState | null {
  if (results.length === 0) return null
  const of = (test: ResultTest) => results.find((result) => result.test === test)
  const candidates = order.flatMap((test) => of(test) ?? [])
  const used = candidates.find(({ value }) => ['length', 'too-small', 'absent'].includes(value.kind)) ?? candidates[0]
  const tooSmall = of('too-small')
  const state = of('state')
  const against = contradiction(results, isNode, used)
  const isLength = against !== null && used?.value.kind === 'length'
  if (against) tellContradiction(file, against, isLength ? 'length' : 'state', note)
  const told = isLength ? against.state : against?.length
  const rest = results.filter((result) => result !== told)
  tellUnused(file, rest, used, note)
  const [axis] = order.toReversed()
  if (!used && axis) tellWrongAxis(file, rest, axis, note)
  if (used) tellOtherAxis(file, used, of(isNode ? 'short' : 'long'), note)
  const instead = [tooSmall, state].find((each) => each?.value.kind === 'too-small' || each?.value.kind === 'absent')
  // a length that was not taken, beside a word that says why
  const said =
    used?.value.kind === 'not-evaluated' && instead ? instead.value : (used?.value ?? tooSmall?.value ?? state?.value)
  switch (said?.kind) {
    case undefined:
      return null
    case 'length':
      if (said.mm === 0) return { state: 'absent' }
      return tooSmall?.value.kind === 'too-small'
        ? { state: 'too-small', mm: said.mm }
        : { state: 'measured', mm: said.mm }
    case 'too-small':
      return { state: 'too-small', mm: said.mm }
    case 'absent':
      return { state: 'absent' }
    case 'refused':
    case 'not-evaluated':
    case 'merged':
      return { state: 'not-evaluable' }
    default:
      if (state && said === state.value)
        note(responseNote(file, state.row, 'state-of-target', { lesion: state.lesion, state: said.kind.toUpperCase() }))
      return { state: 'not-evaluable' }
  }
}

/** What the results of one visit say of a lesion that is only looked at. */
export function seenState(
  file: string,
  results: readonly TumourResult[],
  tests: LengthTests,
  note: (note: ResponseNote) => void,
): 'absent' | 'present' | 'unequivocal' | 'equivocal' | 'not-evaluated' {
  const state = results.find(({ test }) => test === 'state')
  const lengths = results.filter(({ test }) => test !== 'state' && test !== 'other' && test !== 'sum')
  const length = targetState(file, [...lengths, ...results.filter(({ test }) => test === 'other')], tests, note)
  if (state?.value.kind === 'refused')
    note(responseNote(file, state.row, 'result-not-read', { test: state.testText, result: state.value.text }))
  if (state?.loose !== undefined) {
    const as = state.value.kind === 'unequivocal' ? 'unequivocal' : 'present'
    note(responseNote(file, state.row, 'state-taken-as', { state: state.loose, as }))
  }
  const against = contradiction(results, tests.isNode, undefined)
  if (against) tellContradiction(file, against, 'state', note)
  const isNormalNode = tests.isNode && length?.state === 'measured' && length.mm < 10 - 1e-9
  switch (state?.value.kind) {
    case 'unequivocal':
    case 'absent':
      return state.value.kind
    case 'equivocal':
    case 'present':
      return isNormalNode ? 'absent' : state.value.kind
    case 'too-small':
      return 'present'
    default:
  }
  if (length === null || length.state === 'not-evaluable') return 'not-evaluated'
  return length.state === 'absent' || isNormalNode ? 'absent' : 'present'
}

/** Only the other axis was measured: nothing says how long the lesion is. */
function tellWrongAxis(
  file: string,
  results: readonly TumourResult[],
  axis: ResultTest,
  note: (note: ResponseNote) => void,
): void {
  const used = axis === 'short' ? 'LPERP' : 'LDIAM'
  for (const { row, test, testText, lesion, value } of results)
    if (isAxis(test) && value.kind === 'length')
      note(responseNote(file, row, 'axis-not-needed', { lesion, test: testText, used }))
}

function tellUnused(
  file: string,
  results: readonly TumourResult[],
  used: TumourResult | undefined,
  note: (note: ResponseNote) => void,
): void {
  for (const { row, test, testText, lesion, value } of results) {
    if (value.kind === 'refused' && test !== 'other') {
      note(
        value.because === 'unit'
          ? responseNote(file, row, 'unit-refused', { unit: value.text })
          : responseNote(file, row, 'result-not-read', { test: testText, result: value.text }),
      )
    } else if (test === 'other') note(responseNote(file, row, 'test-not-needed', { test: testText }))
    else if (used && row !== used.row && test !== 'too-small') {
      if (isAxis(test))
        note(responseNote(file, row, 'axis-not-needed', { lesion, test: testText, used: used.testText }))
      else note(responseNote(file, row, 'test-not-needed', { test: testText }))
    }
  }
}

/** DIAMETER that is not the axis its lesion should be measured by. */
function tellOtherAxis(
  file: string,
  used: TumourResult,
  axis: TumourResult | undefined,
  note: (note: ResponseNote) => void,
): void {
  if (used.test !== 'diameter' || used.value.kind !== 'length' || axis?.value.kind !== 'length') return
  const [diameterMm, axisMm] = [used.value.mm, axis.value.mm]
  if (Math.abs(diameterMm - axisMm) < 0.05) return
  note(responseNote(file, used.row, 'other-axis', { lesion: used.lesion, diameterMm, test: axis.testText, axisMm }))
}
