import { dayDate, type UncertainDate } from '@debulk/quantity/uncertain-date'
import { convertMarker } from '../markers/marker-units.ts'
import type { PatientEvent } from '../record/patient-event.ts'
import { eventsOf } from '../record/patient-record.ts'
import type { SymptomReported } from '../record/patient-events.ts'
import type { AnswerCaveat, AnyAnswer } from '../review/answer.ts'
import type { ReviewContext } from '../review/review-context.ts'
import { crisisDefinitions } from './crisis-definitions.ts'
import { diarrhoeaGrade } from './diarrhoea-grade.ts'
import { flushingGrade } from './flushing-grade.ts'
import { heartScreening, ntProBnpAccuracy, ntProBnpCutOffNgPerL, ntProBnpRaised } from './heart-screening.ts'
import { lastPlasmaHiaa, plasmaHiaaAccuracy, plasmaHiaaCutOffNmolPerL } from './plasma-hiaa.ts'
import type { SyndromeAnswers } from './syndrome-answers.ts'
import { syndromeComponents, syndromeSymptoms, type SyndromeComponent } from './syndrome-components.ts'

/** What the record says about carcinoid syndrome, crisis and heart. A performance status stays on the scale it was recorded in. */
export function syndromeReview({ events, asOf }: ReviewContext): AnyAnswer[] {
  const reports = eventsOf(events, 'symptom-reported')
  const components = syndromeComponents(reports)
  const present = reports.filter(({ status }) => status !== 'absent' && status !== 'resolved')
  return [
    ...(components.length === 0
      ? []
      : [componentsAnswer(components, reports, eventsOf(events, 'quality-of-life-reported').length > 0)]),
    ...present.filter(({ symptom }) => symptom === 'diarrhoea').map(diarrhoeaAnswer),
    ...present.filter(({ symptom }) => symptom === 'flushing').map(flushingAnswer),
    ...crisisAnswers(events),
    ...heartAnswers(events, components, dayDate(asOf)),
  ]
}

function componentsAnswer(
  components: readonly SyndromeComponent[],
  reports: readonly SymptomReported[],
  hasQuestionnaire: boolean,
): AnyAnswer {
  const undated = components.reduce((sum, { undatedOtherwise }) => sum + undatedOtherwise.length, 0)
  const perhapsLater = components.reduce((sum, { perhapsLaterOtherwise: of }) => sum + of.length, 0)
  return {
    rule: 'syndrome/components',
    about: '',
    value: { components },
    basis: 'reported',
    because: reports.map(({ id }) => id),
    caveats: [
      { code: 'syndrome/no-score', parameters: {} },
      ...(perhapsLater === 0 ? [] : [{ code: 'syndrome/order-open' as const, parameters: { reports: perhapsLater } }]),
      ...(undated === 0 ? [] : [{ code: 'syndrome/undated-report' as const, parameters: { reports: undated } }]),
      ...(hasQuestionnaire || reports.some(({ scale }) => scale !== undefined)
        ? []
        : [{ code: 'syndrome/no-diary' as const, parameters: {} }]),
    ],
  }
}

function diarrhoeaAnswer(report: SymptomReported): AnyAnswer {
  const { id, on, perDay, usualPerDay, limits, hospitalised, lifeThreatening } = report
  const grade = diarrhoeaGrade({
    perDay: perDay ?? null,
    usualPerDay: usualPerDay ?? null,
    limits: limits ?? null,
    hospitalised: hospitalised ?? null,
    lifeThreatening: lifeThreatening ?? null,
  })
  const silent = limits === undefined && hospitalised === undefined && lifeThreatening === undefined
  const caveats: (AnswerCaveat | null)[] = [
    perDay !== undefined && usualPerDay === undefined ? { code: 'syndrome/usual-not-recorded', parameters: {} } : null,
    silent ? { code: 'syndrome/consequences-not-recorded', parameters: {} } : null,
  ]
  return {
    rule: 'syndrome/diarrhoea-grade',
    about: id,
    value: { ...grade, event: id, on, perDay: perDay ?? null, usualPerDay: usualPerDay ?? null },
    basis: 'derived',
    because: [id],
    caveats: caveats.filter((caveat) => caveat !== null),
  }
}

function flushingAnswer({ id, on, severity, limits, haemodynamic }: SymptomReported): AnyAnswer {
  const grade = flushingGrade({
    severity: severity ?? null,
    limits: limits ?? null,
    haemodynamic: haemodynamic ?? null,
  })
  return {
    rule: 'syndrome/flushing-grade',
    about: id,
    value: { ...grade, event: id, on, severity: severity ?? null },
    basis: 'derived',
    because: [id],
    caveats:
      severity === undefined || grade.leastGrade === grade.mostGrade
        ? []
        : [{ code: 'syndrome/severity-is-a-word', parameters: { severity } }],
  }
}

function crisisAnswers(events: readonly PatientEvent[]): AnyAnswer[] {
  const found = eventsOf(events, 'adverse-event-reported')
    .filter(({ carcinoidCrisis, systolicMmHg }) => carcinoidCrisis !== undefined || systolicMmHg !== undefined)
    .map(({ id, on, carcinoidCrisis, systolicMmHg }) => ({
      event: id,
      on,
      systolicMmHg: systolicMmHg ?? null,
      ...crisisDefinitions({ systolicMmHg: systolicMmHg ?? null, carcinoidCrisis: carcinoidCrisis ?? null }),
    }))
  const procedures = [...eventsOf(events, 'embolisation-performed'), ...eventsOf(events, 'radioembolisation-performed')]
    .toSorted((a, b) => events.indexOf(a) - events.indexOf(b))
    .map(({ id, on, cover }) => ({ event: id, on, cover: coverOf(cover) }))
  if (found.length === 0 && procedures.length === 0) return []
  const silent = procedures.filter(({ cover }) => cover === 'not-recorded').length
  return [
    {
      rule: 'syndrome/crisis',
      about: '',
      value: { events: found, procedures },
      basis: 'derived',
      because: [...found, ...procedures].map(({ event }) => event),
      caveats: [
        ...(found.length === 0 ? [] : [{ code: 'syndrome/definitions-differ' as const, parameters: {} }]),
        ...(silent === 0 ? [] : [{ code: 'syndrome/cover-not-recorded' as const, parameters: { procedures: silent } }]),
      ],
    },
  ]
}

const coverOf = (cover: readonly { readonly given: boolean }[] | undefined): 'given' | 'not-given' | 'not-recorded' =>
  cover === undefined || cover.length === 0 ? 'not-recorded' : cover.some(({ given }) => given) ? 'given' : 'not-given'

function heartAnswers(
  events: readonly PatientEvent[],
  components: readonly SyndromeComponent[],
  on: UncertainDate,
): AnyAnswer[] {
  const looks = eventsOf(events, 'heart-examined').filter(({ method }) => method !== 'clinical')
  const look = looks.filter((exam) => exam.on.precision !== 'unknown').at(-1) ?? looks.at(-1)
  const peptide = eventsOf(events, 'marker-measured').findLast(
    ({ analyte, value }) => analyte === 'nt-probnp' && value !== undefined,
  )
  const syndrome = components.find(({ symptom }) => symptom === 'carcinoid-syndrome')?.since ?? null
  const suspects = components.flatMap(({ symptom, since }) =>
    syndromeSymptoms.has(symptom) && since !== null ? [since.event] : [],
  )
  const plasmaHiaa = lastPlasmaHiaa(eventsOf(events, 'marker-measured'))
  if (look === undefined && peptide === undefined && plasmaHiaa === null && suspects.length === 0) return []
  const value: SyndromeAnswers['syndrome/heart'] = {
    ...heartScreening({ syndromeSince: syndrome?.on ?? null, lastLook: look?.on ?? null, on }),
    syndromeSince: syndrome?.on ?? null,
    lastLook: look === undefined ? null : { event: look.id, on: look.on },
    lastFinding: look?.carcinoidHeartDisease ?? null,
    ntProBnp: peptide === undefined ? null : peptideOf(peptide),
    plasmaHiaa,
  }
  return [
    {
      rule: 'syndrome/heart',
      about: '',
      value,
      basis: 'derived',
      because: [...(syndrome === null ? suspects : [syndrome.event]), look?.id, peptide?.id, plasmaHiaa?.event].filter(
        (id) => id !== undefined,
      ),
      caveats: [
        ...(value.ntProBnp === null
          ? []
          : [
              {
                code: 'syndrome/nt-probnp-no-filter' as const,
                parameters: { cutOffNgPerL: ntProBnpCutOffNgPerL, ...ntProBnpAccuracy },
              },
            ]),
        ...(plasmaHiaa === null
          ? []
          : [
              {
                code: 'syndrome/plasma-hiaa-one-series' as const,
                parameters: { cutOffNmolPerL: plasmaHiaaCutOffNmolPerL, ...plasmaHiaaAccuracy },
              },
            ]),
      ],
    },
  ]
}

function peptideOf({ id, on, value, unit }: Extract<PatientEvent, { kind: 'marker-measured' }>) {
  const converted =
    value === undefined || unit === undefined ? null : convertMarker('nt-probnp', value, { from: unit, to: 'ng/L' })
  const ngPerL = converted?.ok === true ? converted.value : null
  return {
    event: id,
    on,
    ngPerL,
    above: ngPerL === null ? ('unknown' as const) : ntProBnpRaised(ngPerL),
    cutOffNgPerL: ntProBnpCutOffNgPerL,
  }
}
