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

const word = (...alternatives: string[]): RegExp => new RegExp(`^(?:${alternatives.join('|')})$`, 'u')

const liver = word('liver', 'hepar', 'hepatic', 'печень', 'печени', 'печеночн\\p{L}*')
const lesion = word(
  ...[
    'lesions?',
    'tumou?rs?',
    'metasta\\p{L}*',
    'mets?',
    'mts',
    'nodules?',
    'mass(?:es)?',
    'neoplasms?',
    'cancer',
    'nelms?',
    'crlms?',
  ],
  ...['очаг\\p{L}{0,3}', 'метастаз\\p{L}*', 'опухол\\p{L}*', 'образовани\\p{L}*', 'узел', 'узлы', 'узла'],
)
const benign = word(
  'cysts?',
  'ha?emangiomas?',
  'fnh',
  'benign',
  'кист\\p{L}{1,3}',
  'гемангиом\\p{L}*',
  'доброкачествен\\p{L}*',
)
const viable = word('viable', 'enhancing', 'жизнеспособн\\p{L}*')
const necrosis = word('necrosis', 'necrotic', 'necroses', 'некроз\\p{L}*', 'некротическ\\p{L}*')
const vessel = word(
  'vessels?',
  'veins?',
  'arter(?:y|ies)',
  'ivc',
  'cava',
  'portal',
  'сосуд\\p{L}*',
  'вен[аыеу]?',
  'артери\\p{L}*',
  'воротн\\p{L}*',
)
const liverVessel = word(
  'liver',
  'hepatic',
  'portal',
  'vessels?',
  'ivc',
  'inferior',
  'печени',
  'печеночн\\p{L}*',
  'воротн\\p{L}*',
  'сосуд\\p{L}*',
)
const segmentWord = word('segments?', 'seg', 'couinaud', 'сегмент\\p{L}{0,2}')

/** Words that say nothing about what is inside: how the file was made, by whom it is called. */
const filler = word(
  ...[
    'mask',
    'masks',
    'seg',
    'segmentation',
    'label',
    'labels',
    'labelmap',
    'whole',
    'total',
    'organ',
    'parenchyma',
    'all',
    'class',
    'of',
    'the',
  ],
  ...['with', 'and', 'маск\\p{L}*', 'сегментаци\\p{L}*', 'паренхим\\p{L}*', 'вся'],
)

/** Anatomy outside the liver, mostly TotalSegmentator's classes: known, and not measured. */
const elsewhere = word(
  ...[
    'adrenal',
    'aorta',
    'atrial',
    'autochthon',
    'background',
    'bladder',
    'body',
    'bone',
    'bones',
    'bowel',
    'brachiocephalic',
    'brain',
    'breasts?',
  ],
  ...[
    'bronch\\p{L}*',
    'cardiac',
    'carotid',
    'cartilages?',
    'clavicula',
    'colon',
    'costal',
    'cord',
    'disc',
    'discs',
    'duct',
    'duodenum',
    'esophag\\p{L}*',
  ],
  ...[
    'fat',
    'femur',
    'gallbladder',
    'gluteus',
    'heart',
    'hip',
    'humerus',
    'ile\\p{L}{2}',
    'iliac',
    'iliopsoas',
    'intestine',
    'intervertebral',
    'kidneys?',
  ],
  ...[
    'lungs?',
    'lymph',
    'mesenter\\p{L}*',
    'muscles?',
    'nodes?',
    'pancrea\\p{L}*',
    'periton\\p{L}*',
    'prostate',
    'pulmonary',
    'quadriceps',
    'renal',
    'ribs?',
  ],
  ...[
    'sacrum',
    'scapula',
    'skeletal',
    'skin',
    'skull',
    'spinal',
    'spine',
    'spleen',
    'splenic',
    'sternum',
    'stomach',
    'subclavian',
    'thigh',
    'thyroid',
  ],
  ...['tissue', 'trachea', 'trunk', 'ureters?', 'urinary', 'vertebrae?', 'air', 'table', 'primary'],
  ...[
    'аорт\\p{L}*',
    'желуд\\p{L}*',
    'желчн\\p{L}*',
    'кишк\\p{L}*',
    'кост\\p{L}*',
    'легк\\p{L}*',
    'лимф\\p{L}*',
    'лимфоуз\\p{L}*',
    'поджелуд\\p{L}*',
  ],
  ...['позвон\\p{L}*', 'почк\\p{L}*', 'селезен\\p{L}*', 'надпочеч\\p{L}*', 'фон'],
)

/**
 * What a segment or file is by its name, after the habits of TotalSegmentator, 3D Slicer, nnU-Net, MONAI Label and of people who
 * keep one file per lesion, in English and Russian. Null when the name decides nothing ("Segment_1", "case_007").
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
  if (isTumour) return { role: 'lesion', lesion: { kind: isNumbered(words) ? 'one' : 'class', benign: has(benign) } }
  if (has(vessel)) return plain(has(liverVessel) ? 'vessel' : 'other')
  if (couinaud !== null) return plain(couinaud)
  if (has(liver) && words.every((w) => liver.test(w) || filler.test(w))) return plain('liver')
  return null
}

/** A number that is the lesion's own, not that of a Couinaud segment it lies in. */
function isNumbered(words: readonly string[]): boolean {
  return words.some((w, i) => /^\d{1,4}$/.test(w) && !segmentWord.test(words[i - 1] ?? ''))
}

const romans = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii']

/** `liver_segment_4`, `Couinaud IVa`, `сегмент VIII`. Plain "Segment 4" is what 3D Slicer calls anything, so it decides nothing. */
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
