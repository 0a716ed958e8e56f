import { crc32, deflateRawSync } from 'node:zlib'

/** A zip archive of the files given, deflated; `claimed` overrides the size that the directory states. */
export function zipOf(
  files: Readonly<Record<string, string | Uint8Array>>,
  claimed: Readonly<Record<string, number>> = {},
): Uint8Array {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [name, content] of Object.entries(files)) {
    const bytes = Buffer.from(content)
    const packed = deflateRawSync(bytes)
    const label = Buffer.from(name)
    const head = Buffer.alloc(30)
    head.writeUInt32LE(0x04034b50, 0)
    const common = (into: Buffer, at: number): void => {
      into.writeUInt16LE(20, at)
      into.writeUInt16LE(0x800, at + 2)
      into.writeUInt16LE(8, at + 4)
      into.writeUInt32LE(crc32(bytes), at + 10)
      into.writeUInt32LE(packed.length, at + 14)
      into.writeUInt32LE(claimed[name] ?? bytes.length, at + 18)
      into.writeUInt16LE(label.length, at + 22)
    }
    common(head, 4)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50, 0)
    entry.writeUInt16LE(20, 4)
    common(entry, 6)
    entry.writeUInt32LE(offset, 42)
    parts.push(head, label, packed)
    directory.push(entry, label)
    offset += head.length + label.length + packed.length
  }
  const size = directory.reduce((n, each) => n + each.length, 0)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(directory.length / 2, 8)
  end.writeUInt16LE(directory.length / 2, 10)
  end.writeUInt32LE(size, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...parts, ...directory, end])
}

/** Parts of a workbook with one sheet; the XML inside `sheetData` is the test's own, and so is what follows it. */
export function workbookParts(
  rows: string,
  {
    after = '',
    before = '',
    book = '',
    relations = '',
  }: { after?: string; before?: string; book?: string; relations?: string } = {},
): Record<string, string> {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  return {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}">${book}<sheets><sheet name="One" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${office}/styles" Target="/xl/styles.xml"/>${relations}</Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${main}"><numFmts><numFmt numFmtId="164" formatCode="DD.MM.YYYY"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="10"/></cellXfs></styleSheet>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`,
  }
}
