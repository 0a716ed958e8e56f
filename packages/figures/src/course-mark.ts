import { palette } from './palette.ts'
import { sessionMark, turnMark } from './course-lanes.ts'
import { seriesLine, valuePoint, verdictPoint } from './course-markers.ts'
import { spanLine } from './course-frame.ts'
import { picture, svg } from './svg.ts'

export type CourseMark =
  | 'unbounded'
  | 'value'
  | 'hollow'
  | 'stated'
  | 'uncertain'
  | 'ongoing'
  | 'session'
  | 'better'
  | 'worse'

/** The mark a word of the legend stands for, exactly as the course chart draws it. */
export const courseMark = (mark: CourseMark): string =>
  picture({ width: 22, height: 16, label: null, className: 'key' }, shape(mark))

/** Line and points of one series of markers, as the course chart draws the series at that place. */
export const seriesMark = (series: number): string =>
  picture(
    { width: 22, height: 16, label: null, className: 'key' },
    svg('line', { x1: 0, x2: 22, y1: 8, y2: 8, ...seriesLine(series) }),
    valuePoint(series, 11, 8, { fill: palette.ink }),
  )

function shape(mark: CourseMark): string {
  switch (mark) {
    case 'unbounded':
      return svg('path', { d: 'M5 13l6 -10l6 10z', fill: palette.muted })
    case 'value':
      return valuePoint(0, 11, 8, { fill: palette.ink })
    case 'hollow':
      return valuePoint(0, 11, 8, { fill: palette.paper, stroke: palette.ink, 'stroke-width': 1.5 })
    case 'stated':
      return verdictPoint(11, 8)
    case 'uncertain':
      return spanLine(2, 20, 8)
    case 'ongoing':
      return (
        svg('rect', { x: 1, y: 5, width: 14, height: 6, rx: 1, fill: palette.muted }) +
        svg('path', { d: 'M14 3l7 5l-7 5z', fill: palette.muted })
      )
    case 'session':
      return sessionMark(11, 8)
    case 'better':
      return turnMark(11, 8, 'better')
    case 'worse':
      return turnMark(11, 8, 'worse')
  }
}
