import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sampleLesion, sampleStudy } from '../../test/sample-readings.ts'
import { about, contextOf, day, on, told } from '../../test/sample-record.ts'
import type { Claim } from '../record/board-events.ts'
import type { PatientEvent } from '../record/patient-event.ts'
import type { ClaimVerdict } from '../review/finding.ts'
import type { ReviewContext } from '../review/review-context.ts'
import { checkClaims } from './check-claims.ts'

const marker = (date: string, value: string, more: object = {}) =>
  told('marker-measured', date, {
    id: `m ${date}`,
    analyte: 'nse',
    value: about(value),
    unit: 'ug/L',
    reference: { high: 16 },
    ...more,
  })
const reading = (date: string, facts: object = {}) => told('study-read', date, { id: `read ${date}`, ...facts })
const tracked = (mm: number, trackingUid = '1.2.3') => ({ lesions: [{ label: 'a', trackingUid, diametersMm: [mm] }] })
const counted = (least: number, most: number | null, scope?: 'left-lobe') => ({
  lesions: [{ label: 'all', count: { least, most }, sizeMm: { smallestMm: 4, largestMm: 20 } }],
  scope,
})
const biopsy = told('biopsy-performed', '2014-01-01', { id: 'biopsy', site: 'liver' })
const ablation = (date: string) => told('ablation-performed', date, { id: 'ablation', course: 'x' })
const fell: Claim = {
  about: 'marker-change',
  analyte: 'nse',
  from: day('2014-01-01'),
  to: day('2014-06-01'),
  direction: 'fell',
}
const normal: Claim = { about: 'markers-normalised', analytes: ['nse'], on: day('2014-06-01'), after: 'ablation' }
const grew = (fromMm: number, toMm: number, rate: 'slow' | null = null): Claim => ({
  about: 'growth',
  rate,
  fromMm,
  toMm,
  since: on('2014-01'),
  until: on('2014-07-01'),
})
const size: Claim = { about: 'size-change', from: day('2014-01-10'), to: day('2014-07-01'), direction: 'fell' }
const count: Claim = { about: 'count-change', studies: [day('2014-01-10'), day('2014-07-01')], direction: 'fell' }
const free = (years: number): Claim => ({
  about: 'progression-free',
  years: [{ years, comparator: '=', since: 'biopsy' }],
})
const stood: Claim = {
  about: 'shrank-then-stable',
  after: 'ablation',
  shrankYears: 0.5,
  stableYears: 1,
  lastShrinking: day('2014-07-01'),
  lastStable: day('2015-07-01'),
}
const cytoreduction = (percent: number): Claim => ({
  about: 'cytoreduction',
  percent,
  scope: 'liver',
  baseline: day('2014-01-10'),
  at: day('2014-07-01'),
  method: 'segmentation',
})
// 100 mL in ten lesions of 10 mL (26.7 mm) to 20 mL: 80 % gone
const volumes = [
  sampleStudy(
    '2014-01-10',
    Array.from({ length: 10 }, (_, i) => sampleLesion({ volumeMl: 10, trackingUid: `${i}` })),
  ),
  sampleStudy(
    '2014-07-01',
    Array.from({ length: 10 }, (_, i) => sampleLesion({ volumeMl: 2, trackingUid: `${i}` })),
  ),
]

const course = [
  ablation('2014-01-01'),
  reading('2014-07-01', { trend: { to: 'smaller' } }),
  reading('2015-07-01', { trend: { to: 'stable' } }),
]

type Row = {
  readonly why: string
  readonly claim: Claim
  readonly events?: readonly PatientEvent[]
  readonly more?: Partial<ReviewContext>
  readonly verdict: ClaimVerdict
}

// A made-up patient: what is true of it holds, what is false is not supported, and what nobody recorded is neither.
const rows: readonly Row[] = [
  {
    why: '20 to 10 fell',
    claim: fell,
    events: [marker('2014-01-01', '20'), marker('2014-06-01', '10')],
    verdict: 'holds',
  },
  {
    why: '20 to 21 rose',
    claim: fell,
    events: [marker('2014-01-01', '20'), marker('2014-06-01', '21')],
    verdict: 'not-supported',
  },
  {
    why: 'unchanged did not fall',
    claim: fell,
    events: [marker('2014-01-01', '20'), marker('2014-06-01', '20')],
    verdict: 'not-supported',
  },
  {
    why: 'the second value is missing',
    claim: fell,
    events: [marker('2014-01-01', '20')],
    verdict: 'not-reproducible',
  },
  {
    why: 'below the limit of detection is no number to divide',
    claim: fell,
    events: [marker('2014-01-01', '20'), marker('2014-06-01', '<5')],
    verdict: 'not-reproducible',
  },
  {
    why: 'other assay with a lower limit: 1.25 to 1.5 times the limit rose, though 20 to 15 fell',
    claim: fell,
    events: [
      marker('2014-01-01', '20', { assay: 'A' }),
      marker('2014-06-01', '15', { assay: 'B', reference: { high: 10 } }),
    ],
    verdict: 'not-supported',
  },
  {
    why: 'raised before, normal after',
    claim: normal,
    events: [marker('2014-01-01', '20'), ablation('2014-03-01'), marker('2014-06-01', '10')],
    verdict: 'holds',
  },
  {
    why: 'two results of that day, one normal and one raised',
    claim: normal,
    events: [
      marker('2014-01-01', '20'),
      ablation('2014-03-01'),
      marker('2014-06-01', '10'),
      marker('2014-06-01', '20', { id: 'second' }),
    ],
    verdict: 'not-reproducible',
  },
  {
    why: 'the limit itself is normal',
    claim: normal,
    events: [marker('2014-01-01', '20'), ablation('2014-03-01'), marker('2014-06-01', '16')],
    verdict: 'holds',
  },
  {
    why: 'the limit itself is not below it',
    claim: normal,
    events: [
      marker('2014-01-01', '20'),
      ablation('2014-03-01'),
      marker('2014-06-01', '16', { reference: { high: 16, highExclusive: true } }),
    ],
    verdict: 'not-supported',
  },
  {
    why: 'still raised',
    claim: normal,
    events: [marker('2014-01-01', '20'), ablation('2014-03-01'), marker('2014-06-01', '17')],
    verdict: 'not-supported',
  },
  {
    why: 'normal already before',
    claim: normal,
    events: [marker('2014-01-01', '12'), ablation('2014-03-01'), marker('2014-06-01', '10')],
    verdict: 'not-supported',
  },
  {
    why: 'no limit is printed: unknown is not normal',
    claim: normal,
    events: [marker('2014-01-01', '20'), ablation('2014-03-01'), marker('2014-06-01', '1', { reference: undefined })],
    verdict: 'not-reproducible',
  },
  {
    why: 'the lesion grew by 3 mm',
    claim: grew(2, 4),
    events: [reading('2014-01-10', tracked(20)), reading('2014-07-01', tracked(23))],
    verdict: 'holds',
  },
  {
    why: 'the lesion grew by 5 mm',
    claim: grew(2, 4),
    events: [reading('2014-01-10', tracked(20)), reading('2014-07-01', tracked(25))],
    verdict: 'not-supported',
  },
  {
    why: 'nothing says how slow slow is',
    claim: grew(2, 4, 'slow'),
    events: [reading('2014-01-10', tracked(20)), reading('2014-07-01', tracked(23))],
    verdict: 'not-classifiable',
  },
  {
    why: 'two lesions, not one',
    claim: grew(2, 4),
    events: [reading('2014-01-10', tracked(20)), reading('2014-07-01', tracked(23, '4.5'))],
    verdict: 'not-classifiable',
  },
  {
    why: 'one lesion became smaller',
    claim: size,
    events: [reading('2014-01-10', tracked(30)), reading('2014-07-01', tracked(20))],
    verdict: 'holds',
  },
  {
    why: 'one lesion became larger',
    claim: size,
    events: [reading('2014-01-10', tracked(30)), reading('2014-07-01', tracked(31))],
    verdict: 'not-supported',
  },
  {
    why: 'the largest of each study may be two lesions',
    claim: size,
    events: [reading('2014-01-10', tracked(30)), reading('2014-07-01', tracked(20, '4.5'))],
    verdict: 'not-classifiable',
  },
  {
    why: 'somebody confirmed that they are one',
    claim: size,
    events: [
      reading('2014-01-10', tracked(30)),
      reading('2014-07-01', tracked(20, '4.5')),
      told('match-confirmed', '2014-07-02', { from: { trackingUid: '1.2.3' }, to: { trackingUid: '4.5' } }),
    ],
    verdict: 'holds',
  },
  {
    why: 'maxima of ranges',
    claim: size,
    events: [reading('2014-01-10', counted(5, 5)), reading('2014-07-01', counted(5, 5))],
    verdict: 'not-classifiable',
  },
  {
    why: 'a range that carries an identity is a range all the same',
    claim: size,
    events: ['2014-01-10', '2014-07-01'].map((date) =>
      reading(date, { lesions: [{ label: 'all', trackingUid: '1.2.3', sizeMm: { smallestMm: 4, largestMm: 20 } }] }),
    ),
    verdict: 'not-classifiable',
  },
  { why: 'no sizes', claim: size, events: [reading('2014-01-10'), reading('2014-07-01')], verdict: 'not-reproducible' },
  { why: '80 % is what the volumes give', claim: cytoreduction(80), more: { studies: volumes }, verdict: 'holds' },
  { why: '95 % is not', claim: cytoreduction(95), more: { studies: volumes }, verdict: 'not-supported' },
  { why: 'there are no volumes', claim: cytoreduction(80), verdict: 'not-reproducible' },
  {
    why: 'a percentage alone',
    claim: { about: 'cytoreduction', percent: 80 },
    more: { studies: volumes },
    verdict: 'not-reproducible',
  },
  {
    why: '12 to 4 in the left lobe',
    claim: count,
    events: [reading('2014-01-10', counted(12, 12, 'left-lobe')), reading('2014-07-01', counted(4, 4, 'left-lobe'))],
    verdict: 'holds',
  },
  {
    why: '12 to 14',
    claim: count,
    events: [reading('2014-01-10', counted(12, 12, 'left-lobe')), reading('2014-07-01', counted(14, 14, 'left-lobe'))],
    verdict: 'not-supported',
  },
  {
    why: 'at least 12 to at most 20 may be either',
    claim: count,
    events: [reading('2014-01-10', counted(12, null, 'left-lobe')), reading('2014-07-01', counted(1, 20, 'left-lobe'))],
    verdict: 'not-classifiable',
  },
  {
    why: 'one count names no part of the liver',
    claim: count,
    events: [reading('2014-01-10', counted(12, 12, 'left-lobe')), reading('2014-07-01', counted(4, 4))],
    verdict: 'not-classifiable',
  },
  { why: 'imaged for two years', claim: free(2), events: [biopsy, reading('2016-01-01')], verdict: 'holds' },
  {
    why: 'imaged for one of two years',
    claim: free(2),
    events: [biopsy, reading('2015-01-01')],
    verdict: 'holds-in-part',
  },
  {
    why: 'progression after one year',
    claim: free(2),
    events: [
      biopsy,
      reading('2016-01-01'),
      told('status-seen', '2015-01-01', { vital: 'alive', disease: 'progression' }),
    ],
    verdict: 'not-supported',
  },
  {
    why: 'progression after the time claimed',
    claim: free(2),
    events: [
      biopsy,
      reading('2016-01-01'),
      told('status-seen', '2016-06-01', { vital: 'alive', disease: 'progression' }),
    ],
    verdict: 'holds',
  },
  { why: 'no imaging', claim: free(2), events: [biopsy], verdict: 'not-reproducible' },
  {
    why: 'half a year and a year',
    claim: stood,
    events: [
      ablation('2014-01-01'),
      reading('2014-07-01', { trend: { to: 'smaller' } }),
      reading('2015-07-01', { trend: { to: 'stable' } }),
    ],
    verdict: 'holds',
  },
  {
    why: 'it grew again',
    claim: stood,
    events: [
      ablation('2014-01-01'),
      reading('2014-07-01', { trend: { to: 'smaller' } }),
      reading('2015-07-01', { trend: { to: 'larger' } }),
    ],
    verdict: 'not-supported',
  },
  // 181 days are 0.4956 years: a claim within a quarter of a year of that is the same half year
  {
    why: 'rounded within a quarter of a year',
    claim: { ...stood, shrankYears: 0.745 },
    events: course,
    verdict: 'holds',
  },
  {
    why: 'just beyond a quarter of a year',
    claim: { ...stood, shrankYears: 0.746 },
    events: course,
    verdict: 'not-supported',
  },
  {
    why: 'three months off',
    claim: { ...stood, shrankYears: 0.8 },
    events: [
      ablation('2014-01-01'),
      reading('2014-07-01', { trend: { to: 'smaller' } }),
      reading('2015-07-01', { trend: { to: 'stable' } }),
    ],
    verdict: 'not-supported',
  },
  {
    why: 'nobody said how the lesions did',
    claim: stood,
    events: [ablation('2014-01-01'), reading('2014-07-01'), reading('2015-07-01')],
    verdict: 'not-reproducible',
  },
  {
    why: 'two sessions',
    claim: { about: 'staged-course', course: 'x' },
    events: [ablation('2014-01-01'), told('embolisation-performed', '2014-03-01', { course: 'x' })],
    verdict: 'computed',
  },
  {
    why: 'one session is no course',
    claim: { about: 'staged-course', course: 'x' },
    events: [ablation('2014-01-01')],
    verdict: 'not-reproducible',
  },
  {
    why: 'both days are there',
    claim: { about: 'delay', from: ['biopsy'], to: 'ablation' },
    events: [biopsy, ablation('2014-02-01')],
    verdict: 'computed',
  },
  {
    why: 'the first sign is not on record',
    claim: { about: 'delay', from: ['cough'], to: 'ablation' },
    events: [ablation('2014-02-01')],
    verdict: 'not-reproducible',
  },
  {
    why: 'nothing was injected',
    claim: { about: 'cumulative-dose' },
    events: [ablation('2014-02-01')],
    verdict: 'not-reproducible',
  },
  {
    why: 'both days are there',
    claim: { about: 'time-to-treatment', from: 'biopsy', to: ['ablation'] },
    events: [biopsy, ablation('2014-02-01')],
    verdict: 'computed',
  },
  {
    why: 'the start is not on record',
    claim: { about: 'time-to-treatment', from: 'cough', to: ['ablation'] },
    events: [ablation('2014-02-01')],
    verdict: 'not-reproducible',
  },
]

for (const { why, claim, events = [], more, verdict } of rows)
  test(`${claim.about}: ${why}`, () => {
    const [result, ...rest] = checkClaims(
      contextOf([...events, told('claim-made', '2019', { id: 'claim', claim })], more),
    )
    assert.equal(rest.length, 0)
    assert.equal(result?.claim, 'claim')
    assert.equal(result?.verdict, verdict, JSON.stringify(result?.value))
  })

test('a dose delivered is added as delivered, and one prepared as bounds', () => {
  const session = (date: string, agent: object, deliveredFraction?: number) =>
    told('embolisation-performed', date, {
      id: date,
      deliveredFraction,
      agents: [{ name: 'bleomycin', role: 'drug', ...agent }],
    })
  const events = [
    session('2014-01-01', { delivered: { value: 10, unit: 'mg' } }),
    session('2014-02-01', { prepared: { value: 20, unit: 'mg' } }, 0.5),
    session('2014-03-01', { prepared: { value: 8, unit: 'mg' } }),
    told('claim-made', '2019', { claim: { about: 'cumulative-dose' } }),
  ]
  const [result] = checkClaims(contextOf(events))
  assert.equal(result?.about, 'cumulative-dose')
  // by hand: 10 + (10 to 20) + (0 to 8); of 400 units at 1 mg each
  assert.deepEqual(result?.value, {
    sessions: 3,
    totals: [
      {
        name: 'bleomycin',
        role: 'drug',
        unit: 'mg',
        low: 20,
        high: 38,
        limit: { amount: 400, unit: "[USP'U]", lowPercent: 5, highPercent: 9.5 },
      },
    ],
    ambiguous: 1,
  })
})

// 80 → 40 mm in three axes: 1 − (40/80)³ = 87.5 %; the new lesion of 60 mm would give 57.8 %
const cubes = (...sizes: [string, number][]) => ({
  lesions: sizes.map(([trackingUid, mm]) => ({ label: trackingUid, trackingUid, diametersMm: [mm, mm, mm] })),
})
const largestRows = [
  {
    why: 'the largest lesion is followed by its identity past a larger new one',
    later: cubes(['1.1', 40], ['1.9', 60]),
    percent: 87.5,
    identity: 'one-lesion',
    basis: 'one-lesion',
  },
  {
    why: 'two identities are two lesions',
    later: cubes(['1.9', 60]),
    percent: null,
    identity: null,
    basis: 'two-lesions',
  },
  {
    why: 'nobody said that it is one',
    later: { lesions: [{ label: 'x', diametersMm: [40, 40, 40] }] },
    percent: 87.5,
    identity: 'not-known',
    basis: 'maxima-of-ranges',
  },
]
for (const { why, later, percent, identity, basis } of largestRows)
  test(`the largest lesion alone: ${why}`, () => {
    const events = [
      reading('2014-01-10', cubes(['1.1', 80])),
      reading('2014-07-01', later),
      told('claim-made', '2015', { id: 'c', claim: { about: 'cytoreduction', percent: 90 } }),
      told('claim-made', '2015', { id: 's', claim: size }),
    ]
    const results = checkClaims(contextOf(events))
    const [share, change] = results
    assert.ok(share?.about === 'cytoreduction' && change?.about === 'size-change')
    const { largest } = share.value
    assert.equal(largest?.identity ?? null, identity)
    assert.equal(change.value.basis, basis)
    if (percent === null) return
    assert.ok(
      largest && Math.abs(largest.lowPercent - percent) < 1e-9 && Math.abs(largest.highPercent - percent) < 1e-9,
    )
  })

// a year and a month of it have no order: which was the last before is not known, so no change from it is printed
test('the change from the result before is silent where two may be that one', () => {
  const changes = (middle: string) => {
    const results = checkClaims(
      contextOf([
        marker('2012-01-10', '100'),
        marker(middle, '50'),
        marker('2013-05', '40'),
        marker('2014-06-01', '10'),
        ablation('2014-02-01'),
        told('claim-made', '2015', { id: 'n', claim: normal }),
      ]),
    )
    const [result] = results
    assert.ok(result?.about === 'markers-normalised')
    const [found] = result.value.markers
    const rounded = (percent: number | null | undefined) => (typeof percent === 'number' ? Math.round(percent) : null)
    return [rounded(found?.changeFromPreviousPercent), rounded(found?.changeFromFirstPercent)]
  }
  assert.deepEqual(changes('2013-01'), [-75, -90])
  assert.deepEqual(changes('2013'), [null, -90])
})
