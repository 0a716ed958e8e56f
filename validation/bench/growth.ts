import { voxelCount } from '@debulk/imaging/grid'
import { cachedWorkload } from '../workload/cached-workload.ts'
import { standardRequest, type WorkloadRequest } from '../workload/make-workload.ts'
import { runGroup, type BenchRow } from './bench-group.ts'
import { loadCommands, type Pace } from './bench-groups.ts'
import type { peerPrograms } from './peers.ts'

export type GrowthPoint = { readonly amount: number; readonly label: string; readonly ms: number }

/** How time grows with one amount: measured points and the slope of the straight line through their logarithms. */
export type Growth = {
  readonly of: 'voxels' | 'lesions'
  readonly what: string
  readonly points: readonly GrowthPoint[]
  readonly slope: number
}

const sizes = [
  { x: 128, y: 128, z: 128 },
  { x: 192, y: 192, z: 150 },
  { x: 256, y: 256, z: 200 },
  { x: 384, y: 384, z: 200 },
  { x: 512, y: 512, z: 200 },
  { x: 512, y: 512, z: 400 },
  { x: 512, y: 512, z: 600 },
]

const call = { warmUp: 40, callsPerRound: 5, comparedWith: null }

/** One patient at rising resolution: everything from mask and image in memory, 40 lesions of 8–40 mm. */
export async function growthWithVoxels(
  cache: string,
  programs: ReturnType<typeof peerPrograms>,
  pace: Pace,
): Promise<Growth[]> {
  const rows: BenchRow[] = [
    { id: 'hop', peer: 'debulk', what: 'everything (Node)', command: 'all hop', ...call },
    { id: 'portable', peer: 'debulk', what: 'everything, any runtime', command: 'all portable', ...call },
    { id: 'components', peer: 'debulk', what: 'components, volumes (Node)', command: 'components hop 26', ...call },
  ]
  const chosen = pace === 'full' ? sizes : sizes.filter((_, i) => i < 5 && i % 2 === 0)
  const requests = chosen.map((size) => {
    const request = { ...standardRequest, size, lesions: 40, smallestMm: 8, largestMm: 40, edgePairs: 0 }
    return { request, amount: voxelCount(size), label: `${size.x}×${size.y}×${size.z}` }
  })
  return growthOver('voxels', cache, programs, rows, requests)
}

/** More lesions of one size in one volume, their runs already found. */
export async function growthWithLesions(
  cache: string,
  programs: ReturnType<typeof peerPrograms>,
  pace: Pace,
): Promise<Growth[]> {
  const rows: BenchRow[] = [
    { id: 'lesions', peer: 'debulk', what: 'everything, given the runs', command: 'all-of-runs', ...call },
  ]
  const chosen = pace === 'full' ? [1, 3, 10, 30, 100, 300, 1000] : [10, 100, 1000]
  const requests = chosen.map((lesions) => {
    const request = { ...standardRequest, lesions, smallestMm: 8, largestMm: 8, edgePairs: 0 }
    return { request, amount: lesions, label: String(lesions) }
  })
  return growthOver('lesions', cache, programs, rows, requests)
}

async function growthOver(
  of: Growth['of'],
  cache: string,
  programs: ReturnType<typeof peerPrograms>,
  rows: readonly BenchRow[],
  requests: readonly { readonly request: WorkloadRequest; readonly amount: number; readonly label: string }[],
): Promise<Growth[]> {
  const points = rows.map((): GrowthPoint[] => [])
  for (const { request, amount, label } of requests) {
    const data = await cachedWorkload(cache, request, 'mask-and-image')
    const results = await runGroup({ title: label, load: loadCommands(data, data.maskNii), rounds: 3, rows }, programs)
    results.forEach((result, i) => {
      if (result.status === 'timed') points[i]?.push({ amount, label, ms: result.timing.medianMs })
    })
  }
  return rows.map(({ what }, i) => ({ of, what, points: points[i] ?? [], slope: logLogSlope(points[i] ?? []) }))
}

/** Least squares through (ln amount, ln ms): 1 is linear. */
export function logLogSlope(points: readonly GrowthPoint[]): number {
  const at = points.map(({ amount, ms }) => ({ x: Math.log(amount), y: Math.log(ms) }))
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  const [mx, my] = [mean(at.map(({ x }) => x)), mean(at.map(({ y }) => y))]
  const covariance = at.reduce((sum, { x, y }) => sum + (x - mx) * (y - my), 0)
  return covariance / at.reduce((sum, { x }) => sum + (x - mx) ** 2, 0)
}
