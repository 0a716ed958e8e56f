import type { IsoDate } from '@debulk/quantity/iso-date'
import type { StudyReading } from './study-reading.ts'

/** What one reader read, oldest first; `reader` is null where every day has one reading that counts. */
export type ReadingSeries = {
  readonly reader: string | null
  readonly read: readonly StudyReading[]
  /** Days with several readings of which nobody signed any: which of them counts is not known. */
  readonly unclear: ReadonlySet<IsoDate>
}

/**
 * The readings as series, one for each reader where two people measured the lesions of one day. A reading without lesions is none beside
 * one that has them; a signed one counts before unsigned ones, and an unsigned one stands for every reader where it is the only one of its
 * day.
 */
export function readingSeries(studies: readonly StudyReading[]): readonly ReadingSeries[] {
  const days = [...new Set(studies.map(({ date }) => date))].map((date): Day => {
    const ofDay = studies.filter((study) => study.date === date)
    const measured = ofDay.filter(({ lesionsSegmented }) => lesionsSegmented)
    return { date, measured, bare: ofDay.filter(({ lesionsSegmented }) => !lesionsSegmented) }
  })
  const readers = readersOf(days.flatMap(({ measured }) => measured))
  if (days.some(({ measured }) => readersOf(measured).length > 1))
    return readers.map((reader) =>
      seriesOf(reader, days, {
        isOwn: (study) => study.reader === reader,
        isAnyones: (study) => study.reader === null || !readers.includes(study.reader),
      }),
    )
  const isSeveral = days.some(({ measured }) => measured.length > 1)
  const [only = null, ...others] = isSeveral ? readers : []
  const ofAll = { isOwn: ({ reader }: StudyReading) => reader !== null, isAnyones: () => true }
  return [seriesOf(others.length === 0 ? only : null, days, ofAll)]
}

/** The readings of a day, with lesions and without. */
type Day = {
  readonly date: IsoDate
  readonly measured: readonly StudyReading[]
  readonly bare: readonly StudyReading[]
}

/** Whose readings a series holds first, and which others stand in where there are none. */
type Whose = {
  readonly isOwn: (study: StudyReading) => boolean
  readonly isAnyones: (study: StudyReading) => boolean
}

const readersOf = (studies: readonly StudyReading[]): readonly string[] => [
  ...new Set(studies.flatMap(({ reader }) => reader ?? [])),
]

const isUnsigned = ({ measured }: Day): boolean => measured.length > 0 && readersOf(measured).length === 0

const seriesOf = (reader: string | null, days: readonly Day[], whose: Whose): ReadingSeries => ({
  reader,
  read: days.flatMap((day) => readingsOf(day, whose)),
  unclear: new Set(days.filter((day) => isUnsigned(day) && day.measured.length > 1).map(({ date }) => date)),
})

function readingsOf(day: Day, { isOwn, isAnyones }: Whose): readonly StudyReading[] {
  const { measured, bare } = day
  const own = measured.filter(isOwn)
  if (own.length > 0) return own
  if (isUnsigned(day)) return measured.slice(0, 1)
  const seen = bare.filter(isOwn)
  if (seen.length > 0) return seen.slice(0, 1)
  return measured.length === 0 ? bare.filter(isAnyones).slice(0, 1) : []
}
