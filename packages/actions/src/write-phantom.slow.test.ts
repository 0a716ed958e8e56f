import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { parseCaseFile } from '@debulk/contract/case-file'
import { defaultPlan } from '@debulk/phantom/default-plan'
import type { PatientPlan } from '@debulk/phantom/patient-plan'
import type { PhantomTruth } from '@debulk/phantom/phantom-truth'
import type { Progress } from './progress.ts'
import { writePatient } from './write-phantom.ts'

const top = mkdtempSync(join(tmpdir(), 'debulk-phantom-'))
after(() => rmSync(top, { recursive: true, force: true }))

/** The sample patient on a coarse lattice: the same files, quick to make. */
function coarse(): PatientPlan {
  const whole = defaultPlan()
  const field = { columns: 56, rows: 42, pixelSpacingMm: 6, sliceSpacingMm: 12, slices: 18 }
  return { ...whole, id: 'coarse', studies: whole.studies.map((study) => ({ ...study, ...field })) }
}

const quiet = () => ({ report: () => {}, signal: new AbortController().signal })

test('writes every study in three forms, with its case file and truth; the same again, byte for byte', async () => {
  const seen: Progress[] = []
  const [a, b] = [join(top, 'a'), join(top, 'b')]
  const first = await writePatient(a, coarse(), { ...quiet(), report: (progress) => void seen.push(progress) })
  const second = await writePatient(b, coarse(), quiet())
  assert.ok(first.ok && second.ok)
  assert.equal(first.value.dates.length, 8)
  assert.equal(first.value.files.length, 8 * (18 + 5) + 4)
  for (const date of first.value.dates) {
    assert.equal(readdirSync(join(a, 'dicom', date, 'mr')).length, 18)
    for (const name of [`dicom/${date}/seg.dcm`, `dicom-untracked/${date}/seg.dcm`])
      assert.ok(existsSync(join(a, name)))
    assert.deepEqual(readdirSync(join(a, 'nifti', date)).toSorted(), [
      'image.nii.gz',
      'liver.nii.gz',
      'liver_lesions.nii.gz',
    ])
  }
  for (const path of first.value.files) {
    assert.ok(readFileSync(path).equals(readFileSync(join(b, path.slice(a.length)))), path)
  }
  const shares = seen.map(({ done, of }) => done / of)
  assert.deepEqual(
    shares.toSorted((x, y) => x - y),
    shares,
  )
  assert.deepEqual(seen.at(-1), { stage: 'generating', done: 8, of: 8 })
})

test('the case file says what happened, in the words the product reads', () => {
  const path = join(top, 'a', 'case.yaml')
  const parsed = parseCaseFile(path, readFileSync(path, 'utf8'))
  assert.ok(parsed.ok, parsed.ok ? '' : JSON.stringify(parsed.error))
  const { patient, treatments, sites, assertions } = parsed.value
  assert.equal(patient, 'SYN-2018')
  assert.deepEqual(
    treatments.map(({ kind, on, course, lastOfCourse }) => [kind, on.value, course, lastOfCourse]),
    [
      ['resection', '2017-08-30', null, null],
      ['embolisation', '2018-04-11', 'tace-2018', false],
      ['embolisation', '2018-05-31', 'tace-2018', true],
    ],
  )
  assert.deepEqual(
    sites.map(({ kind, readings, removedBy }) => [kind, readings.map(({ volumeMl }) => volumeMl), removedBy]),
    [
      ['primary', [3], { treatment: 'resection-2017', complete: true }],
      ['mesenteric-mass', [11.5], { treatment: 'resection-2017', complete: true }],
    ],
  )
  const truth = JSON.parse(readFileSync(join(top, 'a', 'truth.json'), 'utf8')) as Pick<PhantomTruth, 'lesions'>
  const cyst = truth.lesions.find(({ id }) => id === 'C01')
  assert.ok(cyst)
  assert.deepEqual(
    assertions.natures.map(({ lesion, nature }) => [lesion, nature]),
    [[{ by: 'tracking-uid', trackingUid: cyst.trackingUid }, 'benign']],
  )
  assert.equal(assertions.reviews.length, 8)
})

test('into the folder of another patient it is not written', async () => {
  const plan = { ...coarse(), patient: { ...coarse().patient, id: 'SYN-OTHER' } }
  const before = readdirSync(join(top, 'a'))
  const written = await writePatient(join(top, 'a'), plan, quiet())
  assert.deepEqual(written.ok ? null : [written.error.code, written.error.parameters], [
    'output/other-patient',
    { patient: 'SYN-2018' },
  ])
  assert.deepEqual(readdirSync(join(top, 'a')), before)
})

test('stopped on the way, it leaves nothing behind', async () => {
  const folder = join(top, 'stopped')
  const abort = new AbortController()
  const report = ({ done }: Progress) => {
    if (done === 2) abort.abort(new Error('stopped by hand'))
  }
  await assert.rejects(writePatient(folder, coarse(), { report, signal: abort.signal }), /stopped by hand/)
  assert.ok(!existsSync(folder))
  assert.deepEqual(
    readdirSync(top).filter((name) => name.includes('stopped')),
    [],
  )
})
