import assert from 'node:assert/strict'
import { test } from 'node:test'
import { duration, exactDays } from '@debulk/quantity/duration'
import { clinicalVectors } from '../../test/clinical-vectors.ts'
import { courseOfSums, sampleCourse, sampleVisit, type Length } from '../../test/sample-course.ts'
import { on } from '../../test/sample-record.ts'
import { bestResponse, usualBestResponseRules } from './best-response.ts'
import { choiResponse } from './choi-response.ts'
import { diameterChange, volumeChange } from './diameter-volume.ts'
import { measurability } from './measurability.ts'
import { overallResponse, type NonTargetResponse } from './overall-response.ts'
import { responseCourse } from './response-course.ts'

// fixtures/clinical-vectors/README.md says what each row was held against
type Lesion = { id: string; kind?: 'lesion' | 'node'; d?: number; state?: string; fragments?: number[]; into?: string }
type Row = {
  id: string
  why?: string
  sums?: number[]
  baseline?: Lesion[]
  followUp?: Lesion[]
  followUps?: Lesion[][]
  expect?: string | string[]
  sum?: number
  changePct?: number | number[]
  fromNadirPct?: number[]
  flag?: string
  dates?: string[]
  confirmedAfterDays?: number
  eligibility?: { kind: 'lesion' | 'node'; shortAxis?: number; ld?: number; slice?: number; is: string }[]
}
type OverallRow = { target: 'CR' | 'PR' | 'SD' | 'NE'; nonTarget: NonTargetResponse; new: boolean; expect: string }
type ChoiRow = { sizePct: number; huPct: number; choi: string; mchoi?: string }
const recist = clinicalVectors<Row>('recist')

const lengthOf = ({ d, state, fragments, into }: Lesion): Length => {
  switch (state) {
    case 'too-small':
      return { state: 'too-small', mm: null }
    case 'NE':
      return null
    case 'split':
      return { state: 'split', fragmentsMm: fragments ?? [] }
    case 'merged-into':
      return { state: 'merged-into', into: into ?? '' }
    default:
      return d ?? null
  }
}
const near = (got: number | null | undefined, wanted: number, what: string) =>
  assert.ok(
    got !== null && got !== undefined && Math.abs(got * 100 - wanted) < 0.005,
    `${what}: ${got}, not ${wanted} %`,
  )

for (const row of recist.filter(({ eligibility }) => !eligibility)) {
  test(`${row.id}${row.why ? `: ${row.why}` : ''}`, () => {
    const lesions = [row.baseline ?? [], ...(row.followUps ?? (row.followUp ? [row.followUp] : []))]
    const course = row.sums
      ? courseOfSums(row.sums)
      : sampleCourse(
          lesions.map((list, place) => sampleVisit(place, Object.fromEntries(list.map((l) => [l.id, lengthOf(l)])))),
        )
    const visits = responseCourse(course)
    const wanted = Array.isArray(row.expect) ? row.expect : [row.expect]
    const got = visits.map(({ target }) => target)
    assert.deepEqual(wanted.length === got.length ? got : got.slice(1), wanted)
    assert.deepEqual(visits.map(({ overall }) => overall).slice(-wanted.length), wanted, 'with no other disease')
    const last = visits.at(-1)
    if (row.sum !== undefined) assert.equal(last?.sumMm, row.sum)
    if (typeof row.changePct === 'number') near(last?.changeFromBaseline, row.changePct, 'from baseline')
    else row.changePct?.forEach((pct, i) => near(visits[i]?.changeFromBaseline, pct, 'from baseline'))
    row.fromNadirPct?.slice(1).forEach((pct, i) => near(visits[i + 1]?.changeFromNadir, pct, 'from nadir'))
    assert.equal(last?.flags.includes('normal-nodes-grew'), row.flag !== undefined, 'reader review')
  })
}

for (const { id, dates = [], sums = [], confirmedAfterDays } of recist.filter((row) => row.confirmedAfterDays)) {
  test(`${id}: the response is confirmed ${confirmedAfterDays} days later`, () => {
    const visits = sums.map((sum, i) => sampleVisit(i, { a: sum }, { id: dates[i] ?? '', date: on(dates[i] ?? '') }))
    const rated = responseCourse(sampleCourse(visits)).flatMap(({ overall }, i) =>
      overall === 'baseline' ? [] : [{ visit: dates[i] ?? '', date: on(dates[i] ?? ''), overall }],
    )
    const rules = { ...usualBestResponseRules, confirmation: 'required' } as const
    const found = bestResponse(rated, on(dates[0] ?? ''), rules)
    assert.equal(found.best, 'PR')
    assert.equal(exactDays(duration(on(found.visit ?? ''), on(found.confirmedBy ?? ''))), confirmedAfterDays)
    const later = { ...rules, confirmAfterDays: (confirmedAfterDays ?? 0) + 1 }
    assert.equal(bestResponse(rated, on(dates[0] ?? ''), later).unconfirmed, 'PR')
  })
}

test('R17: what is measurable at the baseline', () => {
  for (const { kind, shortAxis, ld, slice, is } of recist.flatMap(({ eligibility }) => eligibility ?? [])) {
    const length =
      kind === 'node' ? { kind, shortAxisMm: shortAxis ?? 0 } : { kind, longAxisMm: ld ?? 0, sliceMm: slice ?? null }
    assert.equal(measurability(length), is, `${kind} of ${shortAxis ?? ld} mm, slices ${slice}`)
  }
})

for (const { target, nonTarget, new: isNew, expect } of clinicalVectors<OverallRow>('overall')) {
  test(`overall: targets ${target}, non-targets ${nonTarget}, ${isNew ? 'new lesions' : 'none new'} → ${expect}`, () => {
    assert.equal(overallResponse({ target, nonTarget, newLesions: isNew ? 'unequivocal' : 'none' }), expect)
  })
}

for (const { sizePct, huPct, choi, mchoi } of clinicalVectors<ChoiRow>('choi')) {
  test(`Choi: size ${sizePct} %, attenuation ${huPct} %`, () => {
    const facts = {
      sizeChange: sizePct / 100,
      attenuationChange: huPct / 100,
      allGone: false,
      newLesions: false,
      nodules: false,
    }
    assert.equal(choiResponse(facts, 'choi'), choi)
    if (mchoi) assert.equal(choiResponse(facts, 'modified-choi'), mchoi)
  })
}

// the rows print one or two decimals
for (const { diameterPct, volumePct } of clinicalVectors<{ diameterPct: number; volumePct: number }>('equivalence')) {
  test(`diameter ${diameterPct} % and volume ${volumePct} %`, () => {
    assert.ok(Math.abs(volumeChange(diameterPct / 100) * 100 - volumePct) < 0.05)
    assert.ok(Math.abs(diameterChange(volumePct / 100) * 100 - diameterPct) < 0.05)
  })
}
