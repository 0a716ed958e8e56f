import { refusal, type Refusal } from '@debulk/contract/refusal'
import { err, ok, type Result } from '@debulk/quantity/result'
import { numberFormat, type NumberFormat } from './number-format.ts'
import type { DateSystem } from './serial-date.ts'
import { spreadsheetText } from './spreadsheet-text.ts'
import { readXml } from './xml-events.ts'

/** Reads a part of a workbook, null where there is none; whoever unpacks it keeps to the limits. */
export type WorkbookParts = (name: string) => Promise<Result<Uint8Array | null, Refusal>>

/** What the sheets of a workbook share. */
export type Workbook = {
  readonly sheets: readonly { readonly name: string; readonly part: string; readonly hidden: boolean }[]
  readonly dates: DateSystem
  readonly texts: readonly string[]
  /** Number format of each cell style. */
  readonly styles: readonly NumberFormat[]
  /** The program that wrote the file worked no formula out: the values beside them are placeholders. */
  readonly formulasUnsaved: boolean
  readonly externalLinks: number
}

const sheetMain = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'
const macroMain = 'application/vnd.ms-excel.sheet.macroEnabled.main+xml'

/**
 * Reads what stands around the sheets of an .xlsx file. Macros, links to other files and everything drawn are never opened.
 *
 * @source ECMA-376-1:2016 §12.3 (parts), §18.2 (workbook), §18.4 (shared strings), §18.8 (styles)
 */
export async function readWorkbook(path: string, parts: WorkbookParts): Promise<Result<Workbook, Refusal>> {
  const read = async (name: string, reader: Parameters<typeof readXml>[1]): Promise<Result<boolean, Refusal>> => {
    const part = await parts(name)
    if (!part.ok) return part
    if (part.value === null) return ok(false)
    const fault = readXml(part.value, reader)
    return fault === null ? ok(true) : err(refusal(path, 'table/workbook-broken', { part: name, reason: fault }))
  }

  let main = ''
  const types = await read('[Content_Types].xml', {
    open: (tag, of) => {
      const type = of('ContentType')
      if (tag === 'Override' && (type === sheetMain || type === macroMain))
        main = (of('PartName') ?? '').replace(/^\//, '')
    },
  })
  if (!types.ok) return types
  if (main === '') return err(refusal(path, 'table/no-workbook', {}))

  const folder = main.replace(/[^/]*$/, '')
  const targets = new Map<string, string>()
  const paths = { strings: '', styles: '' }
  let externalLinks = 0
  const relations = await read(`${folder}_rels/${main.slice(folder.length)}.rels`, {
    open: (tag, of) => {
      if (tag !== 'Relationship') return
      const [id, target, kind] = [of('Id') ?? '', of('Target') ?? '', (of('Type') ?? '').replace(/.*\//, '')]
      if (kind === 'externalLink') externalLinks++
      if (of('TargetMode') === 'External') return
      const full = inside(folder, target)
      targets.set(id, full)
      if (kind === 'sharedStrings') paths.strings = full
      if (kind === 'styles') paths.styles = full
    },
  })
  if (!relations.ok) return relations

  const sheets: { name: string; part: string; hidden: boolean }[] = []
  let dates: DateSystem = 1900
  let formulasUnsaved = false
  const book = await read(main, {
    open: (tag, of) => {
      if (tag === 'workbookPr' && ['1', 'true'].includes(of('date1904') ?? '')) dates = 1904
      if (tag === 'calcPr') formulasUnsaved = ['1', 'true'].includes(of('fullCalcOnLoad') ?? '')
      if (tag !== 'sheet') return
      const part = targets.get(of('id') ?? '') ?? ''
      sheets.push({ name: of('name') ?? '', part, hidden: (of('state') ?? 'visible') !== 'visible' })
    },
  })
  if (!book.ok) return book

  const texts: string[] = []
  const strings = paths.strings === '' ? ok(true) : await read(paths.strings, sharedTexts(texts))
  if (!strings.ok) return strings
  const styles: NumberFormat[] = []
  const formats = paths.styles === '' ? ok(true) : await read(paths.styles, styleMeanings(styles))
  if (!formats.ok) return formats
  return ok({ sheets, dates, texts, styles, formulasUnsaved, externalLinks })
}

/** A target of a relationship as a part's name; `/` starts at the top. */
function inside(folder: string, target: string): string {
  const steps = (target.startsWith('/') ? target : `${folder}${target}`).split('/')
  const out: string[] = []
  for (const step of steps) {
    if (step === '..') out.pop()
    else if (step !== '' && step !== '.') out.push(step)
  }
  return out.join('/')
}

/** Runs of one text are joined; readings for pronunciation are none of it. */
function sharedTexts(into: string[]): Parameters<typeof readXml>[1] {
  let [text, within, spoken] = ['', false, false]
  return {
    open: (tag) => {
      if (tag === 'si') text = ''
      if (tag === 'rPh') spoken = true
      within = tag === 't' && !spoken
    },
    text: (more) => {
      if (within) text += more
    },
    close: (tag) => {
      within = false
      if (tag === 'rPh') spoken = false
      if (tag === 'si') into.push(spreadsheetText(text))
    },
  }
}

function styleMeanings(into: NumberFormat[]): Parameters<typeof readXml>[1] {
  const codes = new Map<number, string>()
  let ofCells = false
  return {
    open: (tag, of) => {
      if (tag === 'numFmt') codes.set(Number(of('numFmtId')), of('formatCode') ?? '')
      if (tag === 'cellXfs') ofCells = true
      if (tag !== 'xf' || !ofCells) return
      const id = Number(of('numFmtId') ?? 0)
      into.push(numberFormat(id, codes.get(id) ?? null))
    },
    close: (tag) => {
      if (tag === 'cellXfs') ofCells = false
    },
  }
}
