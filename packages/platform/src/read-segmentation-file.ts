import type { ReadLimits } from '@debulk/contract/read-limits'
import type { Refusal } from '@debulk/contract/refusal'
import type { Segmentation } from '@debulk/imaging/segmentation'
import { fileStem } from '@debulk/interop/folder-conventions/file-stem'
import type { LabelDescription } from '@debulk/interop/label-map/label-map'
import { segmentsOfLabelMap } from '@debulk/interop/label-map/segments-of-label-map'
import { segmentsOfNrrd } from '@debulk/interop/nrrd/segments-of-nrrd'
import type { Result } from '@debulk/quantity/result'
import type { FileEntry } from './file-entry.ts'
import { findBytes } from './find-bytes.ts'
import { readNrrdFile, readVolume, type VolumeReading } from './read-volume.ts'

/** What is known of a label map's values from outside the file (data set description, mapping). */
export type Described = ReadonlyMap<number, LabelDescription>

/** A label map (NIfTI, NRRD) or a 3D Slicer segmentation as segments. */
export async function readSegmentationFile(
  entry: FileEntry,
  reading: VolumeReading & { readonly described?: Described },
): Promise<Result<Segmentation, Refusal>> {
  const { limits, described = new Map() } = reading
  const measures: { limits: ReadLimits; scan: typeof findBytes } = { limits, scan: findBytes }
  if (entry.kind === 'nrrd') {
    const volumes = await readNrrdFile(entry, reading)
    if (!volumes.ok) return volumes
    if (volumes.value.header.segments.length > 0) return segmentsOfNrrd(entry.path, volumes.value, measures)
    const [volume] = volumes.value.layers
    if (volume) return segmentsOfLabelMap({ path: entry.path, volume, name: fileStem(entry.name), described }, measures)
  }
  const volume = await readVolume(entry, reading)
  if (!volume.ok) return volume
  return segmentsOfLabelMap({ path: entry.path, volume: volume.value, name: fileStem(entry.name), described }, measures)
}
