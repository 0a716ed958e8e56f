import { marker, reading, testConsistency } from '../../test/consistency-rows.ts'
import { day, told } from '../../test/sample-record.ts'
import type { PatientEvent } from '../record/patient-event.ts'

const claimed = (claim: Extract<PatientEvent, { kind: 'claim-made' }>['claim'], id = 'claim') =>
  told('claim-made', '2019', { id, claim })
const publication = { title: 'A case report' }

testConsistency('claim-checks', [
  {
    code: 'marker-normal-before-treatment',
    why: 'normal a month before',
    fires: true,
    events: [
      marker('2015-01-01', '400'),
      marker('2015-02-01', '140'),
      told('ablation-performed', '2015-03-01', { id: 'abl' }),
      marker('2015-04-01', '100'),
      claimed({ about: 'markers-normalised', analytes: ['serotonin'], on: day('2015-04-01'), after: 'abl' }),
    ],
  },
  {
    code: 'marker-normal-before-treatment',
    why: 'still raised before',
    fires: false,
    events: [
      marker('2015-01-01', '400'),
      marker('2015-02-01', '151'),
      told('ablation-performed', '2015-03-01', { id: 'abl' }),
      marker('2015-04-01', '100'),
      claimed({ about: 'markers-normalised', analytes: ['serotonin'], on: day('2015-04-01'), after: 'abl' }),
    ],
  },
  {
    code: 'cytoreduction-undefined',
    why: 'only a percentage',
    fires: true,
    events: [claimed({ about: 'cytoreduction', percent: 75, scope: 'liver' })],
  },
  {
    code: 'cytoreduction-undefined',
    why: 'all four are said',
    fires: false,
    events: [
      claimed({
        about: 'cytoreduction',
        percent: 75,
        scope: 'liver',
        baseline: day('2015-01-01'),
        at: day('2015-06-01'),
        method: 'segmentation',
      }),
    ],
  },
  {
    code: 'follow-up-beyond-imaging',
    why: 'two years claimed, one and a half imaged',
    fires: true,
    events: [
      told('biopsy-performed', '2015-01-01', { id: 'b', site: 'liver' }),
      reading('2016-07-01'),
      claimed({ about: 'progression-free', years: [{ years: 2, comparator: '=', since: 'b' }] }),
    ],
  },
  {
    code: 'follow-up-beyond-imaging',
    why: 'a progression ended that time before the imaging did',
    fires: false,
    events: [
      told('biopsy-performed', '2015-01-01', { id: 'b', site: 'liver' }),
      reading('2016-07-01'),
      told('status-seen', '2016-01-01', { id: 'status', vital: 'alive', disease: 'progression' }),
      claimed({ about: 'progression-free', years: [{ years: 2, comparator: '=', since: 'b' }] }),
    ],
  },
  {
    code: 'follow-up-beyond-imaging',
    why: 'imaged on the day the claim ends',
    fires: false,
    events: [
      told('biopsy-performed', '2015-01-01', { id: 'b', site: 'liver' }),
      reading('2017-01-01'),
      claimed({ about: 'progression-free', years: [{ years: 2, comparator: '=', since: 'b' }] }),
    ],
  },
  {
    code: 'follow-up-claims-differ',
    why: 'two claims of different length',
    fires: true,
    events: [
      told('biopsy-performed', '2015-01-01', { id: 'b', site: 'liver' }),
      claimed({ about: 'progression-free', years: [{ years: 2, comparator: '=', since: 'b' }] }, 'c1'),
      claimed({ about: 'progression-free', years: [{ years: 3, comparator: '=', since: 'b' }] }, 'c2'),
    ],
  },
  {
    code: 'follow-up-claims-differ',
    why: 'different lengths from different days',
    fires: false,
    events: [
      told('biopsy-performed', '2015-01-01', { id: 'b', site: 'liver' }),
      told('ablation-performed', '2016-01-01', { id: 'a' }),
      claimed({
        about: 'progression-free',
        years: [
          { years: 2, comparator: '=', since: 'b' },
          { years: 1, comparator: '=', since: 'a' },
        ],
      }),
    ],
  },
  {
    code: 'period-beyond-last-contact',
    why: 'normal for a time after the patient was last seen',
    fires: true,
    more: { publication },
    events: [
      told('status-seen', '2016-03', { vital: 'alive' }),
      told('marker-measured', '2015-01-01/2016-05-01', { analyte: 'nse', stated: 'normal' }),
    ],
  },
  {
    code: 'period-beyond-last-contact',
    why: 'the period ends within the month of the last contact',
    fires: false,
    more: { publication },
    events: [
      told('status-seen', '2016-03', { vital: 'alive' }),
      told('marker-measured', '2015-01-01/2016-03-31', { analyte: 'nse', stated: 'normal' }),
    ],
  },
])
