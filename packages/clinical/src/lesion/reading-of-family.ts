import type { EvidenceGrade, LesionReading, Nature } from './lesion-reading.ts'

/** What says least first. */
const weakest: readonly Nature[] = ['not-reviewed', 'indeterminate', 'metastasis', 'benign']
const grades: readonly EvidenceGrade[] = ['count', 'range', 'volume', '1-axis', '2-axis', '3-axis', 'segmented']

/**
 * Readings of one family in one study as one: volumes and bounds added up, as weak as the weakest of them. Nobody measured across them
 * together, so there is neither shape nor diameter; what else is said is that of the largest.
 */
export function readingOfFamily(members: readonly LesionReading[]): LesionReading | null {
  const sorted = members.toSorted((a, b) => b.volumeMl - a.volumeMl)
  const [largest, ...rest] = sorted
  if (largest === undefined) return null
  if (rest.length === 0) return largest
  const sum = (of: (lesion: LesionReading) => number): number => sorted.reduce((total, each) => total + of(each), 0)
  const viable = sorted.map(({ viableVolumeMl }) => viableVolumeMl)
  return {
    ...largest,
    id: idOfFamily(members),
    label: members.map(({ label }) => label).join(' + '),
    nature: weakest.find((each) => sorted.some(({ nature }) => nature === each)) ?? largest.nature,
    confluent: sorted.some(({ confluent }) => confluent),
    evidence: grades.find((grade) => sorted.some(({ evidence }) => evidence === grade)) ?? largest.evidence,
    volumeMl: sum(({ volumeMl }) => volumeMl),
    volumeLowMl: sum(({ volumeLowMl }) => volumeLowMl),
    volumeHighMl: sum(({ volumeHighMl }) => volumeHighMl),
    shortAxisMm: null,
    diameterIs: 'assumed',
    existence: sorted.some(({ existence }) => existence === 'certain') ? 'certain' : 'possible',
    viableVolumeMl: viable.includes(null) ? null : viable.reduce<number>((total, each) => total + (each ?? 0), 0),
    speck: sorted.every(({ speck }) => speck),
    touchesBorder: sorted.some(({ touchesBorder }) => touchesBorder === true)
      ? true
      : sorted.some(({ touchesBorder }) => touchesBorder === null)
        ? null
        : false,
    couinaudSegment: sorted.every(({ couinaudSegment }) => couinaudSegment === largest.couinaudSegment)
      ? largest.couinaudSegment
      : null,
    shape: null,
    intensity: { status: 'unknown', reason: 'no-image' },
    tissue: null,
  }
}

/** What readings taken together are named by. */
export const idOfFamily = (members: readonly LesionReading[]): string => members.map(({ id }) => id).join(' + ')
