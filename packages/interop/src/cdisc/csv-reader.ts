/** Cells of one record and its number as a spreadsheet counts, the first being 1. */
export type CsvRecord = (cells: readonly string[], row: number) => void

/** How a table ended: whole, or inside a quotation mark that was opened in the record `row`. */
export type CsvEnd = { readonly end: 'whole' | 'quote-open'; readonly row: number }

/** Takes a table piece by piece. */
export type CsvReader = { readonly push: (text: string) => void; readonly end: () => CsvEnd }

/**
 * Reads RFC 4180 out of pieces of any length, so that a table need not fit in memory: byte order mark, quotes with line breaks
 * in them, LF or CRLF, and commas, semicolons or tabs, whichever the first line has most of. Empty lines are counted, not told.
 */
export function csvReader(record: CsvRecord): CsvReader {
  let [cell, quoted, afterQuote, row] = ['', false, false, 0]
  let cells: string[] = []
  let separator: string | null = null
  let held = ''

  const endCell = () => {
    cells.push(cell)
    cell = ''
    afterQuote = false
  }
  const endRecord = () => {
    endCell()
    row++
    if (cells.length > 1 || cells[0]?.trim() !== '') record(cells, row)
    cells = []
  }
  const read = (text: string) => {
    let from = 0
    for (let at = 0; at < text.length; at++) {
      const char = text[at] ?? ''
      if (quoted ? char !== '"' : char !== separator && char !== '"' && char !== '\n' && char !== '\r') continue
      cell += text.slice(from, at)
      from = at + 1
      if (quoted) [quoted, afterQuote] = [false, true]
      else if (char === separator) endCell()
      else if (char === '\n') endRecord()
      else if (char === '"') {
        const opens = afterQuote || cell === ''
        if (afterQuote || !opens) cell += '"'
        quoted = opens
      }
    }
    cell += text.slice(from)
  }
  /** The first line decides the separator, so nothing is read before it is complete. */
  const begin = (last: boolean) => {
    const end = held.indexOf('\n')
    if (end < 0 && !last) return
    const text = held.startsWith('\uFEFF') ? held.slice(1) : held
    separator = mostOf(end < 0 ? text : text.slice(0, end))
    held = ''
    read(text)
  }
  return {
    push: (text) => {
      if (separator !== null) read(text)
      else {
        held += text
        begin(false)
      }
    },
    end: () => {
      if (separator === null) begin(true)
      if (quoted) return { end: 'quote-open', row: row + 1 }
      if (cell !== '' || cells.length > 0) endRecord()
      return { end: 'whole', row }
    },
  }
}

function mostOf(header: string): string {
  const count = (separator: string) => header.split(separator).length
  return [',', ';', '\t'].reduce((best, each) => (count(each) > count(best) ? each : best), ',')
}
