import type { MarkerAnalyte, MarkerMeasured } from '../src/record/laboratory-events.ts'
import type { PatientEvent } from '../src/record/patient-event.ts'
import { about, told } from './sample-record.ts'

type More = Partial<Omit<MarkerMeasured, 'kind' | 'on' | 'provenance' | 'analyte' | 'value'>>

/** A result in ng/mL with an exclusive upper limit of 100 unless told otherwise; its id is the date. */
export const sampleMarker = (
  date: string,
  value: number | string | null,
  more: More & { readonly analyte?: MarkerAnalyte } = {},
): PatientEvent =>
  told('marker-measured', date, {
    id: date,
    analyte: 'serotonin',
    unit: 'ng/mL',
    reference: { high: 100, highExclusive: true },
    ...more,
    value: value === null ? undefined : about(value),
  })

/** Markers of the published patient. Values and limits as printed by Peregudov 2021, doi 10.37174/2587-7593-2021-4-2-92-100. */
export const publishedMarkers: readonly PatientEvent[] = [
  ...[
    ['2017-02-02', 1189.1],
    ['2017-10-05', 407.9],
    ['2018-07-11', 149.9],
  ].map(([date, value]) =>
    sampleMarker(String(date), Number(value), {
      id: `serotonin ${date}`,
      reference: { high: 200, highExclusive: true },
    }),
  ),
  ...[
    ['2017-02-02', 628.8],
    ['2017-10-05', 93.8],
    ['2018-07-11', 40.5],
  ].map(([date, value]) =>
    sampleMarker(String(date), Number(value), {
      id: `cga ${date}`,
      analyte: 'chromogranin-a',
      reference: { high: 108, highExclusive: true },
    }),
  ),
]
