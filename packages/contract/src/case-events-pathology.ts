import { invasionDepths, primaryOrgans, specimenSites, tumourPresences } from '@debulk/clinical/record/pathology-events'
import { z } from 'zod'
import { bool, common, id, oneOf, told, whole } from './event-keys.ts'
import { hinted } from './schema-hints.ts'
import { WrittenBounded } from './written-number.ts'

const stain = z.strictObject({
  marker: hinted(z.string().min(1), '"…"', 'SSTR2A'),
  result: oneOf(['positive', 'negative', 'focal', 'not-done']),
})

/** Stage groups of any edition and organ, as people print them: `IIIB`, `stage IV`, `IV ст.`, `4`, `IA1`. */
const stageGroup =
  /^\s*(?:(?:[Ss]tage|[Сс]тадия|[Сс]т\.?)\s*)?(?:0(?:a|is)?|(?:[IiІі]{1,3}|[IiІі][Vv]|[1-4])[A-Ca-cАВСавс]?[1-3]?)\s*(?:[Сс]тадия|[Сс]т\.?)?\s*$/

/** Reports of tissue, and stages as somebody assigned them. */
export const pathologyEvents = [
  z.strictObject({
    kind: z.literal('specimen-reported'),
    ...common,
    site: oneOf(specimenSites),
    organ: oneOf(primaryOrgans).optional().describe('Organ of the primary; with site primary.'),
    procedure: oneOf(['biopsy', 'fine-needle-aspiration', 'resection', 'autopsy']).optional(),
    centre: told.optional(),
    tumour: oneOf(tumourPresences)
      .optional()
      .describe('Whether the specimen holds tumour; without it, grade, Ki-67, differentiation and the like tell.'),
    reviewOf: id.optional().describe('Id of the report of the same specimen that this one reviews.'),
    takenAt: id.optional().describe('Id of the biopsy or operation it was taken at.'),
    differentiation: oneOf(['well', 'poor']).optional(),
    cellType: oneOf(['small-cell', 'large-cell', 'mixed']).optional(),
    ki67Percent: WrittenBounded.optional().describe('Percent of nuclei.'),
    ki67Positive: whole.optional(),
    cellsCounted: whole.optional(),
    mitosesPer2Mm2: WrittenBounded.optional(),
    gradeStated: oneOf(['G1', 'G2', 'G3', 'NEC', 'MiNEN']).optional().describe('As the report states it.'),
    immunohistochemistry: hinted(
      z.array(stain),
      '[ { marker, result }, … ]',
      '[{ marker: SSTR2A, result: positive }]',
    ).optional(),
    depth: oneOf(invasionDepths).optional().describe('How deep a primary of the bowel grows.'),
    tumourSizeMm: WrittenBounded.optional(),
    tumours: WrittenBounded.optional().describe('Number of primary tumours.'),
    margins: oneOf(['R0', 'R1', 'R2']).optional(),
    nodesInvolved: bool.optional(),
    nodesPositive: WrittenBounded.optional(),
    nodesExamined: WrittenBounded.optional(),
    mesentericMassMm: WrittenBounded.optional(),
    lymphovascularInvasion: bool.optional(),
    perineuralInvasion: bool.optional(),
  }),
  z.strictObject({
    kind: z.literal('stage-assigned'),
    ...common,
    organ: oneOf(primaryOrgans).optional().describe('Organ of the primary that was staged.'),
    system: oneOf(['ajcc', 'uicc', 'enets']).optional(),
    version: hinted(z.string().min(1), '"…"', '"8"').optional(),
    basis: oneOf(['clinical', 'pathological']).optional(),
    afterTherapy: bool.optional().describe('Staged after systemic or radiation therapy.'),
    t: hinted(
      z.string().regex(/^[cpayr]*T(?:X|x|0|is|[1-4][a-d]?)(?:\s?\((?:m|\d+)\))?$/),
      'T1 | pT3(m) | TX | …',
      'T3',
    ).optional(),
    n: hinted(
      z.string().regex(/^[cpayr]*N(?:X|x|[0-3][a-d]?)(?:\s?\([^()]{1,10}\))?$/),
      'N0 | N1 | NX | …',
      'N1',
    ).optional(),
    m: hinted(
      z.string().regex(/^[cpayr]*M(?:X|x|0|1[a-d]?)(?:\s?\([^()]{1,10}\))?$/),
      'M0 | M1 | M1a | …',
      'M1a',
    ).optional(),
    group: hinted(z.string().regex(stageGroup), '"0" | "I" | "IIA" | … | "IV"', '"IV"').optional(),
  }),
] as const
