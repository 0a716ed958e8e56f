import type { Ternary } from '@debulk/quantity/ternary'

/** A way of imaging, by its DICOM code where it has one. */
export type Modality = 'CT' | 'MR' | 'PT' | 'US' | 'XA' | 'NM'

const spellings: readonly (readonly [Modality, RegExp])[] = [
  ['PT', /^(?:pt|pet|пэт)$/u],
  ['CT', /^(?:ct|(?:ms|md|ce|hr|ld)ct|кт|(?:мс|сп)кт|computed|компьютерн\p{L}*)$/u],
  ['MR', /^(?:mrt?|mri|mrcp|(?:ce)?mri|мрт?|магнитно|magnetic)$/u],
  ['US', /^(?:us|ultrasound|sonography|ceus|узи|ультразвук\p{L}*|эхография)$/u],
  ['XA', /^(?:xa|dsa|angiograph\p{L}*|ангиограф\p{L}*)$/u],
  ['NM', /^(?:nm|spect|scintigraph\p{L}*|офэкт|сцинтиграф\p{L}*)$/u],
]

/** What a name of a modality stands for, however it is spelt (`MRI`, `МСКТ`, `PET/CT` is both); empty where no word of it is known. */
export function modalitiesOf(name: string): readonly Modality[] {
  const words = name.toLowerCase().split(/[^\p{L}]+/u)
  return spellings.filter(([, word]) => words.some((each) => word.test(each))).map(([modality]) => modality)
}

/** Whether two names stand for one way of imaging; of names that are not known, whether they are the same word. */
export function sameModality(a: string, b: string): boolean {
  const [one, other] = [modalitiesOf(a), modalitiesOf(b)]
  if (one.length === 0 && other.length === 0) return a.trim().toLowerCase() === b.trim().toLowerCase()
  return one.length === other.length && one.every((modality) => other.includes(modality))
}

/** Whether a name stands for CT, alone or beside PET; unknown where it is missing or no word of it is known. */
export function isCtName(name: string | null): Ternary {
  const found = name === null ? [] : modalitiesOf(name)
  return found.length === 0 ? 'unknown' : found.includes('CT') ? 'yes' : 'no'
}
