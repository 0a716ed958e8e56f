import { measure, type Measured } from '@debulk/actions/measure'
import { refusalText } from '@debulk/actions/refusal-text'
import { speak } from '@debulk/language/speak'
import { isoDate } from '@debulk/quantity/iso-date'
import { readArguments } from './arguments.ts'
import type { ExitCode, Io } from './io.ts'
import { misused } from './misused.ts'
import { progressBar } from './progress-bar.ts'
import { measureRequest, readingOptions } from './reading-options.ts'
import { tellRefused } from './tell-refused.ts'
import { unknownPatient } from './unknown-patient.ts'
import { unknownSegmentation } from './unknown-segmentation.ts'

const options = { ...readingOptions, save: { type: 'boolean' } } as const

/** `debulk measure PATH… [--json|--csv] [--out DIR] [--case FILE --save]`: every lesion of every study. */
export async function measureCommand(argv: readonly string[], io: Io): Promise<ExitCode> {
  const args = readArguments(argv, options)
  if (!args.ok) return misused('measure', args.error, io)
  const request = measureRequest(args.value, 'measure')
  if (!request.ok) return misused('measure', request.error, io)

  const casePath = args.value.text('case')
  const save = args.value.flag('save')
  if (save && casePath === null) return misused('measure', (words) => words.saveNeedsCase, io)

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
    if (save && casePath !== null && !(await saved(measured, casePath, io))) return 1
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

/** Adds the readings to the case file and says which. */
async function saved(measured: Measured, casePath: string, io: Io): Promise<boolean> {
  const today = isoDate(io.today())
  if (!today.ok) throw new Error(`the clock says ${io.today()}`)
  const [{ saveReadings }, { newUid }] = await Promise.all([
    import('@debulk/actions/save-readings'),
    import('@debulk/platform/new-uid'),
  ])
  const { done } = (await speak(io.language)).command
  const result = await saveReadings(measured, { casePath, today: today.value, newUid, reason: done.measuredAnew })
  if (result.ok) io.err(`${done.saved({ path: casePath, ...result.value })}\n`)
  else await tellRefused(result.error, io)
  return result.ok
}
