/** The part of a slice that a picture shows, in pixels of the slice; it may reach beyond the slice. */
export type CropWindow = {
  readonly x0: number
  readonly y0: number
  readonly width: number
  readonly height: number
  readonly mmPerPixel: { readonly x: number; readonly y: number }
}
