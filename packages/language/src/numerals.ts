import type { Interval } from './interval.ts'
import type { Language } from './language.ts'
import { percentages, type Percentages } from './percentages.ts'

/** How quantities are written. */
export type Numerals = Percentages & {
  /** Two significant digits, three from 100. */
  readonly number: (value: number) => string
  /** A whole number, all digits. */
  readonly integer: (value: number) => string
  /** A length or ratio of the file itself: up to four significant digits, no padding. */
  readonly technical: (value: number) => string
  /** Central value and bounds with the decimals of the central value: `8.0 (6.0–12.9)`; nothing seen: `0 (at most 2.1)`. */
  readonly interval: (value: Interval) => string
  /** The bounds alone: `6.0–12.9`. */
  readonly bounds: (value: Interval) => string
  /** Limits and an interval; figures that would read the same take a third digit, so that each one's side is seen. */
  readonly against: (limits: readonly number[], value: Interval) => Against
  /** A volume without its unit; below 0.01 mL no digits are claimed. */
  readonly volume: (value: number) => string
  readonly mL: (value: number) => string
  /** `8.0 mL (6.0–12.9)` */
  readonly mLInterval: (value: Interval) => string
  readonly mm: (value: number) => string
  /** A probability rounded to 5 %; its ends read `under 5 %` and `over 95 %`. */
  readonly toFivePercent: (probability: number) => string
  /** A percentage that may be small (share of the liver), two significant digits. */
  readonly percentOfLiver: (percent: number) => string
  /** Exact where another size beside it would read the same. */
  readonly bytes: (value: number, beside?: number) => string
  readonly duration: (seconds: number) => string
}

/** `10.0`, and `10.2 (9.7–10.7)` in its two parts; `inside` is empty where there is nothing to say. */
export type Against = { readonly limits: readonly string[]; readonly central: string; readonly inside: string }

/** No-break space: a value never leaves its unit. */
const gap = '\u00A0'

const names = {
  en: {
    units: { mL: 'mL', mm: 'mm', bytes: ['B', 'kB', 'MB', 'GB', 'TB'], s: 's', min: 'min', h: 'h' },
    atLeast: 'at least',
    atMost: 'at most',
    unbounded: 'no bounds',
    under: 'under',
    over: 'over',
    span: (low: string, high: string) => `${low} to ${high}`,
    grouping: 'always',
  },
  ru: {
    units: { mL: 'мл', mm: 'мм', bytes: ['байт', 'кБ', 'МБ', 'ГБ', 'ТБ'], s: 'с', min: 'мин', h: 'ч' },
    atLeast: 'не менее',
    atMost: 'не более',
    unbounded: 'без границ',
    under: 'менее',
    over: 'более',
    span: (low: string, high: string) => `от ${low} до ${high}`,
    grouping: 'min2', // 1400, but 14 000
  },
} as const

export function numerals(language: Language): Numerals {
  const { units: unit, atLeast, atMost, unbounded, under, over, span, grouping: useGrouping } = names[language]
  const withDecimals = [0, 1, 2, 3, 4, 5, 6].map(
    (digits) =>
      new Intl.NumberFormat(language, {
        minimumFractionDigits: digits,
        maximumFractionDigits: digits,
        useGrouping,
        signDisplay: 'negative',
      }),
  )
  const upToFour = new Intl.NumberFormat(language, { maximumSignificantDigits: 4, useGrouping })

  const fixed = (value: number, decimals: number) => minus((withDecimals[decimals] ?? upToFour).format(finite(value)))
  const integer = (value: number) => fixed(value, 0)
  const number = (value: number) => fixed(significant(value), decimalsOf(significant(value)))

  const bounds = (
    { low, high }: Interval,
    closed: (low: number, high: number) => string,
    one: (value: number) => string,
  ) => {
    const inside =
      low !== null && high !== null
        ? closed(low, high)
        : low !== null
          ? `${atLeast} ${one(low)}`
          : high !== null
            ? `${atMost} ${one(high)}`
            : unbounded
    return bracketed(inside)
  }
  const against = (limits: readonly number[], value: Interval): Against => {
    const { central, low, high } = value
    if (central < tiny && high !== null && high > tiny) {
      const most = against(limits, { central: high, low: null, high: null })
      return { ...most, central: volume(central), inside: bracketed(`${atMost} ${most.central}`) }
    }
    if (central < tiny) {
      const inside = high === null ? bracketed(unbounded) : ''
      return { limits: limits.map(volume), central: volume(central), inside }
    }
    const colliding = collisions(limits, value)
    const decimals = decimalsOf(significant(central))
    const text = (end: number) => {
      if (colliding.has(end)) return fixed(rounded(end, 6), mostDecimals(end))
      const shown = rounded(end, decimals)
      return shown === 0 ? volume(end) : fixed(shown, Math.min(decimals, mostDecimals(end)))
    }
    const limit = (end: number) => (colliding.has(end) ? text(end) : volume(end))
    // what three digits cannot tell apart: on which side of the other figure it lies
    const beside = (end: number, others: readonly number[]) => {
      const other = others.find((o) => o !== end && text(o) === text(end) && colliding.has(end))
      return other === undefined ? text(end) : `${end < other ? '<' : '>'}${gap}${text(end)}`
    }
    const bound = (end: number) => beside(end, end === central ? limits : [...limits, central])
    const closed = (from: number, to: number) => {
      const [one, other] = [bound(from), bound(to)]
      return /[<>]/.test(one + other) ? span(one, other) : `${one}–${other}`
    }
    return {
      limits: limits.map(limit),
      central: beside(central, limits),
      // at least nothing is no bound
      inside: bounds({ central, low: high === null && low === 0 ? null : low, high }, closed, bound),
    }
  }

  const bytes = (value: number) => {
    const step = Math.min(unit.bytes.length - 1, Math.floor(Math.log10(Math.max(1, value)) / 3))
    return `${step === 0 ? integer(value) : number(value / 1000 ** step)}${gap}${unit.bytes[step] ?? ''}`
  }

  const volume = (value: number) => (value > 0 && value < tiny ? `<${gap}${fixed(tiny, 2)}` : number(value))

  return {
    number,
    integer,
    technical: (value) => minus(upToFour.format(finite(value))),
    bounds: (value) => against([], value).inside.slice(2, -1),
    against,
    volume,
    interval: (value) => {
      const { central, inside } = against([], value)
      return central + inside
    },
    mL: (value) => `${volume(value)}${gap}${unit.mL}`,
    mLInterval: (value) => {
      const { central, inside } = against([], value)
      return `${central}${gap}${unit.mL}${inside}`
    },
    mm: (value) => `${number(value)}${gap}${unit.mm}`,
    ...percentages({ fixed, number, span, bounds }),
    toFivePercent: (probability) => {
      const steps = Math.round(finite(probability) * 20)
      if (steps < 1) return `${under} ${fixed(5, 0)}${gap}%`
      return steps > 19 ? `${over} ${fixed(95, 0)}${gap}%` : `${fixed(steps * 5, 0)}${gap}%`
    },
    percentOfLiver: (value) => `${value > 0 && value < 0.1 ? `<${gap}${fixed(0.1, 1)}` : number(value)}${gap}%`,
    bytes: (value, beside = value) => {
      const exact = `${integer(value)}${gap}${unit.bytes[0]}`
      return beside !== value && bytes(value) === bytes(beside) ? exact : bytes(value)
    },
    duration: (seconds) => {
      const whole = Math.max(0, Math.round(finite(seconds)))
      if (whole < 60) return `${integer(whole)}${gap}${unit.s}`
      const minutes = Math.round(whole / 60)
      if (minutes < 60) return `${integer(minutes)}${gap}${unit.min}`
      return `${integer(Math.floor(minutes / 60))}${gap}${unit.h}${gap}${integer(minutes % 60)}${gap}${unit.min}`
    },
  }
}

/** Breaks before the bracket, never inside. */
const bracketed = (text: string): string => ` (${text.replaceAll(' ', gap)})`

/** Less than this many mL is a few voxels; digits would be theatre. */
const tiny = 0.01

/** Figures that the usual digits would put on one another, or on the wrong side of a limit: these alone take three. */
function collisions(limits: readonly number[], { central, low, high }: Interval): ReadonlySet<number> {
  const decimals = decimalsOf(significant(central))
  const shown = (end: number) => rounded(end, decimals)
  const ends = [low, central, high].filter((end) => end !== null)
  const met = ends.filter((end) => end !== central && shown(end) === shown(central)).flatMap((end) => [end, central])
  const onLimit = limits.flatMap((limit) => {
    const written = significant(limit)
    const near = ends.filter((end) => end !== limit && (shown(end) === written || end < limit !== shown(end) < written))
    return near.length === 0 ? [] : [limit, ...near]
  })
  return new Set([...met, ...onLimit])
}

/** As it is written beside a central value of so many decimals: three significant digits at most. */
const rounded = (value: number, decimals: number): number =>
  Math.abs(value) < 100 ? Number(value.toFixed(Math.min(decimals, mostDecimals(value)))) : significant(value)

/** Two significant digits, three from 100. */
const significant = (value: number): number => Number(finite(value).toPrecision(Math.abs(value) < 100 ? 2 : 3))

/** Decimals that show a value already rounded to its significant digits. */
function decimalsOf(value: number): number {
  const magnitude = Math.abs(value)
  if (magnitude === 0 || magnitude >= 10) return 0
  return Math.min(6, 1 - Math.floor(Math.log10(magnitude)))
}

/** A bound takes the decimals of its central value, but never more than three significant digits. */
function mostDecimals(value: number): number {
  const magnitude = Math.abs(value)
  if (magnitude === 0) return 6
  return Math.min(6, Math.max(0, 2 - Math.floor(Math.log10(magnitude))))
}

/** A hole in the data is our bug; it must not print as `NaN`. */
function finite(value: number): number {
  if (!Number.isFinite(value)) throw new RangeError(`${value} cannot be printed as a number`)
  return value
}

/** A true minus sign, of a digit's width. */
const minus = (text: string): string => text.replace('-', '−')
