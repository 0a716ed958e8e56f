import type { OtherOrgan, StagingAnswers, StagingCaveats } from '@debulk/clinical/staging/staging-answers'
import type { AnswerWordsOf, CaveatWordsOf, Detail } from './answer-words.ts'
import { substanceName } from '../record/substance-name.ts'
import { agreementMarks, stageCategories } from './stage-categories.ts'

const organs: Readonly<Record<OtherOrgan, string>> = {
  appendix: 'червеобразный отросток',
  colon: 'ободочная кишка',
  rectum: 'прямая кишка',
  pancreas: 'поджелудочная железа',
  stomach: 'желудок',
  duodenum: 'двенадцатиперстная кишка',
  lung: 'лёгкое',
  other: 'другой орган',
}
const or = (all: readonly string[]): string =>
  all.length < 2 ? (all[0] ?? '') : `${all.slice(0, -1).join(', ')} или ${all.at(-1) ?? ''}`
const groups = (possible: readonly (string | null)[]): string => {
  const known = possible.filter((group) => group !== null)
  if (known.length === 0) return 'стадию определить нельзя'
  return possible.length > known.length ? `стадия ${or(known)} либо стадию определить нельзя` : `стадия ${or(known)}`
}

const { tumour, nodes, metastases } = stageCategories(or, 'категорию M определить нельзя')

const agreement = {
  yes: 'согласуется с записями',
  no: 'противоречит записям',
  unknown: 'записи не позволяют решить',
} as const

export const stagingAnswersRu: AnswerWordsOf<StagingAnswers> = {
  'staging/derived': {
    title: 'TNM по записям',
    says: 'T — по глубине и размеру, N — по лимфоузлам и опухолевому конгломерату брыжейки, M — по локализациям; каждая категория настолько широка, насколько оставляют факты.',
    source:
      'AJCC/UICC, 8-е издание, нейроэндокринные опухоли тощей и подвздошной кишки (по pathologyoutlines и UpToDate).',
    sentence: (v) =>
      `По записям возможны ${tumour(v)}; ${nodes(v)}; ${metastases(v)}: ${groups(v.groups)} (AJCC/UICC 8).`,
    details: (v) => [
      { label: 'T', text: tumour(v), mark: v.t.possible.length === 1 ? null : 'unknown' },
      { label: 'N', text: nodes(v), mark: v.n.possible.length === 1 ? null : 'unknown' },
      {
        label: 'M',
        text:
          v.m.liverOnly === 'not-established' ? `${metastases(v)}; поражение только печени не доказано` : metastases(v),
        mark: v.m.possible.length === 1 ? null : 'unknown',
      },
    ],
  },
  'staging/not-applicable': {
    title: 'TNM по записям',
    says: 'Категории и стадия выводятся только для тощей и подвздошной кишки.',
    source: 'AJCC/UICC, 8-е издание: для каждого органа свои правила.',
    sentence: ({ organ }) =>
      `Неприменимо: первичная опухоль по записи — ${organs[organ]}; правила для этого органа не встроены.`,
  },
  'staging/editions': {
    title: 'Стадия по другим изданиям',
    says: 'Стадия, которую те же категории имеют в других изданиях.',
    source:
      'AJCC 7 и ENETS 2007/2012 (IIA, IIB, IIIA, IIIB); AJCC Version 9, CA Cancer J Clin 2024;74:359, только реферат.',
    sentence: (v) =>
      `AJCC 7 и ENETS: ${groups(v.ajcc7)}. AJCC Version 9: ${groups(v.ajcc9)}, насколько это удалось проверить.`,
  },
  'staging/assigned': {
    title: 'Указанная стадия',
    says: 'Стадия, которую кто-то записал: прочитана и сопоставлена с тем, что допускают записи.',
    source: 'UICC TNM 8 — префиксы и суффиксы; стадия по указанному изданию, а если оно не указано — по AJCC/UICC 8.',
    sentence: (v, _about, f) => {
      const written = [v.t?.written, v.n?.written, v.m?.written].filter((text) => text !== undefined)
      const parts = [
        ...(written.length === 0 ? [] : [f.quote(written.join(' '))]),
        ...(v.group === null ? [] : [`стадия ${v.group}`]),
      ]
      const against = Object.entries(v.agrees).flatMap(([axis, agrees]) =>
        agrees === 'no' ? [axis === 'group' ? 'стадия' : axis.toUpperCase()] : [],
      )
      const known = Object.values(v.agrees).some((agrees) => agrees !== null)
      const verdict = !known
        ? 'сопоставить её в записях не с чем'
        : against.length === 0
          ? 'в записях ей ничто не противоречит'
          : `записям противоречит: ${f.list(against)}`
      const assigned = parts.length === 0 ? 'стадия, которую не удалось прочитать' : parts.join(', ')
      return `Указано (${f.uncertainDate(v.on)}): ${assigned}; ${verdict}.`
    },
    details: (v) => {
      const lines: Detail[] = []
      const line = (label: string, text: string | null, agrees: 'yes' | 'no' | 'unknown' | null) => {
        if (text !== null)
          lines.push({
            label,
            text: agrees === null ? text : `${text}: ${agreement[agrees]}`,
            mark: agrees === null ? null : agreementMarks[agrees],
          })
      }
      line('T', v.t?.category ?? null, v.agrees.t)
      line('N', v.n?.category ?? null, v.agrees.n)
      line('M', v.m?.category ?? null, v.agrees.m)
      line('Стадия', v.group, v.agrees.group)
      if (v.groupByRule !== null) line('Стадия по указанным категориям', v.groupByRule, null)
      return lines
    },
  },
}

export const stagingCaveatsRu: CaveatWordsOf<StagingCaveats> = {
  'stage/serosa-not-mentioned': () =>
    'Прорастание всей стенки — это T3, а при прорастании серозной оболочки T4; в заключении об этом не сказано.',
  'stage/nodes-not-counted': () =>
    'Лимфоузлы поражены, но N1 и N2 различить нельзя: для N2 нужно не менее 12 поражённых узлов или опухолевый конгломерат брыжейки более 2\u00A0см, а одно из этих данных не записано.',
  'stage/liver-only-not-established': () =>
    'Поражение только печени не доказано: исследования всего тела с лигандами рецепторов соматостатина в записях нет, поэтому M1c не исключена.',
  'stage/after-therapy-not-stated': ({ drugs }, f) =>
    `Лечение (${f.list(drugs.map((drug) => substanceName(drug, f)))}) начато до удаления первичной опухоли; нужен ли префикс y, решает тот, кто устанавливает стадию, и это не записано.`,
  'stage/multiple-not-recorded': () =>
    'Было ли первичных опухолей несколько, не записано, поэтому вопрос о суффиксе (m) открыт.',
  'stage/site-assumed': () =>
    'Орган первичной опухоли не записан. Категории даны для высокодифференцированных опухолей тощей и подвздошной кишки; для другого органа и для рака (НЭР) они не годятся.',
  'stage/well-differentiated-only': () =>
    'Категории даны для высокодифференцированных опухолей; для рака (НЭР) они не годятся, а дифференцировка первичной опухоли ни в одном образце не указана.',
  'stage/organ-not-built-in': ({ organ }) =>
    `Первичная опухоль по записи — ${organs[organ]}: категории для этого органа не встроены. Сопоставлено лишь то, были ли отдалённые метастазы: это стадия IV.`,
  'stage/version-9-not-verified': () =>
    'AJCC Version 9 известна только по реферату: для нескольких локализаций T1 NX M0 отнесена к стадии I; входят ли в их число тощая и подвздошная кишка, не проверено. Там же не рекомендован хромогранин А для диагностики и наблюдения.',
  'stage/system-not-stated': () =>
    'Система или издание этой стадии не указаны; если не сказано иное, она прочитана по AJCC/UICC 8.',
  'stage/metastasis-without-letter': () =>
    'M1 записана без уточняющей буквы; AJCC/UICC 8 различает поражение только печени (M1a), других мест (M1b) и того и другого (M1c).',
  'stage/group-differs-from-categories': ({ written, allowed }) =>
    `Записана стадия ${written}, но по указанным рядом категориям возможна только стадия ${or(allowed)}.`,
  'stage/not-read': ({ written }, f) =>
    `Не удалось прочитать как категорию или стадию: ${f.list(written.map((text) => f.quote(text)))}.`,
}
