import { UcumLhcUtils } from '@lhncbc/ucum-lhc'

/** Why a unit is not UCUM: `meant` is the code it most likely stands for, null where none is known. */
export type UnitFault = { readonly meant: string | null }

/**
 * Null for a unit of UCUM, else what was probably meant. `ng/ml` is one: UCUM has both l and L for the litre.
 *
 * @source UCUM 2.2, §§3–5 and tables, by @lhncbc/ucum-lhc
 */
export function ucumFault(unit: string): UnitFault | null {
  if (isUcum(unit)) return null
  const spelt = spelling(unit)
  return { meant: spelt !== unit && isUcum(spelt) ? spelt : null }
}

/** The library writes to the console about blanks and other faults of form, so it is not asked about them. */
const isUcum = (unit: string): boolean =>
  /^[!-~]{1,60}$/.test(unit) && UcumLhcUtils.getInstance().validateUnitString(unit).status === 'valid'

/** Units as laboratories print them, Russian ones too, each with its UCUM code. Longer ones stand first. */
const printed: readonly (readonly [RegExp, string])[] = [
  [/тыс\.?(?=\s*\/)/gi, '10*3'],
  [/млн\.?(?=\s*\/)/gi, '10*6'],
  [/млрд\.?(?=\s*\/)/gi, '10*9'],
  [/мкмоль/gi, 'umol'],
  [/ммоль/gi, 'mmol'],
  [/нмоль/gi, 'nmol'],
  [/пмоль/gi, 'pmol'],
  [/мкг/gi, 'ug'],
  [/нг/gi, 'ng'],
  [/пг/gi, 'pg'],
  [/мг/gi, 'mg'],
  [/мкл/gi, 'uL'],
  [/дл/gi, 'dL'],
  [/мл/gi, 'mL'],
  [/(сутки|сут|24\s*ч|24\s*h(ours?|rs?)?|day)\.?/gi, '(24.h)'],
  [/мме|мМЕ/g, 'm[IU]'],
  [/МЕ|IU|I\.U\./g, '[IU]'],
  [/ЕД|Ед|ед/g, 'U'],
  [/г(?=\/|$)/gi, 'g'],
  [/л(?=\/|$)/gi, 'L'],
  [/mcg|mkg|µg|μg/gi, 'ug'],
  [/[µμ]/g, 'u'],
  [/mol\/l$/gi, 'mol/L'],
  [/g\/ml$/gi, 'g/mL'],
  [/g\/l$/gi, 'g/L'],
  [/g\/dl$/gi, 'g/dL'],
]

function spelling(unit: string): string {
  let text = unit.trim()
  for (const [pattern, code] of printed) text = text.replaceAll(pattern, code)
  text = text
    .replaceAll(/^[x×х*]\s*/g, '')
    .replace(/^10\s*(?:\^|\*\*|e)?\s*(9|6|12|3)\b/i, '10*$1')
    .replace(/^10([⁹⁶])/, (_, power: string) => `10*${power === '⁹' ? 9 : 6}`)
    .replaceAll(/\s*(?:per|в)\s*/g, '/')
    .replaceAll(/\s+/g, '')
    .replace(/^percent|процент(ов|а)?$/i, '%')
  if (isUcum(text)) return text
  const cased = text.replace(/^([NPUM]G|NMOL|UMOL|MMOL|PMOL)(?=\/)/i, (prefix) => prefix.toLowerCase())
  const volumes = cased.replace(/\/(M?D?)L$/i, (_, prefix: string) => `/${prefix.toLowerCase()}L`)
  return volumes
}
