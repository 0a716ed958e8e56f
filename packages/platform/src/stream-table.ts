import { createReadStream, statSync } from 'node:fs'
import { createGunzip } from 'node:zlib'
import { refusal, type Refusal } from '@debulk/contract/refusal'
import { csvReader, type CsvRecord } from '@debulk/interop/cdisc/csv-reader'
import { err, ok, type Result } from '@debulk/quantity/result'
import { inflateFault } from './gunzip.ts'
import { notReadable } from './read-file.ts'

/** Who hears how many bytes of the file were read, and who may stop it. */
export type Streaming = { readonly told: (done: number, of: number) => void; readonly signal: AbortSignal }

/**
 * Streams a table out of a `.csv` or `.csv.gz` file, so that its size costs no memory. Progress counts bytes of the file, a
 * stopped `signal` throws.
 */
export async function streamTable(
  path: string,
  record: CsvRecord,
  { told, signal }: Streaming,
): Promise<Result<void, Refusal>> {
  try {
    const of = statSync(path).size
    const decoder = new TextDecoder('utf-8')
    const reader = csvReader(record)
    const file = createReadStream(path)
    let done = 0
    file.on('data', (chunk) => told((done += chunk.length), of))
    const bytes: AsyncIterable<Uint8Array> = /\.gz$/i.test(path) ? piped(file) : file
    for await (const chunk of bytes) {
      signal.throwIfAborted()
      reader.push(decoder.decode(chunk, { stream: true }))
    }
    reader.push(decoder.decode())
    const ended = reader.end()
    return ended.end === 'whole' ? ok(undefined) : err(refusal(path, 'table/quote', { line: ended.row }))
  } catch (thrown) {
    signal.throwIfAborted()
    if (isZlib(thrown)) {
      inflateFault(thrown) // anything but a fault of the stream is thrown on
      return err(refusal(path, 'gzip/broken', {}))
    }
    return err(notReadable(path, thrown))
  }
}

function piped(file: ReturnType<typeof createReadStream>): AsyncIterable<Uint8Array> {
  const unpacked = createGunzip()
  file.on('error', (fault) => unpacked.destroy(fault))
  return file.pipe(unpacked)
}

const isZlib = (thrown: unknown): boolean =>
  thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'string' && thrown.code.startsWith('Z_')
