import assert from 'node:assert/strict'
import { test } from 'node:test'
import { about, contextOf, told } from '../../test/sample-record.ts'
import type { PatientEvent } from '../record/patient-event.ts'
import { spokenStage } from './spoken-stage.ts'

const stage = (date: string, facts: object, id = `stage ${date}`) => told('stage-assigned', date, { id, ...facts })
const resection = (facts: object, date = '2020-01-05') =>
  told('specimen-reported', date, {
    id: 'op',
    site: 'primary',
    organ: 'jejunum-ileum',
    procedure: 'resection',
    ...facts,
  })
const liver = (date: string, facts: object = { ki67Percent: about(2) }) =>
  told('specimen-reported', date, { id: 'liver', site: 'liver', procedure: 'biopsy', ...facts })

// Groups of AJCC/UICC 8 and 7 for jejunum and ileum, by hand: I T1N0M0, II T2-3N0M0, III T4N0M0 or any N1-2M0, IV any M1.
const rows: readonly { why: string; events: readonly PatientEvent[]; says: string }[] = [
  { why: 'nothing was assigned', events: [], says: 'none-assigned' },
  { why: 'as written', events: [stage('2020-01-20', { group: 'III' })], says: 'III of 2020-01-20' },
  {
    why: 'larger than 1 cm is T2: I cannot be',
    events: [
      resection({ depth: 'submucosa', tumourSizeMm: about(12), nodesPositive: about(0), nodesExamined: about(14) }),
      stage('2020-01-20', { t: 'pT1', n: 'pN0', m: 'M0', group: 'I' }),
    ],
    says: 'against-record',
  },
  {
    why: '1 cm is T1',
    events: [
      resection({ depth: 'submucosa', tumourSizeMm: about(10), nodesPositive: about(0) }),
      stage('2020-01-20', { t: 'pT1', n: 'pN0', m: 'M0', group: 'I' }),
    ],
    says: 'I of 2020-01-20',
  },
  {
    why: 'T4 N2 written as T3 N1 is III all the same',
    events: [
      resection({ depth: 'serosa', nodesPositive: about(12) }),
      stage('2020-01-20', { t: 'pT3', n: 'pN1', m: 'M0', group: 'III' }),
    ],
    says: 'III of 2020-01-20',
  },
  {
    why: 'its own categories make IV',
    events: [stage('2020-01-20', { t: 'pT3', n: 'pN1', m: 'M1a', group: 'II' })],
    says: 'against-own-categories',
  },
  {
    why: 'the later counts by its categories',
    events: [
      stage('2020-01-20', { t: 'T2', n: 'N0', m: 'M0', group: 'II' }),
      stage('2021-01-01', { t: 'T2', n: 'N0', m: 'M1a' }),
    ],
    says: 'IV of 2021-01-01 by categories',
  },
  {
    why: 'T and N alone leave IV as it was, with its date',
    events: [stage('2017-02-01', { m: 'M1', group: 'IV' }), stage('2017-09-01', { t: 'pT3', n: 'pN1' })],
    says: 'IV of 2017-02-01 older',
  },
  {
    why: 'T4 leaves no II, and does not say which',
    events: [stage('2017-02-01', { group: 'II' }), stage('2017-09-01', { t: 'pT4' })],
    says: 'several-differ',
  },
  {
    why: 'without a date gives way, though it stands last in the list',
    events: [stage('2021-01-01', { m: 'M1', group: 'IV' }), stage('unknown', { group: 'I' })],
    says: 'IV of 2021-01-01',
  },
  { why: 'without a date is said as such', events: [stage('unknown', { group: 'I' })], says: 'I of unknown older' },
  {
    why: 'by date, not by order in the file',
    events: [stage('2021-01-01', { group: 'IV' }, 'a'), stage('2019-01-01', { group: 'II' }, 'b')],
    says: 'IV of 2021-01-01',
  },
  {
    // AJCC: a tumour that was M1 stays stage IV, whatever treatment leaves
    why: 'metastases were removed, and M0 is written after it',
    events: [
      stage('2018-05-03', { t: 'T3', n: 'N1', m: 'M1a', group: 'IV' }),
      stage('2018-06-20', { t: 'pT3', n: 'pN1', m: 'M0' }),
    ],
    says: 'several-differ',
  },
  {
    why: 'the same day, two groups',
    events: [stage('2021-01-01', { group: 'IV' }, 'a'), stage('2021-01-01', { group: 'III' }, 'b')],
    says: 'several-differ',
  },
  {
    why: 'the same day by two editions',
    events: [stage('2021-01-01', { group: 'IIIB' }, 'a'), stage('2021-01-01', { group: 'III' }, 'b')],
    says: 'III of 2021-01-01',
  },
  {
    why: 'which of one year came later is open',
    events: [stage('2021', { group: 'IV' }, 'a'), stage('2021-05-01', { group: 'III' }, 'b')],
    says: 'several-differ',
  },
  {
    why: 'metastases found later: right on its day, and dated',
    events: [stage('2020-01-20', { t: 'pT3', n: 'pN1', m: 'cM0', group: 'III' }), liver('2021-05-01')],
    says: 'III of 2020-01-20 older',
  },
  {
    why: 'metastases known before: III cannot be',
    events: [liver('2020-01-02'), stage('2020-01-20', { t: 'pT3', n: 'pN1', m: 'cM0', group: 'III' })],
    says: 'against-record',
  },
  {
    why: 'a liver without tumour takes nothing away',
    events: [
      liver('2020-01-02', { tumour: 'absent' }),
      stage('2020-01-20', { t: 'T3', n: 'N1', m: 'M0', group: 'III' }),
    ],
    says: 'III of 2020-01-20',
  },
  {
    why: 'of the pancreas only that metastases are IV is known',
    events: [stage('2020-01-20', { organ: 'pancreas', t: 'T3', n: 'N1', m: 'M0', group: 'IIB' })],
    says: 'IIB of 2020-01-20',
  },
  {
    why: 'and no group is made of its categories',
    events: [stage('2020-01-20', { organ: 'pancreas', t: 'T3', n: 'N1', m: 'M0' })],
    says: 'without-group',
  },
  {
    why: 'a later group that cannot be read does not bring the earlier back',
    events: [stage('2019-01-20', { group: 'III' }), stage('2021-01-20', { group: 'IIIC' })],
    says: 'not-read',
  },
  {
    why: 'two primaries have two stages',
    events: [
      stage('2020-01-20', { organ: 'jejunum-ileum', group: 'IV' }, 'a'),
      stage('2021-01-20', { organ: 'pancreas', group: 'I' }, 'b'),
    ],
    says: 'several-primaries',
  },
  {
    why: 'the letter of the edition is kept',
    events: [stage('2012-01-20', { system: 'enets', version: '2007', t: 'T2', n: 'N1', m: 'M0' })],
    says: 'IIIB of 2012-01-20 by categories',
  },
]
for (const { why, events, says } of rows)
  test(`the stage that may be said: ${why}`, () => {
    const stage = spokenStage(contextOf(events))
    const text =
      stage.group === null
        ? stage.reason
        : [
            `${stage.group} of ${stage.on.value}`,
            stage.by === 'categories' ? ' by categories' : '',
            stage.isLatest ? '' : ' older',
          ].join('')
    assert.equal(text, says)
  })
