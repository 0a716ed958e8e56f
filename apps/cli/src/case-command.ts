import { isoDate } from '@debulk/quantity/iso-date'
import { speak } from '@debulk/language/speak'
import type { Refusal } from '@debulk/contract/refusal'
import { readArguments, unexpected, type Arguments, type Options } from './arguments.ts'
import type { ExitCode, Io } from './io.ts'
import { misused } from './misused.ts'
import { tellRefused } from './tell-refused.ts'

const options = {
  reason: { type: 'string' },
  by: { type: 'string' },
  lang: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} satisfies Options

type Act = (names: readonly string[], args: Arguments, io: Io) => Promise<ExitCode>

const acts: Readonly<
  Record<string, { readonly names: readonly string[]; readonly optional: boolean; readonly act: Act }>
> = {
  new: { names: ['FILE'], optional: true, act: start },
  retract: { names: ['FILE', 'ID'], optional: false, act: takeBack },
  migrate: { names: ['FILE'], optional: false, act: migrate },
  schema: { names: [], optional: false, act: printSchema },
}

/** `debulk case new|retract|migrate|schema`: starts and keeps the file that a patient's record stands in. */
export async function caseCommand(argv: readonly string[], io: Io): Promise<ExitCode> {
  const args = readArguments(argv, options)
  if (!args.ok) return misused('case', args.error, io)
  const [verb = '', ...names] = args.value.positionals
  const chosen = Object.hasOwn(acts, verb) ? acts[verb] : undefined
  if (!chosen) return misused('case', (words) => words.caseVerb({ verb, verbs: Object.keys(acts) }), io)
  const missing = chosen.optional ? undefined : chosen.names[names.length]
  if (missing !== undefined)
    return misused('case', (words) => words.missingArgument(`debulk case ${verb}`, missing), io)
  const extra = names[chosen.names.length]
  if (extra !== undefined) return misused('case', unexpected(extra), io)
  const stray = (['reason', 'by'] as const).find((name) => verb !== 'retract' && args.value.text(name) !== null)
  if (stray !== undefined) return misused('case', (words) => words.unknownOption(`--${stray}`), io)
  return chosen.act(names, args.value, io)
}

async function start([path = 'patient.case.yaml']: readonly string[], _: Arguments, io: Io): Promise<ExitCode> {
  const { newCase } = await import('@debulk/actions/case-start')
  const { caseTemplate } = await import('@debulk/language/case-template')
  const made = await newCase(path, await caseTemplate(io.language))
  if (!made.ok) return refuse([made.error], io)
  const { done } = (await speak(io.language)).command
  const { written, kept, withoutGuidance } = made.value
  for (const file of written) io.err(`${done.wrote(file)}\n`)
  if (kept !== null) io.err(`${done.keptSchema(kept)}\n`)
  if (withoutGuidance) io.err(`${done.withoutGuidance(path.replace(/\.json$/i, '.yaml'))}\n`)
  return 0
}

async function takeBack([path = '', id = '']: readonly string[], args: Arguments, io: Io): Promise<ExitCode> {
  const reason = args.text('reason')
  if (reason === null)
    return misused('case', (words) => words.missingArgument('debulk case retract', '--reason TEXT'), io)
  const today = isoDate(io.today())
  if (!today.ok) throw new Error(`the clock says ${io.today()}`)
  const { retract } = await import('@debulk/actions/case-retract')
  const done = await retract({ path, id, reason, by: args.text('by'), today: today.value })
  if (!done.ok) return refuse(done.error, io)
  io.err(`${(await speak(io.language)).command.done.retracted({ ...done.value, path })}\n`)
  return 0
}

async function migrate([path = '']: readonly string[], _: Arguments, io: Io): Promise<ExitCode> {
  const { migrateCase } = await import('@debulk/actions/case-migrate')
  const done = await migrateCase(path)
  if (!done.ok) return refuse(done.error, io)
  io.err(`${(await speak(io.language)).command.done.migrated({ path, ...done.value })}\n`)
  return 0
}

async function printSchema(_: readonly string[], __: Arguments, io: Io): Promise<ExitCode> {
  const { caseSchemaText } = await import('@debulk/actions/case-start')
  io.out(caseSchemaText())
  return 0
}

async function refuse(refused: readonly Refusal[], io: Io): Promise<ExitCode> {
  await tellRefused(refused, io)
  return 1
}
