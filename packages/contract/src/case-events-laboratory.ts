import {
  confounderCodes,
  laboratoryAnalytes,
  markerAnalytes,
  markerMatrices,
} from '@debulk/clinical/record/laboratory-events'
import { z } from 'zod'
import { bool, common, nonnegative, oneOf, text, told } from './event-keys.ts'
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
    daysSinceSomatostatinAnalogue: nonnegative('days', '21').optional(),
    confounders: hinted(z.array(oneOf(confounderCodes)), `[ ${confounderCodes.join(' | ')}, … ]`, '[ppi]')
      .optional()
      .describe('What may have changed it besides the tumour; [none] says that it was asked and there was nothing.'),
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
