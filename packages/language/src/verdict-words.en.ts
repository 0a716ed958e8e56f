import type { Verdict } from '@debulk/clinical/assessment'
import type { Format } from './format.ts'
import { directionOf, negated, type Interval } from './interval.ts'
import { isOfPart } from './is-of-part.ts'
import type { Against } from './numerals.ts'
import { isManifold } from './percentages.ts'
import type { VerdictWords } from './verdict-words.ts'

const subject = {
  liver: { totals: 'the tumour in the liver', 'same-lesions': 'the liver lesions seen at the baseline' },
  body: { totals: 'the tumour in the whole body', 'same-lesions': 'the lesions seen at the baseline' },
} as const

export const verdictWordsEn = (f: Format): VerdictWords => ({
  headline: ({ scope, basis, baseline, at, value, caveats = [] }) => {
    const isPartial = (directionOf(value) === 'shrank' && value.low === null) || isOfPart(caveats)
    const who = `From ${f.date(baseline)} to ${f.date(at)} ${subject[scope][basis]}${isPartial ? ', as far as it was measured,' : ''}`
    switch (directionOf(value)) {
      case 'shrank':
        return value.low === null
          ? `${who} shrank by ${f.percentInterval(value)}; nothing bounds what may remain.`
          : `${who} shrank by ${f.percentInterval(value)}.`
      case 'grew':
        return isManifold(-(value.low ?? value.central))
          ? `${who} grew: ${f.changeInterval(negated(value), 'judged')}.`
          : `${who} grew by ${f.percentInterval(negated(value))}.`
      case 'within-error':
        return value.central === 1
          ? `${who} went out of sight; with what may persist unseen, the change is ${f.changeInterval(negated(value), 'judged')}.`
          : `${who} changed by ${f.changeInterval(negated(value), 'judged')}, which is within the error.`
    }
  },
  reduction: (value) =>
    directionOf(value) === 'shrank' ? f.percentInterval(value) : `change ${f.changeInterval(negated(value), 'judged')}`,
  thresholds: (verdicts) =>
    verdicts[70] === verdicts[90]
      ? both(f, verdicts[70])
      : `${capital(`${clause(f, 70, verdicts[70])}; ${clause(f, 90, verdicts[90])}`)}.`,
  mayRemain: ({ threshold, mayRemainMl, residual }) => {
    const beside = f.against([mayRemainMl[70], mayRemainMl[90]], residual)
    const limit = beside.limits[threshold === 70 ? 0 : 1]
    const measured = residual.central === 0 ? nothing(beside, residual) : `measured ${compared(beside)}`
    return `For ${f.percent(threshold / 100)}, at most ${limit}\u00A0mL may remain; ${measured}.`
  },
  inComparison: ({ mayRemainMl, residual }) => compared(f.against([mayRemainMl[70], mayRemainMl[90]], residual)),
  verdict: ({ threshold, verdict }) => `${f.percent(threshold / 100)}: ${word[verdict]}`,
  support: ({ threshold, low, high }) => {
    const [from, to] = [f.toFivePercent(low), f.toFivePercent(high)]
    const support = from === to ? from : `${from} to ${to}`
    return `Support for at least ${f.percent(threshold / 100)} under the stated measurement error: ${support}.`
  },
  notComputableLead: 'Not computable.',
  notComputable: {
    'remaining-uncounted':
      'The judged study says only that there are more than so many lesions, and lesions nobody counted are not zero: nothing bounds what may remain. Add how many there are, or judge another study (--at).',
    'baseline-empty':
      'The baseline shows no tumour, so there is nothing to reduce. Choose another baseline (--baseline).',
    'same-study':
      'Baseline and judged study are the same. Give a second study, or choose two dates (--baseline, --at).',
    'baseline-after-first-step':
      'The whole-body figure needs a study before the first treatment step, and the baseline comes after it. Choose an earlier one (--baseline) if there is one, or add it.',
    'site-not-measured':
      'A site outside the liver has no measurement before or after, and an unmeasured tumour is not zero. Add its size to the case file (--case).',
    'no-case-file': 'The whole-body figure needs the sites outside the liver. Name them in a case file (--case).',
    'no-tracked-lesions':
      'No lesion carries the same Tracking UID in both studies, so none can be followed. Use the totals (--basis totals), or confirm which lesions are the same.',
  },
})

const nothing = ({ inside }: Against, { high }: Interval): string =>
  `nothing measured${high === null ? inside : inside.replace(')', '\u00A0mL)')}`

const compared = ({ central, inside }: Against): string => central + inside.replace('(', '(in\u00A0comparison ')

const word: Readonly<Record<Verdict, string>> = {
  reached: 'reached',
  'not-reached': 'not reached',
  'cannot-be-told': 'cannot be told',
}

function both(f: Format, verdict: Verdict): string {
  const [lower, upper] = [f.percent(0.7), f.percent(0.9)]
  switch (verdict) {
    case 'reached':
      return `Both ${lower} and ${upper} are reached.`
    case 'not-reached':
      return `Neither ${lower} nor ${upper} is reached.`
    case 'cannot-be-told':
      return `Whether ${lower} or ${upper} is reached cannot be told.`
  }
}

function clause(f: Format, threshold: number, verdict: Verdict): string {
  const percent = f.percent(threshold / 100)
  switch (verdict) {
    case 'reached':
      return `${percent} is reached`
    case 'not-reached':
      return `${percent} is not reached`
    case 'cannot-be-told':
      return `whether ${percent} is reached cannot be told`
  }
}

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)
