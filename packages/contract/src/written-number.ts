import { bounded } from '@debulk/quantity/bounded'
import { z } from 'zod'
import { fault } from './schema-fault.ts'
import { hinted } from './schema-hints.ts'

const number = String.raw`-?\d+(?:\.\d+)?(?:[eE]-?\d+)?`

/** A number as it is known: `628.8`, `">30"`, `"<=5"`, `"5-8"`. */
export const WrittenBounded = hinted(
  z.union([z.number(), z.string().max(100)]).transform((written, context) => {
    const number = bounded(written)
    if (number.ok) return number.value
    const meant = meantNumber(String(written))
    fault(context, { example: meant ?? '' })
    return z.NEVER
  }),
  '12.5 | ">30" | ">=30" | "<10" | "<=5" | "5-8"',
  '12.5',
  { pattern: new RegExp(`^\\s*(?:(?:>=|≥|>|<=|≤|<|=)?\\s*${number}|${number}\\s*(?:-|–|—|\\.\\.)\\s*${number})\\s*$`) },
)

const amountText = hinted(
  z
    .string()
    .max(100)
    .transform((text, context) => {
      const parts = /^\s*(\d+(?:\.\d+)?(?:e[-+]?\d+)?)\s+(\S+)\s*$/i.exec(text)
      if (parts) return { value: Number(parts[1]), unit: parts[2] ?? '' }
      const loose = /^\s*(\d+)(?:[.,](\d+))?\s*([^\s\d.,].*?)\.?\s*$/.exec(text)
      const value = loose?.[2] === undefined ? loose?.[1] : `${loose[1]}.${loose[2]}`
      fault(context, { example: loose ? `${value} ${meantUnit(loose[3] ?? '')}` : '' })
      return z.NEVER
    }),
  '30 mg',
  '30 mg',
  { pattern: /^\s*\d+(?:\.\d+)?(?:[eE][-+]?\d+)?\s+\S+\s*$/ },
)

/** An amount with its unit: `30 mg`. */
export const WrittenAmount = hinted(
  z.union([z.strictObject({ value: z.number().nonnegative(), unit: z.string().min(1) }), amountText]),
  '30 mg | { value: 30, unit: mg }',
  '30 mg',
)

const words: Readonly<Record<string, string>> = {
  больше: '>',
  более: '>',
  свыше: '>',
  'не менее': '>=',
  меньше: '<',
  менее: '<',
  до: '<=',
  'не более': '<=',
  'more than': '>',
  over: '>',
  'at least': '>=',
  'less than': '<',
  under: '<',
  'up to': '<=',
  'at most': '<=',
}

/** What a number written another way most likely is. */
export function meantNumber(text: string): string | null {
  const trimmed = text.slice(0, 100).trim().toLowerCase()
  const word = Object.keys(words)
    .filter((each) => trimmed.startsWith(`${each} `))
    .toSorted((a, b) => b.length - a.length)[0]
  const sign = word === undefined ? (/^(>=|=>|<=|=<|≥|≤|>|<|~|≈)/.exec(trimmed)?.[0] ?? '') : (words[word] ?? '')
  const rest = word === undefined ? trimmed.slice(sign.length) : trimmed.slice(word.length)
  const digits = /^\s*(\d{1,3}(?:[   ]\d{3})+|\d+)(?:[.,](\d+))?/.exec(rest)
  if (!digits) return null
  const whole = (digits[1] ?? '').replaceAll(/[   ]/g, '')
  const number = digits[2] === undefined ? whole : `${whole}.${digits[2]}`
  const plain = { '=>': '>=', '=<': '<=', '~': '', '≈': '' }[sign] ?? sign
  return plain === '' ? number : `"${plain}${number}"`
}

const units: Readonly<Record<string, string>> = {
  мг: 'mg',
  мкг: 'ug',
  г: 'g',
  мл: 'mL',
  ме: '[IU]',
  ед: "[USP'U]",
  iu: '[IU]',
  mcg: 'ug',
  µg: 'ug',
  μg: 'ug',
  milligrams: 'mg',
  ml: 'mL',
  гбк: 'GBq',
}

const meantUnit = (written: string): string => units[written.toLowerCase()] ?? written.replaceAll(' ', '')
