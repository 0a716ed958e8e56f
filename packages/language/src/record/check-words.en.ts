import { claimShortsEn } from './claim-shorts.en.ts'
import { claimWordsEn } from './claim-words.en.ts'
import { findingShortsEn } from './finding-shorts.en.ts'
import { findingWordsEn } from './finding-words.en.ts'
import type { CheckWords } from './finding-words.ts'

const freshness = {
  imaging: 'Imaging',
  laboratory: 'Laboratory values',
  markers: 'Tumour markers',
} as const

export const checkWordsEn: CheckWords = {
  findings: findingWordsEn,
  claims: claimWordsEn,
  findingShorts: findingShortsEn,
  claimShorts: claimShortsEn,
  verdicts: {
    holds: 'holds',
    'holds-in-part': 'holds in part',
    'not-supported': 'not supported by the record',
    'not-reproducible': 'cannot be worked again',
    'not-classifiable': 'cannot be classified',
    computed: 'worked out',
  },
  severities: { 'safety-limit': 'limit exceeded', conflict: 'contradiction', gap: 'gap', note: 'remark' },
  missing: {
    'performance-status': 'Performance status (ECOG or Karnofsky)',
    'liver-and-kidney-laboratory': 'Bilirubin, albumin, ALT or AST, INR, creatinine and platelets',
    '5-hiaa': '5-HIAA in urine or plasma',
    'marker-assay': 'Assay and matrix of the markers',
    'marker-conditions': 'Fasting, and proton-pump inhibitors or other confounders, at each marker',
    heart: 'Echocardiography and NT-proBNP',
    'receptor-imaging': 'Somatostatin receptor PET or scintigraphy',
    mitoses: 'Mitoses of every specimen',
    'resection-details': 'Of the resected primary: size and number, margins, node counts, vessels and nerves',
    'reading-day': 'Day of every reading with lesions: without it the reading is compared with no other',
    'liver-and-tumour-volumes': 'Liver volume, tumour volumes, share of the liver',
    'arterial-phase': 'Enhancement in the arterial phase',
    'imaging-technique': 'Contrast agent and field strength of MR',
    'procedure-cover': 'Cover of embolisation (octreotide, antibiotics, anaesthesia)',
    'embolisation-complications': 'Complications of embolisation, with scale and grade',
    'embolisation-stay': 'Stay in hospital and post-embolisation syndrome after each embolisation',
    'embolic-particles': 'Whether particles were used in embolisation',
    'quality-of-life': 'Quality of life or a symptom scale',
    'surgical-complications': 'Complications of surgery, with scale and grade',
    'decision-dates': 'Days of the boards and of the first dose',
    'last-contact': 'Day of the last contact',
  },
  freshness: {
    what: freshness,
    state: {
      fresh: 'fresh enough',
      stale: 'too old',
      'cannot-be-told': 'cannot be told',
      none: 'none on record',
    },
    says: ({ code, latest, leastDays, mostDays, limitDays, state }, f) => {
      if (state === 'none' || latest === null) return `${freshness[code]}: none on record before.`
      const age =
        leastDays === 0 && mostDays === null ? 'how old cannot be told' : `${f.span({ leastDays, mostDays })} old`
      return `${freshness[code]}: latest of ${f.uncertainDate(latest)}, ${age}; limit ${f.days(limitDays)}.`
    },
  },
  care: {
    items: {
      1: 'Title',
      2: 'Keywords',
      3: 'Abstract',
      4: 'Introduction',
      5: 'Patient information',
      6: 'Clinical findings',
      7: 'Timeline',
      8: 'Diagnostic assessment',
      9: 'Therapeutic intervention',
      10: 'Follow-up and outcomes',
      11: 'Discussion',
      12: 'Patient perspective',
      13: 'Informed consent',
    },
    state: { present: 'present', partial: 'in part', absent: 'absent' },
    lacks: {
      'no-publication': 'no publication is part of the record',
      'case-report-in-title': 'the title does not say that it is a case report',
      keywords: 'keywords',
      'keywords-outside-2-to-5': 'two to five keywords',
      abstract: 'an abstract',
      introduction: 'an introduction',
      'age-and-sex': 'age and sex',
      comorbidities: 'other diseases and drugs',
      symptoms: 'symptoms',
      examination: 'findings on examination',
      'timeline-table': 'the history as a table or figure',
      'undated-events': 'dates of some events',
      'diagnostic-methods': 'imaging',
      pathology: 'pathology',
      interventions: 'treatments',
      'intervention-details': 'dose or procedure of some treatments',
      'follow-up': 'findings after treatment',
      'adverse-events': 'adverse events, or that there were none',
      discussion: 'a discussion',
      'patient-perspective': "the patient's own view",
      consent: 'consent to publication',
    },
  },
}
