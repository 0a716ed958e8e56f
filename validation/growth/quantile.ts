/** Quantile of rising values, linear between them. @source Hyndman & Fan 1996, type 7, as NumPy's default */
export function quantile(rising: readonly number[], share: number): number {
  const at = share * (rising.length - 1)
  const [low, high] = [rising[Math.floor(at)], rising[Math.ceil(at)]]
  if (low === undefined || high === undefined) throw new RangeError('a quantile of nothing')
  return low + (high - low) * (at - Math.floor(at))
}
