import { burdenOf } from '@debulk/clinical/burden/burden'
import { lesionInterval } from '@debulk/clinical/lesion/lesion-interval'
import type { Diameter, Intensity, LesionReading } from '@debulk/clinical/lesion/lesion-reading'
import { isCounted } from '@debulk/clinical/lesion/lesion-reading'
import { lobeOf } from '@debulk/clinical/lesion/lobe'
import { isErrorAssumed, type MeasurementError } from '@debulk/clinical/lesion/measurement-error'
import type { StudyReading } from '@debulk/clinical/lesion/study-reading'
import type { Refusal } from './refusal.ts'

/** Version of the JSON that `debulk measure` and `debulk assess` print. Fields are added; a change of meaning raises it. */
export const outputSchemaVersion = 1

/** A refusal with its sentence; machine output is always in English. */
export type RefusedOutput = { readonly path: string; readonly code: string; readonly reason: string }

/** One point or direction, DICOM LPS, mm. */
type PointOutput = { readonly x: number; readonly y: number; readonly z: number }

/** Readings, what was left out, and how both came about. */
export type MeasuredStudies = {
  readonly studies: readonly StudyReading[]
  readonly refused: readonly Refusal[]
  readonly model: MeasurementError
  /** How many neighbours made one lesion of a segment of all lesions. */
  readonly connectivity: 6 | 18 | 26
}

/** Readings → the published JSON. Full precision, never localised. */
export function measureOutput(
  { studies, refused, model, connectivity }: MeasuredStudies,
  explain: (refusal: Refusal) => string,
) {
  return {
    schemaVersion: outputSchemaVersion,
    kind: 'measure' as const,
    distanceConventions: {
      plain: 'centre: between voxel centres',
      edge: 'outer pixel edges; what RECIST sums use',
      mesh: 'half-voxel surface',
    },
    connectivity,
    studies: studies.map((study) => studyOutput(study, model)),
    refused: refused.map((each): RefusedOutput => ({ path: each.path, code: each.code, reason: explain(each) })),
  }
}

/** One study as published: totals of the liver, then every lesion; mL, mm, LPS. */
export function studyOutput(study: StudyReading, model: MeasurementError) {
  const ofLiver = { ...study, lesions: study.lesions.filter(({ site }) => site === null) }
  const burden = burdenOf(ofLiver, model)
  const { count, countLeast, volumeMl, percentOfLiver, lowMl, highMl } = burden
  const counted = ofLiver.lesions.filter(isCounted)
  const elsewhere = study.lesions.filter((lesion) => lesion.site !== null && isCounted(lesion))
  const assumed = counted.some((lesion) => isErrorAssumed(lesion, study, model))
  // where no lesions of the liver were looked for, their number is unknown and not 0
  const known = <T>(value: T) => (study.lesionsSegmented ? value : null)
  return {
    patient: study.patient,
    studyUid: study.studyUid,
    date: study.date,
    dateSource: study.dateSource,
    review: study.review,
    reader: study.reader,
    source: study.source,
    technique: study.technique,
    liverVolumeMl: study.liverVolumeMl,
    liverCutOff: study.liverCutOff,
    lesionsSegmented: study.lesionsSegmented,
    overlapMl: study.overlapMl,
    fractionalThreshold: study.fractionalThreshold,
    totals: {
      count: known(count),
      countLeast: known(countLeast),
      countIsAtLeast: burden.countIsAtLeast,
      volumeMl: known(volumeMl),
      volumeInterval95Ml: known({ low: lowMl, high: highMl, assumed }),
      percentOfLiver: known(percentOfLiver),
      sumOfLongAxesEdgeMm: known(burden.sumOfDiametersMm),
      sumOfLongAxesIsAtLeast: burden.sumIsAtLeast,
      elsewhere:
        study.lesionsSegmented || elsewhere.length > 0
          ? { count: elsewhere.length, volumeMl: elsewhere.reduce((total, { volumeMl: each }) => total + each, 0) }
          : null,
    },
    lesions: study.lesions.map((lesion) => lesionOutput(lesion, study, model)),
  }
}

/** One lesion as published; lengths mm, areas mm², volumes mL, points LPS, indices voxels. */
export function lesionOutput(lesion: LesionReading, study: StudyReading, model: MeasurementError) {
  const { shape } = lesion
  const { lowMl, highMl, assumed } = lesionInterval(lesion, study, model)
  return {
    id: lesion.id,
    label: lesion.label,
    trackingId: lesion.trackingId,
    trackingUid: lesion.trackingUid,
    nature: lesion.nature,
    confluent: lesion.confluent,
    site: lesion.site,
    evidence: lesion.evidence,
    existence: lesion.existence,
    counted: isCounted(lesion),
    speck: lesion.speck,
    touchesBorder: lesion.touchesBorder,
    volumeMl: lesion.volumeMl,
    volumeLowMl: lesion.volumeLowMl,
    volumeHighMl: lesion.volumeHighMl,
    volumeInterval95Ml: { low: lowMl, high: highMl, assumed },
    viableVolumeMl: lesion.viableVolumeMl,
    couinaudSegment: lesion.couinaudSegment,
    voxels: shape?.voxels ?? null,
    slices: shape?.slices ?? null,
    sliceIndex: shape?.sliceIndex ?? null,
    planeNormal: shape?.planeNormal ?? null,
    lobe: lobeOf(lesion.couinaudSegment),
    longAxisMm: shape?.centre.long.lengthMm ?? null,
    shortAxisMm: shape?.centre.short.lengthMm ?? null,
    longAxisEdgeMm: shape?.edge.long.lengthMm ?? null,
    shortAxisEdgeMm: shape?.edge.short.lengthMm ?? null,
    longAxisMeshMm: shape?.mesh.long.lengthMm ?? null,
    shortAxisMeshMm: shape?.mesh.short.lengthMm ?? null,
    shortAxisChordMm: shape?.shortAxisChordMm ?? null,
    maximumDiameter3dMm: shape?.maximumDiameter3d.centre.lengthMm ?? null,
    maximumDiameter3dEdgeMm: shape?.maximumDiameter3d.edgeMm ?? null,
    maximumDiameter3dMeshMm: shape?.maximumDiameter3d.meshMm ?? null,
    diameterPoints: shape && {
      longAxis: ends(shape.centre.long),
      shortAxis: ends(shape.centre.short),
      longAxisEdge: ends(shape.edge.long),
      shortAxisEdge: ends(shape.edge.short),
      maximumDiameter3d: ends(shape.maximumDiameter3d.centre),
    },
    principalAxes: shape?.principalAxes ?? null,
    surfaceAreaMm2: shape?.surfaceAreaMm2 ?? null,
    meshSurfaceAreaMm2: shape?.meshSurfaceAreaMm2 ?? null,
    meshVolumeMl: shape?.meshVolumeMl ?? null,
    centroidLps: shape?.centroid ?? null,
    boundingBox: shape?.boundingBox ?? null,
    distanceToLiverSurfaceMm: shape?.distanceToLiverSurfaceMm ?? null,
    outsideLiver: shape?.outsideLiver ?? null,
    distanceToVesselMm: shape?.distanceToVesselMm ?? null,
    intensity: intensityOutput(lesion.intensity),
  }
}

const ends = ({ from, to }: Diameter): { readonly from: PointOutput; readonly to: PointOutput } => ({ from, to })

/** Numbers, or null with the reason. */
const intensityOutput = (intensity: Intensity) =>
  intensity.status === 'measured' ? { ...intensity.statistics, unknown: null } : { unknown: intensity.reason }
