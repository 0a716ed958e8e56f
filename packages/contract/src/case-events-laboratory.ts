import {
  confounderCodes,
  laboratoryAnalytes,
  markerAnalytes,
  markerMatrices,
  notRecorded,
} from '@debulk/clinical/record/laboratory-events'
import { z } from 'zod'
import { between, bool, common, nonnegative, oneOf, positive, text, told } from './event-keys.ts'
import { fault } from './schema-fault.ts'
import { hinted } from './schema-hints.ts'
import { WrittenBounded } from './written-number.ts'
import { WrittenUnit } from './written-unit.ts'

const number = hinted(z.number(), '0.0', '108')

const ReferenceRange = hinted(
  z.union([
    z.strictObject({
      low: number.optional(),
      high: number.optional(),
      highExclusive: bool.optional().describe('True for "less than": the limit itself is no longer normal.'),
    }),
    z
      .string()
      .max(100)
      .transform((written, context) => {
        const range = referenceOf(written)
        if (range) return range
        fault(context, null)
        return z.NEVER
      }),
  ]),
  '{ low, high, highExclusive } | "<108" | "<=108" | "3-24"',
  '"<108"',
)

type Range = { low?: number | undefined; high?: number | undefined; highExclusive?: boolean | undefined }

function referenceOf(written: string): Range | null {
  const one = /^\s*(<=|≤|<|>=|≥|>)\s*(\d+(?:\.\d+)?)\s*$/.exec(written)
  if (one) {
    const limit = Number(one[2])
    if (one[1] === '<') return { high: limit, highExclusive: true }
    return one[1] === '<=' || one[1] === '≤' ? { high: limit } : { low: limit }
  }
  const two = /^\s*(\d+(?:\.\d+)?)\s*[-–]\s*(\d+(?:\.\d+)?)\s*$/.exec(written)
  return two && Number(two[1]) <= Number(two[2]) ? { low: Number(two[1]), high: Number(two[2]) } : null
}

const reference = ReferenceRange.optional().describe(
  'Limits of normal as the laboratory prints them, in the unit of the value.',
)

const person = hinted(text, '"name or initials"', '"A. Brown"')
const matrixOrNot = oneOf([...markerMatrices, notRecorded])
const named = z
  .strictObject({
    matrix: matrixOrNot.describe('As the results have it; not-recorded where they say nothing.'),
    assay: hinted(text, '"…" | not-recorded', 'not-recorded').describe(
      'As the results have it; not-recorded where they say nothing.',
    ),
  })
  .describe('All results of this matrix and assay.')

/** Values from the laboratory, and examinations of the heart. */
export const laboratoryEvents = [
  z.strictObject({
    kind: z.literal('marker-measured'),
    ...common,
    analyte: oneOf(markerAnalytes),
    name: told.optional().describe('In words, for `other`.'),
    value: WrittenBounded.optional().describe('Leave out where only a verdict was printed, and write `stated`.'),
    unit: WrittenUnit.optional().describe('As printed, in UCUM.'),
    reference,
    stated: oneOf(['normal', 'raised', 'low']).optional().describe('What the source says, where it gives no value.'),
    matrix: oneOf(markerMatrices).optional(),
    assay: text.optional(),
    laboratory: text.optional(),
    fasting: bool.optional(),
    time: hinted(z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/), '"hh:mm"', '"08:30"')
      .optional()
      .describe('Time of day the sample was taken.'),
    daysSinceSomatostatinAnalogue: nonnegative('days', '21').optional(),
    confounders: hinted(z.array(oneOf(confounderCodes)), `[ ${confounderCodes.join(' | ')}, … ]`, '[ppi]')
      .optional()
      .describe('What may have changed it besides the tumour; [none] says that it was asked and there was nothing.'),
  }),
  z.strictObject({
    kind: z.literal('marker-series-joined'),
    ...common,
    analyte: oneOf(markerAnalytes),
    name: told.optional().describe('In words, for `other`.'),
    series: hinted(
      z.array(named).min(1),
      '[ { matrix, assay }, … ]',
      '[{ matrix: serum, assay: "A" }, { matrix: serum, assay: not-recorded }]',
    ).describe('The series that are read as one, as multiples of each result’s own upper limit; nothing is converted.'),
    by: person.describe('Who takes responsibility for it; shown with every answer that rests on it.'),
    reason: told,
  }),
  z.strictObject({
    kind: z.literal('marker-criteria-chosen'),
    ...common,
    analyte: oneOf([...markerAnalytes, 'all']).describe('One analyte, or all.'),
    name: told.optional().describe('In words, for `other`.'),
    risePercent: positive('%', '50').optional().describe('Rise that is progression; usually 25.'),
    riseOver: oneOf(['nadir', 'baseline'])
      .optional()
      .describe('What the rise is counted from: the lowest result before, as usual, or the first.'),
    fallPercent: between(1, 100, '50')
      .optional()
      .describe('Fall from the first result that is partial response; usually 50.'),
    baselineTimesLimit: hinted(z.number().min(1), '≥ 1 (× upper limit)', '2')
      .optional()
      .describe('Times the upper limit that the first result must reach; 1, as usual: it must be above the limit.'),
    confounded: oneOf(['excluded', 'allowed'])
      .optional()
      .describe('Whether results are judged that something else may have changed; usually not.'),
    by: person.describe('Who chose; shown with every response.'),
    reason: told.describe('Such as the protocol.'),
  }),
  z.strictObject({
    kind: z.literal('laboratory-measured'),
    ...common,
    analyte: oneOf(laboratoryAnalytes),
    name: told.optional().describe('In words, for `other`.'),
    value: WrittenBounded,
    unit: WrittenUnit.describe('As printed, in UCUM; "1" for a ratio such as the INR.'),
    reference,
  }),
  z.strictObject({
    kind: z.literal('heart-examined'),
    ...common,
    method: oneOf(['echocardiography', 'mri', 'clinical']),
    carcinoidHeartDisease: oneOf(['present', 'absent', 'indeterminate']).optional(),
    finding: told.optional(),
  }),
] as const
