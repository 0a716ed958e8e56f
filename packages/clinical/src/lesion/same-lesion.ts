import type { LesionReading } from './lesion-reading.ts'

type Named = Pick<LesionReading, 'label' | 'trackingUid'>
type Sized = Named & Pick<LesionReading, 'volumeMl'>

/** One lesion in two readings of one study: by Tracking UID where both have one, else by its label. */
export const isSameName = (a: Named, b: Named): boolean =>
  a.trackingUid !== null && b.trackingUid !== null ? a.trackingUid === b.trackingUid : a.label === b.label

/**
 * One lesion measured twice on one study. A Tracking UID tells it whatever became of its outline; a label, which may be no more than a
 * number in the order of size, only with the volume it was saved with.
 */
export const isSameMeasured = (a: Sized, b: Sized): boolean =>
  isSameName(a, b) && ((a.trackingUid !== null && b.trackingUid !== null) || isSameVolume(a.volumeMl, b.volumeMl))

/** Volumes are saved to a microlitre's thousandth. */
export const isSameVolume = (a: number, b: number): boolean => Math.abs(a - b) < 1e-6
