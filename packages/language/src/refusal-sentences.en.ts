import type { CaseImpossible } from '@debulk/contract/refusal'
import type { Format } from './format.ts'
import type { RefusalSentences } from './refusal-sentences.ts'

export const refusalSentencesEn: RefusalSentences = {
  'file/not-readable': (p, f) =>
    `Cannot be read (${f.quote(p.reason)}). Check that it exists and that you may read it.`,
  'file/link': () => 'A symbolic link; links are not followed. Name the file or folder it points to.',
  'file/too-large': (p, f) =>
    `The file has ${f.bytes(p.bytes, p.limitBytes)}, more than the limit of ${f.bytes(p.limitBytes, p.bytes)}. Import a smaller part of the study.`,
  'file/truncated': () => 'The file ends too early. Copy or export it again.',
  'file/unknown-format': () =>
    'Not a DICOM, NIfTI, NRRD or zip file, so it was left out. Name the right file, or convert it first.',
  'gzip/broken': () => 'The gzip compression is damaged. Copy or export the file again.',
  'zip/broken': (p) =>
    `The zip archive is damaged: ${
      {
        directory: 'its directory cannot be read',
        overlap: 'its entries overlap',
        size: 'an entry has another size than it states',
        checksum: 'an entry does not fit its checksum',
        data: 'an entry cannot be unpacked',
      }[p.fault]
    }. Copy it again, or unpack it and give the folder.`,
  'zip/unsafe-path': (p, f) =>
    `The archive entry ${f.quote(p.entry)} points outside its archive, so it was not unpacked. Do not use this archive unless you trust its source.`,
  'zip/too-large': (p, f) =>
    `The archive unpacks to more than the limit of ${f.bytes(p.limitBytes)}, so it was stopped. Unpack it and give a smaller folder.`,
  'zip/ratio': (p, f) =>
    `The archive entry ${f.quote(p.entry)} grows ${f.integer(Math.round(p.ratio))}-fold when unpacked, more than images do, so it was left out. Unpack it yourself if you trust its source.`,
  'zip/too-many': (p, f) =>
    `The archive holds more than ${f.count(p.limit, { one: 'entry', other: 'entries' })}. Split it, or unpack it and give the folder.`,
  'zip/encrypted': (p, f) =>
    `The archive entry ${f.quote(p.entry)} is encrypted. Unpack it with its password and give the folder.`,
  'zip/method': (p, f) =>
    `The archive entry ${f.quote(p.entry)} is packed with method ${f.integer(p.method)}, which is not read. Unpack it and give the folder.`,
  'zip/nested': () => 'An archive inside an archive; only the outer one is unpacked. Unpack it and give the folder.',
  'file/special': () => 'A device, pipe or socket, not a file. Name a file or folder.',
  'folder/too-deep': (p, f) =>
    `Folders are nested more than ${f.integer(p.limit)} deep, so the rest was not searched. Name the inner folder.`,
  'folder/too-many': (p, f) =>
    `The folder holds more than ${f.count(p.limit, { one: 'file', other: 'files' })}, so the rest was not searched. Name a smaller folder.`,
  'output/not-written': (p, f) =>
    `Could not be written (${f.quote(p.reason)}); nothing half-written was left. Check the folder and the free space.`,
  'output/other-patient': (p, f) =>
    `Holds the synthetic patient ${f.quote(p.patient)} already; two in one folder would be mixed up. Name another folder, or delete this one.`,
  'volume/size': (p, f) => `The header gives an impossible size, ${f.quote(p.size)}. Export the file again.`,
  'volume/too-large': (p, f) =>
    `The header announces ${f.quote(p.size)} = ${f.count(p.voxels, { one: 'voxel', other: 'voxels' })} (${f.bytes(p.bytes)}), more than the limit of ${f.integer(p.limitVoxels)} voxels (${f.bytes(p.limitBytes)}). Crop the volume, or check the header.`,
  'volume/dimensions': (p, f) =>
    `The size ${f.quote(p.size)} is not a single three-dimensional volume. Export one volume per file.`,
  'volume/voxel-type': (p, f) =>
    `The voxel type ${f.quote(p.type)} cannot be measured. Export whole numbers, or real numbers of 32 or 64 bits.`,
  'volume/spacing': (p, f) =>
    `The voxel spacing ${f.quote(p.spacing)} is not a size. Export the file again with its spacing.`,
  'volume/truncated': (p, f) =>
    `The file holds ${f.bytes(p.bytes, p.neededBytes)} of voxels, but its header needs ${f.bytes(p.neededBytes, p.bytes)}. Copy or export it again.`,
  'volume/longer': (p, f) =>
    `The file holds more voxels than the ${f.bytes(p.neededBytes)} its header announces, so the header cannot be trusted. Export it again.`,
  'volume/orientation-unknown': (p, f) =>
    `The orientation in the patient is not stated (${f.quote(p.field)}), so left and right cannot be told. Export the file with its orientation.`,
  'nifti/header': (p, f) =>
    `The NIfTI header field ${p.field} is ${f.quote(p.value)}, which is not valid. Export the file again.`,
  'nifti/pair': () => 'A .hdr/.img pair (two-file NIfTI or ANALYZE). Convert it to a single .nii or .nii.gz file.',
  'nifti/template-space': (p, f) =>
    `The coordinates are those of a template brain or another subject (code ${f.integer(p.code)}), not this scanner’s, so lengths could be wrong. Export the mask in scanner coordinates.`,
  'nifti/spacing-conflict': (p, f) =>
    `The two spacings in the header disagree: sform ${f.quote(p.sform)}, pixdim ${f.quote(p.pixdim)}. Export the file again so that they agree.`,
  'nrrd/header': (p, f) =>
    `The NRRD header field ${f.quote(p.field)} is ${f.quote(p.value)}, which is not valid. Export the file again.`,
  'nrrd/header-too-long': (p, f) =>
    `The NRRD header does not end within ${f.bytes(p.limitBytes)}, more than any real one takes. Export the file again.`,
  'nrrd/missing': (p, f) =>
    `The NRRD header has no field ${f.quote(p.field)}. Export the file again, for example from 3D Slicer.`,
  'nrrd/encoding': (p, f) => `The NRRD encoding ${f.quote(p.encoding)} is not read. Export as raw or gzip.`,
  'nrrd/data-file-missing': (p, f) =>
    `The detached data file ${f.quote(p.name)} is not beside its header. Put it there, or export one file.`,
  'nrrd/data-file-outside': (p, f) =>
    `The header points to a data file outside its folder (${f.quote(p.name)}), so it was not read. Put both into one folder.`,
  'nrrd/data-file-many': () => 'The voxels are spread over several data files. Export one file.',
  'label-map/not-whole': (p, f) =>
    `Holds the value ${f.technical(p.value)}, so it is an image or a probability map, not a label map. Give it with --image, or export labels as whole numbers.`,
  'label-map/negative': (p, f) =>
    `Holds the negative value ${f.technical(p.value)}, so it is an image, not a label map. Give it with --image.`,
  'label-map/too-many': (p, f) =>
    `Holds more than ${f.count(p.limit, { one: 'label', other: 'labels' })}, so it is probably an image. Give it with --image.`,
  'segmentation/grids-differ': (p, f) =>
    `${f.quote(p.file)} and ${f.quote(p.other)} lie on different voxel grids, so they cannot be put together. Resample one onto the other in the tool that made them.`,
  'segmentation/several': (p, f) =>
    `This study has several segmentations, which are never added up: ${f.list(p.candidates.map((c) => f.quote(c)))}. Choose one with --segmentation.`,
  'segmentation/counted-twice': (p, f) =>
    `${f.quote(p.segment)} and ${f.quote(p.other)} mark the same tumour, which would be counted twice. Leave one out in the mapping file, for example ${f.quote(p.mapping)}.`,
  'dicom/broken': (p, f) =>
    `Not readable as DICOM from byte ${f.integer(p.offset)} on (${
      {
        'cut-header': 'an element header is cut off',
        'value-representation': 'no value representation where one must stand',
        'stray-item': 'a sequence item outside a sequence',
        'not-an-item': 'something other than an item in a sequence',
        'no-delimiter': 'a sequence without its end',
      }[p.fault]
    }). Copy or export the file again.`,
  'dicom/truncated': (p, f) =>
    `Attribute ${f.quote(p.tag)} states ${f.bytes(p.bytes, p.available)}, but only ${f.bytes(p.available, p.bytes)} follow: the file is cut off or damaged. Copy or export it again.`,
  'dicom/duplicate-element': (p, f) =>
    `Attribute ${f.quote(p.tag)} stands in the file twice, so it is not clear which value counts. Export the file again.`,
  'dicom/too-many-elements': (p, f) =>
    `More than ${f.integer(p.limit)} attributes in one data set; no image has so many. Check where the file comes from.`,
  'dicom/transfer-syntax': (p, f) =>
    `The transfer syntax ${f.quote(p.uid)} is not supported. Export the file as Explicit VR Little Endian.`,
  'dicom/deflate': (p) =>
    p.fault === 'longer-than-expected'
      ? 'The deflated data set unpacks to more than the limit, so it was stopped. Check where the file comes from.'
      : 'The deflated data set is damaged. Copy or export the file again.',
  'dicom/uid-invalid': (p, f) => `${f.quote(p.tag)} is not a valid UID, so the file cannot be sorted. Export it again.`,
  'dicom/value-missing': (p, f) => `${f.quote(p.tag)} is missing. Export the original series, with all its attributes.`,
  'dicom/value-invalid': (p, f) =>
    `${f.quote(p.tag)} has a value that cannot be right. Export the original series again.`,
  'dicom/value-too-long': (p, f) =>
    `${f.quote(p.tag)} has more than ${f.count(p.limit, { one: 'character', other: 'characters' })}. Export the file again.`,
  'dicom/frame-count': (p, f) =>
    `NumberOfFrames (0028,0008) states ${f.count(p.stated, { one: 'frame', other: 'frames' })}, ${f.integer(p.described)} or more are described. Export the file again.`,
  'dicom/copy': (p, f) => `A copy of ${f.quote(p.other)}; it counts once.`,
  'dicom/uid-collision': (p, f) =>
    `Has the SOP Instance UID of ${f.quote(p.other)} (${f.quote(p.uid)}) but other content, so the series was not used. Give only the right file.`,
  'series/directions': (p, f) =>
    `The series holds slices in more than ${f.integer(p.limit)} directions, so it is no volume. Name a series of parallel slices.`,
  'series/single-slice': () =>
    'A single slice without SpacingBetweenSlices (0018,0088): it has no known depth and no volume. Give the whole series.',
  'series/duplicate-slice': (p, f) =>
    `${f.quote(p.slice)} and ${f.quote(p.other)} lie at the same ImagePositionPatient (0020,0032), and nothing tells two acquisitions apart. Give one acquisition only.`,
  'series/missing-slice': (p, f) =>
    `Between ${f.quote(p.after)} and ${f.quote(p.before)} there are ${f.technical(p.gapMm)}\u00A0mm instead of ${f.technical(p.spacingMm)}\u00A0mm (ImagePositionPatient (0020,0032)): ${f.count(p.missing, { one: 'slice is', other: 'slices are' })} missing. Export the whole series.`,
  'series/irregular-spacing': (p, f) =>
    `Between ${f.quote(p.after)} and ${f.quote(p.before)} there are ${f.technical(p.gapMm)}\u00A0mm, elsewhere ${f.technical(p.spacingMm)}\u00A0mm (ImagePositionPatient (0020,0032)). Volumes need equal distances: name a regular series.`,
  'series/off-line': (p, f) =>
    `${f.quote(p.slice)} lies ${f.technical(p.offMm)}\u00A0mm beside the line of the other slices (ImagePositionPatient (0020,0032)). Name a series from one acquisition.`,
  'pixel-data/length': (p, f) =>
    `PixelData (7FE0,0010) has ${f.bytes(p.bytes, p.neededBytes)} where Rows, Columns and NumberOfFrames need ${f.bytes(p.neededBytes, p.bytes)}. Export the file again.`,
  'pixel-data/fragments': (p, f) =>
    `${f.count(p.fragments, { one: 'fragment', other: 'fragments' })} of compressed pixel data for ${f.count(p.frames, { one: 'frame', other: 'frames' })}, without an offset table that tells them apart. Export the file uncompressed.`,
  'pixel-data/colour': (p, f) =>
    `A colour image (${f.quote(p.photometric)}); intensities are measured on grey images only. Name the original series.`,
  'pixel-data/too-large': (p, f) =>
    `The pixels take ${f.bytes(p.bytes, p.limitBytes)}, more than the limit of ${f.bytes(p.limitBytes, p.bytes)}. Export a smaller part of the series.`,
  'pixel-data/decoder-missing': (p, f) =>
    `No decoder for ${f.quote(p.transferSyntax)} is installed; volumes are measured, intensities are not. Install the project again, or export uncompressed.`,
  'pixel-data/not-decoded': (p, f) =>
    `The pixel data (${f.quote(p.transferSyntax)}) cannot be decoded: damaged, or of another size than the header states. Copy or export the file again.`,
  'pixel-data/rescale': () =>
    'Stored values have no meaning here: RescaleSlope (0028,1053) or RescaleIntercept (0028,1052) is invalid, or a lookup table stands in their place. Volumes are measured, intensities are not.',
  'pixel-data/mixed': () => 'Slices of one series store their pixels differently. Export the series again in one form.',
  'segmentation/not-one': () => 'Not a DICOM segmentation. Name a SEG file.',
  'segmentation/segment-twice': (p, f) =>
    `Segment ${f.integer(p.number)} is described twice in SegmentSequence (0062,0002). Export the segmentation again.`,
  'segmentation/segment-undeclared': (p, f) =>
    `The pixels show segment ${f.integer(p.number)}, which SegmentSequence (0062,0002) does not describe. Export the segmentation again.`,
  'segmentation/frame-twice': (p, f) =>
    `Frames ${f.integer(p.frame)} and ${f.integer(p.other)} show the same segment at the same place. Export the segmentation again.`,
  'segmentation/off-lattice': (p, f) =>
    `Frame ${f.integer(p.frame)} lies ${f.technical(p.offMm)}\u00A0mm off the slices of the others (ImagePositionPatient (0020,0032)). Export the segmentation on the grid of its image.`,
  'segmentation/planes-differ': (p, f) =>
    `Frame ${f.integer(p.frame)} has another orientation or pixel spacing than the others. Export one segmentation per orientation.`,
  'segmentation/spacing-unknown': (p, f) =>
    `The file shows ${f.count(p.slices, { one: 'slice', other: 'slices' })} and no SpacingBetweenSlices (0018,0088) that fits them, so the depth of a voxel is unknown. Give the image series it was drawn on as well.`,
  'segmentation/spacing-ambiguous': (p, f) =>
    `SpacingBetweenSlices (0018,0088) states ${f.technical(p.statedMm)}\u00A0mm, but no two slices are nearer than ${f.technical(p.foundMm)}\u00A0mm. Give the image series it was drawn on as well.`,
  'segmentation/too-many-runs': (p, f) =>
    `More than ${f.integer(p.limit)} pieces of rows: noise, not a segmentation. Check where the file comes from.`,
  'segmentation/below-threshold': (p, f) =>
    `Every value of the segment ${f.quote(p.segment)} is below the threshold: the highest is ${f.technical(100 * p.highest)}\u00A0%, a voxel counts from ${f.technical(100 * p.threshold)}\u00A0%. Nothing of it would be measured, which is not the same as nothing there. Export it as a BINARY segmentation drawn at the threshold you mean.`,
  'image/not-on-grid': (p, f) =>
    `The image ${f.quote(p.image)} was given, but this segmentation does not lie on its voxels, so it was measured without an image. Give the series it was drawn on.`,
  'role/undecided': (p, f) =>
    `What the segment ${f.quote(p.segment)} is (lesion, liver …) is not clear. Known names: ${p.known.join(', ')}. State it in the mapping file: ${f.quote(p.mapping)}.`,
  'date/unknown': (p, f) =>
    `The study in ${f.quote(p.folder)} has no date. Name its folder YYYY-MM-DD, or give the date in the mapping file.`,
  'text/too-large': (p, f) =>
    `The file has ${f.bytes(p.bytes, p.limitBytes)}, more than the limit of ${f.bytes(p.limitBytes, p.bytes)} for such a file. Check that it is the right one.`,
  'sdtm/no-variable': (p, f) =>
    `There is no column ${f.quote(p.variable)}, without which no response can be derived. Check that this is the right table. Columns: ${f.list(p.known.map((name) => f.quote(name)))}.`,
  'text/syntax': (p, f) =>
    `Line ${f.integer(p.line)}, column ${f.integer(p.column)}: cannot be read as YAML or JSON: ${p.reason === null ? 'nested too deep. Correct this line.' : (notYaml[p.reason] ?? `${f.quote(p.reason)}. Correct this line.`)}`,
  'text/unknown-key': (p, f) =>
    `Line ${f.integer(p.line)}, column ${f.integer(p.column)}: ${place(p.at, f)}the key ${f.quote(p.key)} is not known.${p.meant === null ? '' : ` Did you mean ${f.quote(p.meant)}?`} Known: ${p.known.join(', ')}.`,
  'text/missing-key': (p, f) =>
    `Line ${f.integer(p.line)}, column ${f.integer(p.column)}: ${place(p.at, f)}the key ${f.quote(p.key)} is missing (${p.expected}). For example: ${p.example}`,
  'text/unexpected': (p, f) =>
    `Line ${f.integer(p.line)}, column ${f.integer(p.column)}: ${place(p.at, f)}found ${f.quote(p.found)}, expected ${p.expected}.${howToWrite(p)}`,
  'text/encoding': () =>
    'The bytes are not UTF-8: letters would be read wrongly, and lost when something is added. Save the file as UTF-8.',
  'text/no-value': (p, f) =>
    `Line ${f.integer(p.line)}, column ${f.integer(p.column)}: in braces, ${f.quote(p.key)} stands without a value${p.meant === null ? '. Write key: value; put a text that contains a comma in quotes.' : `, because a comma ends what stands before it. Write ${p.meant}, with a point.`}`,
  'text/comma-in-list': (p, f) =>
    `Line ${f.integer(p.line)}, column ${f.integer(p.column)}: ${place(p.at, f)}found ${f.quote(p.found)}, where a comma stands right before a digit and may be a decimal sign or stand between two numbers. Write ${p.one} with a point for the decimals, ${p.several} with a blank between numbers.`,
  'text/not-text': (p, f) =>
    `Line ${f.integer(p.line)}, column ${f.integer(p.column)}: ${f.quote(p.found)}${p.at === '' ? '' : ` in ${f.quote(p.at)}`} is read as ${p.as === 'number' ? 'a number' : 'yes or no'}, because it has no quotes, and a text is expected. Put it in quotes: ${p.example}`,
  'text/duplicate': (p, f) =>
    `Line ${f.integer(p.line)}, column ${f.integer(p.column)}: ${place(p.at, f)}${f.quote(p.value)} appears twice. Remove or rename one.`,
  'table/encoding': (p) =>
    `Its bytes are not ${p.encoding}, so letters would be wrong. State the encoding in the mapping (for example encoding: windows-1251), or save the table as UTF-8.`,
  'table/not-utf-8': () =>
    'Its bytes are not UTF-8, so letters would be wrong, and two subjects could become one. Save the table as UTF-8 (in a spreadsheet program: CSV UTF-8).',
  'table/nul': (p, f) =>
    `Line ${f.integer(p.line)} holds a zero byte, so this is no text, or text in another encoding. Save the table as CSV in UTF-8.`,
  'table/quote': (p, f) =>
    `Line ${f.integer(p.line)}: quotation marks do not match, so cells run into one another. Close the quotation mark, or write it twice inside a cell.`,
  'table/line-too-long': (p, f) =>
    `Row ${f.integer(p.row)} is longer than ${f.count(p.limit, { one: 'byte', other: 'bytes' })}, as no row of such a table is. Check whether a quotation mark in it never closes, and whether the file is a table.`,
  'table/empty': () => 'There is no row with column names. Check the file, the sheet, and skipRows in the mapping.',
  'table/no-header': () =>
    'The file has no row with the names of columns. Check that it is the right file and that its export was finished.',
  'table/too-many-rows': (p, f) =>
    `The table has more than ${f.count(p.limit, { one: 'row', other: 'rows' })}. Split it into several files.`,
  'table/too-many-columns': (p, f) =>
    `The table has ${f.count(p.columns, { one: 'column', other: 'columns' })}, more than the limit of ${f.integer(p.limit)}. Remove those that are not needed, or check the separator.`,
  'table/cell-too-long': (p, f) =>
    `Row ${f.integer(p.row)}: a cell has more than ${f.count(p.limit, { one: 'character', other: 'characters' })}. Check for a quotation mark that does not close.`,
  'table/no-workbook': () => 'Not an .xlsx workbook. Save it as .xlsx or CSV in the program that made it.',
  'table/workbook-broken': (p, f) =>
    `The workbook is damaged: ${f.quote(p.part)} cannot be read (${f.quote(p.reason)}). Save it again in the program that made it.`,
  'table/no-sheet': (p, f) =>
    p.sheet === null
      ? `The workbook has several sheets, or none that is visible. State one in the mapping (sheet: …): ${f.list(p.known.map((name) => f.quote(name)))}.`
      : `There is no sheet ${f.quote(p.sheet)}. There is ${f.list(p.known.map((name) => f.quote(name)))}; correct the mapping.`,
  'table/merged': (p) =>
    `The cells ${p.range} are merged: only the first of them holds the value, the others would read as not recorded. Unmerge them and fill in each cell.`,
  'table/not-a-table': () => 'Not a table that can be read. Save it as .csv, .tsv or .xlsx.',
  'table/no-mapping': (p, f) =>
    `The mapping has no table for this file. State its name there (file: …), or end the file’s name in one of ${f.list(p.known.map((id) => f.quote(`.${id}.csv`)))}.`,
  'table/no-column': (p, f) =>
    `The mapping reads the column ${f.quote(p.column)}, which the table does not have.${p.meant === null ? '' : ` Did you mean ${f.quote(p.meant)}?`} Columns: ${p.known.map((name) => f.quote(name)).join(', ')}.`,
  'table/column-twice': (p, f) =>
    `The table has several columns ${f.quote(p.column)}, so it is not clear which one is meant. Rename them, or remove all but one.`,
  'table/no-key': (p, f) =>
    `A patient may have several rows in the table ${f.quote(p.table)}, and nothing tells them apart. State the columns that do in the mapping (key: […]).`,
  'table/gather-at-table': (p, f) =>
    `Line ${f.integer(p.line)}, column ${f.integer(p.column)}: ${place(p.at, f)}gather belongs to the event that is gathered, not to the table. Write it below its kind: - kind: study-read, gather: lesions. The key of the table must hold the column with the lesion’s label.`,
  'table/row-ragged': (p, f) =>
    `The row has ${f.count(p.cells, { one: 'cell', other: 'cells' })}, the table ${f.count(p.columns, { one: 'column', other: 'columns' })}, so values may stand in the wrong column. Put a cell that holds the separator in quotation marks, or add the missing cells.`,
  'table/row-twice': (p, f) =>
    `Row ${f.integer(p.row)} is the same by ${f.list(p.key.map((name) => f.quote(name)))}. If they are two facts (two lesions of one study), name under key in the mapping the column that tells them apart, such as that of the lesion’s label. Remove one only if it was written twice.`,
  'table/row-held-back': (p, f) =>
    `Nothing is wrong with this row; it waits for row ${f.integer(p.row)}, which belongs to the same reading, because a reading with a lesion missing would be wrong.`,
  'table/row-conflict': (p, f) =>
    `${p.key} is ${f.quote(p.one)} here and ${f.quote(p.other)} in row ${f.integer(p.row)} of the same reading. Correct one of them.`,
  'table/patient-missing': () => 'The row says no patient. Write the pseudonym.',
  'table/value-unexpected': (p, f) =>
    `${f.quote(p.found)} does not fit ${p.at}; expected ${p.expected}.${howToWrite(p)}`,
  'table/value-missing': (p) => `${p.at} is needed and not recorded in this row (${p.expected}). Fill in the cell.`,
  'table/value-unknown': (p, f) =>
    `The mapping does not say what ${f.quote(p.found)} means. Write one of ${p.known.map((cell) => f.quote(cell)).join(', ')}, or add it to values in the mapping.`,
  'table/number-unreadable': (p, f) =>
    `${f.quote(p.found)} is not a number with ${f.quote(p.decimal)} before the decimals. Correct the cell, or the mapping (decimal: …, or as: text where it is no number).`,
  'table/date-unreadable': (p, f) =>
    `${f.quote(p.found)} is not a date of the form ${p.formats.join(', ')}.${isDayNumber(p.found) ? ' It looks like a spreadsheet’s number of a day: add excel-1900 to dates in the mapping, or save the column as dates.' : ' Correct the cell, or add its form to the mapping.'}`,
  'table/id-unknown': (p, f) =>
    `${p.at} names ${f.quote(p.found)}, which this patient’s record does not have.${p.known.length === 0 ? '' : ` It has: ${p.known.map((id) => f.quote(id)).join(', ')}.`} Correct the cell, or import the row that it names.`,
  'table/id-twice': (p, f) =>
    `The mapping gives the id ${f.quote(p.id)} to row ${f.integer(p.row)} of ${f.quote(p.file)} too, and an id names one event of a patient. Add to the id in the mapping a column that tells the two apart, or correct the row.`,
  'table/id-taken': (p, f) =>
    `The id ${f.quote(p.id)} belongs to another event of the case file, which this row did not make. Give the event another id in the mapping, or retract the one that is there.`,
  'table/cell-error': (p, f) => `The cell holds the spreadsheet’s error ${f.quote(p.found)}. Correct it there.`,
  'table/formula-unsaved': () =>
    'The cell holds a formula whose value was not saved; formulas are never computed here. Open the workbook in a spreadsheet program and save it, or write the value.',
  'table/case-file-broken': (p, f) =>
    `This patient’s case file ${f.quote(p.file)} cannot be read, so nothing is added to it. Correct the file first.`,
  'text/unknown-id': (p, f) =>
    `Line ${f.integer(p.line)}, column ${f.integer(p.column)}: ${place(p.at, f)}${f.quote(p.value)} is not defined in this file. ${p.known.length === 0 ? 'Nothing that could be meant here is: write that first.' : `Defined: ${p.known.join(', ')}.`}`,
  'date/study-date-missing': () =>
    'Neither the image nor the segmentation states a Study Date (0008,0020), so it cannot be put in time. Add the date to the files or name it in the mapping file.',
  'date/differs': (p) =>
    `Its folder or mapping file says ${p.stated}, the image it lies on ${p.studyDate} (Study Date (0008,0020)): it was measured as of ${p.studyDate}. If that is wrong, give the image of the right day; else correct the folder or the mapping file.`,
  'case/newer-version': (p, f) =>
    `Line ${f.integer(p.line)}, column ${f.integer(p.column)}: the file says schemaVersion ${f.integer(p.found)}; this Debulk reads version ${f.integer(p.reads)}. Read it with a newer Debulk, whose release notes name version ${f.integer(p.found)}; do not change the number by hand, because the contents differ too.`,
  'case/older-version': (p, f) =>
    `Line ${f.integer(p.line)}, column ${f.integer(p.column)}: the file says schemaVersion ${f.integer(p.found)}; this Debulk reads version ${f.integer(p.reads)}. Run debulk case migrate on it: comments and order stay.`,
  'case/cannot-be': (p, f) =>
    `Line ${f.integer(p.line)}, column ${f.integer(p.column)}: ${place(p.at, f)}${cannotBe[p.fault](f.quote(p.found), f.quote(p.against))} ${whatToDo(p)}`,
  'case/no-such-event': (p, f) =>
    `There is no event ${f.quote(p.id)} in this file.${p.meant === null ? '' : ` Did you mean ${f.quote(p.meant)}?`} ${p.known.length === 0 ? 'It has no events.' : `Its events: ${p.known.join(', ')}.`}`,
  'case/already-retracted': (p, f) => `Event ${f.quote(p.id)} is already retracted. Nothing was changed.`,
  'case/no-own-id': (p, f) =>
    `${p.line === 0 ? '' : `Line ${f.integer(p.line)}, column ${f.integer(p.column)}: ${place(p.at, f)}`}${f.quote(p.id)} is only the place of an event, and another one stands there when an event is added above. Write an id into event ${f.integer(p.place)} first (id: …), and use that.`,
  'output/changed': () =>
    'The file was changed by somebody else after it was read, so nothing was written. Do it again; their change is kept.',
  'output/exists': () => 'This file exists already and is not overwritten. Choose another name, or remove it first.',
  'case/other-patient': (p, f) =>
    `This case file is about ${f.quote(p.patient)}, the studies here are of ${f.list(p.found.map((id) => f.quote(id)))}. Give the case file of the same patient, or write the patient in it as the studies do.`,
  'case/no-such-lesion': (p, f) =>
    `It speaks of ${f.quote(p.label)} in the study of ${p.study}, but no lesion there is called so, and what it says of it does not count. ${p.known.length === 0 ? 'There is none at all.' : `There are: ${p.known.map((name) => f.quote(name)).join(', ')}.`}`,
  'case/no-such-identity': (p, f) =>
    `It speaks of the lesion with the Tracking UID ${f.quote(p.trackingUid)}, but no study that was read has it, and what it says of it does not count. Correct the UID, or give the studies that hold the lesion.`,
  'case/no-such-study': (p, f) =>
    `It speaks of the study of ${p.study}, but none of that date was read, and what it says of it does not count. ${p.known.length === 0 ? 'Give that study.' : `Studies read: ${f.list(p.known)}. Correct the date, or give that study.`}`,
  'segmentation/identity-twice': (p, f) =>
    `${f.quote(p.segment)} and ${f.quote(p.other)} carry the same Tracking UID (0062,0021) ${f.quote(p.trackingUid)}, so one lesion would count as two; the study was left out. Make them one segment, or give each its own UID.`,
  'folder/no-segmentation': (p, f) =>
    p.files === 0
      ? 'There is no file here. Name the folder that holds the masks.'
      : `No segmentation among ${f.count(p.files, { one: 'file', other: 'files' })} (${p.kinds.map((kind) => f.quote(kind)).join(', ')}): none is a DICOM SEG or a label map in NIfTI or NRRD. Name the folder that holds the masks, export them in one of these formats, or say in a mapping file which file is a mask.`,
  'image/other-patient': (p, f) =>
    `The Patient ID (0010,0020) of the image it lies on (${f.quote(p.image)}) is not the patient that the mapping file or another of its images names, so it was not measured. Give it with its own image, or correct the patient in one of them.`,
  'image/not-used': (p, f) =>
    p.date === null
      ? `To which of the studies measured (${p.known.join(', ')}) this image belongs is not known, so it was not used. Put it into the folder of its study, or write its patient and day in the mapping file.`
      : `This image is of ${p.date}, and no segmentation of that day was read (there are: ${p.known.join(', ')}), so it was not used. Give the image of the same study, or write its day in the mapping file: ${f.quote('date: YYYY-MM-DD')}.`,
  'segmentation/other-patient': (p, f) =>
    `Its Patient ID (0010,0020) is not that of the image it names (${f.quote(p.image)}), so it was not measured. Give the segmentation with its own images, or correct the Patient ID in one of them.`,
  'segmentation/not-chosen': (p, f) => `Not used: ${f.quote(p.chosen)} was chosen for this study.`,
  'segmentation/not-asked-for': (p, f) =>
    `It was measured, but it is not ${f.quote(p.asked)}, which was asked for: this study has no other segmentation. Its figures may be another reader’s; if they must not count, leave it out of what you give.`,
  'segmentation/segment-empty': (p, f) =>
    `${f.count(p.segments.length, { one: 'lesion is', other: 'lesions are' })} declared without a single voxel (${someOf(p.segments, f)}). An empty segment counts like a lesion that nobody drew: it does not say whether the reader saw the lesion gone. Look at the image, and draw what is there.`,
  'study/no-segmentation': (p, f) =>
    `Study ${f.quote(p.study)} has images but no segmentation, so nothing in it can be measured. Add a DICOM SEG or a label map.`,
  'study/no-lesion-segment': (p, f) =>
    `No segment here is a lesion${p.known.length === 0 ? '' : ` (found: ${p.known.map((k) => f.quote(k)).join(', ')})`}. If one is, say so in the mapping file.`,
  'study/lesions-elsewhere-only': (p, f) =>
    `Only lesions outside the liver are marked here (${p.sites.map((k) => f.quote(k)).join(', ')}), so how much tumour the liver holds is unknown, and the study counts for nothing there. Mark the lesions of the liver; if it was searched and holds none, add one empty segment named “Metastases”, without a Tracking UID.`,
  'dicom/not-imaging': () => 'This DICOM object is neither an image nor a segmentation; it was left out.',
  'error-model/syntax': (p, f) =>
    `The error model is not valid JSON: ${f.quote(p.reason)}. Start from what debulk --error-model prints and change its figures.`,
  'error-model/invalid': (p, f) =>
    `The error model does not fit at ${f.quote(p.at)}: ${f.quote(p.reason)}. Every entry needs its figure and its source.`,
}

/** Where in the document, when it is not the top. */
const place = (at: string, f: Format): string => (at === '' ? '' : `in ${f.quote(at)} `)

/** The first of many names. */
const someOf = (names: readonly string[], f: Format): string =>
  `${names.slice(0, 5).map(f.quote).join(', ')}${names.length > 5 ? ' …' : ''}`

/** Why two facts cannot both be so. */
const cannotBe: Readonly<Record<CaseImpossible['fault'], (found: string, against: string) => string>> = {
  'after-end': (found, against) => `${found} comes before its beginning (${against}).`,
  'before-birth': (found, against) => `${found} comes before the patient's birth (${against}).`,
  'after-death': (found, against) =>
    `${found} comes after the patient's death (${against}), and only the living have this.`,
  'recorded-before': (found, against) => `${found} comes after the day it was written down (${against}).`,
  itself: (found, against) => `${found} is the id of the very event it stands in (${against}).`,
  'split-into-itself': (found, against) =>
    `${found} would be one of the parts that it fell apart into (${against}); each part has a Tracking UID of its own.`,
  'other-tracer': (found, against) =>
    `${found} is a score of somatostatin receptor imaging only, and this tracer is another one (${against}).`,
  'part-above-whole': (found, against) => `${found} is a part, and yet more than the whole (${against}).`,
  'low-above-high': (found, against) => `the lower limit (${found}) is above the upper one (${against}).`,
  'none-and-event': (found, against) => `${found} says that there was nothing, ${against} that there was.`,
  'wrong-kind': (found, against) => `${found} is the id of an event of kind ${against}.`,
  'other-analyte': (found, against) =>
    `there is no such result (${found}); results of this matrix and assay are of another marker (${against}), and different markers are never one series.`,
  'joined-twice': (found, against) =>
    `${found} is joined already (${against}), and no result can stand in two joined series.`,
  'named-twice': (found, against) => `${found} is named twice (${against}).`,
  'one-series': (found, against) =>
    `${found}: all results of ${against} in it are one series already, so there is nothing to join.`,
}

/** How to write it: what was probably meant, else one of what was expected; nothing where that is a limit. */
const howToWrite = ({ expected, example }: { readonly expected: string; readonly example: string }): string =>
  example === '' ? (expected.includes(' | ') ? ' Write one of these.' : '') : ` For example: ${example}`

/** Days since 1900 as a spreadsheet counts them, from 1927 to 2173. */
const isDayNumber = (found: string): boolean => /^[1-9]\d{4}(?:\.\d+)?$/.test(found.trim())

/** What stopped the YAML parser, by its code, and what to do about it. */
const notYaml: Readonly<Record<string, string>> = {
  EMPTY_BLOCK: 'a bare > begins a text of several lines. Put the value in quotes: ">3".',
  JSON: 'the file is called .json and is no JSON here: quotes around every key and text, no comment, no comma after the last item. Correct it, or call the file .yaml.',
  TAB_AS_INDENT: 'a tab stands where lines are indented. Indent with spaces.',
  BAD_INDENT: 'it is indented otherwise than the lines it belongs to. Begin it below them, with as many spaces.',
  BLOCK_AS_IMPLICIT_KEY:
    'a second ": " stands on the line. Put a text that contains ": " in quotes, or begin a new line.',
  MULTILINE_IMPLICIT_KEY:
    'a key has no colon after it, or runs over several lines. Write key: value on one line, with a space after the colon.',
  MISSING_CHAR:
    'a closing bracket, brace, quotation mark, comma or colon is missing. Add it: { key: value, key: value }.',
  UNEXPECTED_TOKEN: 'something stands where it cannot. Put the text in quotes, or check brackets and commas before it.',
  BAD_SCALAR_START: 'a text cannot begin with this sign. Put it in quotes.',
  BAD_DQ_ESCAPE: 'a backslash in double quotes begins a special sign. Write two backslashes, or use single quotes.',
  BAD_ALIAS: 'a text that begins with * or & means something else to YAML. Put it in quotes.',
  MULTIPLE_DOCS: 'a line of --- begins a second document. Remove it: one file holds one.',
  TAG_RESOLVE_FAILED: 'a text that begins with ! means something else to YAML. Put it in quotes.',
  BLOCK_IN_FLOW:
    'inside brackets a comma is missing, or lines that begin with "- " stand there. Write { key: value, key: value } and [a, b].',
  BAD_COLLECTION_TYPE: 'it is a list where key: value is meant, or the other way round.',
}

/** Which of two dates is wrong nobody knows, so none is offered. */
function whatToDo({ fault, example }: CaseImpossible): string {
  if (fault === 'itself') return 'Write the id of another event.'
  if (fault === 'wrong-kind') return `Write the id of such an event: ${example}.`
  if (fault === 'other-analyte')
    return example === null ? 'Name series of one marker.' : `Name series of one marker. For example: ${example}`
  if (fault === 'named-twice') return 'Name it once.'
  if (fault === 'joined-twice') return 'Name it once: retract one of the two declarations, or leave it out of one.'
  if (fault === 'one-series')
    return example === null ? 'Leave the declaration out.' : `Name a further series. For example: ${example}`
  return `Correct one of the two.${example === null ? '' : ` For example: ${example}`}`
}
