import type { VolumeBounds } from '@debulk/clinical/lesion/ellipsoid-volume'
import type { EvidenceGrade, LesionReading, Nature } from '@debulk/clinical/lesion/lesion-reading'
import { middleMm, rangeVolume } from '@debulk/clinical/lesion/range-volume'
import type { StudyReading } from '@debulk/clinical/lesion/study-reading'
import type { EventOf, NamedEvent, TypedLesion } from './case-events.ts'
import { eventsOf, writtenVolume } from './case-record.ts'

/** Studies whose lesions were typed in: diameters, volumes, or only how many there were and of what size. */
export const typedStudies = (path: string, patient: string, events: readonly NamedEvent[]): StudyReading[] =>
  eventsOf(events, 'study-read').map((study) => typedStudy(path, patient, study))

function typedStudy(path: string, patient: string, study: EventOf<'study-read'> & { id: string }): StudyReading {
  const { modality = null, sequence = null, phase = null, agent = null } = study
  const { sliceSpacingMm = null, pixelSpacingMm = null } = study
  return {
    patient,
    studyUid: null,
    date: study.on,
    dateSource: 'case-file',
    technique: { modality, sequence, phase, agent, sliceSpacingMm, pixelSpacingMm },
    reader: study.reader ?? null,
    review: study.reviewed === true ? 'reviewed' : 'draft',
    source: path,
    liverVolumeMl: study.liverVolumeMl ?? null,
    liverCutOff: null,
    countIsAtLeast: study.lesions.some(({ count }) => count?.most === null),
    lesionsSegmented: true, // somebody looked, even when the list is empty
    overlapMl: 0,
    fractionalThreshold: null,
    lesions: study.lesions.flatMap((lesion) =>
      lesionsOf(study.id, lesion, lesion.nature ?? study.natures ?? 'not-reviewed'),
    ),
  }
}

/** One reading, or as many as were counted: those beyond the certain number may not exist, so they may be nothing. */
function lesionsOf(event: string, lesion: TypedLesion, nature: Nature): LesionReading[] {
  const { label, count, sizeMm } = lesion
  const bounds = sizeMm ? rangeVolume({ count: 1, ...sizeMm }) : writtenVolume(lesion)
  const evidence = sizeMm ? (sizeMm.smallestMm === null ? 'count' : 'range') : gradeOf(lesion)
  const isAcross = lesion.diametersMm !== undefined
  // of a range the same size as the volume: which lesion is the largest, nobody said
  const diameterMm = sizeMm ? middleMm(sizeMm) : diameterOf(lesion, bounds)
  if (!count) {
    return [
      reading(lesion, {
        id: `${event}/${label}`,
        label,
        nature,
        evidence,
        bounds,
        diameterMm,
        diameterIs: isAcross ? 'measured' : 'assumed',
        existence: 'certain',
      }),
    ]
  }
  const total = count.most ?? count.least
  return Array.from({ length: total }, (_, i) => {
    const name = `${label} ${i + 1}/${total}`
    return reading(lesion, {
      id: `${event}/${name}`,
      label: name,
      nature,
      evidence,
      bounds: i < count.least ? bounds : { ...bounds, lowMl: 0 },
      diameterMm,
      diameterIs: isAcross && i < count.least ? 'measured' : 'assumed',
      existence: i < count.least ? 'certain' : 'possible',
    })
  })
}

function gradeOf({ volumeMl, diametersMm }: TypedLesion): EvidenceGrade {
  if (volumeMl) return volumeMl.lowMl === volumeMl.highMl ? 'volume' : 'range'
  return diametersMm?.length === 3 ? '3-axis' : diametersMm?.length === 2 ? '2-axis' : '1-axis'
}

/** The longest diameter given, else that of a sphere of the volume. */
const diameterOf = ({ diametersMm }: TypedLesion, { volumeMl }: VolumeBounds): number =>
  diametersMm ? Math.max(...diametersMm) : Math.cbrt((6000 * volumeMl) / Math.PI)

type Known = Pick<LesionReading, 'id' | 'label' | 'nature' | 'evidence' | 'diameterMm' | 'diameterIs' | 'existence'> & {
  readonly bounds: VolumeBounds
}

function reading(typed: TypedLesion, { bounds, ...known }: Known): LesionReading {
  return {
    ...known,
    trackingId: null,
    trackingUid: typed.trackingUid ?? null,
    confluent: typed.confluent === true,
    site: null,
    volumeMl: bounds.volumeMl,
    volumeLowMl: bounds.lowMl,
    volumeHighMl: bounds.highMl,
    viableVolumeMl: null,
    speck: false,
    touchesBorder: null,
    couinaudSegment: typed.couinaudSegment ?? null,
    shape: null,
    intensity: { status: 'unknown', reason: 'no-image' },
  }
}
