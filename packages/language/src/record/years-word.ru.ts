/** The word for years agrees with its number; a fraction takes the genitive singular. */
export const yearsRu = (years: number): string => {
  if (!Number.isInteger(years)) return 'года'
  const [tens, ones] = [years % 100, years % 10]
  if (tens > 10 && tens < 15) return 'лет'
  return ones === 1 ? 'год' : ones > 1 && ones < 5 ? 'года' : 'лет'
}

/** After «в течение» and «более». */
export const yearsGenitiveRu = (years: number): string =>
  !Number.isInteger(years) || (years % 10 === 1 && years % 100 !== 11) ? 'года' : 'лет'
