import type { Grade } from '@debulk/clinical/pathology/specimen-grade'

/** Whether a grade is one of a tumour: carcinoma and mixed neoplasms are named by their own letters. */
export const isNet = (grade: Grade): boolean => grade === 'G1' || grade === 'G2' || grade === 'G3'

/** What is there, in one piece; null where nothing is. */
export function joined(parts: readonly (string | null)[], by: string): string | null {
  const told = parts.filter((part) => part !== null)
  return told.length === 0 ? null : told.join(by)
}

/** Each piece as a sentence of its own; null where there is none. */
export function sentences(parts: readonly (string | null)[]): string | null {
  const told = parts.filter((part) => part !== null)
  if (told.length === 0) return null
  return told
    .map((part) => `${part.slice(0, 1).toUpperCase()}${part.slice(1)}${part.endsWith('.') ? '' : '.'}`)
    .join(' ')
}
