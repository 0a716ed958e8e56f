// Two lobes are the whole liver: anatomy. What counts as one look is the design of this product.
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { studyIds } from '../lesion/study-reading.ts'
import { told } from '../../test/sample-record.ts'
import { typedStudies } from './typed-studies.ts'
import type { LiverScope } from './imaging-events.ts'
import type { PatientEvent } from './patient-event.ts'

const lobe = (id: string, scope: LiverScope, more: object = {}): PatientEvent =>
  told('study-read', '2020-07-10', {
    id,
    scope,
    reader: 'R1',
    modality: 'CT',
    reviewed: true,
    lesions: [{ label: id, diametersMm: [10, 10, 10] }],
    ...more,
  })
const read = (...events: readonly PatientEvent[]) => typedStudies('p.yaml', 'P1', events)
const right = lobe('r', 'right-lobe')

test('right and left lobe of one day, reader and way of imaging are one reading of the whole liver', () => {
  const [study, ...more] = read(right, lobe('l', 'left-lobe', { modality: 'КТ' }))
  assert.ok(study)
  assert.deepEqual([more.length, study.liverCutOff, studyIds(study)], [0, false, ['r', 'l']])
  assert.deepEqual(
    study.lesions.map(({ id }) => id),
    ['r/r', 'l/l'],
  )
})
describe('stay two readings', () => {
  for (const [why, other] of [
    ['of another reader', lobe('l', 'left-lobe', { reader: 'R2' })],
    ['by another way of imaging', lobe('l', 'left-lobe', { modality: 'MR' })],
    ['of the same lobe', lobe('l', 'right-lobe')],
    ['of which one measured nothing', lobe('l', 'left-lobe', { lesions: undefined })],
  ] as const)
    test(why, () =>
      assert.deepEqual(
        read(right, other).map(({ liverCutOff }) => liverCutOff),
        [true, true],
      ),
    )
})
test('a draft of one lobe leaves the whole a draft, and what differs in technique is not known', () => {
  const left = lobe('l', 'left-lobe', { reviewed: false, sliceSpacingMm: 3 })
  const [study] = read(lobe('r', 'right-lobe', { sliceSpacingMm: 5, phase: 'arterial' }), left)
  assert.deepEqual([study?.review, study?.technique.sliceSpacingMm, study?.technique.phase], ['draft', null, null])
})

describe('a study that did not show the whole liver', () => {
  const performed = (modality: string, wholeLiver: boolean, id = 'p') =>
    told('study-performed', '2020-07-10', { id, modality, wholeLiver })
  const whole = lobe('w', 'whole-liver', { modality: 'MR' })
  for (const [why, events, expected] of [
    ['under another spelling of its name', [performed('MRI', false)], true],
    ['in Russian', [performed('МРТ', false)], true],
    ['the only one of the day, whatever it is called', [performed('scan', false)], true],
    ['the only one, which another reading of the day is of', [performed('CT', false), lobe('c', 'whole-liver')], false],
    ['of another kind beside its own', [performed('MRI', true), performed('CT', false, 'q')], false],
    ['of its own kind beside another', [performed('MRI', false), performed('CT', true, 'q')], true],
  ] as const)
    test(`${why}: ${expected}`, () => assert.equal(read(...events, whole).at(-1)?.liverCutOff, expected))
  test('leaves two lobes part of the liver', () => {
    const [study] = read(right, lobe('l', 'left-lobe'), performed('CT', false))
    assert.equal(study?.liverCutOff, true)
  })
})
