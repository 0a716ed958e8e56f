/** Rows of a CSV as RFC 4180 has them: quoted cells may hold commas, line breaks and doubled quotes. */
export function csvRows(text: string): Record<string, string>[] {
  const rows: string[][] = []
  for (const line of text.match(/(?:[^"\r\n]|"(?:[^"]|"")*")*\r\n/g) ?? []) {
    const cells = [...line.slice(0, -2).matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",]*))/g)]
    rows.push(cells.map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? ''))
  }
  const [header = [], ...body] = rows
  return body.map((cells) => {
    if (cells.length !== header.length) throw new Error(`${cells.length} cells under ${header.length} titles`)
    return Object.fromEntries(cells.map((cell, i) => [header[i] ?? '', cell]))
  })
}
