import type { MeasurementError } from '@debulk/clinical/lesion/measurement-error'
import type { StudyReading } from '@debulk/clinical/lesion/study-reading'
import type { ClaimValues } from '@debulk/clinical/claims/claim-values'
import type { FindingParameters } from '@debulk/clinical/discordance/finding-parameters'
import type { EventKind, EventOf, PatientEvent } from '@debulk/clinical/record/patient-event'
import type { AnswerCaveat, AnswerCaveats, AnswerValues, AnyAnswer, RecordRule } from '@debulk/clinical/review/answer'
import type { ClaimResult, Finding, FindingCode } from '@debulk/clinical/review/finding'
import type { Detail } from '../answers/answer-words.ts'
import type { RecordCatalogue } from './record-catalogue.ts'
import { studyLine } from './timeline/study-line.ts'

/** What one rule says: heading, sentence, the lines beneath it, what to keep in mind, and where it is written. */
export type Said = {
  readonly title: string
  readonly sentence: string
  readonly details: readonly Detail[]
  readonly caveats: readonly string[]
  readonly does: string
  readonly source: string
}

/** An answer in words. */
export function sayAnswer({ rule, value, about, caveats }: AnyAnswer, words: RecordCatalogue): Said {
  return {
    ...ruleSaid(rule, value, about, words),
    caveats: caveats.map((caveat: AnswerCaveat) => caveatSaid(caveat.code, caveat.parameters, words)),
  }
}

/** The door where a rule is paired with what it says. */
function ruleSaid<R extends RecordRule>(
  rule: R,
  value: AnyAnswer['value'],
  about: string,
  { answers, format }: RecordCatalogue,
): Omit<Said, 'caveats'> {
  const { title, says: does, source, sentence, details } = answers.rules[rule]
  const known = value as AnswerValues[R]
  return {
    title,
    does,
    source,
    sentence: oneDot(sentence(known, about, format)),
    details: (details?.(known, format) ?? []).map((detail) => ({
      ...detail,
      label: oneDot(detail.label),
      text: oneDot(detail.text),
    })),
  }
}

/** A remark on an answer in words. */
export function caveatSaid<C extends keyof AnswerCaveats>(
  code: C,
  parameters: AnswerCaveat['parameters'],
  { answers, format }: RecordCatalogue,
): string {
  return oneDot(answers.caveats[code](parameters as AnswerCaveats[C], format))
}

/** A claim or a finding: what it is, its result in a line, the whole of it, and the rule behind it. */
export type SaidCheck = {
  readonly title: string
  readonly short: string
  readonly sentence: string
  readonly source: string
}

/** A finding in words: which check it is, what does not fit, and where the check is written. */
export function sayFinding({ code, parameters }: Finding, words: RecordCatalogue): SaidCheck {
  return findingSaid(code, parameters, words)
}

function findingSaid<C extends FindingCode>(
  code: C,
  parameters: Finding['parameters'],
  { checks, format }: RecordCatalogue,
) {
  const { title, says, source } = checks.findings[code]
  const known = parameters as FindingParameters[C]
  return {
    title,
    short: checks.findingShorts[code]?.(known, format) ?? title,
    sentence: oneDot(says(known, format)),
    source,
  }
}

/** A claim in words: what kind it is, what the record gives instead, and how that was worked out. */
export function sayClaim({ about, value }: ClaimResult, words: RecordCatalogue): SaidCheck {
  return claimSaid(about, value, words)
}

function claimSaid<A extends keyof ClaimValues>(
  about: A,
  value: ClaimResult['value'],
  { checks, format }: RecordCatalogue,
) {
  const { title, says, source } = checks.claims[about]
  const known = value as ClaimValues[A]
  return { title, short: checks.claimShorts[about](known, format), sentence: oneDot(says(known, format)), source }
}

/** A study measured from images as one line. */
export const sayStudy = (study: StudyReading, model: MeasurementError, { terms, format }: RecordCatalogue): string =>
  studyLine(study, model, terms, format)

/** An event as one line. */
export const sayEvent = (event: PatientEvent, words: RecordCatalogue): string => eventSaid(event.kind, event, words)

const eventSaid = <K extends EventKind>(kind: K, event: PatientEvent, { timeline, format }: RecordCatalogue): string =>
  timeline[kind](event as EventOf<K>, format)

/** A Russian date ends in a dot of its own: a sentence that ends in one takes no second. A number stays with its unit. */
const oneDot = (text: string): string =>
  text
    .replaceAll('г..', 'г.')
    .replaceAll(/(\d) (?=(?:%|мг|мл|мм|см|г|мес|лет|год|mg|mL|mm|cm|months?|years?|days?)(?![\p{L}\d]))/gu, '$1\u00A0')
