import type { Segmentation } from '@debulk/imaging/segmentation'
import type { ImageSeries } from '@debulk/interop/dicom/image-series'
import { placeOnImageGrid } from '@debulk/interop/dicom/place-on-image-grid'
import { timePoint } from '@debulk/interop/folder-conventions/time-point'
import type { FileEntry } from '@debulk/platform/file-entry'
import type { IsoDate } from '@debulk/quantity/iso-date'
import type { DicomFiles } from './read-dicom-files.ts'
import { sharesTimePoint } from './shares-time-point.ts'

/** Of its first slice; a volume has at least one. */
export const pathOf = ({ slices, identity }: ImageSeries): string => slices[0]?.file.path ?? identity.seriesInstanceUid

/**
 * DICOM volumes that may be a label map's image: those of its time point, else of its folder where that has no date; and those
 * given as images, where there are maps of several studies only the ones of its own day.
 */
export function dicomVolumesNear(
  dicom: DicomFiles,
  { map, date, ofOneStudy }: { readonly map: FileEntry; readonly date: IsoDate | null; readonly ofOneStudy: boolean },
): readonly ImageSeries[] {
  const isDated = timePoint(map.folders).depth >= 0
  return dicom.volumes.filter((volume) => {
    if (!dicom.isAsked(volume)) return ofOneStudy || date === null || volume.identity.studyDate === date
    const folders = dicom.foldersOf(pathOf(volume))
    return isDated ? sharesTimePoint({ folders }, map) : map.folders.every((name, i) => folders[i] === name)
  })
}

/** The volumes on whose voxels a segmentation lies. */
export const volumesUnder = (segmentation: Segmentation, near: readonly ImageSeries[]): readonly ImageSeries[] =>
  near.filter(({ grid }) => placeOnImageGrid(segmentation, grid).placement === 'image-grid')
