import type { Intensity } from '@debulk/clinical/lesion/lesion-reading'
import { holdsStill } from '@debulk/clinical/lesion/kept-tissue'
import { isSameMeasured } from '@debulk/clinical/lesion/same-lesion'
import { isSameStudy } from '@debulk/clinical/lesion/same-study'
import { isCt, type StudyReading } from '@debulk/clinical/lesion/study-reading'
import type { EventOf, PatientEvent } from '@debulk/clinical/record/patient-event'
import { unretracted } from '@debulk/clinical/record/patient-record'
import type { Refusal } from '@debulk/contract/refusal'
import { writtenEvent } from '@debulk/contract/written-event'
import type { IsoDate } from '@debulk/quantity/iso-date'
import { ok, type Result } from '@debulk/quantity/result'
import { dayDate } from '@debulk/quantity/uncertain-date'
import type { Measured } from './measure.ts'
import { readRecord } from './read-record.ts'
import { version } from './version.ts'
import { freeId, untilWritten, writeRecord } from './write-record.ts'

export type SaveTask = {
  readonly casePath: string
  readonly today: IsoDate
  /** Makes the identity of a lesion whose segmentation has none. */
  readonly newUid: () => string
  /** Why an older reading of the same study no longer holds, in words. */
  readonly reason: string
}

/** Dates of the studies that were added, put in place of an older reading, or stood there already. */
export type SavedReadings = {
  readonly added: readonly IsoDate[]
  readonly replaced: readonly IsoDate[]
  readonly unchanged: readonly IsoDate[]
}

type Saved = EventOf<'study-read'>

/**
 * Adds what was measured of the record's patient to the case file, one event per study and reader. What stands there already is
 * left alone; a reading that came out otherwise retracts the older one of the same reader.
 */
export const saveReadings = (
  measured: Pick<Measured, 'readings'>,
  task: SaveTask,
): Promise<Result<SavedReadings, readonly Refusal[]>> => untilWritten(() => saveOnce(measured, task))

async function saveOnce(
  { readings }: Pick<Measured, 'readings'>,
  { casePath, today, newUid, reason }: SaveTask,
): Promise<Result<SavedReadings, readonly Refusal[]>> {
  const read = readRecord(casePath)
  if (!read.ok) return read
  const { record, text } = read.value
  const held = unretracted(record.events).filter(
    (event): event is Saved => event.kind === 'study-read' && event.provenance.kind === 'measured',
  )
  const dates = { added: [] as IsoDate[], replaced: [] as IsoDate[], unchanged: [] as IsoDate[] }
  const events: PatientEvent[] = []
  const id = (base: string) => freeId(base, [...record.events, ...events])
  for (const { reading } of readings) {
    if (reading.patient !== record.patient) continue
    const older = held.find((event) => isReadingOf(event, reading))
    const fresh = studyEvent(reading, older ?? null, newUid)
    if (older && isSame(older, fresh, reading)) {
      dates.unchanged.push(reading.date)
      continue
    }
    if (older) {
      const on = dayDate(today)
      const provenance = { kind: 'entered', by: null, recordedOn: on } as const
      events.push({
        kind: 'event-retracted',
        id: id(`retract-${older.id}`),
        on,
        provenance,
        retracts: older.id,
        reason,
      })
    }
    events.push({ ...fresh, id: id(`read-${reading.date}`) })
    dates[older ? 'replaced' : 'added'].push(reading.date)
  }
  if (events.length === 0) return ok(dates)
  const written = await writeRecord(casePath, { from: text, text }, events)
  return written.ok ? ok(dates) : written
}

function isReadingOf(event: Saved, reading: StudyReading): boolean {
  const study = { studyUid: event.studyUid ?? null, date: event.on.earliest }
  return isSameStudy(study, reading) && (event.reader ?? null) === reading.reader
}

function studyEvent(reading: StudyReading, older: Saved | null, newUid: () => string): Omit<Saved, 'id'> & { id: '' } {
  const { modality, sequence, phase, agent, sliceSpacingMm, pixelSpacingMm } = reading.technique
  return {
    kind: 'study-read',
    id: '',
    on: dayDate(reading.date),
    provenance: { kind: 'measured', algorithm: 'debulk', version, from: reading.source },
    ...known({
      studyUid: reading.studyUid,
      modality,
      sequence,
      phase,
      agent,
      sliceSpacingMm,
      pixelSpacingMm,
      reader: reading.reader,
      liverVolumeMl: reading.liverVolumeMl === null ? null : rounded(reading.liverVolumeMl),
    }),
    ...(reading.review === 'reviewed' ? { reviewed: true } : {}),
    ...(reading.lesionsSegmented
      ? { lesions: reading.lesions.map((each) => lesionOf(each, { older, newUid, isCt: isCt(reading) === 'yes' })) }
      : {}),
  }
}

type Lesion = NonNullable<Saved['lesions']>[number]

function lesionOf(
  lesion: StudyReading['lesions'][number],
  { older, newUid, isCt }: { readonly older: Saved | null; readonly newUid: () => string; readonly isCt: boolean },
): Lesion {
  const { label, volumeMl, diameterMm, shape, nature, confluent, speck, touchesBorder, couinaudSegment, site, node } =
    lesion
  const { viableVolumeMl, intensity } = lesion
  const before = older?.lesions?.find((each) => isSameMeasured(lesion, namedOf(each)))
  const volume = rounded(volumeMl)
  const holds = holdsStill(lesion, {
    volumeMl: before?.volumeMl?.lowMl ?? null,
    enhancingMm: before?.enhancingDiametersMm ? Math.max(...before.enhancingDiametersMm) : null,
    viableVolumeMl: before?.viableVolumeMl ?? null,
  })
  return {
    label,
    segmented: true,
    volumeMl: { lowMl: volume, highMl: volume },
    longAxisMm: rounded(diameterMm),
    ...known({
      trackingUid: lesion.trackingUid ?? before?.trackingUid ?? (speck ? null : newUid()),
      shortAxisMm: shape ? rounded(shape.edge.short.lengthMm) : null,
      touchesBorder,
      couinaudSegment,
      site,
      // overlapping segments of the enhancing part are no more than the lesion
      viableVolumeMl:
        viableVolumeMl === null
          ? ((holds.viable ? before?.viableVolumeMl : null) ?? null)
          : Math.min(volume, rounded(viableVolumeMl)),
      // what a reader wrote beside the measurement stays
      enhancingDiametersMm: (holds.enhancing ? before?.enhancingDiametersMm : null) ?? null,
      composition: before?.composition ?? null,
      nodules: before?.nodules ?? null,
      // an MR signal means nothing outside its own image
      attenuationHu:
        (isCt ? attenuationOf(intensity) : null) ?? (holds.attenuation ? before?.attenuationHu : null) ?? null,
    }),
    ...(node ? { siteKind: 'node' as const } : {}),
    ...(nature === 'not-reviewed' ? {} : { nature }),
    ...(confluent ? { confluent } : {}),
    ...(speck ? { speck } : {}),
  }
}

const namedOf = ({ label, trackingUid, volumeMl }: Lesion) => ({
  label,
  trackingUid: trackingUid ?? null,
  volumeMl: volumeMl?.lowMl ?? NaN,
})

/** What a CT scale can hold; a mean outside it is of an image that was not rescaled. */
function attenuationOf(intensity: Intensity): number | null {
  if (intensity.status !== 'measured') return null
  const mean = rounded(intensity.statistics.mean)
  return mean >= -1024 && mean <= 3071 ? mean : null
}

/** The facts that are known. */
function known<T extends object>(facts: T): { [K in keyof T]?: NonNullable<T[K]> } {
  const kept = Object.entries(facts).filter(([, value]) => value !== null)
  return Object.fromEntries(kept) as { [K in keyof T]?: NonNullable<T[K]> }
}

/** Six decimals: far below what any image can tell, and the same number whenever it is read. */
const rounded = (value: number): number => Number(value.toFixed(6))

/** Whether both say the same. Identities made on saving are no part of what was measured, nor is the program's version. */
function isSame(older: Saved, fresh: Omit<Saved, 'id'> & { id: '' }, reading: StudyReading): boolean {
  const own = new Set(reading.lesions.flatMap(({ trackingUid }) => trackingUid ?? []))
  const facts = (event: Saved) => {
    const lesions = event.lesions?.map(({ trackingUid, ...rest }) =>
      trackingUid !== undefined && own.has(trackingUid) ? { ...rest, trackingUid } : rest,
    )
    const provenance = { kind: 'entered', by: null, recordedOn: null } as const
    const { lesions: _, ...study } = event
    return sorted(writtenEvent({ ...study, ...(lesions ? { lesions } : {}), id: '', provenance }))
  }
  return facts(older) === facts(fresh)
}

/** Text that does not depend on the order of keys, which a person may have changed. */
const sorted = (value: unknown): string =>
  JSON.stringify(value, (_, each: unknown) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  )
