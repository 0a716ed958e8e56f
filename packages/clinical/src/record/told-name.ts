import type { Told } from './event-base.ts'

/** What a thing named in words is known by within a record: the same in whichever language the record is shown. */
export const toldName = (told: Told | null | undefined): string | null =>
  told === null || told === undefined ? null : typeof told === 'string' ? told : told.en
