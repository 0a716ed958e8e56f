import type { HepaticVessel } from '../record/treatment-events.ts'

/** Couinaud segments that a session reached, and how that is known. */
export type Territory = {
  /** `recorded`: seen at the session; `assumed`: from the vessel and typical anatomy; `unknown`: neither. */
  readonly basis: 'recorded' | 'assumed' | 'unknown'
  readonly by: 'angiography' | 'cone-beam-ct' | 'stated' | null
  readonly segments: readonly string[]
  /** Segments whose supply varies between people, and that may or may not belong to it. */
  readonly variable: readonly string[]
}

type Typical = { readonly segments: readonly string[]; readonly variable: readonly string[] }
const wholeLiver: Typical = { segments: ['1', '2', '3', '4', '5', '6', '7', '8'], variable: [] }

/** What each artery supplies in typical anatomy; the caudate and segment IV vary. */
const typical: { readonly [V in HepaticVessel]?: Typical } = {
  'common-hepatic': wholeLiver,
  'proper-hepatic': wholeLiver,
  'right-hepatic': { segments: ['5', '6', '7', '8'], variable: ['1', '4'] },
  'left-hepatic': { segments: ['2', '3'], variable: ['1', '4'] },
  'middle-hepatic': { segments: ['4'], variable: [] },
  'right-anterior': { segments: ['5', '8'], variable: [] },
  'right-posterior': { segments: ['6', '7'], variable: [] },
  'replaced-right-hepatic': { segments: ['5', '6', '7', '8'], variable: ['1', '4'] },
  'replaced-left-hepatic': { segments: ['2', '3'], variable: ['1', '4'] },
}
/** Arteries that are what their name says only where no other artery takes over part of their territory. */
const needsTypicalAnatomy = new Set<HepaticVessel>([
  'common-hepatic',
  'proper-hepatic',
  'right-hepatic',
  'left-hepatic',
])

/**
 * What a session reached. A territory seen by angiography or cone-beam CT holds; otherwise it is an assumption from the vessel, and
 * with recorded variant anatomy, or a vessel that says nothing, it is unknown.
 *
 * @source typical hepatic arterial supply: right V–VIII, left II–III, segment IV and the caudate varying — Michels 1966 (general
 *         knowledge, not verified against it)
 */
export function territoryOf(
  vessels: readonly HepaticVessel[],
  recorded: readonly string[] | undefined,
  recordedBy: Territory['by'],
  variantAnatomy: boolean,
): Territory {
  if (recorded && recorded.length > 0)
    return { basis: 'recorded', by: recordedBy, segments: recorded.map(segmentOf).toSorted(), variable: [] }
  const known = vessels.map((vessel) =>
    variantAnatomy && needsTypicalAnatomy.has(vessel) ? undefined : typical[vessel],
  )
  if (known.length === 0 || known.includes(undefined)) return { basis: 'unknown', by: null, segments: [], variable: [] }
  const segments = [...new Set(known.flatMap((one) => one?.segments ?? []))].toSorted()
  const variable = [...new Set(known.flatMap((one) => one?.variable ?? []))].toSorted()
  return { basis: 'assumed', by: null, segments, variable: variable.filter((segment) => !segments.includes(segment)) }
}

const roman = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII']

/** A segment as a digit, with the letter of IVa and IVb; anything else stays as written. */
function segmentOf(written: string): string {
  const match = /^(I{1,3}|IV|VI{0,3})([ab]?)$/i.exec(written.trim())
  const index = roman.indexOf((match?.[1] ?? '').toUpperCase())
  return index < 0 ? written.trim().toLowerCase() : `${index + 1}${(match?.[2] ?? '').toLowerCase()}`
}
