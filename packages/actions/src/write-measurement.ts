import { measureCsv } from '@debulk/contract/measure-csv'
import { measureOutput } from '@debulk/contract/measure-output'
import type { Refusal } from '@debulk/contract/refusal'
import { writeFiles } from '@debulk/platform/write-files'
import type { Result } from '@debulk/quantity/result'
import type { Measured } from './measure.ts'
import { refusalText } from './refusal-text.ts'

/** Writes the JSON and the CSV of a measurement: both, or neither. */
export async function writeMeasurement(
  measured: Measured,
  { folder, signal }: { readonly folder: string; readonly signal: AbortSignal },
): Promise<Result<readonly string[], Refusal>> {
  const json = JSON.stringify(measureOutput(measured, await refusalText('en', measured.refused)))
  return writeFiles(
    folder,
    [
      { path: 'measurement.json', content: `${json}\n` },
      { path: 'lesions.csv', content: measureCsv(measured) },
    ],
    signal,
  )
}
