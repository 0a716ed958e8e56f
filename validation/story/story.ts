import type { Assessment, CaveatCode, Cytoreduction } from '@debulk/clinical/assessment'
import { isCounted } from '@debulk/clinical/lesion/lesion-reading'
import { isoDate, type IsoDate } from '@debulk/quantity/iso-date'
import type { SamplePatient } from './read-sample-patient.ts'

/** One thing the sample patient was designed to show, beside what the product reads from its files. */
export type StoryRow = { readonly what: string; readonly told: string; readonly read: string; readonly held: boolean }

const dates = [
  '2017-06-21',
  '2018-04-07',
  '2018-05-23',
  '2018-07-11',
  '2018-08-10',
  '2019-01-26',
  '2019-05-29',
  '2020-10-21',
]

// design of the sample patient, written before it was generated
const told = {
  largestMm: [45, 51, 30, 27, 26, 24, 22, 22],
  secondMm: [25, 28, 28.5, 17, 16.5, 16, 14.5, 14.5],
  burdenMl: [48, 69, 25, 11, 10, 8, 6, 6],
  count: [30, 31, 9, 6, 6, 7, 7, 7],
}

/** How far a figure may lie from what was told: printed sizes and "about". */
export const tolerances = {
  sizeMm: 1.2,
  burden: 0.05,
  burdenMl: 0.5,
  percentagePoints: 1,
  intervalPoints: 2.5,
} as const

/** Every number of the story that this product can read. */
export function storyRows({ assess, trueVolumeMl }: SamplePatient): StoryRow[] {
  const liver = { scope: 'liver', basis: 'totals' } as const
  const january = assess({ baseline: null, at: day('2019-01-26'), ...liver })
  const july = assess({ baseline: null, at: day('2018-07-11'), ...liver })
  const may = assess({ baseline: null, at: day('2018-05-23'), ...liver })
  const october = assess({ baseline: null, at: day('2020-10-21'), ...liver })
  const fromFirst = { baseline: day('2017-06-21'), at: day('2019-01-26'), basis: 'totals' } as const
  const trueFraction = 1 - (trueVolumeMl.get('2019-01-26') ?? NaN) / (trueVolumeMl.get('2018-04-07') ?? NaN)
  return [
    ...dates.flatMap((date, i) => studyRows(january, date, i)),
    row('default baseline: the last study before the first embolisation', '2018-04-07', january.headline.baseline),
    ...cytoreductionRows('January 2019', january.headline, { fraction: 0.88, low: 0.81, high: 0.91 }),
    row('January 2019, 90 %', 'cannot be told', verdict(january.headline, 90)),
    row('January 2019, 70 %', 'reached', verdict(january.headline, 70)),
    percent('January 2019, count', -77, january.byCount.fraction),
    percent('January 2019, sum of the two targets', -49, target(january, '2019-01-26')?.changeFromBaseline ?? null),
    row('January 2019, RECIST of the targets', 'PR', target(january, '2019-01-26')?.response ?? 'none'),
    ...cytoreductionRows('July 2018', july.headline, { fraction: 0.84 }),
    row('July 2018, 90 %', 'not reached', verdict(july.headline, 90)),
    ...cytoreductionRows(
      'January 2019 from the first study, liver',
      assess({ ...fromFirst, scope: 'liver' }).headline,
      {
        fraction: 0.83,
      },
    ),
    ...cytoreductionRows(
      'January 2019 from the first study, whole body',
      assess({ ...fromFirst, scope: 'body' }).headline,
      {
        fraction: 0.87,
      },
    ),
    row('lesions seen again in January 2019', '1', String(parameter(january, 'reappeared') ?? 0)),
    row('new disease in January 2019', 'none', has(january, 'new-disease') ? 'stated' : 'none'),
    row('May 2018: other slice spacing', 'stated', has(may, 'slice-spacing-differs') ? 'stated' : 'not stated'),
    row('October 2020: other phase', 'stated', has(october, 'phase-differs') ? 'stated' : 'not stated'),
    row(
      'October 2020: lesions first seen by another technique',
      '1',
      String(parameter(october, 'first-seen-other-technique') ?? 0),
    ),
    row('new disease in October 2020', 'none', has(october, 'new-disease') ? 'stated' : 'none'),
    row(
      'studies in which the cyst was drawn, and not counted',
      '8',
      String(january.studies.filter(showsBenign).length),
    ),
    row('true cytoreduction in January 2019', 'inside the interval', where(january.headline, trueFraction)),
  ]
}

function studyRows({ studies, burdens }: Assessment, date: string, i: number): StoryRow[] {
  const burden = burdens.find((each) => each.date === date)
  const study = studies.find((each) => each.date === date)
  const sizes = (study?.lesions ?? []).filter(isCounted).map(({ diameterMm }) => diameterMm)
  const [largest = NaN, second = NaN] = sizes.toSorted((a, b) => b - a)
  const [count, ml] = [told.count[i] ?? NaN, told.burdenMl[i] ?? NaN]
  return [
    row(`${date}: lesions`, String(count), String(burden?.count ?? 'none')),
    about(`${date}: burden, mL`, ml, burden?.volumeMl ?? NaN, Math.max(tolerances.burdenMl, tolerances.burden * ml)),
    about(`${date}: largest lesion, mm`, told.largestMm[i] ?? NaN, largest, tolerances.sizeMm),
    about(`${date}: second lesion, mm`, told.secondMm[i] ?? NaN, second, tolerances.sizeMm),
  ]
}

function cytoreductionRows(
  what: string,
  { result }: Cytoreduction,
  story: { readonly fraction: number; readonly low?: number; readonly high?: number },
): StoryRow[] {
  const computed = result.status === 'computed' ? result : null
  const rows = [percent(`${what}: cytoreduction`, 100 * story.fraction, computed && computed.fraction)]
  const end = (name: 'low' | 'high', value: number | undefined) => {
    if (value === undefined) return
    rows.push(
      percent(
        `${what}: ${name} end of the interval`,
        100 * value,
        computed && computed[name],
        tolerances.intervalPoints,
      ),
    )
  }
  end('low', story.low)
  end('high', story.high)
  return rows
}

const row = (what: string, told: string, read: string): StoryRow => ({ what, told, read, held: told === read })

const about = (what: string, told: number, read: number, tolerance: number): StoryRow => ({
  what,
  told: `about ${told}`,
  read: read.toFixed(1),
  held: Math.abs(read - told) <= tolerance,
})

const percent = (
  what: string,
  told: number,
  fraction: number | null,
  tolerance: number = tolerances.percentagePoints,
): StoryRow => ({
  what,
  told: `about ${minus(told.toFixed(0))} %`,
  read: fraction === null ? 'not computable' : `${minus((100 * fraction).toFixed(1))} %`,
  held: fraction !== null && Math.abs(100 * fraction - told) <= tolerance,
})

const minus = (text: string) => text.replace('-', '−')

const verdict = ({ result }: Cytoreduction, threshold: 70 | 90): string =>
  result.status === 'computed' ? result.verdicts[threshold].replaceAll('-', ' ') : result.reason

const target = ({ targets }: Assessment, date: string) => targets.find((each) => each.date === date)
const caveat = ({ headline }: Assessment, code: CaveatCode) => headline.caveats.find((each) => each.code === code)
const has = (assessment: Assessment, code: CaveatCode): boolean => caveat(assessment, code) !== undefined
const parameter = (assessment: Assessment, code: CaveatCode) => caveat(assessment, code)?.parameters['count']
const showsBenign = ({ lesions }: Assessment['studies'][number]): boolean =>
  lesions.filter(({ nature }) => nature === 'benign').length === 1

function where({ result }: Cytoreduction, truth: number): string {
  if (result.status !== 'computed') return result.reason
  const inside = truth >= (result.low ?? -Infinity) && truth <= (result.high ?? 1)
  return `${inside ? 'inside' : 'outside'} the interval`
}

function day(text: string): IsoDate {
  const date = isoDate(text)
  if (!date.ok) throw new RangeError(`${text} is no day`)
  return date.value
}
