import { measure } from '@debulk/actions/measure'
import { refusalText } from '@debulk/actions/refusal-text'
import { speak } from '@debulk/language/speak'
import { readArguments } from './arguments.ts'
import type { ExitCode, Io } from './io.ts'
import { misused } from './misused.ts'
import { progressBar } from './progress-bar.ts'
import { measureRequest, readingOptions } from './reading-options.ts'
import { tellRefused } from './tell-refused.ts'
import { unknownPatient } from './unknown-patient.ts'
import { unknownSegmentation } from './unknown-segmentation.ts'

/** `debulk measure PATH… [--json|--csv] [--out DIR]`: every lesion of every study. */
export async function measureCommand(argv: readonly string[], io: Io): Promise<ExitCode> {
  const args = readArguments(argv, readingOptions)
  if (!args.ok) return misused('measure', args.error, io)
  const request = measureRequest(args.value, 'measure')
  if (!request.ok) return misused('measure', request.error, io)

  const bar = progressBar(io, () => speak(io.language))
  const measured = await measure(request.value, { report: bar.report, signal: io.signal })
  bar.clear()
  try {
    const { studies, refused } = measured
    const stranger = unknownPatient(request.value, measured) ?? unknownSegmentation(request.value, measured)
    if (stranger) return await misused('measure', stranger, io)
    const out = args.value.text('out')
    if (args.value.flag('json')) {
      const { measureOutput } = await import('@debulk/contract/measure-output')
      io.out(`${JSON.stringify(measureOutput(measured, await refusalText('en', refused)))}\n`)
    } else if (args.value.flag('csv')) {
      const { measureCsv } = await import('@debulk/contract/measure-csv')
      io.out(measureCsv(measured))
      await tellRefused(refused, io)
    } else if (studies.length > 0 || refused.length > 0) {
      const { measureTable } = await import('@debulk/actions/measure-table')
      io.out(await measureTable(measured, { language: io.language, columns: io.columns, colour: io.colour }))
    }
    if (studies.length === 0) {
      io.err(`${(await speak(io.language)).command.done.nothingMeasured}\n`)
      return 1
    }
    if (out === null) return 0
    const { writeMeasurement } = await import('@debulk/actions/write-measurement')
    const written = await writeMeasurement(measured, { folder: out, signal: io.signal })
    if (!written.ok) {
      await tellRefused([written.error], io)
      return 1
    }
    const { done } = (await speak(io.language)).command
    for (const path of written.value) io.err(`${done.wrote(path)}\n`)
    return 0
  } finally {
    measured.close()
  }
}
