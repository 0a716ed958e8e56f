/** A unit as a number of base units: `factor` × 10^`tens` of the powers in `of`. */
type Size = {
  readonly factor: number
  readonly tens: number
  readonly of: Readonly<Record<string, number>>
}

const base = (name: string): Size => ({ factor: 1, tens: 0, of: { [name]: 1 } })
const one: Size = { factor: 1, tens: 0, of: {} }

/** Units that take prefixes. Litres, international units and units of catalysis have two spellings each. */
const prefixed: ReadonlyMap<string, Size> = new Map(
  Object.entries({
    g: base('gram'),
    m: base('metre'),
    mol: base('mole'),
    s: base('second'),
    // a gram in a decilitre
    'g%': { factor: 1, tens: 4, of: { gram: 1, metre: -3 } },
    L: { factor: 1, tens: -3, of: { metre: 3 } },
    l: { factor: 1, tens: -3, of: { metre: 3 } },
    kat: { factor: 1, tens: 0, of: { mole: 1, second: -1 } },
    U: { factor: 1 / 60, tens: -6, of: { mole: 1, second: -1 } },
    '[IU]': base('international unit'),
    '[iU]': base('international unit'),
    "[USP'U]": base('USP unit'),
  }),
)
const bare: ReadonlyMap<string, Size> = new Map(
  Object.entries({
    min: { factor: 60, tens: 0, of: { second: 1 } },
    h: { factor: 3600, tens: 0, of: { second: 1 } },
    d: { factor: 86_400, tens: 0, of: { second: 1 } },
  }),
)
const prefixes: Readonly<Record<string, number>> = {
  G: 9,
  M: 6,
  k: 3,
  h: 2,
  da: 1,
  d: -1,
  c: -2,
  m: -3,
  u: -6,
  n: -9,
  p: -12,
  f: -15,
}

/**
 * How many of one unit another is: 1 L is 1000 mL. Null where they measure different things, or where a unit is none of those drugs and
 * laboratory values come in.
 *
 * @source UCUM 2.2, §§2–4 and tables: prefixes, `[iU]` as another spelling of `[IU]`, l as another of L, 1 U = 1 µmol/min, annotations
 *         in braces without meaning
 */
export function ucumRatio(from: string, to: string): number | null {
  if (from === to) return 1
  const [size, unit] = [sizeOf(from), sizeOf(to)]
  if (size === null || unit === null) return null
  const names = new Set([...Object.keys(size.of), ...Object.keys(unit.of)])
  if ([...names].some((name) => (size.of[name] ?? 0) !== (unit.of[name] ?? 0))) return null
  const tens = size.tens - unit.tens
  const factor = size.factor / unit.factor
  // a power of ten below one is not exact in binary; to divide by it is one rounding less
  return tens < 0 ? factor / 10 ** -tens : factor * 10 ** tens
}

/** The size of a term: parts joined by `.` and `/`, a slash dividing by the part after it only. */
function sizeOf(term: string): Size | null {
  let rest = term
  let size = one
  let divides = false
  if (rest.startsWith('/')) [divides, rest] = [true, rest.slice(1)]
  for (;;) {
    const part = partAt(rest)
    if (part === null) return null
    size = times(size, part.size, divides ? -1 : 1)
    rest = part.rest
    if (rest === '') return size
    divides = rest.startsWith('/')
    if (!divides && !rest.startsWith('.')) return null
    rest = rest.slice(1)
  }
}

const times = (a: Size, b: Size, power: number): Size => {
  const of: Record<string, number> = { ...a.of }
  for (const [name, n] of Object.entries(b.of)) of[name] = (of[name] ?? 0) + n * power
  return { factor: a.factor * b.factor ** power, tens: a.tens + b.tens * power, of }
}

/** One part at the beginning of a term, and what follows it: `(24.h)`, `10*9`, `100`, `cm3`, `{creat}`. */
function partAt(term: string): { readonly size: Size; readonly rest: string } | null {
  const found =
    /^(?:\((?<inner>[^()]*)\)|10[*^](?<tens>[+-]?\d+)|(?<number>[1-9]\d*)|(?<symbol>(?:[A-Za-z%]|\[[^\]]*\])+)(?<power>[+-]?\d+)?)?(?<note>\{[^}]*\})?/.exec(
      term,
    )
  if (!found || found[0] === '') return null
  const { inner, tens, number, symbol, power } = found.groups ?? {}
  const size =
    inner !== undefined
      ? sizeOf(inner)
      : tens !== undefined
        ? { ...one, tens: Number(tens) }
        : number !== undefined
          ? { ...one, factor: Number(number) }
          : symbol !== undefined
            ? symbolSize(symbol, Number(power ?? 1))
            : one
  return size && { size, rest: term.slice(found[0].length) }
}

function symbolSize(symbol: string, power: number): Size | null {
  const whole = prefixed.get(symbol) ?? bare.get(symbol)
  if (whole) return times(one, whole, power)
  for (const [prefix, tens] of Object.entries(prefixes)) {
    const unit = symbol.startsWith(prefix) ? prefixed.get(symbol.slice(prefix.length)) : undefined
    if (unit) return times(one, { ...unit, tens: unit.tens + tens }, power)
  }
  return null
}
