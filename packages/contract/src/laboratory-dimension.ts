import type { LaboratoryAnalyte } from '@debulk/clinical/record/laboratory-events'
import { UcumLhcUtils } from '@lhncbc/ucum-lhc'

const [mass, substance, cells, activity] = ['g/L', 'mol/L', '/L', 'U/L']

/** A unit of each quantity that an analyte is reported in; whatever converts into one of them by a factor can be meant. */
const quantities: { readonly [A in LaboratoryAnalyte]?: readonly string[] } = {
  bilirubin: [mass, substance],
  albumin: [mass, substance],
  inr: ['1'],
  platelets: [cells],
  creatinine: [mass, substance],
  'creatinine-clearance': ['mL/min', 'mL/min/m2'],
  alt: [activity],
  ast: [activity],
  alp: [activity],
  ggt: [activity],
  ldh: [activity],
  haemoglobin: [mass, substance],
  leucocytes: [cells],
  urea: [mass, substance],
  ammonia: [mass, substance],
  'dlco-percent': ['1'],
}

/** Whether a unit measures a volume. @source Dimensions of UCUM 2.2, by @lhncbc/ucum-lhc */
export const isVolume = (unit: string): boolean =>
  UcumLhcUtils.getInstance().convertUnitTo(unit, 1, 'mL').toVal !== null

/**
 * Units that a laboratory value can have, where the one written measures something else: seconds are no bilirubin. Null where it can be. An INR in
 * percent is a prothrombin index, which is another figure.
 *
 * @source Dimensions of UCUM 2.2, by @lhncbc/ucum-lhc; international units of enzymes are taken as units
 */
export function otherQuantity(analyte: LaboratoryAnalyte, unit: string): readonly string[] | null {
  const allowed = quantities[analyte]
  if (!allowed) return null
  const plain = unit.replace('[IU]', 'U')
  const isOne = allowed.some((each) => UcumLhcUtils.getInstance().convertUnitTo(plain, 1, each).toVal !== null)
  return isOne && !(analyte === 'inr' && plain.includes('%')) ? null : allowed
}
