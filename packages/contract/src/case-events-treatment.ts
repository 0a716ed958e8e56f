import {
  complicationScales,
  hepaticVessels,
  saceLevels,
  suitabilityFacts,
  systemicClasses,
} from '@debulk/clinical/record/treatment-events'
import { z } from 'zod'
import {
  between,
  bool,
  common,
  id,
  nonnegative,
  oneOf,
  positive,
  text,
  texts,
  told,
  whole,
  wholeBetween,
} from './event-keys.ts'
import { hinted } from './schema-hints.ts'
import { WrittenAmount, WrittenBounded } from './written-number.ts'

const local = {
  target: text.optional().describe("What it was aimed at, in the record's words."),
  course: text.optional().describe('Sessions of one staged course share a name.'),
  lastOfCourse: bool.optional().describe('True for the last session planned or done.'),
  intent: oneOf(['curative', 'cytoreductive', 'palliative', 'symptom-control', 'bridge']).optional(),
}

const drug = hinted(z.string().min(1), '"…"', 'octreotide LAR')
const therapy = id.describe('Id of the event that started it, or its drug.')
const regimen = {
  drugClass: oneOf(systemicClasses).optional(),
  dose: WrittenAmount.optional(),
  route: oneOf(['intramuscular', 'subcutaneous', 'intravenous', 'oral']).optional(),
  intervalDays: positive('days', '28').optional(),
  target: text.optional(),
  reason: told.optional(),
}

const agent = z.strictObject({
  name: hinted(z.string().min(1), '"…"', 'Lipiodol'),
  role: oneOf(['oil', 'drug', 'particles', 'drug-eluting-particles', 'contrast', 'other']),
  prepared: WrittenAmount.optional(),
  delivered: WrittenAmount.optional(),
})
const segment = hinted(z.string().regex(/^([1-8]|4[ab])$/), '"1" … "8" | 4a | 4b', '"8"')
const cover = z.strictObject({
  drug: hinted(z.string().min(1), '"…"', 'octreotide'),
  route: oneOf(['intramuscular', 'subcutaneous', 'intravenous', 'oral']).optional(),
  rate: text.optional(),
  start: text.optional().describe('When it began, as printed: "12 h before".'),
  stop: text.optional().describe('When it ended, as printed.'),
  given: bool,
})
const arterial = {
  ...local,
  vessels: hinted(z.array(oneOf(hepaticVessels)), `[ ${hepaticVessels.join(' | ')}, … ]`, '[right-hepatic]').optional(),
  territory: hinted(z.array(segment), '["5", "6", …]', '["5", "6", "7", "8"]')
    .optional()
    .describe('Couinaud segments seen to be supplied.'),
  territoryBy: oneOf(['angiography', 'cone-beam-ct', 'stated']).optional(),
  cover: hinted(
    z.array(cover),
    '[ { drug, route, rate, start, stop, given }, … ]',
    '[{ drug: octreotide, given: true }]',
  )
    .optional()
    .describe('Drugs against a carcinoid crisis, given or known not to be.'),
  contrastMl: nonnegative('mL', '120').optional(),
  fluoroscopyMinutes: nonnegative('min', '18').optional(),
  doseAreaProductGyCm2: nonnegative('Gy.cm2', '95').optional(),
}
const flow = oneOf(['normal', 'reduced', 'none'])

/** What was done against the tumour, what came of it, and what bears on the choice. */
export const treatmentEvents = [
  z.strictObject({ kind: z.literal('systemic-therapy-started'), ...common, drug, ...regimen }),
  z.strictObject({
    kind: z.literal('systemic-therapy-changed'),
    ...common,
    therapy,
    drug: drug.optional(),
    ...regimen,
  }),
  z.strictObject({ kind: z.literal('systemic-therapy-stopped'), ...common, therapy, reason: told.optional() }),
  z.strictObject({
    kind: z.literal('radioligand-cycle-given'),
    ...common,
    therapy: therapy.optional(),
    radionuclide: hinted(z.string().min(1), '"…"', '177Lu'),
    ligand: hinted(z.string().min(1), '"…"', 'DOTATATE').optional(),
    cycle: hinted(z.number().int().positive(), '1, 2, 3, …', '1').optional(),
    activityGbq: positive('GBq', '7.4').optional(),
  }),
  z.strictObject({
    kind: z.literal('biopsy-performed'),
    ...common,
    site: hinted(z.string().min(1), '"…"', 'liver'),
    centre: told.optional(),
  }),
  z.strictObject({
    kind: z.literal('resection-performed'),
    ...common,
    ...local,
    procedure: told.optional(),
    removes: hinted(z.array(text), '[site, …]', '[primary, mesenteric mass]')
      .optional()
      .describe('Sites outside the liver that it removed, named as in site-finding-read.'),
    complete: bool.optional().describe('Whether those sites were removed completely; not stated is no.'),
    removesLesions: texts.optional().describe('Tracking UIDs or labels of liver lesions removed.'),
  }),
  z.strictObject({
    kind: z.literal('ablation-performed'),
    ...common,
    ...local,
    method: oneOf(['radiofrequency', 'microwave', 'cryoablation', 'irreversible-electroporation', 'other']).optional(),
    lesions: texts.optional().describe('Tracking UIDs or labels of lesions ablated.'),
    marginMm: nonnegative('mm', '5').optional(),
    largestMm: positive('mm', '22').optional(),
  }),
  z.strictObject({
    kind: z.literal('embolisation-performed'),
    ...common,
    ...arterial,
    technique: oneOf(['oil-chemoembolisation', 'drug-eluting-beads', 'bland']).optional(),
    agent: text.optional().describe('What was injected, in words.'),
    agents: hinted(
      z.array(agent),
      '[ { name, role, prepared, delivered }, … ]',
      '[{ name: Lipiodol, role: oil, prepared: 10 mL }]',
    ).optional(),
    mixtureMl: positive('mL', '14').optional(),
    deliveredFraction: between(0, 1, '0.8').optional().describe('Share of the prepared mixture that went in.'),
    deliveredReason: told.optional(),
    endpoint: hinted(
      z.strictObject({
        sace: oneOf(saceLevels).optional(),
        text: told.optional(),
        flow: flow.optional(),
        blush: flow.optional(),
      }),
      '{ sace, text, flow, blush }',
      '{ flow: reduced }',
    ).optional(),
    uptake: hinted(
      z.strictObject({ tumour: bool.optional(), parenchyma: bool.optional() }),
      '{ tumour, parenchyma }',
      '{ tumour: true }',
    ).optional(),
    selectivity: oneOf(['non-selective', 'lobar', 'segmental', 'superselective']).optional(),
  }),
  z.strictObject({
    kind: z.literal('radioembolisation-performed'),
    ...common,
    ...arterial,
    activityGbq: positive('GBq', '1.8').optional(),
    lungShuntPercent: between(0, 100, '4.5').optional(),
    lungDoseGy: nonnegative('Gy', '8').optional(),
    device: text.optional(),
  }),
  z.strictObject({ kind: z.literal('transplantation-performed'), ...common, ...local }),
  z.strictObject({
    kind: z.literal('adverse-event-reported'),
    ...common,
    event: told.optional(),
    none: bool.optional().describe('True says that it was looked for and there was nothing.'),
    after: id.optional().describe('Id of the treatment it followed.'),
    scale: oneOf(complicationScales).optional(),
    version: hinted(z.string().min(1), '"…"', '"5.0"').optional(),
    grade: hinted(z.string().min(1), '"…"', '"2"').optional(),
    postEmbolisationSyndrome: bool.optional(),
    carcinoidCrisis: bool.optional(),
    systolicMmHg: WrittenBounded.optional(),
    hospitalDays: whole.optional(),
    readmitted: bool.optional(),
  }),
  z.strictObject({
    kind: z.literal('suitability-recorded'),
    ...common,
    fact: oneOf(suitabilityFacts),
    presence: oneOf(['present', 'absent']),
  }),
  z.strictObject({
    kind: z.literal('child-pugh-recorded'),
    ...common,
    points: wholeBetween(5, 15, '5'),
  }),
  z.strictObject({
    kind: z.literal('liver-volume-measured'),
    ...common,
    what: oneOf(['whole-with-tumour', 'future-remnant']),
    volumeMl: positive('mL', '1500'),
  }),
] as const
