import { assessStudies, isAnswered, type AssessStudiesRefused, type Question } from '@debulk/actions/assess-studies'
import type { CheckedRecord } from '@debulk/actions/check-record'
import { measure, type MeasureRequest } from '@debulk/actions/measure'
import { explainAssessRefused } from '@debulk/language/assess-sentences'
import type { Catalogue } from '@debulk/language/catalogue'
import { speak } from '@debulk/language/speak'
import { isoDate } from '@debulk/quantity/iso-date'
import { ok, type Result } from '@debulk/quantity/result'
import { dateOf, oneOf, readArguments, type Arguments, type Misuse } from './arguments.ts'
import type { ExitCode, Io } from './io.ts'
import { misused } from './misused.ts'
import { progressBar } from './progress-bar.ts'
import { measureRequest, readingOptions } from './reading-options.ts'
import { tellRefused } from './tell-refused.ts'
import { unknownPatient } from './unknown-patient.ts'
import { unknownSegmentation } from './unknown-segmentation.ts'

const options = {
  ...readingOptions,
  baseline: { type: 'string' },
  at: { type: 'string' },
  scope: { type: 'string' },
  basis: { type: 'string' },
  'threshold-support': { type: 'boolean' },
} as const

/** `debulk assess PATH… [--baseline DATE] [--at DATE]`: how much tumour is gone, and what that rests on. */
export async function assessCommand(argv: readonly string[], io: Io): Promise<ExitCode> {
  const args = readArguments(argv, options)
  if (!args.ok) return misused('assess', args.error, io)
  const asked = questionOf(args.value)
  if (!asked.ok) return misused('assess', asked.error, io)
  const request = measureRequest(args.value, 'assess')
  if (!request.ok) return misused('assess', request.error, io)

  const bar = progressBar(io, () => speak(io.language))
  const shell = { report: bar.report, signal: io.signal }
  const measured = await measure(request.value, shell)
  try {
    const words = await speak(io.language)
    const assessed = assessStudies(measured, asked.value)
    bar.clear()
    if (!assessed.ok) {
      const stranger = unknownPatient(request.value, measured) ?? unknownSegmentation(request.value, measured)
      if (stranger) return misused('assess', stranger, io)
      await tellRefused(measured.refused, io)
      if (!isData(args.value)) await tellRecord(await recordOf(request.value, io), io)
      return refuse(assessed.error, words, io)
    }
    const record = await recordOf(request.value, io)
    const support = args.value.flag('threshold-support') ? ('shown' as const) : ('not-shown' as const)
    const out = args.value.text('out')
    if (args.value.flag('json')) {
      const { assessmentJson } = await import('@debulk/actions/assessment-json')
      io.out(`${await assessmentJson(assessed.value, measured, record)}\n`)
    } else if (args.value.flag('csv')) {
      const { measureCsv } = await import('@debulk/contract/measure-csv')
      io.out(measureCsv(measured))
    } else {
      const { assessmentTable } = await import('@debulk/actions/assessment-table')
      const look = { language: io.language, columns: io.columns, colour: io.colour, support }
      io.out(await assessmentTable(assessed.value, measured.refused, look))
    }
    if (!isData(args.value)) await tellRecord(record, io)
    const done = isAnswered(assessed.value) ? 0 : 1
    if (out === null) return done
    const { writeAssessment } = await import('@debulk/actions/write-assessment')
    const task = {
      folder: out,
      language: io.language,
      today: io.today(),
      support,
      casePath: request.value.casePath,
      record,
    }
    const written = await writeAssessment(assessed.value, measured, task, shell)
    bar.clear()
    if (!written.ok) {
      await tellRefused([written.error], io)
      return 1
    }
    for (const path of written.value) io.err(`${words.command.done.wrote(path)}\n`)
    return done
  } finally {
    measured.close()
  }
}

const isData = (args: Arguments): boolean => args.flag('json') || args.flag('csv')

/** A case file alone is a record: what the rules say of it goes with the assessment. Null where images were given too. */
async function recordOf({ paths, casePath }: MeasureRequest, io: Io): Promise<CheckedRecord | null> {
  if (paths.length > 0 || casePath === null) return null
  const today = isoDate(io.today())
  if (!today.ok) throw new RangeError(`${io.today()} is not a day`)
  const { checkRecord } = await import('@debulk/actions/check-record')
  const checked = await checkRecord(
    { casePath, paths: [], asOf: today.value, dayIsToday: true },
    { report: () => {}, signal: io.signal },
  )
  // a fault in the case file was told when it was measured
  return checked.ok ? checked.value : null
}

async function tellRecord(record: CheckedRecord | null, io: Io): Promise<void> {
  if (record === null) return
  const { checkedRecordText } = await import('@debulk/actions/check-record-text')
  const look = { language: io.language, columns: io.columns, colour: io.colour, how: 'usual' as const }
  io.out(`\n${await checkedRecordText(record, look)}`)
}

function questionOf(args: Arguments): Result<Question, Misuse> {
  const baseline = dateOf(args, 'baseline')
  if (!baseline.ok) return baseline
  const at = dateOf(args, 'at')
  if (!at.ok) return at
  const scope = oneOf(args, 'scope', ['liver', 'body'])
  if (!scope.ok) return scope
  const basis = oneOf(args, 'basis', ['totals', 'same-lesions'])
  return basis.ok ? ok({ baseline: baseline.value, at: at.value, scope: scope.value, basis: basis.value }) : basis
}

/** A date nobody imaged, or several patients, is misuse; nothing to assess is a failure. */
function refuse(refused: AssessStudiesRefused, { command, assessRefusals, format }: Catalogue, io: Io): ExitCode {
  if (refused.code === 'assess/several-patients') {
    io.err(`${command.misuse.severalPatients(refused.patients)}\n`)
    return 2
  }
  io.err(`${explainAssessRefused(refused, assessRefusals, format)}\n`)
  return refused.code === 'assess/no-study' || refused.code === 'assess/two-studies-on' ? 1 : 2
}
