import { namesLiver, placeInLiver } from '../lesion/place-in-liver.ts'

/**
 * Gives every name of a place the first name that means the same: of "bone" and "bone, L3" the one that was written first.
 */
export function placeNames(): (site: string) => string {
  const known: string[] = []
  return (site) => {
    const same = known.find((each) => isOnePlace(each, site))
    if (same !== undefined) return same
    known.push(site)
    return site
  }
}

/**
 * Whether two names mean one place: the words of one are among those of the other, and not one of them in the liver and the other outside.
 * "Liver" and «печень», "S6", "VI" and "segment 6" are the same words.
 *
 * @source own reading of place names; segments by Couinaud 1957
 */
export function isOnePlace(a: string, b: string): boolean {
  const [inLiver, other] = [placeInLiver(a), placeInLiver(b)]
  if (inLiver !== other && inLiver !== 'unknown' && other !== 'unknown') return false
  const [one, two] = [wordsOf(a), wordsOf(b)]
  return isWithin(one, two) || isWithin(two, one)
}

const isWithin = (part: ReadonlySet<string>, whole: ReadonlySet<string>): boolean =>
  part.size > 0 && [...part].every((word) => whole.has(word))

/** Words that say nothing of where. */
const empty = /^(?:the|of|in|a|в|во|segment|seg|сегмент\p{L}*)$/u
const roman = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii']

function wordsOf(site: string): ReadonlySet<string> {
  const words =
    site
      .normalize('NFC')
      .toLowerCase()
      .replaceAll('ё', 'е')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  const telling = words.filter((word) => !empty.test(word))
  return new Set((telling.length === 0 ? words : telling).map(oneWord))
}

function oneWord(word: string): string {
  if (namesLiver(word)) return 'liver'
  const segment = /^s?([1-8][abав]?)$/u.exec(word)?.[1]
  const numeral = roman.indexOf(word.replace(/^s/u, ''))
  return segment ?? (numeral === -1 ? word : `${numeral + 1}`)
}
