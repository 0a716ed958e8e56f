import { primaryOrgans } from '@debulk/clinical/record/pathology-events'
import { readMetastases, readNodes, readTumour } from '@debulk/clinical/staging/read-category'
import type { StagingAnswers } from '@debulk/clinical/staging/staging-answers'
import type { AnswerCaveat, AnyAnswer } from '@debulk/clinical/review/answer'
import { uncertainDate, unknownDate } from '@debulk/quantity/uncertain-date'

const read = uncertainDate('2017-02')
const february = read.ok ? read.value : unknownDate
type Derived = StagingAnswers['staging/derived']
type Assigned = StagingAnswers['staging/assigned']

const derived: readonly Derived[] = [
  {
    t: { basis: 'pathological', possible: ['T3', 'T4'], multiple: 'unknown' },
    n: { basis: 'pathological', possible: ['N1', 'N2'] },
    m: { basis: 'pathological', possible: ['M1a', 'M1c'], liverOnly: 'not-established' },
    groups: ['IV'],
  },
  {
    t: { basis: 'pathological', possible: ['T2'], multiple: 'yes' },
    n: { basis: 'pathological', possible: ['N0'] },
    m: { basis: 'clinical', possible: ['M0', 'M1b'], liverOnly: null },
    groups: ['II', 'IV'],
  },
  {
    t: { basis: 'clinical', possible: [], multiple: 'unknown' },
    n: { basis: 'clinical', possible: [] },
    m: { basis: 'clinical', possible: ['M1a'], liverOnly: 'established' },
    groups: ['IV'],
  },
  {
    t: { basis: 'pathological', possible: ['T1', 'T2', 'T3'], multiple: 'no' },
    n: { basis: 'pathological', possible: [] },
    m: { basis: 'clinical', possible: [], liverOnly: null },
    groups: [null],
  },
  {
    t: { basis: 'pathological', possible: ['T3'], multiple: 'no' },
    n: { basis: 'pathological', possible: ['N0', 'N1'] },
    m: { basis: 'clinical', possible: ['M0'], liverOnly: null },
    groups: ['II', 'III', null],
  },
]
const assigned: Assigned = {
  event: 'stated',
  on: february,
  system: null,
  version: null,
  basis: 'clinical',
  afterTherapy: null,
  t: readTumour('T1'),
  n: readNodes('Nx'),
  m: readMetastases('M1'),
  group: 'IV',
  unread: [],
  groupByRule: 'IV',
  againstOwn: null,
  agrees: { t: 'no', n: null, m: 'yes', group: 'yes' },
  against: [{ axis: 't', written: 'T1', allowed: ['T3', 'T4'] }],
}
const stages: readonly Assigned[] = [
  assigned,
  { ...assigned, agrees: { t: 'no', n: 'unknown', m: 'no', group: 'no' } },
  { ...assigned, agrees: { t: 'yes', n: null, m: 'yes', group: 'yes' } },
  { ...assigned, agrees: { t: null, n: null, m: null, group: null } },
  { ...assigned, t: null, n: null, m: null, group: 'IIB', groupByRule: null },
  { ...assigned, t: null, n: null, m: null, group: null, groupByRule: null, unread: ['7'] },
]
const otherOrgans = primaryOrgans.filter((organ) => organ !== 'unknown' && organ !== 'jejunum-ileum')
const caveats: readonly AnswerCaveat[] = [
  { code: 'stage/serosa-not-mentioned', parameters: {} },
  { code: 'stage/nodes-not-counted', parameters: {} },
  { code: 'stage/liver-only-not-established', parameters: {} },
  { code: 'stage/after-therapy-not-stated', parameters: { drugs: ['1'] } },
  { code: 'stage/multiple-not-recorded', parameters: {} },
  { code: 'stage/site-assumed', parameters: {} },
  { code: 'stage/well-differentiated-only', parameters: {} },
  ...otherOrgans.map((organ): AnswerCaveat => ({ code: 'stage/organ-not-built-in', parameters: { organ } })),
  { code: 'stage/version-9-not-verified', parameters: {} },
  { code: 'stage/system-not-stated', parameters: {} },
  { code: 'stage/metastasis-without-letter', parameters: {} },
  { code: 'stage/group-differs-from-categories', parameters: { written: 'II', allowed: ['IV'] } },
  { code: 'stage/group-differs-from-categories', parameters: { written: 'II', allowed: ['I', 'III'] } },
  { code: 'stage/not-read', parameters: { written: ['7', '8'] } },
]

/** Answers about TNM and stage that reach every branch of their sentences. */
export const stagingSamples: readonly AnyAnswer[] = [
  ...derived.map((value): AnyAnswer => ({
    rule: 'staging/derived',
    about: '',
    value,
    basis: 'derived',
    because: ['primary', 'liver'],
    caveats,
  })),
  ...derived.map(({ groups }): AnyAnswer => ({
    rule: 'staging/editions',
    about: '',
    value: { ajcc7: groups, ajcc9: groups },
    basis: 'derived',
    because: ['primary'],
    caveats: [],
  })),
  ...otherOrgans.map((organ): AnyAnswer => ({
    rule: 'staging/not-applicable',
    about: '',
    value: { organ },
    basis: 'derived',
    because: ['primary'],
    caveats: [],
  })),
  ...stages.map((value): AnyAnswer => ({
    rule: 'staging/assigned',
    about: 'stated',
    value,
    basis: 'reported',
    because: ['stated'],
    caveats: [],
  })),
]
