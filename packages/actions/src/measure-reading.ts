import {
  isCounted,
  type Intensity,
  type LesionReading,
  type LesionShape,
  type Nature,
} from '@debulk/clinical/lesion/lesion-reading'
import { namesNode } from '@debulk/clinical/lesion/names-node'
import type { StudyReading } from '@debulk/clinical/lesion/study-reading'
import { componentRuns } from '@debulk/imaging/component-runs'
import { connectedComponents, type Connectivity } from '@debulk/imaging/components'
import { distanceToMask, distanceToOutside } from '@debulk/imaging/distance-to-surface'
import { fingerprint } from '@debulk/imaging/fingerprint'
import { voxelVolumeMm3, type Grid } from '@debulk/imaging/grid'
import { lesionMoments } from '@debulk/imaging/lesion-moments'
import { gaugeFor, measureLesion, type Gauge, type Morphometry } from '@debulk/imaging/measure-lesion'
import { overlapVoxels } from '@debulk/imaging/overlap-runs'
import { runVoxels, type RunList } from '@debulk/imaging/run-list'
import type { Segment } from '@debulk/imaging/segmentation'
import { chooseSliceAxis, withSlicesOn } from '@debulk/imaging/slice-axis'
import { isConfluentName } from '@debulk/interop/folder-conventions/role-of-name'
import { touchesBorder } from '@debulk/imaging/touches-border'
import { uniteRuns } from '@debulk/imaging/unite-runs'
import { cross, normalise, type Lps } from '@debulk/quantity/vector'
import type { ImageSource } from './image-source.ts'
import { lesionIntensities } from './lesion-intensities.ts'
import { liverMask, liverRuns } from './liver-runs.ts'
import { outsideLiver } from '@debulk/imaging/outside-liver'
import { sameGrid } from '@debulk/imaging/same-grid'
import type { SegmentRole } from './segment-role.ts'

export type ReadingInput = Omit<
  StudyReading,
  'event' | 'lesions' | 'liverVolumeMl' | 'liverCutOff' | 'countIsAtLeast' | 'lesionsSegmented' | 'overlapMl'
> & {
  readonly grid: Grid
  readonly segments: readonly SegmentRole[]
  readonly image: ImageSource | null
  readonly connectivity: Connectivity
}

/** A reading with the voxels of each lesion, by reading id, so that a figure can draw what was measured. */
export type MeasuredReading = {
  readonly reading: StudyReading
  readonly grid: Grid
  readonly runsOf: ReadonlyMap<string, RunList>
  readonly image: ImageSource | null
}

type Found = {
  readonly runs: RunList
  readonly segment: Segment
  readonly nature: Nature
  readonly site: string | null
  readonly label: string
  readonly shape: Morphometry
  /** Of the slices the axes lie in. */
  readonly planeNormal: Lps
}

const speckVoxels = 8
const speckMm = 3

/** Measures every lesion of one segmentation, largest first. O(runs + boxes of the lesions). */
export async function measureReading(input: ReadingInput): Promise<MeasuredReading> {
  const { grid, segments, image, connectivity, ...study } = input
  const found = measureLesions(segments, grid, image?.normal ?? null, connectivity)
  const inLiver = found.filter(({ site }) => site === null).map(({ runs }) => runs)
  const liver = liverRuns(segments, inLiver)
  const outside = outsideLiver(liverMask(segments), inLiver, grid)
  const intensity = await intensities(found, grid, image)
  const cutOff = borderOf(grid, image)
  const vessels = segments.flatMap(({ role, segment }) =>
    role === 'vessel' && segment.runs.count > 0 ? [segment.runs] : [],
  )
  const runsOf = new Map<string, RunList>()
  const lesions = found.map((lesion, i): LesionReading => {
    const { shape, segment, runs, label, nature, site } = lesion
    const id = fingerprint(runs, grid, label)
    runsOf.set(id, runs)
    const volumeMl = shape.volumeMm3 / 1000
    return {
      id,
      label,
      trackingId: segment.trackingId,
      trackingUid: segment.trackingUid,
      nature,
      confluent: isConfluentName(segment.label),
      site,
      node: site !== null && namesNode(site),
      evidence: 'segmented',
      volumeMl,
      volumeLowMl: volumeMl,
      volumeHighMl: volumeMl,
      diameterMm: shape.edge.long.lengthMm,
      shortAxisMm: shape.edge.short.lengthMm,
      diameterIs: 'measured',
      existence: 'certain',
      viableVolumeMl: viableMl(runs, segments, grid),
      // an identity is somebody's word that this is a lesion; a bare component is not
      speck: segment.trackingUid === null && (shape.voxels < speckVoxels || shape.edge.long.lengthMm < speckMm),
      touchesBorder: cutOff(runs),
      couinaudSegment: couinaudSegment(runs, segments),
      shape: lesionShape(lesion, grid, {
        liver: site === null ? liver : null,
        outsideLiver: site === null ? (outside?.has(runs) ?? null) : null,
        vessels,
      }),
      intensity: intensity[i] ?? { status: 'unknown', reason: 'no-image' },
      tissue: null,
    }
  })
  return {
    reading: {
      ...study,
      event: null,
      liverVolumeMl: liver ? (runVoxels(liver) * voxelVolumeMm3(grid)) / 1000 : null,
      liverCutOff: liver ? cutOff(liver) : null,
      countIsAtLeast: false,
      lesionsSegmented: segments.some(({ role, site }) => role === 'lesion' && site === null),
      overlapMl: overlapMl(
        lesions.filter(isCounted).flatMap(({ id }) => runsOf.get(id) ?? []),
        grid,
      ),
      lesions,
    },
    grid,
    runsOf,
    image,
  }
}

function measureLesions(
  segments: readonly SegmentRole[],
  grid: Grid,
  normal: Lps | null,
  connectivity: Connectivity,
): Found[] {
  const axis = chooseSliceAxis(grid, normal)
  const turn = (runs: RunList) => (axis === 'z' ? { runs, grid } : withSlicesOn(runs, grid, axis))
  let gauge: Gauge | null = null
  const found = segments
    .filter(({ role }) => role === 'lesion')
    .flatMap((part) => lesionsOf(part, connectivity))
    .map((lesion) => {
      const turned = turn(lesion.runs)
      gauge ??= gaugeFor(turned.grid)
      const { x, y } = turned.grid.step
      return { ...lesion, planeNormal: normalise(cross(x, y)), shape: measureLesion(turned.runs, gauge) }
    })
  return found.sort((a, b) => b.shape.volumeMm3 - a.shape.volumeMm3)
}

/** The lesions of one segment: itself, or its components numbered in order of their first voxel. */
function lesionsOf({ segment, instance, nature, site }: SegmentRole, connectivity: Connectivity) {
  const common = { segment, site, nature: nature ?? 'not-reviewed' }
  if (segment.runs.count === 0) return []
  if (instance) return [{ ...common, runs: segment.runs, label: segment.label }]
  const parts = componentRuns(segment.runs, connectedComponents(segment.runs, connectivity))
  return parts.map((runs, i) => ({ ...common, runs, label: `${segment.label} #${i + 1}` }))
}

/** What a sum over the lesions holds more than once: readers draw lesions into each other. */
function overlapMl(lesions: readonly RunList[], grid: Grid): number {
  if (lesions.length < 2) return 0
  const summed = lesions.reduce((total, runs) => total + runVoxels(runs), 0)
  return ((summed - runVoxels(uniteRuns(lesions))) * voxelVolumeMm3(grid)) / 1000
}

function viableMl(runs: RunList, segments: readonly SegmentRole[], grid: Grid): number | null {
  const viable = segments.filter(({ role }) => role === 'viable')
  if (viable.length === 0) return null
  const voxels = viable.reduce((total, { segment }) => total + overlapVoxels(runs, segment.runs), 0)
  return (voxels * voxelVolumeMm3(grid)) / 1000
}

/** The Couinaud segment that holds most of the lesion. */
function couinaudSegment(runs: RunList, segments: readonly SegmentRole[]): string | null {
  let best: { name: string; voxels: number } | null = null
  for (const { role, segment } of segments) {
    if (typeof role !== 'object') continue
    const voxels = overlapVoxels(runs, segment.runs)
    if (voxels > (best?.voxels ?? 0)) best = { name: role.couinaud, voxels }
  }
  return best?.name ?? null
}

type Around = {
  readonly liver: RunList | null
  readonly outsideLiver: boolean | null
  readonly vessels: readonly RunList[]
}

function lesionShape(
  { shape, runs, planeNormal }: Found,
  grid: Grid,
  { liver, outsideLiver: isOutside, vessels }: Around,
): LesionShape {
  const { maximum3d } = shape
  return {
    voxels: shape.voxels,
    slices: shape.slices,
    sliceIndex: shape.sliceIndex,
    planeNormal,
    centre: shape.centre,
    edge: shape.edge,
    mesh: shape.mesh,
    shortAxisChordMm: shape.shortAxisChordMm,
    maximumDiameter3d: {
      centre: maximum3d.centre,
      edgeMm: maximum3d.edge.lengthMm,
      meshMm: maximum3d.mesh.lengthMm,
    },
    principalAxes: shape.principalAxes,
    surfaceAreaMm2: shape.surfaceMm2,
    meshSurfaceAreaMm2: shape.meshSurfaceMm2,
    meshVolumeMl: shape.meshVolumeMm3 / 1000,
    centroid: shape.centroid,
    boundingBox: lesionMoments(runs).box,
    distanceToLiverSurfaceMm: liver ? distanceToOutside(runs, liver, grid) : null,
    outsideLiver: isOutside,
    distanceToVesselMm:
      vessels.length > 0 ? Math.min(...vessels.map((vessel) => distanceToMask(runs, vessel, grid))) : null,
  }
}

/** Whether a lesion or the liver reaches the border of the image; unknown without one, or when the two lie in different spaces. */
function borderOf(grid: Grid, image: ImageSource | null): (runs: RunList) => boolean | null {
  if (!image) return () => null
  const [here, there] = [grid.frameOfReferenceUid, image.grid.frameOfReferenceUid]
  if (here !== null && there !== null && here !== there) return () => null
  return sameGrid(image.grid, grid)
    ? (runs) => touchesBorder(runs)
    : (runs) => touchesBorder(runs, { grid, image: image.grid })
}

/** Intensity of each lesion, or the reason why there is none. */
async function intensities(found: readonly Found[], grid: Grid, image: ImageSource | null): Promise<Intensity[]> {
  const none = (reason: 'no-image' | 'grid-differs') => found.map((): Intensity => ({ status: 'unknown', reason }))
  if (!image) return none('no-image')
  if (!sameGrid(image.grid, grid)) return none('grid-differs')
  const lesions = found.map(({ runs }) => runs)
  return lesions.length === 0 ? [] : lesionIntensities(lesions, image)
}
