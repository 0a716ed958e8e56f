import type { StudyReading } from './study-reading.ts'

type Study = Pick<StudyReading, 'studyUid' | 'date'>

/** One study: by UID where both have one, else by its date. */
export const isSameStudy = (a: Study, b: Study): boolean =>
  a.studyUid !== null && b.studyUid !== null ? a.studyUid === b.studyUid : a.date === b.date
