import { nameWords } from './name-words.ts'
import type { Role } from './role.ts'

/** What a name says: the role, whether it numbers one lesion, and whether it calls a lesion benign. */
export type NamedRole = {
  readonly role: Role
  readonly lesion: { readonly kind: 'one' | 'class'; readonly benign: boolean } | null
}

/** Names that decide, for the sentence that tells a person what could be written. */
export const knownNames = [
  'liver',
  'lesions',
  'lesion 1',
  'liver_lesions',
  'liver_segment_1 … 8',
  'viable',
  'necrosis',
  'portal vein',
  'печень',
  'очаг 1',
  'метастазы',
] as const

/** Any of the words, each a pattern for a whole word; `~` stands for any ending. */
const word = (alternatives: string): RegExp =>
  new RegExp(`^(?:${alternatives.trim().split(/\s+/).join('|').replaceAll('~', '\\p{L}*')})$`, 'u')

const liver = word('liver hepar hepatic печень печени печеночн~')
const lesion = word(`
  lesions? tumou?rs? metasta~ mets? mts nodules? mass(?:es)? neoplasms? cancer nelms? crlms?
  очаг\\p{L}{0,3} метастаз~ опухол~ образовани~ узел узлы узла`)
const benign = word('cysts? ha?emangiomas? fnh benign кист\\p{L}{1,3} гемангиом~ доброкачествен~')
/** Words for a single one; all others of the above are plural, or may be. */
const singular = word(`
  lesion tumou?r metastasis met nodule mass neoplasm cancer nelm crlm cyst ha?emangioma fnh
  очаг метастаз опухоль образование узел киста гемангиома`)
const viable = word('viable enhancing жизнеспособн~')
const necrosis = word('necrosis necrotic necroses некроз~ некротическ~')
const vessel = word('vessels? veins? arter(?:y|ies) ivc cava portal сосуд~ вен[аыеу]? артери~ воротн~')
const liverVessel = word('liver hepatic portal vessels? ivc inferior печени печеночн~ воротн~ сосуд~')
const segmentWord = word('segments? seg couinaud сегмент\\p{L}{0,2}')

const confluent = word('confluen~ coalescen~ conglomerate~ сливн~ сливш~ сливающ~ конгломерат~')

/** Words that say nothing about what is inside: how the file was made, by whom it is called. */
const filler = word(`
  masks? seg segmentation labels? labelmap whole total organ parenchyma all class of the with and
  маск~ сегментаци~ паренхим~ вся`)

/** Anatomy outside the liver, mostly TotalSegmentator's classes: known, and not measured. */
const elsewhere = word(`
  adrenal aorta atrial autochthon background bladder body bones? bowel brachiocephalic brain breasts? bronch~ cardiac carotid
  cartilages? clavicula colon costal cord discs? duct duodenum esophag~ fat femur gallbladder gluteus heart hip humerus
  ile\\p{L}{2} iliac iliopsoas intestine intervertebral kidneys? lungs? lymph mesenter~ muscles? nodes? pancrea~ periton~
  prostate pulmonary quadriceps renal ribs? sacrum scapula skeletal skin skull spinal spine spleen splenic sternum stomach
  subclavian thigh thyroid tissue trachea trunk ureters? urinary vertebrae? air table primary
  аорт~ желуд~ желчн~ кишк~ кост~ легк~ лимф~ лимфоуз~ поджелуд~ позвон~ почк~ селезен~ надпочеч~ фон`)

/**
 * What a segment or file is by its name, after the habits of TotalSegmentator, 3D Slicer, nnU-Net, MONAI Label and of
 * people who keep one file per lesion, in English and Russian. Null when the name decides nothing ("Segment_1",
 * "case_007").
 */
export function roleOfName(name: string): NamedRole | null {
  const words = nameWords(name)
  const has = (what: RegExp) => words.some((w) => what.test(w))
  const plain = (role: Role): NamedRole => ({ role, lesion: null })
  const couinaud = couinaudOf(words)
  const isTumour = has(lesion) || has(benign)
  // a lymph node ("лимфатический узел") or a kidney lesion is not a liver lesion, whatever else the name says
  if (has(elsewhere) && !(has(vessel) && has(liverVessel)) && !(isTumour && has(liver))) return plain('other')
  if (has(necrosis)) return plain('necrosis')
  if (has(viable) && !words.includes('non')) return plain('viable')
  if (isTumour) {
    const kind = isOneLesion(words) ? 'one' : 'class'
    return { role: 'lesion', lesion: { kind, benign: has(benign) } }
  }
  if (has(vessel)) return plain(has(liverVessel) ? 'vessel' : 'other')
  if (couinaud !== null) return plain(couinaud)
  if (has(liver) && words.every((w) => liver.test(w) || filler.test(w))) return plain('liver')
  return null
}

/** Whether a name calls a lesion several grown into one. */
export const isConfluentName = (name: string): boolean => nameWords(name).some((w) => confluent.test(w))

/**
 * One lesion by its own number or letter: `lesion_01`, `очаг 3`, `lesion-a`. A number anywhere else is that of a case, phase,
 * reader or year, and a plural is a class whatever number it has. After the number only the place in the liver may follow, or
 * a word for "mask".
 */
function isOneLesion(words: readonly string[]): boolean {
  if (words.some((w) => (lesion.test(w) || benign.test(w)) && !singular.test(w))) return false
  return words.some((w, i) => {
    const [own = '', after, ...rest] = words.slice(i + 1)
    if (!singular.test(w) || !/^(?:\d{1,3}|0\d{3}|\p{L})$/u.test(own)) return false
    return (
      after === undefined || (rest.length === 0 ? maskWord.test(after) : segmentWord.test(after) && rest.length <= 2)
    )
  })
}

const maskWord = word('masks? seg segmentation labels? маск~ сегментаци~')

const romans = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii']

/** `liver_segment_4`, `Couinaud IVa`, `сегмент VIII`. Plain "Segment 4" is what 3D Slicer calls anything: it decides nothing. */
function couinaudOf(words: readonly string[]): Role | null {
  const at = words.findIndex((w) => segmentWord.test(w))
  if (at === -1) return null
  const rest = words.slice(at + 1).filter((w) => !segmentWord.test(w) && !liver.test(w))
  const [next = words[at - 1] ?? '', after = ''] = rest
  const roman = /^(i{1,3}|iv|vi{0,3})([ab]?)$/.exec(next)
  if (roman) return { couinaud: `${romans.indexOf(roman[1] ?? '') + 1}${roman[2]}` }
  const named = words.some((w) => liver.test(w) || w === 'couinaud')
  const half = next === '4' && /^[ab]$/.test(after) ? after : ''
  return named && /^[1-8]$/.test(next) ? { couinaud: next + half } : null
}
