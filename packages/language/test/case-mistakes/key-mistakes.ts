import {
  wrong,
  lacks,
  noKey,
  marker,
  symptom,
  specimen,
  read,
  ablation,
  tace,
  board,
  type Mistake,
} from './mistake-rows.ts'

/** Kinds of event that do not exist. */
export const kinds: readonly Mistake[] = [
  lacks('no kind', 'on: 2019', 'kind'),
  wrong('a misspelt kind', 'kind: §resection-preformed, on: 2019', 'kind: resection-performed'),
  wrong('underscores', 'kind: §marker_measured, on: 2019', 'kind: marker-measured'),
  wrong('a kind in capitals', 'kind: §Marker-Measured, on: 2019', 'kind: marker-measured'),
  wrong('a Russian kind', 'kind: §операция, on: 2019', 'resection-performed'),
  wrong('a kind of another word', 'kind: §surgery, on: 2019', 'resection-performed'),
  wrong('a kind in the present', 'kind: §biopsy-perform, on: 2019', 'kind: biopsy-performed'),
  wrong('a kind as a list', 'kind: §[biopsy-performed], on: 2019', 'biopsy-performed'),
  wrong('American spelling', 'kind: §embolization-performed, on: 2019', 'kind: embolisation-performed'),
]

/** Keys that do not exist. */
export const keys: readonly Mistake[] = [
  noKey('a misspelt key', `${ablation}, on: 2019, §taget: x`, 'target'),
  noKey('a plural', `${symptom}, §symptoms: x`, 'symptom'),
  noKey('a key of another kind', `${ablation}, on: 2019, §removes: [x]`, 'target'),
  noKey('a key with a capital', `${marker}, stated: normal, §Value: 3`, 'value'),
  noKey('Cyrillic letters that look Latin', `${ablation}, on: 2019, §nоte: x`, 'note'),
  noKey('underscores', `${specimen}, §ki67_percent: 3`, 'ki67Percent'),
  noKey('a shorter name', `${specimen}, §ki67: 3`, 'ki67Percent'),
  noKey('a key in Russian', `${ablation}, on: 2019, §дата: 2019`, 'on'),
  noKey('date instead of on', `${ablation}, on: 2019, §date: 2019`, 'on'),
  noKey('comment instead of note', `${ablation}, on: 2019, §comment: x`, 'note'),
  noKey('a key with its unit', `${tace}, §"contrast mL": 100`, 'contrastMl'),
  noKey('a key of a lesion misspelt', `${read}, lesions: [{ label: a, §diameterMm: [5] }]`, 'diametersMm'),
  noKey('a key of an agent misspelt', `${tace}, agents: [{ name: x, role: oil, §prepare: 5 mL }]`, 'prepared'),
  noKey('a key of a decision misspelt', `${board}, decisions: [{ treatment: other, §withinMonth: 6 }]`, 'withinMonths'),
  noKey('a key of the endpoint misspelt', `${tace}, endpoint: { §flows: reduced }`, 'flow'),
  noKey('a key of provenance misspelt', `${ablation}, on: 2019, imported: { §fil: a.csv, file: a.csv }`, 'file'),
  noKey(
    'a key of a claim of another kind',
    'kind: claim-made, on: 2021, claim: { about: cytoreduction, percent: 90, §analyte: serotonin }',
    'percent',
  ),
  noKey(
    'a key of a stain misspelt',
    `${specimen}, immunohistochemistry: [{ §marke: SSTR2A, marker: SSTR2A, result: positive }]`,
    'marker',
  ),
]
