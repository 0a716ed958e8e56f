import type { ReadLimits } from '@debulk/contract/read-limits'
import type { Refusal } from '@debulk/contract/refusal'
import type { Grid } from '@debulk/imaging/grid'
import { timePoint } from '@debulk/interop/folder-conventions/time-point'
import type { FileEntry } from '@debulk/platform/file-entry'
import { readSlices, readVolumeHeader } from '@debulk/platform/read-volume'
import { err, ok } from '@debulk/quantity/result'
import type { ImageSource } from './image-source.ts'
import { sameGrid } from '@debulk/imaging/same-grid'
import type { Naming } from './naming.ts'
import { sharesTimePoint } from './shares-time-point.ts'

/** Where a label map's image is looked for. */
export type ImageSearch = {
  readonly limits: ReadLimits
  readonly naming: Naming
  readonly files: readonly FileEntry[]
  readonly images: readonly FileEntry[]
  readonly maps: readonly FileEntry[]
  /** Receives the files that may be a label map's image. */
  readonly used: Set<FileEntry>
  readonly refused: Refusal[]
}

/**
 * The image a group was drawn on: of those that may be meant, the one the mapping names, else the one on the same grid, else the
 * only one, which then tells at least where the image ends.
 */
export async function labelMapImage(first: FileEntry, grid: Grid, search: ImageSearch): Promise<ImageSource | null> {
  const { limits, naming, files, refused } = search
  const named = naming(first.path).image
  const near = imagesOf(first, search)
  for (const entry of near) search.used.add(entry)
  const meant = near.filter(({ name }) => named === null || name === named)
  let other: ImageSource | null = null
  for (const entry of meant) {
    const header = await readVolumeHeader(entry, { limits })
    if (!header.ok) {
      if (!refused.some(({ path }) => path === entry.path)) refused.push(header.error)
      continue
    }
    const image = imageSource(entry, header.value.grid, { limits, files })
    if (sameGrid(image.grid, grid)) return image
    other = meant.length === 1 ? image : null
  }
  return other
}

function imageSource(
  entry: FileEntry,
  grid: Grid,
  { limits, files }: Pick<ImageSearch, 'limits' | 'files'>,
): ImageSource {
  let memory = new ArrayBuffer(0)
  return {
    grid,
    normal: null,
    access: entry.kind === 'nifti' && !entry.path.includes('!') ? 'direct' : 'packed',
    readSlab: async (from, to) => {
      const bytes = (to - from) * grid.size.x * grid.size.y * widestVoxel
      if (bytes <= reusedBytes && memory.byteLength < bytes) memory = new ArrayBuffer(bytes)
      const slab = await readSlices(entry, { from, to }, { limits, files, into: memory })
      return slab.ok ? ok(slab.value) : err('pixel-data-not-decoded')
    },
  }
}

/**
 * Images that may belong to a map: those of its own time point; else those of the same day and, where days of several patients
 * are, of the same patient; else those without a day, when there is only one study. An image of another study is none of them,
 * even on the same grid.
 */
function imagesOf(map: FileEntry, { images, maps, naming }: ImageSearch): readonly FileEntry[] {
  const own = images.filter((entry) => sharesTimePoint(entry, map))
  if (own.length > 0) return own
  const when = (entry: FileEntry) => naming(entry.path).date ?? timePoint(entry.folders).date
  const whose = (entry: FileEntry) => naming(entry.path).patient ?? timePoint(entry.folders).patient
  const sameDay = images.filter((entry) => when(entry) !== null && when(entry) === when(map))
  const samePatient = sameDay.filter((entry) => whose(entry) === whose(map))
  if (samePatient.length > 0) return samePatient
  if (sameDay.length > 0) return new Set(sameDay.map(whose)).size === 1 ? sameDay : []
  const studies = new Set(maps.map((each) => `${whose(each)} ${when(each)}`))
  return studies.size === 1 ? images.filter((entry) => when(entry) === null) : []
}

const widestVoxel = 8
/** Up to here the memory of one reading is kept for the next. */
const reusedBytes = 2 ** 25
