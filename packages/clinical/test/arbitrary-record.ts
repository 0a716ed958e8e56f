import { exactly } from '@debulk/quantity/bounded'
import type { IsoDate } from '@debulk/quantity/iso-date'
import { unknownDate, uncertainDate, type UncertainDate } from '@debulk/quantity/uncertain-date'
import fc from 'fast-check'
import type { EventKind, EventOf, PatientEvent } from '../src/record/patient-event.ts'
import { about, day } from './sample-record.ts'

/** Random records of made-up patients: every kind that a rule reads, dates as vague as people write them. */

const dayText = fc
  .date({ min: new Date('2015-01-01'), max: new Date('2021-06-30'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

const dateOf = (text: string): UncertainDate => {
  const read = uncertainDate(text)
  return read.ok ? read.value : unknownDate
}

const anyDate = dayText.chain((text) =>
  fc.oneof(
    { weight: 12, arbitrary: fc.constant(text) },
    { weight: 2, arbitrary: fc.constant(text.slice(0, 7)) },
    { weight: 1, arbitrary: fc.constant(text.slice(0, 4)) },
    { weight: 1, arbitrary: fc.constantFrom('unknown', `${text}/..`, `../${text}`) },
  ),
)

/** A fact that may not have been recorded. */
const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(value, { nil: undefined, freq: 3 })

type Facts<K extends EventKind> = Omit<EventOf<K>, 'kind' | 'id' | 'on' | 'provenance'>

function event<K extends EventKind>(
  kind: K,
  facts:
    | { readonly [F in keyof Facts<K>]-?: fc.Arbitrary<Facts<K>[F]> }
    | Partial<{ [F in keyof Facts<K>]: fc.Arbitrary<Facts<K>[F]> }>,
  when: fc.Arbitrary<string> = anyDate,
): fc.Arbitrary<PatientEvent> {
  return fc.tuple(fc.record(facts as Record<string, fc.Arbitrary<unknown>>), when).map(([told, date]) => {
    const known = Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined))
    const provenance = { kind: 'entered', by: null, recordedOn: null } as const
    return { ...known, kind, id: '', on: dateOf(date), provenance } as PatientEvent
  })
}

const decimals = (min: number, max: number) =>
  fc.integer({ min: Math.round(min * 10), max: Math.round(max * 10) }).map((tenths) => tenths / 10)
const bounded = (min: number, max: number) =>
  fc
    .tuple(fc.constantFrom('', '', '', '', '>', '<', '≥', '≤'), decimals(min, max))
    .map(([sign, n]) => about(`${sign}${n}`))

const marker = fc
  .constantFrom(
    ['chromogranin-a', 'ng/mL', 108, 1000] as const,
    ['serotonin', 'ng/mL', 200, 1500] as const,
    ['5-hiaa', 'mg/(24.h)', 8, 100] as const,
  )
  .chain(([analyte, unit, high, most]) =>
    event('marker-measured', {
      analyte: fc.constant(analyte),
      value: bounded(1, most),
      unit: fc.constant(unit),
      reference: maybe(fc.constant({ high, highExclusive: true })),
      matrix: maybe(fc.constantFrom('serum', 'plasma')),
      assay: maybe(fc.constantFrom('A', 'B')),
      confounders: maybe(fc.constantFrom(['ppi'] as const, ['none'] as const, [] as const)),
    }),
  )

const laboratory = fc
  .constantFrom(
    ['bilirubin', 'umol/L', 5, 60] as const,
    ['albumin', 'g/L', 20, 50] as const,
    ['creatinine', 'umol/L', 40, 250] as const,
    ['platelets', '10*9/L', 20, 400] as const,
    ['inr', '1', 0.8, 3] as const,
  )
  .chain(([analyte, unit, least, most]) =>
    event('laboratory-measured', {
      analyte: fc.constant(analyte),
      value: bounded(least, most),
      unit: fc.constant(unit),
    }),
  )

const lesion = (n: number) =>
  fc.record({
    label: fc.constant(`lesion ${n}`),
    trackingUid: fc.constant(`1.2.3.${n}`),
    diametersMm: fc.array(decimals(4, 60), { minLength: 1, maxLength: 3 }),
    nature: fc.constant('metastasis' as const),
  })

const study = fc.integer({ min: 0, max: 5 }).chain((lesions) =>
  event(
    'study-read',
    {
      modality: fc.constant('MR'),
      sequence: maybe(fc.constantFrom('T2', 'VIBE')),
      phase: maybe(fc.constantFrom('arterial', 'portal-venous')),
      sliceSpacingMm: maybe(fc.constantFrom(3, 5, 8)),
      liverVolumeMl: maybe(decimals(1000, 2000)),
      reviewed: fc.boolean(),
      reader: maybe(fc.constantFrom('AB', 'CD')),
      lesions: fc.tuple(...Array.from({ length: lesions }, (_, i) => lesion(i + 1))),
    },
    dayText,
  ),
)

const kinds = [
  { weight: 16, arbitrary: marker },
  { weight: 10, arbitrary: laboratory },
  { weight: 10, arbitrary: study },
  {
    weight: 6,
    arbitrary: event('symptom-reported', {
      symptom: fc.constantFrom('flushing', 'diarrhoea', 'abdominal-pain', 'wheeze'),
      status: fc.constantFrom('onset', 'present', 'improved', 'worsened', 'resolved', 'absent'),
      perDay: maybe(bounded(0, 12)),
      usualPerDay: maybe(bounded(0, 3)),
      severity: maybe(fc.constantFrom('mild', 'moderate', 'severe')),
    }),
  },
  {
    weight: 3,
    arbitrary: event('specimen-reported', {
      site: fc.constantFrom('primary', 'liver', 'node'),
      procedure: maybe(fc.constantFrom('biopsy', 'resection')),
      differentiation: maybe(fc.constantFrom('well', 'poor')),
      ki67Percent: maybe(bounded(0, 60)),
      cellsCounted: maybe(fc.integer({ min: 500, max: 2000 })),
      mitosesPer2Mm2: maybe(bounded(0, 30)),
      depth: maybe(fc.constantFrom('submucosa', 'muscularis-propria', 'through-wall', 'serosa')),
      tumourSizeMm: maybe(bounded(3, 60)),
      nodesPositive: maybe(fc.integer({ min: 0, max: 20 }).map(exactly)),
    }),
  },
  {
    weight: 1,
    arbitrary: event('stage-assigned', {
      t: maybe(fc.constantFrom('T1', 'T2', 'T3', 'T4', 'TX')),
      n: maybe(fc.constantFrom('N0', 'N1', 'N2', 'NX')),
      m: maybe(fc.constantFrom('M0', 'M1', 'M1a')),
      version: maybe(fc.constantFrom('8', '7')),
    }),
  },
  {
    weight: 4,
    arbitrary: event('embolisation-performed', {
      vessels: maybe(
        fc.constantFrom(['right-hepatic'] as const, ['left-hepatic'] as const, ['proper-hepatic'] as const),
      ),
      course: maybe(fc.constant('tace')),
      deliveredFraction: maybe(fc.constantFrom(0.5, 0.8, 1)),
    }),
  },
  {
    weight: 1,
    arbitrary: event('resection-performed', {
      removes: maybe(fc.constant(['primary'] as const)),
      complete: maybe(fc.boolean()),
    }),
  },
  { weight: 1, arbitrary: event('ablation-performed', { largestMm: maybe(decimals(5, 60)) }) },
  {
    weight: 2,
    arbitrary: event('systemic-therapy-started', { drug: fc.constantFrom('octreotide LAR', 'lanreotide') }),
  },
  {
    weight: 1,
    arbitrary: event('patient-described', {
      sex: maybe(fc.constantFrom('female', 'male')),
      heightCm: maybe(decimals(150, 195)),
      weightKg: maybe(decimals(45, 120)),
    }),
  },
  {
    weight: 1,
    arbitrary: event('performance-status-recorded', {
      scale: fc.constant('ecog'),
      value: fc.integer({ min: 0, max: 4 }),
    }),
  },
  { weight: 1, arbitrary: event('status-seen', { vital: fc.constantFrom('alive', 'unknown') }) },
  { weight: 2, arbitrary: event('board-met', { question: maybe(fc.constant('?')) }) },
  {
    weight: 2,
    arbitrary: event(
      'site-finding-read',
      {
        site: fc.constantFrom('mesenteric mass', 'ileum'),
        siteKind: fc.constantFrom('mesenteric-mass', 'primary', 'node'),
        diametersMm: maybe(fc.array(decimals(5, 60), { minLength: 1, maxLength: 2 })),
        presence: maybe(fc.constantFrom('present', 'absent', 'uncertain')),
      },
      dayText,
    ),
  },
  {
    weight: 2,
    arbitrary: event('comedication-recorded', {
      drug: fc.constant('omeprazole'),
      drugClass: maybe(fc.constantFrom('ppi', 'ssri')),
      taken: maybe(fc.boolean()),
    }),
  },
  {
    weight: 1,
    arbitrary: event('pet-read', {
      tracer: fc.constant('68Ga-DOTATATE'),
      tracerTarget: fc.constantFrom('somatostatin-receptor', 'fdg'),
      findings: fc.constant([{ site: 'bone', siteKind: 'bone', uptake: 'intense' }] as const),
    }),
  },
  {
    weight: 1,
    arbitrary: event('heart-examined', {
      method: fc.constant('echocardiography'),
      carcinoidHeartDisease: maybe(fc.constantFrom('present', 'absent')),
    }),
  },
  {
    weight: 1,
    arbitrary: event('radioembolisation-performed', {
      vessels: maybe(fc.constantFrom(['right-hepatic'] as const, ['left-hepatic'] as const)),
    }),
  },
  { weight: 1, arbitrary: event('radioligand-cycle-given', { activityGbq: maybe(decimals(5, 8)) }) },
  { weight: 1, arbitrary: event('angiography-read', { vascularity: maybe(fc.constantFrom('hypervascular', 'poor')) }) },
  {
    weight: 1,
    arbitrary: event('quality-of-life-reported', {
      scale: fc.constant('QLQ-C30'),
      score: fc.integer({ min: 0, max: 100 }),
    }),
  },
  { weight: 1, arbitrary: event('systemic-therapy-stopped', { therapy: fc.constant('event-1') }) },
  {
    weight: 1,
    arbitrary: event('suitability-recorded', {
      fact: fc.constantFrom('ascites', 'unresectable', 'portal-vein-main-occlusion'),
      presence: fc.constantFrom('present', 'absent'),
    }),
  },
] as const

/** Events with ids of their own; studies on days of their own; what readers say of studies, targets and lesions speaks of those there are. */
export function anyEvents(length: { readonly min: number; readonly max: number }): fc.Arbitrary<PatientEvent[]> {
  return fc
    .tuple(
      fc.array(fc.oneof(...kinds), { minLength: length.min, maxLength: length.max }),
      fc.array(fc.tuple(said, fc.nat()), { maxLength: 4 }),
    )
    .map(([events, words]) => {
      const taken = new Set<string>()
      const kept = events.filter((each) => {
        if (each.kind !== 'study-read') return true
        if (taken.has(each.on.value)) return false
        taken.add(each.on.value)
        return true
      })
      const studies = kept.flatMap((each) => (each.kind === 'study-read' ? [each.on.earliest] : [])).toSorted()
      const spoken = words.flatMap(([say, which]) => {
        const study = studies[which % Math.max(1, studies.length)]
        return study === undefined ? [] : [{ ...say(study), on: dateOf(study) }]
      })
      return [...kept, ...spoken].map((each, i): PatientEvent => ({ ...each, id: `event-${i + 1}` }))
    })
}

const provenance = { kind: 'entered', by: null, recordedOn: null } as const
const uid = fc.integer({ min: 1, max: 5 }).map((n) => `1.2.3.${n}`)

/** What a reader says of one study. */
const said = fc.oneof(
  fc
    .record({
      nonTargets: maybe(fc.constantFrom('CR', 'NON-CR/NON-PD', 'PD', 'NE')),
      newLesions: maybe(
        fc.constantFrom(
          [],
          [{ site: 'bone', certainty: 'unequivocal' as const }],
          [{ site: 'liver', certainty: 'equivocal' as const }],
        ),
      ),
    })
    .map((facts) => (study: IsoDate) => ({ kind: 'lesions-judged' as const, provenance, study, ...facts })),
  uid.map((trackingUid) => (study: IsoDate) => ({
    kind: 'targets-selected' as const,
    provenance,
    study,
    lesions: [{ trackingUid }],
  })),
  fc
    .tuple(uid, fc.constantFrom('too-small', 'obscured', 'not-covered', 'not-visible-same-technique'))
    .map(([trackingUid, state]) => (study: IsoDate) => ({
      kind: 'lesion-state-asserted' as const,
      provenance,
      study,
      lesion: { trackingUid },
      state,
    })),
  fc
    .tuple(uid, uid)
    .filter(([a, b]) => a !== b)
    .map(([a, b]) => (study: IsoDate) => ({
      kind: 'lesion-merged' as const,
      provenance,
      study,
      lesions: [a, b],
      into: a,
    })),
  uid.map((from) => (study: IsoDate) => ({
    kind: 'lesion-split' as const,
    provenance,
    study,
    from,
    into: [`${from}.1`, `${from}.2`],
  })),
)

/** The day all of them are asked about. */
export const asked = day('2021-07-01')
