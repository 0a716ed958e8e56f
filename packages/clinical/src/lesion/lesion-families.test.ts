import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sampleLesion, sampleStudy } from '../../test/sample-readings.ts'
import { day, told } from '../../test/sample-record.ts'
import type { PatientEvent } from '../record/patient-event.ts'
import { standing } from '../record/patient-record.ts'
import { lesionFamilies } from './lesion-families.ts'

// what is connected, and what is left, follows from the definition alone: members are the connected components of merges and splits,
// leaves those that nothing took away again
const study = (date: string, ...uids: readonly string[]) =>
  sampleStudy(
    date,
    uids.map((uid) => sampleLesion({ volumeMl: 1, trackingUid: uid, label: uid.toUpperCase() })),
  )
const split = (date: string, from: string, ...into: readonly string[]) =>
  told('lesion-split', date, { id: `split ${from}`, study: day(date), from, into })
const merged = (date: string, into: string, ...lesions: readonly string[]) =>
  told('lesion-merged', date, { id: `merged ${into}`, study: day(date), into, lesions })

const first = study('2020-01-01', 'a', 'b', 'x')
type Row = {
  readonly why: string
  readonly studies: readonly ReturnType<typeof study>[]
  readonly events: readonly PatientEvent[]
  readonly names: readonly string[]
  readonly leaves: readonly (readonly string[])[]
}
const rows: readonly Row[] = [
  { why: 'nothing befell them', studies: [first], events: [], names: [], leaves: [] },
  {
    why: 'one fell into two',
    studies: [first, study('2021-01-01', 'd', 'e')],
    events: [split('2021-01-01', 'a', 'd', 'e')],
    names: ['A → D + E'],
    leaves: [['d', 'e']],
  },
  {
    why: 'a fragment keeps the name',
    studies: [first, study('2021-01-01', 'a', 'd')],
    events: [split('2021-01-01', 'a', 'a', 'd')],
    names: ['A → A + D'],
    leaves: [['a', 'd']],
  },
  {
    why: 'two grow into one of them',
    studies: [first, study('2021-01-01', 'a')],
    events: [merged('2021-01-01', 'a', 'a', 'b')],
    names: ['A + B → A'],
    leaves: [['a']],
  },
  {
    why: 'a chain: A + B → C → D + E',
    studies: [first, study('2020-06-01', 'c'), study('2021-01-01', 'd', 'e')],
    events: [merged('2020-06-01', 'c', 'a', 'b'), split('2021-01-01', 'c', 'd', 'e')],
    names: ['A + B → C → D + E'],
    leaves: [['d', 'e']],
  },
  {
    why: 'the chain within one day, written down the wrong way round',
    studies: [first, study('2021-01-01', 'd', 'e')],
    events: [split('2021-01-01', 'c', 'd', 'e'), merged('2021-01-01', 'c', 'a', 'b')],
    names: ['A + B → c → D + E'],
    leaves: [['d', 'e']],
  },
  {
    why: 'fragments that grow together again',
    studies: [first, study('2020-06-01', 'd', 'e'), study('2021-01-01', 'a')],
    events: [split('2020-06-01', 'a', 'd', 'e'), merged('2021-01-01', 'a', 'd', 'e')],
    names: ['A → D + E → A'],
    leaves: [['a']],
  },
  {
    why: 'merged under a name that no study holds: it goes on under the one that is read',
    studies: [first, study('2021-01-01', 'b')],
    events: [merged('2021-01-01', 'm', 'a', 'b')],
    names: ['A + B → m'],
    leaves: [['b']],
  },
  {
    why: 'merged under a name that no study holds, and none of them is read any more',
    studies: [first, study('2021-01-01', 'x')],
    events: [merged('2021-01-01', 'm', 'a', 'b')],
    names: ['A + B → m'],
    leaves: [['m']],
  },
  {
    why: 'two families that have nothing to do with each other',
    studies: [first, study('2021-01-01', 'd', 'e', 'p', 'q')],
    events: [split('2021-01-01', 'a', 'd', 'e'), split('2021-01-01', 'b', 'p', 'q')],
    names: ['A → D + E', 'B → P + Q'],
    leaves: [
      ['d', 'e'],
      ['p', 'q'],
    ],
  },
]
describe('families', () => {
  for (const { why, studies, events, names, leaves } of rows) {
    test(why, () => {
      const { reshaped, of } = lesionFamilies(studies, events)(day('2021-01-01'))
      assert.deepEqual(
        reshaped.map(({ name }) => name),
        names,
      )
      assert.deepEqual(
        reshaped.map((family) => family.leaves.toSorted()),
        leaves,
      )
      assert.deepEqual(of('x').members, ['x'])
    })
  }

  test('what happens later, or was taken back, connects nothing', () => {
    const events = [split('2021-01-01', 'a', 'd', 'e')]
    assert.deepEqual(lesionFamilies([first], events)(day('2020-12-31')).reshaped, [])
    const back = told('event-retracted', '2021-02-01', { retracts: 'split a', reason: 'an artefact' })
    assert.deepEqual(lesionFamilies([first], standing([...events, back]))(day('2021-06-01')).reshaped, [])
  })

  test('a confirmed match and an identification by label join the family, a proposed match does not', () => {
    const bare = sampleStudy('2021-06-01', [
      sampleLesion({ volumeMl: 1, label: 'left' }),
      sampleLesion({ volumeMl: 1, label: 'right' }),
      sampleLesion({ volumeMl: 1, label: 'perhaps' }),
    ])
    const pair = (label: string) => ({ from: { trackingUid: 'd' }, to: { study: bare.date, label } })
    const families = lesionFamilies(
      [first, study('2021-01-01', 'd', 'e'), bare],
      [
        split('2021-01-01', 'a', 'd', 'e'),
        told('match-confirmed', '2021-06-01', pair('left')),
        told('lesion-identified', '2021-06-01', { trackingUid: 'e', study: bare.date, label: 'right' }),
        told('match-proposed', '2021-06-01', { id: 'proposal', ...pair('perhaps') }),
      ],
    )(day('2021-06-01'))
    assert.deepEqual(
      families.readingsOf(families.of('a'), bare).map(({ label }) => label),
      ['left', 'right'],
    )
  })

  test('a label that two lesions share names neither of them', () => {
    const alike = sampleStudy('2020-01-01', [
      sampleLesion({ volumeMl: 1, trackingUid: 'a', label: 'lesion' }),
      sampleLesion({ volumeMl: 1, trackingUid: 'b', label: 'lesion' }),
      sampleLesion({ volumeMl: 1, label: 'lesion' }),
    ])
    const { ofReading } = lesionFamilies([alike], [])(alike.date)
    assert.deepEqual(
      alike.lesions.map((lesion) => ofReading(lesion, alike)?.id ?? null),
      ['a', 'b', null],
    )
  })
})
