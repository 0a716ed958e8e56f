/**
 * Everything that can be refused while reading and measuring, with the parameters its sentence needs.
 * Codes are for machines and never change; the sentences live in language/, in English and Russian.
 */
export type RefusalParameters = {
  // file/… the bytes themselves
  'file/not-readable': { reason: string }
  'file/link': Record<never, never>
  'file/too-large': { bytes: number; limitBytes: number }
  'file/truncated': Record<never, never>
  'file/unknown-format': Record<never, never>
  'gzip/broken': Record<never, never>
  'zip/broken': { fault: 'directory' | 'overlap' | 'size' | 'checksum' | 'data' }
  'zip/unsafe-path': { entry: string }
  'zip/too-large': { limitBytes: number }
  'zip/ratio': { entry: string; ratio: number }
  'zip/too-many': { limit: number }
  'zip/encrypted': { entry: string }
  'zip/method': { entry: string; method: number }
  'zip/nested': Record<never, never>
  'file/special': Record<never, never> // a device, pipe or socket
  'folder/too-deep': { limit: number }
  'folder/too-many': { limit: number }
  'output/not-written': { reason: string }
  'output/other-patient': { patient: string }
  // volume/… NIfTI and NRRD alike
  'volume/size': { size: string }
  'volume/too-large': { size: string; voxels: number; bytes: number; limitVoxels: number; limitBytes: number }
  'volume/dimensions': { size: string }
  'volume/voxel-type': { type: string }
  'volume/spacing': { spacing: string }
  'volume/truncated': { bytes: number; neededBytes: number }
  'volume/longer': { neededBytes: number }
  'volume/orientation-unknown': { field: string }
  'nifti/header': { field: string; value: string }
  'nifti/pair': Record<never, never> // .hdr/.img, ANALYZE included
  'nifti/template-space': { code: number }
  'nifti/spacing-conflict': { sform: string; pixdim: string }
  'nrrd/header': { field: string; value: string }
  'nrrd/header-too-long': { limitBytes: number }
  'nrrd/missing': { field: string }
  'nrrd/encoding': { encoding: string }
  'nrrd/data-file-missing': { name: string }
  'nrrd/data-file-outside': { name: string }
  'nrrd/data-file-many': Record<never, never>
  // label-map/… what is not a segmentation, and roles nobody stated
  'label-map/not-whole': { value: number }
  'label-map/negative': { value: number }
  'label-map/too-many': { limit: number }
  'segmentation/grids-differ': { file: string; other: string }
  'segmentation/several': { candidates: readonly string[] }
  'segmentation/counted-twice': { segment: string; other: string; mapping: string }
  // dicom/… one file
  'dicom/broken': {
    fault: 'cut-header' | 'value-representation' | 'stray-item' | 'not-an-item' | 'no-delimiter'
    offset: number
  }
  'dicom/truncated': { tag: string; bytes: number; available: number }
  'dicom/duplicate-element': { tag: string }
  'dicom/too-many-elements': { limit: number }
  'dicom/transfer-syntax': { uid: string }
  'dicom/deflate': { fault: 'broken' | 'truncated' | 'longer-than-expected' }
  'dicom/uid-invalid': { tag: string }
  'dicom/value-missing': { tag: string }
  'dicom/value-invalid': { tag: string }
  'dicom/value-too-long': { tag: string; limit: number }
  'dicom/frame-count': { stated: number; described: number }
  'dicom/copy': { other: string }
  'dicom/uid-collision': { other: string; uid: string }
  // series/… slices that are no volume; `slice`, `after`, `before`, `other` are paths, with #frame in a multi-frame file
  'series/directions': { limit: number }
  'series/single-slice': Record<never, never>
  'series/duplicate-slice': { slice: string; other: string }
  'series/missing-slice': { after: string; before: string; gapMm: number; spacingMm: number; missing: number }
  'series/irregular-spacing': { after: string; before: string; gapMm: number; spacingMm: number }
  'series/off-line': { slice: string; offMm: number }
  // pixel-data/… geometry and masks are measured without it
  'pixel-data/length': { bytes: number; neededBytes: number }
  'pixel-data/fragments': { frames: number; fragments: number }
  'pixel-data/colour': { photometric: string }
  'pixel-data/too-large': { bytes: number; limitBytes: number }
  'pixel-data/decoder-missing': { transferSyntax: string }
  'pixel-data/not-decoded': { transferSyntax: string }
  'pixel-data/rescale': Record<never, never>
  'pixel-data/mixed': Record<never, never>
  // DICOM segmentations
  'segmentation/not-one': Record<never, never>
  'segmentation/other-patient': { image: string }
  'segmentation/not-chosen': { chosen: string }
  'segmentation/not-asked-for': { asked: string } // measured all the same, as the only one of its study
  'segmentation/segment-empty': { segments: readonly string[] } // single lesions; of a class, no voxel means none
  'segmentation/identity-twice': { segment: string; other: string; trackingUid: string }
  'segmentation/segment-twice': { number: number }
  'segmentation/segment-undeclared': { number: number }
  'segmentation/frame-twice': { frame: number; other: number }
  'segmentation/off-lattice': { frame: number; offMm: number }
  'segmentation/planes-differ': { frame: number }
  'segmentation/spacing-unknown': { slices: number }
  'segmentation/spacing-ambiguous': { statedMm: number; foundMm: number }
  'segmentation/too-many-runs': { limit: number }
  'segmentation/below-threshold': { segment: string; highest: number; threshold: number }
  'image/not-on-grid': { image: string }
  'image/other-patient': { image: string }
  'image/not-used': { date: string | null; known: readonly string[] }
  'role/undecided': { segment: string; known: readonly string[]; mapping: string }
  'date/unknown': { folder: string }
  'date/study-date-missing': Record<never, never>
  'date/differs': { stated: string; studyDate: string } // measured all the same, as of the study date
  'case/other-patient': { patient: string; found: readonly string[] }
  'case/newer-version': { line: number; column: number; found: number; reads: number }
  'case/older-version': { line: number; column: number; found: number; reads: number }
  'case/cannot-be': CaseImpossible & { line: number; column: number; at: string }
  'case/no-such-event': { id: string; meant: string | null; known: readonly string[] }
  'case/already-retracted': { id: string }
  'case/no-own-id': { line: number; column: number; at: string; id: string; place: number } // named by its place
  'output/exists': Record<never, never>
  'output/changed': Record<never, never> // by somebody else, after it was read
  'case/no-such-lesion': { study: string; label: string; known: readonly string[] }
  'case/no-such-identity': { trackingUid: string }
  'case/no-such-study': { study: string; known: readonly string[] }
  'folder/no-segmentation': { files: number; kinds: readonly string[] }
  'study/no-segmentation': { study: string }
  'study/no-lesion-segment': { known: readonly string[] }
  'study/lesions-elsewhere-only': { sites: readonly string[] }
  'dicom/not-imaging': Record<never, never>
  'error-model/syntax': { reason: string }
  'error-model/invalid': { at: string; reason: string }
  // sdtm/… tumour tables
  'sdtm/no-variable': { variable: string; known: readonly string[] }
  // text/… mapping file, case file, dataset.json
  'text/too-large': { bytes: number; limitBytes: number }
  'text/syntax': { line: number; column: number; reason: string | null } // code of the YAML parser; null: nested too deep
  'text/encoding': Record<never, never> // not UTF-8
  'text/no-value': { line: number; column: number; key: string; meant: string | null } // in braces; meant: a decimal comma
  'text/comma-in-list': { line: number; column: number; at: string; found: string; one: string; several: string }
  'text/not-text': {
    line: number
    column: number
    at: string
    found: string
    as: 'number' | 'yes-or-no' // what a text without quotes is read as
    example: string
  }
  'text/unknown-key': {
    line: number
    column: number
    at: string
    key: string
    meant: string | null
    known: readonly string[]
  }
  'text/missing-key': { line: number; column: number; at: string; key: string; expected: string; example: string }
  'text/unexpected': { line: number; column: number; at: string; found: string; expected: string; example: string }
  'text/duplicate': { line: number; column: number; at: string; value: string }
  'text/unknown-id': { line: number; column: number; at: string; value: string; known: readonly string[] }
  // table/… a table of a series, its rows, and the mapping that reads it
  'table/encoding': { encoding: string }
  'table/not-utf-8': Record<never, never>
  'table/nul': { line: number }
  'table/quote': { line: number }
  'table/line-too-long': { row: number; limit: number }
  'table/empty': Record<never, never>
  'table/no-header': Record<never, never> // of a table that is read without a mapping
  'table/too-many-rows': { limit: number }
  'table/too-many-columns': { columns: number; limit: number }
  'table/cell-too-long': { row: number; limit: number }
  'table/no-workbook': Record<never, never> // a zip that is no .xlsx
  'table/workbook-broken': { part: string; reason: string }
  'table/no-sheet': { sheet: string | null; known: readonly string[] } // null: not stated, and there is not just one
  'table/merged': { range: string }
  'table/not-a-table': Record<never, never> // neither CSV nor .xlsx by its name
  'table/no-mapping': { known: readonly string[] }
  'table/no-column': { column: string; meant: string | null; known: readonly string[] }
  'table/column-twice': { column: string }
  'table/no-key': { table: string }
  'table/gather-at-table': { line: number; column: number; at: string }
  'table/row-ragged': { cells: number; columns: number }
  'table/row-twice': { row: number; key: readonly string[] }
  'table/row-held-back': { row: number }
  'table/row-conflict': { row: number; key: string; one: string; other: string }
  'table/patient-missing': Record<never, never>
  'table/value-unexpected': { at: string; found: string; expected: string; example: string }
  'table/value-missing': { at: string; expected: string }
  'table/value-unknown': { found: string; known: readonly string[] }
  'table/number-unreadable': { found: string; decimal: string }
  'table/date-unreadable': { found: string; formats: readonly string[] }
  'table/id-unknown': { at: string; found: string; known: readonly string[] }
  'table/id-twice': { id: string; file: string; row: number }
  'table/id-taken': { id: string } // by an event that no row of the table made
  'table/cell-error': { found: string }
  'table/formula-unsaved': Record<never, never>
  'table/case-file-broken': { file: string }
}

/** Facts of one event or of two that cannot both be so; `example` is how to write it. */
export type CaseImpossible = {
  readonly fault:
    | 'after-end'
    | 'before-birth'
    | 'after-death'
    | 'recorded-before'
    | 'itself'
    | 'split-into-itself'
    | 'other-tracer'
    | 'part-above-whole'
    | 'low-above-high'
    | 'none-and-event'
    | 'wrong-kind'
    | 'other-analyte'
    | 'joined-twice'
    | 'named-twice'
    | 'one-series'
  readonly found: string
  readonly against: string
  /** Null where an example would be made up: nobody knows which of two dates is wrong. */
  readonly example: string | null
}

/** Codes of refusals; they never change. */
export type RefusalCode = keyof RefusalParameters

/** What was left out, and why. `path` is the file or folder as it may be shown, archive entries after `!`. */
export type Refusal = {
  [C in RefusalCode]: { readonly path: string; readonly code: C; readonly parameters: RefusalParameters[C] }
}[RefusalCode]

/** Builds a refusal with its parameters checked against its code. */
export function refusal<C extends RefusalCode>(path: string, code: C, parameters: RefusalParameters[C]): Refusal {
  return { path, code, parameters } as Refusal
}

/** The same refusal with its path and every text in it rewritten. */
export function withTexts({ path, code, parameters }: Refusal, write: (text: string) => string): Refusal {
  const written = (value: unknown): unknown =>
    typeof value === 'string' ? write(value) : Array.isArray(value) ? value.map(written) : value
  const texts = Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, written(value)]))
  return { path: write(path), code, parameters: texts } as Refusal
}
