import { lesionOutput, type MeasuredStudies } from './measure-output.ts'

const columns = [
  'label',
  'trackingUid',
  'nature',
  'confluent',
  'site',
  'evidence',
  'existence',
  'counted',
  'speck',
  'touchesBorder',
  'voxels',
  'volumeMl',
  'volumeLowMl',
  'volumeHighMl',
  'volumeLow95Ml',
  'volumeHigh95Ml',
  'viableVolumeMl',
  'longAxisMm',
  'shortAxisMm',
  'longAxisEdgeMm',
  'shortAxisEdgeMm',
  'longAxisMeshMm',
  'shortAxisMeshMm',
  'shortAxisChordMm',
  'maximumDiameter3dMm',
  'maximumDiameter3dEdgeMm',
  'maximumDiameter3dMeshMm',
  'surfaceAreaMm2',
  'meshSurfaceAreaMm2',
  'meshVolumeMl',
  'couinaudSegment',
  'distanceToLiverSurfaceMm',
] as const

/**
 * One row per lesion: RFC 4180, comma, decimal point, CRLF, header first. An unknown is an empty cell, never 0. A text
 * that a spreadsheet would run as a formula is led by an apostrophe.
 */
export function measureCsv({ studies, model }: Pick<MeasuredStudies, 'studies' | 'model'>): string {
  const header = [
    'patient',
    'studyUid',
    'date',
    'liverVolumeMl',
    'id',
    ...columns,
    'centroidX',
    'centroidY',
    'centroidZ',
  ]
  const rows = studies.flatMap((study) =>
    study.lesions.map((reading) => {
      const output = lesionOutput(reading, study, model)
      const { low, high } = output.volumeInterval95Ml
      const lesion = { ...output, volumeLow95Ml: low, volumeHigh95Ml: high }
      const centre = lesion.centroidLps
      return [
        study.patient,
        study.studyUid,
        study.date,
        study.liverVolumeMl,
        lesion.id,
        ...columns.map((column) => lesion[column]),
        centre?.x ?? null,
        centre?.y ?? null,
        centre?.z ?? null,
      ]
    }),
  )
  return [header, ...rows].map((cells) => `${cells.map(cell).join(',')}\r\n`).join('')
}

function cell(value: string | number | boolean | null): string {
  if (value === null) return ''
  if (typeof value !== 'string') return String(value)
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
