import { heartScreening, ntProBnpAccuracy, ntProBnpCutOffNgPerL } from '@debulk/clinical/syndrome/heart-screening'
import { plasmaHiaaAccuracy, plasmaHiaaCutOffNmolPerL } from '@debulk/clinical/syndrome/plasma-hiaa'
import { diarrhoeaGrade } from '@debulk/clinical/syndrome/diarrhoea-grade'
import { symptomNames } from '@debulk/clinical/record/patient-events'
import type { SyndromeAnswers } from '@debulk/clinical/syndrome/syndrome-answers'
import type { SyndromeComponent } from '@debulk/clinical/syndrome/syndrome-components'
import type { AnswerCaveat, AnyAnswer } from '@debulk/clinical/review/answer'
import { bounded, type Bounded } from '@debulk/quantity/bounded'
import { uncertainDate, type UncertainDate } from '@debulk/quantity/uncertain-date'

function on(text: string): UncertainDate {
  const date = uncertainDate(text)
  if (!date.ok) throw new Error(text)
  return date.value
}
function about(text: string): Bounded {
  const number = bounded(text)
  if (!number.ok) throw new Error(text)
  return number.value
}
const day = on('2016-03')

const statuses = ['onset', 'present', 'improved', 'worsened', 'resolved', 'absent'] as const
const severities = ['mild', 'moderate', 'severe'] as const
const components: readonly SyndromeComponent[] = symptomNames.map((symptom, index) => {
  const status = statuses[index % statuses.length] ?? 'present'
  return {
    symptom,
    name: symptom === 'other' && index % 2 === 1 ? '1' : null,
    since: status === 'absent' ? null : { event: 'a', on: on('2013') },
    last: {
      event: 'b',
      on: index % 3 === 0 ? on('unknown') : day,
      status,
      perDay: index % 2 === 0 ? about('≤5') : null,
      severity: severities[index % 4] ?? null,
      scale: index === 1 ? '2' : null,
    },
    reports: Array.from({ length: (index % 5) + 1 }, () => ({ event: 'a', on: day, status })),
    undatedOtherwise: [],
    perhapsLaterOtherwise: [],
  }
})

const none = { limits: null, hospitalised: null, lifeThreatening: null } as const
const stools = [
  { perDay: about('≤5'), usualPerDay: null, ...none },
  { perDay: about('5'), usualPerDay: about('1'), ...none },
  { perDay: about('5-9'), usualPerDay: about('1-2'), ...none },
  { perDay: about('>10'), usualPerDay: about('2'), ...none },
  { perDay: about('>10'), usualPerDay: null, ...none },
  { perDay: about('3'), usualPerDay: about('4'), ...none },
  { perDay: about('3-5'), usualPerDay: about('4'), ...none },
  { perDay: null, usualPerDay: null, ...none },
  { perDay: null, usualPerDay: null, ...none, lifeThreatening: true },
  { perDay: about('3'), usualPerDay: null, ...none, hospitalised: true },
]

const crisis = (more: Partial<SyndromeAnswers['syndrome/crisis']['events'][number]>) => ({
  event: 'ae',
  on: day,
  systolicMmHg: null,
  bySystolic: 'unknown' as const,
  asReported: 'unknown' as const,
  ...more,
})
const procedures = (['given', 'not-given', 'not-recorded'] as const).map((cover) => ({ event: 'tace', on: day, cover }))
const crises: readonly SyndromeAnswers['syndrome/crisis'][] = [
  { events: [], procedures },
  { events: [], procedures: procedures.slice(0, 1) },
  { events: [], procedures: procedures.slice(2) },
  { events: [crisis({ asReported: 'yes' })], procedures: [] },
  { events: [crisis({ bySystolic: 'yes', systolicMmHg: about('70') }), crisis({ asReported: 'yes' })], procedures },
  { events: [crisis({ asReported: 'no' })], procedures: [] },
  { events: [crisis({ bySystolic: 'yes', asReported: 'no', systolicMmHg: about('70') })], procedures: [] },
  { events: [crisis({})], procedures: [] },
]

const [asked, noted] = [on('2018-07-11'), on('2017-02')]
const heart = (look: string | null, syndrome: UncertainDate | null = noted): SyndromeAnswers['syndrome/heart'] => ({
  ...heartScreening({ syndromeSince: syndrome, lastLook: look === null ? null : on(look), on: asked }),
  syndromeSince: syndrome,
  lastLook: look === null ? null : { event: 'echo', on: on(look) },
  lastFinding: null,
  ntProBnp: null,
  plasmaHiaa: null,
})
const peptide = (above: 'yes' | 'no' | 'unknown', ngPerL: string | null) => ({
  event: 'bnp',
  on: day,
  ngPerL: ngPerL === null ? null : about(ngPerL),
  above,
  cutOffNgPerL: ntProBnpCutOffNgPerL,
})
const hearts: readonly SyndromeAnswers['syndrome/heart'][] = [
  heart('2018-01-01'),
  heart('2016-01-01'),
  heart('2017'),
  heart(null),
  heart(null, null),
  heart('2018-01-01', null),
  ...(['present', 'absent', 'indeterminate'] as const).map((lastFinding) => ({ ...heart('2018-01-01'), lastFinding })),
  { ...heart(null), ntProBnp: peptide('yes', '300') },
  { ...heart(null), ntProBnp: peptide('no', '<50') },
  { ...heart(null), ntProBnp: peptide('unknown', null) },
  ...(['yes', 'no', 'unknown'] as const).map((above, i) => ({
    ...heart(null),
    ntProBnp: i === 0 ? peptide('yes', '300') : null,
    plasmaHiaa: {
      event: 'hiaa',
      on: day,
      nmolPerL: above === 'unknown' ? null : about(above === 'yes' ? '800' : '300'),
      above,
      cutOffNmolPerL: plasmaHiaaCutOffNmolPerL,
    },
  })),
]

const answer = { about: '', basis: 'derived', because: ['a'], caveats: [] } as const
const caveats: readonly AnswerCaveat[] = [
  { code: 'syndrome/no-score', parameters: {} },
  { code: 'syndrome/no-diary', parameters: {} },
  { code: 'syndrome/usual-not-recorded', parameters: {} },
  { code: 'syndrome/consequences-not-recorded', parameters: {} },
  { code: 'syndrome/definitions-differ', parameters: {} },
  ...severities.map((severity): AnswerCaveat => ({ code: 'syndrome/severity-is-a-word', parameters: { severity } })),
  ...[1, 2, 5].flatMap((count): AnswerCaveat[] => [
    { code: 'syndrome/undated-report', parameters: { reports: count } },
    { code: 'syndrome/order-open', parameters: { reports: count } },
    { code: 'syndrome/cover-not-recorded', parameters: { procedures: count } },
  ]),
  {
    code: 'syndrome/plasma-hiaa-one-series',
    parameters: { cutOffNmolPerL: plasmaHiaaCutOffNmolPerL, ...plasmaHiaaAccuracy },
  },
  { code: 'syndrome/nt-probnp-no-filter', parameters: { cutOffNgPerL: ntProBnpCutOffNgPerL, ...ntProBnpAccuracy } },
]

/** Answers about carcinoid syndrome that reach every branch of their sentences. */
export const syndromeSamples: readonly AnyAnswer[] = [
  { ...answer, rule: 'syndrome/components', basis: 'reported', value: { components }, caveats },
  ...stools.map((facts): AnyAnswer => ({
    ...answer,
    rule: 'syndrome/diarrhoea-grade',
    value: { ...diarrhoeaGrade(facts), event: 'd', on: day, perDay: facts.perDay, usualPerDay: facts.usualPerDay },
  })),
  ...[...severities, null].flatMap((severity) =>
    (
      [
        [1, 3],
        [2, 2],
        [2, 3],
      ] as const
    ).map(([leastGrade, mostGrade]): AnyAnswer => ({
      ...answer,
      rule: 'syndrome/flushing-grade',
      value: { event: 'f', on: day, leastGrade, mostGrade, severity },
    })),
  ),
  ...crises.map((value): AnyAnswer => ({ ...answer, rule: 'syndrome/crisis', value })),
  ...hearts.map((value): AnyAnswer => ({ ...answer, rule: 'syndrome/heart', value })),
]
