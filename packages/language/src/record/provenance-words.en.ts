import type { ProvenanceWords } from './provenance-words.ts'

/** English. */
export const provenanceWordsEn: ProvenanceWords = {
  entered: ({ by, on }) => `Entered${by === null ? '' : ` by ${by}`}${on === null ? '' : `, ${on}`}.`,
  imported: ({ file, sheet, row, on }) =>
    `Imported from ${file}${sheet === null ? '' : `, sheet ${sheet}`}${row === null ? '' : `, row ${row}`}${on === null ? '' : ` (${on})`}.`,
  measured: ({ algorithm, version, from }) =>
    `Measured by ${algorithm} ${version}${from === null ? '' : ` from ${from}`}.`,
  derived: (rule) => `Derived by the rule ${rule}.`,
  source: (text) => `Source: ${text}`,
}
