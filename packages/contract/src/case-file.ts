import type { Assertions } from '@debulk/clinical/lesion/apply-assertions'
import type { StudyReading } from '@debulk/clinical/lesion/study-reading'
import type { OtherSite, Treatment } from '@debulk/clinical/treatment/treatment'
import { err, ok, type Result } from '@debulk/quantity/result'
import { z } from 'zod'
import { CaseEvent, type NamedEvent } from './case-events.ts'
import { caseProblems } from './case-problems.ts'
import { assertionsOf, sitesOf, treatmentsOf } from './case-record.ts'
import { readLimits } from './read-limits.ts'
import type { Refusal } from './refusal.ts'
import { hinted } from './schema-hints.ts'
import { schemaProblems } from './schema-problems.ts'
import { textFile } from './text-file.ts'
import { typedStudies } from './typed-study.ts'

/** The record of one patient in a file that people write: dated events, YAML or JSON. */
export const CaseFileSchema = z.strictObject({
  schemaVersion: z.literal(1),
  patient: hinted(z.string().min(1), '"…"', '"NET-007"').describe('Pseudonym, as the studies have it.'),
  events: hinted(z.array(CaseEvent), '[ { kind, on, … }, … ]', '[{ kind: resection-performed, on: 2017-08-30 }]'),
})

/** What a case file says, in the words of the assessment. */
export type CaseFile = {
  readonly patient: string
  readonly treatments: readonly Treatment[]
  readonly sites: readonly OtherSite[]
  readonly assertions: Assertions
  /** Studies typed in rather than segmented. */
  readonly studies: readonly StudyReading[]
  /** Everything as it stands, with quotes, sources and remarks. */
  readonly events: readonly NamedEvent[]
}

/** Reads a case file; every fault comes with line, column, what was expected and how to write it. */
export function parseCaseFile(path: string, text: string): Result<CaseFile, Refusal[]> {
  const file = textFile(path, text, readLimits)
  if (!file.ok) return file
  const parsed = CaseFileSchema.safeParse(file.value.value)
  if (!parsed.success) return err(schemaProblems(path, file.value, CaseFileSchema, parsed.error.issues))
  const { patient } = parsed.data
  const events = parsed.data.events.map((event, i): NamedEvent => ({ ...event, id: event.id ?? `event-${i + 1}` }))
  const problems = caseProblems(path, file.value, events)
  if (problems.length > 0) return err(problems)
  const [treatments, sites, assertions] = [treatmentsOf(events), sitesOf(events), assertionsOf(patient, events)]
  return ok({ patient, treatments, sites, assertions, studies: typedStudies(path, patient, events), events })
}

/** JSON Schema of the case file, as people and editors write it. */
export const caseFileJsonSchema = (): object => ({
  title: 'Debulk case file',
  ...z.toJSONSchema(CaseFileSchema, { io: 'input' }),
})
