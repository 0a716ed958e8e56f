import type { Refusal } from '@debulk/contract/refusal'
import type { Segmentation } from '@debulk/imaging/segmentation'
import type { Volume } from '@debulk/imaging/volume'
import { fileStem } from '@debulk/interop/folder-conventions/file-stem'
import { segmentsOfLabelMap } from '@debulk/interop/label-map/segments-of-label-map'
import { segmentsOfNrrd } from '@debulk/interop/nrrd/segments-of-nrrd'
import type { Result } from '@debulk/quantity/result'
import type { FileEntry } from './file-entry.ts'
import { findBytes } from './find-bytes.ts'
import { labelNamesOf } from './label-names-of.ts'
import { readNrrdFile, readVolume, type VolumeReading } from './read-volume.ts'

/** A label map (NIfTI, NRRD) or a 3D Slicer segmentation as segments. */
export async function readSegmentationFile(
  entry: FileEntry,
  reading: VolumeReading,
): Promise<Result<Segmentation, Refusal>> {
  const { limits } = reading
  if (entry.kind === 'nrrd') {
    const volumes = await readNrrdFile(entry, reading)
    if (!volumes.ok) return volumes
    if (volumes.value.header.segments.length > 0)
      return segmentsOfNrrd(entry.path, volumes.value, { limits, scan: findBytes })
    const [volume] = volumes.value.layers
    if (volume) return labelled(entry, volume, reading)
  }
  const volume = await readVolume(entry, reading)
  return volume.ok ? labelled(entry, volume.value, reading) : volume
}

async function labelled(
  entry: FileEntry,
  volume: Volume,
  { limits, files = [] }: VolumeReading,
): Promise<Result<Segmentation, Refusal>> {
  const names = await labelNamesOf(entry, { files, limits })
  const described = new Map([...(names ?? [])].map(([value, label]) => [value, { label }] as const))
  return segmentsOfLabelMap(
    { path: entry.path, volume, name: fileStem(entry.name), described },
    { limits, scan: findBytes },
  )
}
