import { compositions, noduleStates } from '@debulk/clinical/lesion/lesion-tissue'
import { criterionOf } from '@debulk/clinical/response/criterion-of'
import { petTracerTargets, siteKinds } from '@debulk/clinical/record/imaging-events'
import { z } from 'zod'
import { between, bool, common, nonnegative, oneOf, positive, text, texts, told, wholeBetween } from './event-keys.ts'
import { hinted } from './schema-hints.ts'
import { WrittenDate, WrittenDay } from './written-date.ts'
import {
  Diameters,
  EnhancingDiameters,
  SizeRangeMm,
  ThreeDiameters,
  WrittenCount,
  WrittenVolume,
} from './written-size.ts'

/** What a lesion may be said to be. */
export const natures = ['metastasis', 'benign', 'indeterminate', 'not-reviewed'] as const
/** Nature of a lesion in a case file. */
export const nature = oneOf(natures)
/** Whether several lesions have grown into one. */
export const confluent = bool.optional().describe('Several lesions grown into one: the count becomes "at least".')
/** The identity of a lesion for life. */
export const trackingUid = hinted(z.string().min(1).max(64), '"…"', '"1.2.826.0.1.3680043.8.498.1"')

const millimetres = (example: string) => positive('mm', example)
const criterion = hinted(
  z.string().refine((name) => criterionOf(name) !== null),
  'RECIST 1.1 | WHO | mRECIST | EASL | qEASL | vRECIST | Choi | modified Choi',
  'mRECIST',
)
const scope = oneOf(['whole-liver', 'right-lobe', 'left-lobe'])

const typedLesion = z.strictObject({
  label: hinted(z.string().min(1), '"…"', 'largest'),
  diametersMm: Diameters.optional().describe('One to three diameters; missing ones become bounds.'),
  earlierDiametersMm: ThreeDiameters.optional().describe(
    'Three diameters of the same lesion at an earlier date; they tell its shape.',
  ),
  volumeMl: WrittenVolume.optional(),
  count: WrittenCount.optional().describe(
    'How many lesions this stands for, when they were not measured one by one: each of `diametersMm`, or all within `sizeMm`.',
  ),
  sizeMm: SizeRangeMm.optional().describe('Smallest and largest of those counted.'),
  nature: nature.optional(),
  confluent,
  trackingUid: trackingUid.optional(),
  couinaudSegment: hinted(z.string().regex(/^([1-8]|4[ab])$/), '"1" … "8" | 4a | 4b', '"8"').optional(),
  longAxisMm: nonnegative('mm', '27').optional().describe('Long axis of a lesion whose volume is segmented.'),
  shortAxisMm: nonnegative('mm', '22').optional().describe('What lies across the long axis.'),
  segmented: bool.optional().describe('True where the volume was measured on a segmentation.'),
  enhancingDiametersMm: EnhancingDiameters.optional().describe(
    'Longest diameter that enhances in the arterial phase, not crossing what does not, and what lies across it; [0] where nothing does.',
  ),
  viableVolumeMl: nonnegative('mL', '12.5').optional().describe('The part that enhances, measured apart.'),
  attenuationHu: between(-1024, 3071, '64').optional().describe('Mean CT attenuation, HU.'),
  composition: oneOf(compositions).optional().describe('What it mostly consists of.'),
  nodules: oneOf(noduleStates).optional().describe('Nodules inside it, against the study before.'),
  speck: bool.optional().describe('Of a segmented one: below 3 mm or 8 voxels, listed and not counted.'),
  touchesBorder: bool.optional().describe('Of a segmented one: it reaches the edge of what was imaged.'),
  site: text.optional().describe('Where it is, outside the liver.'),
  siteKind: oneOf(siteKinds)
    .optional()
    .describe(
      'What is there, outside the liver. A node is followed by its short axis: of two diameters the smaller, or the only one.',
    ),
})

const newLesion = z.strictObject({
  site: text,
  certainty: oneOf(['unequivocal', 'equivocal']),
  shortAxisMm: nonnegative('mm', '12').optional(),
  node: bool.optional(),
})

const petFinding = z.strictObject({
  site: text,
  siteKind: oneOf([...siteKinds, 'liver']),
  uptake: oneOf(['none', 'low', 'raised', 'intense']),
  krenning: wholeBetween(0, 4, '3').optional(),
  suvMax: nonnegative('SUV', '18.4').optional(),
})

const target = z.strictObject({ trackingUid: trackingUid.optional(), label: text.optional() })

/** Studies, readings of them, and what readers judge. */
export const imagingEvents = [
  z.strictObject({
    kind: z.literal('study-performed'),
    ...common,
    modality: hinted(z.string().min(1), '"…"', 'MR'),
    region: told.optional(),
    sequences: texts.optional(),
    phases: texts.optional(),
    agent: text.optional(),
    fieldStrengthTesla: between(0.01, 25, '1.5').optional(),
    sliceSpacingMm: millimetres('6').optional(),
    wholeLiver: bool.optional().describe('Whether the whole liver was imaged.'),
    finding: told.optional(),
  }),
  z.strictObject({
    kind: z.literal('study-read'),
    ...common,
    reader: text.optional(),
    reviewed: bool.optional(),
    studyUid: hinted(z.string().regex(/^[\d.]{1,64}$/), '"1.2.3…"', '"1.2.826.0.1.3680043.8.498.1"').optional(),
    modality: hinted(z.string().min(1), '"…"', 'MR').optional(),
    sequence: text.optional(),
    phase: text.optional(),
    agent: text.optional(),
    sliceSpacingMm: millimetres('6').optional(),
    pixelSpacingMm: millimetres('0.8').optional(),
    liverVolumeMl: positive('mL', '1500').optional(),
    natures: nature.optional().describe('What its lesions are where they do not say so themselves.'),
    lesions: hinted(
      z.array(typedLesion),
      '[ { label, diametersMm | volumeMl | count + sizeMm }, … ]',
      '[{ label: largest, diametersMm: [51, 49, 37] }]',
    )
      .optional()
      .describe('Leave out where nobody measured or counted; [] says that there were none.'),
    scope: scope
      .optional()
      .describe(
        'What the numbers of this reading speak of. A lesion missing from a list of the whole liver is gone; from any other it was not evaluated. Readings of the right and of the left lobe by one reader on one day are one of the whole liver.',
      ),
    finding: told.optional().describe('What the source says in words, where it gives no numbers.'),
    trend: hinted(
      z.strictObject({ to: oneOf(['smaller', 'stable', 'larger', 'mixed']), since: WrittenDay.optional() }),
      '{ to, since }',
      '{ to: smaller, since: 2018-04-07 }',
    ).optional(),
    growth: hinted(
      z.strictObject({ fromMm: millimetres('6'), toMm: millimetres('10'), since: WrittenDate }),
      '{ fromMm, toMm, since }',
      '{ fromMm: 6, toMm: 10, since: 2016-11 }',
    )
      .optional()
      .describe('Change of lesion size that the source prints for a period.'),
    restates: hinted(
      z.strictObject({ study: WrittenDay, count: WrittenCount.optional(), scope: scope.optional() }),
      '{ study, count, scope }',
      '{ study: 2018-04-07, count: ">=30" }',
    )
      .optional()
      .describe('How the reading repeats what an earlier study showed.'),
    goneSince: hinted(
      z.strictObject({ study: WrittenDay, count: hinted(z.number().int().positive(), '1, 2, 3, …', '3') }),
      '{ study, count }',
      '{ study: 2018-05-23, count: 3 }',
    )
      .optional()
      .describe('Lesions no longer seen since the study before.'),
    enhancement: oneOf(['hyper', 'iso', 'hypo', 'mixed']).optional(),
  }),
  z.strictObject({
    kind: z.literal('site-finding-read'),
    ...common,
    site: hinted(z.string().min(1), '"…"', 'mesenteric mass').describe(
      'Name of the site; the same name is the same site.',
    ),
    siteKind: hinted(z.enum(siteKinds), siteKinds.join(' | '), 'mesenteric-mass'),
    volumeMl: WrittenVolume.optional(),
    diametersMm: Diameters.optional().describe('One to three diameters; missing ones become bounds.'),
    earlierDiametersMm: ThreeDiameters.optional().describe(
      'Three diameters of the same finding at an earlier date; they tell its shape.',
    ),
    presence: oneOf(['present', 'absent', 'uncertain']).optional().describe('Where no size was given.'),
    encasesVessels: bool.optional(),
  }),
  z.strictObject({
    kind: z.literal('pet-read'),
    ...common,
    tracer: hinted(z.string().min(1), '"…"', '68Ga-DOTATATE'),
    tracerTarget: oneOf(petTracerTargets),
    reader: text.optional(),
    findings: hinted(
      z.array(petFinding),
      '[ { site, siteKind, uptake, krenning, suvMax }, … ]',
      '[{ site: liver, siteKind: liver, uptake: intense, krenning: 4 }]',
    ),
  }),
  z.strictObject({
    kind: z.literal('angiography-read'),
    ...common,
    anatomy: oneOf(['typical', 'variant']).optional(),
    variant: told.optional(),
    vascularity: oneOf(['hypervascular', 'poor', 'mixed']).optional(),
    finding: told.optional(),
  }),
  z.strictObject({
    kind: z.literal('targets-selected'),
    ...common,
    study: WrittenDay,
    criterion: criterion
      .optional()
      .describe(
        'RECIST 1.1 where it is left out; another criterion follows RECIST’s targets unless it is given its own.',
      ),
    lesions: hinted(z.array(target), '[ { label | trackingUid }, … ]', '[{ label: largest }]'),
    by: text.optional(),
  }),
  z.strictObject({
    kind: z.literal('lesions-judged'),
    ...common,
    study: WrittenDay,
    nonTargets: oneOf(['CR', 'NON-CR/NON-PD', 'PD', 'NE']).optional(),
    newLesions: hinted(
      z.array(newLesion),
      '[ { site, certainty, shortAxisMm, node }, … ]',
      '[{ site: bone, certainty: unequivocal }]',
    )
      .optional()
      .describe('[] says that none were seen.'),
    by: text.optional(),
  }),
  z.strictObject({
    kind: z.literal('response-adjudicated'),
    ...common,
    study: WrittenDay.describe('Baseline of the course that two readers read differently, or any later study of it.'),
    reader: text.describe('The reader whose reading counts, named as in study-read.'),
    by: text.optional().describe('Who chose.'),
    reason: told.optional(),
  }),
  z.strictObject({
    kind: z.literal('follow-up-planned'),
    ...common,
    everyDays: positive('days', '90').describe('How often the tumour is to be imaged from this day on.'),
    by: text.optional().describe('Who planned it.'),
    reason: told.optional(),
  }),
] as const
