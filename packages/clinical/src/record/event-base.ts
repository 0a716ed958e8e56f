import type { UncertainDate } from '@debulk/quantity/uncertain-date'

/** Where a fact in the record comes from. A fact with neither name nor document says so: both are null. */
export type Provenance =
  | { readonly kind: 'entered'; readonly by: string | null; readonly recordedOn: UncertainDate | null }
  | {
      readonly kind: 'imported'
      readonly file: string
      /** Of a workbook. */
      readonly sheet?: string | undefined
      readonly row: number | null
      /** What an import knows the row's event by where the mapping gives it another id. */
      readonly entry?: string | undefined
      readonly recordedOn: UncertainDate | null
    }
  | { readonly kind: 'measured'; readonly algorithm: string; readonly version: string; readonly from: string | null }
  | { readonly kind: 'derived'; readonly rule: string }

/**
 * Words of whoever keeps the record, shown as they stand: in one language, or in both that the product speaks, so that a page is in one. A quote is
 * never one of these: it has the language of its source.
 */
export type Told = string | { readonly en: string; readonly ru: string }

/** What every event carries. A key that is absent, or null in the file, was not recorded: never zero, never normal. */
export type EventBase = {
  /** Own name of the event within the record. */
  readonly id: string
  /** When it happened; `unknown` where nobody recorded it. */
  readonly on: UncertainDate
  readonly provenance: Provenance
  /** The source, word for word. */
  readonly quote?: string | undefined
  /** Document, page or message the fact was taken from. */
  readonly source?: Told | undefined
  readonly note?: Told | undefined
}

/** An amount as printed, in the unit as printed (UCUM). */
export type Amount = { readonly value: number; readonly unit: string }
