import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { spacing, voxelCount, type Grid, type Size } from '@debulk/imaging/grid'
import { runsOfLabels } from '@debulk/imaging/label-runs'
import { RunListBuilder } from '@debulk/imaging/run-list'
import type { Code, Segment } from '@debulk/imaging/segmentation'
import type { Volume } from '@debulk/imaging/volume'
import { mrImageStorage, writeMrSeries } from '@debulk/interop/dicom/write-mr-series'
import type { PatientStudy } from '@debulk/interop/dicom/write-patient-study'
import { writeSegmentation } from '@debulk/interop/dicom/write-segmentation'
import { writeNifti } from '@debulk/interop/nifti/write-nifti'
import { gzip } from '@debulk/platform/gzip'
import type { OutputFile } from '@debulk/platform/write-files'
import { isoDate, type IsoDate } from '@debulk/quantity/iso-date'

/** First and last voxel along an axis, both inside. */
type Span = readonly [first: number, last: number]
/** A block of voxels, so that counts and lengths can be worked out in the head. */
export type Box = { readonly x: Span; readonly y: Span; readonly z: Span }

export const box = (x: Span, y: Span, z: Span): Box => ({ x, y, z })

/** Voxels of 2 × 2 × 5 mm = 0.02 mL unless told otherwise. */
export function lattice({ size = { x: 24, y: 20, z: 10 }, step = { x: 2, y: 2, z: 5 } }: Partial<Lattice> = {}): Grid {
  return {
    size,
    step: { x: { x: step.x, y: 0, z: 0 }, y: { x: 0, y: step.y, z: 0 }, z: { x: 0, y: 0, z: step.z } },
    origin: { x: -20, y: -30, z: 100 },
    frameOfReferenceUid: null,
  }
}
type Lattice = { readonly size: Size; readonly step: Size }

/** A label map with one value per list of boxes: 1 for the first list, 2 for the second … */
export function labelMap(grid: Grid, labels: readonly (readonly Box[])[]): Volume {
  const voxels = new Uint8Array(voxelCount(grid.size))
  for (const [i, boxes] of labels.entries()) for (const one of boxes) fill(voxels, grid.size, one, i + 1)
  return { grid, voxels, slope: 1, intercept: 0 }
}

function fill(voxels: Uint8Array | Uint16Array, size: Size, { x, y, z }: Box, value: number): void {
  for (let k = z[0]; k <= z[1]; k++)
    for (let j = y[0]; j <= y[1]; j++) {
      const row = size.x * (j + size.y * k)
      voxels.fill(value, row + x[0], row + x[1] + 1)
    }
}

export const maskFile = (grid: Grid, ...boxes: readonly Box[]): Uint8Array => writeNifti(labelMap(grid, [boxes]), gzip)

/** An image that is `inside` in every box and 100 around it. */
export function greyImage(grid: Grid, boxes: readonly Box[] = [], inside = 250): Volume {
  const voxels = new Uint16Array(voxelCount(grid.size)).fill(100)
  for (const one of boxes) fill(voxels, grid.size, one, inside)
  return { grid, voxels, slope: 1, intercept: 0 }
}

export const imageFile = (grid: Grid, boxes?: readonly Box[], inside?: number): Uint8Array =>
  writeNifti(greyImage(grid, boxes, inside), gzip)

const sct = (value: string, meaning: string): Code => ({ value, scheme: 'SCT', meaning })

/** What segments may be coded as. */
export const codes = {
  liver: sct('10200004', 'Liver'),
  metastasis: sct('14799000', 'Neoplasm, Secondary'),
  cyst: sct('367643001', 'Cyst'),
  spleen: sct('78961009', 'Spleen'),
  bone: sct('272673000', 'Bone'),
  /** Says nothing: the name has to decide. */
  tissue: sct('85756007', 'Tissue'),
} as const

export type BoxSegment = {
  readonly label: string
  readonly boxes: readonly Box[]
  readonly type?: Code
  readonly region?: Code
  /** Makes a Tracking UID of it. */
  readonly tracked?: string
}

export type DicomStudy = {
  readonly patientId?: string
  readonly patientName?: string
  readonly study: string
  readonly date: string
  readonly grid?: Grid
  readonly segments: readonly BoxSegment[]
  /** Without: the segmentation alone. */
  readonly image?: Volume | 'none'
  /** Name of this image series among several of the study. */
  readonly series?: string
  /** Name of this segmentation among several of the study. */
  readonly reading?: string
}

/** A UID from words: the same words, the same UID. */
export const uidOf = (words: string): string =>
  `2.25.${BigInt(`0x${createHash('sha256').update(words).digest('hex').slice(0, 30)}`)}`

export const day = (text: string): IsoDate => {
  const date = isoDate(text)
  if (!date.ok) throw new RangeError(text)
  return date.value
}

/** An MR series as files `mr/<slice>.dcm`. */
export function mrFiles(study: DicomStudy): OutputFile[] {
  const { image, grid = lattice(), series = 'mr' } = study
  const volume = image === undefined || image === 'none' ? greyImage(grid) : image
  const files = writeMrSeries(volume, {
    ...patientStudy(study),
    series: {
      uid: uidOf(`${study.study} ${series}`),
      number: 1,
      description: 'MR',
      protocol: 'liver',
      bodyPart: 'LIVER',
    },
    instanceUids: instanceUids(study, volume.grid),
    frameOfReferenceUid: uidOf(`${study.study} frame`),
    sequence: {
      name: 'vibe',
      scanningSequence: 'GR',
      variant: 'SP',
      options: 'FS',
      acquisition: '3D',
      repetitionTimeMs: 4,
      echoTimeMs: 2,
      flipAngleDeg: 10,
      agent: null,
    },
    window: { centre: 150, width: 300 },
    burnedInAnnotation: 'no',
  })
  return files.map((content, z) => ({ path: `${series}/${String(z).padStart(3, '0')}.dcm`, content }))
}

/** A BINARY segmentation as `seg.dcm`, or under the name of its reading. */
export function segFile(study: DicomStudy): OutputFile {
  const { segments, grid = lattice(), reading = 'seg', image } = study
  const made = segments.map(({ label, boxes, type, region, tracked }, i): Segment => ({
    number: i + 1,
    label,
    runs: runsOfLabels(labelMap(grid, [boxes]).voxels, grid.size).get(1) ?? new RunListBuilder(grid.size, 1).build(),
    trackingId: tracked ?? null,
    trackingUid: tracked === undefined ? null : uidOf(tracked),
    category: type === codes.spleen ? sct('123037004', 'Anatomical Structure') : sct('85756007', 'Tissue'),
    type: type ?? codes.tissue,
    anatomicRegion: region ?? null,
    algorithm: { type: 'MANUAL', name: null },
  }))
  const content = writeSegmentation(
    { grid, segments: made },
    {
      ...patientStudy(study),
      series: { uid: uidOf(`${study.study} ${reading}`), number: 9, description: reading, bodyPart: 'LIVER' },
      instanceUid: uidOf(`${study.study} ${reading} instance`),
      dimensionUid: uidOf(`${study.study} ${reading} dimensions`),
      frameOfReferenceUid: uidOf(`${study.study} frame`),
      content: { label: 'SEG', description: 'boxes', creator: 'Reader^One' },
      source:
        image === 'none' || (image && image.grid.size.z !== grid.size.z)
          ? null
          : {
              sopClassUid: mrImageStorage,
              seriesUid: uidOf(`${study.study} mr`),
              instanceUids: instanceUids(study, grid),
            },
    },
  )
  return { path: `${reading}.dcm`, content }
}

/** Images and segmentation of one study. */
export const dicomFiles = (study: DicomStudy): OutputFile[] =>
  study.image === 'none' ? [segFile(study)] : [...mrFiles(study), segFile(study)]

const instanceUids = ({ study, series = 'mr' }: DicomStudy, { size }: Grid): string[] =>
  Array.from({ length: size.z }, (_, z) => uidOf(`${study} ${series} slice ${z}`))

function patientStudy({ patientId, patientName, study, date }: DicomStudy): PatientStudy {
  return {
    patient: {
      id: patientId ?? 'P-1',
      name: patientName ?? 'Nobody^None',
      sex: null,
      birthDate: null,
      comments: null,
    },
    study: { uid: uidOf(study), date: day(date), time: '101500', id: '1', description: 'Liver' },
    equipment: { manufacturer: 'Test', model: 'Boxes', software: '1' },
    synthetic: 'real',
  }
}

/** Writes files below a folder and returns the folder. */
export function writeTree(folder: string, files: readonly OutputFile[]): string {
  for (const file of files) {
    const to = path.join(folder, file.path)
    mkdirSync(path.dirname(to), { recursive: true })
    writeFileSync(to, file.content)
  }
  return folder
}

export const inFolder = (folder: string, files: readonly OutputFile[]): OutputFile[] =>
  files.map((file) => ({ ...file, path: `${folder}/${file.path}` }))

/** Volume of some voxels of a grid, worked from its spacing, mL. */
export const millilitres = (grid: Grid, voxels: number): number => {
  const { x, y, z } = spacing(grid)
  return (voxels * x * y * z) / 1000
}
