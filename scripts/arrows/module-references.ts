import { sourceTokens, type Token } from './source-tokens.ts'

export type ModuleReference = {
  /** null when the name is computed while running, so that nobody can check it. */
  readonly specifier: string | null
  readonly line: number
  readonly kind: 'import' | 'type' | 'dynamic' | 'url'
}

/** Every other module a TypeScript file names: imports and re-exports, types, import(), require() and worker URLs. */
export function moduleReferences(source: string): ModuleReference[] {
  const tokens = sourceTokens(source)
  return tokens.flatMap((token, i) => {
    if (token.kind !== 'word' || isMember(tokens, i)) return []
    if (token.text === 'import') return fromImport(tokens, i)
    if (token.text === 'export') return fromExport(tokens, i)
    if (token.text === 'require' && is(tokens[i + 1], '(')) return [called(tokens, i)]
    if (token.text === 'URL') return fromUrl(tokens, i)
    return []
  })
}

const is = (token: Token | undefined, text: string) => token?.kind === 'mark' && token.text === text
const isWord = (token: Token | undefined, text: string) => token?.kind === 'word' && token.text === text
/** `a.import`, but not the last dot of `...import('x')`. */
const isMember = (tokens: readonly Token[], i: number) => is(tokens[i - 1], '.') && !is(tokens[i - 2], '.')

function called(tokens: readonly Token[], i: number): ModuleReference {
  const [argument, after] = [tokens[i + 2], tokens[i + 3]]
  const isLiteral = argument?.kind === 'string' && (is(after, ')') || is(after, ','))
  return { specifier: isLiteral ? argument.text : null, line: tokens[i]?.line ?? 0, kind: 'dynamic' }
}

function fromImport(tokens: readonly Token[], i: number): ModuleReference[] {
  const next = tokens[i + 1]
  if (is(next, '(')) return [called(tokens, i)]
  if (is(next, '.')) {
    // names a file without loading it, as a worker's URL does
    const resolves = isWord(tokens[i + 4], 'resolve') && is(tokens[i + 5], '(')
    return resolves ? [{ ...called(tokens, i + 4), kind: 'url' }] : []
  }
  if (is(next, ':') || is(next, '?')) return [] // a property named import
  if (next?.kind === 'string') return [{ specifier: next.text, line: next.line, kind: 'import' }]
  return named(tokens, i + 1)
}

function fromExport(tokens: readonly Token[], i: number): ModuleReference[] {
  const first = isWord(tokens[i + 1], 'type') ? i + 2 : i + 1
  if (!is(tokens[first], '*') && !is(tokens[first], '{')) return []
  const reference = named(tokens, i + 1)
  if (is(tokens[first], '*')) return reference
  const close = tokens.findIndex((token, k) => k > first && is(token, '}'))
  return isWord(tokens[close + 1], 'from') ? reference : []
}

/** The string after the word `from`. */
function named(tokens: readonly Token[], begin: number): ModuleReference[] {
  const isType = isWord(tokens[begin], 'type') && !isWord(tokens[begin + 1], 'from')
  for (let i = begin; i < tokens.length; i++) {
    const next = tokens[i + 1]
    if (isWord(tokens[i], 'from') && next?.kind === 'string') {
      return [{ specifier: next.text, line: next.line, kind: isType ? 'type' : 'import' }]
    }
    if (is(tokens[i], ';')) break
  }
  return []
}

/** `new URL('./worker.ts', import.meta.url)` names a file as surely as an import does. */
function fromUrl(tokens: readonly Token[], i: number): ModuleReference[] {
  const rest = tokens.slice(i + 1, i + 9).map((token) => token.text)
  const [open, specifier = '', comma, ...meta] = rest
  const isOwn = open === '(' && comma === ',' && meta.slice(0, 5).join('') === 'import.meta.url'
  return isOwn && tokens[i + 2]?.kind === 'string' ? [{ specifier, line: tokens[i]?.line ?? 0, kind: 'url' }] : []
}
