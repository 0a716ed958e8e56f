/**
 * Gives every name of a place the first name that means the same: of "bone" and "bone, L3" the one that was written first. Names mean the
 * same where the words of one are among those of the other.
 */
export function placeNames(): (site: string) => string {
  const known: { readonly name: string; readonly words: ReadonlySet<string> }[] = []
  return (site) => {
    const words = new Set(site.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
    const same = known.find((each) => isWithin(words, each.words) || isWithin(each.words, words))
    if (same) return same.name
    known.push({ name: site, words })
    return site
  }
}

const isWithin = (part: ReadonlySet<string>, whole: ReadonlySet<string>): boolean =>
  part.size > 0 && [...part].every((word) => whole.has(word))
