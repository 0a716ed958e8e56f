import type { GrowthBetween } from '@debulk/clinical/growth/growth-answers'
import type { GrowthClass } from '@debulk/clinical/growth/growth-class'
import { growthRate } from '@debulk/clinical/growth/growth-rate'
import type { AnyAnswer } from '@debulk/clinical/review/answer'
import type { IsoDate } from '@debulk/quantity/iso-date'
import { uncertainDate } from '@debulk/quantity/uncertain-date'

const from = '2018-04-07' as IsoDate
const to = '2018-07-11' as IsoDate

function on(text: string) {
  const date = uncertainDate(text)
  if (!date.ok) throw new Error(text)
  return date.value
}

function between(sizes: readonly [number, number], cv: number, group: GrowthClass, days = 95): GrowthBetween {
  const rate = growthRate({ measure: 'diameter', from: sizes[0], to: sizes[1], days, sdLnFrom: cv, sdLnTo: cv })
  if (!rate) throw new Error('sizes above 0')
  return { from, to, days, reader: null, measure: 'diameter', rate, class: group }
}

const common = { basis: 'derived', because: ['S1', 'S2'], caveats: [] } as const
const classes: readonly GrowthClass[] = [
  { threshold: 0.008, verdict: 'below' },
  { threshold: 0.008, verdict: 'at-least' },
  { threshold: 0.04, verdict: 'cannot-be-told' },
  { threshold: null, reason: 'setting' },
  { threshold: null, reason: 'time-apart' },
  { threshold: null, reason: 'local-treatment' },
  { threshold: null, reason: 'not-one-lesion' },
]

/** Answers about growth that reach every branch of their sentences. */
export const growthSamples: readonly AnyAnswer[] = [
  ...classes.map((group): AnyAnswer => ({
    ...common,
    rule: 'growth/lesion',
    about: `1.2.3 ${to}`,
    value: { ...between([30, 33], 0.01, group), label: 'L1', reader: group.threshold === null ? '1' : null },
    caveats: [
      { code: 'growth/error-of-measuring-only', parameters: {} },
      { code: 'growth/techniques-differ', parameters: {} },
      { code: 'growth/short-time', parameters: { days: 21 } },
      { code: 'growth/lesions-taken-together', parameters: { names: ['L3 → L3a + L3b', 'L1 + L2 → L1'] } },
      { code: 'growth/some-lesions-left-out', parameters: { count: 3 } },
    ],
  })),
  ...(['part-not-evaluated', 'part-not-seen', 'only-diameters'] as const).map((reason): AnyAnswer => ({
    ...common,
    rule: 'growth/without-figure',
    about: `1.2.3 ${to}`,
    value: { label: 'L3 → L3a + L3b', from, to, reader: reason === 'only-diameters' ? '1' : null, reason },
  })),
  // growth that is not certain, none, and shrinkage
  ...(
    [
      [30, 31],
      [30, 30],
      [40, 10],
    ] as const
  ).map((sizes, i): AnyAnswer => ({
    ...common,
    rule: 'growth/sum',
    about: to,
    value: {
      ...between(sizes, 0.066, { threshold: null, reason: 'setting' }),
      measure: i === 0 ? 'volume' : 'diameter',
      reader: i === 0 ? '2' : null,
      lesions: [1, 2, 5][i] ?? 1,
    },
  })),
  ...[
    { grow: ['L1'], shrink: ['L2'], open: ['L3'], isMixed: true },
    { grow: [], shrink: [], open: ['L1', 'L2'], isMixed: false },
  ].map((groups): AnyAnswer => ({
    ...common,
    rule: 'growth/heterogeneity',
    about: to,
    value: {
      from,
      to,
      reader: groups.isMixed ? '1' : null,
      slowest: -0.12,
      fastest: 0.05,
      sdTgPerMonth: 0.08,
      lesions: groups.isMixed ? 3 : 2,
      ...groups,
    },
  })),
  ...[
    { largestMm: 51, ifLargest: { diameterLow: 0.133, diameterHigh: 0.244, monthlyLow: 0.022, monthlyHigh: 0.041 } },
    { largestMm: 51, ifLargest: { diameterLow: 0.133, diameterHigh: 0.244, monthlyLow: null, monthlyHigh: null } },
    { largestMm: null, ifLargest: null },
  ].map((sizes): AnyAnswer => ({
    ...common,
    basis: 'assumed',
    rule: 'growth/stated',
    about: 'mr-2018-04-07',
    value: {
      since: on('2016-11'),
      until: on('2018-04-07'),
      fromMm: 6,
      toMm: 10,
      ...sizes,
      class: { threshold: null, reason: 'not-one-lesion' },
    },
  })),
]
