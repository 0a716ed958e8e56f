import { printable } from '../printable.ts'
import type { RecordTerms } from './record-terms.ts'

/** A way of imaging, by its code or as the record writes it; several joined by a sign are named one by one. */
export const modalityName = (code: string, { modality }: Pick<RecordTerms, 'modality'>): string =>
  modality[code] ??
  code
    .split(/([+/])/)
    .map((part) => modality[part.trim()] ?? printable(part, 28))
    .join('')
