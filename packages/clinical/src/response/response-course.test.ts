import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { courseDay, courseOfSums, sampleCourse, sampleVisit, type Length } from '../../test/sample-course.ts'
import { progressionDate } from './progression-date.ts'
import { responseCourse, type ResponseVisit } from './response-course.ts'

const seen = (visits: readonly ResponseVisit[]) => responseCourse(sampleCourse(visits))
const targets = (...lengths: Readonly<Record<string, Length>>[]) =>
  seen(lengths.map((each, place) => sampleVisit(place, each)))

// RECIST 1.1 §4.3.1, Eisenhauer 2009: below, at and above each threshold
for (const { why, sums, expected } of [
  { why: '29.9 % under baseline', sums: [100, 70.1], expected: 'SD' },
  { why: '30 %', sums: [100, 70], expected: 'PR' },
  { why: '30.1 %', sums: [100, 69.9], expected: 'PR' },
  { why: '19.9 % over nadir', sums: [100, 119.9], expected: 'SD' },
  { why: '20 %', sums: [100, 120], expected: 'PD' },
  { why: '20.1 %', sums: [100, 120.1], expected: 'PD' },
  { why: '4.9 mm, 49 %', sums: [10, 14.9], expected: 'SD' },
  { why: '5.0 mm, 50 %', sums: [10, 15], expected: 'PD' },
  { why: '5.1 mm, 51 %', sums: [10, 15.1], expected: 'PD' },
  { why: 'binary fractions of 30 % do not decide', sums: [0.3, 0.21], expected: 'PR' },
  { why: '29.96 % under baseline is not 30 %: nothing is rounded first', sums: [100, 70.04], expected: 'SD' },
]) {
  test(`${sums.join(' → ')} mm, ${why}: ${expected}`, () => {
    assert.equal(responseCourse(courseOfSums(sums)).at(-1)?.target, expected)
  })
}

// RECIST 1.1 §4.3.1: complete response needs nodes under 10 mm
for (const [mm, expected] of [
  [9.9, 'CR'],
  [10, 'PR'],
  [10.1, 'PR'],
] as const) {
  test(`node of 20 → ${mm} mm: ${expected}`, () => {
    assert.equal(targets({ n: 20 }, { n: mm }).at(-1)?.target, expected)
  })
}

test('a visit that is not complete sets no nadir, though its sum was smaller', () => {
  // RECIST 1.1 §4.4.2; against 15 mm, 58 mm would be progression
  const visits = targets({ a: 40, b: 20 }, { a: 15, b: null }, { a: 38, b: 20 })
  assert.deepEqual(
    visits.map(({ target, sumMm, nadirMm }) => [target, sumMm, nadirMm]),
    [
      ['baseline', 60, null],
      ['NE', null, 60],
      ['SD', 58, 60],
    ],
  )
})

test('what a cut-off target shows at least may prove progression', () => {
  const [, at] = targets({ a: 40, b: 20 }, { a: { state: 'not-evaluable', atLeastMm: 75 }, b: 20 })
  assert.deepEqual([at?.target, at?.sumMm, at?.seenSumMm, at?.flags], ['PD', null, 95, ['proves-pd-though-incomplete']])
})

test('a target that no visit names was not evaluated', () => {
  assert.equal(targets({ a: 40, b: 20 }, { a: 40 }).at(-1)?.target, 'NE')
})

test('an incomplete baseline can be compared with nothing', () => {
  const [first, later] = targets({ a: 40, b: null }, { a: 10, b: 10 })
  assert.deepEqual(
    [first?.flags, later?.target, later?.flags],
    [['baseline-incomplete'], 'NE', ['baseline-incomplete']],
  )
})

// EORTC RECIST FAQ: lesions that disappear and reappear
test('gone and back without complete response before: the sum decides', () => {
  const visits = targets({ a: 40, b: 20 }, { a: 30, b: 0 }, { a: 30, b: 4 })
  assert.deepEqual(
    visits.map(({ target }) => target),
    ['baseline', 'PR', 'PR'], // 34 mm is 43 % under 60 mm and 4 mm over 30 mm
  )
  assert.deepEqual(visits.at(-1)?.flags, ['reappeared'])
})

test('back after complete response is progression, even by 3 mm beside nodes that were never gone', () => {
  // 27 mm of normal nodes: 3 mm more is 11 % and under 5 mm, and still progression
  const nodes = { n1: 9, n2: 9, n3: 9 }
  const visits = targets({ a: 30, n1: 20, n2: 20, n3: 20 }, { a: 0, ...nodes }, { a: 3, ...nodes })
  assert.deepEqual(
    visits.map(({ overall }) => overall),
    ['baseline', 'CR', 'PD'],
  )
})

test('targets gone while other disease stays is no complete response, so 3 mm back is not progression', () => {
  const rest = { nonTarget: 'NON-CR/NON-PD' as const }
  const visits = seen([sampleVisit(0, { a: 30 }), sampleVisit(1, { a: 0 }, rest), sampleVisit(2, { a: 3 }, rest)])
  assert.deepEqual(
    visits.map(({ overall }) => overall),
    ['baseline', 'PR', 'PR'],
  )
})

// EORTC RECIST FAQ: after complete response the reappearance of any malignant lesion is progression
test('a non-target that is back after overall complete response is progression', () => {
  const visits = seen([
    sampleVisit(0, { a: 30 }, { nonTarget: 'NON-CR/NON-PD' }),
    sampleVisit(1, { a: 0 }, { nonTarget: 'CR' }),
    sampleVisit(2, { a: 0 }, { nonTarget: 'NE' }),
    sampleVisit(3, { a: 0 }, { nonTarget: 'NON-CR/NON-PD' }),
  ])
  assert.deepEqual(
    visits.map(({ overall, nonTarget }) => [overall, nonTarget]),
    [
      ['baseline', 'NON-CR/NON-PD'],
      ['CR', 'CR'],
      ['PR', 'NE'],
      ['PD', 'NON-CR/NON-PD'],
    ],
  )
  assert.deepEqual(visits.at(-1)?.flags, ['non-target-back'])
})

test('non-targets gone and back while targets stay are no progression', () => {
  const visits = seen([
    sampleVisit(0, { a: 30 }, { nonTarget: 'NON-CR/NON-PD' }),
    sampleVisit(1, { a: 20 }, { nonTarget: 'CR' }),
    sampleVisit(2, { a: 20 }, { nonTarget: 'NON-CR/NON-PD' }),
  ])
  assert.deepEqual([visits.at(-1)?.overall, visits.at(-1)?.flags], ['PR', []])
})

test('non-targets alone, gone and back, are progression', () => {
  const visits = seen(
    (['NON-CR/NON-PD', 'CR', 'NON-CR/NON-PD'] as const).map((nonTarget, i) => sampleVisit(i, {}, { nonTarget })),
  )
  assert.deepEqual([visits.at(-1)?.overall, visits.at(-1)?.flags], ['PD', ['non-target-back']])
})

test('a node is back only from 10 mm on', () => {
  const after = (mm: number) => targets({ n: 20 }, { n: 8 }, { n: mm }).at(-1)?.target
  assert.deepEqual([after(9.9), after(10)], ['CR', 'PD'])
})

// RECIST 1.1 §4.3.2
test('merged and split lesions', () => {
  const merged = targets({ a: 25, b: 20 }, { a: 42, b: { state: 'merged-into', into: 'a' } }).at(-1)
  assert.deepEqual([merged?.sumMm, merged?.target], [42, 'SD'])
  const lost = targets({ a: 25, b: 20 }, { a: null, b: { state: 'merged-into', into: 'a' } }).at(-1)
  assert.deepEqual([lost?.sumMm, lost?.target], [null, 'NE'], 'what carries both was not evaluated')
  const stranger = targets({ a: 25, b: 20 }, { a: 42, b: { state: 'merged-into', into: 'x' } }).at(-1)
  assert.equal(stranger?.target, 'NE', 'merged into what is no target')
  const round = { a: { state: 'merged-into', into: 'b' }, b: { state: 'merged-into', into: 'a' } } as const
  assert.equal(targets({ a: 25, b: 20 }, round).at(-1)?.target, 'NE', 'each into the other')
  const split = targets({ a: 40 }, { a: { state: 'split', fragmentsMm: [18, 9] } }).at(-1)
  assert.deepEqual([split?.sumMm, split?.target], [27, 'PR'])
  assert.equal(targets({ a: 40 }, { a: { state: 'split', fragmentsMm: [] } }).at(-1)?.target, 'NE')
})

test('too small counts as measured where the reader gives a length', () => {
  assert.equal(targets({ a: 40 }, { a: { state: 'too-small', mm: 3 } }).at(-1)?.sumMm, 3)
  assert.equal(targets({ a: 40 }, { a: { state: 'too-small', mm: null } }).at(-1)?.sumMm, 5)
})

test('a later sum that misses 30 % again is stable disease and flagged', () => {
  // EORTC RECIST FAQ "Managing PR": 100, 70, 80 mm
  const last = responseCourse(courseOfSums([100, 70, 80])).at(-1)
  assert.deepEqual([last?.target, last?.flags], ['SD', ['pr-no-longer-met']])
})

// RECIST 1.1 §4.3.5: an equivocal lesion that is confirmed dates progression at its first appearance
test('an equivocal lesion, confirmed later', () => {
  const visits = seen([
    sampleVisit(0, { a: 30 }),
    sampleVisit(1, { a: 30 }, { newLesions: 'equivocal' }),
    sampleVisit(2, { a: 30 }, { newLesions: 'equivocal' }),
    sampleVisit(3, { a: 30 }, { newLesions: 'unequivocal' }),
  ])
  assert.deepEqual(
    visits.map(({ overall }) => overall),
    ['baseline', 'SD', 'SD', 'PD'],
  )
  assert.deepEqual(visits[1]?.flags, ['equivocal-new', 'equivocal-confirmed-later'])
  const progression = progressionDate(visits)
  assert.deepEqual([progression?.date.value, progression?.certainAt], [courseDay(1), courseDay(3)])
})

test('an equivocal lesion that was gone in between is another one', () => {
  const visits = seen([
    sampleVisit(0, { a: 30 }),
    sampleVisit(1, { a: 30 }, { newLesions: 'equivocal' }),
    sampleVisit(2, { a: 30 }),
    sampleVisit(3, { a: 30 }, { newLesions: 'unequivocal' }),
  ])
  assert.equal(progressionDate(visits)?.visit, courseDay(3))
})

test('progression of the targets is dated where it was seen; none is null', () => {
  assert.equal(progressionDate(responseCourse(courseOfSums([30, 30, 50])))?.visit, courseDay(2))
  assert.equal(progressionDate(responseCourse(courseOfSums([30, 30]))), null)
})

test('no targets: non-targets and new lesions alone', () => {
  const visits = seen([
    sampleVisit(0, {}, { nonTarget: 'NON-CR/NON-PD' }),
    sampleVisit(1, {}, { nonTarget: 'NON-CR/NON-PD' }),
    sampleVisit(2, {}, { nonTarget: 'CR' }),
  ])
  assert.deepEqual(
    visits.map(({ target, overall }) => [target, overall]),
    [
      ['none', 'baseline'],
      ['none', 'NON-CR/NON-PD'],
      ['none', 'CR'],
    ],
  )
})

// RECIST 1.1 §4.3.5: what is confirmed is the lesion that was doubtful, and no other
describe('which lesion was confirmed', () => {
  const visit = (place: number, ...fresh: readonly (readonly [string, 'equivocal' | 'unequivocal'])[]) =>
    sampleVisit(
      place,
      { a: 30 },
      {
        newLesions: fresh.some(([, certainty]) => certainty === 'unequivocal')
          ? 'unequivocal'
          : fresh.length > 0
            ? 'equivocal'
            : 'none',
        fresh: fresh.map(([at, certainty]) => ({ at, certainty })),
      },
    )
  const start = sampleVisit(0, { a: 30 })
  for (const { why, visits, on } of [
    { why: 'liver, then bone', visits: [visit(1, ['liver', 'equivocal']), visit(2, ['bone', 'unequivocal'])], on: 2 },
    { why: 'liver, then liver', visits: [visit(1, ['liver', 'equivocal']), visit(2, ['liver', 'unequivocal'])], on: 1 },
    {
      why: 'not named in between: another lesion',
      visits: [visit(1, ['liver', 'equivocal']), visit(2, ['bone', 'equivocal']), visit(3, ['liver', 'unequivocal'])],
      on: 3,
    },
    {
      why: 'of two, the one that was doubtful',
      visits: [visit(1, ['liver', 'equivocal']), visit(2, ['bone', 'unequivocal'], ['liver', 'unequivocal'])],
      on: 1,
    },
    {
      why: 'nobody looked in between',
      visits: [
        visit(1, ['liver', 'equivocal']),
        sampleVisit(2, { a: 30 }, { newLesions: 'not-evaluated' }),
        visit(3, ['liver', 'unequivocal']),
      ],
      on: 1,
    },
    {
      why: 'confirmed after progression of the targets: the new lesion came first',
      visits: [
        visit(1, ['liver', 'equivocal']),
        sampleVisit(2, { a: 60 }, { newLesions: 'equivocal', fresh: [{ at: 'liver', certainty: 'equivocal' }] }),
        visit(3, ['liver', 'unequivocal']),
      ],
      on: 1,
    },
  ]) {
    test(`${why}: progression is dated at visit ${on}`, () =>
      assert.equal(progressionDate(seen([start, ...visits]))?.visit, courseDay(on)))
  }
})

// RECIST 1.1 §4.3.5 makes an unequivocal new lesion progression whatever the targets do: unjudged, both are possible
test('a lesion that is drawn and unjudged leaves the visit open', () => {
  const unjudged = { newLesions: 'unjudged' as const }
  const visits = seen([
    sampleVisit(0, { a: 80 }),
    sampleVisit(1, { a: 40 }, unjudged),
    sampleVisit(2, { a: 60 }, unjudged),
    sampleVisit(3, { a: null }, unjudged),
  ])
  assert.deepEqual(
    visits.map(({ overall, between }) => [overall, between]),
    [
      ['baseline', undefined],
      ['NE', ['PR', 'PD']],
      ['PD', undefined], // 50 % and 20 mm over the nadir: progression either way
      ['NE', undefined],
    ],
  )
  assert.equal(visits[2]?.nadirMm, 40, 'what was measured is measured')
})
