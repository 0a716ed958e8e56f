import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { test } from 'node:test'
import { runVoxels } from '@debulk/imaging/run-list'
import { dicomIdentity } from './dicom-identity.ts'
import { readSegmentation } from './read-segmentation.ts'
import { fixture, opened, testDoors } from '../../test/dicom-file.ts'

const python = '/usr/bin/python3'
const installed = spawnSync(python, ['-c', 'import pydicom, numpy']).status === 0
const skip = installed ? false : 'needs Debian package python3-pydicom'

/** What pydicom reads from each file: identity, and voxels by segment where it can decode the pixels. */
const script = `
import sys, json, warnings, logging
import numpy, pydicom
warnings.simplefilter('ignore'); logging.disable(50)
rows = []
for path in sys.argv[1:]:
    d = pydicom.dcmread(path)
    row = {k: (str(d.get(k)) if d.get(k) else None) for k in ('SOPClassUID', 'SOPInstanceUID', 'SeriesInstanceUID', 'StudyInstanceUID', 'FrameOfReferenceUID', 'PatientID', 'Modality', 'StudyDate', 'SeriesDescription')}
    row['Rows'] = int(d.Rows) if 'Rows' in d else None
    row['voxels'] = None
    if d.Modality == 'SEG' and d.SegmentationType == 'BINARY':
        try:
            frames = d.pixel_array
            frames = frames if frames.ndim == 3 else frames[None]
            voxels = {}
            for frame, group in zip(frames, d.PerFrameFunctionalGroupsSequence):
                n = int(group.SegmentIdentificationSequence[0].ReferencedSegmentNumber)
                voxels[n] = voxels.get(n, 0) + int(frame.sum())
            row['voxels'] = [[n, voxels[n]] for n in sorted(voxels)]
        except Exception:
            pass
    rows.append(row)
print(json.dumps(rows))
`

const files = [
  'real-dcmqi/ct-3slice/01.dcm',
  'real-dcmqi/ct-3slice/03.dcm',
  'real-dcmqi/liver.dcm',
  'real-dcmqi/partial_overlaps.dcm',
  'real-dcmqi/sparse-labelmap-noppv.dcm',
  'real-dcmqi/sr-example/seg.dcm',
  'real-dcmqi/sr-example/sr.dcm',
  'real-pydicom-liver/liver_expb.dcm',
  'real-pydicom-liver/liver_nonbyte_aligned.dcm',
  'real-pydicom-liver/liver_rle.dcm',
  'real-ct-compressed/jpeg-2000-90.dcm',
]

type Row = { readonly [key: string]: string | null } & { readonly Rows: unknown; readonly voxels: unknown }

test('identity and voxel counts are those pydicom reads', { skip }, async () => {
  const paths = files.map((path) => fileURLToPath(new URL(`../../../../fixtures/${path}`, import.meta.url)))
  const run = spawnSync(python, ['-c', script, ...paths], { encoding: 'utf8' })
  assert.equal(run.status, 0, run.stderr)
  const rows = JSON.parse(run.stdout) as Row[]
  for (const [i, path] of files.entries()) {
    const expected = rows[i]!
    const file = opened(path, fixture(path))
    const identity = dicomIdentity(file)
    assert.ok(identity.ok)
    const { value } = identity
    assert.deepEqual(
      [
        value.sopClassUid,
        value.sopInstanceUid,
        value.seriesInstanceUid,
        value.studyInstanceUid,
        value.frameOfReferenceUid,
      ],
      [
        expected.SOPClassUID,
        expected.SOPInstanceUID,
        expected.SeriesInstanceUID,
        expected.StudyInstanceUID,
        expected.FrameOfReferenceUID,
      ],
      path,
    )
    assert.deepEqual(
      [value.patientId, value.modality, value.studyDate?.replaceAll('-', '') ?? null, value.seriesDescription],
      [expected.PatientID, expected.Modality, expected.StudyDate, expected.SeriesDescription],
      path,
    )
    assert.equal(file.dataSet.integer('Rows'), expected.Rows, path)
    if (!expected.voxels) continue
    const read = await readSegmentation(file, testDoors())
    assert.ok(read.ok, path)
    assert.deepEqual(
      read.value.segmentation.segments.map(({ number, runs }) => [number, runVoxels(runs)]),
      expected.voxels,
      path,
    )
  }
})
