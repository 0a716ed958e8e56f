import { number, percent, table } from '../page/markdown.ts'
import type { GrowthSummary } from './growth-summary.ts'

const signed = (fraction: number) => `${fraction > 0 ? '+' : ''}${percent(fraction)} %`

/** Growth of real patients, for docs/validation.md. */
export function growthSection(growth: GrowthSummary): string {
  const {
    patients,
    rates,
    without,
    monthly,
    certainlyGrew,
    certainlyShrank,
    unchanged,
    inWindow,
    atLeastThreshold,
    decided,
  } = growth
  const others = [
    [without.gone, 'had a lesion that was gone'],
    [without['too-small'], 'had one too small to measure'],
    [
      without['not-evaluable'],
      without['not-evaluable'] === 1 ? 'was never evaluated again' : 'were never evaluated again',
    ],
    [without['no-later-day'], 'had no later day'],
  ] as const
  const told = others.flatMap(([count, what]) => (count === 0 ? [] : [`${number(count)} ${what}`]))
  const share = (count: number, of: number) => `${number(count)} (${percent(count / of)} %)`
  return [
    '## 5. How fast real lesions grow',
    `One diameter per day of one target lesion in ${number(patients)} patients of five trials (\`fixtures/laleh-recist\`, CC BY 4.0), from the baseline to
the first later day that was evaluated, on treatment. The diameter is taken as read on CT, with an error of 10.8 %. ${number(rates)} have a rate; of the
others, ${new Intl.ListFormat('en-GB').format(told)}. There is no truth here: a system test has SciPy work the same rates, intervals and quantiles.
In the plot the bars at the ends hold what lies beyond.`,
    '![Growth of real lesions](images/validation-growth.svg)',
    table(
      ['change of volume per month', ''],
      [
        ['5th and 95th percentile', `${signed(monthly.p5)} to ${signed(monthly.p95)}`],
        ['quartiles', `${signed(monthly.p25)} to ${signed(monthly.p75)}`],
        ['median', signed(monthly.median)],
        ['the same diameter both times', share(unchanged, rates)],
        ['grew, with the whole 95 % interval', share(certainlyGrew, rates)],
        ['shrank, with the whole 95 % interval', share(certainlyShrank, rates)],
        ['cannot be told', share(rates - certainlyGrew - certainlyShrank, rates)],
      ],
    ),
    `${number(inWindow)} were scanned 2 to 4 months apart, where the literature puts a threshold of 0.8 % per month (GREPONET, neuroendocrine tumours: these are
not, so only the arithmetic is of interest). ${share(atLeastThreshold, inWindow)} lie at or above it; of ${share(decided, inWindow)} the interval leaves
no doubt on which side. That is why a single patient is never put on a side without the interval.`,
  ].join('\n\n')
}
