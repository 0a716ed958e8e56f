import type { EndReason } from '@debulk/clinical/outcome/time-to-event'
import type { TimeZero } from '@debulk/clinical/outcome/time-zeros'
import type { Grade } from '@debulk/clinical/pathology/specimen-grade'
import type { Answer, RecordRule } from '@debulk/clinical/review/answer'
import type { ClaimVerdict } from '@debulk/clinical/review/finding'

/** What part of the course an event belongs to. */
export type EventGroup =
  | 'patient'
  | 'symptoms'
  | 'laboratory'
  | 'pathology'
  | 'imaging'
  | 'treatment'
  | 'board'
  | 'claims'

/** How many of a record's claims stand how. */
export type ClaimCounts = Readonly<Record<ClaimVerdict, number>>

/** What the line under the patient's name is made of; dates are written already. */
export type PatientLine = {
  readonly sex: 'female' | 'male' | 'other' | null
  /** Completed years on the day asked for, or on that of death; `on`: for another day, written already. */
  readonly age: {
    readonly least: number
    readonly most: number
    readonly on: string | null
    readonly dated: boolean
  } | null
  /** That the patient died, and when; null within it where that cannot be said. */
  readonly death: { readonly on: string | null } | null
  readonly tumour: { readonly grade: Grade; readonly ki67: string | null } | null
  /** What shows it in the liver: tissue, or images alone. */
  readonly liver: 'specimen' | 'imaging' | null
  /** With its date where something that bears on it is recorded later. */
  readonly stage: { readonly group: string; readonly on: string | null } | null
  readonly treatments: readonly { readonly name: string; readonly from: boolean; readonly when: readonly string[] }[]
  readonly lastImaging: string | null
}

/** Headings and running text of what `debulk check` shows, on the terminal and as a page. */
export type PageWords = {
  readonly documentTitle: (patient: string) => string
  readonly asOf: (day: string) => string
  /** That facts which begin after the day were left out, as a sentence. */
  readonly leftOut: (count: number) => string
  readonly period: (p: { events: number; first: string | null; last: string | null }) => string
  /** The whole check as one sentence. */
  readonly headline: (p: {
    events: number
    /** Events that were taken back; said where none is left. */
    retracted?: number | undefined
    /** Facts left out because they begin after the day asked for; said where none is left. */
    later?: number | undefined
    claims: ClaimCounts
    /** Published limits that a treatment exceeded; said only where there are any. */
    limits: number
    conflicts: number
    gaps: number
    missing: number
    /** Items recorded in part; said where nothing is missing altogether. */
    partly?: number | undefined
  }) => string
  /** That every event of the record was taken back, without a full stop. */
  readonly allRetracted: (count: number) => string
  /** That every event of the record begins after the day, without a full stop. */
  readonly allLater: (count: number) => string
  /** Who it is and what was done; null where nothing of it is recorded. */
  readonly patientLine: (facts: PatientLine) => string | null
  readonly headings: {
    readonly holds: string
    readonly doesNotHold: string
    readonly missing: string
    readonly course: string
    readonly timeline: string
    readonly answers: string
    readonly claims: string
    readonly findings: string
    readonly freshness: string
    readonly care: string
    readonly questioned: string
    readonly sources: string
    readonly cytoreduction: string
  }
  readonly areas: Readonly<Record<string, string>>
  readonly groups: Readonly<Record<EventGroup, string>>
  readonly basis: Readonly<Record<Answer<RecordRule>['basis'], string>>
  readonly marks: Readonly<Record<'met' | 'not-met' | 'unknown' | 'conflict', string>>
  readonly columns: { readonly date: string; readonly event: string; readonly id: string; readonly about: string }
  readonly because: string
  /** Remarks that stand above already. */
  readonly asAbove: (count: number) => string
  readonly rule: string
  readonly source: string
  /** What stands behind a row: the source's own words, a remark of who wrote the record, where it comes from. */
  readonly behind: Readonly<Record<'quote' | 'note' | 'origin', string>>
  readonly details: string
  readonly notRecorded: string
  readonly partlyRecorded: string
  readonly dayAskedFor: string
  /** Nothing of a kind, said so that an empty list is not taken for one that was not made. */
  readonly none: {
    readonly holds: string
    readonly doesNotHold: string
    readonly missing: string
    readonly events: string
    readonly answers: string
    readonly claims: string
    readonly findings: string
    readonly freshness: string
  }
  readonly more: (count: number) => string
  readonly moreWithAll: (count: number) => string
  /** So many between the first and the last of a list. */
  readonly between: (count: number) => string
  /** The link over everything that stands before the content. */
  readonly skip: string
  /** Heads of the table of times to an event. */
  readonly outcomes: {
    readonly zeros: Readonly<Record<TimeZero, string>>
    readonly ends: Readonly<Record<EndReason, (date: string) => string>>
    readonly untilNewTherapy: string
    readonly outcome: string
  }
  /** So many lines of a list are not known. */
  readonly notKnown: (count: number) => string
  readonly careSummary: (p: { present: number; partial: number; absent: number }) => string
  readonly chart: {
    readonly burden: string
    readonly markers: string
    readonly logScale: string
    readonly rootScale: string
    readonly limit: string
    readonly symptoms: string
    readonly treatments: string
    readonly looks: string
    readonly boards: string
    readonly otherModality: string
    readonly asOf: string
    readonly times: (ratio: number) => string
    readonly undated: (names: readonly string[]) => string
    readonly noReference: (names: readonly string[]) => string
    readonly legend: {
      readonly unbounded: string
      readonly value: string
      readonly hollow: string
      readonly stated: string
      readonly uncertain: string
      readonly ongoing: string
      readonly session: string
      readonly better: string
      readonly worse: string
    }
    readonly alt: (p: {
      burden: readonly {
        date: string
        volumeMl: number
        side: 'exact' | 'at-least' | 'at-most'
        /** Part of the liver was looked at. */
        partial: boolean
      }[]
      markers: readonly { name: string; points: number; ends: string | null }[]
      symptoms: readonly string[]
      treatments: number
      studies: number
      boards: number
    }) => string
  }
  readonly reminder: string
}
