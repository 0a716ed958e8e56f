import { basename, extname } from 'node:path'
import { checkRecord, type CheckedRecord } from '@debulk/actions/check-record'
import type { OutputFile } from '@debulk/platform/write-files'
import { isoDate } from '@debulk/quantity/iso-date'
import { speak } from '@debulk/language/speak'
import { dateOf, readArguments, type Options } from './arguments.ts'
import type { ExitCode, Io } from './io.ts'
import { misused } from './misused.ts'
import { progressBar } from './progress-bar.ts'
import { tellRefused } from './tell-refused.ts'

const options = {
  'as-of': { type: 'string' },
  json: { type: 'boolean' },
  html: { type: 'string' },
  out: { type: 'string' },
  all: { type: 'boolean' },
  lang: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} satisfies Options

/** `debulk check CASE… [PATH…]`: what the rules say of a record, what does not fit, what is missing. Findings are no failure. */
export async function checkCommand(argv: readonly string[], io: Io): Promise<ExitCode> {
  const args = readArguments(argv, options)
  if (!args.ok) return misused('check', args.error, io)
  const { positionals, text, flag } = args.value
  const cases = positionals.filter(isCaseFile)
  const paths = positionals.filter((path) => !isCaseFile(path))
  if (cases.length === 0) return misused('check', (words) => words.missingCase('check'), io)
  const asked = dateOf(args.value, 'as-of')
  if (!asked.ok) return misused('check', asked.error, io)
  const [page, out] = [text('html'), text('out')]
  if (page !== null && cases.length > 1) {
    return misused('check', (words) => words.severalCases({ option: '--html', instead: '--out' }), io)
  }
  const today = isoDate(io.today())
  if (!today.ok) throw new RangeError(`${io.today()} is not a day`)

  const bar = progressBar(io, () => speak(io.language))
  const shell = { report: bar.report, signal: io.signal }
  const files: OutputFile[] = []
  const taken = new Set<string>()
  let [failed, html] = [false, '']
  for (const [i, casePath] of cases.entries()) {
    io.signal.throwIfAborted()
    const checked = await checkRecord(
      { casePath, paths, asOf: asked.value ?? today.value, dayIsToday: asked.value === null },
      shell,
    )
    bar.clear()
    if (!checked.ok) {
      failed = true
      await tellRefused(checked.error, io)
      continue
    }
    if (flag('json') && checked.value.refused.length > 0) await tellRefused(checked.value.refused, io)
    io.out(await shown(checked.value, { json: flag('json'), all: flag('all'), first: i === 0 }, io))
    if (page === null && out === null) continue
    const { checkedRecordPage } = await import('@debulk/actions/check-record-text')
    html = await checkedRecordPage(checked.value, { language: io.language, today: today.value, all: flag('all') })
    if (out === null) continue
    const name = freeName(casePath, taken)
    const { checkedRecordJson } = await import('@debulk/actions/check-record-json')
    files.push({ path: `${name}.html`, content: html })
    files.push({ path: `${name}.json`, content: `${await checkedRecordJson(checked.value)}\n` })
  }
  const wrote = await write({ page, html, out, files }, io)
  return failed || !wrote ? 1 : 0
}

async function shown(
  checked: CheckedRecord,
  { json, all, first }: { readonly json: boolean; readonly all: boolean; readonly first: boolean },
  io: Io,
): Promise<string> {
  if (json) {
    const { checkedRecordJson } = await import('@debulk/actions/check-record-json')
    return `${await checkedRecordJson(checked)}\n`
  }
  const { checkedRecordText } = await import('@debulk/actions/check-record-text')
  const look = { language: io.language, columns: io.columns, colour: io.colour }
  const text = await checkedRecordText(checked, { ...look, how: all ? 'all' : 'usual' })
  return first ? text : `\n${'═'.repeat(Math.min(io.columns ?? 80, 80))}\n\n${text}`
}

type Written = {
  readonly page: string | null
  readonly html: string
  readonly out: string | null
  readonly files: readonly OutputFile[]
}

/** Writes what was asked for; says where it lies. */
async function write({ page, html, out, files }: Written, io: Io): Promise<boolean> {
  const { command } = await speak(io.language)
  const { writeFile, writeFiles } = await import('@debulk/platform/write-files')
  const results = [
    ...(page !== null && html !== '' ? [await writeFile(page, html, io.signal)] : []),
    ...(out !== null && files.length > 0 ? [await writeFiles(out, files, io.signal)] : []),
  ]
  for (const result of results) {
    if (result.ok) for (const path of result.value) io.err(`${command.done.wrote(path)}\n`)
    else await tellRefused([result.error], io)
  }
  return results.every(({ ok }) => ok)
}

/** A case file is told by its ending; everything else is images. */
const isCaseFile = (path: string): boolean => ['.yaml', '.yml', '.json'].includes(extname(path).toLowerCase())

/** Name of a case's files: that of the case file; a second of the same name gets a number. */
function freeName(casePath: string, taken: Set<string>): string {
  const name = basename(casePath, extname(casePath)).replace(/\.case$/, '')
  let free = name
  for (let i = 2; taken.has(free); i++) free = `${name}-${i}`
  taken.add(free)
  return free
}
