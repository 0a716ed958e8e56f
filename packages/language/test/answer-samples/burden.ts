import type { BurdenAt } from '@debulk/clinical/burden/burden-answers'
import type { AnyAnswer } from '@debulk/clinical/review/answer'
import { isoDate } from '@debulk/quantity/iso-date'

const read = isoDate('2018-04-07')
if (!read.ok) throw new Error('no day')

const at: BurdenAt = {
  date: read.value,
  volumeMl: 69,
  lowMl: 60,
  highMl: 80,
  countLeast: 31,
  count: 31,
  countIsAtLeast: false,
  liverVolumeMl: 1400,
  percent: { central: 4.9, low: 4.3, high: 5.7 },
  classes: ['<=10'],
}

const others: readonly BurdenAt[] = [
  { ...at, countLeast: 5, count: 9, percent: null, classes: [], liverVolumeMl: null },
  {
    ...at,
    highMl: null,
    countIsAtLeast: true,
    percent: { central: 30, low: 20, high: null },
    classes: ['11-25', '26-50', '>50'],
  },
]

/** Every branch of the sentences about burden. */
export const burdenSamples: readonly AnyAnswer[] = [at, ...others].map((latest) => ({
  rule: 'burden/liver',
  about: '',
  value: { latest, earlier: others },
  basis: 'measured',
  because: ['2018-04-07'],
  caveats: [
    { code: 'burden/assumed-axes', parameters: { studies: 1 } },
    { code: 'burden/draft', parameters: { studies: 3 } },
    { code: 'burden/liver-volume-not-recorded', parameters: { studies: 5 } },
  ],
}))
