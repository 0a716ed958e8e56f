/** What each package may import, by name; `any` stands for every package (never an app). */
export type ImportBlock = ReadonlyMap<string, readonly string[] | 'any'>

export type Architecture = {
  readonly block: ImportBlock
  /** The packages that may import `node:` modules. */
  readonly doors: ReadonlySet<string>
  readonly problems: string[]
}

const ARROW = /^[ \t]*([a-z][a-z0-9-]*) →[ \t]*(.*?)[ \t]*$/

const NO_LINES = 'ARCHITECTURE.md: no lines of the form "name → name name" found'
const DOORS = /^Only these may import `node:` modules: (.+)\.$/m

/**
 * The lines of the form `name → name name` in ARCHITECTURE.md, which stand together, each name once, and the sentence
 * that says who may touch Node.
 */
export function parseImportBlock(markdown: string): Architecture {
  const lines = markdown.split('\n')
  const rows = lines.flatMap((text, at) => {
    const match = ARROW.exec(text)
    return match ? [{ at, name: match[1] ?? '', names: match[2] ?? '' }] : []
  })
  const block = new Map<string, readonly string[] | 'any'>()
  const problems: string[] = []
  const sentence = DOORS.exec(markdown)
  const doors = new Set(sentence?.[1]?.split(', '))
  if (!sentence) problems.push('ARCHITECTURE.md: no sentence "Only these may import `node:` modules: …" found')
  const [first, last] = [rows[0], rows.at(-1)]
  if (!first || !last) return { block, doors, problems: [...problems, NO_LINES] }
  if (last.at - first.at !== rows.length - 1) problems.push('ARCHITECTURE.md: the import block is not in one piece')
  for (const { at, name, names } of rows) {
    if (block.has(name)) problems.push(`ARCHITECTURE.md:${at + 1}: ${name} stands twice in the import block`)
    block.set(name, names === 'any package' ? 'any' : names.split(/\s+/).filter((one) => one !== ''))
  }
  return { block, doors, problems: [...problems, ...unknownNames(block, doors)] }
}

function unknownNames(block: ImportBlock, doors: ReadonlySet<string>): string[] {
  const strangers = [...doors].filter((name) => !block.has(name))
  const unknownDoors = strangers.map((name) => `ARCHITECTURE.md: ${name} may import node:, but has no line of its own`)
  const unknown = [...block].flatMap(([name, allowed]) =>
    (allowed === 'any' ? [] : allowed)
      .filter((one) => !block.has(one))
      .map((one) => `ARCHITECTURE.md: ${name} → ${one}, but ${one} has no line of its own`),
  )
  return [...unknownDoors, ...unknown]
}
