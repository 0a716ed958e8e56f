import type { IsoDate } from '@debulk/quantity/iso-date'
import type { EvidenceGrade, LesionReading, Nature } from '../lesion/lesion-reading.ts'
import type { VolumeBounds } from '../lesion/ellipsoid-volume.ts'
import { sameModality } from '../lesion/modality.ts'
import type { LesionTissue } from '../lesion/lesion-tissue.ts'
import { middleMm, rangeVolume } from '../lesion/range-volume.ts'
import type { StudyReading } from '../lesion/study-reading.ts'
import type { TypedLesion } from './imaging-events.ts'
import type { EventOf, PatientEvent } from './patient-event.ts'
import { eventsOf } from './patient-record.ts'
import { joinLobes } from './join-lobes.ts'
import { typedVolume } from './typed-volume.ts'

/**
 * Studies that the record itself holds: lesions measured and saved, typed-in diameters or volumes, or only how many there were
 * and of what size. A reading that is not dated to the day is no study: what it says stays with the record.
 */
export const typedStudies = (source: string, patient: string, events: readonly PatientEvent[]): StudyReading[] =>
  joinLobes(
    eventsOf(events, 'study-read').flatMap((study) => {
      if (study.on.precision !== 'day') return []
      const isImagedInPart = imagedInPart(study, events)
      const reading = typedStudy(source, patient, study.on.earliest, study, liverCutOff(study, isImagedInPart))
      return [{ reading, scope: study.scope ?? null, isImagedInPart }]
    }),
  )

/**
 * Whether part of the liver was left out: the reading speaks of one lobe, or its study did not show the whole liver. False only where the
 * reading says that it speaks of the whole of it.
 */
function liverCutOff({ scope }: EventOf<'study-read'>, isImagedInPart: boolean): boolean | null {
  if (scope === 'right-lobe' || scope === 'left-lobe' || isImagedInPart) return true
  return scope === 'whole-liver' ? false : null
}

/** Whether the study that was read did not show the whole liver: one of its kind, or the only one of the day where no other reading is of it. */
function imagedInPart({ id, on, modality }: EventOf<'study-read'>, events: readonly PatientEvent[]): boolean {
  const isOfDay = (each: EventOf<'study-read' | 'study-performed'>): boolean =>
    each.on.precision === 'day' && each.on.earliest === on.earliest
  const ofDay = eventsOf(events, 'study-performed').filter(isOfDay)
  const others = eventsOf(events, 'study-read').filter((each) => each.id !== id && isOfDay(each))
  const ofKind = ofDay.filter((each) => modality === undefined || sameModality(each.modality, modality))
  const isTaken = ({ modality: made }: EventOf<'study-performed'>): boolean =>
    others.some((other) => other.modality !== undefined && sameModality(other.modality, made))
  const made = ofKind.length === 0 && ofDay.length === 1 ? ofDay.filter((each) => !isTaken(each)) : ofKind
  const shown = made.map(({ wholeLiver }) => wholeLiver)
  return shown.includes(false) && !shown.includes(true)
}

function typedStudy(
  source: string,
  patient: string,
  date: IsoDate,
  study: EventOf<'study-read'>,
  isCutOff: boolean | null,
): StudyReading {
  const { modality = null, sequence = null, phase = null, agent = null } = study
  const { sliceSpacingMm = null, pixelSpacingMm = null, lesions } = study
  return {
    patient,
    studyUid: study.studyUid ?? null,
    event: study.id,
    date,
    dateSource: 'case-file',
    technique: { modality, sequence, phase, agent, sliceSpacingMm, pixelSpacingMm },
    reader: study.reader ?? null,
    review: study.reviewed === true ? 'reviewed' : 'draft',
    source,
    liverVolumeMl: study.liverVolumeMl ?? null,
    liverCutOff: isCutOff,
    countIsAtLeast: (lesions ?? []).some(({ count }) => count?.most === null),
    // an empty list: somebody looked and saw none; no list: nobody measured
    lesionsSegmented: lesions !== undefined,
    overlapMl: 0,
    fractionalThreshold: null,
    lesions: (lesions ?? []).flatMap((lesion) =>
      lesionsOf(study.id, lesion, lesion.nature ?? study.natures ?? 'not-reviewed'),
    ),
  }
}

/** One reading, or as many as were counted: those beyond the certain number may not exist, so they may be nothing. */
function lesionsOf(event: string, lesion: TypedLesion, nature: Nature): LesionReading[] {
  const { label, count, sizeMm } = lesion
  const bounds = sizeMm ? rangeVolume({ count: 1, ...sizeMm }) : typedVolume(lesion)
  if (!bounds) return []
  const evidence = sizeMm ? (sizeMm.smallestMm === null ? 'count' : 'range') : gradeOf(lesion)
  const isAcross = lesion.diametersMm !== undefined || lesion.longAxisMm !== undefined
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

function gradeOf({ segmented, volumeMl, diametersMm }: TypedLesion): EvidenceGrade {
  if (volumeMl && volumeMl.lowMl === volumeMl.highMl) return segmented === true ? 'segmented' : 'volume'
  if (volumeMl) return 'range'
  return diametersMm?.length === 3 ? '3-axis' : diametersMm?.length === 2 ? '2-axis' : '1-axis'
}

/** The longest diameter given, else that of a sphere of the volume. */
const diameterOf = ({ longAxisMm, diametersMm }: TypedLesion, { volumeMl }: VolumeBounds): number =>
  longAxisMm ?? (diametersMm ? Math.max(...diametersMm) : Math.cbrt((6000 * volumeMl) / Math.PI))

/** Of two diameters the smaller, of three the middle one; of a node one diameter alone is its short axis, which is what readers give. */
function shortAxisOf({ shortAxisMm, diametersMm = [], longAxisMm, siteKind }: TypedLesion): number | null {
  if (shortAxisMm !== undefined) return shortAxisMm
  const [first, second] = diametersMm.toSorted((a, b) => b - a)
  return second ?? (siteKind === 'node' && longAxisMm === undefined ? (first ?? null) : null)
}

type Known = Pick<LesionReading, 'id' | 'label' | 'nature' | 'evidence' | 'diameterMm' | 'diameterIs' | 'existence'> & {
  readonly bounds: VolumeBounds
}

function reading(typed: TypedLesion, { bounds, ...known }: Known): LesionReading {
  return {
    ...known,
    trackingId: null,
    trackingUid: typed.trackingUid ?? null,
    confluent: typed.confluent === true,
    site: typed.site ?? typed.siteKind ?? null,
    node: typed.siteKind === 'node',
    shortAxisMm: shortAxisOf(typed),
    volumeMl: bounds.volumeMl,
    volumeLowMl: bounds.lowMl,
    volumeHighMl: bounds.highMl,
    viableVolumeMl: typed.viableVolumeMl ?? null,
    speck: typed.speck === true,
    touchesBorder: typed.touchesBorder ?? null,
    couinaudSegment: typed.couinaudSegment ?? null,
    shape: null,
    intensity: { status: 'unknown', reason: 'no-image' },
    tissue: tissueOf(typed),
  }
}

function tissueOf({ enhancingDiametersMm, attenuationHu, composition, nodules }: TypedLesion): LesionTissue | null {
  const [enhancingMm = null, enhancingAcrossMm = null] = (enhancingDiametersMm ?? []).toSorted((a, b) => b - a)
  const tissue: LesionTissue = {
    enhancingMm,
    // nothing that enhances has no second axis to measure
    enhancingAcrossMm: enhancingMm === 0 ? 0 : enhancingAcrossMm,
    attenuationHu: attenuationHu ?? null,
    composition: composition ?? null,
    nodules: nodules ?? null,
  }
  return Object.values(tissue).every((fact) => fact === null) ? null : tissue
}
