import type { Nature } from '@debulk/clinical/lesion/lesion-reading'
import type { Segment } from '@debulk/imaging/segmentation'

/** What a segment is, as its codes, its name or the mapping file say. */
export type SegmentRole = {
  readonly segment: Segment
  readonly role: 'liver' | 'lesion' | 'viable' | 'necrosis' | 'vessel' | 'other' | { readonly couinaud: string }
  /** The segment is one lesion; otherwise it is a class, split into components. */
  readonly instance: boolean
  readonly site: string | null
  readonly nature: Nature | null
}
