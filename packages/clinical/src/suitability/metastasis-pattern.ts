import { lobeOf } from '../lesion/lobe.ts'

/** A liver lesion as the pattern sees it. */
export type PlacedLesion = {
  readonly id: string
  /** Couinaud segment; null where nobody said. */
  readonly segment: string | null
  readonly volumeMl: number
  readonly diameterMm: number
}

/** The pattern, or why there is none. */
export type MetastasisPattern =
  | { readonly status: 'assigned'; readonly pattern: 'I' | 'II' | 'III'; readonly shareOfMainLobe: number }
  | { readonly status: 'unknown'; readonly reason: 'no-lesions' | 'segments-not-recorded' | 'lesions-not-listed' }

/** Segments that touch each other, besides the caudate. */
const neighbours = ['23', '24', '34', '45', '48', '56', '58', '67', '78']

/** Largest share of the volume outside the main lobe, and largest lesion there, of pattern II. */
const rules = { mainLobeShare: 0.75, satelliteMm: 30 } as const

/**
 * Distribution of liver metastases. Our operationalisation of a description in words: I all in one lobe or in two adjacent segments;
 * II at least 75 % of the volume in one lobe and nothing above 3 cm in the other; III the rest. The caudate counts with either lobe.
 *
 * @source patterns simple, complex, diffuse: ENETS consensus (general knowledge; not verified against its text); the numbers are ours
 */
export function metastasisPattern(lesions: readonly PlacedLesion[], allListed: boolean): MetastasisPattern {
  if (!allListed) return { status: 'unknown', reason: 'lesions-not-listed' }
  if (lesions.length === 0) return { status: 'unknown', reason: 'no-lesions' }
  const placed = lesions.map((lesion) => ({ ...lesion, lobe: lobeOf(lesion.segment) }))
  if (placed.some(({ lobe }) => lobe === null)) return { status: 'unknown', reason: 'segments-not-recorded' }
  const total = placed.reduce((sum, { volumeMl }) => sum + volumeMl, 0)
  const outside = (main: 'left' | 'right') => placed.filter(({ lobe }) => lobe !== main && lobe !== 'caudate')
  const shareOf = (main: 'left' | 'right') =>
    total === 0 ? 0 : 1 - outside(main).reduce((sum, { volumeMl }) => sum + volumeMl, 0) / total
  const main = shareOf('right') >= shareOf('left') ? 'right' : 'left'
  const shareOfMainLobe = shareOf(main)
  const pattern =
    outside(main).length === 0 || areAdjacent(placed.map(({ segment }) => segment ?? ''))
      ? 'I'
      : shareOfMainLobe >= rules.mainLobeShare - 1e-9 &&
          outside(main).every(({ diameterMm }) => diameterMm <= rules.satelliteMm)
        ? 'II'
        : 'III'
  return { status: 'assigned', pattern, shareOfMainLobe }
}

function areAdjacent(segments: readonly string[]): boolean {
  const distinct = [...new Set(segments.map((segment) => segment.charAt(0)))].toSorted()
  return distinct.length === 1 || (distinct.length === 2 && neighbours.includes(distinct.join('')))
}
