import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sampleLesion, sampleStudy } from '../../test/sample-readings.ts'
import { told } from '../../test/sample-record.ts'
import type { PatientEvent } from '../record/patient-event.ts'
import { lesionIdentities } from '../lesion/lesion-identity.ts'
import { liverSteps } from './liver-steps.ts'
import { targetCandidates } from './target-candidates.ts'

const lesion = (diameterMm: number) =>
  sampleLesion({ volumeMl: diameterMm, trackingUid: 'a', label: 'L1', diameterMm, couinaudSegment: 'VI' })
const earlier = (events: readonly PatientEvent[], sizes: readonly number[] = [30]) => {
  // the last is the baseline; the treatments are of 2018
  const studies = sizes.map((mm, i) => sampleStudy(`2019-0${i + 1}-01`, [lesion(mm)]))
  const baseline = studies.at(-1) ?? assert.fail()
  return targetCandidates(baseline, studies, liverSteps(events), lesionIdentities(events, studies))[0]
    ?.earlierLocalTreatment
}

// RECIST 1.1 §3.1.3; only earlier lines count, sessions of a course that goes on belong to the line that is judged
for (const [why, events, expected] of [
  ['no treatment', [], 'none'],
  ['embolised, reach not recorded', [told('embolisation-performed', '2018-04-11', {})], 'perhaps'],
  ['its segment embolised', [told('embolisation-performed', '2018-04-11', { territory: ['V', 'VI'] })], 'treated'],
  ['another segment embolised', [told('embolisation-performed', '2018-04-11', { territory: ['II', 'III'] })], 'none'],
  ['it was ablated', [told('ablation-performed', '2018-04-11', { lesions: ['L1'] })], 'treated'],
  ['another was ablated', [told('ablation-performed', '2018-04-11', { lesions: ['L2'] })], 'none'],
  ['the bowel was resected', [told('resection-performed', '2018-04-11', { target: 'ileum' })], 'none'],
  [
    'the course goes on',
    [
      told('embolisation-performed', '2018-04-11', { id: '1', course: 'x', territory: ['VI'] }),
      told('embolisation-performed', '2019-05-31', { id: '2', course: 'x', territory: ['VI'] }),
    ],
    'none',
  ],
] as const) {
  test(`${why}: ${expected}`, () => assert.equal(earlier(events), expected))
}

test('progression shown in it since the treatment makes it measurable again', () => {
  const treated = [told('ablation-performed', '2018-04-11', { lesions: ['L1'] })]
  assert.equal(earlier(treated, [20, 24.9]), 'treated') // 4.9 mm
  assert.equal(earlier(treated, [20, 25]), 'progressed-since')
})
