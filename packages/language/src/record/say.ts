import type { ClaimValues } from '@debulk/clinical/claims/claim-values'
import type { FindingParameters } from '@debulk/clinical/discordance/finding-parameters'
import type { EventKind, EventOf, PatientEvent } from '@debulk/clinical/record/patient-event'
import type { AnswerCaveat, AnswerCaveats, AnswerValues, AnyAnswer, RecordRule } from '@debulk/clinical/review/answer'
import type { ClaimResult, Finding, FindingCode } from '@debulk/clinical/review/finding'
import type { Detail } from '../answers/answer-words.ts'
import type { RecordCatalogue } from './record-catalogue.ts'

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
    details: details?.(known, format) ?? [],
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

/** A finding in words: which check it is, what does not fit, and where the check is written. */
export function sayFinding(
  { code, parameters }: Finding,
  words: RecordCatalogue,
): { readonly title: string; readonly sentence: string; readonly source: string } {
  return findingSaid(code, parameters, words)
}

function findingSaid<C extends FindingCode>(
  code: C,
  parameters: Finding['parameters'],
  { checks, format }: RecordCatalogue,
) {
  const { title, says, source } = checks.findings[code]
  return { title, sentence: oneDot(says(parameters as FindingParameters[C], format)), source }
}

/** A claim in words: what kind it is, what the record gives instead, and how that was worked out. */
export function sayClaim(
  { about, value }: ClaimResult,
  words: RecordCatalogue,
): { readonly title: string; readonly sentence: string; readonly source: string } {
  return claimSaid(about, value, words)
}

function claimSaid<A extends keyof ClaimValues>(
  about: A,
  value: ClaimResult['value'],
  { checks, format }: RecordCatalogue,
) {
  const { title, says, source } = checks.claims[about]
  return { title, sentence: oneDot(says(value as ClaimValues[A], format)), source }
}

/** An event as one line. */
export const sayEvent = (event: PatientEvent, words: RecordCatalogue): string => eventSaid(event.kind, event, words)

const eventSaid = <K extends EventKind>(kind: K, event: PatientEvent, { timeline, format }: RecordCatalogue): string =>
  timeline[kind](event as EventOf<K>, format)

/** A Russian date ends in a dot of its own: a sentence that ends in one takes no second. */
const oneDot = (text: string): string => text.replaceAll('г..', 'г.')
