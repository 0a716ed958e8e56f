import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { readLimits } from '@debulk/contract/read-limits'
import { runVoxels } from '@debulk/imaging/run-list'
import { err } from '@debulk/quantity/result'
import { readNrrd } from './read-nrrd.ts'
import { segmentsOfNrrd } from './segments-of-nrrd.ts'

const never = { all: () => err('broken' as const), head: () => err('broken' as const) }
const limits = readLimits

/** Written by hand after the file format page of the 3D Slicer developer guide. */
const pairs = [
  'Segmentation_MasterRepresentation:=Binary labelmap',
  'Segment0_Color:=0.8 0.4 0.3',
  'Segment0_Extent:=0 1 0 1 0 0',
  'Segment0_ID:=Segment_1',
  'Segment0_LabelValue:=1',
  'Segment0_Layer:=0',
  'Segment0_Name:=печень',
  'Segment0_Tags:=Segmentation.Status:completed|TerminologyEntry:Segmentation category and type - DICOM master list~SCT^123037004^Anatomical Structure~SCT^10200004^Liver~^^~Anatomic codes - DICOM master list~^^~^^|',
  'Segment1_ID:=Segment_2',
  'Segment1_LabelValue:=1',
  'Segment1_Layer:=1',
  'Segment1_Name:=Lesion: a\\nb',
  'Segment1_Tags:=DICOM.SegmentAlgorithmType:SEMIAUTOMATIC|DICOM.SegmentAlgorithmName:level set|TerminologyEntry:x~SCT^49755003^Morphologically Altered Structure~SCT^4147007^Mass~^^~y~SCT^10200004^Liver~^^|DICOM.TrackingUID:1.2.3|',
  'Segment2_ID:=Segment_3',
  'Segment2_LabelValue:=4',
  'Segment2_Layer:=1',
  'Segment2_Name:=empty',
]

function file(fields: readonly string[], data: readonly number[]): Uint8Array {
  const common = ['type: uint8', 'space: left-posterior-superior', 'encoding: raw', 'space origin: (0,0,0)']
  const text = ['NRRD0004', ...common, ...fields, '', ''].join('\n')
  return new Uint8Array(Buffer.concat([Buffer.from(text), Uint8Array.from(data)]))
}

const layered = [
  'dimension: 4',
  'sizes: 2 2 2 1',
  'kinds: list domain domain domain',
  'space directions: none (1,0,0) (0,1,0) (0,0,1)',
]
const flat = [
  'dimension: 3',
  'sizes: 2 2 1',
  'kinds: domain domain domain',
  'space directions: (1,0,0) (0,1,0) (0,0,1)',
]

function segments(bytes: Uint8Array) {
  const volumes = readNrrd('x.seg.nrrd', bytes, null, { inflate: never, limits })
  assert.ok(volumes.ok, JSON.stringify(volumes))
  return segmentsOfNrrd('x.seg.nrrd', volumes.value, { limits })
}

describe('a layered segmentation', () => {
  // voxel by voxel: layer 0, layer 1
  const out = segments(file([...layered, ...pairs], [1, 0, 1, 1, 1, 1, 1, 0]))
  assert.ok(out.ok)
  const [liver, lesion, empty, ...more] = out.value.segments

  test('each segment is its label in its layer, so that segments overlap', () => {
    assert.deepEqual(
      out.value.segments.map((s) => [s.number, runVoxels(s.runs)]),
      [
        [1, 4],
        [2, 2],
        [3, 0],
      ],
    )
    assert.equal(more.length, 0)
  })
  test('names, codes, algorithm and tracking come along', () => {
    assert.equal(liver?.label, 'печень')
    assert.deepEqual(liver?.type, { scheme: 'SCT', value: '10200004', meaning: 'Liver' })
    assert.equal(liver?.anatomicRegion, null)
    assert.equal(lesion?.label, 'Lesion: a\nb')
    assert.deepEqual(lesion?.category, {
      scheme: 'SCT',
      value: '49755003',
      meaning: 'Morphologically Altered Structure',
    })
    assert.deepEqual(lesion?.anatomicRegion, { scheme: 'SCT', value: '10200004', meaning: 'Liver' })
    assert.deepEqual(lesion?.algorithm, { type: 'SEMIAUTOMATIC', name: 'level set' })
    assert.equal(lesion?.trackingUid, '1.2.3')
    assert.equal(empty?.label, 'empty')
  })
})

test('one layer: the label value is the number, and a value nobody described is kept', () => {
  const out = segments(
    file(
      [...flat, 'Segment0_ID:=a', 'Segment0_LabelValue:=3', 'Segment0_Layer:=0', 'Segment0_Name:=lesion'],
      [3, 3, 0, 7],
    ),
  )
  assert.ok(out.ok)
  assert.deepEqual(
    out.value.segments.map((s) => [s.number, s.label, runVoxels(s.runs)]),
    [
      [3, 'lesion', 2],
      [7, 'label#7', 1],
    ],
  )
})

test('files from before layers: each segment is a layer of ones', () => {
  const out = segments(
    file(
      [...layered, 'Segment0_ID:=a', 'Segment0_Name:=liver', 'Segment1_ID:=b', 'Segment1_Name:=lesion'],
      [1, 0, 1, 1, 1, 1, 1, 0],
    ),
  )
  assert.ok(out.ok)
  assert.deepEqual(
    out.value.segments.map((s) => [s.label, runVoxels(s.runs)]),
    [
      ['liver', 4],
      ['lesion', 2],
    ],
  )
})

test('a layer that does not exist is refused', () => {
  const out = segments(file([...flat, 'Segment0_ID:=a', 'Segment0_LabelValue:=1', 'Segment0_Layer:=5'], [0, 0, 0, 0]))
  assert.equal(out.ok ? 'accepted' : out.error.code, 'nrrd/header')
})
