import { defaultEvents } from './default-events.ts'
import type { Aspect, LesionAtStudy, LesionPlan, LesionState, PatientPlan, StudyPlan } from './patient-plan.ts'
import { plannedDate } from './planned-date.ts'
import { Random } from './random.ts'
import { sampleWords } from './sample-words.ts'

/**
 * The sample patient. Dates and the printed sizes of the largest lesion are those of the published case; every other
 * figure is invented so that the story teaches something: 90 % claimed, 88 % measured, "cannot be told".
 *
 * Studies, in order: 2017-06-21, 2018-04-07, 05-23, 07-11, 08-10, 2019-01-26, 05-29, 2020-10-21.
 */
export function defaultPlan({
  seed = '2018',
  words = sampleWords,
}: { readonly seed?: string; readonly words?: typeof sampleWords } = {}): PatientPlan {
  return {
    // other labels are other content, under UIDs of their own
    id: words.lesion === sampleWords.lesion ? 'default' : `default-${words.lesion}`,
    seed,
    patient: { id: `SYN-${seed}`, name: 'Synthetic^Sample', sex: 'F', birthDate: plannedDate('1961-01-01') },
    studies: studies(),
    lesionName: words.lesion,
    lesions: lesions(seed),
    events: defaultEvents(words),
  }
}

function studies(): StudyPlan[] {
  const usual = {
    time: '093000',
    sequence: 't1-portal-venous',
    agent: 'gadobutrol',
    columns: 224,
    rows: 168,
    pixelSpacingMm: 1.5,
    sliceSpacingMm: 4,
    slices: 54,
    fieldCentre: { x: 0, y: 1, z: -7 },
    obliqueDeg: 0,
    noise: 0.02,
  } as const
  const motion = (shift: Triple, turn: Triple, breathing: Triple, deformationMm: number) => ({
    shift: lps(shift),
    rotationDeg: lps(turn),
    breathing: lps(breathing),
    deformationMm,
  })
  return [
    {
      ...usual,
      date: plannedDate('2017-06-21'),
      readerShiftMm: 0.05,
      motion: motion([2, -3, 1], [1, 0.5, -1], [0, 1, -4], 4),
    },
    {
      ...usual,
      date: plannedDate('2018-04-07'),
      readerShiftMm: 0.1,
      motion: motion([0, 0, 0], [0, 0, 0], [0, 0, 0], 2),
    },
    {
      ...usual,
      date: plannedDate('2018-05-23'),
      readerShiftMm: 0.2,
      sliceSpacingMm: 6,
      slices: 36,
      motion: motion([-3, 2, 2], [-1.5, 1, 1], [0, -2, 7], 5),
    },
    {
      ...usual,
      date: plannedDate('2018-07-11'),
      readerShiftMm: -0.05,
      pixelSpacingMm: 1.6,
      motion: motion([4, 1, -2], [0.5, -1.5, 2], [1, 2, -6], 5),
    },
    {
      ...usual,
      date: plannedDate('2018-08-10'),
      readerShiftMm: 0.05,
      obliqueDeg: 4,
      motion: motion([-2, -2, 3], [2, 0.5, -2], [0, 1, 5], 4),
    },
    {
      ...usual,
      date: plannedDate('2019-01-26'),
      readerShiftMm: 0,
      motion: motion([3, 2, 1], [-1, -1, 1.5], [0, -1, -5], 5),
    },
    {
      ...usual,
      date: plannedDate('2019-05-29'),
      readerShiftMm: -0.1,
      pixelSpacingMm: 1.6,
      motion: motion([-4, 3, -1], [1, 1.5, -1], [0, 2, 6], 5),
    },
    {
      ...usual,
      date: plannedDate('2020-10-21'),
      readerShiftMm: 0.1,
      sequence: 't1-hepatobiliary',
      agent: 'gadoxetate',
      pixelSpacingMm: 1.4,
      columns: 240,
      rows: 180,
      sliceSpacingMm: 3,
      slices: 72,
      motion: motion([1, -2, 2], [-2, 0.5, 2], [0, 1, -3], 5),
    },
  ]
}

type Triple = readonly [number, number, number]
const lps = ([x, y, z]: Triple) => ({ x, y, z })

type Eight = readonly [number, number, number, number, number, number, number, number]

/** The truth behind printed sizes: outer pixel edges read about three quarters of a 1.5 mm pixel more than is there. */
const read = (printed: Eight): Eight => {
  const [a, b, c, d, e, f, g, h] = printed
  return [a - 1.1, b - 1.1, c - 1.1, d - 1.1, e - 1.1, f - 1.1, g - 1.1, h - 1.1]
}

/** Which studies the reader drew it in: 1 drawn, 0 not. */
const always: Eight = [1, 1, 1, 1, 1, 1, 1, 1]
const untilJuly2018: Eight = [1, 1, 1, 0, 0, 0, 0, 0]
const beforeTreatment: Eight = [1, 1, 0, 0, 0, 0, 0, 0]

function lesions(seed: string): LesionPlan[] {
  const random = new Random(`default-plan/${seed}`)
  const round: Aspect = { short: 0.961, third: 0.73 }
  const flat: Aspect = { short: 22 / 27, third: 0.86 }
  const largest = lesion('M01', 'right', read([45, 51, 30, 27, 26, 24, 22, 22]), { drawn: always, aspect: round })
  const others: LesionPlan[] = [
    {
      ...largest,
      irregularity: 0.03,
      near: { x: -76, y: 4, z: 20 },
      course: largest.course.map((entry, study) => (study < 2 ? entry : { ...entry, aspect: flat })),
    },
    {
      ...lesion('M02', 'left', read([25, 28, 28.5, 17, 16.5, 16.2, 14.5, 14.5]), { drawn: always }),
      irregularity: 0.03,
      aspect: { short: 0.9, third: 0.86 },
      near: { x: 22, y: -44, z: 46 },
    },
    lesion('M03', 'left', [12.8, 14, 14.5, 13.4, 12.8, 12, 11.2, 11.2], { drawn: always }),
    lesion('M04', 'left', [11.8, 13, 13.5, 12.8, 12.2, 11.7, 10.6, 10.6], { drawn: always }),
    lesion('M05', 'left', [10, 10.8, 11, 0, 0, 0, 0, 0], { drawn: untilJuly2018 }),
    lesion('M06', 'left', [8, 8.7, 9, 0, 0, 0, 0, 0], { drawn: untilJuly2018 }),
    lesion('M07', 'right', [17.6, 19.4, 17.5, 13, 12.3, 11.8, 10.6, 10.6], { drawn: always }),
    lesion('M08', 'right', [15.7, 17.3, 15.5, 12.4, 11.8, 11.3, 10.1, 4], { drawn: [1, 1, 1, 1, 1, 1, 1, 0] }),
    lesion('M09', 'right', [14, 15.3, 14, 0, 0, 0, 0, 0], { drawn: untilJuly2018 }),
  ]
  // five that vanish from view and persist at 3 to 4 mm; the first of them is seen again in January 2019
  const persisting: readonly Eight[] = [
    [9, 10, 3.9, 3.8, 3.9, 7, 7, 6.9],
    [8.5, 9.5, 3.8, 3.7, 3.6, 3.6, 3.5, 3.5],
    [8, 9, 3.6, 3.5, 3.5, 3.4, 3.4, 3.4],
    [7.6, 8.5, 3.5, 3.4, 3.4, 3.3, 3.2, 3.2],
    [7.4, 8, 3.4, 3.2, 3.2, 3.1, 3, 3],
  ]
  persisting.forEach((course, i) => {
    const drawn = i === 0 ? ([1, 1, 0, 0, 0, 1, 1, 1] as const) : beforeTreatment
    others.push(lesion(`M${10 + i}`, 'right', course, { drawn }))
  })
  // sixteen small ones that treatment destroys, and one that grew into view only in April 2018
  const small = [11, 10.5, 10, 9.5, 9.3, 9, 8.8, 8.5, 8.3, 8, 7.8, 7.6, 7.5, 7.4, 7.3, 7.2]
  small.forEach((april2018, i) => {
    const june2017 = Math.max(6.8, april2018 * 0.9)
    others.push(lesion(`M${15 + i}`, 'right', [june2017, april2018, 0, 0, 0, 0, 0, 0], { drawn: beforeTreatment }))
  })
  others.push(lesion('M31', 'right', [3, 7.2, 0, 0, 0, 0, 0, 0], { drawn: [0, 1, 0, 0, 0, 0, 0, 0] }))
  // never seen before the hepatobiliary phase of October 2020 showed it, though it was there all along
  others.push({
    ...lesion('M32', 'right', [4.6, 4.8, 4.7, 4.8, 4.9, 5, 5.1, 5.4], { drawn: [0, 0, 0, 0, 0, 0, 0, 1] }),
    irregularity: 0.01,
    aspect: { short: 0.97, third: 0.95 },
    occult: true,
  })
  others.push({
    ...lesion('C01', 'right', [9, 9, 9, 9, 9, 9, 9, 9], { drawn: always }),
    nature: 'benign',
    irregularity: 0.01,
    aspect: { short: 0.95, third: 0.92 },
  })
  return others

  function lesion(
    id: string,
    lobe: 'right' | 'left',
    longAxesMm: Eight,
    {
      drawn,
      aspect = { short: random.uniform(0.82, 0.92), third: random.uniform(0.78, 0.88) },
    }: { drawn: Eight; aspect?: Aspect },
  ): LesionPlan {
    const course = longAxesMm.map((longAxisMm, study): LesionAtStudy => ({ longAxisMm, state: state(drawn, study) }))
    return { id, lobe, nature: 'metastasis', irregularity: 0.04, aspect, near: null, occult: false, course }
  }
}

/** Thick slices (May 2018) and another phase (October 2020) see otherwise than the study a lesion was last drawn in. */
function state(drawn: Eight, study: number): LesionState {
  if (drawn[study] === 1) return 'measured'
  return study === 2 || study === 7 ? 'not-visible-technique-differs' : 'not-visible-same-technique'
}
