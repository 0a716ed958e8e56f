import type { OtherOrgan, StagingAnswers, StagingCaveats } from '@debulk/clinical/staging/staging-answers'
import type { AnswerWordsOf, CaveatWordsOf, Detail } from './answer-words.ts'
import { substanceName } from '../record/substance-name.ts'
import { agreementMarks, stageCategories } from './stage-categories.ts'

const organs: Readonly<Record<OtherOrgan, string>> = {
  appendix: 'appendix',
  colon: 'colon',
  rectum: 'rectum',
  pancreas: 'pancreas',
  stomach: 'stomach',
  duodenum: 'duodenum',
  lung: 'lung',
  other: 'another organ',
}
const or = (all: readonly string[]): string =>
  all.length < 2 ? (all[0] ?? '') : `${all.slice(0, -1).join(', ')} or ${all.at(-1) ?? ''}`
const groups = (possible: readonly (string | null)[]): string => {
  const known = possible.filter((group) => group !== null)
  if (known.length === 0) return 'no stage group can be told'
  return possible.length > known.length ? `stage ${or(known)}, or none` : `stage ${or(known)}`
}

const { tumour, nodes, metastases } = stageCategories(or, 'M cannot be told')

const agreement = {
  yes: 'agrees with the record',
  no: 'contradicts the record',
  unknown: 'the record does not decide',
} as const

export const stagingAnswersEn: AnswerWordsOf<StagingAnswers> = {
  'staging/derived': {
    title: 'TNM from the record',
    says: 'T from depth and size, N from nodes and a mesenteric mass, M from the sites; each category as wide as the facts leave it.',
    source:
      'AJCC/UICC 8th edition, neuroendocrine tumours of jejunum and ileum (as given by pathologyoutlines and UpToDate).',
    sentence: (v) =>
      `The record allows ${tumour(v)}; ${nodes(v)}; ${metastases(v)}: ${groups(v.groups)} (AJCC/UICC 8).`,
    details: (v) => [
      { label: 'T', text: tumour(v), mark: v.t.possible.length === 1 ? null : 'unknown' },
      { label: 'N', text: nodes(v), mark: v.n.possible.length === 1 ? null : 'unknown' },
      {
        label: 'M',
        text: v.m.liverOnly === 'not-established' ? `${metastases(v)}; liver-only not established` : metastases(v),
        mark: v.m.possible.length === 1 ? null : 'unknown',
      },
    ],
  },
  'staging/not-applicable': {
    title: 'TNM from the record',
    says: 'Categories and stage are derived for jejunum and ileum only.',
    source: 'AJCC/UICC 8th edition: each organ has rules of its own.',
    sentence: ({ organ }) =>
      `Not applicable: the primary is recorded as ${organs[organ]}, and the rules of this organ are not built in.`,
  },
  'staging/editions': {
    title: 'Stage by other editions',
    says: 'The stage group that the same categories have in other editions.',
    source:
      'AJCC 7 and ENETS 2007/2012 (IIA, IIB, IIIA, IIIB); AJCC Version 9, CA Cancer J Clin 2024;74:359, abstract only.',
    sentence: (v) =>
      `AJCC 7 and ENETS: ${groups(v.ajcc7)}. AJCC Version 9: ${groups(v.ajcc9)}, as far as it could be checked.`,
  },
  'staging/assigned': {
    title: 'Stage as assigned',
    says: 'A stage that somebody wrote down, read and held against what the record allows.',
    source: 'UICC TNM 8 for prefixes and suffixes; groups by the edition named, AJCC/UICC 8 where none is.',
    sentence: (v, _about, f) => {
      const written = [v.t?.written, v.n?.written, v.m?.written].filter((text) => text !== undefined)
      const parts = [
        ...(written.length === 0 ? [] : [f.quote(written.join(' '))]),
        ...(v.group === null ? [] : [`stage ${v.group}`]),
      ]
      const against = Object.entries(v.agrees).flatMap(([axis, agrees]) =>
        agrees === 'no' ? [axis === 'group' ? 'stage group' : axis.toUpperCase()] : [],
      )
      const known = Object.values(v.agrees).some((agrees) => agrees !== null)
      const verdict = !known
        ? 'nothing in the record to hold it against'
        : against.length === 0
          ? 'nothing in the record contradicts it'
          : `the record contradicts ${f.list(against)}`
      const assigned = parts.length === 0 ? 'a stage that could not be read' : parts.join(', ')
      return `Assigned ${f.uncertainDate(v.on)}: ${assigned}; ${verdict}.`
    },
    details: (v) => {
      const lines: Detail[] = []
      const line = (label: string, text: string | null, agrees: 'yes' | 'no' | 'unknown' | null) => {
        if (text !== null)
          lines.push({
            label,
            text: agrees === null ? text : `${text}: ${agreement[agrees]}`,
            mark: agrees === null ? null : agreementMarks[agrees],
          })
      }
      line('T', v.t?.category ?? null, v.agrees.t)
      line('N', v.n?.category ?? null, v.agrees.n)
      line('M', v.m?.category ?? null, v.agrees.m)
      line('Stage group', v.group, v.agrees.group)
      if (v.groupByRule !== null) line('Stage group of the categories as written', v.groupByRule, null)
      return lines
    },
  },
}

export const stagingCaveatsEn: CaveatWordsOf<StagingCaveats> = {
  'stage/serosa-not-mentioned': () =>
    'Growth through the wall is T3, or T4 if the serosa is penetrated; the report does not say.',
  'stage/nodes-not-counted': () =>
    'The nodes are involved, but N1 and N2 cannot be told apart: N2 needs at least 12 positive nodes or a mesenteric mass above 2\u00A0cm, and one of them is not recorded.',
  'stage/liver-only-not-established': () =>
    'Liver-only not established: no somatostatin-receptor imaging of the whole body is on record, so M1c is not excluded.',
  'stage/after-therapy-not-stated': ({ drugs }, f) =>
    `Treatment with ${f.list(drugs.map((drug) => substanceName(drug, f)))} began before the primary was removed; whether the prefix y applies is for the person who stages to say, and it is not recorded.`,
  'stage/multiple-not-recorded': () =>
    'Whether there were several primaries is not recorded, so the suffix (m) is open.',
  'stage/site-assumed': () =>
    'The organ of the primary is not recorded. The categories are those of well differentiated tumours of jejunum and ileum; for another organ, or for carcinoma (NEC), they do not hold.',
  'stage/well-differentiated-only': () =>
    'The categories are those of well differentiated tumours; for carcinoma (NEC) they do not hold, and no specimen of the primary says which it is.',
  'stage/organ-not-built-in': ({ organ }) =>
    `The primary is recorded as ${organs[organ]}: categories of this organ are not built in. Only whether there were distant metastases, which is stage IV, was held against it.`,
  'stage/version-9-not-verified': () =>
    'AJCC Version 9 was read as an abstract only: T1 NX M0 joined stage I at several sites, and whether jejunum and ileum are among them was not verified. It also advises against chromogranin A for diagnosis and monitoring.',
  'stage/system-not-stated': () =>
    'System or version of this stage is not stated; it was read by AJCC/UICC 8 unless it says otherwise.',
  'stage/metastasis-without-letter': () =>
    'M1 is written without a, b or c; AJCC/UICC 8 tells liver only (M1a), elsewhere (M1b) and both (M1c) apart.',
  'stage/group-differs-from-categories': ({ written, allowed }) =>
    `Stage ${written} is written, but the categories written beside it allow only stage ${or(allowed)}.`,
  'stage/not-read': ({ written }, f) =>
    `${f.list(written.map((text) => f.quote(text)))} could not be read as a category or stage group.`,
}
