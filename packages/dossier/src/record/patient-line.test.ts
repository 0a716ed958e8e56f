import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { PatientEvent } from '@debulk/clinical/record/patient-event'
import { uncertainDate } from '@debulk/quantity/uncertain-date'
import { sampleRecordView, told } from '../../test/sample-record-view.ts'
import { patientLine } from './patient-line.ts'

const may1960 = uncertainDate('1960-05')
const birth = may1960.ok ? may1960.value : undefined
const liver = (facts: object) => told('specimen-reported', '2017-01-06', { id: 'liver', site: 'liver', ...facts })
const pet = told('pet-read', '2019-05-01', {
  id: 'pet',
  tracer: '68Ga-DOTATATE',
  tracerTarget: 'somatostatin-receptor',
  findings: [{ site: 'liver', siteKind: 'liver', uptake: 'intense' }],
})
const dead = told('status-seen', '2021-01-01', { id: 'dead', vital: 'dead' })
const born = told('patient-described', '2017-01-01', { id: 'p', sex: 'male', birth })

// Ages in completed years by the calendar: born in May 1960, 60 on 1 January 2021.
const rows: readonly { why: string; events: readonly PatientEvent[]; line: string | null }[] = [
  { why: 'a liver of which nothing is said', events: [liver({ procedure: 'biopsy' })], line: null },
  { why: 'a liver without tumour', events: [liver({ tumour: 'absent' })], line: null },
  { why: 'tumour in it', events: [liver({ tumour: 'present' })], line: 'Liver metastases.' },
  {
    why: 'tumour on images, none in the tissue',
    events: [liver({ tumour: 'absent' }), pet],
    line: 'Liver metastases on imaging. Last imaging 1 May 2019.',
  },
  { why: 'dead, and his birth', events: [born, dead], line: 'Man, died 1 Jan 2021 aged 60.' },
  {
    why: 'two sexes: neither, the age stays',
    events: [born, told('patient-described', '2017-01-01', { id: 'q', sex: 'female' }), dead],
    line: 'Died 1 Jan 2021 aged 60.',
  },
  {
    why: 'an age no birth fits: neither',
    events: [born, told('patient-described', '2017-01-01', { id: 'q', ageYears: 40 })],
    line: 'Man.',
  },
  {
    why: 'two deaths: that he died',
    events: [dead, told('status-seen', '2020-01-01', { id: 'd', vital: 'dead' })],
    line: 'Died (date not certain).',
  },
  {
    why: 'an age of its day',
    events: [told('patient-described', '2017-02', { id: 'p', sex: 'female', ageYears: 48 })],
    line: 'Woman, 48 (Feb 2017).',
  },
  {
    why: 'a stage before what was found later',
    events: [told('stage-assigned', '2018-01-20', { id: 's', m: 'M0', group: 'III' }), pet],
    line: 'Liver metastases on imaging, stage III (20 Jan 2018). Last imaging 1 May 2019.',
  },
]
for (const { why, events, line } of rows)
  test(`the first line: ${why}`, async () => {
    const { review, words } = await sampleRecordView('en', events)
    assert.equal(patientLine(review, words)?.replaceAll('\u00A0', ' ') ?? null, line)
  })
