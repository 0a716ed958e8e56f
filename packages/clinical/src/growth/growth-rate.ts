import { daysOf } from '@debulk/quantity/duration'
import { normalQuantile } from '@debulk/statistics/normal'

/** A size at two times; diameters (or sums of them) in mm, volumes in mL. */
export type GrowthSizes = {
  readonly measure: 'diameter' | 'volume'
  readonly from: number
  readonly to: number
  readonly days: number
  /** Standard deviation of the logarithm of each size, from its measurement error. */
  readonly sdLnFrom: number
  readonly sdLnTo: number
}

/** How fast something grew between two measurements, volume taken to change by the same share each day. */
export type GrowthRate = {
  /** Growth of the logarithm of volume per month of 30.4375 days. */
  readonly tgPerMonth: number
  /** Share by which volume changes per month: 0.05 is 5 % (TGR). */
  readonly monthlyChange: number
  /** 95 % interval of it, from the error of measurement alone. */
  readonly low: number
  readonly high: number
  /** Specific growth rate, share per day. */
  readonly specificPerDay: number
  /** Months in which volume doubles; null where it does not grow. */
  readonly doublingMonths: number | null
  /** Ends of its 95 % interval; null where growth is not certain, so that nothing bounds it from above. */
  readonly doublingLowMonths: number | null
  readonly doublingHighMonths: number | null
}

const z95 = normalQuantile(0.975)
const ratioTolerance = 1e-9

/**
 * Tumour growth rate: TG = 3·ln(D2/D1)/t of diameters or ln(V2/V1)/t of volumes, t in months of 30.4375 days; TGR = e^TG − 1; volume
 * doubles in ln 2/TG. The interval is that of TG under the measurement error, carried over. Null where a size or the time is not
 * above 0: nothing grows from or to nothing.
 *
 * @source Ferté 2014, Clin Cancer Res 20:246–252; GREPONET (Lamarca 2019) for TGR; Mehrara 2007, Cancer Res 67:3970–3975 for specific growth rate and doubling time
 */
export function growthRate({ measure, from, to, days, sdLnFrom, sdLnTo }: GrowthSizes): GrowthRate | null {
  if (!(from > 0 && to > 0 && days > 0)) return null
  const months = days / daysOf.month
  const power = measure === 'diameter' ? 3 : 1
  const isSame = Math.abs(to / from - 1) < ratioTolerance
  const tgPerMonth = isSame ? 0 : (power * Math.log(to / from)) / months
  const half = (z95 * power * Math.hypot(sdLnFrom, sdLnTo)) / months
  const [low, high] = [tgPerMonth - half, tgPerMonth + half]
  return {
    tgPerMonth,
    monthlyChange: Math.expm1(tgPerMonth),
    low: Math.expm1(low),
    high: Math.expm1(high),
    specificPerDay: tgPerMonth / daysOf.month,
    doublingMonths: doubling(tgPerMonth),
    doublingLowMonths: doubling(high),
    doublingHighMonths: doubling(low),
  }
}

const doubling = (tgPerMonth: number): number | null => (tgPerMonth > 0 ? Math.LN2 / tgPerMonth : null)

/** Standard deviation of the logarithm of a sum whose parts err independently by `cv` of their own size. */
export function sdLnOfSum(parts: readonly { readonly size: number; readonly cv: number }[]): number {
  const total = parts.reduce((sum, { size }) => sum + size, 0)
  return total > 0 ? Math.hypot(...parts.map(({ size, cv }) => (size / total) * cv)) : 0
}
