import type { PatientEvent } from '@debulk/clinical/record/patient-event'
import type { Place, Problem } from './case-place.ts'

type Key = readonly (string | number)[]

/** Running text, which may well be somebody's words in quotation marks. */
const prose: ReadonlySet<string> = new Set([
  'quote',
  'source',
  'note',
  'finding',
  'text',
  'reason',
  'deliveredReason',
  'explanation',
  'question',
  'dissent',
  'variant',
  'item',
  'condition',
  'reviewTrigger',
])

/**
 * Quotation marks of a word processor around a whole value: for YAML and JSON they are letters, and a drug in them would be
 * another drug.
 */
export const curlyQuoteProblems = (event: PatientEvent, at: Place): Problem[] =>
  Object.entries(event).flatMap(([key, value]) =>
    key === 'provenance' || prose.has(key) ? [] : within(value, [key], at),
  )

function within(value: unknown, key: Key, at: Place): Problem[] {
  if (typeof value === 'string') {
    const bare = /^\s*[“”„«‘‚]([^“”„«»‘’‚]+)[”“»’‘]\s*$/.exec(value)?.[1]
    const name = key.findLast((step) => typeof step === 'string')
    return bare === undefined ? [] : [at.unexpected(key, value, '"…"', `${name}: "${bare.trim().replaceAll('"', '')}"`)]
  }
  if (Array.isArray(value)) return value.flatMap((each: unknown, n) => within(each, [...key, n], at))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, each]) => (prose.has(name) ? [] : within(each, [...key, name], at)))
}
