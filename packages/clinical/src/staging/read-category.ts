import type { MCategory } from './metastasis-category.ts'
import type { NCategory } from './node-category.ts'
import type { StageGroup } from './stage-group.ts'
import type { TCategory } from './tumour-category.ts'

/** A category as written, taken apart. */
export type WrittenCategory<C extends string> = {
  readonly written: string
  readonly category: C
  readonly basis: 'clinical' | 'pathological' | 'autopsy' | null
  readonly afterTherapy: boolean
  readonly recurrence: boolean
  /** Suffix of several primaries: how many, or only that there are several. */
  readonly multiple: number | 'several' | null
}

/** Cyrillic letters that look like those of TNM; people type them without noticing. */
const lookalikes: Readonly<Record<string, string>> = {
  Т: 'T',
  т: 't',
  М: 'M',
  м: 'm',
  Н: 'N',
  н: 'n',
  Х: 'X',
  х: 'x',
  с: 'c',
  С: 'C',
  р: 'p',
  Р: 'P',
  а: 'a',
  А: 'A',
  у: 'y',
  У: 'Y',
  І: 'I',
  В: 'B',
  б: 'b',
  О: '0',
}

/** Letters as meant, without spaces and underscores of typesetting. */
const latin = (text: string): string =>
  [...text]
    .map((letter) => lookalikes[letter] ?? letter)
    .join('')
    .replaceAll(/[\s_${}]/g, '')

/** Reads `T1`, `pT3(m)`, `ypT2(4)`, `рТ3`; null where it is no T category. @source TNM prefixes c, p, y, r, a and suffix (m) or a number: UICC TNM 8 */
export const readTumour = (text: string): WrittenCategory<TCategory> | null =>
  read(text, /^T(X|0|is|1|2|3|4)([a-d])?$/i, (match) => {
    const value = (match[1] ?? '').toLowerCase()
    return tumours[value] ?? null
  })
const tumours: Readonly<Record<string, TCategory>> = {
  x: 'TX',
  '0': 'T0',
  is: 'Tis',
  '1': 'T1',
  '2': 'T2',
  '3': 'T3',
  '4': 'T4',
}

/** Reads `N0`, `NX`, `pN1`, `Нх`. */
export const readNodes = (text: string): WrittenCategory<NCategory> | null =>
  read(text, /^N(X|0|1|2)([a-d])?$/i, (match) => nodes[(match[1] ?? '').toLowerCase()] ?? null)
const nodes: Readonly<Record<string, NCategory>> = { x: 'NX', '0': 'N0', '1': 'N1', '2': 'N2' }

/** Reads `M0`, `M1`, `pM1a`, `М1`. MX is no category since the seventh edition, and reads as nothing. */
export const readMetastases = (text: string): WrittenCategory<MCategory> | null =>
  read(text, /^M(0|1)([abc])?$/i, (match) => {
    const letter = (match[2] ?? '').toLowerCase()
    return metastases[`${match[1] ?? ''}${letter}`] ?? null
  })
const metastases: Readonly<Record<string, MCategory>> = { '0': 'M0', '1': 'M1', '1a': 'M1a', '1b': 'M1b', '1c': 'M1c' }

const bases = { c: 'clinical', p: 'pathological', a: 'autopsy' } as const

function read<C extends string>(
  written: string,
  shape: RegExp,
  categoryOf: (match: RegExpExecArray) => C | null,
): WrittenCategory<C> | null {
  const parts = /^([cpayr]*)([TNM][^(]*)(?:\((m|\d+)\))?$/i.exec(latin(written))
  if (parts === null) return null
  const prefixes = (parts[1] ?? '').toLowerCase()
  const match = shape.exec(parts[2] ?? '')
  const category = match === null ? null : categoryOf(match)
  if (category === null) return null
  const suffix = parts[3]?.toLowerCase()
  const letter = [...prefixes].find((one): one is keyof typeof bases => one in bases)
  return {
    written,
    category,
    basis: letter === undefined ? null : bases[letter],
    afterTherapy: prefixes.includes('y'),
    recurrence: prefixes.includes('r'),
    multiple: suffix === undefined ? null : suffix === 'm' ? 'several' : Number(suffix),
  }
}

/** Reads `IV`, `IIIB`, `stage IV`, `IV ст.`, `4`; IVA to IVC of other organs are IV. Null where it is no stage group of those told apart. */
export function readGroup(text: string): StageGroup | null {
  const bare = latin(text.replaceAll(/стадия|ст\.?|stage|st\.?/giu, '')).toUpperCase()
  const roman = bare.replace(/^[1-4]/, (digit) => ['I', 'II', 'III', 'IV'][Number(digit) - 1] ?? digit)
  const groups: readonly StageGroup[] = ['I', 'II', 'IIA', 'IIB', 'III', 'IIIA', 'IIIB', 'IV']
  return groups.find((group) => group === roman.replace(/^IV[ABC]$/, 'IV')) ?? null
}
