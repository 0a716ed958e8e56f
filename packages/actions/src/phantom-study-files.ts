import { voxelCount, voxelVolumeMm3, type Grid } from '@debulk/imaging/grid'
import { runVoxels, type RunList } from '@debulk/imaging/run-list'
import type { Segmentation } from '@debulk/imaging/segmentation'
import type { Volume } from '@debulk/imaging/volume'
import { mrImageStorage, writeMrSeries, type MrSeries } from '@debulk/interop/dicom/write-mr-series'
import type { PatientStudy } from '@debulk/interop/dicom/write-patient-study'
import { writeSegmentation } from '@debulk/interop/dicom/write-segmentation'
import { writeNifti } from '@debulk/interop/nifti/write-nifti'
import { drawLiver } from '@debulk/phantom/draw-liver'
import type { PhantomAnatomy } from '@debulk/phantom/phantom-anatomy'
import type { PhantomPatient, PhantomStudy } from '@debulk/phantom/phantom-patient'
import { phantomSegmentation, withoutTracking } from '@debulk/phantom/phantom-segmentation'
import { renderImage } from '@debulk/phantom/render-image'
import { RowMapping } from '@debulk/phantom/row-mapping'
import { studyTechnique } from '@debulk/phantom/study-technique'
import { uid } from '@debulk/phantom/uid'
import { gzip } from '@debulk/platform/gzip'
import type { OutputFile } from '@debulk/platform/write-files'

/** Who drew the masks, as DICOM writes a name. */
export const phantomReader = 'Reader^Synthetic'

export type PhantomStudyInput = {
  readonly patient: PhantomPatient
  readonly study: PhantomStudy
  readonly anatomy: PhantomAnatomy
}

/** Every file of one synthetic study (MR series, tracked and untracked SEG, NIfTI image and masks); then its liver's volume. */
export function* phantomStudyFiles({ patient, study, anatomy }: PhantomStudyInput): Generator<OutputFile, number> {
  const { grid } = study
  const { date, readerShiftMm } = study.plan
  const mapping = new RowMapping(grid, study.motion)
  const image = renderImage(patient, study, { anatomy, mapping })
  const series = mrSeries(patient, study)
  for (const [z, content] of writeMrSeries(image, series).entries()) {
    yield { path: `dicom/${date}/mr/${String(z + 1).padStart(4, '0')}.dcm`, content }
  }
  const liver = drawLiver(patient.liver, grid, { mapping, readerShiftMm })
  const tracked = phantomSegmentation(study, liver, 'reader')
  const untracked = withoutTracking(tracked)
  const object = { patient, study, series }
  yield { path: `dicom/${date}/seg.dcm`, content: segmentationObject(tracked, { ...object, kind: 'tracked' }) }
  yield {
    path: `dicom-untracked/${date}/seg.dcm`,
    content: segmentationObject(untracked, { ...object, kind: 'untracked' }),
  }
  const [organ, lesions] = untracked.segments
  yield { path: `nifti/${date}/image.nii.gz`, content: writeNifti(image, gzip) }
  yield { path: `nifti/${date}/liver.nii.gz`, content: writeNifti(mask(grid, organ?.runs), gzip) }
  yield { path: `nifti/${date}/liver_lesions.nii.gz`, content: writeNifti(mask(grid, lesions?.runs), gzip) }
  return (runVoxels(liver.truth) * voxelVolumeMm3(grid)) / 1000
}

function patientStudy({ plan }: PhantomPatient, study: PhantomStudy): PatientStudy {
  const { id, name, sex, birthDate } = plan.patient
  return {
    patient: { id, name, sex, birthDate, comments: null },
    study: {
      uid: study.studyUid,
      date: study.plan.date,
      time: study.plan.time,
      id: String(study.index + 1),
      description: 'SYNTHETIC liver MR',
    },
    equipment: { manufacturer: 'Debulk', model: 'Synthetic patient', software: `phantom seed ${plan.seed}` },
    synthetic: 'synthetic',
  }
}

function mrSeries(patient: PhantomPatient, study: PhantomStudy): MrSeries {
  const { sequence, phase, agent } = studyTechnique(study.plan)
  const name = (part: string) => uid(`${patient.name}/${part}/${study.index}`)
  return {
    ...patientStudy(patient, study),
    series: {
      uid: name('mr-series'),
      number: 1,
      description: `SYNTHETIC ${sequence}${phase === null ? '' : ` ${phase.replace('-', ' ')} phase`}`,
      protocol: 'SYNTHETIC liver',
      bodyPart: 'LIVER',
    },
    instanceUids: Array.from({ length: study.grid.size.z }, (_, z) => name(`mr-instance-${z}`)),
    frameOfReferenceUid: study.frameOfReferenceUid,
    sequence:
      study.plan.sequence === 't2-haste'
        ? { ...haste, name: sequence ?? '', agent: null }
        : { ...gradientEcho, name: sequence ?? '', agent },
    window: { centre: 450, width: 900 },
    burnedInAnnotation: 'yes',
  }
}

const gradientEcho = {
  scanningSequence: 'GR',
  variant: 'SP',
  options: 'FS',
  acquisition: '3D',
  repetitionTimeMs: 4.2,
  echoTimeMs: 1.9,
  flipAngleDeg: 10,
} as const

const haste = {
  scanningSequence: 'SE',
  variant: 'SK',
  options: 'PFP',
  acquisition: '2D',
  repetitionTimeMs: 1200,
  echoTimeMs: 90,
  flipAngleDeg: 150,
} as const

function segmentationObject(
  segmentation: Segmentation,
  {
    patient,
    study,
    series,
    kind,
  }: { patient: PhantomPatient; study: PhantomStudy; series: MrSeries; kind: 'tracked' | 'untracked' },
): Uint8Array {
  const name = (part: string) => uid(`${patient.name}/seg-${kind}-${part}/${study.index}`)
  return writeSegmentation(segmentation, {
    ...patientStudy(patient, study),
    series: {
      uid: name('series'),
      number: kind === 'tracked' ? 100 : 101,
      description: 'SYNTHETIC liver and lesions',
      bodyPart: 'LIVER',
    },
    instanceUid: name('instance'),
    dimensionUid: name('dimension'),
    frameOfReferenceUid: study.frameOfReferenceUid,
    content: {
      label: 'LIVER_LESIONS',
      description: 'Liver and lesions as an imperfect reader draws them',
      creator: phantomReader,
    },
    source: { sopClassUid: mrImageStorage, seriesUid: series.series.uid, instanceUids: series.instanceUids },
  })
}

/** A label map of zeros and ones from runs; all zeros without any. */
function mask(grid: Grid, runs: RunList | undefined): Volume {
  const voxels = new Uint8Array(voxelCount(grid.size))
  if (runs) {
    for (let i = 0; i < runs.count; i++) {
      const line = runs.row[i]! * grid.size.x
      voxels.fill(1, line + runs.start[i]!, line + runs.end[i]!)
    }
  }
  return { grid, voxels, slope: 1, intercept: 0 }
}
