import { epochDay } from '@debulk/quantity/iso-date'
import type { LesionAtStudy, LesionPlan, PatientPlan, PlannedEvent, Sequence, StudyPlan } from './patient-plan.ts'
import { dateOfEpochDay, plannedDate } from './planned-date.ts'
import { Random } from './random.ts'
import { sampleWords } from './sample-words.ts'

/** Below this the reader sees nothing: before treatment, and after it, when what is left is pale. */
const seenFromMm = { before: 4.5, after: 5 } as const

/**
 * Any number of studies and lesions from a seed: growth, one or two embolisations, lesions that shrink, vanish, persist
 * unseen or come back, now and then a cyst, another phase, thicker slices. Sizes follow a log-normal law (median 11 mm).
 */
export function randomPlan(
  seed: string,
  { studies, lesions }: { readonly studies: number; readonly lesions: number },
): PatientPlan {
  if (!(studies >= 1 && lesions >= 0)) throw new RangeError('a plan needs at least one study and no negative lesions')
  const id = `random-${studies}-${lesions}`
  const random = new Random(`${id}/${seed}`)
  const days = studyDays(studies, random.fork('days'))
  const treated = Math.min(studies - 1, 1 + random.integer(Math.max(1, Math.ceil(studies / 3))))
  const plans = days.map((day, i) => studyPlan(day, i === 0, random.fork(`study/${i}`)))
  const response = random.uniform(0.35, 0.85)
  // small when many, so that a liver can hold them all
  const medianMm = Math.min(11, 26 / Math.cbrt(Math.max(1, lesions / 6)))
  const course = { days, treated, response, medianMm, plans }
  return {
    id,
    seed,
    patient: {
      id: `SYN-${seed}-${studies}-${lesions}`,
      name: 'Synthetic^Random',
      sex: random.integer(2) ? 'F' : 'M',
      birthDate: plannedDate('1960-01-01'),
    },
    studies: plans,
    lesions: Array.from({ length: lesions }, (_, i) => lesionPlan(i, course, random.fork(`lesion/${i}`))),
    lesionName: sampleWords.lesion,
    events: embolisations(days, treated, random.fork('events')),
  }
}

function studyDays(count: number, random: Random): number[] {
  const days = [epochDay(plannedDate('2016-01-01')) + random.integer(1000)]
  while (days.length < count) days.push(days.at(-1)! + 30 + random.integer(200))
  return days
}

function studyPlan(day: number, first: boolean, random: Random): StudyPlan {
  const sequence: Sequence = random.uniform() < 0.12 ? 't1-hepatobiliary' : 't1-portal-venous'
  const sliceSpacingMm = [3, 4, 4, 4, 5, 6][random.integer(6)]!
  const swing = (most: number) => (first ? 0 : random.uniform(-most, most))
  return {
    date: dateOfEpochDay(day),
    time: '100000',
    sequence,
    agent: sequence === 't1-hepatobiliary' ? 'gadoxetate' : 'gadobutrol',
    columns: 224,
    rows: 168,
    pixelSpacingMm: [1.5, 1.5, 1.55, 1.6][random.integer(4)]!,
    sliceSpacingMm,
    slices: Math.ceil(222 / sliceSpacingMm),
    fieldCentre: { x: 0, y: 1, z: -7 },
    obliqueDeg: random.uniform() < 0.2 ? random.uniform(-5, 5) : 0,
    noise: random.uniform(0.015, 0.03),
    readerShiftMm: random.uniform(-0.3, 0.3),
    motion: {
      shift: { x: swing(5), y: swing(4), z: swing(3) },
      rotationDeg: { x: swing(2.5), y: swing(2), z: swing(2.5) },
      breathing: { x: 0, y: swing(2), z: swing(8) },
      deformationMm: first ? 0 : random.uniform(2, 6),
    },
  }
}

function lesionPlan(
  index: number,
  {
    days,
    treated,
    response,
    medianMm,
    plans,
  }: { days: readonly number[]; treated: number; response: number; medianMm: number; plans: readonly StudyPlan[] },
  random: Random,
): LesionPlan {
  const cyst = random.uniform() < 0.03
  const growthPerMonth = cyst ? 0 : random.uniform(-0.002, 0.02)
  const shrinks = cyst ? 0 : Math.min(1, Math.max(0, response + 0.3 * random.normal()))
  let size = Math.min(60, Math.max(3, medianMm * Math.exp(0.5 * random.normal())))
  const course = days.map((day, s): LesionAtStudy => {
    const months = s === 0 ? 0 : (day - days[s - 1]!) / 30.4375
    size *= Math.exp(growthPerMonth * months)
    // what embolisation leaves shows over two studies; small lesions can go altogether
    if (s === treated || s === treated + 1) size *= 1 - shrinks * (s === treated ? 0.6 : 0.35)
    if (!cyst && s >= treated && s > 0 && size < 3 && random.uniform() < 0.5) size = 0
    const limit = Math.max(s >= treated && s > 0 ? seenFromMm.after : seenFromMm.before, 0.9 * plans[s]!.sliceSpacingMm)
    const technique = s > 0 && plans[s]!.sequence !== plans[s - 1]!.sequence
    const missed = technique ? 'not-visible-technique-differs' : 'not-visible-same-technique'
    return { longAxisMm: size, state: size >= limit ? 'measured' : missed }
  })
  return {
    id: `${cyst ? 'C' : 'M'}${String(index + 1).padStart(3, '0')}`,
    lobe: random.uniform() < 0.7 ? 'right' : 'left',
    nature: cyst ? 'benign' : 'metastasis',
    irregularity: cyst ? 0.01 : random.uniform(0.01, 0.05),
    aspect: { short: random.uniform(0.75, 0.98), third: random.uniform(0.7, 0.95) },
    near: null,
    occult: false,
    course,
  }
}

function embolisations(days: readonly number[], treated: number, random: Random): PlannedEvent[] {
  if (days.length < 2) return []
  const sessions = 1 + random.integer(2)
  const before = days[treated - 1]!
  const gap = Math.max(1, Math.floor((days[treated]! - before) / (sessions + 1)))
  return Array.from({ length: sessions }, (_, i) => ({
    kind: 'embolisation',
    id: `embolisation-${i + 1}`,
    on: dateOfEpochDay(before + gap * (i + 1)),
    target: i === 0 ? 'right hepatic artery' : 'proper hepatic artery',
    course: 'course-1',
    lastOfCourse: i === sessions - 1,
  }))
}
