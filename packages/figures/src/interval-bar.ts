import type { Interval } from '@debulk/language/interval'
import { palette } from './palette.ts'
import { linearScale } from './scale.ts'
import { picture, svg } from './svg.ts'

/** An interval on a row of a table; every row shares the domain, and the thresholds run through all of them. */
export function intervalBar(
  value: Interval,
  at: { readonly domain: readonly [number, number]; readonly marks: readonly number[]; readonly emphasis: boolean },
): string {
  const [width, height] = [190, 26]
  const scale = linearScale(at.domain, [5, width - 5])
  const x = (v: number) => scale(Math.min(at.domain[1], Math.max(at.domain[0], v)))
  const colour = at.emphasis ? palette.accent : palette.ink
  const [from, to] = [x(value.low ?? at.domain[0]), x(value.high ?? at.domain[1])]
  return picture(
    { width, height, label: null, className: 'row-bar' },
    ...at.marks.map((m) =>
      svg('line', { x1: x(m), x2: x(m), y1: 0, y2: height, stroke: palette.faint, 'stroke-dasharray': '3 2' }),
    ),
    svg('line', {
      x1: from,
      x2: to,
      y1: height / 2,
      y2: height / 2,
      stroke: colour,
      'stroke-width': 4,
      'stroke-opacity': 0.3,
    }),
    svg('circle', { cx: x(value.central), cy: height / 2, r: 4, fill: colour }),
  )
}
