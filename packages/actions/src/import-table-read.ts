import { fitsPattern } from '@debulk/contract/path-pattern'
import { readLimits, type ReadLimits } from '@debulk/contract/read-limits'
import { refusal, type Refusal } from '@debulk/contract/refusal'
import type { MappedTable } from '@debulk/contract/table-mapping'
import { csvTable } from '@debulk/interop/table/csv-table'
import type { RawTable } from '@debulk/interop/table/raw-table'
import { sheetTable } from '@debulk/interop/table/sheet-table'
import { readWorkbook, type WorkbookParts } from '@debulk/interop/table/workbook'
import { readFile } from '@debulk/platform/read-file'
import { readZip } from '@debulk/platform/read-zip'
import { err, ok, type Result } from '@debulk/quantity/result'
import { isOfErrors } from './import-table-columns.ts'

const MiB = 1024 ** 2

/** A workbook packs well, but not as a mask of zeros does. */
const workbookLimits: ReadLimits = {
  ...readLimits,
  fileBytes: readLimits.tablePartBytes,
  zipBytes: 2 * readLimits.tablePartBytes,
  zipRatioFromBytes: 16 * MiB,
  files: 10_000,
}

/** Tables of the mapping that a file holds: by its name, by the id that its name ends in, or the only one there is. */
export function tablesOf(name: string, tables: readonly MappedTable[]): readonly MappedTable[] {
  const byName = tables.filter(({ file }) => file !== undefined && fitsPattern(name, file))
  if (byName.length > 0) return byName
  const byId = tables.filter(({ id }) => name.replace(/\.[^.]*$/, '').endsWith(`.${id}`))
  if (byId.length > 0) return byId
  return tables.length === 1 ? tables : []
}

/** Tables of the mapping that name no file but a sheet, which this workbook has. */
export async function tablesOnSheets(path: string, tables: readonly MappedTable[]): Promise<readonly MappedTable[]> {
  const onSheets = tables.filter(({ file, sheet }) => file === undefined && sheet !== undefined)
  const bytes = onSheets.length === 0 ? null : readFile(path, { ...readLimits, fileBytes: readLimits.tableBytes })
  if (!bytes?.ok || !isZip(bytes.value)) return []
  const book = await inWorkbook(path, (part) => readWorkbook(path, part))
  const names = book.ok ? book.value.sheets.map(({ name }) => name) : []
  return onSheets.filter(({ sheet }) => sheet !== undefined && names.includes(sheet))
}

/** Reads a table as the mapping says where it stands. */
export async function readTable(path: string, table: MappedTable): Promise<Result<RawTable, Refusal>> {
  const bytes = readFile(path, { ...readLimits, fileBytes: readLimits.tableBytes })
  if (!bytes.ok) return bytes
  const skipLines = table.skipRows ?? 0
  if (!isZip(bytes.value)) {
    if (!/\.(csv|tsv|txt)$/i.test(path)) return err(refusal(path, 'table/not-a-table', {}))
    const separator = table.separator === undefined ? null : table.separator === 'tab' ? '\t' : table.separator
    const reading = { encoding: table.encoding ?? null, separator, skipLines, isHeader: isOfErrors }
    return csvTable(path, bytes.value, reading, readLimits)
  }
  const reading = { sheet: table.sheet ?? null, skipLines }
  return inWorkbook(path, (part) => sheetTable(path, part, reading, readLimits))
}

const isZip = ([first, second, third, fourth]: Uint8Array): boolean =>
  first === 0x50 && second === 0x4b && third === 3 && fourth === 4

/** Does something with the parts of a workbook. */
async function inWorkbook<T>(
  path: string,
  act: (part: WorkbookParts) => Promise<Result<T, Refusal>>,
): Promise<Result<T, Refusal>> {
  const zip = await readZip(path, [], workbookLimits)
  if (!zip.ok) return zip
  const { files, refused, close } = zip.value
  try {
    const part = async (name: string): Promise<Result<Uint8Array | null, Refusal>> => {
      const full = `${path}!${name}`
      const fault = refused.find((each) => each.path === full)
      if (fault) return err(fault)
      const entry = files.find((each) => each.path === full)
      return entry ? entry.read() : ok(null)
    }
    return await act(part)
  } finally {
    close()
  }
}
