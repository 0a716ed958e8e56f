import { fileStem } from './file-stem.ts'

type Placed = { readonly path: string; readonly name: string; readonly folders: readonly string[] }

/**
 * The image a label map was drawn on, by the tools' pairing: nnU-Net (`case` ↔ `case_0000`), LiTS (`segmentation-7` ↔ `volume-7`), MONAI
 * Label (`labels/final/case` ↔ `case`), else the only image in the same folder or above. Null when several could be meant.
 */
export function imageOfLabels<T extends Placed>(labels: Placed, images: readonly T[]): T | null {
  const stem = fileStem(labels.name)
  const twin = stem.replace(/^(?:segmentation|seg|labels?|mask)(?=[-_ ]?\d)/i, 'volume')
  const bare = stem.replace(/[-_ .](?:seg|segmentation|mask|labels?|labelmap)$/i, '')
  const wanted = new Set([`${stem}_0000`, `${bare}_0000`, twin, bare, stem])
  const paired = images.filter((image) => image.path !== labels.path && wanted.has(fileStem(image.name)))
  if (paired.length > 0) return nearest(labels, paired)
  return nearest(
    labels,
    images.filter((image) => image.path !== labels.path && !/_0\d{3}$/.test(fileStem(image.name))),
  )
}

/** The one in the longest common folder; null when two share it. */
function nearest<T extends Placed>(labels: Placed, images: readonly T[]): T | null {
  const shared = (image: T) => {
    const differs = image.folders.findIndex((folder, i) => folder !== labels.folders[i])
    return differs === -1 ? image.folders.length : differs
  }
  const best = Math.max(...images.map(shared))
  const [first, ...others] = images.filter((image) => shared(image) === best)
  return first && others.length === 0 ? first : null
}
