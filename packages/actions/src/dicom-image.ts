import type { Technique } from '@debulk/clinical/lesion/study-reading'
import type { ReadLimits } from '@debulk/contract/read-limits'
import type { ImageSeries } from '@debulk/interop/dicom/image-series'
import { decodeSlices, type ImageDoors } from '@debulk/interop/dicom/pixel-data'
import type { IsoDate } from '@debulk/quantity/iso-date'
import { err, ok } from '@debulk/quantity/result'
import { cross, normalise } from '@debulk/quantity/vector'
import type { ImageSource } from './image-source.ts'
import { sameGrid } from '@debulk/imaging/same-grid'

/** What the DICOM volumes a segmentation fits say together. */
export type DicomImage = {
  readonly source: ImageSource
  readonly technique: Technique
  readonly studyUid: string | null
  readonly studyDate: IsoDate | null
  readonly patientId: string | null
  readonly synthetic: boolean
}

/**
 * One volume as it is. Of several on one grid the geometry holds, and whatever they agree on, but no pixel: nobody knows whose.
 * Null for none, and for several on different grids.
 */
export function dicomImage(volumes: readonly ImageSeries[], doors: ImageDoors, limits: ReadLimits): DicomImage | null {
  const [first] = volumes
  if (!first || !volumes.every(({ grid }) => sameGrid(grid, first.grid))) return null
  const agreed = <T>(of: (series: ImageSeries) => T): T | null =>
    volumes.every((series) => of(series) === of(first)) ? of(first) : null
  return {
    source: volumes.length === 1 ? imageSource(first, doors, limits) : geometryOf(first),
    technique: {
      modality: agreed(({ technique }) => technique.modality),
      sequence: agreed(({ technique }) => technique.sequence),
      phase: agreed(({ technique }) => technique.phase),
      agent: agreed(({ technique }) => technique.agent),
      sliceSpacingMm: first.technique.sliceSpacingMm,
      pixelSpacingMm: first.technique.pixelSpacingMm,
    },
    studyUid: agreed(({ identity }) => identity.studyInstanceUid),
    studyDate: agreed(({ identity }) => identity.studyDate),
    patientId: agreed(({ identity }) => identity.patientId),
    synthetic: volumes.every(({ identity }) => identity.synthetic === 'synthetic'),
  }
}

function geometryOf({ grid }: ImageSeries): ImageSource {
  return {
    grid,
    normal: normalise(cross(grid.step.x, grid.step.y)),
    access: 'direct',
    readSlab: () => Promise.resolve(err('several-images')),
  }
}

function imageSource(series: ImageSeries, doors: ImageDoors, limits: ReadLimits): ImageSource {
  return {
    ...geometryOf(series),
    readSlab: async (from, to) => {
      const volume = await decodeSlices(series, { from, to }, doors, limits)
      return volume.ok ? ok(volume.value) : err('pixel-data-not-decoded')
    },
  }
}
