import type { PatientEvent } from '@debulk/clinical/record/patient-event'
import type { AnswerCaveat, AnyAnswer } from '@debulk/clinical/review/answer'
import { findingSeverities, type ClaimResult, type Finding } from '@debulk/clinical/review/finding'
import type { RecordReview } from '@debulk/clinical/review/review-record'
import { z } from 'zod'

/** Version of the JSON that `debulk check` prints. Fields are added; a change of meaning raises it. */
export const checkOutputVersion = 1

/** A sentence and where the rule behind it is written; machine output is always in English. */
export type SaidOutput = { readonly title: string; readonly sentence: string; readonly source: string }

/** What the codes of a review say. */
export type CheckSentences = {
  readonly answer: (answer: AnyAnswer) => SaidOutput
  readonly caveat: (caveat: AnswerCaveat) => string
  readonly claim: (claim: ClaimResult) => SaidOutput
  readonly finding: (finding: Finding) => SaidOutput
  readonly event: (event: PatientEvent) => string
}

/** How much tumour is gone, as far as the studies tell. */
export type CheckedReduction = {
  readonly baseline: string
  readonly at: string
  readonly fraction: number
  readonly low: number | null
  readonly high: number | null
}

/** A checked record → the published JSON. Full precision, codes with their parameters, never localised. */
export function checkOutput(
  { patient, publication, asOf, later, events, answers, claims, findings, missing, freshness, care }: RecordReview,
  reduction: CheckedReduction | null,
  say: CheckSentences,
) {
  return {
    schemaVersion: checkOutputVersion,
    kind: 'check' as const,
    patient,
    asOf,
    later: later?.facts ?? [],
    publication,
    cytoreduction: reduction,
    events: events.map((event) => ({ ...event, sentence: say.event(event) })),
    answers: answers.map((answer) => ({
      ...answer,
      ...say.answer(answer),
      caveats: answer.caveats.map((caveat) => ({ ...caveat, sentence: say.caveat(caveat) })),
    })),
    claims: claims.map((claim) => ({ ...claim, ...say.claim(claim) })),
    findings: findings.map((finding) => ({ ...finding, ...say.finding(finding) })),
    missing,
    freshness,
    care,
  }
}

const day = z.iso.date()
const ids = z.array(z.string())
const uncertainDate = z
  .object({
    value: z.string(),
    precision: z.enum(['year', 'month', 'day', 'window', 'unknown']),
    earliest: day,
    latest: day,
  })
  .describe('A date as it is known; 0001-01-01 and 9999-12-31 where nothing bounds it')
const said = {
  title: z.string(),
  sentence: z.string().describe('In English'),
  source: z.string().describe('Where the rule is written'),
}

/** What `debulk check --json` prints, one object per case file and line. */
export const checkOutputSchema = z.strictObject({
  schemaVersion: z.literal(checkOutputVersion),
  kind: z.literal('check'),
  patient: z.string().describe('Pseudonym'),
  asOf: day.describe('The day the question was asked for; everything else is what was known on it'),
  later: z
    .array(z.strictObject({ id: z.string(), kind: z.string(), on: uncertainDate }))
    .describe('Events, and studies measured from images, that begin after the day: left out'),
  publication: z.looseObject({ title: z.string() }).nullable(),
  cytoreduction: z
    .strictObject({
      baseline: day,
      at: day,
      fraction: z.number().max(1),
      low: z.number().nullable(),
      high: z.number().nullable(),
    })
    .nullable()
    .describe('Of the whole liver, from all that is visible; null where the studies do not allow it'),
  events: z
    .array(
      z.looseObject({
        id: z.string(),
        kind: z.string(),
        on: uncertainDate,
        provenance: z.looseObject({ kind: z.enum(['entered', 'imported', 'measured', 'derived']) }),
        quote: z.string().optional().describe('The source, word for word'),
        sentence: z.string(),
      }),
    )
    .describe('Events that stand, in order of date; keys as in the case file. An absent key was not recorded'),
  answers: z.array(
    z.strictObject({
      rule: z.string(),
      about: z.string().describe('What it is about: an event, an analyte, a site; empty for the whole patient'),
      value: z.unknown().describe('Codes, numbers and dates; each rule has its own'),
      basis: z.enum(['measured', 'derived', 'reported', 'assumed']),
      because: ids.describe('Ids of events, studies and readings it rests on'),
      caveats: z.array(z.strictObject({ code: z.string(), parameters: z.looseObject({}), sentence: z.string() })),
      ...said,
    }),
  ),
  claims: z.array(
    z.strictObject({
      claim: z.string().describe('Id of the event that makes it'),
      about: z.string(),
      verdict: z.enum(['holds', 'holds-in-part', 'not-supported', 'not-reproducible', 'not-classifiable', 'computed']),
      value: z.unknown().describe('What the record gives instead'),
      because: ids,
      ...said,
    }),
  ),
  findings: z.array(
    z.strictObject({
      code: z.string(),
      severity: z
        .enum(findingSeverities)
        .describe(
          'safety-limit: beyond a published limit; conflict: two facts cannot both hold; gap: a fact that decides is not there; note: worth a look',
        ),
      parameters: z.looseObject({}),
      because: ids,
      ...said,
    }),
  ),
  missing: z.array(z.strictObject({ code: z.string(), state: z.enum(['not-recorded', 'partly']), because: ids })),
  freshness: z.array(
    z.strictObject({
      code: z.enum(['imaging', 'laboratory', 'markers']),
      board: z.string().nullable().describe('Id of the board; null: the day asked for'),
      latest: uncertainDate.nullable(),
      leastDays: z.number().nullable(),
      mostDays: z.number().nullable(),
      limitDays: z.number(),
      state: z.enum(['fresh', 'stale', 'cannot-be-told', 'none']),
      because: ids,
    }),
  ),
  care: z.array(
    z.strictObject({
      item: z.int().min(1).max(13),
      state: z.enum(['present', 'partial', 'absent']),
      where: ids,
      lacks: z.array(z.string()),
    }),
  ),
})
