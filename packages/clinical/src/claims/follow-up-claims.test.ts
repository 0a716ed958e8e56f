import assert from 'node:assert/strict'
import { test } from 'node:test'
import { contextOf, day, on, told } from '../../test/sample-record.ts'
import type { Claim } from '../record/board-events.ts'
import type { PatientEvent } from '../record/patient-event.ts'
import { typedStudies } from '../record/typed-studies.ts'
import type { ClaimResult, ClaimVerdict } from '../review/finding.ts'
import { checkClaims } from './check-claims.ts'

const biopsy = told('biopsy-performed', '2020-01-05', { id: 'biopsy', site: 'liver' })
/** Two lesions of the whole liver, followed by identity. */
const sized = (date: string, mm: readonly [number, number], more: object = {}) =>
  told('study-read', date, {
    id: `read ${date}`,
    reader: 'R1',
    modality: 'MR',
    scope: 'whole-liver',
    natures: 'metastasis',
    reviewed: true,
    lesions: mm.map((each, i) => ({ label: `${i}`, trackingUid: `1.${i}`, diametersMm: [each] })),
    ...more,
  })
const judged = (date: string, facts: object) =>
  told('lesions-judged', date, { id: `judged ${date}`, study: day(date), ...facts })
const bone = { newLesions: [{ site: 'bone', certainty: 'unequivocal' as const }] }
const none = { newLesions: [] }
const progressed = (date: string) => told('status-seen', date, { id: 'status', vital: 'alive', disease: 'progression' })

const checked = (claim: Claim, events: readonly PatientEvent[]): ClaimResult | undefined => {
  const all = [...events, told('claim-made', '2022-08-01', { id: 'claim', claim })]
  return checkClaims(contextOf(all, { studies: typedStudies('test', 'P1', all) }))[0]
}

const free = (years: number, since = 'biopsy'): Claim => ({
  about: 'progression-free',
  years: [{ years, comparator: '=', since }],
})
const last = sized('2022-07-20', [15, 9])

// RECIST 1.1: an unequivocal new lesion is progression; so are +20 % and 5 mm of the sum (50 to 60 mm, not to 59).
const rows: readonly (readonly [string, readonly PatientEvent[], ClaimVerdict, string | null])[] = [
  [
    'a new lesion of bone, while those of the liver shrank',
    [sized('2020-01-10', [30, 20]), sized('2020-07-10', [15, 9]), judged('2020-07-10', bone), last],
    'not-supported',
    'new-lesion',
  ],
  [
    'the sum doubled',
    [sized('2020-01-10', [30, 20]), sized('2020-07-10', [60, 40]), judged('2020-07-10', none), last],
    'not-supported',
    'measured',
  ],
  [
    '50 to 60 mm is progression',
    [sized('2020-01-10', [30, 20]), sized('2020-07-10', [36, 24]), sized('2022-07-20', [30, 20])],
    'not-supported',
    'measured',
  ],
  [
    '50 to 59 mm is not',
    [sized('2020-01-10', [30, 20]), sized('2020-07-10', [36, 23]), sized('2022-07-20', [30, 20])],
    'holds',
    null,
  ],
  [
    'what is not measured grew beyond doubt',
    [sized('2020-01-10', [30, 20]), sized('2020-07-10', [30, 20]), judged('2020-07-10', { nonTargets: 'PD' }), last],
    'not-supported',
    'non-target',
  ],
  ['somebody stated it', [last, progressed('2020-07-10')], 'not-supported', 'stated'],
  ['it was before the time claimed', [last, progressed('2019-07-10')], 'holds', null],
  ['it may have been before the time claimed', [last, progressed('2020')], 'not-reproducible', 'stated'],
  ['it was after the time claimed', [last, progressed('2022-07-20')], 'holds', 'stated'],
]
for (const [why, events, verdict, by] of rows)
  test(`two years free of progression: ${why}`, () => {
    const result = checked(free(2), [biopsy, ...events])
    assert.equal(result?.about, 'progression-free')
    assert.deepEqual(
      [result.verdict, result.about === 'progression-free' ? result.value.progressionBy : undefined],
      [verdict, by],
    )
  })

test('the claim names the events that contradict it', () => {
  const events = [sized('2020-01-10', [30, 20]), sized('2020-07-10', [15, 9]), judged('2020-07-10', bone), last]
  const result = checked(free(2), [biopsy, ...events])
  assert.deepEqual(result?.because, ['biopsy', 'read 2022-07-20', 'read 2020-07-10', 'judged 2020-07-10'])
})

const ablation = told('ablation-performed', '2020-01-20', { id: 'ablation', course: 'x' })
const stood: Claim = {
  about: 'shrank-then-stable',
  after: 'ablation',
  shrankYears: 0.5,
  stableYears: 1,
  lastShrinking: day('2020-07-20'),
  lastStable: day('2021-07-20'),
}
const courses: readonly (readonly [string, readonly PatientEvent[], ClaimVerdict, readonly string[]])[] = [
  [
    'what the reader says is what was measured',
    [
      sized('2020-07-20', [20, 10], { trend: { to: 'smaller', since: day('2020-01-10') } }),
      sized('2021-07-20', [20, 11], { trend: { to: 'stable' } }),
    ],
    'holds',
    [],
  ],
  [
    'stable is said and the sum grew from 30 to 36 mm',
    [
      sized('2020-07-20', [20, 10], { trend: { to: 'smaller', since: day('2020-01-10') } }),
      sized('2021-07-20', [24, 12], { trend: { to: 'stable' } }),
    ],
    'not-supported',
    ['measured', 'sizes'],
  ],
  [
    'a new lesion within that time',
    [
      sized('2020-07-20', [20, 10], { trend: { to: 'smaller', since: day('2020-01-10') } }),
      sized('2021-01-20', [20, 10]),
      judged('2021-01-20', bone),
      sized('2021-07-20', [20, 10], { trend: { to: 'stable' } }),
    ],
    'not-supported',
    ['new-lesion'],
  ],
]
for (const [why, events, verdict, against] of courses)
  test(`smaller, then stable: ${why}`, () => {
    const result = checked(stood, [sized('2020-01-10', [30, 20]), ablation, ...events])
    assert.deepEqual(
      [result?.verdict, result?.about === 'shrank-then-stable' ? result.value.against.map(({ by }) => by) : null],
      [verdict, against],
    )
  })

const grew = (fromMm: number, toMm: number, rate: 'slow' | null): Claim => ({
  about: 'growth',
  rate,
  fromMm,
  toMm,
  since: on('2020-01-10'),
  until: on('2020-07-10'),
})
// Differences by hand: 30 to 31 and 20 to 20 mm.
const [before, after] = [sized('2020-01-10', [30, 20]), sized('2020-07-10', [31, 20])]
const untracked = { label: 'x', diametersMm: [12] }
const growths: readonly (readonly [string, Claim, readonly PatientEvent[], ClaimVerdict])[] = [
  ['6 to 10 mm slowly, and none grew so', grew(6, 10, 'slow'), [before, after], 'not-supported'],
  ['6 to 10 mm, and none grew so', grew(6, 10, null), [before, after], 'not-supported'],
  ['1 mm slowly: nothing says what is slow', grew(1, 1, 'slow'), [before, after], 'not-classifiable'],
  ['1 mm, the limit itself', grew(1, 2, null), [before, after], 'holds'],
  [
    'one lesion is not followed: it may have grown so',
    grew(6, 10, 'slow'),
    [
      before,
      told('study-read', '2020-07-10', {
        id: 'read 2020-07-10',
        scope: 'whole-liver',
        lesions: [{ label: '0', trackingUid: '1.0', diametersMm: [31] }, untracked],
      }),
    ],
    'not-classifiable',
  ],
  [
    'others were counted and not measured',
    grew(6, 10, null),
    [
      before,
      told('study-read', '2020-07-10', {
        id: 'read 2020-07-10',
        scope: 'whole-liver',
        lesions: [
          { label: '0', trackingUid: '1.0', diametersMm: [31] },
          { label: '1', trackingUid: '1.1', diametersMm: [20] },
          { label: 'others', count: { least: 2, most: null }, sizeMm: { smallestMm: 3, largestMm: 9 } },
        ],
      }),
    ],
    'not-classifiable',
  ],
  [
    'one lobe was read',
    grew(6, 10, null),
    [before, sized('2020-07-10', [31, 20], { scope: 'right-lobe' })],
    'not-classifiable',
  ],
]
for (const [why, claim, events, verdict] of growths)
  test(`growth: ${why}`, () => {
    assert.equal(checked(claim, events)?.verdict, verdict)
  })
