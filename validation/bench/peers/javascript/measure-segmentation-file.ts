import { readFileSync } from 'node:fs'
import { componentStatistics } from '@debulk/imaging/component-statistics'
import { connectedComponents } from '@debulk/imaging/components'
import { pixelDecoders } from '@debulk/interop/dicom/pixel-decoders'
import { readDicom } from '@debulk/interop/dicom/read-dicom'
import { readSegmentation } from '@debulk/interop/dicom/read-segmentation'
import { err } from '@debulk/quantity/result'

/** The benchmark's files are neither deflated nor compressed. */
const doors = { inflateRaw: () => err('broken' as const), decoders: pixelDecoders() }

export type MeasuredSegments = { readonly components: number; readonly voxels: number }

/** DICOM SEG file to the components of every segment, with volume, centroid and box. */
export async function measureSegmentationFile(path: string): Promise<MeasuredSegments> {
  const file = readDicom(path, readFileSync(path), doors)
  if (!file.ok) throw new Error(`${path}: ${file.error.code}`)
  const read = await readSegmentation(file.value, doors)
  if (!read.ok) throw new Error(`${path}: ${read.error.code}`)
  const { grid, segments } = read.value.segmentation
  const found = segments.map(({ runs }) => componentStatistics(runs, connectedComponents(runs, 26), grid))
  return {
    components: found.reduce((sum, { count }) => sum + count, 0),
    voxels: found.reduce((sum, { voxels }) => sum + voxels.reduce((part, n) => part + n, 0), 0),
  }
}
