import type { Refusal } from '@debulk/contract/refusal'
import { RunListBuilder, runsBetween, type RunList } from '@debulk/imaging/run-list'
import type { Code } from '@debulk/imaging/segmentation'
import { ok, type Result } from '@debulk/quantity/result'
import type { PixelLayout } from './frame-bytes.ts'
import { MalformedDicom } from './malformed-dicom.ts'
import type { SegmentDescription } from './segment-description.ts'
import type { SegmentFrames } from './segment-frames.ts'
import type { FrameSource, SegmentTarget } from './segment-pixels.ts'
import type { SegmentationGeometry } from './segmentation-geometry.ts'

/** From which value on a voxel of a fractional segmentation belongs to its segment. */
export type FractionalThreshold = {
  readonly meaning: string | null
  readonly fraction: number
  readonly maximum: number
  /** Smallest stored value that counts. */
  readonly least: number
}

/** What the frames of a segmentation show, and where. */
export type FramePlan = {
  readonly layout: PixelLayout
  readonly segments: ReadonlyMap<number, SegmentDescription>
  readonly frames: SegmentFrames
  readonly geometry: SegmentationGeometry
  /** Null unless fractional. */
  readonly threshold: FractionalThreshold | null
  /** Stored value of a label map that means no segment, when the file names one. */
  readonly padding: number | null
}

/** Runs of all segments. More than this many fit no measurement, and would take gigabytes. */
const runLimit = 2 ** 24
/** Pixels between two looks at that limit. */
const bandPixels = 2 ** 22

type RunsOfSegments = Result<ReadonlyMap<number, RunList>, Refusal>

/** Each frame shows one segment: all runs go into one list in order of the file, and each segment takes its stretch of it. */
export async function runsOfFrames(plan: FramePlan, source: FrameSource): Promise<RunsOfSegments> {
  const { segments, frames, geometry, threshold } = plan
  const order = inOrder(frames, geometry.slice)
  const undeclared = frames.segment.find((number) => !segments.has(number))
  if (undeclared !== undefined) throw new MalformedDicom('segmentation/segment-undeclared', { number: undeclared })
  const builder = new RunListBuilder(geometry.grid.size)
  const target = { kind: 'segment' as const, builder, least: threshold?.least ?? 1 }
  const ends = new Int32Array(frames.count)
  for (let frame = 0; frame < frames.count; frame++) {
    const pushed = await pushFrame(plan, source, frame, target, builder.count)
    if (!pushed.ok) return pushed
    ends[frame] = builder.count
  }
  const all = builder.build()
  const lists = new Map([...segments.keys()].map((number) => [number, runsBetween(all, 0, 0)]))
  for (let from = 0; from < order.length;) {
    const number = frames.segment[order[from]!]!
    let to = from + 1
    while (to < order.length && frames.segment[order[to]!] === number) to++
    lists.set(number, runsInOrder(all, ends, order.slice(from, to)))
    from = to
  }
  if (threshold) refuseBelow(threshold, plan, lists, source)
  return ok(lists)
}

/** Each value names its segment; a frame shows them all. */
export async function runsOfLabels(plan: FramePlan, source: FrameSource): Promise<RunsOfSegments> {
  const { segments, frames, geometry } = plan
  const builders = new Map<number, RunListBuilder>()
  for (const [number, { type }] of segments) {
    const isBackground = number === plan.padding || isBackgroundType(type)
    if (!isBackground) builders.set(number, new RunListBuilder(geometry.grid.size, 256))
  }
  const target: SegmentTarget = { kind: 'labels', of: (label) => builders.get(label) ?? noSegment(plan, label) }
  let runs = 0
  for (const frame of inOrder(frames, geometry.slice)) {
    const pushed = await pushFrame(plan, source, frame, target, runs)
    if (!pushed.ok) return pushed
    runs += pushed.value
  }
  return ok(new Map([...builders].map(([number, builder]) => [number, builder.build()])))
}

/** Runs of one frame, band by band, on top of those `before`. */
async function pushFrame(
  { layout: { rows, columns }, geometry: { grid, slice } }: FramePlan,
  source: FrameSource,
  frame: number,
  target: SegmentTarget,
  before: number,
): Promise<Result<number, Refusal>> {
  const loading = source.load(frame)
  const loaded = loading ? await loading : ok(null)
  if (!loaded.ok) return loaded
  const row = grid.size.y * slice[frame]!
  const bandHeight = Math.max(1, Math.floor(bandPixels / columns))
  let pushed = 0
  for (let y = 0; y < rows; y += bandHeight) {
    pushed += source.push({ frame, y, height: Math.min(bandHeight, rows - y), row: row + y }, target)
    if (before + pushed > runLimit) throw new MalformedDicom('segmentation/too-many-runs', { limit: runLimit })
  }
  return ok(pushed)
}

/** The runs of some frames, in the order given: where they lie when that is the order of the file, else copied. */
function runsInOrder(all: RunList, ends: Int32Array, frames: readonly number[]): RunList {
  const startOf = (frame: number) => (frame === 0 ? 0 : ends[frame - 1]!)
  if (frames.every((frame, i) => frame === frames[0]! + i)) {
    return runsBetween(all, startOf(frames[0]!), ends[frames.at(-1)!]!)
  }
  const into = new RunListBuilder(all.size)
  for (const frame of frames) {
    for (let i = startOf(frame); i < ends[frame]!; i++) into.push(all.row[i]!, all.start[i]!, all.end[i]!)
  }
  return into.build()
}

/** Somebody drew a segment whose every value is below the threshold: to read it as "none" would lose it in silence. */
function refuseBelow(
  { least, maximum, fraction }: FractionalThreshold,
  { layout, segments, frames }: FramePlan,
  lists: ReadonlyMap<number, RunList>,
  source: FrameSource,
): void {
  for (const [number, { count }] of lists) {
    if (count > 0) continue
    const highest = { kind: 'highest' as const, value: 0 }
    for (let frame = 0; frame < frames.count; frame++) {
      if (frames.segment[frame] === number) source.push({ frame, y: 0, height: layout.rows, row: 0 }, highest)
    }
    if (highest.value === 0 || highest.value >= least) continue
    const parameters = { segment: segments.get(number)!.label, highest: highest.value / maximum, threshold: fraction }
    throw new MalformedDicom('segmentation/below-threshold', parameters)
  }
}

/** A label without a segment: background, or a file that does not say what it shows. */
function noSegment({ padding, segments }: FramePlan, label: number): null {
  const isBackground = label === padding || (padding === null && label === 0) || segments.has(label)
  if (!isBackground) throw new MalformedDicom('segmentation/segment-undeclared', { number: label })
  return null
}

/** @source DICOM PS3.16 CID 7150 ff.: (125040, DCM, "Background") */
const isBackgroundType = (type: Code | null): boolean => type?.value === '125040' && type.scheme === 'DCM'

/** Frames by segment, then slice: the order run lists are built in. The same segment twice on one slice is refused. */
function inOrder(frames: SegmentFrames, slice: Int32Array): readonly number[] {
  const { segment, count } = frames
  const order = Array.from({ length: count }, (_, frame) => frame).sort(
    (a, b) => segment[a]! - segment[b]! || slice[a]! - slice[b]! || a - b,
  )
  for (let i = 1; i < count; i++) {
    const [one, two] = [order[i - 1]!, order[i]!]
    if (segment[one] === segment[two] && slice[one] === slice[two]) {
      throw new MalformedDicom('segmentation/frame-twice', { frame: one + 1, other: two + 1 })
    }
  }
  return order
}
