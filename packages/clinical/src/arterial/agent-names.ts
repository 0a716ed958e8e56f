import type { ArterialAgent } from '../record/treatment-events.ts'

type Named = Pick<ArterialAgent, 'name' | 'role'>

/**
 * Iodised oil, by its role, or by its name where another role was written: as contrast it goes to the same place.
 *
 * @source names of products: general knowledge, not verified
 */
export const isOil = ({ name, role }: Named): boolean =>
  role === 'oil' || /lipiodol|ethiod[io]|iodi[sz]ed oil|липиодол|этиодол|йодированн\S* масл/i.test(name)

/**
 * Bleomycin, by its name or that of a product.
 *
 * @source names of products: general knowledge, not verified
 */
export const isBleomycin = ({ name }: Named): boolean =>
  /bleom[yi]c[ie]|bleoc[iy]n|blenox|блеомиц|блеоцин|бленокс|бленамакс/i.test(name)

/**
 * Doxorubicin, by its name or that of a product.
 *
 * @source names of products: general knowledge, not verified
 */
export const isDoxorubicin = ({ name }: Named): boolean =>
  /doxorubicin|adriam[yi]cin|adri(a)?blastin|доксорубицин|адриамицин|адри(а)?бластин/i.test(name)
