import type { RefusalCode } from '@debulk/contract/refusal'

/**
 * Mistakes that coordinators make in a case file. `§` stands where the eye must land: its line and column are what the refusal
 * has to name, and it is taken out before reading. `says` is what both languages must tell: how to write it, or what is known.
 */
export type Mistake = {
  readonly why: string
  readonly text: string
  readonly code: RefusalCode
  readonly says: readonly string[]
}

/** What stands before the events. */
export const head = 'schemaVersion: 1\npatient: "P-1"\n'
/** A case file of these events, each on a line. */
export const events = (...lines: string[]): string => `${head}events:\n${lines.map((line) => `  - ${line}\n`).join('')}`
/** One mistake of any kind. */
export const row = (why: string, text: string, code: RefusalCode, ...says: string[]): Mistake => ({
  why,
  text,
  code,
  says,
})

/** A value that cannot be, in one event. */
export const wrong = (why: string, event: string, ...says: string[]) =>
  row(why, events(`{ ${event} }`), 'text/unexpected', ...says)
/** A text that reads as a number or as yes or no. */
export const bareText = (why: string, event: string, ...says: string[]) =>
  row(why, events(`{ ${event} }`), 'text/not-text', ...says)
/** A key that is missing; the mark stands where it belongs. */
export const lacks = (why: string, event: string, ...says: string[]) =>
  row(why, events(`§{ ${event} }`), 'text/missing-key', ...says)
/** A key that does not exist. */
export const noKey = (why: string, event: string, ...says: string[]) =>
  row(why, events(`{ ${event} }`), 'text/unknown-key', ...says)
/** Facts that cannot both be so. */
export const clash = (why: string, lines: readonly string[], ...says: string[]) =>
  row(why, events(...lines.map((line) => `{ ${line} }`)), 'case/cannot-be', ...says)
/** A name of nothing. */
export const nothing = (why: string, lines: readonly string[], ...says: string[]) =>
  row(why, events(...lines.map((line) => `{ ${line} }`)), 'text/unknown-id', ...says)

/** The start of a marker that is right so far. */
export const marker = 'kind: marker-measured, on: 2017-02-02, analyte: serotonin'
/** The start of a symptom that is right so far. */
export const symptom = 'kind: symptom-reported, on: 2017, symptom: flushing, status: present'
/** The start of a specimen that is right so far. */
export const specimen = 'kind: specimen-reported, on: 2017-02, site: primary'
/** The start of a read that is right so far. */
export const read = 'kind: study-read, on: 2018-04-07'
/** The start of a ablation that is right so far. */
export const ablation = 'kind: ablation-performed'
/** The start of a tace that is right so far. */
export const tace = 'kind: embolisation-performed, on: 2018-04-11'
/** The start of a started that is right so far. */
export const started = 'kind: systemic-therapy-started, on: 2017-02, drug: octreotide'
/** The start of a stage that is right so far. */
export const stage = 'kind: stage-assigned, on: 2017'
/** The start of a board that is right so far. */
export const board = 'kind: board-met, on: 2018-04-09'
/** The start of a adverse that is right so far. */
export const adverse = 'kind: adverse-event-reported, on: 2018-04-12'
/** How a date is written. */
export const dates = 'YYYY-MM-DD'
