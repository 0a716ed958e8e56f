import type { PlannedEvent } from './patient-plan.ts'
import type { PhantomPatient } from './phantom-patient.ts'

/**
 * The case file of a synthetic patient: treatments, sites outside the liver, what the reader asserted. Text values are
 * quoted as JSON, which YAML reads as it stands.
 */
export function phantomCaseFile(patient: PhantomPatient): string {
  const { plan, studies } = patient
  const events = plan.events.flatMap((event) => eventOf(event, plan.events))
  const natures = plan.lesions.flatMap((lesion, index) => {
    const first = studies.find((study) => study.lesions[index]!.drawn !== null)
    if (lesion.nature !== 'benign' || !first) return []
    return [
      {
        kind: 'lesion-nature-asserted',
        id: `nature-${lesion.id}`,
        on: first.plan.date,
        trackingUid: first.lesions[index]!.trackingUid,
        nature: 'benign',
        by: reader,
      },
    ]
  })
  const reviews = studies.map(({ plan: { date } }) => ({
    kind: 'study-reviewed',
    id: `review-${date}`,
    on: date,
    study: date,
    by: reader,
    natures: 'metastasis',
  }))
  const all = [...events, ...natures, ...reviews].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
  return [
    '# Synthetic patient: no such person exists',
    'schemaVersion: 1',
    `patient: ${JSON.stringify(plan.patient.id)}`,
    'events:',
    ...all.map((event) => item(event)),
    '',
  ].join('\n')
}

const reader = 'Reader^Synthetic'

/** What the case file calls the markers of a plan. */
const analyteCodes = { serotonin: 'serotonin', 'chromogranin A': 'chromogranin-a' } as const

type CaseEvent = { readonly kind: string; readonly id: string; readonly on: string } & Readonly<Record<string, unknown>>

function eventOf(event: PlannedEvent, all: readonly PlannedEvent[]): CaseEvent[] {
  const { id, on } = event
  switch (event.kind) {
    case 'resection': {
      const removes = all.flatMap((other) =>
        other.kind === 'site-finding' && other.removedBy === id ? [other.site] : [],
      )
      return [{ kind: 'resection-performed', id, on, target: event.target, removes, complete: true }]
    }
    case 'embolisation': {
      const { target, course, lastOfCourse } = event
      return [{ kind: 'embolisation-performed', id, on, target, course, lastOfCourse }]
    }
    case 'systemic-therapy':
      return [{ kind: 'systemic-therapy-started', id, on, drug: event.drug }]
    case 'site-finding':
      return [
        { kind: 'site-finding-read', id, on, site: event.site, siteKind: event.siteKind, volumeMl: event.volumeMl },
      ]
    case 'marker': {
      const { analyte, value, unit, upperLimit } = event
      // the laboratory prints "less than": the limit itself is not normal
      const reference = { high: upperLimit, highExclusive: true }
      return [{ kind: 'marker-measured', id, on, analyte: analyteCodes[analyte], value, unit, reference }]
    }
  }
}

const item = (event: CaseEvent): string =>
  Object.entries(event)
    .map(([key, value], i) => `${i === 0 ? '  - ' : '    '}${key}: ${JSON.stringify(value)}`)
    .join('\n')
