/** Keys at which an event names itself or another one; in a mapping of tables their texts may hold columns in braces. */
const ownKeys: ReadonlySet<string> = new Set([
  'id',
  'reviewOf',
  'takenAt',
  'after',
  'board',
  'proposal',
  'retracts',
  'therapy',
  'inputs',
  'stillGiven',
])
/** The same within a claim. */
const claimKeys: ReadonlySet<string> = new Set(['after', 'since', 'from', 'to'])

/** Whether the value at a path within an event is the name of an event. */
export function isEventName(path: readonly (string | number)[]): boolean {
  const [first, ...below] = path
  if (first === 'claim') return claimKeys.has(String(below.findLast((step) => typeof step === 'string')))
  return typeof first === 'string' && ownKeys.has(first) && below.every((step) => typeof step === 'number')
}

/** The event with every name of an event written as `write` says, its own left alone. */
export function withEventNames<T>(event: T, write: (name: string) => string): T {
  const walk = (value: unknown, path: readonly (string | number)[]): unknown => {
    if (typeof value === 'string') return isEventName(path) && path[0] !== 'id' ? write(value) : value
    if (Array.isArray(value)) return value.map((each, i) => walk(each, [...path, i]))
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, walk(each, [...path, key])]))
  }
  return walk(event, []) as T // of the same shape: only texts were rewritten
}

/**
 * The columns in braces of a name, `{patient}-{Visit}-biopsy`, in their order; null where a brace is open or empty. `patient` is the
 * pseudonym.
 */
export function columnsInName(name: string): string[] | null {
  const found = [...name.matchAll(/\{([^{}]+)\}/g)].map(([, column]) => (column ?? '').trim())
  return found.includes('') || /[{}]/.test(name.replaceAll(/\{[^{}]+\}/g, '')) ? null : found
}

/** The name with its columns filled in; null where one of them is empty. */
export function filledName(name: string, textOf: (column: string) => string | null): string | null {
  let isWhole = true
  const filled = name.replaceAll(/\{([^{}]+)\}/g, (_, column: string) => {
    const text = textOf(column.trim())
    if (text === null) isWhole = false
    return text ?? ''
  })
  return isWhole ? filled : null
}
