import type { PatientEvent } from '@debulk/clinical/record/patient-event'
import type { Provenance } from '@debulk/clinical/record/event-base'

/** Parts of a document: what YAML and JSON have. */
export type Written = string | number | boolean | null | readonly Written[] | { readonly [key: string]: Written }

/** An event as a person would write it into a case file; reading it gives the same event. Keys nobody recorded are left out. */
export function writtenEvent(event: PatientEvent): { readonly [key: string]: Written } {
  const { id, kind, on, provenance, ...facts } = event
  const { quote, source, note, ...rest } = facts
  return entriesOf({ id, kind, on, ...rest, quote, source, note, ...origin(provenance) })
}

function origin(provenance: Provenance): object {
  switch (provenance.kind) {
    case 'entered':
      return { enteredBy: provenance.by, recordedOn: provenance.recordedOn }
    case 'imported': {
      const { file, sheet, row, entry, recordedOn } = provenance
      return { recordedOn, imported: { file, sheet, row, entry } }
    }
    case 'measured': {
      const { algorithm, version, from } = provenance
      return { measured: { algorithm, version, from } }
    }
    case 'derived':
      return { derived: { rule: provenance.rule } }
  }
}

/** The entries that say something, each as it is written. */
export const entriesOf = (facts: object): { readonly [key: string]: Written } =>
  Object.fromEntries(
    Object.entries(facts).flatMap(([key, value]: [string, unknown]) =>
      value === undefined || value === null ? [] : [[key, written(value)]],
    ),
  )

/** A value in the short form that people use: a date as its text, `>30`, `[4, 51]`, `30 mg`. */
function written(value: unknown): Written {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value
  if (Array.isArray(value)) return value.map(written)
  if (typeof value !== 'object' || value === null) return null
  if ('precision' in value && 'value' in value) return plain(value.value)
  if ('leastOpen' in value && 'text' in value) return plain(value.text)
  if ('lowMl' in value && 'highMl' in value) return pairOf(value.lowMl, value.highMl)
  if ('smallestMm' in value && 'largestMm' in value)
    return value.smallestMm === null ? written(value.largestMm) : [written(value.smallestMm), written(value.largestMm)]
  if ('least' in value && 'most' in value && typeof value.least === 'number') return countOf(value.least, value.most)
  if ('value' in value && 'unit' in value && typeof value.value === 'number' && typeof value.unit === 'string')
    return `${value.value} ${value.unit}`
  return entriesOf(value)
}

/** A number where the text is that of a number and stays so; `0013` and `5,1` do not. */
const plain = (text: unknown): Written =>
  typeof text === 'string' && text === String(Number(text)) ? Number(text) : String(text)

const pairOf = (low: unknown, high: unknown): Written => (low === high ? written(low) : [written(low), written(high)])

const countOf = (least: number, most: unknown): Written =>
  typeof most !== 'number' ? `>=${least}` : least === most ? least : `${least}-${most}`
