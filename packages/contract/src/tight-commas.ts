import { isMap, isScalar, isSeq } from 'yaml'

/** A list in brackets of which nobody can tell how many numbers it has. */
export type TightComma = {
  /** Where the first of the two numbers stands. */
  readonly offset: number
  readonly path: readonly (string | number)[]
  readonly found: string
  /** How to write it where the commas were decimal signs, and where they stood between numbers. */
  readonly one: string
  readonly several: string
}

/**
 * Lists in brackets with a comma between two digits: `[20,5]` is a list of 20 and 5 to YAML and twenty and a half to most of Europe.
 * Only a whole number before the comma leaves that open; texts in quotes, dates and UIDs do not.
 */
export function tightCommas(root: unknown, text: string): TightComma[] {
  const found: TightComma[] = []
  const walk = (node: unknown, path: readonly (string | number)[]): void => {
    if (isMap(node))
      for (const { key, value } of node.items) walk(value, [...path, isScalar(key) ? String(key.value) : ''])
    if (!isSeq(node)) return
    const tight = node.flow === true ? tightIn(node.items, text) : null
    if (tight) found.push({ ...tight, path })
    for (const [i, item] of node.items.entries()) walk(item, [...path, i])
  }
  walk(root, [])
  return found
}

function tightIn(items: readonly unknown[], text: string): Omit<TightComma, 'path'> | null {
  const parts = items.map((item) => (isScalar(item) && item.range ? item : null))
  const sources = parts.map((part) => (part?.range ? text.slice(part.range[0], part.range[1]) : ''))
  const isNumber = parts.map((part) => part?.type === 'PLAIN' && typeof part.value === 'number')
  const isTight = parts.map((part, i) => {
    const end = parts[i - 1]?.range?.[1]
    if (end === undefined || !part?.range || isNumber[i] !== true || isNumber[i - 1] !== true) return false
    const whole = /^[-+]?(?:\d+|\d{1,3}(?:\.\d{3})+)$/.test(sources[i - 1] ?? '')
    return whole && /^\d/.test(sources[i] ?? '') && /^\s*,$/.test(text.slice(end, part.range[0]))
  })
  const first = isTight.indexOf(true)
  if (first < 0) return null
  const [from, to] = [first - 1, isTight.lastIndexOf(true)]
  const shown = sources.slice(from, to + 1)
  const joined: string[] = []
  for (let i = from; i <= to; i++) {
    const isDecimal = isTight[i + 1] === true && i < to
    joined.push(
      isDecimal ? `${sources[i]?.replaceAll('.', '')}.${sources[i + 1]?.replaceAll('.', '')}` : (sources[i] ?? ''),
    )
    if (isDecimal) i++
  }
  const offset = parts[from]?.range?.[0] ?? 0
  return {
    offset,
    found: `[${text.slice(offset, parts[to]?.range?.[1]).replaceAll(/\s+/g, ' ')}]`,
    one: `[${joined.join(', ')}]`,
    several: `[${shown.join(', ')}]`,
  }
}
