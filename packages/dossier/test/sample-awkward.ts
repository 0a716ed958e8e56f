import type { Assessment, Cytoreduction } from '@debulk/clinical/assessment'
import { caveat } from '@debulk/clinical/caveat-parameters'
import { uncertainDate } from '@debulk/quantity/uncertain-date'
import { sampleAssessment } from './sample-assessment.ts'

/** What a label, a reader or a path may hold when a file wants to harm its reader. */
export const hostileLabel = `<img src=x onerror="alert('1')">\u202Eevil & "quoted" </svg><script>alert(2)</script>`

const around = uncertainDate('2018-04-07/2018-04-19')
if (!around.ok) throw new Error('not a window')

/**
 * The same patient as an awkward record: nobody followed lesions, labels are hostile, a lesion is cut off by the image
 * edge (no upper bound), one study is known by diameters only, techniques are partly unknown, new disease is suspected.
 */
export const awkwardAssessment: Assessment = {
  ...sampleAssessment,
  patient: hostileLabel,
  studies: sampleAssessment.studies.map((study, place) => ({
    ...study,
    reader: hostileLabel,
    source: hostileLabel,
    technique: { ...study.technique, phase: place === 3 ? null : hostileLabel },
    liverVolumeMl: place === 0 ? null : study.liverVolumeMl,
    lesions: study.lesions.map((lesion, i) => ({
      ...lesion,
      label: i === 0 ? hostileLabel : `Component ${i + 1}`,
      trackingId: null,
      trackingUid: null,
      nature: place === 5 && i === 2 ? ('indeterminate' as const) : ('not-reviewed' as const),
      evidence: place === 0 ? ('2-axis' as const) : lesion.evidence,
      shape: place === 0 ? null : lesion.shape,
      touchesBorder: i === 0 && place === 5,
    })),
  })),
  burdens: sampleAssessment.burdens.map((burden, place) => ({
    ...burden,
    highMl: place === 5 ? null : burden.highMl,
    percentOfLiver: place === 0 ? null : burden.percentOfLiver,
    burdenClass: place === 0 ? null : burden.burdenClass,
  })),
  headline: unbounded(sampleAssessment.headline),
  byLobe: [],
  histories: [],
  deciders: sampleAssessment.deciders.map((d, i) => ({
    ...d,
    label: i === 0 ? hostileLabel : d.label,
    trackingUid: null,
    shareOfBaseline: null,
  })),
  treatments: sampleAssessment.treatments.map((t) =>
    t.id === 'tace-1' ? { ...t, on: around.value, target: hostileLabel, drug: hostileLabel } : t,
  ),
  lesionIntervals: sampleAssessment.lesionIntervals.map((i) => (i.lesionId === 'r5-0' ? { ...i, highMl: null } : i)),
  comparability: {
    ...sampleAssessment.comparability,
    score: 0.4,
    mismatches: [
      caveat('phase-differs', { baseline: hostileLabel, at: 'portal venous' }),
      caveat('slice-spacing-differs', { baselineMm: 3, atMm: 6.25 }),
    ],
  },
}

function unbounded(headline: Cytoreduction): Cytoreduction {
  if (headline.result.status !== 'computed') return headline
  return {
    ...headline,
    result: {
      ...headline.result,
      low: null,
      residualHighMl: null,
      verdicts: { 70: 'cannot-be-told', 90: 'not-reached' },
    },
    caveats: [
      caveat('new-disease', { count: 2, volumeMl: 0.43 }),
      caveat('incomplete-lesion', { date: '2019-01-26', count: 1 }),
      caveat('draft', { date: '2019-01-26' }),
      caveat('nature-not-reviewed', { date: '2019-01-26', count: 7 }),
      ...headline.caveats,
    ],
  }
}

/** A question with no answer: one study only. */
export const lonelyAssessment: Assessment = {
  ...sampleAssessment,
  studies: sampleAssessment.studies.slice(0, 1),
  burdens: sampleAssessment.burdens.slice(0, 1),
  headline: {
    ...sampleAssessment.headline,
    baseline: sampleAssessment.studies[0]?.date ?? sampleAssessment.headline.baseline,
    at: sampleAssessment.studies[0]?.date ?? sampleAssessment.headline.at,
    result: { status: 'not-computable', reason: 'same-study' },
    caveats: [],
  },
  besides: [],
  targets: [],
  intervals: [],
  deciders: [],
  byLobe: [],
  histories: [],
  treatments: [],
  byCount: { ...sampleAssessment.byCount, baseline: 30, at: 30, fraction: 0, low: 0, high: 0 },
  bySumOfDiameters: { ...sampleAssessment.bySumOfDiameters, baseline: 318, at: 318, fraction: 0 },
  comparability: { ...sampleAssessment.comparability, score: 1, mismatches: [] },
}
