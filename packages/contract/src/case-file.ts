import type { Assertions } from '@debulk/clinical/lesion/apply-assertions'
import type { StudyReading } from '@debulk/clinical/lesion/study-reading'
import { assertionsOf } from '@debulk/clinical/record/assertions-of'
import { otherSitesOf } from '@debulk/clinical/record/other-sites-of'
import { recordOn, unretracted, type PatientRecord } from '@debulk/clinical/record/patient-record'
import { treatmentsOf } from '@debulk/clinical/record/treatments-of'
import { heldStudies } from '@debulk/clinical/record/held-studies'
import { studiesOf } from '@debulk/clinical/record/studies-of'
import type { PatientEvent } from '@debulk/clinical/record/patient-event'
import type { OtherSite, Treatment } from '@debulk/clinical/treatment/treatment'
import type { IsoDate } from '@debulk/quantity/iso-date'
import { err, ok, type Result } from '@debulk/quantity/result'
import { z } from 'zod'
import { CaseEvent, patientEvent } from './case-events.ts'
import { originProblems } from './case-origin-problems.ts'
import { placeNameProblems } from './case-place-names.ts'
import { caseProblems } from './case-problems.ts'
import { caseVersion, versionProblem } from './case-version.ts'
import { text, texts } from './event-keys.ts'
import { readLimits } from './read-limits.ts'
import type { Refusal } from './refusal.ts'
import { hinted } from './schema-hints.ts'
import { schemaProblems, unknownNulls } from './schema-problems.ts'
import { textFile } from './text-file.ts'
import { withoutNulls } from './without-nulls.ts'

const Publication = z.strictObject({
  title: text,
  citation: text.optional(),
  doi: hinted(z.string().regex(/^10\.\d{4,9}\/\S+$/), '10.…/…', '10.37174/2587-7593-2021-4-2-92-100').optional(),
  language: hinted(z.string().regex(/^[a-z]{2,3}(-[A-Za-z\d]+)*$/), 'en | ru | de | …', 'ru').optional(),
  keywords: texts.optional(),
  abstract: text.optional(),
  introduction: text.optional(),
  discussion: text.optional(),
  timeline: text.optional(),
})

/** The record of one patient in a file that people write: dated events, YAML or JSON. */
export const CaseFileSchema = hinted(
  z.strictObject({
    $schema: z.string().optional().describe('Where an editor finds this schema.'),
    schemaVersion: z.literal(caseVersion).describe('Version of this format.'),
    patient: hinted(z.string().min(1), '"…"', '"NET-007"').describe('Pseudonym, as the studies have it.'),
    publication: hinted(Publication, '{ title, citation, doi, … }', '{ title: "…" }')
      .optional()
      .describe('The publication that the record was taken from.'),
    events: hinted(z.array(CaseEvent), '[ { kind, on, … }, … ]', '[{ kind: resection-performed, on: 2017-08-30 }]'),
  }),
  '{ schemaVersion, patient, events }',
  '{ schemaVersion: 1, patient: "NET-007", events: [] }',
)

/** What a case file says: the record, and what measuring and assessing read in it. */
export type CaseFile = {
  readonly record: PatientRecord
  readonly patient: string
  readonly treatments: readonly Treatment[]
  readonly sites: readonly OtherSite[]
  readonly assertions: Assertions
  /** Studies the file itself holds: typed in, or measured and saved. */
  readonly studies: readonly StudyReading[]
  /** Everything as it was recorded, with quotes, sources, remarks, and what was retracted. */
  readonly events: readonly PatientEvent[]
  /** Events that stand and begin after the day the file was read for; they are in nothing above. */
  readonly later: readonly PatientEvent[]
}

/**
 * Reads a case file, where a day is given as its record was known on that day; every fault comes with line, column, what was expected
 * and how to write it.
 */
export function parseCaseFile(path: string, written: string, day?: IsoDate): Result<CaseFile, Refusal[]> {
  const parsed = parseRecord(path, written)
  if (!parsed.ok) return parsed
  const { record, later } = day === undefined ? { record: parsed.value, later: [] } : recordOn(parsed.value, day)
  const { patient, events } = record
  const held = unretracted(events)
  return ok({
    record,
    patient,
    treatments: treatmentsOf(held),
    sites: otherSitesOf(held),
    assertions: assertionsOf(patient, held),
    studies: studiesOf([], heldStudies(path, record)),
    events,
    later,
  })
}

/** Reads the record alone. */
export function parseRecord(path: string, written: string): Result<PatientRecord, Refusal[]> {
  const read = textFile(path, written, readLimits)
  if (!read.ok) return read
  const file = { ...read.value, value: withoutNulls(read.value.value) }
  const otherVersion = versionProblem(path, file)
  if (otherVersion) return err([otherVersion])
  const parsed = CaseFileSchema.safeParse(file.value)
  const misspelt = unknownNulls(path, read.value, CaseFileSchema)
  const faults = parsed.success ? [] : schemaProblems(path, file, CaseFileSchema, parsed.error.issues)
  if (!parsed.success || misspelt.length > 0) return err([...misspelt, ...faults].slice(0, 20))
  const { patient, publication = null } = parsed.data
  const events = parsed.data.events.map((event, i) => patientEvent(event, i + 1))
  const problems = [
    ...originProblems(path, file, parsed.data.events),
    ...placeNameProblems(path, file, parsed.data.events, events),
    ...caseProblems(path, file, events),
  ]
  return problems.length > 0 ? err(problems) : ok({ patient, publication, events })
}
