import type { CommandWords, HelpText, Verb } from './command-words.ts'

/** Help as plain text, wrapped to a width. */
export function renderHelp(words: CommandWords, verb: Verb | null, width = 80): string {
  const help: HelpText = verb === null ? words.overview : words.verbs[verb]
  const verbs = verb === null ? verbList(words) : []
  const sections = [
    wrap(help.about, width, 0),
    section(
      words.headings.usage,
      help.usage.map((line) => `  ${line}`),
    ),
    section(words.headings.verbs, columns(verbs, width)),
    section(
      words.headings.options,
      columns(
        help.options.map((o) => [o.flag, o.text] as const),
        width,
      ),
    ),
    section(
      words.headings.exitCodes,
      verb === null
        ? columns(
            words.exitCodes.map(({ code, text }) => [code, text] as const),
            width,
          )
        : [],
    ),
    section(
      words.headings.examples,
      help.examples.flatMap((e) => [`  ${e.command}`, wrap(e.text, width, 6)]),
    ),
  ]
  return `${sections.filter((text) => text !== '').join('\n\n')}\n`
}

/** In the order in which they are used; a verb that is missing here does not compile. */
const order = {
  measure: 0,
  assess: 1,
  case: 2,
  check: 3,
  import: 4,
  response: 5,
  demo: 6,
  phantom: 7,
} as const satisfies Readonly<Record<Verb, number>>

const verbList = ({ verbs }: CommandWords): (readonly [string, string])[] =>
  (Object.keys(order) as Verb[]).map((verb) => [verb, verbs[verb].brief] as const)

const section = (heading: string, lines: readonly string[]): string =>
  lines.length === 0 ? '' : [`${heading}:`, ...lines].join('\n')

function columns(rows: readonly (readonly [string, string])[], width: number): string[] {
  const left = Math.max(...rows.map(([flag]) => flag.length), 0) + 4
  if (width - left < 30) return rows.flatMap(([flag, text]) => [`  ${flag}`, wrap(text, width, 6)])
  return rows.map(([flag, text]) => `  ${flag.padEnd(left - 2)}${wrap(text, width, left).trimStart()}`)
}

/** Breaks between words; a word longer than the line stays whole. */
function wrap(text: string, width: number, indent: number): string {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line !== '' && indent + line.length + 1 + word.length > width) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line].map((l) => ' '.repeat(indent) + l).join('\n')
}
