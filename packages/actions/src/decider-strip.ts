import type { Assessment, LesionHistory } from '@debulk/clinical/assessment'
import { comparability } from '@debulk/clinical/lesion/comparability'
import { isCounted, type LesionReading, type LesionShape } from '@debulk/clinical/lesion/lesion-reading'
import type { StudyReading } from '@debulk/clinical/lesion/study-reading'
import { chiefDeciders } from '@debulk/dossier/chief-deciders'
import { maskOutline } from '@debulk/figures/mask-outline'
import type { Strip, StripCell, StripRow } from '@debulk/figures/strip'
import { spacing, toIndex, type Grid } from '@debulk/imaging/grid'
import type { RunList } from '@debulk/imaging/run-list'
import type { Lps } from '@debulk/quantity/vector'
import type { CropWindow } from './crop-window.ts'
import { greySlice } from './grey-slice.ts'
import type { MeasuredReading } from './measure-reading.ts'
import { sameGrid } from '@debulk/imaging/same-grid'
import type { Measured } from './measure.ts'
import type { Shell } from './progress.ts'

/** Without identities the strip shows ranks by size, this many. */
const ranks = 4
/** Every crop of a row shows the same stretch of the patient: the largest diameter and half as much again. */
const margin = 1.5
const leastFieldMm = 36

/**
 * The few lesions that hold most of the tumour, at every date: each in the slice its long axis was measured in, cut to
 * the same field, with contour and axis. Without Tracking UIDs the rows are ranks by size, and say so.
 */
export async function deciderStrip(assessment: Assessment, measured: Measured, shell: Shell): Promise<Strip | null> {
  const { studies, deciders } = assessment
  if (measured.readings.length === 0) return null
  const tracked = deciders.filter(({ trackingUid }) => trackingUid !== null)
  const confirmed = tracked.length > 0
  const dates = studies.map(({ date }) => date)
  const lines = confirmed
    ? chiefDeciders(tracked).map(({ trackingUid, label, ...decider }) => ({
        label: historyOf(assessment, trackingUid)?.label ?? label,
        shares: {
          baseline: decider.shareOfBaseline,
          residual: decider.shareOfResidual,
          variance: decider.shareOfVariance,
        },
        // of a lesion that fell into several the largest part is drawn
        lesions: studies.map((_, i) => historyOf(assessment, trackingUid)?.members[i]?.[0] ?? null),
      }))
    : Array.from({ length: ranks }, (_, rank) => ({
        label: null,
        shares: null,
        lesions: studies.map(({ lesions }) => lesions.filter(isCounted)[rank] ?? null),
      })).filter(({ lesions }) => lesions.some((lesion) => lesion !== null))

  const drawn: StripRow[] = []
  for (const { label, shares, lesions } of lines) {
    const widest = Math.max(...lesions.map((lesion) => lesion?.diameterMm ?? 0))
    const fieldMm = Math.max(leastFieldMm, margin * widest)
    const cells: StripCell[] = []
    for (const [i, study] of studies.entries()) {
      shell.signal.throwIfAborted()
      shell.report({ stage: 'drawing', done: drawn.length * studies.length + i, of: lines.length * studies.length })
      const lesion = lesions[i] ?? null
      const reading = measured.readings.find((r) => r.reading.date === study.date && r.reading.source === study.source)
      if (lesion && reading && lesion.shape)
        cells.push(await measuredCell({ lesion, shape: lesion.shape }, reading, study, fieldMm))
      else if (lesion) cells.push({ kind: 'not-imaged', date: study.date })
      else if (!confirmed) cells.push({ kind: 'no-lesion', date: study.date })
      else
        cells.push({
          kind: 'not-visible',
          date: study.date,
          technique: techniqueChange(lesions, studies, i, measured),
          frame: null,
          image: null,
        })
    }
    drawn.push({ label, shares, cells })
  }
  return { identity: confirmed ? 'confirmed' : 'not-confirmed', dates, rows: drawn }
}

const historyOf = ({ histories }: Assessment, uid: string | null): LesionHistory | null =>
  histories.find(({ trackingUid }) => trackingUid === uid) ?? null

/** Against the last study that showed the lesion, or the next one where none did before. */
function techniqueChange(
  lesions: readonly (LesionReading | null)[],
  studies: readonly StudyReading[],
  at: number,
  { model }: Measured,
): 'same' | 'differs' | 'unknown' {
  const before = lesions.findLastIndex((lesion, i) => lesion !== null && i < at)
  const seen = before >= 0 ? before : lesions.findIndex((lesion) => lesion !== null)
  const [a, b] = [studies[seen], studies[at]]
  if (!a || !b) return 'unknown'
  const { techniqueDiffers, mismatches } = comparability(a, b, model)
  if (techniqueDiffers) return 'differs'
  return mismatches.some(({ code }) => code === 'technique-unknown') ? 'unknown' : 'same'
}

async function measuredCell(
  { lesion, shape }: { readonly lesion: LesionReading; readonly shape: LesionShape },
  { grid, runsOf, image }: MeasuredReading,
  { date }: StudyReading,
  fieldMm: number,
): Promise<StripCell> {
  const axis = shape.edge.long
  const middle = (toIndex(grid, axis.from).z + toIndex(grid, axis.to).z) / 2
  const z = Math.max(0, Math.min(grid.size.z - 1, Math.round(middle)))
  const runs = runsOf.get(lesion.id)
  const frame = frameAround(runs ? middleOf(runs, z, grid) : toIndex(grid, shape.centroid), grid, fieldMm)
  const slab = image && sameGrid(image.grid, grid) ? await image.readSlab(z, z + 1) : null
  const inFrame = (point: Lps) => {
    const index = toIndex(grid, point)
    return { x: index.x - frame.x0 + 0.5, y: index.y - frame.y0 + 0.5 }
  }
  return {
    kind: 'measured',
    date,
    frame: { width: frame.width, height: frame.height, mmPerPixel: frame.mmPerPixel },
    image: slab?.ok ? greySlice(slab.value, frame) : null,
    contour: runs ? maskOutline(cropMask(runs, z, grid, frame), frame.width, frame.height) : [],
    longAxis: { from: inFrame(axis.from), to: inFrame(axis.to) },
    volumeMl: lesion.volumeMl,
    longAxisMm: axis.lengthMm,
    touchesBorder: lesion.touchesBorder === true,
  }
}

function frameAround(middle: { readonly x: number; readonly y: number }, grid: Grid, fieldMm: number): CropWindow {
  const { x, y } = spacing(grid)
  const [width, height] = [Math.round(fieldMm / x), Math.round(fieldMm / y)]
  return {
    x0: Math.round(middle.x - width / 2),
    y0: Math.round(middle.y - height / 2),
    width,
    height,
    mmPerPixel: { x, y },
  }
}

/** Middle of the lesion's box in one slice, or of the whole lesion where it is not in that slice. */
function middleOf({ count, row, start, end }: RunList, z: number, { size }: Grid) {
  let [x0, x1, y0, y1] = [size.x, 0, size.y, 0]
  for (let i = 0; i < count; i++) {
    const slice = Math.floor(row[i]! / size.y)
    if (slice !== z) continue
    const y = row[i]! - slice * size.y
    x0 = Math.min(x0, start[i]!)
    x1 = Math.max(x1, end[i]!)
    y0 = Math.min(y0, y)
    y1 = Math.max(y1, y + 1)
  }
  return { x: (x0 + x1) / 2, y: (y0 + y1) / 2 }
}

function cropMask({ count, row, start, end }: RunList, z: number, { size }: Grid, frame: CropWindow): Uint8Array {
  const mask = new Uint8Array(frame.width * frame.height)
  for (let i = 0; i < count; i++) {
    const y = row[i]! - z * size.y - frame.y0
    if (row[i]! < z * size.y || row[i]! >= (z + 1) * size.y || y < 0 || y >= frame.height) continue
    const from = Math.max(0, start[i]! - frame.x0)
    const to = Math.min(frame.width, end[i]! - frame.x0)
    if (to > from) mask.fill(1, y * frame.width + from, y * frame.width + to)
  }
  return mask
}
