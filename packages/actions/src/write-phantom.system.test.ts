import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'

const sample = fileURLToPath(new URL('../../../fixtures/phantom-default/sample/', import.meta.url))
const study = join(sample, 'dicom', '2019-01-26')
const images = readdirSync(join(study, 'mr')).map((name) => join(study, 'mr', name))
const segmentations = [join(study, 'seg.dcm'), join(sample, 'dicom-untracked', '2019-01-26', 'seg.dcm')]

const python = existsSync('/usr/bin/python3') ? '/usr/bin/python3' : 'python3'
const noValidator = spawnSync('dciodvfy', ['-version']).error === undefined ? false : 'not run: needs dicom3tools'
const missing = ['pydicom', 'nibabel'].filter((name) => spawnSync(python, ['-c', `import ${name}`]).status !== 0)
const noPython = missing.length > 0 && `not run: needs ${missing.map((name) => `python3-${name}`).join(', ')}`

describe('the sample study before other people’s programs', { skip: noValidator }, () => {
  test('dciodvfy finds no error in any image or segmentation', () => {
    for (const path of [...images, ...segmentations]) {
      const { stdout, stderr } = spawnSync('dciodvfy', [path], { encoding: 'utf8' })
      assert.match(`${stdout}${stderr}`, /MRImage|Segmentation/)
      assert.doesNotMatch(`${stdout}${stderr}`, /Error/i, path)
    }
  })

  test('dcentvfy finds the objects of the study consistent', () => {
    const { stdout, stderr } = spawnSync('dcentvfy', [...images, ...segmentations], { encoding: 'utf8' })
    assert.doesNotMatch(`${stdout}${stderr}`, /Error/i)
  })
})

describe('the sample study in pydicom and nibabel', { skip: noPython }, () => {
  // oracle: the two programs, each against the other; truth.json only lends the names
  test('segments, label maps and truth agree', () => {
    const script = `
import sys, json, pydicom, nibabel as nib, numpy as np
d = pydicom.dcmread(sys.argv[1]); a = d.pixel_array; count = {}
for i, f in enumerate(d.PerFrameFunctionalGroupsSequence):
  n = f.SegmentIdentificationSequence[0].ReferencedSegmentNumber
  count[n] = count.get(n, 0) + int(a[i].sum())
maps = [int(np.asanyarray(nib.load(p).dataobj).sum()) for p in sys.argv[2:]]
print(json.dumps({'segments': [[s.SegmentLabel, s.get('TrackingUID'), count[s.SegmentNumber]] for s in d.SegmentSequence], 'maps': maps}))`
    const nifti = ['liver', 'liver_lesions'].map((name) => join(sample, 'nifti', '2019-01-26', `${name}.nii.gz`))
    const out = spawnSync(python, ['-c', script, segmentations[0]!, ...nifti], { encoding: 'utf8' })
    assert.equal(out.status, 0, out.stderr)
    const found = JSON.parse(out.stdout) as { segments: [string, string | null, number][]; maps: number[] }
    const [liver, ...lesions] = found.segments
    assert.equal(liver![2], found.maps[0])
    assert.equal(
      lesions.reduce((sum, [, , voxels]) => sum + voxels, 0),
      found.maps[1],
    )
    const truth = JSON.parse(readFileSync(join(sample, 'truth.json'), 'utf8')) as {
      lesions: { label: string; trackingUid: string; drawn: { volumeMl: number } | null }[]
    }
    const drawn = truth.lesions.filter((lesion) => lesion.drawn)
    assert.deepEqual(
      lesions.map(([label, uid]) => [label, uid]),
      drawn.map(({ label, trackingUid }) => [label, trackingUid]),
    )
    // 9 mm³ a voxel; a lesion of this size is sampled to within about 1.5 % of 1 mL, 15 % of 0.1 mL
    drawn.forEach((lesion, i) => {
      const volumeMl = lesion.drawn!.volumeMl
      assert.ok(Math.abs((lesions[i]![2] * 9) / 1000 / volumeMl - 1) < 0.05 + 0.05 / Math.sqrt(volumeMl), lesion.label)
    })
  })
})
