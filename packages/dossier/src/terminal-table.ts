import { printable } from '@debulk/language/printable'
import { displayWidth, fitted } from './display-width.ts'
import type { Ink } from './terminal-ink.ts'

/** A column of a plain-text table. */
export type TerminalColumn = {
  readonly title: string
  readonly align: 'left' | 'right'
  /** Lower stays longer when the terminal is narrow; 0 always stays. */
  readonly rank: number
  /** The text column that may be cut when nothing else can go. */
  readonly cut: 'may' | 'never'
}

export type TerminalRow = { readonly cells: readonly string[]; readonly tone: 'plain' | 'strong' | 'quiet' }

type TableLook = {
  readonly width: number
  readonly indent: number
  readonly ink: Ink
  /** Of this table and those it shall look like. */
  readonly natural?: readonly number[]
}

const GAP = 2

/** Width of each column; tables that are laid out by the widths of all their rows can be read beneath one another. */
export function columnWidths(columns: readonly TerminalColumn[], rows: readonly TerminalRow[]): readonly number[] {
  const widths = columns.map(({ title }) => displayWidth(title))
  for (const { cells } of rows)
    for (const [c, cell] of cells.entries()) widths[c] = Math.max(widths[c] ?? 0, displayWidth(printable(cell)))
  return widths
}

/** Aligned columns that fit the width: the least important columns go first, then the longest label is cut. */
export function terminalTable(
  columns: readonly TerminalColumn[],
  rows: readonly TerminalRow[],
  { width, indent, ink, natural = columnWidths(columns, rows) }: TableLook,
): string[] {
  const texts = rows.map((row) => row.cells.map((cell) => printable(cell)))
  const kept = keepFitting(columns, natural, width - indent)
  const widths = cutToFit(columns, natural, kept, width - indent)
  const line = (cells: readonly string[]) =>
    ' '.repeat(indent) +
    kept
      .map((c) => pad(fitted(cells[c] ?? '', widths[c] ?? 0), widths[c] ?? 0, columns[c]?.align ?? 'left'))
      .join(' '.repeat(GAP))
      .trimEnd()
  return [
    ink.quiet(line(columns.map((c) => c.title))),
    ...rows.map((row, i) => {
      const text = line(texts[i] ?? [])
      return row.tone === 'strong' ? ink.strong(text) : row.tone === 'quiet' ? ink.quiet(text) : text
    }),
  ]
}

const total = (widths: readonly number[], kept: readonly number[]) =>
  kept.reduce((sum, c) => sum + (widths[c] ?? 0), 0) + GAP * Math.max(0, kept.length - 1)

function keepFitting(columns: readonly TerminalColumn[], widths: readonly number[], room: number): readonly number[] {
  let kept = columns.map((_, c) => c)
  const spare = (c: number) => (columns[c]?.cut === 'may' ? Math.max(0, (widths[c] ?? 0) - 12) : 0)
  for (;;) {
    const least = total(widths, kept) - kept.reduce((sum, c) => sum + spare(c), 0)
    const rank = Math.max(...kept.map((c) => columns[c]?.rank ?? 0))
    if (least <= room || rank === 0) return kept
    kept = kept.filter((c) => columns[c]?.rank !== rank)
  }
}

function cutToFit(
  columns: readonly TerminalColumn[],
  widths: readonly number[],
  kept: readonly number[],
  room: number,
): readonly number[] {
  let over = total(widths, kept) - room
  return widths.map((width, c) => {
    if (over <= 0 || columns[c]?.cut !== 'may' || !kept.includes(c)) return width
    const cut = Math.min(over, Math.max(0, width - 12))
    over -= cut
    return width - cut
  })
}

function pad(text: string, width: number, align: 'left' | 'right'): string {
  const space = ' '.repeat(Math.max(0, width - displayWidth(text)))
  return align === 'right' ? space + text : text + space
}
