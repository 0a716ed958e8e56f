import { z } from 'zod'
import { hinted } from './schema-hints.ts'
import { WrittenDate, WrittenDay } from './written-date.ts'
import { Diameters, SizeRangeMm, ThreeDiameters, WrittenCount, WrittenVolume } from './written-size.ts'

const text = hinted(z.string().min(1), '"…"', '"…"')
const id = hinted(z.string().min(1).max(100), '"…"', 'tace-1')
const bool = hinted(z.boolean(), 'true | false', 'true')

/** What every event may carry: its own name, the source's own words, where they stand, a remark. */
const common = {
  id: id
    .optional()
    .describe('Own name of the event, so that others can refer to it; its place in the file by default.'),
  quote: text.optional().describe('The source, word for word.'),
  source: text.optional().describe('Document, page or message the fact was taken from.'),
  note: text.optional(),
}
const on = WrittenDate.describe('When it happened, as exactly as it is known.')

const local = {
  target: text.optional().describe("What it was aimed at, in the record's words."),
  course: text.optional().describe('Sessions of one staged course share a name.'),
  lastOfCourse: bool.optional().describe('True for the last session planned or done.'),
}

/** What a lesion may be said to be. */
export const natures = ['metastasis', 'benign', 'indeterminate', 'not-reviewed'] as const
const nature = hinted(z.enum(natures), natures.join(' | '), 'benign')

const resection = z.strictObject({
  kind: z.literal('resection-performed'),
  on,
  ...common,
  ...local,
  removes: hinted(z.array(text), '[site, …]', '[primary, mesenteric mass]')
    .optional()
    .describe('Sites outside the liver that it removed, named as in site-finding-read.'),
  complete: bool.optional().describe('Whether those sites were removed completely; not stated is no.'),
})

const ablation = z.strictObject({ kind: z.literal('ablation-performed'), on, ...common, ...local })
const embolisation = z.strictObject({
  kind: z.literal('embolisation-performed'),
  on,
  ...common,
  ...local,
  agent: text.optional().describe('What was injected.'),
})
const radioembolisation = z.strictObject({
  kind: z.literal('radioembolisation-performed'),
  on,
  ...common,
  ...local,
  activityGbq: hinted(z.number().positive(), 'GBq', '1.8').optional(),
})
const transplantation = z.strictObject({ kind: z.literal('transplantation-performed'), on, ...common, ...local })

const drug = hinted(z.string().min(1), '"…"', 'octreotide LAR 30 mg every 28 d')
const therapyStarted = z.strictObject({
  kind: z.literal('systemic-therapy-started'),
  on,
  ...common,
  drug,
  target: text.optional(),
})
const therapyStopped = z.strictObject({
  kind: z.literal('systemic-therapy-stopped'),
  on,
  ...common,
  therapy: id.describe('Id of the event that started it, or its drug.'),
})

/** Places outside the liver that a case file may speak of. */
export const siteKinds = ['primary', 'mesenteric-mass', 'node', 'peritoneum', 'bone', 'other'] as const

const siteFinding = z.strictObject({
  kind: z.literal('site-finding-read'),
  on,
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
})

const confluent = bool.optional().describe('Several lesions grown into one: the count becomes "at least".')

const natureAsserted = z.strictObject({
  kind: z.literal('lesion-nature-asserted'),
  on,
  ...common,
  trackingUid: hinted(z.string().min(1), '"…"', '"1.2.826.0.1.3680043.8.498.1"').optional(),
  study: WrittenDay.optional().describe(
    'Date of the study whose reading calls the lesion by `label`; with a tracking UID not needed.',
  ),
  label: text
    .optional()
    .describe(
      'What that reading calls the lesion. Where the reading carries a tracking UID, the lesion is meant in every study.',
    ),
  nature: nature.describe('Of two assertions on one lesion the later holds.'),
  confluent,
  by: text.optional().describe('Who says so.'),
})

const studyReviewed = z.strictObject({
  kind: z.literal('study-reviewed'),
  on,
  ...common,
  study: WrittenDay.describe('Date of the study whose reading was reviewed.'),
  by: text.optional().describe('Who reviewed it.'),
  natures: nature.optional().describe('What every lesion of the study is that nobody called otherwise.'),
})

const typedLesion = z.strictObject({
  label: hinted(z.string().min(1), '"…"', 'largest'),
  diametersMm: Diameters.optional(),
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
  trackingUid: text.optional(),
  couinaudSegment: hinted(z.string().regex(/^([1-8]|4[ab])$/), '1 … 8 | 4a | 4b', '"8"').optional(),
})

const studyRead = z.strictObject({
  kind: z.literal('study-read'),
  on: WrittenDay,
  ...common,
  reader: text.optional(),
  reviewed: bool.optional(),
  modality: hinted(z.string().min(1), '"…"', 'MR').optional(),
  sequence: text.optional(),
  phase: text.optional(),
  agent: text.optional(),
  sliceSpacingMm: hinted(z.number().positive(), 'mm', '6').optional(),
  pixelSpacingMm: hinted(z.number().positive(), 'mm', '0.8').optional(),
  liverVolumeMl: hinted(z.number().positive(), 'mL', '1500').optional(),
  natures: nature.optional().describe('What its lesions are where they do not say so themselves.'),
  lesions: hinted(
    z.array(typedLesion),
    '[ { label, diametersMm | volumeMl | count + sizeMm }, … ]',
    '[{ label: largest, diametersMm: [51, 49, 37] }]',
  ),
})

/** The events of a case file that measuring and assessing read, told apart by `kind`. */
export const CaseEvent = z.discriminatedUnion('kind', [
  resection,
  ablation,
  embolisation,
  radioembolisation,
  transplantation,
  therapyStarted,
  therapyStopped,
  siteFinding,
  natureAsserted,
  studyReviewed,
  studyRead,
])

/** One event of a case file, after parsing. */
export type CaseEvent = z.output<typeof CaseEvent>
/** An event with the id it goes by. */
export type NamedEvent = CaseEvent & { readonly id: string }

/** A lesion, or several, typed in as sizes instead of segmented; mm and mL. */
export type TypedLesion = z.output<typeof typedLesion>
/** The event of one kind. */
export type EventOf<K extends CaseEvent['kind']> = Extract<CaseEvent, { kind: K }>
