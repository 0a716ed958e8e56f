import { err, ok, type Result } from '@debulk/quantity/result'
import { isMap, isScalar, isSeq, LineCounter, parseDocument, visit, type Document, type Node } from 'yaml'
import { jsonFault } from './json-fault.ts'
import type { ReadLimits } from './read-limits.ts'
import { refusal, type Refusal } from './refusal.ts'
import { tightCommas } from './tight-commas.ts'

/** Keys and indices from the top of a document to a value in it. */
export type TextPath = readonly (string | number)[]
/** Where in the text, both from 1. */
export type TextPlace = { readonly line: number; readonly column: number }

/** A YAML or JSON file as a value whose parts can still be pointed at. */
export type TextFile = {
  readonly value: unknown
  /** Where the value at a path stands; of a missing one, where its nearest parent stands. */
  placeOf(path: TextPath): TextPlace
  /** Where a key stands. */
  placeOfKey(path: TextPath, key: string): TextPlace
  /** How a number or a word without quotes is written: `1.90`, where its value is 1.9; null of anything else. */
  sourceOf(path: TextPath): string | null
}

/** `events[2].on` */
export const dotted = (path: TextPath): string =>
  path.map((step, i) => (typeof step === 'number' ? `[${step}]` : i === 0 ? step : `.${step}`)).join('')

/**
 * Reads YAML 1.2; JSON is a part of it. Keys may not repeat, there is one document, and aliases do not multiply without end.
 * Faults come with line and column.
 */
export function textFile(path: string, text: string, limits: ReadLimits): Result<TextFile, Refusal[]> {
  if (text.length > limits.yamlCharacters) {
    return err([refusal(path, 'text/too-large', { bytes: text.length, limitBytes: limits.yamlCharacters })])
  }
  const deep = tooDeep(text)
  if (deep !== null) return err([refusal(path, 'text/syntax', { line: lineOf(text, deep), column: 1, reason: null })])
  // YAML reads commas at the end and comments too, which no other program that reads JSON does
  const notJson = /\.json$/i.test(path) ? jsonFault(text) : null
  if (notJson !== null) {
    const before = text.slice(0, notJson).split('\n')
    const column = (before.at(-1) ?? '').length + 1
    return err([refusal(path, 'text/syntax', { line: before.length, column, reason: 'JSON' })])
  }
  const lines = new LineCounter()
  const at = (offset: number): TextPlace => {
    const { line, col } = lines.linePos(offset)
    return { line, column: col }
  }
  try {
    const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: false })
    const faults = [...document.errors, ...document.warnings]
    if (faults.length > 0) {
      return err(
        faults
          .slice(0, 20)
          .map((fault) => refusal(path, 'text/syntax', { ...at(fault.pos[0]), reason: reasonOf(fault) })),
      )
    }
    const repeated = repeatedKey(document)
    if (repeated) return err([refusal(path, 'text/duplicate', { ...at(repeated.offset), at: '', value: repeated.key })])
    const empty = emptyBlock(document)
    if (empty !== null) return err([refusal(path, 'text/syntax', { ...at(empty), reason: 'EMPTY_BLOCK' })])
    const bare = keysWithoutValue(document)
    if (bare.length > 0)
      return err(
        bare.slice(0, 20).map(({ offset, ...key }) => refusal(path, 'text/no-value', { ...at(offset), ...key })),
      )
    const tight = tightCommas(document.contents, text)
    // a machine that writes JSON leaves the blank out
    if (tight.length > 0 && jsonFault(text.replace(/^\uFEFF/, '')) !== null)
      return err(
        tight
          .slice(0, 20)
          .map(({ offset, path: to, ...written }) =>
            refusal(path, 'text/comma-in-list', { ...at(offset), at: dotted(to), ...written }),
          ),
      )
    const value: unknown = document.toJS({ maxAliasCount: 100 })
    const root = document.contents
    const placeOf = (to: TextPath) => at(offsetOf(root, to))
    const placeOfKey = (to: TextPath, key: string) => at(keyOffset(nodeAt(root, to), key) ?? offsetOf(root, to))
    return ok({ value, placeOf, placeOfKey, sourceOf: (to) => sourceOf(nodeAt(root, to)) })
  } catch (thrown) {
    // too deep for the stack, or aliases of aliases: what the file asks for, not a bug of ours
    if (!(thrown instanceof RangeError || thrown instanceof ReferenceError)) throw thrown
    return err([
      refusal(path, 'text/syntax', {
        line: 1,
        column: 1,
        reason: thrown instanceof ReferenceError ? 'BAD_ALIAS' : null,
      }),
    ])
  }
}

/** The parser's own code; of brackets that stay open it says that they are not indented. */
const reasonOf = ({ code, message }: { readonly code: string; readonly message: string }): string =>
  code === 'BAD_INDENT' && message.startsWith('Flow ') ? 'MISSING_CHAR' : code

/** Where more than a hundred brackets or list marks stand open; no file that a person writes does that. */
function tooDeep(text: string): number | null {
  let depth = 0
  for (let i = 0; i < text.length; i++) {
    const c = text[i]
    if (c === '[' || c === '{') depth++
    else if (c === ']' || c === '}') depth = Math.max(0, depth - 1)
    if (depth > 100) return i
  }
  const marks = text.search(/(?:[-?] ){100}/)
  return marks === -1 ? null : marks
}

const lineOf = (text: string, offset: number): number => text.slice(0, offset).split('\n').length

/** Checked here, because yaml's own check compares every key with every other. */
function repeatedKey(document: Document): { readonly offset: number; readonly key: string } | null {
  let found: { offset: number; key: string } | null = null
  visit(document, {
    Map: (_, map) => {
      const seen = new Set<string>()
      for (const { key } of map.items) {
        const name = isScalar(key) ? String(key.value) : null
        if (name !== null && seen.has(name)) {
          found = { offset: hasRange(key) ? (key.range?.[0] ?? 0) : 0, key: name }
          return visit.BREAK
        }
        if (name !== null) seen.add(name)
      }
      return undefined
    },
  })
  return found
}

/** Where a `>` or `|` begins a text of several lines and none follows: somebody meant "more than". */
function emptyBlock(document: Document): number | null {
  let found: number | null = null
  visit(document, {
    Scalar: (_, { type, value, range }) => {
      if ((type !== 'BLOCK_FOLDED' && type !== 'BLOCK_LITERAL') || value !== '') return undefined
      found = range?.[0] ?? 0
      return visit.BREAK
    },
  })
  return found
}

type BareKey = { readonly offset: number; readonly key: string; readonly meant: string | null }

/**
 * Keys that no colon follows. In braces a comma ends a value, so that `{ ki67Percent: 20,5 }` says 20 and a key 5; nobody means a key
 * without a value, who may leave it out or write `null`.
 */
function keysWithoutValue(document: Document): BareKey[] {
  const found: BareKey[] = []
  visit(document, {
    Map: (_, map) => {
      for (const [i, { key, value }] of map.items.entries()) {
        if (value !== null || !isScalar(key)) continue
        const before: unknown = map.items[i - 1]?.value
        const whole = isScalar(before) && before.type === 'PLAIN' ? String(before.source ?? before.value) : ''
        const decimals = String(key.source ?? key.value)
        const isCut = /^\d+(?:\s*[%\p{L}].*)?$/u.test(decimals) && /^[<>=≤≥]*\s*\d+$/u.test(whole)
        found.push({ offset: key.range?.[0] ?? 0, key: decimals, meant: isCut ? `${whole}.${decimals}` : null })
      }
    },
  })
  return found
}

const sourceOf = (node: unknown): string | null =>
  isScalar(node) && node.type === 'PLAIN' && node.source !== undefined ? node.source : null

function nodeAt(root: unknown, path: TextPath): unknown {
  let node = root
  for (const step of path) node = childOf(node, step)
  return node
}

function childOf(node: unknown, step: string | number): unknown {
  if (isSeq(node)) return node.items[Number(step)]
  if (!isMap(node)) return undefined
  return node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step))?.value ?? undefined
}

/** First byte of the value, or of the deepest part of its path that exists. */
function offsetOf(root: unknown, path: TextPath): number {
  const node = nodeAt(root, path)
  if (hasRange(node)) return node.range?.[0] ?? 0
  return path.length === 0 ? 0 : offsetOf(root, path.slice(0, -1))
}

function keyOffset(node: unknown, key: string): number | null {
  if (!isMap(node)) return null
  const found = node.items.find((pair) => isScalar(pair.key) && String(pair.key.value) === key)?.key
  return hasRange(found) ? (found.range?.[0] ?? null) : null
}

const hasRange = (node: unknown): node is Node => typeof node === 'object' && node !== null && 'range' in node
