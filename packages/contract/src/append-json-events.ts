import type { Written } from './written-event.ts'

/** A list in a text: its brackets, and its last item. */
export type ListPlace = {
  readonly open: number
  readonly close: number
  readonly last: { readonly start: number; readonly end: number } | null
}

/**
 * The text of a case file in JSON with events behind its last one; everything else stays as it is, byte by byte. The new ones are
 * written as the last one is: on one line, or as far in as the file goes. Null where the text is no such JSON.
 */
export function appendJsonEvents(text: string, added: readonly Written[]): string | null {
  if (!isJsonObject(text)) return null
  const list = eventsIn(text)
  if (!list) return null
  const newline = text.includes('\r\n') ? '\r\n' : '\n'
  const unit = /\n([ \t]+)"/.exec(text)?.[1] ?? '  '
  const isOneLine = !text.trim().includes('\n')
  const wide = (event: Written, indent: string): string => {
    const lines = numbersOnOneLine(JSON.stringify(event, null, unit), text)
    return lines.replaceAll('\n', `${newline}${indent}`)
  }
  const narrow = (event: Written): string => (/":\s/.test(text) ? spaced(event) : JSON.stringify(event))
  if (!list.last) {
    const indent = indentAt(text, list.open)
    const items = added.map((event) =>
      isOneLine ? narrow(event) : `${newline}${indent}${unit}${wide(event, indent + unit)}`,
    )
    const between = isOneLine && /":\s/.test(text) ? ', ' : ','
    const end = isOneLine ? '' : `${newline}${indent}`
    return `${text.slice(0, list.open + 1)}${items.join(between)}${end}${text.slice(list.close)}`
  }
  const { start, end } = list.last
  const before = blankBefore(text, start)
  const item = (event: Written) =>
    text.slice(start, end).includes('\n')
      ? wide(event, indentAt(text, before.includes('\n') ? start : end - 1))
      : narrow(event)
  const gap = before.includes('\n') || /[,[]$/.test(text.slice(0, start - before.length)) ? before : ' '
  const rest = added.map((event) => `,${gap === '' && /":\s/.test(text) ? ' ' : gap}${item(event)}`)
  return `${text.slice(0, end)}${rest.join('')}${text.slice(end)}`
}

/** Blanks and line breaks right before a place. */
export const blankBefore = (text: string, at: number): string => /\s*$/.exec(text.slice(0, at))?.[0] ?? ''

/** How far in the line of a place begins. */
export const indentAt = (text: string, at: number): string =>
  /^[ \t]*/.exec(text.slice(text.lastIndexOf('\n', at - 1) + 1, at))?.[0] ?? ''

function isJsonObject(text: string): boolean {
  const bare = text.replace(/^\uFEFF/, '')
  if (!/^\s*\{/.test(bare)) return false
  try {
    JSON.parse(bare)
    return true
  } catch {
    return false // braces are YAML too
  }
}

/** The list at the key `events` of the outermost object of valid JSON. */
function eventsIn(text: string): ListPlace | null {
  const token = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\],:]|[^\s{}[\],:"]+/g
  let [depth, key, isEvents] = [0, '', false]
  let open = -1
  let last: ListPlace['last'] = null
  let start = -1
  for (let found = token.exec(text); found; found = token.exec(text)) {
    const [word] = found
    const end = token.lastIndex
    const opens = word === '{' || word === '['
    const closes = word === '}' || word === ']'
    if (closes) depth--
    if (open >= 0) {
      if (depth === 1 && closes) return { open, close: found.index, last }
      if (depth === 2 && opens) start = found.index
      else if (depth === 2 && word !== ',') last = { start: closes ? start : found.index, end }
    } else if (depth === 1 && isEvents && word === '[') open = found.index
    if (depth === 1 && word.startsWith('"')) key = word
    isEvents = depth === 1 && word === ':' && key === '"events"'
    if (opens) depth++
  }
  return null
}

/** Lists of numbers on one line, where the file has such lists; a line break in printed JSON is never part of a text. */
function numbersOnOneLine(printed: string, like: string): string {
  // "[1]" in somebody's words is no list
  if (!/\[ *-?\d[^[\]{}\n]*\]/.test(like.replaceAll(/"[^"\\]*(?:\\.[^"\\]*)*"/g, '""'))) return printed
  return printed.replaceAll(
    /\[\n\s*(-?\d[^[\]{}"]*?)\n\s*\]/g,
    (_, numbers: string) => `[${numbers.replaceAll(/\s+/g, ' ')}]`,
  )
}

/** On one line, with a blank after each comma and colon. */
const spaced = (event: Written): string =>
  JSON.stringify(event, null, 1)
    .replaceAll(/([[{])\n\s*/g, '$1')
    .replaceAll(/\n\s*([\]}])/g, '$1')
    .replaceAll(/\n\s*/g, ' ')
