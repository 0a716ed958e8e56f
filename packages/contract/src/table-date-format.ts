/** Parts of a date format, longest first. */
export const dateTokens = ['YYYY', 'MM', 'DD', 'HH', 'mm', 'ss', 'M', 'D'] as const

/** Day numbers of a spreadsheet that were saved as text. */
export const serialFormats = ['excel-1900', 'excel-1904'] as const

/**
 * Whether a date format cannot be read: letters that are no part of a date, or no year of four digits. A year of two digits is
 * none: whether 17 is 1917 or 2017 nobody can tell.
 */
export function tableDateFault(format: string): boolean {
  if (serialFormats.some((each) => each === format)) return false
  const rest = dateTokens.reduce((text, token) => text.replace(token, ''), format)
  const hasDay = /D/.test(format)
  return /\p{L}/u.test(rest) || !format.includes('YYYY') || (hasDay && !/M/.test(format))
}
