/** As people mistype it: case, kinds of dashes and blanks apart. */
const folded = (pseudonym: string): string =>
  pseudonym
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s_\p{Pd}\u2212]+/gu, '-')

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Pseudonyms that differ only in case, dashes or blanks, and may be one patient; each group in order. */
export function alikePseudonyms(pseudonyms: Iterable<string>): readonly (readonly string[])[] {
  const groups = Map.groupBy(new Set(pseudonyms), folded)
  return [...groups.values()].filter((each) => each.length > 1).map((each) => each.toSorted(byText))
}

/** Pseudonyms that look like a person's name: two words that begin with a capital, or one and initials. */
export const nameLikePseudonyms = (pseudonyms: Iterable<string>): readonly string[] =>
  [...new Set(pseudonyms)].filter((each) => /^\p{Lu}\p{Ll}+,?\s+\p{Lu}(?:\p{Ll}+|\.)/u.test(each)).toSorted(byText)
