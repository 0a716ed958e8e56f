import { reading, resected, session, testConsistency } from '../../test/consistency-rows.ts'
import { day, on, told } from '../../test/sample-record.ts'

const grown = (fromMm: number, toMm: number, endMm = 40) => [
  told('systemic-therapy-started', '2014-01', { id: 'drug', drug: 'lanreotide' }),
  reading('2015-06-01', {
    lesions: [{ label: 'a', diametersMm: [endMm, 20] }],
    growth: { fromMm, toMm, since: on('2014-06') },
  }),
  told('ablation-performed', '2015-07-01', { id: 'ablation' }),
]

testConsistency('imaging-checks', [
  {
    code: 'enhancement-criteria-not-applicable',
    why: 'hypo-enhancing before embolisation',
    fires: true,
    events: [reading('2015-01-01', { enhancement: 'hypo' }), session('2015-01-10', 'left-hepatic')],
  },
  {
    code: 'enhancement-criteria-not-applicable',
    why: 'hyper-enhancing',
    fires: false,
    events: [reading('2015-01-01', { enhancement: 'hyper' }), session('2015-01-10', 'left-hepatic')],
  },
  {
    code: 'enhancement-criteria-not-applicable',
    why: 'hypo only after it',
    fires: false,
    events: [session('2015-01-10', 'left-hepatic'), reading('2015-02-01', { enhancement: 'hypo' })],
  },
  {
    code: 'study-before-first-imaging',
    why: 'growth since a study nobody recorded',
    fires: true,
    events: [reading('2015-06-01', { growth: { fromMm: 1, toMm: 2, since: on('2014-12') } })],
  },
  {
    code: 'study-before-first-imaging',
    why: 'the first study is of that month',
    fires: false,
    events: [reading('2014-12-30'), reading('2015-06-01', { growth: { fromMm: 1, toMm: 2, since: on('2014-12') } })],
  },
  {
    code: 'receptor-imaging-missing',
    why: 'receptors in the specimen, no receptor PET',
    fires: true,
    events: [resected({ immunohistochemistry: [{ marker: 'SSTR2', result: 'positive' }] })],
  },
  {
    code: 'receptor-imaging-missing',
    why: 'receptor PET done',
    fires: false,
    events: [
      resected({ immunohistochemistry: [{ marker: 'SSTR2', result: 'positive' }] }),
      told('pet-read', '2015-05', { tracer: '68Ga-DOTATATE', tracerTarget: 'somatostatin-receptor', findings: [] }),
    ],
  },
  {
    code: 'receptor-imaging-missing',
    why: 'receptor PET made, its reading not recorded',
    fires: false,
    events: [
      resected({ immunohistochemistry: [{ marker: 'SSTR2', result: 'positive' }] }),
      told('study-performed', '2015-05', { modality: 'PET/CT', agent: '68Ga-DOTATATE' }),
    ],
  },
  {
    code: 'receptor-imaging-missing',
    why: 'no receptors',
    fires: false,
    events: [resected({ immunohistochemistry: [{ marker: 'SSTR2', result: 'negative' }] })],
  },
  // 40 mm at the end: from 35 to 40 is +14 %, from 33 to 40 +21 %, from 32 to 40 +25 %
  { code: 'progression-open', why: '+14 % or +21 % before ablation', fires: true, events: grown(5, 7) },
  { code: 'progression-open', why: '+21 % to +25 %: progression at either end', fires: false, events: grown(7, 8) },
  { code: 'progression-open', why: '+14 % at most: stable at either end', fires: false, events: grown(2, 5) },
  {
    code: 'progression-open',
    why: 'progression is recorded',
    fires: false,
    events: [...grown(5, 7), told('status-seen', '2015-06-02', { vital: 'alive', disease: 'progression' })],
  },
  {
    code: 'progression-open',
    why: 'the reader judged a new lesion unequivocal: progression by RECIST 1.1',
    fires: false,
    events: [
      ...grown(5, 7),
      told('lesions-judged', '2015-06-02', {
        study: day('2015-06-02'),
        newLesions: [{ site: 'bone', certainty: 'unequivocal' }],
      }),
    ],
  },
  // 36 mm at the end, 30 mm at the start: +20.0 % and 6 mm are the limit; 30.1 mm: +19.6 %
  { code: 'progression-open', why: '+20 % at most is progression', fires: true, events: grown(5, 6, 36) },
  { code: 'progression-open', why: '+19.6 % at most is none', fires: false, events: grown(5, 5.9, 36) },
  // 25 mm at the end: 5 mm are +25 %, 4.9 mm +24.4 %
  { code: 'progression-open', why: '5 mm is enough', fires: true, events: grown(2, 5, 25) },
  { code: 'progression-open', why: '4.9 mm is not', fires: false, events: grown(2, 4.9, 25) },
])
