import type { ReadLimits } from '@debulk/contract/read-limits'
import { refusal, type Refusal } from '@debulk/contract/refusal'
import { RunListBuilder, type RunList } from '@debulk/imaging/run-list'
import type { Segment, Segmentation } from '@debulk/imaging/segmentation'
import { err, ok, type Result } from '@debulk/quantity/result'
import type { ByteScan } from '../label-map/one-label.ts'
import { runsByLabel, segment } from '../label-map/segments-of-label-map.ts'
import type { NrrdVolumes } from './read-nrrd.ts'
import type { SlicerSegment } from './slicer-segments.ts'

/**
 * Segments of a 3D Slicer segmentation: each is a label value in a layer, so segments of different layers may overlap. A
 * label value that the header does not describe becomes a segment called after its value: nothing measured is dropped.
 */
export function segmentsOfNrrd(
  path: string,
  { header, layers }: NrrdVolumes,
  reading: { readonly limits: ReadLimits; readonly scan?: ByteScan },
): Result<Segmentation, Refusal> {
  const { grid, segments: described } = header
  const empty = new RunListBuilder(grid.size, 1).build()
  const bad = described.find(
    (s) => !Number.isSafeInteger(s.labelValue) || !Number.isSafeInteger(s.layer) || s.layer >= layers.length,
  )
  if (bad)
    return err(
      refusal(path, 'nrrd/header', { field: `${bad.id} LabelValue, Layer`, value: `${bad.labelValue}, ${bad.layer}` }),
    )
  const segments: Segment[] = []
  for (const [layer, volume] of layers.entries()) {
    const found = runsByLabel({ path, volume }, reading.limits, reading.scan)
    if (!found.ok) return found
    const rest = new Map<number, RunList>(found.value)
    for (const s of described.filter((one) => one.layer === layer)) {
      segments.push(slicerSegment(s, numberOf(s, header.layers, described), found.value.get(s.labelValue) ?? empty))
      rest.delete(s.labelValue)
    }
    for (const [value, runs] of rest) {
      const number = header.layers === 1 ? value : segments.length + described.length + 1
      segments.push(segment({ number, label: `label#${value}`, runs }))
    }
  }
  return ok({ grid, segments })
}

/** The label value where it is unique (one layer), else the place in the header. */
const numberOf = (s: SlicerSegment, layers: number, all: readonly SlicerSegment[]): number =>
  layers === 1 ? s.labelValue : all.indexOf(s) + 1

function slicerSegment(s: SlicerSegment, number: number, runs: RunList): Segment {
  const { category, type, anatomicRegion, trackingId, trackingUid, algorithm } = s
  return segment(
    { number, label: s.name, runs },
    { category, type, anatomicRegion, trackingId, trackingUid, algorithm },
  )
}
