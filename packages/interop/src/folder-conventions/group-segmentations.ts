import { fileStem } from './file-stem.ts'
import { roleOfName } from './role-of-name.ts'

/** A segmentation file, not read yet. */
export type SegmentationFile = {
  readonly path: string
  readonly name: string
  /** A file that holds a whole segmentation of its own: DICOM SEG, `.seg.nrrd`. A label map is one file of possibly many. */
  readonly holds: 'segmentation' | 'label-map'
  /** Whatever tells its study from others. */
  readonly study: string
  /** What the mapping file says of it. */
  readonly mapped?: {
    readonly role: string | null
    readonly segmentation: string | null
    readonly instances: boolean
  } | null
}

/** Files that are one reading together. */
export type SegmentationCandidate = { readonly id: string; readonly files: readonly string[] }

/**
 * The readings among segmentation files; of those of one study never more than one is measured. Every DICOM SEG and `.seg.nrrd` is
 * one. The label maps of a study in a folder are one when each says by its name what it is (`liver`, `lesion_01`, `liver_segment_3`); where two say
 * that they are all lesions, each is a reading of its own with what is no lesion beside it; so is a map whose name says nothing. Files
 * of one study that the mapping gives one `segmentation` are one, wherever they lie.
 */
export function groupSegmentations(files: readonly SegmentationFile[]): SegmentationCandidate[] {
  const candidates: SegmentationCandidate[] = []
  const named = Map.groupBy(files.filter(nameOf), (file) => `${file.study} ${nameOf(file)}`)
  for (const together of named.values()) {
    const id = together[0] ? nameOf(together[0]) : null
    if (id) candidates.push({ id, files: together.map(({ path }) => path) })
  }
  const rest = files.filter((file) => !nameOf(file))
  for (const file of rest.filter(({ holds }) => holds === 'segmentation'))
    candidates.push({ id: file.path, files: [file.path] })
  const maps = rest.filter(({ holds }) => holds === 'label-map')
  for (const [folder, inFolder] of Map.groupBy(maps, folderOf)) {
    // a mapping may put files of several patients or days into one folder
    const studies = Map.groupBy(inFolder, ({ study }) => study)
    for (const [study, ofStudy] of studies) {
      candidates.push(...ofFolder(studies.size === 1 ? folder : `${folder} (${study.trim()})`, ofStudy))
    }
  }
  return candidates.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
}

const nameOf = (file: SegmentationFile): string | null => file.mapped?.segmentation ?? null

/** The path without the file's name and the separator before it; a zip's own path for its top entries. */
const folderOf = ({ path, name }: SegmentationFile): string =>
  path.slice(0, path.length - name.length).replace(/[\\/!]$/, '')

type Part = 'organ' | 'lesion' | 'lesions' | 'unknown'

function partOf({ name, mapped }: SegmentationFile): Part {
  const named = roleOfName(fileStem(name))
  const role = mapped?.role ?? named?.role ?? null
  if (role === null) return 'unknown'
  if (role !== 'lesion' || named?.lesion?.benign) return 'organ'
  return named?.lesion?.kind === 'one' || mapped?.instances ? 'lesion' : 'lesions'
}

function ofFolder(folder: string, files: readonly SegmentationFile[]): SegmentationCandidate[] {
  const paths = (part: Part) => files.filter((file) => partOf(file) === part).map(({ path }) => path)
  const [organs, single] = [paths('organ'), paths('lesion')]
  const whole = [...paths('lesions'), ...paths('unknown')].map((path) => [path])
  const readings = [...(single.length > 0 ? [single] : []), ...whole]
  if (readings.length === 0) return [{ id: only(organs) ?? folder, files: organs }]
  return readings.map((reading) => {
    const all = [...organs, ...reading].toSorted()
    if (readings.length === 1) return { id: only(all) ?? folder, files: all }
    return { id: only(reading) ?? `${folder} (${reading.length})`, files: all }
  })
}

const only = (paths: readonly string[]): string | undefined => (paths.length === 1 ? paths[0] : undefined)
