import type { RuleSentences } from './rule-sentences.ts'

const cytoreduction =
  'C = 1 − ΣV₁/ΣV₀, логнормальный интервал: воспроизводимость в зависимости от диаметра (QIBA CT Volumetry) и сдвиг границы в каждом исследовании. Пороги 70 и 90\u00A0%\u00A0— из хирургической циторедукции (Maxwell 2016, Morgan 2018; 90\u00A0%\u00A0— классический порог).'

export const ruleSentencesRu: RuleSentences = {
  'burden/total': {
    says: 'Суммарный объём: сумма всех учитываемых очагов исследования, отнесённая ко всей печени вместе с опухолью на ту же дату.',
    source: 'ΣV всех видимых очагов исследования, логнормальные границы; классы поражения печени (ENETS, Luo 2019).',
  },
  'cytoreduction/liver/totals': {
    says: 'Циторедукция в печени по суммарным объёмам обоих исследований: всё видимое, сопоставление очагов не нужно.',
    source: cytoreduction,
  },
  'cytoreduction/liver/same-lesions': {
    says: 'Циторедукция в печени по очагам с подтверждённой идентичностью; переставшие быть видимыми получают границы, а не ноль.',
    source: cytoreduction,
  },
  'cytoreduction/body/totals': {
    says: 'Циторедукция во всём теле: печень и все другие локализации, измеренные или ограниченные, от исследования до первого этапа лечения.',
    source: cytoreduction,
  },
  'cytoreduction/body/same-lesions': {
    says: 'Циторедукция во всём теле вычисляется только по суммарным объёмам: у локализаций вне печени нет Tracking UID.',
    source: cytoreduction,
  },
}
