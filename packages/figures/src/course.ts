import type { IsoDate } from '@debulk/quantity/iso-date'
import type { BurdenPoint } from './burden-chart.ts'

/** A date as it is drawn: its bounds; equal where it is known to the day. */
export type CourseDate = { readonly earliest: IsoDate; readonly latest: IsoDate }

/** A marker at one date, as a multiple of its upper limit of normal. */
export type CourseMarkerPoint = {
  readonly on: CourseDate
  /** Null where only a verdict was printed. */
  readonly timesLimit: number | null
  /** A bound instead of a value: `>30`, `<2`. */
  readonly side: 'exact' | 'at-least' | 'at-most'
  readonly stated: 'normal' | 'raised' | null
  /** May have another cause than the tumour. */
  readonly confounded: boolean
}

export type CourseMarker = { readonly name: string; readonly points: readonly CourseMarkerPoint[] }

/** Something that lasts, or happens once. */
export type CourseItem = {
  readonly label: string
  readonly start: CourseDate
  /** Null: no end is recorded. */
  readonly end: CourseDate | null
  /** The last day it was said to be there; drawn as not known from then on. Null: it goes on. */
  readonly seenUntil: IsoDate | null
  readonly turns: readonly { readonly on: CourseDate; readonly to: 'better' | 'worse' }[]
  readonly shape: 'lasting' | 'session' | 'study' | 'board'
}

/** One line of the chart with its name. */
export type CourseLane = { readonly name: string; readonly items: readonly CourseItem[] }

/** Everything that is known of one patient's course, ready to be drawn over one time axis. */
export type Course = {
  readonly burden: readonly BurdenPoint[]
  readonly markers: readonly CourseMarker[]
  readonly symptoms: readonly CourseLane[]
  readonly treatments: readonly CourseItem[]
  readonly looks: readonly CourseLane[]
  /** The sentence a screen reader says instead of the chart. */
  readonly label: string
  /** Id of the text that gives every value drawn. */
  readonly describedBy: string
}
