import type { Nature } from '@debulk/clinical/lesion/lesion-reading'
import type { IsoDate } from '@debulk/quantity/iso-date'
import { err, ok, type Result } from '@debulk/quantity/result'
import { z } from 'zod'
import { natures } from './case-events-imaging.ts'
import { readLimits } from './read-limits.ts'
import type { Refusal } from './refusal.ts'
import { hinted } from './schema-hints.ts'
import { schemaProblems } from './schema-problems.ts'
import { segmentRoles, type SegmentRole } from './segment-role.ts'
import { textFile } from './text-file.ts'
import { WrittenDay } from './written-date.ts'

const text = hinted(z.string().min(1), '"…"', '"…"')
const role = hinted(z.enum(segmentRoles), segmentRoles.join(' | '), 'lesion')
const nature = hinted(z.enum(natures), natures.join(' | '), 'benign')
const named = <S extends z.ZodType>(value: S) => z.record(z.string().min(1), value)

/** What may be stated about all files, or about those of one rule. */
const facts = {
  patient: hinted(z.string().min(1), '"…"', '"NET-007"').optional(),
  date: WrittenDay.optional().describe('Day of the study.'),
  modality: hinted(z.string().min(1), '"…"', 'MR').optional(),
  sequence: text.optional(),
  phase: hinted(z.string().min(1), '"…"', 'hepatobiliary').optional(),
  agent: hinted(z.string().min(1), '"…"', 'gadoxetate').optional(),
  reader: text.optional().describe('Who or what drew it.'),
  reviewed: hinted(z.boolean(), 'true | false', 'true').optional().describe('Whether a person stands for it.'),
  image: hinted(z.string().min(1), '"…"', 'image.nii.gz')
    .optional()
    .describe('Name of the image the masks were drawn on.'),
  segmentation: text.optional().describe('Files with the same name here are one segmentation.'),
  instances: hinted(
    z.union([z.literal(true), z.literal('connected-components')]),
    'true | connected-components',
    'true',
  )
    .optional()
    .describe('true: each segment or label value is one lesion. connected-components: it is a class, to be split.'),
  role: hinted(z.enum([...segmentRoles, 'image']), [...segmentRoles, 'image'].join(' | '), 'lesion')
    .optional()
    .describe('What every segment of the file is; image: the file is no mask at all.'),
  labels: hinted(z.record(z.string().regex(/^\d{1,9}$/), role), '{ 1: role, 2: role }', '{ 1: liver, 2: lesion }')
    .optional()
    .describe('Roles by label value.'),
  names: hinted(named(role), '{ "name": role }', '{ "Segment 3": lesion }')
    .optional()
    .describe('Roles by segment name; `*` stands for anything.'),
  natures: hinted(named(nature), '{ "name or value": nature }', '{ "lesion 3": benign }')
    .optional()
    .describe('Natures by segment name or label value; `*` stands for anything.'),
}

const rule = z
  .strictObject({
    folder: hinted(z.string().min(1), '"…"', '"2018-04-07"')
      .optional()
      .describe('Folder, seen from the mapping file; `*` stands for anything.'),
    file: hinted(z.string().min(1), '"…"', '"**/lesions*.nii.gz"')
      .optional()
      .describe('File, seen from the mapping file; `*` and `**` stand for anything.'),
    ...facts,
  })
  .describe('What holds for the files of a folder, or that fit a pattern. Later rules go before earlier ones.')

/** `debulk.mapping.yaml`: what folders and names do not say by themselves. It speaks of its own folder and those below. */
export const MappingFileSchema = z.strictObject({
  schemaVersion: z.literal(1).optional(),
  ...facts,
  rules: hinted(z.array(rule), '[ { folder | file, … }, … ]', '[{ file: "lesions.nii.gz", role: lesion }]').optional(),
})

type Written = z.output<typeof rule>

/** A mapping file, checked. Its rules are in the order they apply: the file's own facts first. */
export type MappingFile = { readonly path: string; readonly rules: readonly Written[] }

/** Text of a mapping file → its rules, or every fault in it with line and column. */
export function parseMappingFile(path: string, written: string): Result<MappingFile, Refusal[]> {
  const file = textFile(path, written, readLimits)
  if (!file.ok) return file
  const parsed = MappingFileSchema.safeParse(file.value.value)
  if (!parsed.success) return err(schemaProblems(path, file.value, MappingFileSchema, parsed.error.issues))
  const { rules = [], schemaVersion: _, ...all } = parsed.data
  return ok({ path, rules: [all, ...rules] })
}

/** JSON Schema of a mapping file, for editors. */
export const mappingFileJsonSchema = (): object => ({
  title: 'Debulk mapping file',
  ...z.toJSONSchema(MappingFileSchema, { io: 'input' }),
})

/** Everything a mapping says of one file; undefined where it says nothing. */
export type MappedFacts = {
  readonly patient?: string | undefined
  readonly date?: IsoDate | undefined
  readonly modality?: string | undefined
  readonly sequence?: string | undefined
  readonly phase?: string | undefined
  readonly agent?: string | undefined
  readonly reader?: string | undefined
  readonly reviewed?: boolean | undefined
  readonly image?: string | undefined
  readonly segmentation?: string | undefined
  readonly instances?: true | 'connected-components' | undefined
  readonly role?: SegmentRole | 'image' | undefined
  readonly labels?: Readonly<Record<string, SegmentRole>> | undefined
  readonly names?: Readonly<Record<string, SegmentRole>> | undefined
  readonly natures?: Readonly<Record<string, Nature>> | undefined
}
