import type { Told } from '@debulk/clinical/record/event-base'
import type { Language } from '../language.ts'
import { printable } from '../printable.ts'
import { toldText } from './told-text.ts'

/** A drug, tracer or agent as this language calls it; one it has no word for stays as it was recorded. */
export function substanceName(name: Told, format: { readonly language: Language }, longest?: number): string {
  const written = toldText(name, format)
  const called = format.language === 'ru' ? (russian[written.toLowerCase()] ?? written) : written
  return longest === undefined ? printable(called) : printable(called, longest)
}

const russian: Readonly<Record<string, string>> = {
  lipiodol: 'липиодол',
  bleomycin: 'блеомицин',
  doxorubicin: 'доксорубицин',
  cisplatin: 'цисплатин',
  mitomycin: 'митомицин',
  'mitomycin c': 'митомицин',
  streptozocin: 'стрептозоцин',
  'octreotide lar': 'октреотид пролонгированный',
  octreotide: 'октреотид',
  lanreotide: 'ланреотид',
  everolimus: 'эверолимус',
  sunitinib: 'сунитиниб',
  temozolomide: 'темозоломид',
  capecitabine: 'капецитабин',
  'telotristat ethyl': 'телотристат этил',
  telotristat: 'телотристат',
  'interferon alfa': 'интерферон альфа',
  gadoxetate: 'гадоксетовая кислота',
  gadobutrol: 'гадобутрол',
  iohexol: 'йогексол',
  iopromide: 'йопромид',
  iodixanol: 'йодиксанол',
  '18f-fdg': '18F-ФДГ',
  fdg: 'ФДГ',
  omeprazole: 'омепразол',
  pantoprazole: 'пантопразол',
  antibiotic: 'антибиотик',
  antibiotics: 'антибиотики',
}
