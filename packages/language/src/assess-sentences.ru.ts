import type { AssessSentences } from './assess-sentences.ts'

export const assessSentencesRu: AssessSentences = {
  'assess/no-study': () =>
    'Ни одно исследование с размеченными очагами не измерено, оценивать нечего. Укажите сегментации, в которых отмечены очаги.',
  'assess/no-study-on': (p, f) =>
    `Исследование от ${f.date(p.date)} не измерено. Выберите одну из дат (--baseline, --at): ${p.known.join(', ')}.`,
  'assess/two-studies-on': (p, f) =>
    `На ${f.date(p.date)} приходится несколько оценок (${f.list(p.files)}), а складывать их нельзя. Выберите одну параметром --segmentation: ${p.readings.map((each) => f.quote(each)).join(', ')}.`,
  'assess/at-before-baseline': (p, f) =>
    `Оцениваемое исследование (${f.date(p.at)}) выполнено раньше исходного (${f.date(p.baseline)}). Поменяйте местами --baseline и --at.`,
}
