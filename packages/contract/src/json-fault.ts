/**
 * Where a text stops being JSON, counted from 0; null where it is. The parser of the language does not say where. The text must not be nested
 * deeper than the stack.
 *
 * @source RFC 8259
 */
export function jsonFault(text: string): number | null {
  let at = text.startsWith('\uFEFF') ? 1 : 0
  const take = (pattern: RegExp): boolean => {
    pattern.lastIndex = at
    const found = pattern.exec(text)
    if (found) at += found[0].length
    return found !== null
  }
  const next = (sign: RegExp): boolean => {
    take(blank)
    return take(sign)
  }
  /** Items between brackets, commas between them; the opening bracket was read. */
  const items = (one: () => boolean, close: RegExp): boolean => {
    if (next(close)) return true
    do {
      if (!one()) return false
    } while (next(comma))
    return next(close)
  }
  const value = (): boolean => {
    take(blank)
    if (take(plain)) return true
    if (take(openList)) return items(value, closeList)
    return take(openMap) && items(() => next(string) && next(colon) && value(), closeMap)
  }
  if (!value()) return at
  take(blank)
  return at === text.length ? null : at
}

const blank = /[ \t\n\r]*/y
/** Below a blank: must be escaped in a text. */
const control = `${String.fromCodePoint(0)}-${String.fromCodePoint(0x1f)}`
const string = new RegExp(`"(?:[^"\\\\${control}]|\\\\(?:["\\\\/bfnrt]|u[\\da-fA-F]{4}))*"`, 'y')
const plain = new RegExp(`${string.source}|-?(?:0|[1-9]\\d*)(?:\\.\\d+)?(?:[eE][+-]?\\d+)?|true|false|null`, 'y')
const [openList, closeList, openMap, closeMap] = [/\[/y, /\]/y, /\{/y, /\}/y]
const [comma, colon] = [/,/y, /:/y]
