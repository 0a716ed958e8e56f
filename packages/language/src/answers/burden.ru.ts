import type { BurdenAnswers, BurdenAt, BurdenCaveats } from '@debulk/clinical/burden/burden-answers'
import type { BurdenClass } from '@debulk/clinical/burden/burden-class'
import type { Format } from '../format.ts'
import type { AnswerWordsOf, CaveatWordsOf } from './answer-words.ts'

const classes: Readonly<Record<BurdenClass, string>> = {
  '<=10': 'до 10\u00A0%',
  '11-25': '11–25\u00A0%',
  '26-50': '26–50\u00A0%',
  '>50': 'более 50\u00A0%',
}

const counted = (at: BurdenAt, f: Format): string => {
  const genitive = { one: 'очага', few: 'очагов', many: 'очагов', other: 'очагов' }
  const lesions = { one: 'очаг', few: 'очага', many: 'очагов', other: 'очага' }
  if (at.countIsAtLeast) return `не менее ${f.count(at.countLeast, genitive)}`
  return at.countLeast === at.count
    ? f.count(at.count, lesions)
    : `от ${f.integer(at.countLeast)} до ${f.count(at.count, genitive)}`
}

const said = (at: BurdenAt, f: Format): string => {
  const volume = f.mLInterval({ central: at.volumeMl, low: at.lowMl, high: at.highMl })
  if (at.percent === null) return `${volume}, ${counted(at, f)}; доля печени не записана`
  const { central, low, high } = at.percent
  const share = `${f.percentOfLiver(central)} печени (от ${f.percentOfLiver(low)} ${high === null ? 'без верхней границы' : `до ${f.percentOfLiver(high)}`})`
  const group = `класс ${at.classes.map((each) => classes[each]).join(' или ')}${at.classes.length > 1 ? '; какой из них, сказать нельзя' : ''}`
  return `${volume}, ${counted(at, f)}; ${share}, ${group}`
}

export const burdenAnswersRu: AnswerWordsOf<BurdenAnswers> = {
  'burden/liver': {
    title: 'Опухолевая нагрузка на печень',
    says: 'Складывает очаги каждого исследования; доля берётся от объёма всей печени вместе с опухолью на ту же дату, с каждым классом, который допускают границы.',
    source: 'Классы ENETS: до 10, 11–25, 26–50 и более 50\u00A0% (Luo 2019, Eur Radiol), по неокруглённой доле.',
    sentence: ({ latest }, _, f) => `${f.date(latest.date)}: ${said(latest, f)}.`,
    details: ({ earlier }, f) => earlier.map((at) => ({ label: f.date(at.date), text: said(at, f), mark: null })),
  },
}

const ofStudies = { one: 'исследования', few: 'исследований', many: 'исследований', other: 'исследования' }
const inStudies = { one: 'исследовании', few: 'исследованиях', many: 'исследованиях', other: 'исследования' }

export const burdenCaveatsRu: CaveatWordsOf<BurdenCaveats> = {
  'burden/assumed-axes': (p, f) =>
    `В ${f.count(p.studies, inStudies)} размеры известны лишь отчасти: объёмы даны границами, а среднее значение принято условно.`,
  'burden/draft': (p, f) => `Измерения ${f.count(p.studies, ofStudies)} никем не проверены.`,
  'burden/liver-volume-not-recorded': (p, f) =>
    `Объём печени для ${f.count(p.studies, ofStudies)} не записан, поэтому доли нет.`,
}
