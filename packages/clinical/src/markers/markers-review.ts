import { exactValue } from '@debulk/quantity/bounded'
import type { PatientEvent } from '../record/patient-event.ts'
import { eventsOf } from '../record/patient-record.ts'
import type { AnswerCaveat, AnyAnswer } from '../review/answer.ts'
import type { ReviewContext } from '../review/review-context.ts'
import { confounderEffect, holdsDespiteConfounders, lastingConfounders } from './active-confounders.ts'
import { criteriaInForce, type CriteriaInForce } from './chosen-criteria.ts'
import { normalSince } from './first-normal.ts'
import { joinCaveats } from './join-caveats.ts'
import { bestMarkerCategory, lastMarkerCategory, markerResponse } from './marker-response.ts'
import { datedPoints, markerSeries, overlapping, type MarkerPoint, type MarkerSeries } from './marker-series.ts'
import { markerSteps, type MarkerStep } from './marker-steps.ts'
import { treatmentsDuring } from './treatments-during.ts'
import { toldName } from '../record/told-name.ts'

/** What the record says about tumour markers: each series, its return to normal, its response and its steps. */
export function markersReview({ events, asOf }: ReviewContext): AnyAnswer[] {
  const all = markerSeries(events)
  return all.flatMap((series): AnyAnswer[] => {
    const override = joinCaveats(series)
    const because = [
      ...series.points.map(({ event }) => event),
      ...(series.joined === null ? [] : [series.joined.event]),
    ]
    const of = { about: series.key, because }
    const isEvaluated = judged.has(series.analyte) && series.points.length > 1
    const inForce = criteriaInForce(series, events, asOf)
    const allowed = isEvaluated ? allowedCaveats(series, inForce) : []
    const answers: AnyAnswer[] = [
      {
        ...of,
        because: allowed.length === 0 ? because : [...because, ...choices(inForce)],
        rule: 'markers/series',
        basis: 'reported',
        value: { series },
        caveats: [...override, ...seriesCaveats(series, all, events, allowed)],
      },
    ]
    if (!isEvaluated) return answers
    const evidence: AnswerCaveat = { code: 'marker/evidence-only', parameters: { analyte: series.analyte } }
    const response = markerResponse(series, inForce.criteria)
    const judgeable = series.points.filter((point) => isJudged(series, point))
    const normal = normalSince(judgeable)
    const steps = markerSteps(series, events)
    const order = orderCaveats(series)
    return [
      ...answers,
      {
        ...of,
        rule: 'markers/normalisation',
        basis: 'derived',
        value: {
          series,
          normal,
          leftOut: series.points.filter((p) => !judgeable.includes(p)).map(({ event }) => event),
        },
        caveats: [
          ...override,
          ...order,
          ...despiteCaveats(series, judgeable),
          ...analogueCaveats(series, normal.first, events),
        ],
      },
      {
        ...of,
        because: [...because, ...choices(inForce)],
        rule: 'markers/response',
        basis: 'derived',
        value: {
          series,
          response,
          best: bestMarkerCategory(response.judged),
          last: lastMarkerCategory(series, response.judged),
          chosen: inForce.chosen,
        },
        caveats: [...override, ...criteriaCaveats(inForce), ...allowed, evidence, ...order],
      },
      {
        ...of,
        rule: 'markers/steps',
        basis: 'derived',
        because: [
          ...new Set([...because, ...steps.steps.flatMap(({ treatments }) => treatments.map(({ event }) => event))]),
        ],
        value: { series, ...steps },
        caveats: [...override, ...order, ...stepCaveats(steps.steps)],
      },
    ]
  })
}

/** Analytes that follow the tumour; NT-proBNP follows the heart. */
const judged: ReadonlySet<MarkerSeries['analyte']> = new Set([
  'chromogranin-a',
  'serotonin',
  '5-hiaa',
  'nse',
  'pancreastatin',
  'gastrin',
  'glucagon',
  'insulin',
  'vip',
  'other',
] as const)

/** Nothing else may have changed it, or what may have can only strengthen how it is judged. */
const isJudged = ({ analyte }: MarkerSeries, point: MarkerPoint): boolean =>
  point.confounders.length === 0 || holdsDespiteConfounders(analyte, point)

const codesOf = (points: readonly MarkerPoint[]): readonly string[] => [
  ...new Set(points.flatMap(({ confounders }) => confounders)),
]

/** Events that the criteria rest on. */
const choices = ({ chosen, open }: CriteriaInForce): readonly string[] => [
  ...(chosen === null ? [] : [chosen.event]),
  ...open,
]

function criteriaCaveats({ chosen, open }: CriteriaInForce): AnswerCaveat[] {
  if (open.length > 0) return [{ code: 'marker/criteria-open', parameters: { choices: open.length } }]
  if (chosen === null) return []
  const { by, on, reason, usual } = chosen
  return [{ code: 'marker/criteria-chosen', parameters: { by, on, reason, usual } }]
}

function allowedCaveats({ points }: MarkerSeries, { criteria, chosen }: CriteriaInForce): AnswerCaveat[] {
  const judgedAllTheSame =
    criteria.confounded === 'allowed' ? points.filter(({ confounders }) => confounders.length > 0) : []
  if (judgedAllTheSame.length === 0 || chosen === null) return []
  const parameters = { results: judgedAllTheSame.length, confounders: codesOf(judgedAllTheSame), by: chosen.by }
  return [{ code: 'marker/confounded-allowed', parameters }]
}

function orderCaveats({ points }: MarkerSeries): AnswerCaveat[] {
  const open = overlapping(datedPoints(points))
  return open.length === 0 ? [] : [{ code: 'marker/order-open', parameters: { results: open.length } }]
}

function despiteCaveats({ analyte }: MarkerSeries, judgeable: readonly MarkerPoint[]): AnswerCaveat[] {
  const held = judgeable.filter(({ confounders }) => confounders.length > 0)
  return (['raises', 'lowers'] as const).flatMap((effect): AnswerCaveat[] => {
    const of = held.filter(({ confounders }) => confounders.every((code) => confounderEffect(analyte, code) === effect))
    const parameters = { results: of.length, effect, confounders: codesOf(of) }
    return of.length === 0 ? [] : [{ code: 'marker/holds-despite-confounder', parameters }]
  })
}

function stepCaveats(steps: readonly MarkerStep[]): AnswerCaveat[] {
  const confounders = [...new Set(steps.flatMap((step) => step.confounders))]
  return confounders.length === 0 ? [] : [{ code: 'marker/change-confounded', parameters: { confounders } }]
}

function seriesCaveats(
  series: MarkerSeries,
  all: readonly MarkerSeries[],
  events: readonly PatientEvent[],
  allowed: readonly AnswerCaveat[],
): AnswerCaveat[] {
  const { analyte, points, joined } = series
  const siblings = all.filter((other) => other.analyte === analyte && toldName(other.name) === toldName(series.name))
  const printed = points.filter((point) => point.printed !== null)
  const confounded = points.filter(({ confounders }) => confounders.length > 0)
  const possibly = points.filter(({ possibleConfounders }) => possibleConfounders.length > 0)
  const unlimited = points.filter(
    ({ printed, timesUpperLimit, normal }) => printed !== null && timesUpperLimit === null && normal === 'unknown',
  )
  const bounds = points.filter(({ printed }) => printed !== null && exactValue(printed.value) === null)
  const otherwise = points.filter(({ statedOtherwise }) => statedOtherwise)
  const undated = points.length - datedPoints(points).length
  const lasting = lastingConfounders(analyte, eventsOf(events, 'patient-described'))
  const codes = (of: readonly MarkerPoint[], pick: (point: MarkerPoint) => readonly string[]) => [
    ...new Set(of.flatMap(pick)),
  ]
  const caveats: (AnswerCaveat | null)[] = [
    joined === null && series.assay === null && printed.length > 1
      ? { code: 'marker/assay-unknown', parameters: { analyte } }
      : null,
    joined === null && series.matrix === null && printed.length > 0
      ? { code: 'marker/matrix-unknown', parameters: { analyte } }
      : null,
    siblings.length > 1 ? { code: 'marker/several-series', parameters: { series: siblings.length } } : null,
    ...allowed,
    confounded.length === 0 || allowed.length > 0
      ? null
      : {
          code: 'marker/confounded',
          parameters: { results: confounded.length, confounders: codes(confounded, ({ confounders }) => confounders) },
        },
    possibly.length === 0
      ? null
      : {
          code: 'marker/possibly-confounded',
          parameters: {
            results: possibly.length,
            confounders: codes(possibly, ({ possibleConfounders }) => possibleConfounders),
          },
        },
    lasting.length === 0 ? null : { code: 'marker/lasting-confounder', parameters: { conditions: lasting } },
    unlimited.length === 0 ? null : { code: 'marker/no-upper-limit', parameters: { results: unlimited.length } },
    bounds.length === 0 ? null : { code: 'marker/below-detection', parameters: { results: bounds.length } },
    otherwise.length === 0 ? null : { code: 'marker/stated-otherwise', parameters: { results: otherwise.length } },
    undated === 0 ? null : { code: 'marker/undated', parameters: { results: undated } },
    analyte === 'chromogranin-a' ? { code: 'marker/chromogranin-not-advised', parameters: {} } : null,
  ]
  return caveats.filter((caveat) => caveat !== null)
}

/** Normal under a somatostatin analogue is not free of disease. */
function analogueCaveats(series: MarkerSeries, first: string | null, events: readonly PatientEvent[]): AnswerCaveat[] {
  const point = series.points.find(({ event }) => event === first)
  if (point === undefined) return []
  const analogues = new Set(
    eventsOf(events, 'systemic-therapy-started')
      .filter(({ drugClass }) => drugClass === 'somatostatin-analogue')
      .map(({ id }) => id),
  )
  const active = treatmentsDuring(events, point.on, point.on).find(({ event }) => analogues.has(event))
  return active === undefined ? [] : [{ code: 'marker/normal-on-analogue', parameters: { drug: active.drug ?? '' } }]
}
