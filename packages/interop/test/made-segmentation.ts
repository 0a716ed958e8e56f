// Builds small DICOM SEG files for tests: 7 × 3 pixels a frame, so that every frame but the first begins inside a byte.
import assert from 'node:assert/strict'
import { runVoxels, type RunList } from '@debulk/imaging/run-list'
import { readSegmentation, type SegmentationOptions, type SegmentationReading } from '../src/dicom/read-segmentation.ts'
import { joined, opened, testDoors, testElements, testFile, type TestElement, type TestSyntax } from './dicom-file.ts'

export async function segmentation(
  path: string,
  bytes: Uint8Array,
  options: SegmentationOptions = {},
): Promise<SegmentationReading> {
  const read = await readSegmentation(opened(path, bytes), testDoors(), options)
  assert.ok(read.ok, `${path}: ${JSON.stringify(read)}`)
  return read.value
}

export type Frame = {
  readonly segment?: number
  readonly z: number
  readonly x?: number
  readonly bits?: readonly number[]
  readonly own?: readonly TestElement[]
}
export type Made = {
  readonly type?: string
  readonly frames: readonly Frame[]
  readonly segments?: readonly number[]
  readonly spacing?: string | null
  readonly bits?: number
  readonly pixelData?: Uint8Array
  readonly extra?: readonly TestElement[]
  readonly frameCount?: string
}

const [columns, rows] = [7, 3]

/** Pixel i of a frame is set when `bits` names it. */
export function packed(frames: readonly Frame[]): Uint8Array {
  const bytes = new Uint8Array(Math.ceil((frames.length * columns * rows) / 8))
  for (const [f, { bits = [0] }] of frames.entries()) {
    for (const bit of bits) bytes[(f * 21 + bit) >> 3]! |= 1 << ((f * 21 + bit) & 7)
  }
  return bytes
}

export function seg(made: Made, syntax: TestSyntax = {}): Uint8Array {
  return joined([
    testFile(segElements(made), syntax),
    testElements([[0x7fe00010, 'OB', made.pixelData ?? packed(made.frames)]], syntax),
  ])
}

export function segElements({
  type = 'BINARY',
  frames,
  segments = [1, 2],
  spacing = '2',
  bits = 1,
  extra = [],
  frameCount,
}: Made): TestElement[] {
  const group = (tag: number, elements: TestElement[]): TestElement => [tag, 'SQ', [elements]]
  const all: TestElement[] = [
    [0x00080016, 'UI', type === 'LABELMAP' ? '1.2.840.10008.5.1.4.1.1.66.7' : '1.2.840.10008.5.1.4.1.1.66.4'],
    [0x00080018, 'UI', '1.2.3'],
    [0x0020000d, 'UI', '1.2.1'],
    [0x0020000e, 'UI', '1.2.2'],
    [0x00280002, 'US', [1]],
    [0x00280004, 'CS', 'MONOCHROME2'],
    [0x00280008, 'IS', frameCount ?? `${frames.length}`],
    [0x00280010, 'US', [rows]],
    [0x00280011, 'US', [columns]],
    [0x00280100, 'US', [bits]],
    [0x00280101, 'US', [bits]],
    [0x00280102, 'US', [bits - 1]],
    [0x00280103, 'US', [0]],
    [0x00620001, 'CS', type],
    [0x00620002, 'SQ', segments.map((n) => [[0x00620004, 'US', [n]] as const, [0x00620005, 'LO', `S${n}`] as const])],
    group(0x52009229, [
      group(0x00209116, [[0x00200037, 'DS', '1\\0\\0\\0\\1\\0']]),
      group(0x00289110, [
        [0x00180050, 'DS', '9'], // thickness must not be used
        ...(spacing === null ? [] : [[0x00180088, 'DS', spacing] as const]),
        [0x00280030, 'DS', '1\\1'],
      ]),
    ]),
    [
      0x52009230,
      'SQ',
      frames.map(({ segment = 1, z, x = 0, own = [] }) => [
        group(0x00209113, [[0x00200032, 'DS', `${x}\\0\\${z}`]]),
        ...own,
        ...(type === 'LABELMAP' ? [] : [group(0x0062000a, [[0x0062000b, 'US', [segment]]])]),
      ]),
    ],
  ]
  const merged = new Map([...all, ...extra].map((element) => [element[0], element]))
  return [...merged.values()].sort((a, b) => a[0] - b[0])
}

export const runsOf = ({ count, row, start, end }: RunList) =>
  Array.from({ length: count }, (_, i) => [row[i]!, start[i]!, end[i]!])

export const counts = ({ segmentation: { segments } }: SegmentationReading) =>
  segments.map(({ runs }) => runVoxels(runs))
