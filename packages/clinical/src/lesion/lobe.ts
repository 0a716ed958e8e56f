/** Lobe of the liver; the caudate is neither left nor right. */
export type Lobe = 'left' | 'right' | 'caudate'

/**
 * Lobe of a Couinaud segment, `1` … `8` with `4a` and `4b`; null for anything else.
 *
 * @source Couinaud 1957; Brisbane 2000 terminology: 2–4 left, 5–8 right, 1 the caudate lobe
 */
export function lobeOf(couinaudSegment: string | null): Lobe | null {
  const segment = couinaudSegment?.[0] ?? ''
  if (segment === '1') return 'caudate'
  if ('234'.includes(segment) && segment !== '') return 'left'
  return '5678'.includes(segment) && segment !== '' ? 'right' : null
}
