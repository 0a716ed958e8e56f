import { mutationTests } from '../../test/mutations.ts'

const rate = { file: 'growth/growth-rate.ts', tests: ['growth/growth-rate.test.ts'] }
const group = { file: 'growth/growth-class.ts', tests: ['growth/growth-class.test.ts'] }

mutationTests('growth', [
  { ...rate, why: 'a month of 30 days', from: 'const months = days / daysOf.month', to: 'const months = days / 30' },
  {
    ...rate,
    why: 'diameters taken for volumes',
    from: "measure === 'diameter' ? 3 : 1",
    to: "measure === 'diameter' ? 1 : 1",
  },
  { ...rate, why: 'the error of the first scan forgotten', from: 'Math.hypot(sdLnFrom, sdLnTo)', to: 'sdLnTo' },
  { ...rate, why: 'a doubling time of what shrinks', from: 'tgPerMonth > 0 ? ', to: 'tgPerMonth !== 0 ? ' },
  {
    ...rate,
    why: 'lesions of a sum that all err the same way',
    from: 'Math.hypot(...parts.map(({ size, cv }) => (size / total) * cv))',
    to: 'parts.reduce((sum, { size, cv }) => sum + (size / total) * cv, 0)',
  },
  { ...group, why: '0.9 for 0.8 % per month', from: 'threshold: 0.008', to: 'threshold: 0.009' },
  { ...group, why: 'the threshold of treatment at any distance', from: 'return isInWindow ?', to: 'return true ?' },
  {
    ...group,
    why: 'the rate alone put on a side',
    from: 'low >= threshold - tolerance',
    to: '(low + high) / 2 >= threshold - tolerance',
  },
  {
    why: 'a setting that ignores embolisation',
    file: 'growth/growth-setting.ts',
    from: "  'embolisation-performed',\n",
    to: '',
    tests: ['growth/growth-review.test.ts'],
  },
])
