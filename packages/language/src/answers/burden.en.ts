import type { BurdenAnswers, BurdenAt, BurdenCaveats } from '@debulk/clinical/burden/burden-answers'
import type { BurdenClass } from '@debulk/clinical/burden/burden-class'
import type { Format } from '../format.ts'
import type { AnswerWordsOf, CaveatWordsOf } from './answer-words.ts'

const classes: Readonly<Record<BurdenClass, string>> = {
  '<=10': 'up to 10\u00A0%',
  '11-25': '11–25\u00A0%',
  '26-50': '26–50\u00A0%',
  '>50': 'above 50\u00A0%',
}

const counted = (at: BurdenAt, f: Format): string => {
  const lesions = { one: 'lesion', other: 'lesions' }
  if (at.countIsAtLeast) return `at least ${f.count(at.countLeast, lesions)}`
  return at.countLeast === at.count
    ? f.count(at.count, lesions)
    : `${f.integer(at.countLeast)} to ${f.count(at.count, lesions)}`
}

const said = (at: BurdenAt, f: Format): string => {
  const volume = f.mLInterval({ central: at.volumeMl, low: at.lowMl, high: at.highMl })
  if (at.percent === null) return `${volume}, ${counted(at, f)}; share of the liver not recorded`
  const { central, low, high } = at.percent
  const share = `${f.percentOfLiver(central)} of the liver (${f.percentOfLiver(low)} to ${high === null ? 'no bound' : f.percentOfLiver(high)})`
  const group = `class ${at.classes.map((each) => classes[each]).join(' or ')}${at.classes.length > 1 ? ', which cannot be told' : ''}`
  return `${volume}, ${counted(at, f)}; ${share}, ${group}`
}

export const burdenAnswersEn: AnswerWordsOf<BurdenAnswers> = {
  'burden/liver': {
    title: 'Hepatic tumour burden',
    says: 'Adds up the lesions of each study; its share is of the whole liver including tumour on the same date, with every class the bounds allow.',
    source:
      'ENETS classes up to 10, 11–25, 26–50 and above 50\u00A0% (Luo 2019, Eur Radiol), decided on the unrounded share.',
    sentence: ({ latest }, _, f) => `${f.date(latest.date)}: ${said(latest, f)}.`,
    details: ({ earlier }, f) => earlier.map((at) => ({ label: f.date(at.date), text: said(at, f), mark: null })),
  },
}

const studies = { one: 'study', other: 'studies' }

export const burdenCaveatsEn: CaveatWordsOf<BurdenCaveats> = {
  'burden/assumed-axes': (p, f) =>
    `In ${f.count(p.studies, studies)} sizes are known only in part, so the volumes are bounds with a middle that is assumed.`,
  'burden/draft': (p, f) => `The reading of ${f.count(p.studies, studies)} was reviewed by nobody.`,
  'burden/liver-volume-not-recorded': (p, f) =>
    `The volume of the liver is not recorded for ${f.count(p.studies, studies)}, so there is no share of it.`,
}
