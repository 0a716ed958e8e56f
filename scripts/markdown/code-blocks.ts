export type CodeBlock = {
  readonly language: string
  /** What stands after the language: `ts not-compiled`. */
  readonly info: string
  readonly text: string
  /** Of the first line of code. */
  readonly line: number
}

/** The fenced code blocks of a Markdown text. */
export function codeBlocks(markdown: string): CodeBlock[] {
  const lines = markdown.split('\n')
  const blocks: CodeBlock[] = []
  for (let i = 0; i < lines.length; i++) {
    const open = fenceAt(lines[i])
    if (!open) continue
    const begin = i + 1
    for (i++; i < lines.length && !closes(lines[i], open.fence); i++);
    const text = lines.slice(begin, i).map((line) => line.replace(new RegExp(`^\\s{0,${open.indent}}`), ''))
    const [language = '', ...info] = open.info.split(/\s+/)
    blocks.push({ language, info: info.join(' '), text: `${text.join('\n')}\n`, line: begin + 1 })
  }
  return blocks
}

/** The same text with its code blanked, so that line numbers hold. */
export function withoutCode(markdown: string): string {
  const lines = markdown.split('\n')
  for (const { line, text } of codeBlocks(markdown)) lines.fill('', line - 1, line - 1 + text.split('\n').length - 1)
  return lines.map((line) => line.replaceAll(/`[^`]*`/g, (code) => ' '.repeat(code.length))).join('\n')
}

function fenceAt(line: string | undefined) {
  const match = /^(\s*)(`{3,}|~{3,})(.*)$/.exec(line ?? '')
  return match ? { indent: match[1]?.length ?? 0, fence: match[2] ?? '', info: (match[3] ?? '').trim() } : null
}

function closes(line: string | undefined, fence: string): boolean {
  const found = fenceAt(line)
  return found !== null && found.info === '' && found.fence.startsWith(fence)
}
