import type { Format } from '../format.ts'
import { figure } from './check-figures.ts'

/** Change of lengths: `0 to +1 mm`, `−3 to −1 mm`; one figure where both ends are written alike. */
export function mmRange(
  format: Format,
  { leastMm, mostMm }: { readonly leastMm: number; readonly mostMm: number },
): string {
  const signed = (mm: number) => `${mm > 0 ? '+' : ''}${figure(format, mm)}`
  const [low, high] = [signed(leastMm), `${signed(mostMm)}\u00A0${format.unit('mm')}`]
  if (figure(format, leastMm) === figure(format, mostMm)) return high
  return format.language === 'ru' ? `от ${low} до ${high}` : `${low} to ${high}`
}
