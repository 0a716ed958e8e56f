import type { Technique } from '@debulk/clinical/lesion/study-reading'
import { refusal, type Refusal } from '@debulk/contract/refusal'
import type { Grid } from '@debulk/imaging/grid'
import { err, ok, type Result } from '@debulk/quantity/result'
import type { DicomIdentity } from './dicom-identity.ts'
import { imageFrames, type ImageFrame } from './image-frames.ts'
import { sameRaster } from './plane.ts'
import type { DicomFile } from './read-dicom.ts'
import { alongNormal, gridOf, regularLattice, type StackFault } from './slice-lattice.ts'
import { techniqueOf } from './technique.ts'

/** One volume of a series: slices that lie on one grid. No pixel is decoded yet. */
export type ImageSeries = {
  /** Of the first slice. */
  readonly identity: DicomIdentity
  readonly grid: Grid
  readonly technique: Technique
  /** `slices[z]` */
  readonly slices: readonly ImageFrame[]
}

/** A series may hold several volumes (echoes, phases, localisers): each is told apart, and what is no volume is named. */
export type SeriesVolumes = { readonly volumes: readonly ImageSeries[]; readonly refused: readonly Refusal[] }

/** More directions than this in one series are radial planes, not volumes. */
const directionLimit = 16

/** Whether two files hold the same, whatever of them was read. */
export type IsCopy = (a: DicomFile, b: DicomFile) => boolean

/**
 * Files of one series (one Series Instance UID; the caller has sorted them) → its volumes. Slices are put in order by
 * their positions, never by names, instance numbers or thickness.
 *
 * Split: other orientation, size, pixel spacing, image type (localisers), echo, b-value, temporal position; acquisitions
 * that share slice positions. Refused, with the file beside the fault: a slice twice, a missing slice, irregular
 * distances, a lone slice without a stated spacing. Tolerances are in `slice-lattice.ts` and `plane.ts`. `isCopy` is needed
 * where only the heads of files were read.
 */
export function imageSeries(files: readonly DicomFile[], isCopy: IsCopy = sameBytes): SeriesVolumes {
  const refused: Refusal[] = []
  const frames: ImageFrame[] = []
  const distinct = withoutCopies(files, isCopy, refused)
  if (distinct === null) return { volumes: [], refused }
  for (const file of distinct) {
    const read = imageFrames(file)
    if (read.ok) for (const frame of read.value) frames.push(frame)
    else refused.push(read.error)
  }
  const volumes: ImageSeries[] = []
  const groups = alike(frames)
  if (groups === null) {
    return {
      volumes,
      refused: [...refused, refusal(frames[0]!.file.path, 'series/directions', { limit: directionLimit })],
    }
  }
  for (const group of groups) {
    for (const stack of separated(group)) {
      const volume = volumeOf(stack)
      if (volume.ok) volumes.push(volume.value)
      else refused.push(volume.error)
    }
  }
  return { volumes, refused }
}

/**
 * The same file twice counts once. Two files that differ and claim one SOP Instance UID make the series unreadable (null):
 * which one is right is not known, and without either a slice would be missing unnoticed.
 */
function withoutCopies(files: readonly DicomFile[], isCopy: IsCopy, refused: Refusal[]): readonly DicomFile[] | null {
  const kept = new Map<string, DicomFile>()
  let collided = false
  for (const file of files) {
    const uid = file.dataSet.text('SOPInstanceUID') ?? `none in ${file.path}`
    const other = kept.get(uid)
    if (!other) kept.set(uid, file)
    else if (isCopy(other, file)) refused.push(refusal(file.path, 'dicom/copy', { other: other.path }))
    else {
      refused.push(refusal(file.path, 'dicom/uid-collision', { other: other.path, uid }))
      collided = true
    }
  }
  return collided ? null : [...kept.values()]
}

function sameBytes(a: DicomFile, b: DicomFile): boolean {
  const [one, two] = [a.dataSet.encoding.bytes, b.dataSet.encoding.bytes]
  if (one.length !== two.length) return false
  for (let i = 0; i < one.length; i++) if (one[i] !== two[i]) return false
  return true
}

/** Frames that can be slices of one volume, by everything but position. Null when they fan out in too many directions. */
function alike(frames: readonly ImageFrame[]): ImageFrame[][] | null {
  const byKind = new Map<string, ImageFrame[][]>()
  for (const frame of frames) {
    const key = `${frame.rows}×${frame.columns} ${frame.identity.frameOfReferenceUid} ${frame.kind}`
    let groups = byKind.get(key)
    if (!groups) byKind.set(key, (groups = []))
    const group = groups.find(([first]) => first && sameRaster(first.plane, frame.plane))
    if (group) group.push(frame)
    else if (groups.length === directionLimit) return null
    else groups.push([frame])
  }
  return [...byKind.values()].flat()
}

/**
 * Acquisitions that cover the same part of the body are told apart by the first attribute that leaves each a regular
 * stack. Parts that lie one above the other stay together: one volume may take several acquisitions.
 */
function separated(frames: readonly ImageFrame[]): readonly (readonly ImageFrame[])[] {
  const faulty = faultOf(frames) !== null
  // without a fault only the acquisition number counts: times differ from slice to slice in one volume
  const occasions = faulty ? (frames[0]?.occasions.length ?? 0) : 1
  for (let i = 0; i < occasions; i++) {
    const byValue = new Map<string, ImageFrame[]>()
    for (const frame of frames) {
      const key = frame.occasions[i] ?? ''
      const part = byValue.get(key)
      if (part) part.push(frame)
      else byValue.set(key, [frame])
    }
    const parts = [...byValue.values()]
    if (parts.length > 1 && parts.every((part) => part.length > 1 && faultOf(part) === null) && overlap(parts))
      return parts
  }
  return [frames]
}

/** Each part begins below the top of those before it. */
function overlap(parts: readonly (readonly ImageFrame[])[]): boolean {
  const ranges = parts.map((part) => {
    const { depth } = alongNormal(part.map(({ plane }) => plane))
    return { from: depth[0]!, to: depth.at(-1)! }
  })
  const sorted = ranges.toSorted((a, b) => a.from - b.from)
  let top = sorted[0]!.to
  for (const { from, to } of sorted.slice(1)) {
    if (from >= top) return false
    top = Math.max(top, to)
  }
  return true
}

function faultOf(frames: readonly ImageFrame[]): StackFault | null {
  const lattice = regularLattice(
    frames.map(({ plane }) => plane),
    frames[0]?.statedSpacingMm ?? null,
  )
  return 'kind' in lattice ? lattice : null
}

function volumeOf(frames: readonly ImageFrame[]): Result<ImageSeries, Refusal> {
  const lattice = regularLattice(
    frames.map(({ plane }) => plane),
    frames[0]?.statedSpacingMm ?? null,
  )
  if ('kind' in lattice) return err(stackRefusal(frames, lattice))
  const slices = lattice.order.map((i) => frames[i]!)
  const first = slices[0]!
  const grid = gridOf(first.plane, lattice, {
    size: { x: first.columns, y: first.rows, z: slices.length },
    frameOfReferenceUid: first.identity.frameOfReferenceUid,
  })
  return ok({ identity: first.identity, grid, technique: techniqueOf(first.identity, grid), slices })
}

function stackRefusal(frames: readonly ImageFrame[], fault: StackFault): Refusal {
  const name = (i: number) => {
    const { file, frame } = frames[i]!
    return frames.length > 1 && frames[0]!.file === frames.at(-1)!.file ? `${file.path} #${frame + 1}` : file.path
  }
  const path = (i: number) => frames[i]!.file.path
  switch (fault.kind) {
    case 'single':
      return refusal(path(0), 'series/single-slice', {})
    case 'duplicate':
      return refusal(path(fault.second), 'series/duplicate-slice', {
        slice: name(fault.second),
        other: name(fault.first),
      })
    case 'missing':
    case 'irregular': {
      const { gapMm, spacingMm } = fault
      const between = { after: name(fault.after), before: name(fault.before), gapMm, spacingMm }
      return fault.kind === 'missing'
        ? refusal(path(fault.before), 'series/missing-slice', {
            ...between,
            missing: Math.round(gapMm / spacingMm) - 1,
          })
        : refusal(path(fault.before), 'series/irregular-spacing', between)
    }
    case 'off-line':
      return refusal(path(fault.index), 'series/off-line', { slice: name(fault.index), offMm: fault.offMm })
  }
}
