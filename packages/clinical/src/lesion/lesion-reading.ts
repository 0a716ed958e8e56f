import type { Lps } from '@debulk/quantity/vector'
import type { LesionTissue } from './lesion-tissue.ts'

/** What a lesion is; a person confirms it. `benign` is left out of burden, `indeterminate` widens its bounds. */
export type Nature = 'metastasis' | 'benign' | 'indeterminate' | 'not-reviewed'

/** How well a volume is known, best first; `volume` was typed in as such, and nobody said how it was measured. */
export type EvidenceGrade = 'segmented' | '3-axis' | '2-axis' | '1-axis' | 'volume' | 'range' | 'count'

/** A diameter with the points it was measured between, LPS mm, so that a viewer draws what was measured. */
export type Diameter = { readonly lengthMm: number; readonly from: Lps; readonly to: Lps }

/** Long axis and the extent perpendicular to it in the same slice. */
export type AxisPair = { readonly long: Diameter; readonly short: Diameter }

/** Shape of a segmented lesion. Conventions: centre = voxel centres, edge = outer pixel edges, mesh = half-voxel surface. */
export type LesionShape = {
  readonly voxels: number
  readonly slices: number
  /** Slice (index along the third axis) in which the long axis lies. */
  readonly sliceIndex: number
  /** Unit normal of the slices the axes were measured in, LPS. */
  readonly planeNormal: Lps
  readonly centre: AxisPair
  readonly edge: AxisPair
  readonly mesh: AxisPair
  /** Longest perpendicular chord that stays inside the mask, mm. */
  readonly shortAxisChordMm: number
  readonly maximumDiameter3d: { readonly centre: Diameter; readonly edgeMm: number; readonly meshMm: number }
  /** Axis lengths 4·√λ of the second moments, longest first, mm, with directions. */
  readonly principalAxes: readonly { readonly lengthMm: number; readonly direction: Lps }[]
  readonly surfaceAreaMm2: number
  readonly meshSurfaceAreaMm2: number
  readonly meshVolumeMl: number
  readonly centroid: Lps
  readonly boundingBox: {
    readonly from: { readonly x: number; readonly y: number; readonly z: number }
    readonly to: { readonly x: number; readonly y: number; readonly z: number }
  }
  /** Least distance to the outside of the liver, 0 when it touches; null without a liver mask. */
  readonly distanceToLiverSurfaceMm: number | null
  /** No part of it lies in the liver as it was drawn, nor touches it; null without a liver mask. */
  readonly outsideLiver: boolean | null
  readonly distanceToVesselMm: number | null
}

/** Intensities of one lesion in units of the image (HU on CT). */
export type IntensityStatistics = {
  readonly mean: number
  readonly standardDeviation: number
  readonly minimum: number
  readonly maximum: number
  readonly percentile10: number
  readonly median: number
  readonly percentile90: number
}

/** Either numbers from the image, or the reason why there are none. */
export type Intensity =
  | { readonly status: 'measured'; readonly statistics: IntensityStatistics }
  | {
      readonly status: 'unknown'
      readonly reason: 'no-image' | 'pixel-data-not-decoded' | 'grid-differs' | 'several-images'
    }

/** What one study says about one lesion. */
export type LesionReading = {
  /** Hash of content, label and first voxel: same input, same id. */
  readonly id: string
  readonly label: string
  /** What a reader called the same lesion of the same study, where its images call it otherwise. */
  readonly alsoCalled?: readonly string[] | undefined
  readonly trackingId: string | null
  /** The lesion's identity for life; null when nobody assigned one yet. */
  readonly trackingUid: string | null
  readonly nature: Nature
  /** Several lesions grown into one: it counts as one, and the count reads "≥". */
  readonly confluent: boolean
  /** Where it is, when its codes say it is outside the liver; null is the liver. */
  readonly site: string | null
  /** A lymph node: it is followed by its short axis. */
  readonly node: boolean
  readonly evidence: EvidenceGrade
  /** Central volume in mL, with bounds when the evidence gives only bounds (equal to volumeMl otherwise). */
  readonly volumeMl: number
  readonly volumeLowMl: number
  readonly volumeHighMl: number
  /** Longest diameter that error grows with: edge long axis of a segmentation, or the typed diameter, mm. */
  readonly diameterMm: number
  /** What lies across the long axis; of a node measured once, that once. Null where nobody measured it. */
  readonly shortAxisMm: number | null
  /** `assumed`: from a volume, a range of sizes or a count; nobody measured this lesion across. Enters no sum of diameters. */
  readonly diameterIs: 'measured' | 'assumed'
  /** `possible`: beyond the certain end of a count given as a range (`5-8`), so it may not be there at all. */
  readonly existence: 'certain' | 'possible'
  /** Viable part when segmented apart; never mixed with the total. */
  readonly viableVolumeMl: number | null
  /** Below 3 mm or 8 voxels: listed, not counted. */
  readonly speck: boolean
  /** Touches the edge of what was imaged: volume is "at least". Null where no image grid is known. */
  readonly touchesBorder: boolean | null
  readonly couinaudSegment: string | null
  readonly shape: LesionShape | null
  readonly intensity: Intensity
  /** What a reader said of its tissue; null where nobody did. */
  readonly tissue: LesionTissue | null
}

/** What a lesion is called in its study: by its images, and by who typed it. */
export const namesOf = ({ label, alsoCalled = [] }: Pick<LesionReading, 'label' | 'alsoCalled'>): readonly string[] => [
  label,
  ...alsoCalled,
]

/** Whether a reading enters counts and totals. */
export const isCounted = (lesion: LesionReading): boolean => !lesion.speck && lesion.nature !== 'benign'

/**
 * The length a lesion is followed by: its long axis, of a node the short one. Null where nobody measured it.
 *
 * @source RECIST 1.1 §3.1.1 — Eisenhauer 2009
 */
export const followedMm = ({ node, shortAxisMm, diameterMm, diameterIs }: LesionReading): number | null =>
  node ? shortAxisMm : diameterIs === 'measured' ? diameterMm : null
