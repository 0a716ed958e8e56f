declare const unit: unique symbol
/** A number that knows its UCUM unit. Costs nothing at run time; a mix-up does not compile. */
export type Quantity<U extends string> = number & { readonly [unit]: U }
export type Millimetre = Quantity<'mm'>
export type SquareMillimetre = Quantity<'mm2'>
export type Millilitre = Quantity<'mL'>

/** The only doors from bare numbers. A NaN or a negative here is our bug, so they throw. */
export const mm = (value: number) => nonNegative(value, 'mm') as Millimetre
export const mm2 = (value: number) => nonNegative(value, 'mm2') as SquareMillimetre
export const mL = (value: number) => nonNegative(value, 'mL') as Millilitre

function nonNegative(value: number, symbol: string): number {
  if (!(value >= 0 && value < Infinity)) throw new RangeError(`${value} ${symbol} is not a size`)
  return value
}
