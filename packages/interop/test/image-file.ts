import assert from 'node:assert/strict'
import type { Volume } from '@debulk/imaging/volume'
import { imageSeries } from '../src/dicom/image-series.ts'
import { decodeSlices } from '../src/dicom/pixel-data.ts'
import type { PixelDoors } from '../src/dicom/stored-frames.ts'
import { opened, testDoors, testFile, type TestElement, type TestSyntax } from './dicom-file.ts'

/** One set of decoders for all tests: loading them takes longer than using them. */
export const sharedDoors = testDoors()

/** A series of one file with a stated slice spacing, so that single slices can be asked for. */
export async function decoded(files: readonly { name: string; bytes: Uint8Array }[], doors: PixelDoors = sharedDoors) {
  const { volumes, refused } = imageSeries(files.map(({ name, bytes }) => opened(name, bytes)))
  const [series] = volumes
  assert.ok(series, JSON.stringify(refused))
  return decodeSlices(series, { from: 0, to: series.slices.length }, doors)
}

export async function pixels(files: readonly { name: string; bytes: Uint8Array }[]): Promise<Volume> {
  const read = await decoded(files)
  assert.ok(read.ok, JSON.stringify(read))
  return read.value
}

export type ImageFile = {
  readonly bits: number
  readonly stored?: number
  readonly high?: number
  readonly signed?: boolean
  readonly values?: readonly number[]
  readonly pixelData?: Uint8Array
  readonly vr?: string
  readonly z?: number
  readonly extra?: readonly TestElement[]
  readonly rows?: number
  readonly columns?: number
  readonly frames?: string
}

export const imageHead = ({
  bits,
  stored = bits,
  high = stored - 1,
  signed = false,
  z = 0,
  extra = [],
  rows = 2,
  columns = 3,
}: ImageFile): TestElement[] => {
  const all: TestElement[] = [
    [0x00080016, 'UI', '1.2.840.10008.5.1.4.1.1.4'],
    [0x00080018, 'UI', `1.2.3.${z + 1}`],
    [0x00180088, 'DS', '1'],
    [0x0020000d, 'UI', '1.2.1'],
    [0x0020000e, 'UI', '1.2.2'],
    [0x00200032, 'DS', `0\\0\\${z}`],
    [0x00200037, 'DS', '1\\0\\0\\0\\1\\0'],
    [0x00280002, 'US', [1]],
    [0x00280004, 'CS', 'MONOCHROME2'],
    [0x00280010, 'US', [rows]],
    [0x00280011, 'US', [columns]],
    [0x00280030, 'DS', '1\\1'],
    [0x00280100, 'US', [bits]],
    [0x00280101, 'US', [stored]],
    [0x00280102, 'US', [high]],
    [0x00280103, 'US', [signed ? 1 : 0]],
  ]
  const merged = new Map([...all, ...extra].map((element) => [element[0], element]))
  return [...merged.values()].sort((a, b) => a[0] - b[0])
}

export const bigEndian: TestSyntax = { uid: '1.2.840.10008.1.2.2', little: false }
export const imageBytes = (of: ImageFile, syntax: TestSyntax = {}) =>
  testFile([...imageHead(of), [0x7fe00010, of.vr ?? 'OW', of.pixelData ?? of.values ?? []]], syntax)
