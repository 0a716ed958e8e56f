import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after } from 'node:test'
import assert from 'node:assert/strict'
import {
  deriveResponses,
  type Derivation,
  type ResponseChoices,
  type ResponseSource,
} from '../src/response-derivation.ts'

const shell = { report: () => {}, signal: new AbortController().signal }
const folder = mkdtempSync(path.join(tmpdir(), 'debulk-response-'))
after(() => rmSync(folder, { recursive: true, force: true }))
let files = 0

/** A table on disk, gone after the tests of the file. */
export function onDisk(text: string): string {
  const file = path.join(folder, `table-${files++}.csv`)
  writeFileSync(file, text)
  return file
}

/** What is derived from two tables given as text. */
export const derivedFrom = (tu: string, tr: string, choices?: ResponseChoices): Promise<Derivation> =>
  derivedOf({ kind: 'sdtm', tu: onDisk(tu), tr: onDisk(tr) }, choices)

/** Code with which tables are refused. */
export async function refusedFrom(source: ResponseSource): Promise<string> {
  const derivation = await deriveResponses(source, shell)
  return derivation.ok ? 'read' : derivation.error.code
}

/** What is derived from tables on disk. */
export async function derivedOf(source: ResponseSource, choices?: ResponseChoices): Promise<Derivation> {
  const derivation = await deriveResponses(source, shell, choices)
  assert.ok(derivation.ok, JSON.stringify(derivation))
  return derivation.value
}

/** `WEEK 6 OVRLRESP PR`, one line per record. */
export const told = ({ derived }: Derivation): string[] =>
  derived.flatMap(({ rows }) =>
    rows.map(({ VISIT, RSTESTCD, RSSTRESC }) => [VISIT, RSTESTCD, RSSTRESC].filter((part) => part !== '').join(' ')),
  )

/** Codes of the notes with the rows they are on. */
export const noted = ({ notes }: Derivation): string[] => notes.map(({ row, code }) => `${row} ${code}`)
