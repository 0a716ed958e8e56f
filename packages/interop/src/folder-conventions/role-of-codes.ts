import type { Code, Segment } from '@debulk/imaging/segmentation'
import type { Role } from './role.ts'

/** What a segment's codes say. */
export type CodedRole = {
  readonly role: Role
  readonly benign: boolean
  /** Where a lesion is, when it is coded to lie outside the liver. */
  readonly site: string | null
}

/**
 * Codes of segments, SNOMED CT and the older SRT values beside them.
 *
 * @source DICOM PS3.16 CID 7151 "Segmentation Property Type", 7159 "Lesion Segmentation Type", 7150 "Category"
 */
const types: readonly (readonly [Role, string])[] = [
  ['liver', '10200004 T-62000'],
  ['lesion', '14799000 M-80006 128462008 94381002'], // secondary neoplasm, metastasis, liver metastasis
  ['lesion', '108369006 M-8FFFF 86049000 M-80003 372087000'], // neoplasm, primary neoplasm
  ['lesion', '4147007 M-03000 52988006 M-01100 27925004 M-03010'], // mass, lesion, nodule
  ['necrosis', '6574001 M-54000'],
  ['viable', 'C113842'], // NCIt, enhancing lesion
  ['vessel', '59820001 T-40000'],
  ['vessel', '32764006 T-48810 70253006 T-48814 73931004 T-48813'], // portal vein and its main branches
  ['vessel', '8993003 T-48720 273202007 T-48727 273099000 T-48726 272998002 T-48725 397425002'], // hepatic veins
  ['vessel', '76015000 T-46420 66559000 T-46421 18112008 T-46422 69421009 T-46423 21807003 T-46427'], // hepatic arteries
  ['vessel', '64131007 T-48710'], // inferior vena cava
  [{ couinaud: '1' }, '71133005'],
  [{ couinaud: '2' }, '277956007'],
  [{ couinaud: '3' }, '277957003'],
  [{ couinaud: '4' }, '277958008'],
  [{ couinaud: '5' }, '277959000'],
  [{ couinaud: '6' }, '277960005'],
  [{ couinaud: '7' }, '277961009'],
  [{ couinaud: '8' }, '277962002'],
]

const roleOfCode: ReadonlyMap<string, Role> = new Map(
  types.flatMap(([role, codes]) => codes.split(' ').map((code) => [code, role] as const)),
)

/** Cyst, haemangioma: somebody looked and called it benign. */
const benignCodes = new Set(['367643001', 'M-3340A', '2099007', 'M-91200'])

/** Type codes that say as little as a category: the name has to decide. */
const vague = new Set(['85756007', 'T-D0050', '91723000', '123037004', '113343008', '49755003', 'M-01000'])

/** Categories whose every known type is something other than a lesion. */
const notLesions = new Set(['123037004', '91723000', 'T-D000A', '260787004', '309825002', '91720002', '105590001'])

/** Null when the codes leave it open, so that the name has to decide. */
export function roleOfCodes({ type, anatomicRegion }: Pick<Segment, 'type' | 'anatomicRegion'>): CodedRole | null {
  if (!type) return null
  const benign = benignCodes.has(type.value)
  const role = benign ? 'lesion' : roleOfCode.get(type.value)
  return role ? { role, benign, site: role === 'lesion' ? siteOf(anatomicRegion) : null } : null
}

/** Whether the codes name something definite that is no lesion: a spleen, a table, a background. */
export function isCodedOther({ category, type }: Pick<Segment, 'category' | 'type'>): boolean {
  if (!type || vague.has(type.value)) return false
  return type.value === '125040' || (category !== null && notLesions.has(category.value))
}

/** A tumour coded to lie in another organ is not burden of the liver. */
export function siteOf(region: Code | null): string | null {
  if (!region) return null
  const role = roleOfCode.get(region.value)
  return role === 'liver' || typeof role === 'object' ? null : region.meaning
}
