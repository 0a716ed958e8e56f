import { uncertainDate } from '@debulk/quantity/uncertain-date'
import type { ResponseCourse, ResponseVisit, TargetLesion, TargetState } from '../src/response/response-course.ts'

/** A length in mm, null for a target that was not evaluated, or a state as it is. */
export type Length = number | null | TargetState

const stateOf = (length: Length): TargetState =>
  length === null
    ? { state: 'not-evaluable' }
    : typeof length !== 'number'
      ? length
      : length === 0
        ? { state: 'absent' }
        : { state: 'measured', mm: length }

/** Days four weeks apart from 1 January 2018. */
export function courseDay(place: number): string {
  return new Date(Date.UTC(2018, 0, 1 + 28 * place)).toISOString().slice(0, 10)
}

/** A visit of a made-up course; its id is its date. */
export function sampleVisit(
  place: number,
  targets: Readonly<Record<string, Length>>,
  more: Partial<ResponseVisit> = {},
): ResponseVisit {
  const date = uncertainDate(courseDay(place))
  if (!date.ok) throw new Error(`no day ${place}`)
  return {
    id: courseDay(place),
    date: date.value,
    targets: new Map(Object.entries(targets).map(([id, length]) => [id, stateOf(length)])),
    nonTarget: null,
    newLesions: 'none',
    ...more,
  }
}

/** A course of the targets of its first visit; ids that begin with `n` are nodes. */
export function sampleCourse(visits: readonly ResponseVisit[]): ResponseCourse {
  const [baseline, ...followUps] = visits
  if (!baseline) throw new Error('a course has a baseline')
  const targets = [...baseline.targets.keys()].map((id): TargetLesion => ({
    id,
    kind: id.startsWith('n') ? 'node' : 'lesion',
  }))
  return { targets, baseline, followUps }
}

/** One lesion that carries the whole sum. */
export const courseOfSums = (sums: readonly number[]): ResponseCourse =>
  sampleCourse(sums.map((sum, place) => sampleVisit(place, { a: sum })))
