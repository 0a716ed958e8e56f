import { exactValue, exactly, times, type Bounded } from '@debulk/quantity/bounded'
import { certainlyBefore } from '@debulk/quantity/duration'
import type { Ternary } from '@debulk/quantity/ternary'
import type { UncertainDate } from '@debulk/quantity/uncertain-date'
import type {
  ConfounderCode,
  MarkerAnalyte,
  MarkerMatrix,
  MarkerMeasured,
  MarkerSeriesJoined,
} from '../record/laboratory-events.ts'
import type { ComedicationRecorded } from '../record/patient-events.ts'
import type { PatientEvent } from '../record/patient-event.ts'
import { eventsOf, standing } from '../record/patient-record.ts'
import { activeConfounders } from './active-confounders.ts'
import { markerNormality } from './marker-normality.ts'
import { recordedOf, sampleKeyOf, samplesNamed } from './marker-sample.ts'
import { convertMarker, markerUnitFactor, unitGroupOf } from './marker-units.ts'
import type { Told } from '../record/event-base.ts'
import { toldName } from '../record/told-name.ts'

/** One result of a series. */
export type MarkerPoint = {
  /** Id of the result. */
  readonly event: string
  readonly on: UncertainDate
  /** Null: not recorded. In a joined series they differ from result to result. */
  readonly matrix: MarkerMatrix | null
  readonly assay: string | null
  /** As printed; null where only a verdict was printed. */
  readonly printed: { readonly value: Bounded; readonly unit: string | null } | null
  /** In the unit of the series. */
  readonly value: Bounded | null
  /** Upper limit of normal, in the unit of the series. */
  readonly upperLimit: number | null
  /** Times the upper limit of normal printed with the result. */
  readonly timesUpperLimit: Bounded | null
  /** Above the upper limit. */
  readonly raised: Ternary
  /** Within the limits; "stated normal" without a value counts. */
  readonly normal: Ternary
  /** What the source says of it, where the value and its limits say otherwise. */
  readonly statedOtherwise: boolean
  /** What may have changed it besides the tumour, and was there for certain; drawn hollow and kept out of the response. */
  readonly confounders: readonly ConfounderCode[]
  /** What may have been there: a drug whose dates leave it open. */
  readonly possibleConfounders: readonly ConfounderCode[]
}

/** Who declared that several series are to be read as one, when, why, and which they are. */
export type JoinDeclared = {
  /** Id of the declaration. */
  readonly event: string
  readonly on: UncertainDate
  readonly by: string
  readonly reason: Told
  readonly series: readonly { readonly matrix: MarkerMatrix | null; readonly assay: string | null }[]
}

/** Results of one analyte that may be compared: same matrix, same assay, convertible unit; or joined by declaration. Oldest first. */
export type MarkerSeries = {
  /** Name of the series within a record: the analyte, with matrix, assay and unit where several series need telling apart. */
  readonly key: string
  readonly analyte: MarkerAnalyte
  /** In words, for `other`. */
  readonly name: Told | null
  /** Null: not recorded with any result of the series, or joined over several. */
  readonly matrix: MarkerMatrix | null
  /** Null: not recorded, or joined over several, so results compare as multiples of their own upper limit. */
  readonly assay: string | null
  /** UCUM; null where no result carries one, and in a joined series: nothing converts between assays. */
  readonly unit: string | null
  /** What a change is computed on. */
  readonly comparedAs: 'value' | 'times-upper-limit'
  /** The declaration that joined it; null where its results agree by themselves. */
  readonly joined: JoinDeclared | null
  readonly points: readonly MarkerPoint[]
}

/** The points whose place in the order is known: a result without a date cannot be before or after anything. */
export const datedPoints = <P extends Pick<MarkerPoint, 'on'>>(points: readonly P[]): readonly P[] =>
  points.filter(({ on }) => on.precision !== 'unknown')

/** What the last of these says; null where several may be the last, their dates overlapping, and they do not say the same. */
export function lastAmong<P extends Pick<MarkerPoint, 'on'>, V>(points: readonly P[], of: (point: P) => V): V | null {
  const lasts = points.filter(({ on }) => !points.some((other) => certainlyBefore(on, other.on)))
  const [value, ...others] = new Set(lasts.map(of))
  return value === undefined || others.length > 0 ? null : value
}

/** Results whose place among the others is open: a year, and a month of that year. */
export const overlapping = <P extends Pick<MarkerPoint, 'on'>>(points: readonly P[]): readonly P[] =>
  points.filter((point) =>
    points.some(
      (other) => other !== point && !certainlyBefore(point.on, other.on) && !certainlyBefore(other.on, point.on),
    ),
  )

/**
 * The markers of a record as series that may be compared. Results are joined only with the same analyte, matrix and assay, in units that
 * convert; what is not recorded matches only what is not recorded. Two results without an assay are joined, and compared as multiples of
 * their upper limits. A result that is only "normal" belongs to the one series it can belong to. What a person declared to be one series is
 * one, compared as multiples of each result's own upper limit; a declaration that finds fewer than two series changes nothing.
 * @source General knowledge of laboratory practice (results of different chromogranin A assays are not interchangeable); the override by
 *   ×ULN is this product's, and says so
 */
export function markerSeries(events: readonly PatientEvent[]): MarkerSeries[] {
  const stand = standing(events)
  const drugs = eventsOf(stand, 'comedication-recorded')
  const apart = groupsOf(eventsOf(stand, 'marker-measured'))
  const taken = new Set<Group>()
  const joined = eventsOf(stand, 'marker-series-joined').flatMap((join) => {
    const named = new Set(samplesNamed(join).map(sampleKeyOf))
    const found = apart.filter((group) => !taken.has(group) && named.has(group.sample))
    if (found.length < 2) return []
    for (const group of found) taken.add(group)
    const of = found.flatMap(({ results }) => results)
    return [joinedSeries(of, join, drugs)]
  })
  const single = apart.filter((group) => !taken.has(group)).map(({ results }) => seriesOf(results, drugs))
  const all = [...single, ...joined]
  return all
    .map((series) => ({ ...series, key: keyAmong(series, all) }))
    .toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
}

type Group = { readonly sample: string; readonly results: readonly MarkerMeasured[] }

/** Results that agree by themselves. */
function groupsOf(results: readonly MarkerMeasured[]): readonly Group[] {
  const groups = new Map<string, MarkerMeasured[]>()
  const add = (key: string, result: MarkerMeasured) => groups.set(key, [...(groups.get(key) ?? []), result])
  const valued = results.filter(({ value }) => value !== undefined)
  for (const result of valued) add(groupKey(result), result)
  for (const result of results) {
    if (result.value !== undefined) continue
    const homes = [...groups.keys()].filter((key) => key.startsWith(`${sampleKeyOf(result)}\n`))
    const [home] = homes
    add(homes.length === 1 && home !== undefined ? home : `${sampleKeyOf(result)}\n`, result)
  }
  return [...groups.values()].flatMap((of) =>
    of[0] === undefined ? [] : [{ sample: sampleKeyOf(of[0]), results: of }],
  )
}

const groupKey = (result: MarkerMeasured): string =>
  `${sampleKeyOf(result)}\n${result.unit === undefined ? 'no unit' : unitGroupOf(result.analyte, result.unit)}`

/** Results of several series, by declaration: no unit, since nothing converts, so only multiples of limits compare. */
function joinedSeries(
  results: readonly MarkerMeasured[],
  { id, analyte, name, on, by, reason, series }: MarkerSeriesJoined,
  drugs: readonly ComedicationRecorded[],
): MarkerSeries {
  const joined = { event: id, on, by, reason, series: series.map(recordedOf) }
  const points = inOrder(results).map((result) => pointOf(result, null, drugs))
  const compared = { unit: null, comparedAs: 'times-upper-limit' } as const
  return { key: '', analyte, name: name ?? null, matrix: null, assay: null, ...compared, joined, points }
}

function seriesOf(unsorted: readonly MarkerMeasured[], drugs: readonly ComedicationRecorded[]): MarkerSeries {
  const results = inOrder(unsorted)
  const first = results.find(({ value }) => value !== undefined) ?? results[0]
  if (first === undefined) throw new RangeError('a series has at least one result')
  const unit = first.unit ?? null
  return {
    key: '',
    analyte: first.analyte,
    name: first.name ?? null,
    matrix: first.matrix ?? null,
    assay: first.assay ?? null,
    unit,
    comparedAs: first.assay === undefined ? 'times-upper-limit' : 'value',
    joined: null,
    points: results.map((result) => pointOf(result, unit, drugs)),
  }
}

/** By date; results of one day by value, so that the order of recording decides nothing. */
function inOrder(results: readonly MarkerMeasured[]): readonly MarkerMeasured[] {
  const dated = standing(results)
  return eventsOf(dated, 'marker-measured')
}

function pointOf(result: MarkerMeasured, unit: string | null, drugs: readonly ComedicationRecorded[]): MarkerPoint {
  const { id, on, analyte, reference } = result
  const printed = result.value ?? null
  const factor = unit === null || result.unit === undefined ? null : markerUnitFactor(analyte, result.unit, unit)
  const converted =
    printed === null || unit === null || result.unit === undefined
      ? null
      : convertMarker(analyte, printed, { from: result.unit, to: unit })
  const high = reference?.high
  const limit = high !== undefined && high > 0 ? high : null
  const { certain, possible } = activeConfounders(result, drugs)
  return {
    event: id,
    on,
    matrix: result.matrix ?? null,
    assay: result.assay ?? null,
    printed: printed === null ? null : { value: printed, unit: result.unit ?? null },
    value: converted?.ok === true ? converted.value : null,
    upperLimit: limit !== null && factor?.ok === true ? limit * factor.value : null,
    timesUpperLimit: printed === null || limit === null ? null : multiple(printed, limit),
    ...markerNormality({ value: printed, reference: reference ?? null, stated: result.stated ?? null }),
    confounders: certain,
    possibleConfounders: possible,
  }
}

/** How many times the upper limit of normal. */
function multiple(value: Bounded, limit: number): Bounded {
  const exact = exactValue(value)
  return exact === null ? times(value, 1 / limit) : exactly(exact / limit)
}

/** The analyte alone where its record has one series; else with what tells the series apart. */
function keyAmong(series: MarkerSeries, all: readonly MarkerSeries[]): string {
  const own = series.analyte === 'other' ? (toldName(series.name) ?? 'other') : series.analyte
  if (
    all.filter(
      ({ analyte, name }) =>
        analyte === series.analyte && (analyte !== 'other' || toldName(name) === toldName(series.name)),
    ).length === 1
  )
    return own
  if (series.joined !== null) {
    const parts = series.joined.series.map(({ matrix, assay }) => `${matrix ?? '?'} ${assay ?? '?'}`)
    return [own, parts.join(' + '), 'joined'].join(' / ')
  }
  return [own, series.matrix ?? '?', series.assay ?? '?', series.unit ?? '?'].join(' / ')
}
