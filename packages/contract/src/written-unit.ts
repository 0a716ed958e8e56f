import { z } from 'zod'
import { fault } from './schema-fault.ts'
import { hinted } from './schema-hints.ts'
import { ucumFault } from './ucum-unit.ts'

/** A unit in UCUM, as printed. `1` is a number in YAML. */
export const WrittenUnit = hinted(
  z.union([z.string().min(1).max(100), z.literal(1)]).transform((written, context) => {
    const unit = String(written)
    const problem = ucumFault(unit)
    if (problem) fault(context, problem.meant === null ? null : { example: quoted(problem.meant) })
    return unit
  }),
  'UCUM: ng/mL | nmol/L | umol/L | mg/(24.h) | U/L | "[IU]/L" | 10*9/L | "%" | "1" | …',
  'ng/mL',
  { pattern: /^[!-~]{1,60}$/ },
)

/** YAML reads a bare bracket as a list, and takes no percent sign. */
const quoted = (unit: string): string => (/^[[%{1]/.test(unit) && !unit.startsWith('10') ? `"${unit}"` : unit)
