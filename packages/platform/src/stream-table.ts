import { createReadStream, statSync } from 'node:fs'
import { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { refusal, type Refusal } from '@debulk/contract/refusal'
import { err, ok, type Result } from '@debulk/quantity/result'
import { CsvError, parse } from 'csv-parse'
import { inflateFault } from './gunzip.ts'
import { notReadable } from './read-file.ts'

/** Cells of one record and its number as a spreadsheet counts, the first being 1. */
export type TableRecord = (cells: readonly string[], row: number) => void

/** Who hears how many bytes of the file were read, and who may stop it. */
export type Streaming = { readonly told: (done: number, of: number) => void; readonly signal: AbortSignal }

/** A record of a table is a line; one that is longer is a quotation mark that never closes, or no table. */
const longestRecord = 1 << 20

/**
 * Streams a table out of a `.csv` or `.csv.gz` file, so that its size costs no memory: byte order mark, LF or CRLF, and commas,
 * semicolons or tabs, whichever the first line has most of; a first line `sep=;`, as spreadsheets write it, names the separator
 * and is no record. Empty lines are counted, not told. Progress counts bytes of the file, a stopped `signal` throws.
 */
export async function streamTable(
  path: string,
  record: TableRecord,
  { told, signal }: Streaming,
): Promise<Result<void, Refusal>> {
  try {
    const of = statSync(path).size
    const file = createReadStream(path)
    let done = 0
    file.on('data', (chunk) => told((done += chunk.length), of))
    const texts = decoded(/\.gz$/i.test(path) ? piped(file) : file)
    const head = await firstLine(texts)
    const stated = /^\uFEFF?"?sep=([^"\r\n])"?[\r\n]/i.exec(head)?.[1]
    // tables pasted together mix line endings, and a guess from the first line would run records into one
    const options = {
      delimiter: stated ?? mostOf(head),
      record_delimiter: ['\r\n', '\n', '\r'],
      bom: true,
      relax_column_count: true,
      relax_quotes: true,
    }
    const records = parse({ ...options, max_record_size: longestRecord })
    // a fault of the file reaches whoever reads the records
    Readable.from(after(head, texts))
      .on('error', (fault) => records.destroy(fault))
      .pipe(records)
    let row = 0
    for await (const cells of records) {
      if (++row % 1000 === 0) signal.throwIfAborted()
      if (!isCells(cells)) throw new TypeError('a record is a list of cells')
      const isSeparator = row === 1 && stated !== undefined
      if (!isSeparator && (cells.length > 1 || cells[0]?.trim() !== '')) record(cells, row)
    }
    signal.throwIfAborted()
    return ok(undefined)
  } catch (thrown) {
    signal.throwIfAborted()
    if (thrown instanceof CsvError && thrown.code === 'CSV_MAX_RECORD_SIZE')
      return err(
        refusal(path, 'table/line-too-long', { row: Number(thrown['records'] ?? 0) + 1, limit: longestRecord }),
      )
    if (thrown instanceof CsvError) return err(refusal(path, 'table/quote', { line: Number(thrown['lines'] ?? 1) }))
    if (isZlib(thrown)) {
      inflateFault(thrown) // anything but a fault of the stream is thrown on
      return err(refusal(path, 'gzip/broken', {}))
    }
    if (isBadText(thrown)) return err(refusal(path, 'table/not-utf-8', {}))
    return err(notReadable(path, thrown))
  }
}

const isBadText = (thrown: unknown): boolean =>
  thrown instanceof TypeError && 'code' in thrown && thrown.code === 'ERR_ENCODING_INVALID_ENCODED_DATA'

async function* decoded(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string, void> {
  // a replaced letter would make one subject of two
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true, fatal: true })
  for await (const chunk of bytes) yield decoder.decode(chunk, { stream: true })
  yield decoder.decode()
}

/** What is read until the first line is whole: it decides the separator. */
async function firstLine(texts: AsyncGenerator<string, void>): Promise<string> {
  let head = ''
  while (!head.includes('\n') && head.length < longestRecord) {
    const next = await texts.next()
    if (next.done === true) break
    head += next.value
  }
  return head
}

async function* after(head: string, texts: AsyncGenerator<string, void>): AsyncGenerator<string, void> {
  yield head
  yield* texts
}

function mostOf(head: string): string {
  const header = head.split('\n', 1)[0] ?? ''
  const count = (separator: string) => header.split(separator).length
  return [',', ';', '\t'].reduce((best, each) => (count(each) > count(best) ? each : best), ',')
}

function piped(file: ReturnType<typeof createReadStream>): AsyncIterable<Uint8Array> {
  const unpacked = createGunzip()
  file.on('error', (fault) => unpacked.destroy(fault))
  return file.pipe(unpacked)
}

const isCells = (value: unknown): value is readonly string[] => Array.isArray(value)

const isZlib = (thrown: unknown): boolean =>
  thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'string' && thrown.code.startsWith('Z_')
