import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { spacing, voxelCount, type Grid } from '@debulk/imaging/grid'
import { makeWorkload, workloadGrid, type WorkloadRequest } from './make-workload.ts'
import { noiseMask } from './noise-mask.ts'
import { niftiFile } from './write-nifti.ts'

/** A workload on disk; every file exists, except the DICOM ones where pydicom is not installed. */
export type CachedWorkload = {
  readonly grid: Grid
  readonly lesions: number
  readonly maskNii: string
  readonly maskGz: string
  readonly liverNii: string
  readonly instancesNii: string
  readonly imageNii: string
  readonly noiseNii: string
  /** A dated study as our command line takes it: the mask under TotalSegmentator's name. */
  readonly studyFolder: string
  readonly segmentations: readonly { readonly segments: number; readonly path: string }[]
}

/** Part of the folder's name, so that files of an older generator are never taken for today's. */
const generation = 3

/** Growth volumes are large, and only their mask and image are ever read. */
export type Contents = 'everything' | 'mask-and-image'

/** Makes the workload unless `folder` already holds it. */
export async function cachedWorkload(
  folder: string,
  request: WorkloadRequest,
  contents: Contents = 'everything',
): Promise<CachedWorkload> {
  const { size, seed, lesions, smallestMm, largestMm } = request
  const shape = `${size.x}x${size.y}x${size.z}-${lesions}-lesions-${smallestMm}-${largestMm}mm`
  const name = `${shape}-seed-${seed}-${contents}-v${generation}`
  const home = join(folder, name)
  const at = (file: string) => join(home, file)
  const cached: CachedWorkload = {
    grid: workloadGrid(size),
    lesions,
    maskNii: at('mask.nii'),
    maskGz: at('mask.nii.gz'),
    liverNii: at('liver.nii'),
    instancesNii: at('instances.nii'),
    imageNii: at('image.nii'),
    noiseNii: at('noise.nii'),
    studyFolder: at('2020-01-01'),
    segmentations: [1, 2, lesions].map((segments) => ({ segments, path: at(`segments-${segments}.dcm`) })),
  }
  if (!existsSync(at('complete'))) {
    await mkdir(home, { recursive: true })
    await writeWorkload(cached, request, contents)
    await writeFile(at('complete'), '')
  }
  if (contents === 'everything') writeSegmentations(cached)
  return cached
}

async function writeWorkload(to: CachedWorkload, request: WorkloadRequest, contents: Contents): Promise<void> {
  const { grid, mask, liver, instances, image } = makeWorkload(request)
  const maskFile = niftiFile(grid, mask)
  await writeFile(to.maskNii, maskFile)
  await writeFile(to.imageNii, niftiFile(grid, image))
  if (contents === 'mask-and-image') return
  const maskGz = gzipSync(maskFile)
  await writeFile(to.maskGz, maskGz)
  await mkdir(to.studyFolder, { recursive: true })
  await writeFile(join(to.studyFolder, 'liver_lesions.nii.gz'), maskGz)
  await writeFile(to.liverNii, niftiFile(grid, liver))
  await writeFile(to.instancesNii, niftiFile(grid, instances))
  await writeFile(to.noiseNii, niftiFile(grid, noiseMask(request.seed, voxelCount(request.size), 0.3)))
}

function writeSegmentations({ grid, segmentations, maskNii, liverNii, instancesNii }: CachedWorkload): void {
  const sources = [[maskNii], [liverNii, maskNii], [instancesNii]]
  segmentations.forEach(({ path }, i) => {
    if (existsSync(path)) return
    const { size, origin } = grid
    const step = spacing(grid)
    const numbers = [size, step, origin].flatMap(({ x, y, z }) => [x, y, z]).map(String)
    const script = join(import.meta.dirname, 'write_segmentation.py')
    spawnSync('/usr/bin/python3', [script, path, ...numbers, ...(sources[i] ?? [])], { stdio: 'ignore' })
  })
}
