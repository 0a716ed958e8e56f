import { join } from 'node:path'
import { speak } from '@debulk/language/speak'
import { readArguments, type Options } from './arguments.ts'
import type { ExitCode, Io } from './io.ts'
import { misused } from './misused.ts'
import { progressBar } from './progress-bar.ts'
import { tellRefused } from './tell-refused.ts'

const options = {
  mapping: { type: 'string' },
  out: { type: 'string' },
  'dry-run': { type: 'boolean' },
  errors: { type: 'string' },
  json: { type: 'boolean' },
  lang: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} satisfies Options

/** `debulk import TABLE… --mapping FILE --out DIR [--dry-run] [--errors FILE]`: tables of a series become case files. */
export async function importCommand(argv: readonly string[], io: Io): Promise<ExitCode> {
  const args = readArguments(argv, options)
  if (!args.ok) return misused('import', args.error, io)
  const { positionals: tables, text, flag } = args.value
  const [mappingPath, folder] = [text('mapping'), text('out')]
  if (tables.length === 0) return misused('import', (words) => words.missingTable, io)
  if (mappingPath === null)
    return misused('import', (words) => words.missingOption({ verb: 'import', option: '--mapping' }), io)
  if (folder === null) return misused('import', (words) => words.missingOption({ verb: 'import', option: '--out' }), io)

  const dryRun = flag('dry-run')
  const { language, signal } = io
  const bar = progressBar(io, () => speak(language))
  const { planImport } = await import('@debulk/actions/import-tables')
  const request = { tables, mappingPath, folder, today: io.today(), language }
  const planned = await planImport(request, { report: bar.report, signal })
  bar.clear()
  if (!planned.ok) {
    await tellRefused(planned.error, io)
    return 1
  }
  const plan = planned.value
  const written: string[] = []
  const errorsPath = text('errors') ?? join(folder, 'errors.csv')
  let errors: readonly string[] = []
  let old: readonly string[] = []
  if (!dryRun) {
    const { oldErrors, writeErrors, writeImport } = await import('@debulk/actions/import-table-write')
    const cases = await writeImport(plan, { folder, signal })
    if (!cases.ok) {
      await tellRefused([cases.error], io)
      return 1
    }
    written.push(...cases.value)
    const kept = await writeErrors(plan, { path: errorsPath, language, signal })
    if (!kept.ok) {
      await tellRefused([kept.error], io)
      return 1
    }
    errors = kept.value
    old = oldErrors(plan, errorsPath)
  }
  const { refusedRows } = await import('@debulk/actions/import-table-refused')
  const left = [...refusedRows(plan).values()].flat()
  if (flag('json')) {
    const { importJson } = await import('@debulk/actions/import-table-json')
    io.out(`${JSON.stringify(await importJson(plan, { dryRun, written: [...written, ...errors] }))}\n`)
  } else {
    const { importText } = await import('@debulk/actions/import-table-text')
    io.out(await importText(plan, { language, columns: io.columns, colour: io.colour, dryRun }))
  }
  const words = await speak(language)
  if (written.length > 0) io.err(`${words.command.done.wrote(folder)}\n`)
  if (errors.length > 0) io.err(`${words.import.errorsWritten({ path: errors.join(', '), rows: left.length })}\n`)
  if (old.length > 0) io.err(`${words.import.errorsOld(old.join(', '))}\n`)
  return plan.refused.length > 0 || left.length > 0 ? 1 : 0
}
