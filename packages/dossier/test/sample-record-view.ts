import { defaultMeasurementError } from '@debulk/clinical/lesion/measurement-error'
import type { EventKind, EventOf, PatientEvent } from '@debulk/clinical/record/patient-event'
import { standing } from '@debulk/clinical/record/patient-record'
import { reviewRecord } from '@debulk/clinical/review/review-record'
import type { Language } from '@debulk/language/language'
import { speakRecord } from '@debulk/language/record/speak-record'
import { speak } from '@debulk/language/speak'
import { bounded, type Bounded } from '@debulk/quantity/bounded'
import { isoDate, type IsoDate } from '@debulk/quantity/iso-date'
import { uncertainDate, type UncertainDate } from '@debulk/quantity/uncertain-date'
import type { RecordView } from '../src/record/record-view.ts'

function on(text: string): UncertainDate {
  const date = uncertainDate(text)
  if (!date.ok) throw new Error(text)
  return date.value
}
export function day(text: string): IsoDate {
  const date = isoDate(text)
  if (!date.ok) throw new Error(text)
  return date.value
}
function about(text: string): Bounded {
  const number = bounded(text)
  if (!number.ok) throw new Error(text)
  return number.value
}

type Told<K extends EventKind> = Omit<EventOf<K>, 'kind' | 'on' | 'id' | 'provenance'> & { readonly id: string }

export function told<K extends EventKind>(kind: K, date: string, facts: Told<K>): PatientEvent {
  const provenance = { kind: 'entered', by: null, recordedOn: null } as const
  return { kind, on: on(date), provenance, ...facts } as PatientEvent
}

const reference = { high: 108, highExclusive: true }

/** A made-up record with a fact of most parts: a conflict, a claim, an open end, a hostile text. */
export const sampleEvents: readonly PatientEvent[] = [
  told('patient-described', 'unknown', { id: 'patient', sex: 'female', ageYears: 48 }),
  told('symptom-reported', '2013', {
    id: 'flushing',
    symptom: 'flushing',
    status: 'onset',
    quote: 'приливы с 2013 г.',
  }),
  told('symptom-reported', '2018-08', { id: 'better', symptom: 'flushing', status: 'improved' }),
  told('comedication-recorded', '2013/..', { id: 'drug', drug: '<script>alert(1)</script>' }),
  told('marker-measured', '2017-02-02', {
    id: 'cga-1',
    analyte: 'chromogranin-a',
    value: about('628.8'),
    unit: 'ng/mL',
    reference,
    quote: 'хромогранин А — 628,8 нг/мл',
  }),
  told('marker-measured', '2017-10-05', {
    id: 'cga-2',
    analyte: 'chromogranin-a',
    value: about('93.8'),
    unit: 'ng/mL',
    reference,
    confounders: ['ppi'],
  }),
  told('marker-measured', '2018-10', { id: 'cga-3', analyte: 'chromogranin-a', stated: 'normal' }),
  told('stage-assigned', '2017-02', { id: 'stage', t: 'T1', n: 'NX', m: 'M1' }),
  told('specimen-reported', '2017-08-30', {
    id: 'specimen',
    site: 'primary',
    procedure: 'resection',
    differentiation: 'well',
    ki67Percent: about('1'),
    gradeStated: 'G1',
    depth: 'through-wall',
    nodesInvolved: true,
  }),
  told('systemic-therapy-started', '2017-02', { id: 'sst', drug: 'octreotide', drugClass: 'somatostatin-analogue' }),
  told('embolisation-performed', '2018-04-11', { id: 'tace', technique: 'oil-chemoembolisation' }),
  told('study-performed', '2018-04-07', { id: 'mr', modality: 'MR' }),
  told('board-met', '2018-04-07/2018-04-11', { id: 'board', decisions: [{ treatment: 'embolisation' }] }),
  told('claim-made', '2018-10', {
    id: 'claim',
    claim: {
      about: 'marker-change',
      analyte: 'chromogranin-a',
      from: day('2017-02-02'),
      to: day('2017-10-05'),
      direction: 'fell',
    },
  }),
]

/** Everything the rules say of it, in one language. */
export async function sampleRecordView(
  language: Language,
  events: readonly PatientEvent[] = sampleEvents,
): Promise<RecordView> {
  const review = reviewRecord({
    patient: 'P <1>',
    publication: null,
    events: standing(events),
    studies: [],
    model: defaultMeasurementError,
    asOf: day('2021-06-30'),
  })
  return { review, assessment: null, words: await speakRecord(language), catalogue: await speak(language) }
}
