/** How many cells of a terminal a text takes: none for a combining mark, two for East Asian wide characters and emoji. */
export function displayWidth(text: string): number {
  let width = 0
  for (const character of text) width += cells(character)
  return width
}

function cells(character: string): number {
  if (/\p{M}|\u200B|\u2060|\uFEFF/u.test(character)) return 0
  return /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Emoji_Presentation}\u3000-\u303F\uFF01-\uFF60]/u.test(
    character,
  )
    ? 2
    : 1
}

/** Cut to a width, with an ellipsis where something was cut out; the end stays, because it tells `lesions #1` from `#2`. */
export function fitted(text: string, width: number): string {
  if (displayWidth(text) <= width) return text
  if (width < 1) return ''
  const characters = [...text]
  const end = width < 2 * tail ? '' : characters.slice(-tail).join('')
  const start = upTo(characters, width - 1 - displayWidth(end))
  return `${start}…${end}`
}

/** Characters of the end that are kept. */
const tail = 4

function upTo(characters: readonly string[], width: number): string {
  let [kept, used] = ['', 0]
  for (const character of characters) {
    used += cells(character)
    if (used > width) break
    kept += character
  }
  return kept
}
