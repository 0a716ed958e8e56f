import { dicomDoors, openDicom } from '@debulk/actions/open-dicom'
import { readLimits } from '@debulk/contract/read-limits'
import { componentStatistics } from '@debulk/imaging/component-statistics'
import { connectedComponents } from '@debulk/imaging/components'
import { readSegmentation } from '@debulk/interop/dicom/read-segmentation'
import { walkFiles } from '@debulk/platform/walk-files'

export type MeasuredSegments = { readonly components: number; readonly voxels: number }

/** DICOM SEG file to the components of every segment, with volume, centroid and box. */
export async function measureSegmentationFile(path: string): Promise<MeasuredSegments> {
  const walk = await walkFiles([path], { limits: readLimits })
  const [entry] = walk.files
  if (!entry) throw new Error(`no file ${path}`)
  const doors = dicomDoors(() => entry)
  const file = await openDicom(entry, doors)
  if (!file.ok) throw new Error(`${path}: ${file.error.code}`)
  const read = await readSegmentation(file.value.file, doors)
  if (!read.ok) throw new Error(`${path}: ${read.error.code}`)
  const { grid, segments } = read.value.segmentation
  const found = segments.map(({ runs }) => componentStatistics(runs, connectedComponents(runs, 26), grid))
  return {
    components: found.reduce((sum, { count }) => sum + count, 0),
    voxels: found.reduce((sum, { voxels }) => sum + voxels.reduce((part, n) => part + n, 0), 0),
  }
}
