/** How a terminal sets text apart; nothing is said by colour alone. */
export type Ink = {
  readonly strong: (text: string) => string
  readonly quiet: (text: string) => string
}

export const plainInk: Ink = { strong: (text) => text, quiet: (text) => text }

/** ECMA-48 select graphic rendition: bold and faint, the terminal's own colours otherwise. */
export const ansiInk: Ink = {
  strong: (text) => `\u001B[1m${text}\u001B[22m`,
  quiet: (text) => `\u001B[2m${text}\u001B[22m`,
}
