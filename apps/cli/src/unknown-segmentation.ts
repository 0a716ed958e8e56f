import type { Measured, MeasureRequest } from '@debulk/actions/measure'
import type { Misuse } from './arguments.ts'

/** The misuse of asking for a segmentation that nothing here is called. */
export function unknownSegmentation(
  { segmentation }: MeasureRequest,
  { segmentationsInstead }: Pick<Measured, 'segmentationsInstead'>,
): Misuse | null {
  if (segmentation === null || segmentationsInstead === null) return null
  return (words) => words.unknownSegmentation({ segmentation, segmentations: segmentationsInstead })
}
