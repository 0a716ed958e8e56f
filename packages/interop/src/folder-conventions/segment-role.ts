import type { Code, Segment } from '@debulk/imaging/segmentation'

/** What a segment shows, as far as measuring needs it. */
export type Role = 'liver' | 'lesion' | 'viable' | 'necrosis' | 'vessel' | 'other' | { readonly couinaud: string }

/** `instance`: the segment is one lesion; otherwise a class, split into components. */
export type SegmentMeaning = {
  readonly role: Role
  readonly instance: boolean
  /** Where a lesion is when its codes name a place outside the liver. */
  readonly site: string | null
}

/**
 * What a segment shows, from its codes, else from its name by the conventions of the tools that make segmentations
 * (TotalSegmentator, 3D Slicer, nnU-Net, MONAI Label), in English and Russian. Null when neither says: nobody guesses.
 */
export function segmentMeaning(segment: Segment): SegmentMeaning | null {
  const tracked = segment.trackingUid !== null
  const coded = roleOfCodes(segment)
  if (coded !== null) {
    const instance = tracked || (coded === 'lesion' && isNumbered(words(segment.label)))
    return { role: coded, instance, site: coded === 'lesion' ? siteOf(segment) : null }
  }
  const named = meaningOfName(segment.label)
  return named && { ...named, instance: named.instance || (named.role === 'lesion' && tracked) }
}

/** SNOMED CT codes, and the SNOMED RT codes that older files carry for the same. */
const codes: Readonly<Record<string, Role>> = {
  'SCT 10200004': 'liver',
  'SRT T-62000': 'liver',
  'SCT 14799000': 'lesion', // neoplasm, secondary
  'SRT M-80006': 'lesion',
  'SCT 86049000': 'lesion', // neoplasm, primary
  'SCT 372087000': 'lesion',
  'SCT 108369006': 'lesion', // neoplasm
  'SRT M-80000': 'lesion',
  'SRT M-80003': 'lesion',
  'SCT 52988006': 'lesion',
  'SRT M-01000': 'lesion',
  'SCT 4147007': 'lesion', // mass
  'SRT M-03000': 'lesion',
  'SCT 27925004': 'lesion', // nodule
  'SRT M-03010': 'lesion',
  'SCT 6574001': 'necrosis',
  'SRT M-54000': 'necrosis',
  'SCT 59820001': 'vessel',
  'SCT 32764006': 'vessel', // portal vein
  'SCT 8993003': 'vessel', // hepatic vein
}

const liverCodes = new Set(['SCT 10200004', 'SRT T-62000'])
const key = ({ scheme, value }: Code): string => `${scheme === '99SDM' || scheme === 'SNM3' ? 'SRT' : scheme} ${value}`

/** The region a lesion is coded to, unless that is the liver. */
function siteOf({ anatomicRegion }: Segment): string | null {
  if (!anatomicRegion || liverCodes.has(key(anatomicRegion))) return null
  const named = meaningOfName(anatomicRegion.meaning)?.role
  return named === 'liver' || typeof named === 'object' ? null : anatomicRegion.meaning
}

function roleOfCodes({ type, label }: Segment): Role | null {
  if (!type) return null
  const role = codes[key(type)]
  if (role === undefined) {
    // a generic "tissue" or "anatomical structure" says nothing; a known organ that is not the liver says "other"
    const named = meaningOfName(type.meaning) ?? meaningOfName(label)
    return named?.role ?? null
  }
  return role
}

const roman: Readonly<Record<string, string>> = {
  i: '1',
  ii: '2',
  iii: '3',
  iv: '4',
  iva: '4a',
  ivb: '4b',
  v: '5',
  vi: '6',
  vii: '7',
  viii: '8',
}

const lesionWord =
  '(?:lesions?|tumou?rs?|met(?:s|astas[ei]s)?|nodules?|mass(?:es)?|hcc|очаги?|метастазы?|опухол[ьи]|узел|узлы)'
const lesionClass = new RegExp(
  `^(?:liver |hepatic |печёночн\\S+ )?${lesionWord}(?: (?:mr|ct|mri|mask|all|seg|liver|печени|в печени))*$`,
  'u',
)
const lesionInstance = new RegExp(`^(?:liver |hepatic )?${lesionWord} ?(?:no |nr |№ ?|# ?)?(?:\\d{1,4}|[a-h])$`, 'u')

const names: readonly (readonly [Role, RegExp])[] = [
  ['liver', /^(?:liver|hepar|whole liver|liver (?:mr|ct|mask|parenchyma)|печень|паренхима печени)$/u],
  ['viable', /^(?:viable|viable (?:tumou?r|tissue)|enhancing (?:tumou?r|tissue)|жизнеспособн\S*(?: ткань)?)$/u],
  ['necrosis', /^(?:necros[ie]s|necrotic(?: tissue)?|некроз)$/u],
  [
    'vessel',
    /^(?:(?:liver |hepatic |portal |blood )?(?:vessels?|veins?|arter(?:y|ies))(?: and splenic vein)?|portal vein and splenic vein|inferior vena cava|сосуды?(?: печени)?|воротная вена|печ[её]ночн\S+ вен\S+)$/u,
  ],
  [
    'other',
    /^(?:background|фон|body|spleen|kidney (?:left|right)|(?:left|right) kidney|gallbladder|stomach|pancreas|aorta|colon|duodenum|small bowel|adrenal gland (?:left|right)|lung .*|heart|urinary bladder|prostate|vertebrae .*|rib .*|spinal cord|esophagus|trachea|селез[её]нка|ж[её]лчный пузырь|желудок|поджелудочная железа|аорта|(?:левая|правая) почка)$/u,
  ],
]

/** Lower case, one space between words: `Liver_Lesions-MR` → `liver lesions mr`. */
const words = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s_\-.,;:()[\]]+/gu, ' ')
    .trim()

const isNumbered = (name: string): boolean => lesionInstance.test(name)

/** What a name means by itself. */
export function meaningOfName(label: string): SegmentMeaning | null {
  const name = words(label)
  const couinaud =
    /^(?:liver |hepatic |couinaud )?(?:segment|seg|сегмент)(?: печени)? ?([1-8][ab]?|i{1,3}|iv[ab]?|vi{0,3})$/u.exec(
      name,
    )?.[1]
  if (couinaud !== undefined) return { role: { couinaud: roman[couinaud] ?? couinaud }, instance: false, site: null }
  if (isNumbered(name)) return { role: 'lesion', instance: true, site: null }
  if (lesionClass.test(name)) return { role: 'lesion', instance: false, site: null }
  const found = names.find(([, pattern]) => pattern.test(name))
  return found ? { role: found[0], instance: false, site: null } : null
}

/** The names a person may choose from, shown when a segment's role is undecided. */
export const knownNames: readonly string[] = [
  'liver',
  'liver_lesions',
  'lesion_1',
  'liver_segment_1',
  'viable',
  'necrosis',
  'vessels',
  'spleen',
]
