import { z } from 'zod'
import { outputSchemaVersion } from './measure-output.ts'

const day = z.iso.date()
const size = z.number().nonnegative()
const known = size.nullable().describe('null: unknown, never 0')
const point = z.strictObject({ x: z.number(), y: z.number(), z: z.number() }).describe('DICOM LPS, mm')
const index = z.strictObject({ x: z.int(), y: z.int(), z: z.int() }).describe('voxel index')
const ends = z.strictObject({ from: point, to: point })

const interval95 = z
  .strictObject({
    low: size,
    high: known.describe('null: nothing bounds it: cut off by the edge of the image, or nothing was seen'),
    assumed: z.boolean().describe('The error was measured on other lesions and is carried over to these'),
  })
  .describe('95 % interval from the error of measuring and the bounds of the evidence, mL')

const lesion = z.strictObject({
  id: z
    .string()
    .min(1)
    .describe('Hash of voxels, place and label: same input, same id. Of a typed lesion its event and label'),
  label: z.string(),
  trackingId: z.string().nullable(),
  trackingUid: z.string().nullable().describe("The lesion's identity over time; null where nobody assigned one"),
  nature: z.enum(['metastasis', 'benign', 'indeterminate', 'not-reviewed']),
  confluent: z.boolean().describe('Several lesions grown into one: the count is "at least"'),
  site: z.string().nullable().describe('Where it is, when coded outside the liver; null is the liver'),
  evidence: z.enum(['segmented', '3-axis', '2-axis', '1-axis', 'volume', 'range', 'count']),
  existence: z
    .enum(['certain', 'possible'])
    .describe('possible: beyond the certain end of a count given as a range, so it may not be there'),
  counted: z.boolean().describe('Whether it enters counts and totals'),
  speck: z.boolean().describe('Below 3 mm or 8 voxels: listed, not counted'),
  touchesBorder: z
    .boolean()
    .nullable()
    .describe('true: cut off by the edge of the image, volume is "at least"; null: no image'),
  volumeMl: size,
  volumeLowMl: size.describe('What the evidence alone leaves open; of a segmented lesion its volume'),
  volumeHighMl: size,
  volumeInterval95Ml: interval95,
  viableVolumeMl: known,
  couinaudSegment: z.string().nullable(),
  voxels: z.int().positive().nullable(),
  slices: z.int().positive().nullable(),
  sliceIndex: z.int().nonnegative().nullable(),
  planeNormal: point.nullable().describe('Unit normal of the slices the axes were measured in'),
  lobe: z.enum(['left', 'right', 'caudate']).nullable(),
  longAxisMm: known.describe('Longest in-plane distance between voxel centres'),
  shortAxisMm: known.describe('Extent perpendicular to the long axis in its slice, voxel centres'),
  longAxisEdgeMm: known.describe('Outer pixel edges; what RECIST sums use'),
  shortAxisEdgeMm: known,
  longAxisMeshMm: known.describe('Half-voxel surface'),
  shortAxisMeshMm: known,
  shortAxisChordMm: known.describe('Longest perpendicular chord inside the mask'),
  maximumDiameter3dMm: known,
  maximumDiameter3dEdgeMm: known,
  maximumDiameter3dMeshMm: known,
  diameterPoints: z
    .strictObject({
      longAxis: ends,
      shortAxis: ends,
      longAxisEdge: ends,
      shortAxisEdge: ends,
      maximumDiameter3d: ends,
    })
    .nullable(),
  principalAxes: z.array(z.strictObject({ lengthMm: size, direction: point })).nullable(),
  surfaceAreaMm2: known.describe('Crofton, thirteen directions'),
  meshSurfaceAreaMm2: known.describe('Marching cubes at 0.5'),
  meshVolumeMl: known,
  centroidLps: point.nullable(),
  boundingBox: z.strictObject({ from: index, to: index }).nullable(),
  distanceToLiverSurfaceMm: known,
  outsideLiver: z
    .boolean()
    .nullable()
    .describe('No part of it lies in the liver as it was drawn, nor touches it; null without a liver mask'),
  distanceToVesselMm: known,
  intensity: z.union([
    z.strictObject({
      mean: z.number(),
      standardDeviation: size,
      minimum: z.number(),
      maximum: z.number(),
      percentile10: z.number(),
      median: z.number(),
      percentile90: z.number(),
      unknown: z.null(),
    }),
    z.strictObject({ unknown: z.enum(['no-image', 'pixel-data-not-decoded', 'grid-differs', 'several-images']) }),
  ]),
})

const patient = z.string().nullable().describe('null: neither file, folder nor mapping says whose it is')

const study = z.strictObject({
  patient,
  studyUid: z.string().nullable(),
  date: day,
  dateSource: z.enum(['study-date', 'mapping', 'folder-name', 'case-file']),
  review: z.enum(['reviewed', 'draft']),
  reader: z.string().nullable(),
  source: z.string(),
  technique: z.strictObject({
    modality: z.string().nullable(),
    sequence: z.string().nullable(),
    phase: z.string().nullable(),
    agent: z.string().nullable(),
    sliceSpacingMm: known,
    pixelSpacingMm: known,
  }),
  liverVolumeMl: known.describe('Liver including tumour; null without a liver mask'),
  liverCutOff: z
    .boolean()
    .nullable()
    .describe('true: the liver reaches the edge of the image, its volume is "at least"; null: no mask or no image'),
  lesionsSegmented: z
    .boolean()
    .describe('false: no segment stands for lesions of the liver, so their number is unknown, not 0'),
  overlapMl: size.describe(
    'Volume that lies in several counted lesions at once: totals.volumeMl holds it more than once',
  ),
  fractionalThreshold: z
    .number()
    .positive()
    .max(1)
    .nullable()
    .describe(
      'Share of the largest value from which a voxel of a fractional segmentation counts; null: not fractional',
    ),
  totals: z
    .strictObject({
      count: z.int().nonnegative().nullable().describe('Of a count given as a range its upper end'),
      countLeast: z.int().nonnegative().nullable().describe('Those that are certain'),
      countIsAtLeast: z.boolean(),
      volumeMl: known,
      volumeInterval95Ml: interval95.nullable(),
      percentOfLiver: known,
      sumOfLongAxesEdgeMm: known.describe(
        'Of the lesions that were measured across, typed ones by their longest diameter; null where none was',
      ),
      sumOfLongAxesIsAtLeast: z.boolean().describe('Some lesions have no diameter, are cut off or beyond the count'),
      elsewhere: z
        .strictObject({ count: z.int().nonnegative(), volumeMl: size })
        .nullable()
        .describe('Lesions outside the liver, which enter no figure of the liver'),
    })
    .describe('Counted lesions of the liver'),
  lesions: z.array(lesion),
})

const common = {
  schemaVersion: z.literal(outputSchemaVersion),
  distanceConventions: z.strictObject({ plain: z.string(), edge: z.string(), mesh: z.string() }),
  connectivity: z
    .union([z.literal(6), z.literal(18), z.literal(26)])
    .describe('How many neighbours make one lesion where a segment holds all lesions'),
  studies: z.array(study),
  refused: z
    .array(z.strictObject({ path: z.string(), code: z.string(), reason: z.string() }))
    .describe('What was left out, and why'),
}

/** What `debulk measure --json` prints. */
export const measureOutputSchema = z.strictObject({ ...common, kind: z.literal('measure') })

const caveats = z.array(
  z.strictObject({
    code: z.string(),
    parameters: z.record(z.string(), z.union([z.string(), z.number()])),
    sentence: z.string(),
  }),
)
const grounds = {
  because: z
    .array(z.string())
    .describe('Ids of what it rests on: readings, sites, treatments; studies by the id of their event, UID or date'),
  rule: z.string(),
  source: z.string(),
}
const explained = { ...grounds, caveats }
const verdict = z.enum(['reached', 'not reached', 'cannot be told'])
const perThreshold = <T extends z.ZodType>(of: T) => z.strictObject({ 70: of, 90: of })
const fraction = z.number().max(1).nullable()

const cytoreduction = z.strictObject({
  scope: z.enum(['liver', 'body']),
  basis: z.enum(['totals', 'same-lesions']),
  baseline: day,
  at: day,
  fraction: fraction.describe('1 − ΣV₁/ΣV₀; negative for growth; null when not computable'),
  low: fraction.describe('Lower bound; null when nothing bounds it'),
  high: fraction,
  verdicts: perThreshold(verdict),
  notComputable: z.string().nullable(),
  baselineMl: known,
  residualMl: known,
  residualLowMl: known,
  residualHighMl: known,
  mayRemainMl: perThreshold(size).nullable(),
  sdLnRatio: z.strictObject({ random: size, shared: size, total: size }).nullable(),
  support: perThreshold(z.strictObject({ low: size.max(1), high: size.max(1) })).nullable(),
  ...explained,
})

const uncertainDate = z.strictObject({
  value: z.string(),
  precision: z.enum(['year', 'month', 'day', 'window']),
  earliest: day,
  latest: day,
})
const plainChange = z.strictObject({ baseline: size, at: size, fraction: z.number().nullable(), ...grounds })
const share = z.number().min(0).max(1)

/** What `debulk assess --json` prints: the measured studies, and what follows from them. */
export const assessOutputSchema = z.strictObject({
  ...common,
  kind: z.literal('assess'),
  patient,
  burdens: z.array(
    z.strictObject({
      date: day,
      volumeMl: size,
      lowMl: size,
      highMl: known,
      count: z.int().nonnegative(),
      countLeast: z.int().nonnegative(),
      countIsAtLeast: z.boolean(),
      sumOfDiametersMm: known,
      sumIsAtLeast: z.boolean().describe('Some lesions have no diameter, are cut off or beyond the count'),
      liverVolumeMl: known,
      liverCutOff: z.boolean().describe('Count and sums are "at least", no share of the liver'),
      percentOfLiver: known,
      burdenClass: z.enum(['<=10', '11-25', '26-50', '>50']).nullable(),
      ...explained,
    }),
  ),
  cytoreduction,
  besides: z.array(cytoreduction).describe('The same question put differently'),
  byCount: plainChange
    .extend({ low: z.number().nullable(), high: z.number().nullable() })
    .describe(
      'No fraction but bounds where either count is a range or at least so many; null: nothing bounds that side',
    ),
  bySumOfDiameters: plainChange
    .extend({ baseline: known, at: known })
    .describe('No fraction where either sum is unknown or only a bound'),
  byLobe: z
    .array(plainChange.extend({ lobe: z.enum(['right', 'left', 'caudate']) }))
    .describe('Volume, mL; empty unless the Couinaud segment of every lesion is known'),
  targets: z.array(
    z.strictObject({
      date: day,
      sumMm: known,
      lesionIds: z.array(z.string()),
      changeFromBaseline: z.number().nullable(),
      response: z.enum(['baseline', 'CR', 'PR', 'SD', 'PD', 'NE']).nullable(),
      ...grounds,
    }),
  ),
  intervals: z.array(
    z.strictObject({
      from: day,
      to: day,
      volumeFraction: z.number().nullable(),
      low: z.number().nullable(),
      high: z.number().nullable(),
      treatments: z.array(z.string()).describe('Active in the interval; never "due to"'),
      ...grounds,
    }),
  ),
  deciders: z.array(
    z.strictObject({
      lesionId: z.string(),
      label: z.string().describe('Of lesions that merged or split, what became of what'),
      trackingUid: z
        .string()
        .nullable()
        .describe(
          'What it is followed by: its Tracking UID, of lesions that merged or split that of the first, else day and label where it was first matched; null where nobody confirmed it',
        ),
      shareOfBaseline: share.nullable(),
      shareOfResidual: share.nullable(),
      shareOfVariance: share,
      ...grounds,
    }),
  ),
  lesionIntervals: z
    .array(z.strictObject({ lesionId: z.string(), lowMl: size, highMl: known, assumed: z.boolean() }))
    .describe(
      'One per reading, and one per family that several readings of a study belong to: their ids joined by " + "',
    ),
  treatments: z.array(
    z.looseObject({ id: z.string(), kind: z.string(), on: uncertainDate, until: uncertainDate.nullable() }),
  ),
  comparability: z.strictObject({
    score: share,
    mismatches: z.array(
      z.strictObject({ code: z.string(), parameters: z.record(z.string(), z.union([z.string(), z.number()])) }),
    ),
    ...grounds,
  }),
  record: z
    .looseObject({})
    .nullable()
    .describe(
      'Where a case file alone was assessed, what `debulk check --json` says of it: see check-output.schema.json.',
    ),
})
