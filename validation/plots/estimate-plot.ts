import type { Verdict } from '@debulk/clinical/assessment'
import { palette, typeSize } from '@debulk/figures/palette'
import { logScale } from '@debulk/figures/scale'
import { halo, picture, short, svg, svgText } from '@debulk/figures/svg'
import type { Answer } from '../calibration/answer.ts'
import { isReached } from '../calibration/tally.ts'
import { below, beside, ground, horizontalRule, lettering, verticalRule, type Frame } from './plot-parts.ts'

export type EstimatePanel = { readonly title: string; readonly answers: readonly Answer[] }

const panel = 300
const gap = 48
const margin = { left: 74, top: 84, bottom: 56 }
const ticks = [0, 50, 70, 80, 90, 95, 98]
// 70 % has no room beside 80 %
const ticksBelow = ticks.filter((tick) => tick !== 70)
// residual fractions at the ends of the axes
const [most, least] = [1.2, 0.015]

const verdicts: readonly { readonly of: Verdict; readonly words: string; readonly ink: string }[] = [
  { of: 'not-reached', words: 'not reached', ink: palette.faint },
  { of: 'cannot-be-told', words: 'cannot be told', ink: palette.contour },
  { of: 'reached', words: 'reached', ink: palette.accent },
]

/** Cytoreduction as read against as it is, one panel a way of erring, by the verdict on 90 %. Axes are logarithmic in what is left. */
export function estimatePlot(panels: readonly EstimatePanel[]): string {
  const width = margin.left + panels.length * (panel + gap)
  const height = margin.top + panel + margin.bottom
  return picture(
    { width, height, className: 'estimates', label: 'Cytoreduction as read against as it is, by verdict on 90 %' },
    ground(width, height),
    legend(),
    ...panels.map((each, i) => panelAt(each, margin.left + i * (panel + gap), i === 0 ? 'labelled' : 'bare')),
  )
}

function panelAt({ title, answers }: EstimatePanel, left: number, side: 'labelled' | 'bare'): string {
  const frame: Frame = { left, right: left + panel, top: margin.top, bottom: margin.top + panel }
  const x = logScale([least, most], [frame.right, frame.left])
  const y = logScale([least, most], [frame.top, frame.bottom])
  const at = ({ truth, fraction }: Pick<Answer, 'truth' | 'fraction'>) => ({
    x: x(Math.min(most, 1 - truth)),
    y: y(Math.min(most, 1 - fraction)),
  })
  const wrong = answers.filter(({ truth, verdicts: { 90: verdict } }) =>
    isReached(truth, 90) ? verdict === 'not-reached' : verdict === 'reached',
  )
  const text = (tick: number) => `${tick} %`
  return [
    svgText(title, { x: left, y: frame.top - 12, 'font-weight': 600, ...lettering(palette.ink) }),
    ...ticksBelow.map((tick) => verticalRule(x(1 - tick / 100), text(tick), frame)),
    ...ticks.map((tick) => horizontalRule(y(1 - tick / 100), side === 'labelled' ? text(tick) : '', frame)),
    svg('line', { x1: frame.left, y1: frame.bottom, x2: frame.right, y2: frame.top, stroke: palette.faint }),
    svg('line', { x1: x(0.1), x2: x(0.1), y1: frame.top, y2: frame.bottom, stroke: palette.ink }),
    svg('line', { x1: frame.left, x2: frame.right, y1: y(0.1), y2: y(0.1), stroke: palette.ink }),
    ...verdicts.map(({ of, ink }) => {
      const dots = answers.filter((answer) => answer.verdicts[90] === of).map(at)
      // a line of no length with a round end is a dot, in a tenth of the characters
      const d = dots
        .map((dot) => `M${short(Math.round(dot.x * 10) / 10)} ${short(Math.round(dot.y * 10) / 10)}h0`)
        .join('')
      return svg('path', { d, stroke: ink, 'stroke-width': 3.6, 'stroke-linecap': 'round', 'stroke-opacity': 0.75 })
    }),
    ...wrong
      .map(at)
      .map((dot) =>
        svg('circle', { cx: dot.x, cy: dot.y, r: 5, fill: 'none', stroke: palette.ink, 'stroke-width': 1.4 }),
      ),
    halo(`${wrong.length} of ${answers.length} sure and wrong`, {
      x: frame.right,
      y: frame.bottom - 10,
      'text-anchor': 'end',
      ...lettering(palette.ink, typeSize.small),
    }),
    below('true cytoreduction', frame),
    side === 'labelled' ? beside('cytoreduction as read', frame, 50) : '',
  ].join('')
}

function legend(): string {
  const y = 26
  let x = margin.left
  const parts = [svgText('verdict on 90 %:', { x, y: y + 4, ...lettering(palette.ink) })]
  x += 108
  for (const { words, ink } of verdicts) {
    parts.push(
      svg('circle', { cx: x, cy: y, r: 4, fill: ink }),
      svgText(words, { x: x + 10, y: y + 4, ...lettering(palette.ink) }),
    )
    x += 36 + 6.6 * words.length
  }
  parts.push(
    svg('circle', { cx: x + 4, cy: y, r: 5, fill: 'none', stroke: palette.ink, 'stroke-width': 1.4 }),
    svgText('sure, and wrong', { x: x + 15, y: y + 4, ...lettering(palette.ink) }),
  )
  return parts.join('')
}
