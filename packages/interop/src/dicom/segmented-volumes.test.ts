// Files written tag by tag after PS3.3 C.7.6.16 and C.8.20, so that which frame shows which phase is known.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { opened, testDoors, testFile, type TestElement } from '../../test/dicom-file.ts'
import { imageSeries } from './image-series.ts'
import { readSegmentation } from './read-segmentation.ts'
import { segmentedVolumes } from './segmented-volumes.ts'

const group = (tag: number, elements: TestElement[]): TestElement => [tag, 'SQ', [elements]]
const enhancedClass = '1.2.840.10008.5.1.4.1.1.4.1'

const common = (sopClass: string, instance: string, series: string, frames: number, bits: number): TestElement[] => [
  [0x00080016, 'UI', sopClass],
  [0x00080018, 'UI', instance],
  [0x0020000d, 'UI', '1.2.1'],
  [0x0020000e, 'UI', series],
  [0x00200052, 'UI', '1.2.9'],
  [0x00280002, 'US', [1]],
  [0x00280004, 'CS', 'MONOCHROME2'],
  [0x00280008, 'IS', `${frames}`],
  [0x00280010, 'US', [2]],
  [0x00280011, 'US', [4]],
  [0x00280100, 'US', [bits]],
  [0x00280101, 'US', [bits]],
  [0x00280102, 'US', [bits - 1]],
  [0x00280103, 'US', [0]],
]
const sharedGroups = group(0x52009229, [
  group(0x00209116, [[0x00200037, 'DS', '1\\0\\0\\0\\1\\0']]),
  group(0x00289110, [
    [0x00180088, 'DS', '3'],
    [0x00280030, 'DS', '1\\1'],
  ]),
])
const place = (z: number, x = 0) => group(0x00209113, [[0x00200032, 'DS', `${x}\\0\\${z}`]])

/** Phases of three slices each in one multi-frame file: frames 1–3, 4–6 …; a phase may lie elsewhere by `x`. */
const phases = (...of: readonly { x: number }[]) =>
  imageSeries([
    opened(
      'image.dcm',
      testFile([
        [0x00080008, 'CS', 'ORIGINAL\\PRIMARY\\T1\\NONE'],
        ...common(enhancedClass, '1.2.3.1', '1.2.2', 3 * of.length, 16),
        sharedGroups,
        [
          0x52009230,
          'SQ',
          of.flatMap(({ x }, phase) =>
            [0, 3, 6].map((z) => [group(0x00209111, [[0x00209128, 'UL', [phase + 1]]]), place(z, x)]),
          ),
        ],
        [0x7fe00010, 'OW', Array<number>(24 * of.length).fill(0)],
      ]),
    ),
  ]).volumes

/** A segmentation of one voxel on two slices; `sources` are the frames of the image that each of its frames names. */
function segmentation(sources: readonly (string | null)[] | 'none') {
  const named = (frame: string | null): TestElement =>
    group(0x00089124, [
      group(0x00082112, [
        [0x00081150, 'UI', enhancedClass],
        [0x00081155, 'UI', '1.2.3.1'],
        ...(frame === null ? [] : [[0x00081160, 'IS', frame] as const]),
      ]),
    ])
  const elements: TestElement[] = [
    ...common('1.2.840.10008.5.1.4.1.1.66.4', '1.2.3.9', '1.2.8', 2, 1),
    [0x00620001, 'CS', 'BINARY'],
    [0x00620002, 'SQ', [[[0x00620004, 'US', [1]] as const, [0x00620005, 'LO', 'Lesion'] as const]]],
    sharedGroups,
    [
      0x52009230,
      'SQ',
      [0, 3].map((z, i) => [
        ...(sources === 'none' ? [] : [named(sources[i] ?? null)]),
        place(z),
        group(0x0062000a, [[0x0062000b, 'US', [1]]]),
      ]),
    ],
    [0x7fe00010, 'OB', Uint8Array.of(0b0000_0001, 0b0000_0001)],
  ]
  return opened('seg.dcm', testFile(elements))
}

const rows: [string, readonly (string | null)[] | 'none', readonly { x: number }[], readonly number[]][] = [
  ['one volume needs no telling', [null, null], [{ x: 0 }], [0]],
  ['frames 1 and 2 are the first phase', ['1', '2'], [{ x: 0 }, { x: 0 }], [0]],
  ['frames 4 and 5 the second', ['4', '5'], [{ x: 0 }, { x: 0 }], [1]],
  ['several numbers in one value', ['7\\8', '8\\9'], [{ x: 0 }, { x: 0 }, { x: 0 }], [2]],
  ['the whole file leaves it open', [null, null], [{ x: 0 }, { x: 0 }], [0, 1]],
  ['so do frames of both', ['1', '4'], [{ x: 0 }, { x: 0 }], [0, 1]],
  ['the voxels tell phases that lie apart', [null, null], [{ x: 0.5 }, { x: 0 }], [1]],
  ['without a reference, its frame of reference', 'none', [{ x: 0 }], [0]],
  ['and that leaves phases open', 'none', [{ x: 0 }, { x: 0 }], [0, 1]],
]
for (const [why, sources, of, expected] of rows) {
  test(why, async () => {
    const volumes = phases(...of)
    assert.equal(volumes.length, of.length)
    const file = segmentation(sources)
    const read = await readSegmentation(file, testDoors())
    assert.ok(read.ok, JSON.stringify(read))
    const found = segmentedVolumes(file, read.value, volumes)
    assert.ok(found.ok)
    // the first frame of a phase says which it is
    const phaseOf = (first: number) => Math.floor(first / 3)
    assert.deepEqual(
      found.value.map(({ slices }) => phaseOf(slices[0]!.frame)),
      expected,
    )
  })
}
