import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { RecordReview } from '@debulk/clinical/review/review-record'
import { sampleRecordView } from '../../test/sample-record-view.ts'
import { glance } from './glance.ts'

test('limits exceeded come before conflicts, then gaps, then notes, and none is lost', async () => {
  const { review } = await sampleRecordView('en')
  const severities = (['note', 'gap', 'conflict', 'safety-limit', 'note'] as const).flatMap((severity) =>
    review.findings.slice(0, 1).map((finding): RecordReview['findings'][number] => ({ ...finding, severity })),
  )
  assert.equal(severities.length, 5, 'the sample has a finding')
  const seen = glance({ ...review, findings: severities })
  assert.deepEqual(
    seen.findings.map(({ severity }) => severity),
    ['safety-limit', 'conflict', 'gap', 'note', 'note'],
  )
  // a limit exceeded is no conflict
  const { limits, conflicts, gaps } = seen.headline
  assert.deepEqual([limits, conflicts, gaps], [1, 1, 1])
})

test('only what holds, and figures worked out anew, stand under what holds', async () => {
  const { review } = await sampleRecordView('en')
  const verdicts = [
    'holds-in-part',
    'not-classifiable',
    'computed',
    'not-supported',
    'holds',
    'not-reproducible',
  ] as const
  const claims = verdicts.flatMap((verdict) => review.claims.slice(0, 1).map((claim) => ({ ...claim, verdict })))
  const seen = glance({ ...review, claims })
  assert.deepEqual(
    seen.holds.map(({ verdict }) => verdict),
    ['holds', 'computed'],
  )
  assert.deepEqual(
    seen.refuted.map(({ verdict }) => verdict),
    ['not-supported', 'not-reproducible'],
  )
  assert.deepEqual(
    seen.open.map(({ verdict }) => verdict),
    ['holds-in-part', 'not-classifiable'],
  )
})

test('what is there in part is missing after what is not there at all, and is not counted as missing', async () => {
  const { review } = await sampleRecordView('en')
  const seen = glance(review)
  const states = seen.missing.map(({ state }) => state)
  assert.deepEqual(states, states.toSorted())
  assert.equal(seen.headline.missing, states.filter((state) => state === 'not-recorded').length)
})
