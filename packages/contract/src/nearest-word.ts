/**
 * The known word that a mistyped one most likely stands for: at most a third of its letters differ, or it is how the known word
 * begins. Null when none is near.
 */
export function nearestWord(typed: string, known: readonly string[]): string | null {
  const plain = (word: string) =>
    word
      .slice(0, 100)
      .toLowerCase()
      .replaceAll(/[^\p{L}\d]/gu, '')
  const ranked = known.map((word) => ({ word, distance: editDistance(plain(typed), plain(word)) }))
  const best = ranked.toSorted((a, b) => a.distance - b.distance)[0]
  if (best && best.distance <= Math.max(1, Math.floor(Math.max(Math.min(typed.length, 100), best.word.length) / 3)))
    return best.word
  const longer = plain(typed).length < 3 ? [] : known.filter((word) => plain(word).startsWith(plain(typed)))
  return longer[0] ?? null
}

/**
 * Fewest letters to change, add, drop or swap with the next. O(letters²).
 *
 * @source Damerau 1964, Commun ACM 7:171 (optimal string alignment)
 */
export function editDistance(a: string, b: string): number {
  const rows = [Array.from({ length: b.length + 1 }, (_, j) => j)]
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      let least = Math.min(rows[i - 1]![j]! + 1, row[j - 1]! + 1, rows[i - 1]![j - 1]! + same)
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      if (swapped) least = Math.min(least, rows[i - 2]![j - 2]! + 1)
      row.push(least)
    }
    rows.push(row)
  }
  return rows[a.length]![b.length]!
}
