import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { connectedComponents } from '@debulk/imaging/components'
import { sliceSpacing, voxelVolumeMm3 } from '@debulk/imaging/grid'
import { gaugeFor, measureLesion, type Morphometry } from '@debulk/imaging/measure-lesion'
import { runVoxels, type RunList } from '@debulk/imaging/run-list'
import type { Segmentation } from '@debulk/imaging/segmentation'
import { imageSeries } from '@debulk/interop/dicom/image-series'
import { fixtureDicom, fixtureFiles, fixtureSegmentation } from './read-fixture.ts'

/** A number somebody else published or counted, beside ours. */
export type RealValue = {
  readonly object: string
  readonly measure: string
  readonly source: string
  readonly expected: number
  /** Largest difference that counts as equal: what the source states, or its printed digits. */
  readonly tolerance: number
  readonly measured: number
}

export const holds = ({ expected, measured, tolerance }: RealValue): boolean =>
  Math.abs(measured - expected) <= tolerance

/** Reads the real objects in `fixtures/` as an import does and measures them. */
export async function realValues(fixtures: string): Promise<RealValue[]> {
  return [
    ...(await liver(fixtures)),
    ...(await overlaps(fixtures)),
    ...(await report(fixtures)),
    ...(await sparse(fixtures)),
    ...(await slices(fixtures)),
    ...(await ibsi(fixtures)),
    ...(await pyradiomics(fixtures)),
    ...(await mullet(fixtures)),
  ]
}

type Context = Pick<RealValue, 'object' | 'source'>

const exact = (of: Context, measure: string, expected: number, measured: number): RealValue => ({
  ...of,
  measure,
  expected,
  tolerance: 0,
  measured,
})

async function segmentationAt(...path: readonly string[]): Promise<Segmentation> {
  const [file] = await fixtureFiles(join(...path))
  if (!file) throw new Error(`${path.join('/')} is missing`)
  return fixtureSegmentation(file)
}

const voxels = ({ segments }: Segmentation, number: number): number =>
  segments.filter((segment) => segment.number === number).reduce((sum, { runs }) => sum + runVoxels(runs), 0)

async function liver(fixtures: string): Promise<RealValue[]> {
  const files = [
    ['real-dcmqi/liver.dcm', 'DICOM SEG, bit-packed'],
    ['real-dcmqi/liver_seg.nrrd', 'NRRD, written independently'],
    ['real-pydicom-liver/liver_expb.dcm', 'SEG, explicit big endian'],
    ['real-pydicom-liver/liver_rle.dcm', 'SEG, RLE'],
    ['real-pydicom-liver/liver_deflate.dcm', 'SEG, deflated frames'],
    ['real-pydicom-liver/liver_nonbyte_aligned.dcm', 'SEG, frames begin inside a byte'],
  ] as const
  const rows: RealValue[] = []
  for (const [file, how] of files) {
    const of = { object: `liver, ${how}`, source: 'dcmqi; counted in its NRRD with NumPy' }
    rows.push(exact(of, 'voxels', 107_098, voxels(await segmentationAt(fixtures, file), 1)))
  }
  return rows
}

async function overlaps(fixtures: string): Promise<RealValue[]> {
  const read = await segmentationAt(fixtures, 'real-dcmqi/partial_overlaps.dcm')
  const of = { object: 'five overlapping segments', source: 'pydicom' }
  return [9602, 11_888, 10_743, 6693, 4713].map((expected, i) =>
    exact(of, `voxels of segment ${i + 1}`, expected, voxels(read, i + 1)),
  )
}

async function report(fixtures: string): Promise<RealValue[]> {
  const read = await segmentationAt(fixtures, 'real-dcmqi/sr-example/seg.dcm')
  const of = { object: 'tonsil on PET', source: 'the structured report (TID 1500) beside it' }
  const volume = (voxels(read, 1) * voxelVolumeMm3(read.grid)) / 1000
  return [
    exact({ ...of, source: 'dcmqi' }, 'voxels', 795, voxels(read, 1)),
    { ...of, measure: 'volume, mL', expected: 33.5824, tolerance: 0.00005, measured: volume },
  ]
}

async function sparse(fixtures: string): Promise<RealValue[]> {
  const [ours, theirs] = [
    await segmentationAt(fixtures, 'real-dcmqi/sparse-labelmap-noppv.dcm'),
    await segmentationAt(fixtures, 'real-dcmqi/sparse_labelmap_noppv_seg.nrrd'),
  ]
  const of = { object: 'LABELMAP without its middle slice', source: 'the NRRD it was made from' }
  return [
    exact(of, 'slices', theirs.grid.size.z, ours.grid.size.z),
    exact(of, 'voxels', voxels(theirs, 1), voxels(ours, 1)),
  ]
}

async function slices(fixtures: string): Promise<RealValue[]> {
  const files = await Promise.all((await fixtureFiles(join(fixtures, 'real-dcmqi/ct-3slice'))).map(fixtureDicom))
  const [volume] = imageSeries(files).volumes
  if (!volume) throw new Error('the CT slices make no volume')
  const of = { object: 'CT, three slices', source: 'Image Position (Patient), by dcmdump; Slice Thickness states 1.25' }
  return [{ ...of, measure: 'slice spacing, mm', expected: 1, tolerance: 1e-6, measured: sliceSpacing(volume.grid) }]
}

async function ibsi(fixtures: string): Promise<RealValue[]> {
  const shape = measured(await segmentationAt(fixtures, 'real-ibsi/mask.nii.gz'))
  const of = { object: 'IBSI digital phantom', source: 'IBSI consensus (Zwanenburg 2020)' }
  return [
    exact(of, 'voxels', 74, shape.voxels),
    exact(of, 'volume by voxels, mm³', 592, shape.volumeMm3),
    { ...of, measure: 'volume inside the mesh, mm³', expected: 556, tolerance: 4, measured: shape.meshVolumeMm3 },
    {
      ...of,
      measure: 'greatest diameter by mesh, mm',
      expected: 13.1,
      tolerance: 0.1,
      measured: shape.maximum3d.mesh.lengthMm,
    },
  ]
}

async function pyradiomics(fixtures: string): Promise<RealValue[]> {
  const lines = (await readFile(join(fixtures, 'real-pyradiomics/baseline_shape.csv'), 'utf8')).trim().split('\n')
  const published = (feature: string, column: number) => {
    // fields in quotes hold commas; the features below are plain numbers
    const cells = lines.find((line) => line.startsWith(`${feature},`))?.split(',')
    return Number(cells?.[column] ?? NaN)
  }
  const rows: RealValue[] = []
  for (const [column, name] of [
    [1, 'brain1'],
    [2, 'lung1'],
  ] as const) {
    const shape = measured(await segmentationAt(fixtures, `real-pyradiomics/${name}_label.nrrd`))
    const of = { object: `PyRadiomics ${name}`, source: 'PyRadiomics’ published baseline' }
    const feature = (measure: string, key: string, ours: number, relative: number): RealValue => {
      const expected = published(key, column)
      return { ...of, measure, expected, tolerance: relative * expected, measured: ours }
    }
    const [major, minor, least] = shape.principalAxes.map(({ lengthMm }) => lengthMm)
    rows.push(
      feature('voxels', 'diagnostics_Mask-original_VoxelNum', shape.voxels, 0),
      feature('volume by voxels, mm³', 'original_shape_VoxelVolume', shape.volumeMm3, 1e-9),
      feature('volume inside the mesh, mm³', 'original_shape_MeshVolume', shape.meshVolumeMm3, 1e-3),
      feature('surface of the mesh, mm²', 'original_shape_SurfaceArea', shape.meshSurfaceMm2, 1e-3),
      feature('greatest diameter by mesh, mm', 'original_shape_Maximum3DDiameter', shape.maximum3d.mesh.lengthMm, 1e-6),
      feature('major axis, mm', 'original_shape_MajorAxisLength', major ?? NaN, 1e-6),
      feature('minor axis, mm', 'original_shape_MinorAxisLength', minor ?? NaN, 1e-6),
      feature('least axis, mm', 'original_shape_LeastAxisLength', least ?? NaN, 1e-6),
    )
  }
  return rows
}

async function mullet(fixtures: string): Promise<RealValue[]> {
  const folder = join(fixtures, 'real-mullet')
  const [, ...kept] = (await readFile(join(folder, 'voxels.csv'), 'utf8')).trim().split('\n')
  const found = new Set<string>()
  for (const entry of (await fixtureFiles(folder)).filter(({ kind }) => kind === 'nifti-gzip')) {
    const { segments } = await fixtureSegmentation(entry)
    const [patient, file] = entry.path.split('/').slice(-2)
    for (const { number, runs } of segments) {
      found.add([`${patient}/${file}`, number, runVoxels(runs), connectedComponents(runs, 26).count].join(','))
    }
  }
  const of = { object: 'MULLET, 28 label maps', source: 'nibabel and scipy.ndimage.label' }
  const agree = kept.filter((line) => found.has(line)).length
  return [
    exact(of, 'lesion classes found', kept.length, found.size),
    exact(of, 'of which voxels and components agree', kept.length, agree),
  ]
}

function measured({ grid, segments }: Segmentation): Morphometry {
  const runs: RunList | undefined = segments[0]?.runs
  if (!runs) throw new Error('a label map without labels')
  return measureLesion(runs, gaugeFor(grid))
}
