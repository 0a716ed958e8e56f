export type Token = { readonly kind: 'word' | 'string' | 'mark'; readonly text: string; readonly line: number }

/** Words after which a slash begins a regular expression, not a division. */
const BEFORE_REGEXP = new Set([
  'return',
  'typeof',
  'case',
  'in',
  'of',
  'do',
  'else',
  'void',
  'delete',
  'throw',
  'await',
])

function endsValue(token: Token): boolean {
  return token.kind === 'mark' ? /^[)\]}]$/.test(token.text) : !BEFORE_REGEXP.has(token.text)
}

/**
 * Words, quoted strings and punctuation of a TypeScript file, without comments. Enough to find its imports; throws
 * where it cannot tell a string from code, so that nothing is passed over in silence.
 */
export function sourceTokens(source: string): Token[] {
  const tokens: Token[] = []
  const braces: ('block' | 'template')[] = []
  let line = 1
  let at = 0
  const push = (kind: Token['kind'], text: string) => tokens.push({ kind, text, line })
  const fail = (what: string): never => {
    throw new SyntaxError(`line ${line}: ${what}`)
  }

  const skipTemplate = () => {
    for (; at < source.length; at++) {
      const char = source[at]
      if (char === '\n') line++
      if (char === '\\') at++
      else if (char === '`') {
        at++
        return
      } else if (char === '$' && source[at + 1] === '{') {
        at += 2
        braces.push('template')
        return
      }
    }
    fail('a template is not closed')
  }

  const readString = (quote: string) => {
    let text = ''
    for (at++; at < source.length && source[at] !== quote; at++) {
      if (source[at] === '\n') fail('a string is not closed')
      if (source[at] === '\\') at++
      text += source[at]
    }
    at++
    push('string', text)
  }

  const skipRegExp = () => {
    let isClass = false
    for (at++; source[at] !== '/' || isClass; at++) {
      if (source[at] === '\n' || at >= source.length) fail('a regular expression is not closed')
      if (source[at] === '\\') at++
      else if (source[at] === '[') isClass = true
      else if (source[at] === ']') isClass = false
    }
    at++
    push('mark', '/regexp/')
  }

  const beginsRegExp = () => {
    const before = tokens.at(-1)
    if (before === undefined) return true
    if (before.kind === 'word') return BEFORE_REGEXP.has(before.text)
    const earlier = tokens.at(-2)
    const isDoubled = /^[+-]$/.test(before.text) && earlier?.text === before.text
    const isAsserted = before.text === '!' && earlier !== undefined && endsValue(earlier)
    if (isDoubled || isAsserted) return false // i++ / 2 and row[i]! / 2 divide
    return before.kind === 'mark' && !/^[)\]}]$|^\/regexp\/$|^`$/.test(before.text)
  }

  while (at < source.length) {
    const char = source.charAt(at)
    const pair = source.slice(at, at + 2)
    if (char === '\n') {
      line++
      at++
    } else if (/\s/.test(char)) at++
    else if (pair === '//') {
      const end = source.indexOf('\n', at)
      at = end < 0 ? source.length : end
    } else if (pair === '/*') {
      const end = source.indexOf('*/', at)
      if (end < 0) fail('a comment is not closed')
      line += source.slice(at, end).split('\n').length - 1
      at = end + 2
    } else if (char === "'" || char === '"') readString(char)
    else if (char === '`') {
      at++
      skipTemplate()
      push('mark', '`')
    } else if (char === '/' && beginsRegExp()) skipRegExp()
    else if (/[\p{L}\p{N}_$#]/u.test(char)) {
      const word = /[\p{L}\p{N}_$#\u200c\u200d]+/uy
      word.lastIndex = at
      const text = word.exec(source)?.[0] ?? char
      push('word', text)
      at += text.length
    } else {
      at++
      if (char === '{') braces.push('block')
      if (char === '}' && braces.pop() === 'template') {
        skipTemplate()
        push('mark', '`')
      } else push('mark', char)
    }
  }
  if (braces.length > 0) fail('a brace is not closed')
  return tokens
}
