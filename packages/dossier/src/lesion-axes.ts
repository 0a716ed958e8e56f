import type { LesionReading } from '@debulk/clinical/lesion/lesion-reading'
import type { Format } from '@debulk/language/format'

/** Long × short axis where both were measured, else the one diameter that somebody measured. */
export function lesionAxes({ shape, diameterMm, diameterIs }: LesionReading, { number }: Format): string {
  if (shape) return `${number(shape.edge.long.lengthMm)} × ${number(shape.edge.short.lengthMm)}`
  return diameterIs === 'measured' ? number(diameterMm) : '–'
}
