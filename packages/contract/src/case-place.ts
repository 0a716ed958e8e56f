import { refusal, type CaseImpossible, type Refusal } from './refusal.ts'
import type { TextFile, TextPath } from './text-file.ts'

/** A fault of an event, as it is told. */
export type Problem = Refusal

/** Says faults of one event: each comes with line, column and path of the key it is about. */
export type Place = {
  /** A key is missing without which the others say nothing; `at` is where it belongs. */
  readonly missing: (at: TextPath, key: string, expected: string, example: string) => Problem
  /** A value that cannot be; `key` is written before the example. */
  readonly unexpected: (at: TextPath, found: string, expected: string, example: string) => Problem
  readonly duplicate: (at: TextPath, value: string) => Problem
  /** A name of something that is not in the file; those that are. */
  readonly unknownId: (at: TextPath, value: string, known: readonly string[]) => Problem
  /** A reference to an event by its place. */
  readonly placeName: (at: TextPath, id: string, place: number) => Problem
  /** Two facts that cannot both be so. */
  readonly impossible: (at: TextPath, what: CaseImpossible) => Problem
}

/** Places within the part of a file at `root`. */
export function placeIn(path: string, file: TextFile, root: TextPath): Place {
  const of = (at: TextPath) => ({ ...file.placeOf([...root, ...at]), at: dotted([...root, ...at]) })
  return {
    missing: (at, key, expected, example) =>
      refusal(path, 'text/missing-key', { ...of(at), key, expected, example: `${key}: ${example}` }),
    unexpected: (at, found, expected, example) =>
      refusal(path, 'text/unexpected', { ...of(at), found, expected, example }),
    duplicate: (at, value) => refusal(path, 'text/duplicate', { ...of(at), value }),
    unknownId: (at, value, known) => refusal(path, 'text/unknown-id', { ...of(at), value, known }),
    placeName: (at, id, place) => refusal(path, 'case/no-own-id', { ...of(at), id, place }),
    impossible: (at, what) => refusal(path, 'case/cannot-be', { ...of(at), ...what }),
  }
}

/** `events[2].on` */
export const dotted = (path: TextPath): string =>
  path.map((step, i) => (typeof step === 'number' ? `[${step}]` : i === 0 ? step : `.${step}`)).join('')
