import type { Volume } from '@debulk/imaging/volume'
import type { Segment } from '@debulk/imaging/segmentation'

/** What somebody said about one label value, on top of the value itself. */
export type LabelDescription = Partial<Omit<Segment, 'runs'>>

/** A volume whose voxels are labels: 0 is background. */
export type LabelMap = {
  readonly path: string
  readonly volume: Volume
  /** What the file is called, without folder and extension; the name of a label nobody named. */
  readonly name: string
  /** By label value. Values that are described but absent become empty segments: looked for, and not there. */
  readonly described: ReadonlyMap<number, LabelDescription>
}
