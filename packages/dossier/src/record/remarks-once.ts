/** Remarks of several answers, in order: each is said where it first applies, and counted where it applies again. */
export function remarksOnce(): (remarks: readonly string[]) => {
  readonly fresh: readonly string[]
  readonly again: number
} {
  const told = new Set<string>()
  return (remarks) => {
    const fresh = remarks.filter((remark) => !told.has(remark))
    for (const remark of fresh) told.add(remark)
    return { fresh, again: remarks.length - fresh.length }
  }
}
