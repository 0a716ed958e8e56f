import type { Result } from '@debulk/quantity/result'
import { ok } from '@debulk/quantity/result'
import type { Refusal } from '@debulk/contract/refusal'
import type { ImageSeries } from './image-series.ts'
import { orRefuse } from './malformed-dicom.ts'
import { placeOnImageGrid } from './place-on-image-grid.ts'
import type { DicomFile } from './read-dicom.ts'
import type { SegmentationReading } from './read-segmentation.ts'
import { referencedFrames } from './referenced-images.ts'

/**
 * The volumes a segmentation may have been drawn on: those it names by instance, else by series, else all of its study in its
 * frame of reference. Of several, those that hold the frames it names, then those on whose voxels it lies. More than one
 * left means that nothing tells which: phases of one series, say.
 */
export function segmentedVolumes(
  file: DicomFile,
  reading: SegmentationReading | null,
  volumes: readonly ImageSeries[],
): Result<readonly ImageSeries[], Refusal> {
  const referenced = reading?.descriptor.referenced ?? []
  const uids = new Set(referenced.flatMap(({ sopUids }) => [...sopUids]))
  const series = new Set(referenced.map(({ seriesUid }) => seriesUid))
  const named = volumes.filter(({ slices }) => slices.some(({ identity }) => uids.has(identity.sopInstanceUid)))
  const inSeries = volumes.filter(({ identity }) => series.has(identity.seriesInstanceUid))
  const meant = named.length > 0 ? named : inSeries.length > 0 ? inSeries : inFrameOf(file, volumes)
  if (meant.length < 2) return ok(meant)
  return orRefuse(file.path, () => {
    const frames = referencedFrames(file.dataSet)
    const holding = narrowed(meant, ({ slices }) =>
      slices.some(({ identity, frame }) => {
        const numbers = frames.get(identity.sopInstanceUid)
        return numbers !== undefined && (numbers.size === 0 || numbers.has(frame + 1))
      }),
    )
    if (!reading) return ok(holding)
    const { segmentation } = reading
    return ok(narrowed(holding, ({ grid }) => placeOnImageGrid(segmentation, grid).placement === 'image-grid'))
  })
}

function inFrameOf({ dataSet }: DicomFile, volumes: readonly ImageSeries[]): readonly ImageSeries[] {
  const [study, frame] = [dataSet.text('StudyInstanceUID'), dataSet.text('FrameOfReferenceUID')]
  return volumes.filter(
    ({ identity, grid }) => identity.studyInstanceUid === study && frame !== null && grid.frameOfReferenceUid === frame,
  )
}

/** Those that fit, or all when none does: a hint that fits nothing is no hint. */
function narrowed<T>(all: readonly T[], fits: (one: T) => boolean): readonly T[] {
  const fitting = all.filter(fits)
  return fitting.length > 0 ? fitting : all
}
