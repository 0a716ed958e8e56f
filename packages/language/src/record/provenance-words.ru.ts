import type { ProvenanceWords } from './provenance-words.ts'

/** Russian. */
export const provenanceWordsRu: ProvenanceWords = {
  entered: ({ by, on }) => `Внесено${by === null ? '' : `: ${by}`}${on === null ? '' : `, ${on}`}.`,
  imported: ({ file, sheet, row, on }) =>
    `Загружено из файла ${file}${sheet === null ? '' : `, лист ${sheet}`}${row === null ? '' : `, строка ${row}`}${on === null ? '' : ` (${on})`}.`,
  measured: ({ algorithm, version, from }) =>
    `Измерено программой ${algorithm} ${version}${from === null ? '' : ` по ${from}`}.`,
  derived: (rule) => `Выведено по правилу ${rule}.`,
  source: (text) => `Источник: ${text}`,
}
