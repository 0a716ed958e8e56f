import { notRecorded, type MarkerMeasured, type NamedSeries } from '@debulk/clinical/record/laboratory-events'
import { markerSeries } from '@debulk/clinical/markers/marker-series'
import { sampleKeyOf, samplesNamed } from '@debulk/clinical/markers/marker-sample'
import type { PatientEvent } from '@debulk/clinical/record/patient-event'
import { eventsOf, unretracted } from '@debulk/clinical/record/patient-record'
import type { Place, Problem } from './case-place.ts'

/**
 * What a declared join cannot bring together: results that the record does not hold, another analyte, a series that is joined already, one series
 * alone. A retracted result stays known, so that taking a fact back never makes a file unreadable.
 */
export function markerJoinProblems(event: PatientEvent, at: Place, events: readonly PatientEvent[]): Problem[] {
  if (event.kind !== 'marker-series-joined') return []
  if (event.analyte === 'other' && event.name === undefined) return []
  const standing = unretracted(events)
  if (!standing.includes(event)) return []
  const results = eventsOf(events, 'marker-measured')
  const own = results.filter((result) => sampleKeyOf({ ...result, ...bare }) === sampleKeyOf({ ...event, ...bare }))
  const samples = samplesNamed(event)
  const keys = samples.map(sampleKeyOf)
  const earlier = eventsOf(standing, 'marker-series-joined').slice(
    0,
    eventsOf(standing, 'marker-series-joined').indexOf(event),
  )
  const problems = event.series.flatMap((named, n): Problem[] => {
    const [key, sample] = [keys[n], samples[n]]
    if (key === undefined || sample === undefined) return []
    const place = ['series', n]
    const found = written(named)
    if (!own.some((result) => sampleKeyOf(result) === key)) {
      const foreign = results.find(({ matrix, assay }) => sampleKeyOf({ ...sample, ...bare, matrix, assay }) === key)
      const known = [...new Set(own.map(writtenOf))]
      if (foreign !== undefined) {
        const example = known.length < 2 ? null : `series: [${known.join(', ')}]`
        const against = `${foreign.analyte}: ${foreign.id}`
        return [at.impossible(place, { fault: 'other-analyte', found: `${event.analyte}: ${found}`, against, example })]
      }
      return [at.unknownId(place, found, known)]
    }
    if (keys.indexOf(key) < n)
      return [
        at.impossible(place, { fault: 'named-twice', found, against: `series[${keys.indexOf(key)}]`, example: null }),
      ]
    const twin = earlier.find((other) => samplesNamed(other).map(sampleKeyOf).includes(key))
    return twin === undefined
      ? []
      : [at.impossible(place, { fault: 'joined-twice', found, against: twin.id, example: null })]
  })
  if (problems.length > 0) return problems
  const without = events.filter((each) => each.kind === 'marker-measured')
  const apart = markerSeries(without).filter(({ points }) =>
    points.some(({ event: id }) => own.some((result) => result.id === id && keys.includes(sampleKeyOf(result)))),
  )
  if (apart.length > 1) return []
  const others = [...new Set(own.filter((result) => !keys.includes(sampleKeyOf(result))).map(writtenOf))]
  const [found, example] = [
    event.series.map(written).join(', '),
    others[0] === undefined ? null : `series: [${[...event.series.map(written), others[0]].join(', ')}]`,
  ]
  return [at.impossible(['series'], { fault: 'one-series', found, against: event.analyte, example })]
}

/** Everything of a sample but what tells series of one analyte apart. */
const bare = { matrix: null, assay: null } as const

/** As it is written in a case file. */
const written = ({ matrix, assay }: NamedSeries): string =>
  `{ matrix: ${matrix}, assay: ${/^[\p{L}\d-]+$/u.test(assay) && Number.isNaN(Number(assay)) ? assay : JSON.stringify(assay)} }`
const writtenOf = ({ matrix, assay }: MarkerMeasured): string =>
  written({ matrix: matrix ?? notRecorded, assay: assay ?? notRecorded })
