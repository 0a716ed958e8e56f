import { readFileSync } from 'node:fs'
import { componentStatistics } from '@debulk/imaging/component-statistics'
import { connectedComponents, type Connectivity } from '@debulk/imaging/components'
import type { RunList } from '@debulk/imaging/run-list'
import { add, subtract, type Lps } from '@debulk/quantity/vector'
import { workloadGrid } from '../../../workload/make-workload.ts'
import { niftiHeaderBytes } from '../../../workload/write-nifti.ts'
import { measureAll, measureRuns, runsOf, type MaskAndImage, type Reading } from './measure-all.ts'
import { measureSegmentationFile } from './measure-segmentation-file.ts'
import { serveCommands } from './serve-commands.ts'
import { sharedCopies, VolumeWorkers } from './volume-workers.ts'

/** Ours, asked the same way as the others. */
type Loaded = MaskAndImage & { readonly keptRuns: RunList; workers?: ReadonlyMap<string, VolumeWorkers> }

let loaded: Loaded | undefined

function load(maskPath: string, imagePath: string, nx: string, ny: string, nz: string): number {
  const mask = new Uint8Array(readFileSync(maskPath).buffer, niftiHeaderBytes)
  const image = imagePath === '-' ? new Int16Array() : new Int16Array(readFileSync(imagePath).buffer, niftiHeaderBytes)
  const volume = { grid: workloadGrid({ x: Number(nx), y: Number(ny), z: Number(nz) }), mask, image }
  loaded = { ...volume, keptRuns: runsOf(volume, 'hop') }
  return loaded.keptRuns.count
}

function workload(): Loaded {
  if (!loaded) throw new Error('nothing loaded')
  return loaded
}

/** Six volumes by one worker or by two; the copies and the workers are made at the first call. */
function sixVolumes(workers: string): Promise<number> {
  const volume = workload()
  if (!volume.workers) {
    const copies = sharedCopies(volume, 6)
    volume.workers = new Map(['1', '2'].map((n) => [n, new VolumeWorkers(copies, Number(n))]))
  }
  const pool = volume.workers.get(workers)
  if (!pool) throw new Error(`no pool of ${workers}`)
  return pool.measure()
}

const label = (reading: string, connectivity: string) =>
  connectedComponents(runsOf(workload(), readingOf(reading)), connectivityOf(connectivity)).count

/** Components with volume, centroid and box. */
function components(reading: string, connectivity: string): number {
  const runs = runsOf(workload(), readingOf(reading))
  return componentStatistics(runs, connectedComponents(runs, connectivityOf(connectivity)), workload().grid).count
}

function readingOf(word: string): Reading {
  if (word === 'portable' || word === 'hop') return word
  throw new Error(`no reading ${word}`)
}

function connectivityOf(word: string): Connectivity {
  if (word === '6') return 6
  if (word === '18') return 18
  if (word === '26') return 26
  throw new Error(`no connectivity ${word}`)
}

const xyz = ({ x, y, z }: Lps): number[] => [x, y, z]

await serveCommands({
  commands: {
    load: (mask = '', image = '-', nx = '', ny = '', nz = '') => load(mask, image, nx, ny, nz),
    label: (reading = '', connectivity = '') => label(reading, connectivity),
    components: (reading = '', connectivity = '') => components(reading, connectivity),
    all: (reading = '') => measureAll(workload(), readingOf(reading)).length,
    'all-of-runs': () => measureRuns(workload(), workload().keptRuns).length,
    segmentation: async (path = '') => (await measureSegmentationFile(path)).components,
    'segmentation-voxels': async (path = '') => (await measureSegmentationFile(path)).voxels,
    'six-volumes': (workers = '') => sixVolumes(workers),
  },
  rows: () =>
    measureAll(workload()).map(({ shape, intensity }) => ({
      voxels: shape.voxels,
      volumeMm3: shape.volumeMm3,
      centroid: xyz(shape.centroid),
      box: [...xyz(shape.box.from), ...xyz(add(subtract(shape.box.to, shape.box.from), { x: 1, y: 1, z: 1 }))],
      mean: intensity.mean,
      sd: intensity.standardDeviation,
      min: intensity.minimum,
      max: intensity.maximum,
      longMm: shape.centre.long.lengthMm,
      shortMm: shape.centre.short.lengthMm,
      slice: shape.sliceIndex,
      feretMm: shape.maximum3d.centre.lengthMm,
      croftonMm2: shape.surfaceMm2,
      marchingCubesMm2: shape.meshSurfaceMm2,
    })),
})
