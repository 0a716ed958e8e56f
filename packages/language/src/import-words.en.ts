import type { Format } from './format.ts'
import { rowNumbers, type ImportWords } from './import-words.ts'

const rows = { one: 'row', other: 'rows' }
const events = { one: 'event', other: 'events' }
const cells = { one: 'cell', other: 'cells' }

export const importWordsEn = (f: Format): ImportWords => ({
  rowIs: {
    patient: 'one row per patient',
    visit: 'one row per visit',
    lesion: 'one row per lesion',
    marker: 'one row per marker',
    treatment: 'one row per treatment',
    specimen: 'one row per specimen',
    other: 'rows of other kinds',
  },
  columns: { kind: 'Kind of event', events: 'Events', row: 'Row', column: 'Column', problem: 'Problem' },
  summary: (p) =>
    `${f.count(p.rows, rows)} read, ${f.count(p.patients, { one: 'patient', other: 'patients' })}, ${p.refused === 0 ? 'no row with errors' : `${f.count(p.refused, rows)} with errors`}.`,
  noEvents: 'No row makes an event.',
  becomes: (row) => `Row ${f.integer(row)} becomes:`,
  unmapped: (columns) => `Nothing is read from: ${columns.map((name) => f.quote(name)).join(', ')}.`,
  ignored: (p) => `Left out on purpose: ${f.quote(p.column)} (${p.reason}).`,
  silent: (list) => `${f.count(list.length, rows)} without anything that the mapping reads: ${rowNumbers(list, f)}.`,
  unknownValues: 'Cells of which the mapping does not say what they mean:',
  unknown: (p) => `${f.quote(p.value)} in ${f.quote(p.column)}, ${f.count(p.count, { one: 'time', other: 'times' })}`,
  remark: (p) =>
    ({
      formulas: `${f.count(p.count, cells)} with a formula: the value saved with the file is read, nothing is computed.`,
      'hidden-rows': `${f.count(p.count, rows)} of the sheet ${p.count === 1 ? 'is' : 'are'} hidden and read like the others.`,
      'hidden-columns': 'Some columns of the sheet are hidden and read like the others.',
      'external-links': `The workbook links to ${f.count(p.count, { one: 'other file', other: 'other files' })}; they are not opened.`,
    })[p.code],
  refusedRows: 'Rows with errors, which are left out:',
  moreRows: (count) => `and ${f.count(count, { one: 'further row', other: 'further rows' })}`,
  ofErrors: 'A file of rows with errors of an earlier import; its last three columns are passed over.',
  result: (p) =>
    `${f.count(p.patients, { one: 'case file', other: 'case files' })}; events: ${f.integer(p.added)} new, ${f.integer(p.changed)} corrected, ${f.integer(p.unchanged)} there already.`,
  vanished: (count) =>
    `${f.count(count, events)} of an earlier import ${count === 1 ? 'is' : 'are'} in no row any more. Nothing was deleted: retract what does not hold in the case file.`,
  alike: (pseudonyms) =>
    `${pseudonyms.map((each) => f.quote(each)).join(', ')} differ only in letter case, dashes or blanks. They are read as different patients; if they are one, write them alike.`,
  nameLike: (pseudonyms) =>
    `${pseudonyms
      .slice(0, 5)
      .map((each) => f.quote(each))
      .join(
        ', ',
      )}${pseudonyms.length > 5 ? ', …' : ''}: this looks like a name, and goes into the case files and their names. Use pseudonyms.`,
  dryRun: 'Nothing was written: this was a dry run.',
  errorsOld: (path) =>
    `No row has an error now; ${path} is what an earlier import left, and can be deleted once its rows are imported.`,
  errorsWritten: (p) =>
    `${f.count(p.rows, rows)} with errors: ${p.path}. Correct the cells there and import that file with the same mapping.`,
  changedReason: (p) => `Corrected: ${p.file}, row ${f.technical(p.row)}, now reads otherwise.`,
})
