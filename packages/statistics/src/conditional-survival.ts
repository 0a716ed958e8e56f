/**
 * Survival to a time of those who reached an earlier one: S(t)/S(t0). Null where nobody reached it, or the later time is the earlier one.
 *
 * @source conditional probability; Henson 2007, Int J Cancer 120 and others use it for prognosis after a landmark (closed form)
 */
export function conditionalSurvival(survival: (time: number) => number, from: number, to: number): number | null {
  if (to < from) return null
  const reached = survival(from)
  return reached > 0 ? survival(to) / reached : null
}
