/** Up to so many points of a series each has room for its value. */
const mostLabels = 12

/**
 * Which points of a series have their value beside them, by place: all of a short one; of a long one what a reader looks for, the first,
 * the last, the least and the greatest. The others are in the text that goes with the chart. A point may have no value.
 */
export function toldPoints(values: readonly (number | null)[]): ReadonlySet<number> {
  if (values.length <= mostLabels) return new Set(values.keys())
  const known = values.filter((value) => value !== null)
  const [least, greatest] = known.reduce(
    ([low, high], value) => [Math.min(low, value), Math.max(high, value)],
    [Infinity, -Infinity],
  )
  const places = [0, values.length - 1, values.indexOf(least), values.indexOf(greatest)]
  return new Set(places.filter((place) => place >= 0))
}
