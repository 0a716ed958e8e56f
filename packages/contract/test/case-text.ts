import assert from 'node:assert/strict'
import { parseCaseFile, type CaseFile } from '../src/case-file.ts'
import type { Refusal } from '../src/refusal.ts'

export const caseHead = 'schemaVersion: 1\npatient: NET-007\n'

export const withEvents = (...events: string[]): string =>
  `${caseHead}events:\n${events.map((event) => `  - ${event}\n`).join('')}`

export function readCaseText(text: string): CaseFile {
  const out = parseCaseFile('p.case.yaml', text)
  assert.ok(out.ok, JSON.stringify(out))
  return out.value
}

export function faultsOf(text: string): readonly Refusal[] {
  const out = parseCaseFile('p.case.yaml', text)
  assert.ok(!out.ok, 'accepted')
  return out.error
}
