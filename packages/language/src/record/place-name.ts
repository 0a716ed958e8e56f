import type { Told } from '@debulk/clinical/record/event-base'
import type { Language } from '../language.ts'
import { printable } from '../printable.ts'
import { toldText } from './told-text.ts'

/** A part of the body, or the short name of a group of lesions, as this language calls it; else as it was recorded. */
export function placeName(name: Told, format: { readonly language: Language }, longest?: number): string {
  const written = toldText(name, format)
  const called = format.language === 'ru' ? (russian[written.toLowerCase()] ?? written) : written
  return longest === undefined ? printable(called) : printable(called, longest)
}

const russian: Readonly<Record<string, string>> = {
  liver: 'печень',
  ileum: 'подвздошная кишка',
  'terminal ileum': 'терминальный отдел подвздошной кишки',
  jejunum: 'тощая кишка',
  'small bowel': 'тонкая кишка',
  caecum: 'слепая кишка',
  colon: 'ободочная кишка',
  rectum: 'прямая кишка',
  pancreas: 'поджелудочная железа',
  stomach: 'желудок',
  duodenum: 'двенадцатиперстная кишка',
  appendix: 'червеобразный отросток',
  mesentery: 'брыжейка',
  'mesenteric mass': 'опухолевый конгломерат брыжейки',
  peritoneum: 'брюшина',
  bone: 'кость',
  bones: 'кости',
  spine: 'позвоночник',
  lung: 'лёгкое',
  lungs: 'лёгкие',
  ovary: 'яичник',
  heart: 'сердце',
  abdomen: 'брюшная полость',
  'abdomen and pelvis': 'брюшная полость и таз',
  pelvis: 'таз',
  chest: 'грудная полость',
  thorax: 'грудная полость',
  'whole body': 'всё тело',
  primary: 'первичная опухоль',
  'regional nodes': 'регионарные лимфоузлы',
  'lymph nodes': 'лимфоузлы',
  'lymph node': 'лимфоузел',
  node: 'лимфоузел',
  nodes: 'лимфоузлы',
  largest: 'наибольший',
  smallest: 'наименьший',
  others: 'остальные',
  other: 'остальные',
  all: 'все',
  'right lobe': 'правая доля',
  'left lobe': 'левая доля',
}
