/**
 * What is worked from a list, once for that list: rules ask of one record at every visit, value and pair. The list must not change
 * afterwards.
 */
export function oncePerList<L extends object, V extends object>(make: (list: L) => V): (list: L) => V {
  const known = new WeakMap<L, V>()
  return (list) => {
    const before = known.get(list)
    if (before !== undefined) return before
    const made = make(list)
    known.set(list, made)
    return made
  }
}
