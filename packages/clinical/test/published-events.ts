import { told } from './sample-record.ts'

/**
 * What the outcome, delay and treatment rules read of the published patient. Dates and amounts as printed by Peregudov 2021, doi
 * 10.37174/2587-7593-2021-4-2-92-100.
 */
export const publishedEvents = [
  told('symptom-reported', '2013', { id: 'flushing', symptom: 'flushing', status: 'onset' }),
  told('symptom-reported', '2016-03', { id: 'pain', symptom: 'abdominal-pain', status: 'onset' }),
  told('study-performed', '2016-12', { id: 'us', modality: 'US' }),
  told('study-performed', '2016-12-08', { id: 'pet', modality: 'PET/CT' }),
  told('biopsy-performed', '2016-12-26', { id: 'biopsy', site: 'liver' }),
  told('specimen-reported', '2016-12-26', { id: 'liver-first', site: 'liver', takenAt: 'biopsy' }),
  told('specimen-reported', '2016-12-26', {
    id: 'liver',
    site: 'liver',
    reviewOf: 'liver-first',
    gradeStated: 'G2',
    differentiation: 'well',
    ki67Percent: { text: '3', least: 3, most: 3, leastOpen: false, mostOpen: false },
  }),
  told('systemic-therapy-started', '2017-02', { id: 'ssa', drug: 'octreotide', drugClass: 'somatostatin-analogue' }),
  told('board-met', '2017-02/2017-08-30', {
    id: 'board-1',
    decisions: [
      { treatment: 'resection-primary' },
      { treatment: 'transplantation', condition: 'progression', withinMonths: 6 },
    ],
  }),
  told('resection-performed', '2017-08-30', { id: 'surgery', removes: ['primary', 'regional nodes'] }),
  told('specimen-reported', '2017-08-30', {
    id: 'primary',
    site: 'primary',
    procedure: 'resection',
    takenAt: 'surgery',
    gradeStated: 'G1',
    differentiation: 'well',
    ki67Percent: { text: '1', least: 1, most: 1, leastOpen: false, mostOpen: false },
  }),
  told('study-read', '2018-04-07', {
    id: 'mr-0',
    modality: 'MR',
    lesions: [{ label: 'largest', diametersMm: [51, 49, 37] }],
  }),
  told('board-met', '2018-04-07/2018-04-11', {
    id: 'board-2',
    decisions: [{ treatment: 'embolisation', staged: true }],
  }),
  told('angiography-read', '2018-04-11', { anatomy: 'typical', vascularity: 'poor' }),
  told('embolisation-performed', '2018-04-11', {
    id: 'tace-1',
    course: 'tace',
    vessels: ['right-hepatic'],
    agents: [
      { name: 'Lipiodol', role: 'oil', prepared: { value: 10, unit: 'mL' } },
      { name: 'bleomycin', role: 'drug', prepared: { value: 15, unit: 'mg' } },
    ],
    mixtureMl: 14,
    deliveredFraction: 1,
    endpoint: { text: 'clearly visible slowing of flow', flow: 'reduced' },
  }),
  told('study-read', '2018-05-23', { id: 'mr-1', modality: 'MR', trend: { to: 'smaller' } }),
  told('embolisation-performed', '2018-05-31', {
    id: 'tace-2',
    course: 'tace',
    lastOfCourse: true,
    vessels: ['proper-hepatic'],
    agents: [
      { name: 'Lipiodol', role: 'oil', prepared: { value: 10, unit: 'mL' } },
      { name: 'bleomycin', role: 'drug', prepared: { value: 15, unit: 'mg' } },
    ],
    deliveredFraction: 0.8,
    endpoint: { text: 'slowing of flow', flow: 'reduced' },
  }),
  told('study-read', '2018-07-11', { id: 'mr-2', modality: 'MR', trend: { to: 'smaller' } }),
  told('study-read', '2019-05-29', { id: 'mr-3', modality: 'MR', trend: { to: 'smaller' } }),
  told('study-read', '2020-10-21', { id: 'mr-4', modality: 'MR', trend: { to: 'stable' } }),
  told('status-seen', '2021-04/2021-06', { id: 'status', vital: 'alive', disease: 'no-progression' }),
]
