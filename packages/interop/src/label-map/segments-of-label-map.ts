import type { ReadLimits } from '@debulk/contract/read-limits'
import { refusal, type Refusal } from '@debulk/contract/refusal'
import { runsOfLabels } from '@debulk/imaging/label-runs'
import { RunListBuilder, type RunList } from '@debulk/imaging/run-list'
import type { Segment, Segmentation } from '@debulk/imaging/segmentation'
import { err, ok, type Result } from '@debulk/quantity/result'
import type { LabelDescription, LabelMap } from './label-map.ts'
import { labelsOfVolume } from './labels-of-volume.ts'
import { oneLabel, type ByteScan } from './one-label.ts'

/**
 * One segment per label value, in order of value. A map without any label is one empty segment of its name: whoever wrote it
 * looked and found nothing. Refused: values below 0 or not whole, and more labels than `limits.labels`.
 *
 * Cost: one pass at the speed of memory for a byte mask of one value when `scan` is given, else one pass of `runsOfLabels`.
 */
export function segmentsOfLabelMap(
  map: LabelMap,
  { limits, scan }: { readonly limits: ReadLimits; readonly scan?: ByteScan },
): Result<Segmentation, Refusal> {
  const runs = runsByLabel(map, limits, scan)
  if (!runs.ok) return runs
  const { grid } = map.volume
  const empty = new RunListBuilder(grid.size, 1).build()
  const found = runs.value
  const values = new Set([...found.keys(), ...map.described.keys()])
  if (values.size === 0) values.add(1)
  const alone = values.size === 1
  const segments = [...values]
    .sort((a, b) => a - b)
    .map((value) => {
      const label = alone ? map.name : `${map.name}#${value}`
      return segment({ number: value, label, runs: found.get(value) ?? empty }, map.described.get(value))
    })
  return ok({ grid, segments })
}

/** Run lists of every label value in a map, checked. */
export function runsByLabel(
  { path, volume }: Pick<LabelMap, 'path' | 'volume'>,
  limits: ReadLimits,
  scan?: ByteScan,
): Result<ReadonlyMap<number, RunList>, Refusal> {
  const { size } = volume.grid
  const stored = volume.voxels
  if (scan && stored instanceof Uint8Array && volume.slope === 1 && volume.intercept === 0) {
    const one = oneLabel(stored, size, scan)
    if (one) return ok(new Map([[one.value, one.runs]]))
  }
  const labels = labelsOfVolume(path, volume, limits.labels)
  if (!labels.ok) return labels
  const runs = runsOfLabels(labels.value, size)
  if (runs.size > limits.labels) return err(refusal(path, 'label-map/too-many', { limit: limits.labels }))
  for (const value of runs.keys()) if (value < 0) return err(refusal(path, 'label-map/negative', { value }))
  return ok(runs)
}

/** A segment with whatever is known of it, and nulls for the rest. */
export function segment(known: Pick<Segment, 'number' | 'label' | 'runs'>, described: LabelDescription = {}): Segment {
  const unknown = { trackingId: null, trackingUid: null, category: null, type: null, anatomicRegion: null }
  return { ...unknown, algorithm: { type: null, name: null }, ...known, ...described }
}
