import { z } from 'zod'

/** Version of the JSON that `debulk response` prints. Fields are added; a change of meaning raises it. */
export const responseOutputVersion = 1

const millimetres = z.number().nonnegative()

const visit = z.looseObject({
  visitNumber: z.string(),
  visit: z.string(),
  date: z
    .string()
    .nullable()
    .describe(
      'As exactly as it is known: YYYY-MM-DD, YYYY-MM, YYYY, a window of two, or unknown; null where the table counts days',
    ),
  sumMm: millimetres.nullable().describe('Null where a target was not evaluated'),
  seenSumMm: millimetres.describe('Of what was evaluated'),
  nadirMm: millimetres.nullable().describe('Smallest earlier complete sum, baseline included'),
  changeFromBaseline: z.number().nullable().describe('−0.3 is 30 % under baseline'),
  changeFromNadir: z.number().nullable(),
  target: z.enum(['baseline', 'CR', 'PR', 'SD', 'PD', 'NE', 'none']),
  nonTarget: z.string().nullable(),
  newLesions: z.string(),
  overall: z.string().describe('baseline, CR, PR, SD, PD, NE, or non-CR/non-PD as the table of RECIST 1.1 has it'),
  flags: z.array(z.string()).describe('Codes of what a reader should look at before the answer is used'),
})

const course = z.strictObject({
  subject: z.string(),
  evaluator: z.string(),
  evaluatorId: z.string(),
  targets: z.array(z.looseObject({ id: z.string() })),
  best: z.string().nullable().describe('Best overall response; null where none could be derived'),
  visits: z.array(visit),
})

/** What `debulk response --json` prints. */
export const responseOutputSchema = z.strictObject({
  schemaVersion: z.literal(responseOutputVersion),
  kind: z.literal('response'),
  criterion: z.literal('recist-1.1'),
  bestResponse: z
    .looseObject({})
    .describe('What the best response was judged by: confirmation, days of stable disease'),
  tables: z.array(z.strictObject({ file: z.string(), rows: z.number().int().nonnegative() })),
  courses: z.array(course).describe('One per subject and evaluator'),
  records: z
    .array(z.record(z.string(), z.string()))
    .describe('The same as records of the SDTM domain RS; keys are its variables'),
  notDerived: z.array(
    z.strictObject({
      subject: z.string(),
      evaluator: z.string(),
      evaluatorId: z.string(),
      because: z.string(),
    }),
  ),
  notes: z
    .array(
      z.strictObject({
        file: z.string(),
        row: z.number().int().describe('As a spreadsheet counts: the column names are row 1'),
        code: z.string(),
        parameters: z.looseObject({}),
      }),
    )
    .describe('Rows that were not used, and what a reader should know of others'),
})
