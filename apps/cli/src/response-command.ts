import { deriveResponses, type ResponseSource } from '@debulk/actions/response-derivation'
import { speak } from '@debulk/language/speak'
import { err, ok, type Result } from '@debulk/quantity/result'
import { oneOf, readArguments, unexpected, wholeNumber, type Arguments, type Misuse } from './arguments.ts'
import type { ExitCode, Io } from './io.ts'
import { misused } from './misused.ts'
import { progressBar } from './progress-bar.ts'
import { tellRefused } from './tell-refused.ts'

const options = {
  tu: { type: 'string' },
  tr: { type: 'string' },
  longitudinal: { type: 'string' },
  columns: { type: 'string' },
  criterion: { type: 'string' },
  'stable-days': { type: 'string' },
  confirmed: { type: 'boolean' },
  'accept-sd': { type: 'boolean' },
  errors: { type: 'string' },
  csv: { type: 'boolean' },
  json: { type: 'boolean' },
  lang: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const

/** `debulk response --tu TU.csv --tr TR.csv [--csv|--json] [--errors FILE]`: responses from tables of tumour measurements. */
export async function responseCommand(argv: readonly string[], io: Io): Promise<ExitCode> {
  const args = readArguments(argv, options)
  if (!args.ok) return misused('response', args.error, io)
  const source = sourceOf(args.value)
  if (!source.ok) return misused('response', source.error, io)
  const criterion = oneOf(args.value, 'criterion', ['recist-1.1'])
  if (!criterion.ok) return misused('response', criterion.error, io)
  const stable = wholeNumber(args.value, 'stable-days', { least: 0, most: 3650 })
  if (!stable.ok) return misused('response', stable.error, io)

  const bar = progressBar(io, () => speak(io.language))
  const derivation = await deriveResponses(
    source.value,
    { report: bar.report, signal: io.signal },
    {
      isConfirmed: args.value.flag('confirmed'),
      stableAfterDays: stable.value,
      acceptsStable: args.value.flag('accept-sd'),
    },
  )
  bar.clear()
  if (!derivation.ok) {
    await tellRefused([derivation.error], io)
    return 1
  }
  const { derived } = derivation.value
  if (args.value.flag('csv')) {
    const { responseRecords } = await import('@debulk/actions/response-records')
    io.out(responseRecords(derivation.value))
  } else if (args.value.flag('json')) {
    const { responseJson } = await import('@debulk/actions/response-json')
    io.out(`${responseJson(derivation.value)}\n`)
  } else {
    const { responseSummary } = await import('@debulk/actions/response-summary')
    io.out(await responseSummary(derivation.value, io.language))
  }
  const errors = args.value.text('errors')
  if (errors !== null) {
    const [{ responseErrors }, { writeFile }] = await Promise.all([
      import('@debulk/actions/response-errors'),
      import('@debulk/platform/write-files'),
    ])
    const written = await writeFile(errors, await responseErrors(derivation.value, io.language), io.signal)
    if (!written.ok) {
      await tellRefused([written.error], io)
      return 1
    }
    io.err(`${(await speak(io.language)).command.done.wrote(errors)}\n`)
  }
  if (derived.length > 0) return 0
  io.err(`${(await speak(io.language)).response.nothing}\n`)
  return 1
}

function sourceOf(args: Arguments): Result<ResponseSource, Misuse> {
  const [extra] = args.positionals
  if (extra !== undefined) return err(unexpected(extra))
  if (args.flag('csv') && args.flag('json')) return err((words) => words.notTogether({ one: '--csv', other: '--json' }))
  if (args.flag('accept-sd') && !args.flag('confirmed'))
    return err((words) => words.missingOption({ verb: 'response --accept-sd', option: '--confirmed' }))
  const [tu, tr, path] = [args.text('tu'), args.text('tr'), args.text('longitudinal')]
  const missing =
    (option: string): Misuse =>
    (words) =>
      words.missingOption({ verb: 'response', option })
  if (path === null) {
    if (tu === null) return err(missing('--tu FILE'))
    return tr === null ? err(missing('--tr FILE')) : ok({ kind: 'sdtm', tu, tr })
  }
  if (tu !== null || tr !== null)
    return err((words) => words.notTogether({ one: '--longitudinal', other: tu === null ? '--tr' : '--tu' }))
  const list = args.text('columns')
  if (list === null) return err(missing('--columns LIST'))
  const named = new Map(
    list.split(',').map((pair) => [pair.split('=')[0]?.trim(), pair.slice(pair.indexOf('=') + 1).trim()]),
  )
  const known = ['subject', 'day', 'diameter', 'lesion', 'evaluator']
  const [subject, day, diameter] = [named.get('subject'), named.get('day'), named.get('diameter')]
  const isReadable = [...named].every(([name, column]) => known.includes(name ?? '') && column !== '')
  if (!subject || !day || !diameter || !isReadable)
    return err((words) => words.badColumns({ option: '--columns', value: list }))
  return ok({
    kind: 'longitudinal',
    path,
    columns: {
      subject: subject.split('+').map((name) => name.trim()),
      day,
      diameter,
      lesion: named.get('lesion'),
      evaluator: named.get('evaluator'),
    },
  })
}
