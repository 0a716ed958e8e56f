import type { MarkersCaveats } from './markers-answers.ts'
import type { MarkerSeries } from './marker-series.ts'

type JoinCaveat = { readonly code: 'marker/series-joined'; readonly parameters: MarkersCaveats['marker/series-joined'] }

/** The override, told in every answer that rests on it and beneath the chart that draws it. */
export function joinCaveats({ analyte, joined, points }: MarkerSeries): JoinCaveat[] {
  if (joined === null) return []
  const { by, on, reason, series } = joined
  const withoutLimit = points.filter(({ timesUpperLimit }) => timesUpperLimit === null).length
  return [{ code: 'marker/series-joined', parameters: { analyte, by, on, reason, series, withoutLimit } }]
}
