/** Classes of the share of the liver that is tumour. */
export const burdenClasses = ['<=10', '11-25', '26-50', '>50'] as const
/** One of the classes, per cent. */
export type BurdenClass = (typeof burdenClasses)[number]

/**
 * Class of the share of the liver, per cent.
 *
 * @source ENETS classes, gaps closed: decided on the unrounded percentage
 */
export function burdenClass(percent: number): BurdenClass {
  if (percent <= 10) return '<=10'
  if (percent <= 25) return '11-25'
  return percent <= 50 ? '26-50' : '>50'
}

/** Every class that a share within these bounds may have; no upper bound reaches the highest. */
export function possibleClasses({
  low,
  high,
}: {
  readonly low: number
  readonly high: number | null
}): readonly BurdenClass[] {
  const from = burdenClasses.indexOf(burdenClass(low))
  const to = high === null ? burdenClasses.length - 1 : burdenClasses.indexOf(burdenClass(high))
  return burdenClasses.slice(from, to + 1)
}
