import type { EventBase, Provenance } from '@debulk/clinical/record/event-base'
import type { Format } from '../format.ts'
import { printable } from '../printable.ts'
import type { ProvenanceWords } from './provenance-words.ts'
import type { RecordCatalogue } from './record-catalogue.ts'
import { toldText } from './told-text.ts'

type Words = Pick<RecordCatalogue, 'provenance' | 'format'>

/**
 * Sentences that say where an event comes from: who wrote it down and when, or from which file, sheet and row it was read, or what measured it,
 * and the document it was taken from. None where nobody recorded any of it.
 */
export function sayProvenance(event: EventBase, words: Words): readonly string[] {
  const { provenance: says, format } = words
  const source = event.source === undefined ? null : says.source(printable(toldText(event.source, format), 200))
  return [sayOrigin(event, words), source].filter((text) => text !== null)
}

/** Who or what put an event into the record; null where nobody recorded it. An abbreviation at the end has its dot already. */
export const sayOrigin = ({ provenance }: EventBase, { provenance: says, format }: Words): string | null =>
  originOf(provenance, says, format)?.replace(/\.\.$/, '.') ?? null

function originOf(provenance: Provenance, words: ProvenanceWords, format: Format): string | null {
  const shown = (text: string | null | undefined) =>
    text === null || text === undefined ? null : format.quote(printable(text, 120))
  switch (provenance.kind) {
    case 'entered': {
      const { by, recordedOn } = provenance
      if (by === null && recordedOn === null) return null
      return words.entered({ by: shown(by), on: recordedOn && format.uncertainDate(recordedOn) })
    }
    case 'imported': {
      const { file, sheet, row, recordedOn } = provenance
      return words.imported({
        file: shown(file) ?? '',
        sheet: shown(sheet),
        row: row === null ? null : String(row),
        on: recordedOn && format.uncertainDate(recordedOn),
      })
    }
    case 'measured': {
      const { algorithm, version, from } = provenance
      return words.measured({ algorithm: printable(algorithm, 60), version: printable(version, 30), from: shown(from) })
    }
    case 'derived':
      return words.derived(shown(provenance.rule) ?? '')
  }
}
