import type { IsoDate } from '@debulk/quantity/iso-date'
import { short } from './svg.ts'

/** What the line of a burden needs of a point. */
type Placed = { readonly date: IsoDate; readonly partial?: boolean | undefined }

/** The line that joins the studies of the whole liver, as a path; a look at part of it is on no line: its volume is of something else. */
export const burdenLine = <P extends Placed>(
  points: readonly P[],
  at: { readonly x: (point: P) => number; readonly y: (point: P) => number },
): string =>
  points
    .filter(({ partial }) => partial !== true)
    .map((p, i) => `${i === 0 ? 'M' : 'L'}${short(at.x(p))} ${short(at.y(p))}`)
    .join('')
