import type { Ternary } from '@debulk/quantity/ternary'

/** Words that name the liver itself, or what lies in it. */
const liver = /^(?:livers?|hepatic|hepar|печен(?:ь|и|ью|очн\p{L}{2,3}))$/u
/** Words that say "in the liver" whatever stands beside them: an intrahepatic duct is part of it. */
const within = /^(?:intrahepatic|внутрипеченочн\p{L}+)$/u
/** Words that say "not in it, but by it". */
const beyond =
  /^(?:(?:extra|peri|juxta|para|sub|infra|supra|retro)hepatic|(?:вне|около|пери|пара|под|над|за)печеночн\p{L}+|outside|beyond|non|not|except|вне|кроме)$/u
/** The same in two words. */
const beyondInTwo = /(?<!\p{L})(?:extra|peri|juxta|para|sub|около|пери)[-‐‑ ]+(?:hepatic|печеночн)/u
const nodes = /^(?:nodes?|nodal|lymph\p{L}*|adenopathy|лимф\p{L}*|лу)$/u
/** What has "hepatic", "of the liver" or «печени» in its name and is another organ, or any other organ. */
const elsewhere = [
  nodes,
  /^(?:hilum|hilus|hilar|hila|porta|portal|portahepatis|ворот\p{L}*)$/u,
  /^(?:ligaments?|ligamentum|omentum|mesenter\p{L}*|связк\p{L}*|сальник\p{L}*|брыжейк\p{L}*)$/u,
  /^(?:arter(?:y|ies|ial)|arteria|veins?|vena|venous|cava|ducts?|bile|biliary|артери\p{L}*|вен(?:а|ы|е|у|ой|ах)|проток\p{L}*|желчн\p{L}*)$/u,
  /^(?:flexure|colon|colic|bowel|ileum|jejunum|duoden\p{L}*|gallbladder|bladder|изгиб\p{L}*|кишк\p{L}*|кишечник\p{L}*|ободочн\p{L}*)$/u,
  /^(?:periton\p{L}*|pleura\p{L}*|diaphragm\p{L}*|брюшин\p{L}*|плевр\p{L}*|диафрагм\p{L}*)$/u,
  /^(?:bones?|skelet\p{L}*|spine|spinal|vertebra\p{L}*|ribs?|pelvi\p{L}*|sacrum|femur|кост\p{L}*|скелет\p{L}*|позвон\p{L}*|ребр\p{L}*|таз\p{L}*|крестец)$/u,
  /^(?:lungs?|pulmonary|heart|brain|spleen|splenic|pancrea\p{L}*|kidneys?|renal|adrenals?|breast|skin|ovar\p{L}*|легк\p{L}*|сердц\p{L}*|мозг\p{L}*|селезенк\p{L}*|поджелудочн\p{L}*|почк\p{L}*|почек|надпочечник\p{L}*|кож\p{L}*|яичник\p{L}*)$/u,
]
/** What follows says beside what a place lies, not where. */
const beside =
  /(?<![\p{L}\p{N}])(?:near|nearby|adjacent|next|beside|by|along|close|abutting|touching|around|возле|около|рядом|вдоль|вблизи|у|под|над|за|к|от)(?![\p{L}\p{N}])/u
/** Two places in one name. */
const between = /[,;:/+()[\]]|(?<!рядом )(?<![\p{L}\p{N}])(?:and|with|и|с|со|а|также)(?![\p{L}\p{N}])/u
/** A skin of the liver that a deposit of the peritoneum sits on as well as tumour within. */
const surface = /^(?:surface|capsule|capsular|bed|поверхност\p{L}*|капсул\p{L}*|лож\p{L}*)$/u

/**
 * Whether the name of a place means a place in the liver, in either language. Only whole words count, and only where nothing beside them
 * makes another organ of them: artery, hilum, ligament and node of the liver are outside it. What is not understood is not known.
 *
 * @source own reading of place names; that hilum, ligaments, vessels and nodes are not liver tissue is anatomy
 */
export function placeInLiver(site: string): Ternary {
  const name = site.normalize('NFC').toLowerCase().replaceAll('ё', 'е')
  const parts = name.split(between).flatMap((part) => (/[\p{L}\p{N}]/u.test(part) ? [partInLiver(part)] : []))
  if (!parts.includes('yes')) return parts.includes('no') ? 'no' : 'unknown'
  return parts.includes('no') ? 'unknown' : 'yes'
}

function partInLiver(part: string): Ternary {
  const head = part.split(beside)[0] ?? ''
  const words = head.match(/[\p{L}\p{N}]+/gu) ?? []
  const has = (...patterns: readonly RegExp[]) => words.some((word) => patterns.some((pattern) => pattern.test(word)))
  if (has(within)) return has(nodes) ? 'no' : 'yes'
  if (beyondInTwo.test(head) || has(beyond, ...elsewhere)) return 'no'
  return has(liver) && !has(surface) ? 'yes' : 'unknown'
}

/** Whether a word, in small letters and without «ё», names the liver. */
export const namesLiver = (word: string): boolean => liver.test(word)
