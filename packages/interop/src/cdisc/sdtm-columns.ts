/** One record of a domain, asked by the name of a variable; an absent column and an empty cell both answer ''. */
export type SdtmRecord = { readonly row: number; readonly get: (variable: string) => string }

/** Where the variables of a domain stand in its header. */
export type SdtmColumns = {
  readonly has: (variable: string) => boolean
  readonly record: (cells: readonly string[], row: number) => SdtmRecord
}

/** Names an older version of the standard, or its users, gave the same variable. */
const olderNames: Readonly<Record<string, readonly string[]>> = {
  TULNKID: ['TULINKID'],
  TRLNKID: ['TRLINKID'],
  TRLNKGRP: ['TRLINKGRP'],
}

/** Variables by name, whatever their order, case or padding. */
export function sdtmColumns(header: readonly string[]): SdtmColumns {
  const at = new Map<string, number>()
  header.forEach((name, index) => {
    const variable = name.trim().toUpperCase()
    if (!at.has(variable)) at.set(variable, index)
  })
  const places = new Map<string, number | undefined>()
  const find = (variable: string): number | undefined => {
    if (places.has(variable)) return places.get(variable)
    const [index] = [variable, ...(olderNames[variable] ?? [])].flatMap((name) => at.get(name.toUpperCase()) ?? [])
    places.set(variable, index)
    return index
  }
  // a table repeats few texts in many rows; a piece of the file is not kept for one of them
  const texts = new Map<string, string>()
  const once = (text: string): string => {
    const known = texts.get(text)
    if (known !== undefined) return known
    const own = ` ${text}`.slice(1)
    texts.set(own, own)
    return own
  }
  return {
    has: (variable) => find(variable) !== undefined,
    record: (cells, row) => ({
      row,
      get: (variable) => {
        const index = find(variable)
        const text = index === undefined ? '' : (cells[index] ?? '').trim()
        // SAS and pandas write what is missing
        return text === '' || text === '.' || text === 'NA' || text === 'NaN' ? '' : once(text)
      },
    }),
  }
}
