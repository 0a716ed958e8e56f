import { displayWidth } from './display-width.ts'

/** A sentence broken between words; following lines stand under the first word. No-break spaces do not break. */
export function terminalProse(
  text: string,
  { width, lead }: { readonly width: number; readonly lead: string },
): string[] {
  const indent = ' '.repeat(displayWidth(lead))
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line !== '' && displayWidth(indent) + displayWidth(line) + 1 + displayWidth(word) > width) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line].map((l, i) => (i === 0 ? lead : indent) + l)
}
