import type { MeasurementError } from '@debulk/clinical/lesion/measurement-error'
import { err, ok, type Result } from '@debulk/quantity/result'
import { z } from 'zod'
import { refusal, type Refusal } from './refusal.ts'

const source = z.string().min(1).describe('Where the figure is from; "assumed" with the reason where it is.')
const cv = z.number().positive().max(2).describe('Coefficient of variation, a fraction.')
const shift = z.strictObject({
  sd: z.number().nonnegative().max(10).describe('Standard deviation, mm per side.'),
  source,
})
const diameter = z.strictObject({ cv, source })

/** Error figures of a site: `--error-model FILE`, JSON. Every entry states its source. */
export const errorModelSchema = z.strictObject({
  schemaVersion: z.literal(1),
  name: z.string().min(1),
  volumeCv: z
    .array(z.strictObject({ belowMm: z.number().positive().nullable(), cv, source }))
    .min(1)
    .refine((bands) => bands.at(-1)?.belowMm === null, 'the last band must have belowMm null: it holds the rest')
    .refine(
      (bands) =>
        bands.every(({ belowMm }, i) =>
          belowMm === null ? i === bands.length - 1 : belowMm > (bands[i - 1]?.belowMm ?? 0),
        ),
      'bands must rise',
    ),
  measuredOn: z.strictObject({
    modalities: z.array(z.string()),
    fromMm: z.number().nonnegative(),
    toMm: z.number().positive(),
    source,
  }),
  diameterCv: z.strictObject({ CT: diameter, MR: diameter, other: diameter }),
  boundaryShiftMm: z.strictObject({
    common: shift,
    perStudy: shift,
    modalityDiffers: shift,
    phaseDiffers: shift,
    agentDiffers: shift,
    readerDiffers: shift,
    sequenceDiffers: shift,
    sliceSpacingPerMm: shift,
    unknown: shift,
  }),
  detectionLimitMm: z.strictObject({ diameter: z.number().positive().max(50), source }),
})

/** Checks a site's error figures; the refusal says which entry, and what was expected. */
export function parseErrorModel(path: string, text: string): Result<MeasurementError, Refusal> {
  const json = parseJson(text)
  if (!json.ok) return err(refusal(path, 'error-model/syntax', { reason: json.error }))
  const parsed = errorModelSchema.safeParse(json.value)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    return err(refusal(path, 'error-model/invalid', { at: issue?.path.join('.') ?? '', reason: issue?.message ?? '' }))
  }
  return ok(parsed.data)
}

function parseJson(text: string): Result<unknown, string> {
  try {
    return ok(JSON.parse(text))
  } catch (thrown) {
    return err(thrown instanceof Error ? thrown.message : String(thrown))
  }
}
