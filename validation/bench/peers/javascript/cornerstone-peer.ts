import { readFileSync } from 'node:fs'
import { createRequire, registerHooks } from 'node:module'
import { pathToFileURL } from 'node:url'
import { serveCommands } from './serve-commands.ts'

/** The functions of Cornerstone3D's compute worker that segment measurements go through. */
type ComputeWorker = {
  calculateSegmentsStatisticsVolume(ask: StatisticsRequest): Record<string, unknown>
  getSegmentLargestBidirectionalInternal(ask: Omit<StatisticsRequest, 'imageInfo' | 'unit'>): Bidirectional[]
}
type VolumeInfo = {
  scalarData: Uint8Array | Int16Array
  dimensions: number[]
  spacing: number[]
  origin: number[]
  direction: number[]
}
type StatisticsRequest = {
  segmentationInfo: VolumeInfo
  imageInfo: VolumeInfo
  indices: number[]
  unit: string
  mode: 'individual'
}
type Bidirectional = { segmentIndex: number; maxMajor: number; maxMinor: number }

/** Installed apart from the project's own packages; the folder is the first argument. */
const folder = process.argv[2] ?? ''
const { resolve } = createRequire(`${folder}/package.json`)
const asked: { worker?: ComputeWorker } = {}

/**
 * The worker file hands its functions to comlink and exports nothing, so comlink's `expose` is replaced by one that
 * keeps them. The rest of the file, and all it calls, runs as published.
 */
function keepExposed(): void {
  const exposeUrl = 'data:text/javascript,export const expose = (worker) => globalThis.exposeToPeer(worker)'
  registerHooks({
    resolve: (specifier, context, next) => {
      const ofWorker = context.parentURL?.endsWith('/workers/computeWorker.js') ?? false
      return specifier === 'comlink' && ofWorker ? { url: exposeUrl, shortCircuit: true } : next(specifier, context)
    },
  })
  Object.assign(globalThis, { exposeToPeer: (worker: ComputeWorker) => (asked.worker = worker) })
}

async function loadComputeWorker(): Promise<ComputeWorker> {
  keepExposed()
  const tools = resolve('@cornerstonejs/tools').replace(/\/dist\/.*$/, '')
  await import(pathToFileURL(`${tools}/dist/esm/workers/computeWorker.js`).href)
  if (!asked.worker) throw new Error('Cornerstone3D exposed no compute worker')
  return asked.worker
}

const niftiHeaderBytes = 352
const worker = await loadComputeWorker()
let loaded: Omit<StatisticsRequest, 'mode' | 'unit'> | undefined

function load(labelsPath: string, imagePath: string, ...numbers: string[]): number {
  const [nx = 0, ny = 0, nz = 0, dx = 1, dy = 1, dz = 1, labels = 0] = numbers.map(Number)
  const place = {
    dimensions: [nx, ny, nz],
    spacing: [dx, dy, dz],
    origin: [0, 0, 0],
    direction: [1, 0, 0, 0, 1, 0, 0, 0, 1],
  }
  const wide = new Uint16Array(readFileSync(labelsPath).buffer.slice(niftiHeaderBytes))
  const image = new Int16Array(readFileSync(imagePath).buffer.slice(niftiHeaderBytes))
  loaded = {
    segmentationInfo: { ...place, scalarData: Uint8Array.from(wide) },
    imageInfo: { ...place, scalarData: image },
    indices: Array.from({ length: labels }, (_, i) => i + 1),
  }
  return labels
}

function request(): StatisticsRequest {
  if (!loaded) throw new Error('nothing loaded')
  return { ...loaded, unit: 'HU', mode: 'individual' }
}

await serveCommands({
  commands: {
    load,
    statistics: () => Object.keys(worker.calculateSegmentsStatisticsVolume(request())).length,
    bidirectional: () => worker.getSegmentLargestBidirectionalInternal(request()).length,
  },
})
