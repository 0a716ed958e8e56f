import { fileStem } from './file-stem.ts'
import { nameWords } from './name-words.ts'
import { roleOfName } from './role-of-name.ts'

/** A file by its name and the folders it lies in, outermost first. */
export type VolumePlace = { readonly name: string; readonly folders: readonly string[] }

const imageWords =
  /^(?:image|img|ct|mr|mri|mrt|pet|spect|t1w?|t2w?|dwi|adc|flair|haste|vibe|dixon|volume|scan|series|phase|arterial|venous|portalvenous|hepatobiliary|hbp|phantom|снимок|изображение|серия|кт|мрт|мр)$/u
const labelWords =
  /^(?:seg|segs|segmentation|segmentations|mask|masks|label|labels|labelmap|gt|groundtruth|annotation|roi|маска|сегментация|метки|разметка)$/u
const imageFolders = /^(?:images?|images(?:tr|ts|val)|scans?)$/i
const labelFolders =
  /^(?:labels?|labels(?:tr|ts|val)|segmentations?|segs?|masks?|predictions?|annotations?|infers(?:tr|ts))$/i

/**
 * Whether a NIfTI or NRRD file is an image or a label map, by its name and folder: nnU-Net's `…_0000` inputs and `imagesTr`, LiTS'
 * `volume-7`, `ct.nii.gz`, the role names of label maps. Undecided where neither says anything; then the content decides.
 */
export function imageOrLabels({ name, folders }: VolumePlace): 'image' | 'labels' | 'undecided' {
  const stem = fileStem(name)
  if (/_0\d{3}$/.test(stem)) return 'image' // nnU-Net channel number
  if (/\.seg\.n(?:rrd|hdr)$/i.test(name)) return 'labels'
  const words = nameWords(stem)
  if (words.some((w) => labelWords.test(w)) || roleOfName(stem) !== null) return 'labels'
  // before the name: MONAI Label calls a label map like its image
  const near = folders.slice(-2).toReversed()
  for (const folder of near) {
    if (imageFolders.test(folder)) return 'image'
    if (labelFolders.test(folder)) return 'labels'
  }
  return words.some((w) => imageWords.test(w)) ? 'image' : 'undecided'
}
