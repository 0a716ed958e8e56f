/** Letters as five columns of seven bits, lowest bit on top. */
const letters: Readonly<Record<string, readonly number[]>> = {
  C: [0x3e, 0x41, 0x41, 0x41, 0x22],
  E: [0x7f, 0x49, 0x49, 0x49, 0x41],
  H: [0x7f, 0x08, 0x08, 0x08, 0x7f],
  I: [0x41, 0x41, 0x7f, 0x41, 0x41],
  N: [0x7f, 0x02, 0x0c, 0x10, 0x7f],
  S: [0x26, 0x49, 0x49, 0x49, 0x32],
  T: [0x01, 0x01, 0x7f, 0x01, 0x01],
  Y: [0x07, 0x08, 0x70, 0x08, 0x07],
}

/** Writes a word into the top left corner of a slice, so that a picture taken of it still says what it is. */
export function burnWord(
  slice: Uint16Array,
  columns: number,
  { word, value }: { readonly word: string; readonly value: number },
): void {
  const width = word.length * 6 + 4
  if (columns < width || slice.length < columns * 12) return
  for (let n = 0; n < word.length; n++) {
    const letter = letters[word[n]!]
    if (!letter) throw new RangeError(`no shape for the letter ${word[n]}`)
    for (let column = 0; column < 5; column++) {
      for (let bit = 0; bit < 7; bit++) {
        if ((letter[column]! >> bit) & 1) slice[4 + n * 6 + column + columns * (4 + bit)] = value
      }
    }
  }
}
