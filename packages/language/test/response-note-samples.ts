import {
  responseNote,
  type ResponseNote,
  type ResponseNoteCode,
  type ResponseNotes,
} from '@debulk/contract/response-notes'

const lesion = '1'
const visit = '2'
const evaluators = ['1', '2']

const samples: { readonly [C in ResponseNoteCode]: readonly ResponseNotes[C][] } = {
  'no-subject': [{}],
  'no-lesion': [{ test: 'LDIAM' }],
  'unknown-lesion': [
    { lesion, evaluator: '' },
    { lesion, evaluator: '3' },
  ],
  'several-evaluators': [{ lesion, evaluators }],
  'no-visit': [{}],
  'no-baseline': (['no-tumour', 'no-visit', 'nothing-measured'] as const).map((because) => ({
    subject: '1',
    evaluator: '',
    because,
  })),
  'before-baseline': [{ visit, baseline: '3' }],
  'role-unknown': [{ lesion, role: '4' }],
  'parent-unknown': [{ lesion, test: 'TUSPLIT' }],
  'unit-refused': [{ unit: '5' }],
  'result-not-read': [{ test: 'LDIAM', result: '?' }],
  'nothing-recorded': [{}],
  'date-not-read': [{ date: '31-02' }],
  'state-of-target': [{ lesion, state: 'PRESENT' }],
  'state-against-length': [
    { lesion, state: 'ABSENT', test: 'LDIAM', mm: 30, counts: 'length' },
    { lesion, state: 'PRESENT', test: 'LDIAM', mm: 0, counts: 'state' },
  ],
  'merger-not-identified': [{ lesion }],
  'identified-again': [{ lesion, row: 2 }],
  'identified-otherwise': [{ lesion, role: 'NEW', earlier: 'TARGET', row: 2 }],
  'duplicate-row': [{ row: 2 }],
  'repeated-later': [{ row: 2 }],
  'not-the-accepted-row': [{ row: 2 }],
  'conflicting-rows': [{ row: 2 }],
  'test-not-needed': [{ test: 'VOLUME' }],
  'axis-not-needed': [{ lesion, test: 'LPERP', used: 'LDIAM' }],
  'size-of-new-lesion': [{ lesion }],
  'total-of-parts': [{ lesion, parts: ['2', '3'] }],
  'target-after-baseline': [{ lesion, visit }],
  'new-at-baseline': [{ lesion, visit }],
  'never-assessed': [{ lesion }],
  'unit-assumed': [{}],
  'state-taken-as': [
    { state: 'PROGRESSED', as: 'unequivocal' },
    { state: 'WORSENED', as: 'present' },
  ],
  'node-by-long-axis': [{ lesion }],
  'other-axis': [{ lesion, diameterMm: 12.5, test: 'LPERP', axisMm: 9 }],
  'target-too-short': [
    { lesion, mm: 6, isNode: false },
    { lesion, mm: 12, isNode: true },
  ],
  'too-many-targets': [{ targets: 6 }],
  'too-many-in-organ': [{ organ: '4', targets: 3 }],
  'target-without-baseline': [{ lesion, visit }],
  'sum-differs': [{ givenMm: 31, oursMm: 30.5, visit }],
  'sum-not-compared': [{ givenMm: 31, seenMm: 20, visit }],
  'no-day': [{ day: '' }, { day: '?' }],
  'baseline-after-start': [{ subject: '1', day: '3' }],
}

/** Every note on a row of a tumour table, in each of its forms. */
export const responseNoteSamples: readonly ResponseNote[] = (Object.keys(samples) as ResponseNoteCode[]).flatMap(
  (code) => samples[code].map((parameters) => responseNote('x.csv', 2, code, parameters)),
)
