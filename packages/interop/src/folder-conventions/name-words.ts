/**
 * A name as words: lower case, `ё` as `е`, split at blanks, punctuation, camelCase and between letters and digits.
 * `LiverLesion_03` → liver, lesion, 03. What follows `#` is a label value, not a part of the name.
 */
export function nameWords(name: string): string[] {
  return name
    .normalize('NFC')
    .replace(/#\d+$/, '')
    .replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replaceAll(/(\p{L})(\d)/gu, '$1 $2')
    .replaceAll(/(\d)(\p{L})/gu, '$1 $2')
    .split(/[^\p{L}\d]+/u)
    .filter((word) => word !== '')
}
