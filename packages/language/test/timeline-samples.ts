import type { EventKind, EventOf } from '@debulk/clinical/record/patient-event'
import { bounded, type Bounded } from '@debulk/quantity/bounded'
import { isoDate, type IsoDate } from '@debulk/quantity/iso-date'
import { uncertainDate, unknownDate } from '@debulk/quantity/uncertain-date'

function day(text: string): IsoDate {
  const date = isoDate(text)
  if (!date.ok) throw new Error(text)
  return date.value
}
function about(text: string): Bounded {
  const number = bounded(text)
  if (!number.ok) throw new Error(text)
  return number.value
}
function window(text: string) {
  const date = uncertainDate(text)
  if (!date.ok) throw new Error(text)
  return date.value
}
const [first, second] = [day('2018-04-07'), day('2018-07-11')]
const base = { id: '1', on: unknownDate, provenance: { kind: 'entered', by: null, recordedOn: null } } as const

type Told<K extends EventKind> = Omit<EventOf<K>, 'kind' | 'id' | 'on' | 'provenance'>
type Samples = { readonly [K in EventKind]: readonly Told<K>[] }

/** Events as they occur: the fullest and the barest of every kind. Texts of the patient's own are Cyrillic or digits here. */
const told: Samples = {
  'patient-described': [
    {},
    {
      sex: 'female',
      birth: window('1969'),
      ageYears: 48,
      heightCm: 168,
      weightKg: 61.5,
      comorbidities: [{ code: 'hypertension' }, { code: 'other', name: 'миома' }, { code: 'diabetes', present: false }],
    },
  ],
  'comedication-recorded': [
    { drug: 'омепразол' },
    { drug: 'омепразол', drugClass: 'ppi', taken: false },
    { drug: 'эстрадиол', drugClass: 'oestrogen', until: window('2016'), taken: true },
  ],
  'performance-status-recorded': [
    { scale: 'ecog', value: 1 },
    { scale: 'karnofsky', value: 80 },
  ],
  'symptom-reported': [
    { symptom: 'flushing', status: 'onset' },
    {
      symptom: 'diarrhoea',
      status: 'present',
      perDay: about('<=5'),
      usualPerDay: about('1-2'),
      severity: 'moderate',
      pattern: 'периодически',
      bristol: 6,
      limits: 'self-care-adl',
      hospitalised: true,
      lifeThreatening: true,
      haemodynamic: true,
      rescueOctreotidePerDay: about('2'),
      scale: '30',
    },
    { symptom: 'other', name: 'неустойчивый стул', status: 'improved' },
    { symptom: 'abdominal-pain', status: 'absent' },
  ],
  'quality-of-life-reported': [
    { scale: '30', score: 66.7 },
    { scale: '21', item: 'приливы', score: 33 },
  ],
  'status-seen': [
    { vital: 'alive' },
    { vital: 'dead', cause: 'опухоль' },
    { vital: 'unknown', disease: 'no-progression', condition: 'удовлетворительное' },
  ],
  'consent-given': [{ scope: 'publication' }],
  'patient-perspective-given': [{ text: 'чувствую себя лучше' }],
  'marker-measured': [
    { analyte: 'serotonin' },
    {
      analyte: 'chromogranin-a',
      value: about('628.8'),
      unit: 'ng/mL',
      reference: { high: 108, highExclusive: true },
      matrix: 'serum',
      assay: '1',
      laboratory: 'лаборатория',
      fasting: true,
      time: '08:30',
      daysSinceSomatostatinAnalogue: 21,
      confounders: ['ppi', 'food'],
    },
    { analyte: 'other', name: 'пептид', value: about('>30'), unit: 'mg/(24.h)', reference: { low: 2, high: 8 } },
    { analyte: '5-hiaa', value: about('12'), unit: 'mg/(24.h)', reference: { high: 8 }, fasting: false },
    { analyte: 'serotonin', stated: 'normal', confounders: [] },
    { analyte: 'gastrin', value: about('12'), unit: 'pg/mL', reference: { low: 2 } },
  ],
  'marker-series-joined': [
    {
      analyte: 'chromogranin-a',
      series: [
        { matrix: 'serum', assay: '1' },
        { matrix: 'plasma', assay: 'not-recorded' },
        { matrix: 'not-recorded', assay: '2' },
        { matrix: 'not-recorded', assay: 'not-recorded' },
      ],
      by: 'Петрова',
      reason: { en: '12', ru: '12' },
    },
    { analyte: 'other', name: 'пептид', series: [{ matrix: 'serum', assay: '1' }], by: '3', reason: '12' },
  ],
  'marker-criteria-chosen': [
    { analyte: 'all', risePercent: 50, by: '3', reason: '12' },
    {
      analyte: 'serotonin',
      risePercent: 12.5,
      riseOver: 'baseline',
      fallPercent: 30,
      baselineTimesLimit: 2,
      confounded: 'allowed',
      by: 'Петрова',
      reason: { en: '12', ru: '12' },
    },
    {
      analyte: 'other',
      name: 'пептид',
      riseOver: 'nadir',
      baselineTimesLimit: 1,
      confounded: 'excluded',
      by: '3',
      reason: '12',
    },
  ],
  'laboratory-measured': [
    { analyte: 'bilirubin', value: about('12'), unit: 'umol/L', reference: { high: 21 } },
    { analyte: 'inr', value: about('1.1'), unit: '1' },
    { analyte: 'other', name: 'железо', value: about('<3'), unit: 'umol/L' },
  ],
  'heart-examined': [
    { method: 'clinical' },
    { method: 'echocardiography', carcinoidHeartDisease: 'absent', finding: 'без особенностей' },
  ],
  'specimen-reported': [
    { site: 'liver' },
    { site: 'liver', tumour: 'present' },
    { site: 'liver', tumour: 'absent' },
    { site: 'bone', tumour: 'uncertain' },
    {
      site: 'primary',
      organ: 'jejunum-ileum',
      procedure: 'resection',
      centre: 'центр',
      reviewOf: '2',
      differentiation: 'well',
      cellType: 'mixed',
      ki67Percent: about('1-3'),
      ki67Positive: 21,
      cellsCounted: 2000,
      mitosesPer2Mm2: about('<2'),
      gradeStated: 'G1',
      immunohistochemistry: [{ marker: '2А', result: 'positive' }],
      depth: 'through-wall',
      tumourSizeMm: about('17'),
      tumours: about('>1'),
      margins: 'R0',
      nodesInvolved: true,
      nodesPositive: about('3'),
      nodesExamined: about('14'),
      mesentericMassMm: about('>20'),
      lymphovascularInvasion: true,
      perineuralInvasion: false,
    },
    { site: 'node', nodesInvolved: false, nodesPositive: about('0') },
  ],
  'stage-assigned': [
    { t: 'T1', n: 'NX', m: 'M1', group: 'IV' },
    { system: 'ajcc', version: '8', basis: 'pathological', afterTherapy: true, t: 'T3', organ: 'pancreas' },
  ],
  'study-performed': [
    { modality: 'US' },
    {
      modality: 'PET/CT',
      region: 'живот',
      sequences: ['1'],
      phases: ['венозная'],
      agent: 'препарат',
      fieldStrengthTesla: 1.5,
      sliceSpacingMm: 6,
      wholeLiver: true,
      finding: 'множественные очаги',
    },
    { modality: 'CT+MR', wholeLiver: false },
  ],
  'study-read': [
    {},
    { lesions: [] },
    {
      modality: 'MR',
      sequence: '2',
      phase: 'венозная',
      agent: 'препарат',
      sliceSpacingMm: 6,
      scope: 'whole-liver',
      liverVolumeMl: 1500,
      lesions: [
        { label: 'наибольший', diametersMm: [51, 49, 37] },
        { label: '2', count: { least: 30, most: null }, sizeMm: { smallestMm: 4, largestMm: 51 } },
        { label: '3', volumeMl: { lowMl: 2, highMl: 3.5 } },
        { label: '4', longAxisMm: 12 },
      ],
      trend: { to: 'smaller', since: first },
      growth: { fromMm: 6, toMm: 10, since: window('2016-11') },
      goneSince: { study: first, count: 3 },
      restates: { study: first, count: { least: 30, most: null }, scope: 'right-lobe' },
      enhancement: 'hypo',
      finding: 'медленный рост',
      reader: '2',
      reviewed: false,
    },
    {
      lesions: [
        { label: '1', count: { least: 1, most: 9 }, sizeMm: { smallestMm: null, largestMm: 30 } },
        { label: '2', count: { least: 0, most: 2 } },
        { label: '3', count: { least: 5, most: 5 } },
        { label: '4' },
        { label: '5' },
      ],
      trend: { to: 'stable' },
      restates: { study: second },
    },
  ],
  'site-finding-read': [
    { site: 'брыжейка', siteKind: 'mesenteric-mass' },
    {
      site: '1',
      siteKind: 'node',
      presence: 'uncertain',
      volumeMl: { lowMl: 3, highMl: 3 },
      diametersMm: [12, 9],
      earlierDiametersMm: [14, 12, 9],
      encasesVessels: true,
    },
  ],
  'pet-read': [
    { tracer: '68', tracerTarget: 'somatostatin-receptor', findings: [] },
    {
      tracer: '18',
      tracerTarget: 'fdg',
      reader: '2',
      findings: [{ site: 'печень', siteKind: 'liver', uptake: 'intense', krenning: 4, suvMax: 12.5 }],
    },
  ],
  'angiography-read': [
    {},
    { anatomy: 'variant', variant: 'от верхней брыжеечной', vascularity: 'poor', finding: 'очаги нечёткие' },
  ],
  'targets-selected': [
    { study: first, lesions: [{ label: '1' }, { trackingUid: '2.25.1' }, {}] },
    { study: first, criterion: 'RECIST 1.1', by: '2', lesions: [] },
  ],
  'lesions-judged': [
    { study: first },
    {
      study: first,
      nonTargets: 'NON-CR/NON-PD',
      newLesions: [
        { site: 'кость', certainty: 'equivocal', shortAxisMm: 11 },
        { site: '3', certainty: 'unequivocal' },
      ],
      by: '2',
    },
  ],
  'response-adjudicated': [
    { study: first, reader: '1' },
    { study: first, reader: '2', by: '3', reason: { en: '12', ru: '12' } },
  ],
  'follow-up-planned': [{ everyDays: 90 }, { everyDays: 181, by: '3', reason: { en: '12', ru: '12' } }],
  'lesion-identified': [{ trackingUid: '2.25.1', study: first, label: '1', by: '2' }],
  'match-proposed': [
    { from: { study: first, label: '1' }, to: { study: second, label: '2' }, probability: 0.93, by: '2' },
  ],
  'match-confirmed': [{ from: { trackingUid: '2.25.1' }, to: { study: second, label: '2' } }],
  'match-rejected': [{ from: {}, to: { study: second, label: '2' } }],
  'lesion-merged': [{ study: second, into: '3', lesions: ['1', '2'] }],
  'lesion-split': [{ study: second, from: '3', into: ['1', '2'], by: '2' }],
  'lesion-state-asserted': [{ lesion: { label: '1' }, study: second, state: 'too-small', by: '2' }],
  'lesion-nature-asserted': [{ label: '1', study: first, nature: 'benign', by: '2' }],
  'study-reviewed': [{ study: first }, { study: first, natures: 'metastasis', by: '2' }],
  'systemic-therapy-started': [
    { drug: 'октреотид' },
    {
      drug: 'октреотид',
      drugClass: 'somatostatin-analogue',
      dose: { value: 30, unit: 'mg' },
      route: 'intramuscular',
      intervalDays: 28,
      target: 'опухоль',
      reason: 'синдром',
    },
  ],
  'systemic-therapy-changed': [{ therapy: '1' }, { therapy: '1', drug: 'ланреотид', intervalDays: 21 }],
  'systemic-therapy-stopped': [{ therapy: 'октреотид', reason: 'прогрессирование' }],
  'radioligand-cycle-given': [
    { radionuclide: '177Лу', ligand: '1', cycle: 2, activityGbq: 7.4 },
    { radionuclide: '177Лу' },
  ],
  'biopsy-performed': [{ site: 'печень' }, { site: 'печень', centre: 'центр' }],
  'resection-performed': [
    {},
    {
      procedure: 'лапароскопически',
      target: 'подвздошная кишка',
      intent: 'cytoreductive',
      removes: ['опухоль', 'узлы'],
      removesLesions: ['1', '2'],
      complete: false,
      lastOfCourse: true,
    },
    { removes: [], complete: true },
  ],
  'ablation-performed': [
    {},
    { method: 'microwave', lesions: ['1'], marginMm: 5, largestMm: 30, intent: 'curative', target: '7' },
  ],
  'embolisation-performed': [
    {},
    {
      technique: 'oil-chemoembolisation',
      agent: 'блеомицин',
      vessels: ['right-hepatic', 'cystic'],
      territory: ['5', '8'],
      territoryBy: 'cone-beam-ct',
      cover: [
        { drug: 'октреотид', route: 'intravenous', rate: '50', start: '1', stop: '2', given: true },
        { drug: '2', given: false },
      ],
      agents: [
        { name: 'липиодол', role: 'oil', prepared: { value: 10, unit: 'mL' }, delivered: { value: 8, unit: 'mL' } },
        { name: '1', role: 'other' },
      ],
      mixtureMl: 14,
      deliveredFraction: 0.8,
      deliveredReason: 'обеднение русла',
      endpoint: { sace: 'II-III', text: 'замедление', flow: 'reduced', blush: 'none' },
      uptake: { tumour: true, parenchyma: false },
      selectivity: 'lobar',
      contrastMl: 120,
      fluoroscopyMinutes: 21.5,
      doseAreaProductGyCm2: 210,
      target: 'правая доля',
      intent: 'palliative',
      lastOfCourse: false,
    },
    { technique: 'bland', endpoint: {}, uptake: { tumour: false, parenchyma: true } },
  ],
  'radioembolisation-performed': [
    {},
    { activityGbq: 1.8, lungShuntPercent: 4, lungDoseGy: 6, device: '1', vessels: ['left-hepatic'], contrastMl: 80 },
  ],
  'transplantation-performed': [{}, { target: 'печень', intent: 'curative' }],
  'adverse-event-reported': [
    { none: true },
    {
      event: 'боль',
      scale: 'ctcae',
      version: '5.0',
      grade: '2',
      postEmbolisationSyndrome: true,
      carcinoidCrisis: true,
      systolicMmHg: about('<80'),
      hospitalDays: 6,
      readmitted: true,
    },
    { event: 'свищ', scale: 'clavien-dindo', grade: '3' },
  ],
  'suitability-recorded': [{ fact: 'pneumobilia', presence: 'absent' }],
  'child-pugh-recorded': [{ points: 6 }],
  'liver-volume-measured': [
    { what: 'whole-with-tumour', volumeMl: 1750 },
    { what: 'future-remnant', volumeMl: 480.5 },
  ],
  'board-met': [
    {},
    {
      body: 'консилиум',
      question: 'что дальше?',
      participants: ['хирург', 'онколог'],
      inputs: ['1'],
      options: [{ treatment: 'transplantation', aim: 'curative', unmet: ['1'] }, { treatment: 'embolisation' }],
      decisions: [
        { treatment: 'embolisation', staged: true, reason: 'обе доли' },
        { treatment: 'transplantation', condition: 'progression', withinMonths: 6 },
      ],
      dissent: 'нет',
      responsible: '2',
      due: window('2018-05'),
      reviewTrigger: 'рост',
    },
  ],
  'decision-followed-up': [
    { board: '1', outcome: 'done' },
    { board: '1', outcome: 'not-done', reason: 'отказ' },
  ],
  'claim-made': [
    { claim: { about: 'marker-change', analyte: 'serotonin', from: first, to: second, direction: 'fell' } },
    { claim: { about: 'markers-normalised', analytes: ['serotonin', 'chromogranin-a'], on: second, after: '1' } },
    {
      claim: {
        about: 'growth',
        rate: 'slow',
        fromMm: 6,
        toMm: 10,
        since: window('2016-11'),
        until: window('2018-04'),
      },
    },
    { claim: { about: 'size-change', from: first, to: second } },
    { claim: { about: 'cytoreduction', percent: 90 }, text: 'циторедукция' },
    { claim: { about: 'count-change', studies: [first, second] } },
    { claim: { about: 'staged-course', course: '1' } },
    {
      claim: {
        about: 'progression-free',
        years: [
          { years: 4, comparator: '>', since: '1' },
          { years: 3, comparator: '=', since: '2' },
        ],
      },
    },
    {
      claim: {
        about: 'shrank-then-stable',
        after: '1',
        shrankYears: 1,
        stableYears: 1.5,
        lastShrinking: first,
        lastStable: second,
      },
    },
    { claim: { about: 'delay', from: ['1'], to: '2' } },
    { claim: { about: 'cumulative-dose' } },
    { claim: { about: 'time-to-treatment', from: '1', to: ['2'] } },
  ],
  'source-questioned': [{ topic: '1', explanation: { en: 'Says two things.', ru: 'Сказано двояко.' } }],
  'event-retracted': [{ retracts: '7', reason: 'другой пациент' }],
}

/** A kind and its events. */
export type TimelineSample = { readonly [K in EventKind]: { readonly kind: K; readonly event: EventOf<K> } }[EventKind]

export const timelineSamples: readonly TimelineSample[] = Object.entries(told).flatMap(([kind, list]) =>
  // the table is keyed by kind: each of its rows is an event of that kind
  list.map((facts) => ({ kind, event: { ...base, ...facts, kind } }) as TimelineSample),
)
/** Every kind that has a sample, which is every kind there is: the table does not compile without one. */
export const timelineKinds = Object.keys(told)
