import type { Assessment, Burden, Cytoreduction, Rule } from '@debulk/clinical/assessment'
import { caveat } from '@debulk/clinical/caveat-parameters'
import type { AxisPair, Diameter, LesionReading, LesionShape } from '@debulk/clinical/lesion/lesion-reading'
import type { StudyReading } from '@debulk/clinical/lesion/study-reading'
import type { Treatment } from '@debulk/clinical/treatment/treatment'
import { isoDate, type IsoDate } from '@debulk/quantity/iso-date'
import { uncertainDate, type UncertainDate } from '@debulk/quantity/uncertain-date'

/**
 * A whole assessment written by hand for drawing: the dates, sizes, totals and counts of the synthetic patient's story,
 * with volumes rounded to make those totals. Nothing here is computed by the product.
 */

const day = (text: string): IsoDate => {
  const date = isoDate(text)
  if (!date.ok) throw new RangeError(text)
  return date.value
}
const on = (text: string): UncertainDate => {
  const date = uncertainDate(text)
  if (!date.ok) throw new RangeError(text)
  return date.value
}

export const sampleDates = '2017-06-21 2018-04-07 2018-05-23 2018-07-11 2018-08-10 2019-01-26 2019-05-29 2020-10-21'
  .split(' ')
  .map(day)

const first = [45, 51, 30, 27, 26, 24, 22, 22]
const second = [25, 28, 28.5, 17, 16.5, 16, 14.5, 14.5]
const totals = [48, 69, 25, 11, 10, 8.0, 6.1, 6.0]
const counts = [30, 31, 9, 6, 6, 7, 7, 7]
/** Half widths on the logarithmic scale, as a model might give them. */
const spread = [0.13, 0.13, 0.19, 0.22, 0.22, 0.24, 0.26, 0.26]
const slices = [3, 3, 6, 3, 3, 3, 3, 3]
const drafts = new Set([2, 7])

const ellipsoid = (mm: number, shape: number): number => (((Math.PI / 6) * mm ** 3) / 1000) * shape
const diameterOf = (mL: number): number => Math.cbrt((mL * 1000 * 6) / (Math.PI * 0.7))

function volumesAt(study: number): number[] {
  const [a, b] = [ellipsoid(first[study] ?? 0, 0.697), ellipsoid(second[study] ?? 0, 0.7)]
  const others = (counts[study] ?? 2) - 2
  const weights = Array.from({ length: others }, (_, i) => 1 / (1 + i) ** 0.85)
  const sum = weights.reduce((s, w) => s + w, 0)
  const left = (totals[study] ?? 0) - a - b
  return [a, b, ...weights.map((w) => (left * w) / sum)]
}

const point = (x: number, y: number, z: number) => ({ x, y, z })
const diameter = (lengthMm: number): Diameter => ({ lengthMm, from: point(0, 0, 0), to: point(lengthMm, 0, 0) })
const axes = (mm: number, by: number): AxisPair => ({ long: diameter(mm + by), short: diameter(mm * 0.8 + by) })

function shapeOf(mm: number, volumeMl: number): LesionShape {
  return {
    voxels: Math.round(volumeMl * 800),
    slices: Math.max(1, Math.round(mm / 3)),
    sliceIndex: 20,
    planeNormal: { x: 0, y: 0, z: 1 },
    centre: axes(mm, -0.8),
    edge: axes(mm, 0),
    mesh: axes(mm, -0.4),
    shortAxisChordMm: mm * 0.78,
    maximumDiameter3d: { centre: diameter(mm * 1.05), edgeMm: mm * 1.08, meshMm: mm * 1.06 },
    principalAxes: [1, 0.8, 0.7].map((f) => ({ lengthMm: mm * f, direction: point(1, 0, 0) })),
    surfaceAreaMm2: Math.PI * mm * mm * 0.8,
    meshSurfaceAreaMm2: Math.PI * mm * mm * 0.86,
    meshVolumeMl: volumeMl * 0.97,
    centroid: point(-60, 10, 40),
    boundingBox: { from: point(0, 0, 0), to: point(mm, mm, mm) },
    distanceToLiverSurfaceMm: null,
    outsideLiver: null,
    distanceToVesselMm: null,
  }
}

type Draft = { id: string; label: string; uid: string | null; volumeMl: number; mm: number }

function reading({ id, label, uid, volumeMl, mm }: Draft, more: Partial<LesionReading> = {}): LesionReading {
  return {
    id,
    label,
    trackingId: label,
    trackingUid: uid,
    nature: 'metastasis',
    site: null,
    node: false,
    evidence: 'segmented',
    volumeMl,
    volumeLowMl: volumeMl,
    volumeHighMl: volumeMl,
    diameterMm: mm,
    shortAxisMm: null,
    diameterIs: 'measured',
    existence: 'certain',
    confluent: false,
    viableVolumeMl: null,
    speck: false,
    touchesBorder: false,
    couinaudSegment: null,
    shape: shapeOf(mm, volumeMl),
    intensity: { status: 'unknown', reason: 'no-image' },
    tissue: null,
    ...more,
  }
}

function study(place: number): StudyReading {
  const lesions = volumesAt(place).map((volumeMl, i) => {
    const mm = i === 0 ? (first[place] ?? 0) : i === 1 ? (second[place] ?? 0) : diameterOf(volumeMl)
    return reading({ id: `r${place}-${i}`, label: `L${i + 1}`, uid: `2.25.${1000 + i}`, volumeMl, mm })
  })
  const cyst = reading(
    { id: `r${place}-cyst`, label: 'Cyst', uid: '2.25.900', volumeMl: 1.4, mm: 14 },
    { nature: 'benign', couinaudSegment: 'VI' },
  )
  const speck = reading({ id: `r${place}-speck`, label: 'L99', uid: null, volumeMl: 0.008, mm: 2.4 }, { speck: true })
  return {
    patient: 'PHANTOM-1',
    studyUid: `2.25.50${place}`,
    event: null,
    date: sampleDates[place] ?? day('2017-06-21'),
    dateSource: 'study-date',
    technique: {
      modality: 'MR',
      sequence: 'T1 VIBE',
      phase: place === 7 ? 'portal venous' : 'hepatobiliary',
      agent: 'gadoxetate',
      sliceSpacingMm: slices[place] ?? 3,
      pixelSpacingMm: 1.2,
    },
    reader: 'Reader A',
    review: drafts.has(place) ? 'draft' : 'reviewed',
    source: `phantom/studies/${sampleDates[place]}/segmentation.dcm`,
    liverVolumeMl: 1410 - place * 12,
    liverCutOff: false,
    countIsAtLeast: place === 1,
    lesionsSegmented: true,
    overlapMl: 0,
    fractionalThreshold: null,
    lesions: [...lesions, cyst, ...(place > 2 ? [speck] : [])],
  }
}

const studies = sampleDates.map((_, i) => study(i))

function burden(s: StudyReading, place: number): Burden {
  const volumeMl = totals[place] ?? 0
  const half = spread[place] ?? 0.2
  const percent = (100 * volumeMl) / (s.liverVolumeMl ?? 1)
  return {
    date: s.date,
    volumeMl,
    lowMl: volumeMl * Math.exp(-1.2 * half),
    highMl: volumeMl * Math.exp(2 * half),
    count: counts[place] ?? 0,
    countLeast: s.lesions.filter((l) => l.nature === 'metastasis' && !l.speck).length,
    countIsAtLeast: s.countIsAtLeast,
    sumOfDiametersMm: s.lesions
      .filter((l) => l.nature === 'metastasis' && !l.speck)
      .reduce((t, l) => t + l.diameterMm, 0),
    sumIsAtLeast: false,
    liverVolumeMl: s.liverVolumeMl,
    liverCutOff: false,
    percentOfLiver: percent,
    burdenClass: '<=10',
    because: s.lesions.map((l) => l.id),
    rule: 'burden/total',
    caveats: [
      ...(s.review === 'draft' ? [caveat('draft', { date: s.date })] : []),
      ...(place > 2 ? [caveat('specks-left-out', { date: s.date, count: 1 })] : []),
    ],
  }
}

function cytoreduction(
  p: Pick<Cytoreduction, 'scope' | 'basis'> & { from: number; to: number; fraction: number; low: number; high: number },
): Cytoreduction {
  const baselineMl = p.scope === 'body' ? 62 : (totals[p.from] ?? 0)
  const residual = (c: number) => baselineMl * (1 - c)
  const verdict = (t: number) => (p.low >= t ? 'reached' : p.high < t ? 'not-reached' : 'cannot-be-told')
  return {
    scope: p.scope,
    basis: p.basis,
    baseline: sampleDates[p.from] ?? day('2017-06-21'),
    at: sampleDates[p.to] ?? day('2017-06-21'),
    result: {
      status: 'computed',
      fraction: p.fraction,
      low: p.low,
      high: p.high,
      verdicts: { 70: verdict(0.7), 90: verdict(0.9) },
      baselineMl,
      residualMl: residual(p.fraction),
      residualLowMl: residual(p.high),
      residualHighMl: residual(p.low),
      mayRemainMl: { 70: baselineMl * 0.3, 90: baselineMl * 0.1 },
      sdLnRatio: { random: 0.12, shared: 0.14, total: 0.184 },
      support: { 70: { low: 1, high: 1 }, 90: { low: 0.15, high: 0.25 } },
    },
    because: [...(studies[p.from]?.lesions ?? []), ...(studies[p.to]?.lesions ?? [])]
      .filter((l) => l.nature !== 'benign' && !l.speck)
      .map((l) => l.id)
      .concat('tace-1', 'tace-2'),
    rule: 'cytoreduction/liver/totals',
    caveats: [],
  }
}

export const sampleTreatments: readonly Treatment[] = [
  {
    id: 'octreotide',
    kind: 'systemic-therapy',
    on: on('2017-02'),
    until: null,
    target: null,
    drug: 'octreotide',
    course: null,
    lastOfCourse: null,
  },
  {
    id: 'resection',
    kind: 'resection',
    on: on('2017-08-30'),
    until: null,
    target: 'ileum and mesenteric mass',
    drug: null,
    course: null,
    lastOfCourse: null,
  },
  {
    id: 'tace-1',
    kind: 'embolisation',
    on: on('2018-04-11'),
    until: null,
    target: 'right lobe',
    drug: null,
    course: 'TACE',
    lastOfCourse: false,
  },
  {
    id: 'tace-2',
    kind: 'embolisation',
    on: on('2018-05-31'),
    until: null,
    target: 'both lobes',
    drug: null,
    course: 'TACE',
    lastOfCourse: true,
  },
]

const headline: Cytoreduction = {
  ...cytoreduction({ scope: 'liver', basis: 'totals', from: 1, to: 5, fraction: 0.884, low: 0.813, high: 0.913 }),
  caveats: [
    caveat('surgical-threshold', {}),
    caveat('lower-bound-liver', {}),
    caveat('break-even', { threshold: 90, volumeMl: 11 }),
    caveat('vanished-bounded', { least: 24, count: 24, upperMl: 1.6 }),
    caveat('count-at-least', { date: '2018-04-07' }),
    caveat('error-assumed', { date: '2019-01-26', count: 7 }),
    caveat('reappeared', { count: 1 }),
  ],
}

const grounds = <R extends Rule>(rule: R) => ({ because: ['r1-0', 'r5-0'], rule })
const plain = (baseline: number, at: number) => ({ baseline, at, fraction: at / baseline - 1 })
const sums = first.map((a, i) => a + (second[i] ?? 0))

export const sampleAssessment: Assessment = {
  patient: 'PHANTOM-1',
  studies,
  burdens: studies.map(burden),
  headline,
  besides: [
    cytoreduction({ scope: 'liver', basis: 'totals', from: 0, to: 5, fraction: 0.833, low: 0.74, high: 0.876 }),
    cytoreduction({ scope: 'liver', basis: 'same-lesions', from: 1, to: 5, fraction: 0.884, low: 0.79, high: 0.913 }),
    cytoreduction({ scope: 'body', basis: 'totals', from: 0, to: 5, fraction: 0.871, low: 0.8, high: 0.905 }),
    {
      ...cytoreduction({ scope: 'body', basis: 'same-lesions', from: 1, to: 5, fraction: 0.8, low: 0.7, high: 0.9 }),
      result: { status: 'not-computable', reason: 'baseline-after-first-step' },
    },
  ],
  byCount: { baseline: 31, at: 7, fraction: null, low: null, high: 7 / 31 - 1, ...grounds('change/count') },
  bySumOfDiameters: {
    ...plain(
      studies[1]?.lesions.filter((l) => l.nature === 'metastasis' && !l.speck).reduce((s, l) => s + l.diameterMm, 0) ??
        1,
      studies[5]?.lesions.filter((l) => l.nature === 'metastasis' && !l.speck).reduce((s, l) => s + l.diameterMm, 0) ??
        1,
    ),
    ...grounds('change/diameters'),
  },
  targets: sampleDates.map((date, i) => ({
    date,
    sumMm: sums[i] ?? 0,
    lesionIds: [`r${i}-0`, `r${i}-1`],
    ...grounds('response/targets'),
    changeFromBaseline: i < 2 ? null : (sums[i] ?? 0) / (sums[1] ?? 1) - 1,
    response: i < 1 ? null : i === 1 ? 'baseline' : (sums[i] ?? 0) / (sums[1] ?? 1) <= 0.7 ? 'PR' : 'SD',
  })),
  intervals: sampleDates.slice(1).map((to, i) => {
    const from = sampleDates[i] ?? to
    const change = (totals[i + 1] ?? 0) / (totals[i] ?? 1) - 1
    const half = 2 * Math.hypot(spread[i] ?? 0, spread[i + 1] ?? 0) * 0.75
    return {
      from,
      to,
      volumeFraction: change,
      low: (1 + change) * Math.exp(-half) - 1,
      high: (1 + change) * Math.exp(half) - 1,
      treatments: sampleTreatments
        .filter((t) => t.on.earliest <= to && (t.kind === 'systemic-therapy' || t.on.earliest > from))
        .map((t) => t.id),
      ...grounds('change/interval'),
    }
  }),
  deciders: [
    {
      lesionId: 'r5-0',
      label: 'L1',
      trackingUid: '2.25.1000',
      shareOfBaseline: 0.7,
      shareOfResidual: 0.63,
      shareOfVariance: 0.71,
      ...grounds('share/lesion'),
    },
    {
      lesionId: 'r5-1',
      label: 'L2',
      trackingUid: '2.25.1001',
      shareOfBaseline: 0.12,
      shareOfResidual: 0.19,
      shareOfVariance: 0.13,
      ...grounds('share/lesion'),
    },
    {
      lesionId: 'r5-2',
      label: 'L3',
      trackingUid: '2.25.1002',
      shareOfBaseline: 0.035,
      shareOfResidual: 0.08,
      shareOfVariance: 0.06,
      ...grounds('share/lesion'),
    },
  ],
  byLobe: [],
  histories: Array.from({ length: 31 }, (_, i) => {
    const uid = `2.25.${1000 + i}`
    const readings = studies.map((s) => s.lesions.find((l) => l.trackingUid === uid) ?? null)
    const [from, to] = [readings[1], readings[5]]
    return {
      trackingUid: uid,
      label: `L${i + 1}`,
      members: readings.map((reading) => (reading ? [reading] : [])),
      readings,
      notEvaluated: readings.map(() => false),
      change: from && to ? to.volumeMl / from.volumeMl - 1 : null,
    }
  }),
  treatments: sampleTreatments,
  lesionIntervals: studies.flatMap((s) =>
    s.lesions.map((l) => ({
      lesionId: l.id,
      lowMl: l.volumeMl * (l.diameterMm < 10 ? 0.5 : 0.76),
      highMl: l.volumeMl * (l.diameterMm < 10 ? 1.9 : 1.3),
      assumed: l.diameterMm < 10,
    })),
  ),
  comparability: {
    score: 0.9,
    mismatches: [caveat('error-assumed', { date: '2018-04-07', count: 14 })],
    ...grounds('comparability/technique'),
  },
}
