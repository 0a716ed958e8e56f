import type { LesionCount } from '@debulk/clinical/record/imaging-events'
import { z } from 'zod'
import { fault } from './schema-fault.ts'
import { hinted } from './schema-hints.ts'
import { meantNumber } from './written-number.ts'

const positive = z.number().positive().max(1000)

/** Diameters in mm, one to three. */
export const Diameters = hinted(z.array(positive).min(1).max(3), '[mm] | [mm, mm] | [mm, mm, mm]', '[51, 49, 37]')

/** The part that enhances, mm: its longest diameter and what lies across it; `[0]` is nothing. */
export const EnhancingDiameters = hinted(
  z
    .union([
      z.tuple([z.number().nonnegative().max(1000)]),
      z.tuple([positive, positive]),
      z.tuple([z.literal(0), z.literal(0)]),
    ])
    .transform((sizes): number[] => sizes),
  '[mm] | [mm, mm] | [0]',
  '[22, 15]',
)

/** Three diameters of one lesion, mm. */
export const ThreeDiameters = hinted(z.tuple([positive, positive, positive]), '[mm, mm, mm]', '[51, 49, 37]')

/** Sizes of several lesions: smallest and largest, or only the largest. */
export const SizeRangeMm = hinted(
  z.union([positive, z.tuple([positive, positive])]).transform((sizes, context) => {
    const [smallestMm, largestMm] = typeof sizes === 'number' ? [null, sizes] : sizes
    if (smallestMm === null || smallestMm <= largestMm) return { smallestMm, largestMm }
    fault(context, { example: `[${largestMm}, ${smallestMm}]` })
    return z.NEVER
  }),
  '[mm, mm] | mm',
  '[4, 51]',
)

/** A volume in mL: a number, or its bounds. */
export const WrittenVolume = hinted(
  z
    .union([z.number().nonnegative(), z.tuple([z.number().nonnegative(), z.number().nonnegative()])])
    .transform((volume, context) => {
      const [lowMl, highMl] = typeof volume === 'number' ? [volume, volume] : volume
      if (lowMl <= highMl) return { lowMl, highMl }
      fault(context, { example: `[${highMl}, ${lowMl}]` })
      return z.NEVER
    }),
  'mL | [mL, mL]',
  '11.5',
)

/** How many lesions: `7`, `">30"`, `"≥30"`, `"<10"`, `"5-8"`. */
export const WrittenCount = hinted(
  z.union([z.number().int().min(1).max(500), z.string().max(100)]).transform((written, context) => {
    const count = countOf(written)
    if (count) return count
    const meant = meantNumber(String(written))
    fault(context, { example: meant !== null && countOf(meant.replaceAll('"', '')) ? meant : '' })
    return z.NEVER
  }),
  '7 | ">30" | "≥30" | "<10" | "5-8"',
  '">30"',
  { pattern: /^\s*(?:(?:>=|≥|>|<=|≤|<)?\s*\d{1,3}|\d{1,3}\s*[-–]\s*\d{1,3})\s*$/ },
)

function countOf(written: number | string): LesionCount | null {
  if (typeof written === 'number') return { least: written, most: written }
  const one = /^\s*(>=|≥|>|<=|≤|<)?\s*(\d{1,3})\s*$/.exec(written)
  const two = /^\s*(\d{1,3})\s*[-–]\s*(\d{1,3})\s*$/.exec(written)
  if (two) return within(Number(two[1]), Number(two[2]))
  if (!one) return null
  const n = Number(one[2])
  switch (one[1]) {
    case '>':
      return within(n + 1, null)
    case '>=':
    case '≥':
      return within(n, null)
    case '<':
      return within(1, n - 1)
    case '<=':
    case '≤':
      return within(1, n)
    default:
      return within(n, n)
  }
}

const within = (least: number, most: number | null): LesionCount | null =>
  least >= 1 && least <= 500 && (most === null || (most >= least && most <= 500)) ? { least, most } : null
