/** From a value to a place on the drawing, px. */
export type Scale = (value: number) => number

type Span = readonly [number, number]

export const linearScale =
  ([from, to]: Span, [start, end]: Span): Scale =>
  (value) =>
    start + ((value - from) / (to - from)) * (end - start)

export const logScale = ([from, to]: Span, range: Span): Scale => {
  const inner = linearScale([Math.log(from), Math.log(to)], range)
  return (value) => inner(Math.log(Math.max(value, from)))
}

export const rootScale = ([from, to]: Span, range: Span): Scale => {
  const inner = linearScale([Math.sqrt(from), Math.sqrt(to)], range)
  return (value) => inner(Math.sqrt(Math.max(value, 0)))
}

/** The next of 1, 2, 5 × 10ⁿ. */
export function roundStep(atLeast: number): number {
  const power = 10 ** Math.floor(Math.log10(atLeast))
  const digit = [1, 2, 5, 10].find((d) => d * power >= atLeast * (1 - 1e-9)) ?? 10
  return Number((digit * power).toPrecision(1))
}

/** Even ticks from zero, about `count` of them. */
export function evenTicks(top: number, count: number): number[] {
  const step = roundStep(top / count)
  return Array.from({ length: Math.floor(top / step + 1e-9) + 1 }, (_, i) => Number((i * step).toPrecision(12)))
}
