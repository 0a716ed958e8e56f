/** Names that stay as they are in Russian: formats, standards, options, codes, products, authors. */
const names = new Set(
  (
    'DICOM NIfTI NRRD SEG UID RECIST CSV XLSX JSON HTML YAML zip gzip ANALYZE ITK SciPy IBSI PyRadiomics Slicer D Debulk debulk ' +
    'hdr img nii gz dcm raw jpg txt date Patient sform pixdim dim exp Tracking Explicit VR Little Endian SOP Instance Study Date ID ' +
    'N demo CR PR SD PD NE QIBA Rows Columns C V CT Volumetry ENETS Maxwell Morgan Luo UTF utf xlsx csv tsv ' +
    'SDTM TU TR RS TARGET NON NEW VISIT VISITNUM USUBJID LDIAM LPERP DIAMETER VOLUME OVRLRESP NTRGRESP NEWLPROG BESTRESP PRESENT ABSENT UNEQUIVOCAL PROGRESSION PROGRESSED WORSENED TUMERGE T ' +
    'TNM Version'
  ).split(' '),
)
/** Variables of SDTM: TULNKID, TRTESTCD. */
const isVariable = (word: string) => /^(?:TU|TR|RS|LB)[A-Z]{3,6}$/.test(word)
/** DICOM keywords are one word of several capitals: ImagePositionPatient. */
const isKeyword = (word: string) => /^(?:[A-Z][a-z]+){2,}$/.test(word)

/**
 * The Latin words of a Russian text that are neither names nor options, commands or tags: what nobody translated. `verbatim`
 * are texts of the patient's own files, which stay as they were written.
 */
export function untranslated(text: string, verbatim: readonly string[] = []): readonly string[] {
  const own = verbatim
    .filter((each) => each !== '')
    .toSorted((a, b) => b.length - a.length)
    .reduce((left, each) => left.replaceAll(each, ' '), text)
  const prose = own
    .replace(/--[a-z-]+(?: (?:recist-1\.1|totals|same-lesions|liver|body|en)(?:\|[a-z-]+)*)?/g, '')
    .replace(/\bdebulk [^А-Яа-я]*/g, '')
    .replace(/\b[a-z]+=\S*/g, '') // a column, as an option names it
    .replace(/\b[a-zA-Z]+: (?:…|\[…\]|windows-1251)/g, '') // a key of a mapping, as it is written there
    .replace(/\([0-9A-F]{4},[0-9A-F]{4}\)/g, '')
  return (prose.match(/[A-Za-z]+/g) ?? []).filter((word) => !names.has(word) && !isKeyword(word) && !isVariable(word))
}
