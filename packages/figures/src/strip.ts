import type { IsoDate } from '@debulk/quantity/iso-date'

/** A point of a crop, in its pixels: (0, 0) is the outer corner of the first pixel, (width, height) that of the last. */
export type PixelPoint = { readonly x: number; readonly y: number }

/** A crop ready to look at: window and level already applied. */
export type GreyImage = {
  /** (height, width), x fastest; 0 black, 255 white. */
  readonly pixels: Uint8Array
  readonly width: number
  readonly height: number
}

/** Where a crop's pixels lie: its size and what one pixel measures in the patient. */
export type CropFrame = {
  readonly width: number
  readonly height: number
  readonly mmPerPixel: { readonly x: number; readonly y: number }
}

/** One lesion at one date. Every state but `measured` is drawn as what it is, never left blank. */
export type StripCell = { readonly date: IsoDate } & (
  | {
      readonly kind: 'measured'
      readonly frame: CropFrame
      /** Null where the study came without images: the contour is drawn alone. */
      readonly image: GreyImage | null
      /** Closed rings, as `maskOutline` gives them. */
      readonly contour: readonly (readonly PixelPoint[])[]
      /** Ends of the long axis as measured, edge convention. */
      readonly longAxis: { readonly from: PixelPoint; readonly to: PixelPoint } | null
      readonly volumeMl: number
      readonly longAxisMm: number | null
      readonly touchesBorder: boolean
    }
  /** Imaged, nothing there to measure. The crop shows the matched place where it is known. */
  | {
      readonly kind: 'not-visible'
      readonly technique: 'same' | 'differs' | 'unknown'
      readonly frame: CropFrame | null
      readonly image: GreyImage | null
    }
  | { readonly kind: 'not-imaged' }
  /** Rows by rank only: this date has fewer lesions. */
  | { readonly kind: 'no-lesion' }
)

export type StripRow = {
  /** The lesion's label; null in rows by rank. */
  readonly label: string | null
  readonly shares: {
    readonly baseline: number | null
    readonly residual: number | null
    readonly variance: number
  } | null
  readonly cells: readonly StripCell[]
}

/** The few lesions that decide the answer, at every date. */
export type Strip = {
  /** `not-confirmed`: each row is a rank by size at each date, not one lesion. */
  readonly identity: 'confirmed' | 'not-confirmed'
  readonly dates: readonly IsoDate[]
  readonly rows: readonly StripRow[]
}
