import { assess, type Question } from '../src/assess.ts'
import type { Assessment, Cytoreduction } from '../src/assessment.ts'
import type { Elsewhere } from '../src/cytoreduction/body-cytoreduction.ts'
import { defaultMeasurementError } from '../src/lesion/measurement-error.ts'
import type { Treatment } from '../src/treatment/treatment.ts'
import { sampleLesion, sampleStudy, when } from './sample-readings.ts'

export const liver: Question = { baseline: null, at: null, scope: 'liver', basis: 'totals' }
export const treatment = (
  id: string,
  kind: Treatment['kind'],
  on: string,
  more: Partial<Treatment> = {},
): Treatment => ({
  id,
  kind,
  on: when(on),
  until: null,
  target: null,
  drug: null,
  course: null,
  lastOfCourse: null,
  ...more,
})
export const site = (id: string, volumeMl: number) => ({
  id,
  site: id,
  kind: 'primary' as const,
  readings: [{ on: when('2017-06-21'), volumeLowMl: volumeMl, volumeMl, volumeHighMl: volumeMl }],
  removedBy: { treatment: 'op', complete: true },
})

// The published case's dates, with a total that shrinks from 48 over 69 to 8 mL; arithmetic by hand.
export const studies = [
  sampleStudy('2017-06-21', [sampleLesion({ volumeMl: 48, trackingUid: 'a' })]),
  sampleStudy('2018-04-07', [
    sampleLesion({ volumeMl: 68, trackingUid: 'a' }),
    sampleLesion({ volumeMl: 1, trackingUid: 'b' }),
  ]),
  sampleStudy('2019-01-26', [sampleLesion({ volumeMl: 8, trackingUid: 'a' })]),
]
export const record: NonNullable<Elsewhere> = {
  treatments: [
    treatment('op', 'resection', '2017-08-30'),
    treatment('tace1', 'embolisation', '2018-04-11', { course: 'tace' }),
    treatment('tace2', 'embolisation', '2018-05-31', { course: 'tace', lastOfCourse: true }),
    treatment('ssa', 'systemic-therapy', '2017-02', { drug: 'octreotide' }),
  ],
  sites: [site('primary', 3), site('mesenteric mass', 11.5)],
}

export function assessed(elsewhere: Elsewhere = record, question: Question = liver, of = studies): Assessment {
  const result = assess(of, elsewhere, defaultMeasurementError, question)
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}
export const fraction = ({ result }: Cytoreduction): number =>
  result.status === 'computed' ? result.fraction : Number.NaN
export const codes = ({ caveats }: { readonly caveats: readonly { readonly code: string }[] }) =>
  caveats.map(({ code }) => code)
export const find = (all: readonly Cytoreduction[], scope: string, basis: string, baseline: string) =>
  all.find((c) => c.scope === scope && c.basis === basis && c.baseline === baseline)!
