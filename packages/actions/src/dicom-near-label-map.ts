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
 * DICOM volumes that may be a label map's image: those of its time point's folder, whatever day they state; and those given as
 * images or, where its folder has no day, lying there, if they state the map's day. One that states none is taken where it lies, and
 * where there is one study only.
 */
export function dicomVolumesNear(
  dicom: DicomFiles,
  { map, date, ofOneStudy }: { readonly map: FileEntry; readonly date: IsoDate | null; readonly ofOneStudy: boolean },
): readonly ImageSeries[] {
  const isDated = timePoint(map.folders).depth >= 0
  return dicom.volumes.filter((volume) => {
    const isBeside = dicom.isAsked(volume)
    const folders = dicom.foldersOf(pathOf(volume))
    if (isBeside && isDated) return sharesTimePoint({ folders }, map)
    if (isBeside && !map.folders.every((name, i) => folders[i] === name)) return false
    const { studyDate } = volume.identity
    return date === null || (studyDate === null ? isBeside || ofOneStudy : studyDate === date)
  })
}

/** The volumes on whose voxels a segmentation lies. */
export const volumesUnder = (segmentation: Segmentation, near: readonly ImageSeries[]): readonly ImageSeries[] =>
  near.filter(({ grid }) => placeOnImageGrid(segmentation, grid).placement === 'image-grid')
