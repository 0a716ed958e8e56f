import { existsSync } from 'node:fs'
import { spacing, toLps, type Grid } from '@debulk/imaging/grid'
import type { CachedWorkload } from '../workload/cached-workload.ts'
import type { WorkloadRequest } from '../workload/make-workload.ts'
import { loadCommands } from './bench-groups.ts'
import { PeerProcess } from './peer-process.ts'
import type { PeerName, peerPrograms } from './peers.ts'

type MeasureRow = Readonly<Record<string, unknown>>

/** How one measure of one lesion is read from a row, and how far two programs may be apart. */
type Agreement = {
  readonly measure: string
  readonly ours: (row: MeasureRow) => readonly number[]
  readonly theirs: (row: MeasureRow, grid: Grid) => readonly number[]
  /** Relative to the larger of the two; 0 for exactly equal. */
  readonly tolerance: number
}

export type GateResult = {
  readonly volume: string
  readonly components: number
  readonly components6: number
  /** By how the volume was made. */
  readonly expected: { readonly components: number; readonly components6: number }
  readonly checks: readonly {
    readonly measure: string
    readonly against: string
    readonly compared: number
    readonly mismatches: number
    /** Equal to six digits: what scikit-image's single precision can show. */
    readonly exact: number
    readonly largestDifference: number
    readonly tolerance: number
  }[]
  readonly missing: readonly string[]
}

type Check = GateResult['checks'][number]

const plain =
  (field: string) =>
  (row: MeasureRow): readonly number[] =>
    numbersOf(row[field])

const same = (measure: string, field: string, tolerance: number): Agreement => ({
  measure,
  ours: plain(field),
  theirs: plain(field),
  tolerance,
})

/** Where SciPy, scikit-image and Debulk mean the same thing. */
const withPython: readonly Agreement[] = [
  same('voxels', 'voxels', 0),
  same('volume', 'volumeMm3', 1e-12),
  { ...same('centroid', 'centroid', 1e-9), theirs: centroidOfIndex },
  same('bounding box', 'box', 0),
  same('mean intensity', 'mean', 1e-12),
  same('standard deviation', 'sd', 1e-9),
  same('minimum', 'min', 0),
  same('maximum', 'max', 0),
  same('RECIST long axis', 'longMm', 1e-12),
  same('RECIST short axis', 'shortMm', 1e-9),
  same('RECIST slice', 'slice', 0),
  same('3-D maximum diameter', 'feretMm', 1e-12),
  // where a face is ambiguous, published case tables differ: scikit-image's own two by as much as this
  same('marching-cubes area', 'marchingCubesMm2', 0.01),
]

/** ITK's standard deviation divides by n − 1. */
const withItk: readonly Agreement[] = [
  same('voxels', 'voxels', 0),
  same('volume', 'volumeMm3', 1e-12),
  same('centroid', 'centroid', 1e-9),
  same('bounding box', 'box', 0),
  same('mean intensity', 'mean', 1e-12),
  { ...same('standard deviation', 'sd', 1e-9), theirs: populationSd },
  same('minimum', 'min', 0),
  same('maximum', 'max', 0),
  same('3-D maximum diameter', 'feretMm', 1e-12),
]

/** ITK keeps the weights of cubic voxels whatever the spacing, so that only cubic voxels can be compared. */
const croftonWithItk = same('Crofton surface', 'croftonMm2', 1e-9)

/** Every measure of every lesion of one volume, ours against theirs, wherever the definitions agree. */
export async function checkAgreement(
  request: WorkloadRequest,
  data: CachedWorkload,
  programs: ReturnType<typeof peerPrograms>,
): Promise<GateResult> {
  const missing: string[] = []
  const debulk = await rowsOf('debulk', 'all hop')
  if (!debulk) throw new Error('Debulk’s own peer could not start')
  const isotropic = new Set(Object.values(spacing(data.grid))).size === 1
  const itk = await rowsOf('itk', 'statistics-feret')
  const python = await rowsOf('python', null)
  const checks = [
    ...(itk ? compare('ITK', itk, isotropic ? [...withItk, croftonWithItk] : withItk) : []),
    ...(python ? compare('SciPy/scikit-image', python, withPython) : []),
  ]
  const components6 = await answer('debulk', 'components hop 6')
  for (const { segments, path } of data.segmentations.filter(({ path: file }) => existsSync(file))) {
    if (segments === 2) continue // the liver covers the lesions, and a label volume holds one label a voxel
    const [own, theirs] = [
      await answer('debulk', `segmentation-voxels ${path}`),
      await answer('python', `pydicom ${path}`),
    ]
    if (theirs !== null) checks.push(sameCount(`voxels of the SEG of ${segments}`, 'pydicom', own ?? NaN, theirs))
  }
  const { size, edgePairs, lesions } = request
  const step = spacing(data.grid)
  return {
    volume: `${size.x}×${size.y}×${size.z} at ${step.x}×${step.y}×${step.z} mm, seed ${request.seed}`,
    components: debulk.length,
    components6: components6 ?? NaN,
    expected: { components: lesions - edgePairs, components6: lesions },
    checks,
    missing,
  }

  async function rowsOf(name: PeerName, prepare: string | null): Promise<readonly MeasureRow[] | null> {
    const program = programs[name]
    if ('missing' in program) {
      missing.push(program.name)
      return null
    }
    const peer = new PeerProcess(program.name, program.command)
    try {
      await peer.ask(loadCommands(data, data.maskNii)[name] ?? '')
      if (prepare) await peer.ask(prepare)
      return await peer.rows()
    } finally {
      await peer.stop()
    }
  }

  async function answer(name: PeerName, command: string): Promise<number | null> {
    const program = programs[name]
    if ('missing' in program) return null
    const peer = new PeerProcess(program.name, program.command)
    try {
      await peer.ask(loadCommands(data, data.maskNii)[name] ?? '')
      return (await peer.ask(command)).count
    } finally {
      await peer.stop()
    }
  }

  function compare(against: string, rows: readonly MeasureRow[], agreements: readonly Agreement[]): Check[] {
    return agreements.map(({ measure, ours, theirs, tolerance }) => {
      const differences = (debulk ?? []).map((row, i) => {
        const other = rows[i]
        return other ? difference(ours(row), theirs(other, data.grid)) : Infinity
      })
      const extra = Math.max(0, rows.length - differences.length)
      return {
        measure,
        against,
        compared: differences.length + extra,
        mismatches: differences.filter((apart) => !(apart <= tolerance)).length + extra,
        exact: differences.filter((apart) => apart <= 2e-6).length,
        largestDifference: Math.max(0, ...differences),
        tolerance,
      }
    })
  }
}

function sameCount(measure: string, against: string, ours: number, theirs: number): Check {
  const apart = difference([ours], [theirs])
  const agreed = Number(apart === 0)
  const found = { mismatches: 1 - agreed, exact: agreed, largestDifference: apart, tolerance: 0 }
  return { measure, against, compared: 1, ...found }
}

function numbersOf(value: unknown): readonly number[] {
  const values: unknown[] = Array.isArray(value) ? value : [value]
  return values.map((each) => (typeof each === 'number' ? each : NaN))
}

function centroidOfIndex(row: MeasureRow, grid: Grid): readonly number[] {
  const [x = NaN, y = NaN, z = NaN] = numbersOf(row['centroid'])
  const at = toLps(grid, { x, y, z })
  return [at.x, at.y, at.z]
}

function populationSd(row: MeasureRow): readonly number[] {
  const [n = NaN, sd = NaN] = [...numbersOf(row['voxels']), ...numbersOf(row['sd'])]
  return [sd * Math.sqrt((n - 1) / n)]
}

/** Largest difference relative to the larger size; not-a-number counts as apart. */
function difference(ours: readonly number[], theirs: readonly number[]): number {
  if (ours.length !== theirs.length) return Infinity
  const apart = ours.map((value, i) => {
    const other = theirs[i] ?? NaN
    if (value === other) return 0
    const size = Math.max(Math.abs(value), Math.abs(other), 1)
    const relative = Math.abs(value - other) / size
    return Number.isNaN(relative) ? Infinity : relative
  })
  return Math.max(0, ...apart)
}
