/** A part of the vectors: its list, and the name of a figure or input in it where that is what is meant. */
export type Unrun = { readonly list: string; readonly field: string | null }

/** They say what the file and its rows are; nothing in them could be wrong. */
const describing = { lists: ['schema', 'conventions'], fields: ['why', 'name'] }

/**
 * What of a file of vectors no test runs: lists that no text takes out of the file, by `clinicalVectors<…>('list')` or `vectors.list`,
 * and fields, at any depth, that no text taking their list names. Comments do not count.
 *
 * @param texts what the test files say, one each
 */
export function unrunVectors(vectors: Readonly<Record<string, unknown>>, texts: readonly string[]): Unrun[] {
  const programs = texts.map(withoutComments).filter((text) => text.includes('clinical-vectors'))
  return Object.entries(vectors).flatMap(([list, rows]): Unrun[] => {
    if (describing.lists.includes(list)) return []
    const taken = new RegExp(String.raw`clinicalVectors(<[\s\S]*?>)?\(\s*'${list}'|\bvectors\.${list}\b`)
    const users = programs.filter((text) => taken.test(text))
    if (users.length === 0) return [{ list, field: null }]
    const named = (field: string) => users.some((text) => new RegExp(String.raw`\b${field}\b`).test(bodyOf(text)))
    return [...fieldsOf(rows)]
      .filter((field) => !describing.fields.includes(field) && !named(field))
      .map((field) => ({ list, field }))
  })
}

/** Names of fields in it, those of fields in fields included. */
function fieldsOf(value: unknown): Set<string> {
  if (typeof value !== 'object' || value === null) return new Set()
  const inner = Object.values(value).flatMap((each) => [...fieldsOf(each)])
  return new Set(Array.isArray(value) ? inner : [...Object.keys(value), ...inner])
}

const withoutComments = (text: string): string => text.replaceAll(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, '')

/** Without the declarations of types: a field that is only declared is not run. */
const bodyOf = (text: string): string => text.replaceAll(/^( *)type \w+ =.*\n(?:\1(?: +|[}|]).*\n)*/gm, '')
