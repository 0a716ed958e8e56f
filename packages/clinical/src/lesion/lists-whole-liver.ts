import type { StudyReading } from './study-reading.ts'

/**
 * Whether what is not among the lesions of a study was not there: nothing of the liver was left out, and the list is meant to be whole. Every
 * lesion of a segmentation that does not end at the edge of the image, a typed list that says it speaks of the whole liver, or one that says
 * there was none. A typed list that merely leaves a lesion out says nothing of it: it was not evaluated.
 */
export function listsWholeLiver({ liverCutOff, dateSource, lesions }: StudyReading): boolean {
  if (liverCutOff === true) return false
  const isTyped = dateSource === 'case-file' && !lesions.some(({ evidence }) => evidence === 'segmented')
  return !isTyped || liverCutOff === false || lesions.length === 0
}
