import type { AssessSentences } from './assess-sentences.ts'

export const assessSentencesRu: AssessSentences = {
  'assess/no-study': () =>
    'Ни одно исследование с размеченными очагами не измерено, оценивать нечего. Укажите сегментации, в которых отмечены очаги.',
  'assess/no-study-on': (p, f) =>
    `Измеренного исследования от ${f.date(p.date)} нет. Есть исследования от ${f.list(p.known.map((d) => f.date(d)))}`,
  'assess/two-studies-on': (p, f) =>
    `Два исследования имеют одну дату, ${f.date(p.date)}, а складывать их нельзя. Выберите одно параметром --segmentation или исключите другое.`,
  'assess/at-before-baseline': (p, f) =>
    `Оцениваемое исследование (${f.date(p.at)}) раньше исходного (${f.date(p.baseline)}). Поменяйте местами --baseline и --at.`,
}
