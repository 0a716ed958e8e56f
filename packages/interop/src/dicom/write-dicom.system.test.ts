import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import type { Grid } from '@debulk/imaging/grid'
import { RunListBuilder, runVoxels } from '@debulk/imaging/run-list'
import type { Segment, Segmentation } from '@debulk/imaging/segmentation'
import { isoDate } from '@debulk/quantity/iso-date'
import { mrImageStorage, writeMrSeries, type MrSeries } from './write-mr-series.ts'
import type { PatientStudy } from './write-patient-study.ts'
import { writeSegmentation, type SegmentationObject } from './write-segmentation.ts'

const python = existsSync('/usr/bin/python3') ? '/usr/bin/python3' : 'python3'
const has = (command: string, args: readonly string[]) => spawnSync(command, args).error === undefined
const noValidator = has('dciodvfy', ['-version']) ? false : 'not run: needs dicom3tools'
const noPydicom =
  spawnSync(python, ['-c', 'import pydicom, numpy']).status === 0 ? false : 'not run: needs python3-pydicom'

const folder = mkdtempSync(join(tmpdir(), 'debulk-write-dicom-'))
after(() => rmSync(folder, { recursive: true, force: true }))

const day = isoDate('2019-01-26')
assert.ok(day.ok)
const tilt = Math.PI / 15
const grid: Grid = {
  size: { x: 23, y: 17, z: 6 },
  step: {
    x: { x: 1.5, y: 0, z: 0 },
    y: { x: 0, y: 1.25 * Math.cos(tilt), z: 1.25 * Math.sin(tilt) },
    z: { x: 0, y: -4 * Math.sin(tilt), z: 4 * Math.cos(tilt) },
  },
  origin: { x: -20.125, y: 1 / 3, z: -7 },
  frameOfReferenceUid: '2.25.10',
}
const study: PatientStudy = {
  patient: { id: 'SYN-1', name: 'Иванова^Анна=Ivanova^Anna', sex: 'F', birthDate: day.value, comments: 'Пример' },
  study: { uid: '2.25.11', date: day.value, time: '093000', id: '1', description: 'МРТ печени' },
  equipment: { manufacturer: 'Debulk', model: 'test', software: '1' },
  synthetic: 'synthetic',
}
const instanceUids = Array.from({ length: 6 }, (_, z) => `2.25.20${z}`)
const series: MrSeries = {
  ...study,
  series: { uid: '2.25.12', number: 1, description: 'T1 portal venous', protocol: 'liver', bodyPart: 'LIVER' },
  instanceUids,
  frameOfReferenceUid: '2.25.10',
  sequence: {
    name: 'T1 GRE',
    scanningSequence: 'GR',
    variant: 'SP',
    options: 'FS',
    acquisition: '3D',
    repetitionTimeMs: 4.2,
    echoTimeMs: 1.9,
    flipAngleDeg: 10,
    agent: 'gadobutrol',
  },
  window: { centre: 400, width: 800 },
  burnedInAnnotation: 'no',
}
const voxels = Uint16Array.from({ length: 23 * 17 * 6 }, (_, i) => (i * 7919) % 4096)
const images = writeMrSeries({ grid, voxels, slope: 1, intercept: 0 }, series)

const code = (value: string, meaning: string) => ({ value, scheme: 'SCT', meaning })
function segment(number: number, from: number, tracked: boolean): Segment {
  const runs = new RunListBuilder(grid.size)
  for (let z = number; z < 5; z++)
    for (let y = 2; y < 9 + number; y++) runs.push(y + 17 * z, from, from + 3 + ((y * z) % 5))
  return {
    number,
    label: `Очаг ${number}`,
    runs: runs.build(),
    trackingId: tracked ? `Очаг ${number}` : null,
    trackingUid: tracked ? `2.25.30${number}` : null,
    category: code('49755003', 'Morphologically Abnormal Structure'),
    type: code('14799000', 'Neoplasm, Secondary'),
    anatomicRegion: code('10200004', 'Liver'),
    algorithm: number === 3 ? { type: 'AUTOMATIC', name: 'made up' } : { type: 'MANUAL', name: null },
  }
}
/** Overlapping segments, and one number skipped. */
const segments = (tracked: boolean): Segmentation => ({
  grid,
  segments: [segment(1, 2, tracked), segment(2, 4, tracked), segment(3, 12, tracked)],
})
const object: SegmentationObject = {
  ...study,
  series: { uid: '2.25.13', number: 100, description: 'Сегментация', bodyPart: 'LIVER' },
  instanceUid: '2.25.14',
  dimensionUid: '2.25.15',
  frameOfReferenceUid: '2.25.10',
  content: { label: 'LESIONS', description: 'Lesions', creator: 'Reader^Test' },
  source: { sopClassUid: mrImageStorage, seriesUid: '2.25.12', instanceUids },
}

function save(name: string, bytes: Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return path
}
const imagePaths = images.map((bytes, z) => save(`mr-${z}.dcm`, bytes))
const tracked = save('tracked.dcm', writeSegmentation(segments(true), object))
const untracked = save('untracked.dcm', writeSegmentation(segments(false), { ...object, instanceUid: '2.25.16' }))
const alone = save('alone.dcm', writeSegmentation(segments(true), { ...object, instanceUid: '2.25.17', source: null }))

describe('dciodvfy', { skip: noValidator }, () => {
  for (const path of [imagePaths[0]!, imagePaths[5]!, tracked, untracked, alone]) {
    test(`finds no error in ${path.slice(folder.length + 1)}`, () => {
      const { stdout, stderr } = spawnSync('dciodvfy', [path], { encoding: 'utf8' })
      const said = `${stdout}${stderr}`
      assert.match(said, /MRImage|Segmentation/)
      assert.doesNotMatch(said, /Error/i)
    })
  }

  test('dcentvfy finds images and segmentations of one study consistent', () => {
    const { stdout, stderr } = spawnSync('dcentvfy', [...imagePaths, tracked], { encoding: 'utf8' })
    assert.doesNotMatch(`${stdout}${stderr}`, /Error/i)
  })
})

describe('pydicom', { skip: noPydicom }, () => {
  const read = (script: string, ...args: string[]): unknown => {
    const out = spawnSync(python, ['-c', `import sys, json, pydicom, numpy as np\n${script}`, ...args], {
      encoding: 'utf8',
    })
    assert.equal(out.status, 0, out.stderr)
    return JSON.parse(out.stdout)
  }

  test('reads every voxel, position and Cyrillic text of the images', () => {
    const found = read(
      `slices = [pydicom.dcmread(p) for p in sys.argv[1:]]
print(json.dumps({'sum': [int((d.pixel_array.astype(np.int64) * np.arange(d.pixel_array.size).reshape(d.pixel_array.shape)).sum()) for d in slices],
 'name': str(slices[0].PatientName), 'study': slices[0].StudyDescription, 'comments': slices[0].PatientComments,
 'position': [[float(v) for v in d.ImagePositionPatient] for d in slices],
 'spacing': [float(v) for v in slices[0].PixelSpacing], 'orientation': [float(v) for v in slices[0].ImageOrientationPatient]}))`,
      ...imagePaths,
    )
    const sums = Array.from({ length: 6 }, (_, z) =>
      voxels.subarray(z * 391, (z + 1) * 391).reduce((sum, value, i) => sum + value * i, 0),
    )
    assert.deepEqual(found, {
      sum: sums,
      name: 'Иванова^Анна=Ivanova^Anna',
      study: 'МРТ печени',
      comments: 'SYNTHETIC: no such person exists. Пример',
      position: Array.from({ length: 6 }, (_, z) => [
        -20.125,
        round(1 / 3 - 4 * Math.sin(tilt) * z),
        round(-7 + 4 * Math.cos(tilt) * z),
      ]),
      spacing: [1.25, 1.5],
      orientation: [1, 0, 0, 0, round(Math.cos(tilt)), round(Math.sin(tilt))],
    })
  })

  test('counts the voxels of every segment, and reads its identity', () => {
    const expected = segments(true).segments.map(({ number, label, runs, trackingUid }) => ({
      number,
      label,
      voxels: runVoxels(runs),
      uid: trackingUid,
      slices: Array.from(new Set(Array.from(runs.row.subarray(0, runs.count), (row) => Math.floor(row / 17)))),
    }))
    const found = read(
      `d = pydicom.dcmread(sys.argv[1]); a = d.pixel_array
out = []
for s in d.SegmentSequence:
  frames = [i for i, f in enumerate(d.PerFrameFunctionalGroupsSequence) if f.SegmentIdentificationSequence[0].ReferencedSegmentNumber == s.SegmentNumber]
  z = [int(d.PerFrameFunctionalGroupsSequence[i].DerivationImageSequence[0].SourceImageSequence[0].ReferencedSOPInstanceUID[-1]) for i in frames]
  out.append({'number': s.SegmentNumber, 'label': s.SegmentLabel, 'voxels': int(sum(a[i].sum() for i in frames)), 'uid': s.get('TrackingUID'), 'slices': z})
print(json.dumps(out))`,
      tracked,
    )
    assert.deepEqual(found, expected)
  })

  test('finds no Tracking UID where none was given', () => {
    assert.deepEqual(
      read(
        "print(json.dumps([s.get('TrackingUID') for s in pydicom.dcmread(sys.argv[1]).SegmentSequence]))",
        untracked,
      ),
      [null, null, null],
    )
  })
})

/** To the sixteen characters of a decimal string. */
function round(value: number): number {
  for (let digits = 15; ; digits--) {
    const text = String(Number(value.toPrecision(digits)))
    if (text.length <= 16) return Number(text)
  }
}
