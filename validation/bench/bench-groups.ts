import { spacing } from '@debulk/imaging/grid'
import type { CachedWorkload } from '../workload/cached-workload.ts'
import type { BenchGroup, BenchRow } from './bench-group.ts'
import type { PeerName } from './peers.ts'

/** `quick` leaves out what takes a quarter of a minute a call, and takes three rounds instead of five. */
export type Pace = 'full' | 'quick'

type Calls = { readonly warmUp: number; readonly callsPerRound: number }
type RowRequest = readonly [id: string, peer: PeerName, what: string, command: string, calls: Calls]

/** Rows set against one of ours, the first unless another is named. */
function against(own: string, requests: readonly RowRequest[]): BenchRow[] {
  return requests.map(([id, peer, what, command, calls]) => ({ id, peer, what, command, ...calls, comparedWith: own }))
}

/** Ours is compiled while it runs, so that it needs some calls before it is warm. */
const ours: Calls = { warmUp: 25, callsPerRound: 5 }
const quickPeer: Calls = { warmUp: 3, callsPerRound: 5 }
const slowPeer: Calls = { warmUp: 1, callsPerRound: 1 }

/** What every program must be told to read a mask and an image. */
export function loadCommands(data: CachedWorkload, mask: string): Partial<Record<PeerName, string>> {
  const { size } = data.grid
  const step = spacing(data.grid)
  const voxels = `${size.x} ${size.y} ${size.z}`
  return {
    debulk: `load ${mask} ${data.imageNii} ${voxels}`,
    itk: `load ${mask} ${data.imageNii}`,
    python: `load ${mask} ${data.imageNii} ${step.z} ${step.y} ${step.x}`,
    memory: `load ${size.x * size.y * size.z}`,
    cornerstone: `load ${data.instancesNii} ${data.imageNii} ${voxels} ${step.x} ${step.y} ${step.z} ${data.lesions}`,
  }
}

export const componentsGroup = (data: CachedWorkload, rounds: number): BenchGroup => ({
  title: 'Components of a byte mask',
  load: loadCommands(data, data.maskNii),
  rounds,
  rows: [
    ...against('components-hop', [
      ['components-hop', 'debulk', '26-connected, volume, centroid, box (Node)', 'components hop 26', ours],
      ['components-portable', 'debulk', 'the same, any runtime', 'components portable 26', ours],
      ['itk-label-map', 'itk', 'BinaryImageToLabelMap, 26: runs only', 'label-map 26', quickPeer],
      ['itk-shape', 'itk', 'BinaryImageToShapeLabelMap, 26: with Crofton', 'shape', quickPeer],
      ['itk-dense', 'itk', 'ConnectedComponentImageFilter, 26: labels only', 'dense 26', slowPeer],
      ['scipy-label', 'python', 'scipy.ndimage.label, 26: labels only', 'label 26', slowPeer],
      ['skimage-label', 'python', 'skimage.measure.label, 26: labels only', 'skimage-label 26', slowPeer],
      ['memory-copy', 'memory', 'copies the mask', 'copy', quickPeer],
      ['memory-read', 'memory', 'reads the mask once', 'read', quickPeer],
    ]),
    ...against('components-hop-6', [
      ['components-hop-6', 'debulk', '6-connected, volume, centroid, box (Node)', 'components hop 6', ours],
      ['itk-label-map-6', 'itk', 'BinaryImageToLabelMap, 6: runs only', 'label-map 6', quickPeer],
      ['scipy-label-6', 'python', 'scipy.ndimage.label, 6: labels only', 'label 6', slowPeer],
    ]),
  ],
})

export const liverGroup = (data: CachedWorkload, rounds: number): BenchGroup => ({
  title: 'Components of a mask of the whole liver',
  load: loadCommands(data, data.liverNii),
  rounds,
  rows: against('liver-hop', [
    ['liver-hop', 'debulk', '26-connected, volume, centroid, box (Node)', 'components hop 26', ours],
    ['liver-portable', 'debulk', 'the same, any runtime', 'components portable 26', ours],
    ['liver-itk', 'itk', 'BinaryImageToLabelMap, 26: runs only', 'label-map 26', quickPeer],
  ]),
})

export const measuresGroup = (data: CachedWorkload, rounds: number): BenchGroup => ({
  title: 'Every measure of every lesion, mask and image in memory',
  load: loadCommands(data, data.maskNii),
  rounds,
  rows: against('all-hop', [
    ['all-hop', 'debulk', 'everything (Node)', 'all hop', ours],
    ['all-portable', 'debulk', 'everything, any runtime', 'all portable', ours],
    ['itk-statistics', 'itk', 'BinaryImageToStatisticsLabelMap', 'statistics', quickPeer],
    ['itk-feret', 'itk', 'BinaryImageToShapeLabelMap with Feret', 'shape-feret', slowPeer],
    ['itk-one-pass', 'itk', 'statistics and Feret in one pass', 'statistics-feret', slowPeer],
    ['scipy-statistics', 'python', 'SciPy: label, statistics on crops', 'statistics', slowPeer],
    ['scipy-feret', 'python', 'SciPy: convex hull, pdist', 'feret', slowPeer],
    ['scipy-recist', 'python', 'SciPy: hull and cdist per slice', 'recist', slowPeer],
    ['skimage-surface', 'python', 'scikit-image: marching cubes', 'surface', slowPeer],
    ['skimage-regionprops', 'python', 'scikit-image: label, regionprops_table', 'regionprops', slowPeer],
  ]),
})

/** Labels are given to it: it has no components of its own. */
export function cornerstoneGroup(data: CachedWorkload, rounds: number, pace: Pace): BenchGroup {
  const rows: RowRequest[] = [
    ['cornerstone-all-hop', 'debulk', 'everything (Node)', 'all hop', ours],
    ['cornerstone-statistics', 'cornerstone', 'segment statistics, from a label map', 'statistics', slowPeer],
  ]
  const calls = { warmUp: 0, callsPerRound: 1 }
  if (pace === 'full') {
    rows.push(['cornerstone-bidirectional', 'cornerstone', 'largest bidirectional', 'bidirectional', calls])
  }
  return {
    title: 'The same against Cornerstone3D’s own segment measurements',
    load: loadCommands(data, data.maskNii),
    rounds,
    rows: against('cornerstone-all-hop', rows),
  }
}

export const segmentationGroup = (data: CachedWorkload, rounds: number): BenchGroup => ({
  title: 'DICOM SEG file to segments',
  load: {},
  rounds,
  rows: data.segmentations.flatMap(({ segments, path }) => {
    const what = segments === 1 ? '1 segment' : `${segments} segments`
    return against(`seg-${segments}`, [
      [`seg-${segments}`, 'debulk', `${what}: components and volumes`, `segmentation ${path}`, ours],
      [`pydicom-${segments}`, 'python', `${what}: label volume (pydicom)`, `pydicom ${path}`, quickPeer],
      [`dcmjs-${segments}`, 'dcmjs', `${what}: label volume`, `dcmjs ${path}`, { warmUp: 4, callsPerRound: 2 }],
    ])
  }),
})

/** Labelling alone on both sides: three million components have no use for a centroid each. */
export function noiseGroup(data: CachedWorkload, rounds: number): BenchGroup {
  const calls = { warmUp: 2, callsPerRound: 1 }
  return {
    title: '30 % random noise: labelling alone',
    load: loadCommands({ ...data, imageNii: '-' }, data.noiseNii),
    rounds,
    rows: [
      ...against('noise-26', [
        ['noise-26', 'debulk', '26-connected', 'label portable 26', calls],
        ['scipy-noise-26', 'python', 'scipy.ndimage.label, 26', 'label 26', slowPeer],
      ]),
      ...against('noise-6', [
        ['noise-6', 'debulk', '6-connected', 'label portable 6', calls],
        ['scipy-noise-6', 'python', 'scipy.ndimage.label, 6', 'label 6', slowPeer],
      ]),
    ],
  }
}

export const workersGroup = (data: CachedWorkload, rounds: number): BenchGroup => ({
  title: 'Six volumes, everything',
  load: loadCommands(data, data.maskNii),
  rounds,
  rows: against('workers-2', [
    ['workers-1', 'debulk', 'one worker thread', 'six-volumes 1', { warmUp: 6, callsPerRound: 2 }],
    ['workers-2', 'debulk', 'two worker threads', 'six-volumes 2', { warmUp: 10, callsPerRound: 2 }],
  ]),
})
