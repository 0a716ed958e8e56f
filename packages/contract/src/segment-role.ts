/** What a segment is for measuring. `other` is anatomy that is known and not needed. */
export const segmentRoles = [
  'liver',
  'lesion',
  'viable',
  'necrosis',
  'couinaud-1',
  'couinaud-2',
  'couinaud-3',
  'couinaud-4',
  'couinaud-4a',
  'couinaud-4b',
  'couinaud-5',
  'couinaud-6',
  'couinaud-7',
  'couinaud-8',
  'vessel',
  'other',
] as const

/** What a mapping file may say that a segment is. */
export type SegmentRole = (typeof segmentRoles)[number]
