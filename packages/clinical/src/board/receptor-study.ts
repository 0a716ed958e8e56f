import type { PatientEvent } from '../record/patient-event.ts'

/** Tracers that bind somatostatin receptors, by the names that reports and registers give them, in Latin and Cyrillic. */
const tracers =
  /dota-?(tate|toc|noc|jr11)|do(ta)?3?tate|octreo(scan|tide)|pentetreotide|edotreotide|netspot|somakit|detectnet|tektrotyd|somatostatin|дота-?(тате|тэйт|ток|нок)|октреоскан|октреотид|тектротид|соматостатин/iu

/** An examination with such a tracer; what it showed is `pet-read`, and may not be on record. */
export const isReceptorStudy = (event: PatientEvent): boolean =>
  event.kind === 'study-performed' && event.agent !== undefined && tracers.test(event.agent)
