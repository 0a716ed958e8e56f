import type { Format } from './format.ts'
import { rowNumbers, type ImportWords } from './import-words.ts'

const rows = { one: 'строка', few: 'строки', many: 'строк', other: 'строки' }
const events = { one: 'событие', few: 'события', many: 'событий', other: 'события' }
const cells = { one: 'ячейка', few: 'ячейки', many: 'ячеек', other: 'ячейки' }

export const importWordsRu = (f: Format): ImportWords => ({
  rowIs: {
    patient: 'строка на пациента',
    visit: 'строка на визит',
    lesion: 'строка на очаг',
    marker: 'строка на маркёр',
    treatment: 'строка на лечение',
    specimen: 'строка на образец ткани',
    other: 'строки разного содержания',
  },
  columns: { kind: 'Вид события', events: 'Событий', row: 'Строка', column: 'Столбец', problem: 'Что не так' },
  summary: (p) =>
    `Прочитано: ${f.count(p.rows, rows)}, ${f.count(p.patients, { one: 'пациент', few: 'пациента', many: 'пациентов', other: 'пациента' })}; ${p.refused === 0 ? 'строк с ошибками нет' : `с ошибками: ${f.count(p.refused, rows)}`}.`,
  noEvents: 'Ни одна строка не даёт события.',
  becomes: (row) => `Строка ${f.integer(row)} превращается в:`,
  unmapped: (columns) => `Ничего не читается из столбцов: ${columns.map((name) => f.quote(name)).join(', ')}.`,
  ignored: (p) => `Пропущен намеренно: ${f.quote(p.column)} (${p.reason}).`,
  silent: (list) =>
    `В ${f.integer(list.length)} ${f.plural(list.length, { one: 'строке', other: 'строках' })} нет ничего, что читает файл сопоставления: ${rowNumbers(list, f)}.`,
  unknownValues: 'Ячейки, о которых в файле сопоставления не сказано, что они значат:',
  unknown: (p) =>
    `${f.quote(p.value)} в столбце ${f.quote(p.column)}, ${f.count(p.count, { one: 'раз', few: 'раза', many: 'раз', other: 'раза' })}`,
  remark: (p) =>
    ({
      formulas: `${f.count(p.count, cells)} с формулой: читается значение, сохранённое в файле, ничего не вычисляется.`,
      'hidden-rows': `Скрыто на листе: ${f.count(p.count, rows)}; они читаются наравне с остальными.`,
      'hidden-columns': 'На листе есть скрытые столбцы; они читаются наравне с остальными.',
      'external-links': `Ссылок книги на другие файлы: ${f.integer(p.count)}; эти файлы не открываются.`,
    })[p.code],
  refusedRows: 'Строки с ошибками, они пропущены:',
  moreRows: (count) => `и ещё ${f.count(count, rows)}`,
  ofErrors: 'Это файл строк с ошибками от прежней загрузки; его последние три столбца не читаются.',
  result: (p) =>
    `Файлов случаев: ${f.integer(p.patients)}; событий новых\u00A0— ${f.integer(p.added)}, исправленных\u00A0— ${f.integer(p.changed)}, уже записанных\u00A0— ${f.integer(p.unchanged)}.`,
  vanished: (count) =>
    `${f.count(count, events)} прежней загрузки больше нет ни в одной строке. Ничего не удалено: если событие неверно, отзовите его в файле случая.`,
  alike: (pseudonyms) =>
    `${pseudonyms.map((each) => f.quote(each)).join(', ')} различаются только регистром букв, тире или пробелами. Это считается разными пациентами; если пациент один, пишите одинаково.`,
  nameLike: (pseudonyms) =>
    `${pseudonyms
      .slice(0, 5)
      .map((each) => f.quote(each))
      .join(
        ', ',
      )}${pseudonyms.length > 5 ? ', …' : ''}: похоже на имя, а оно попадёт в файлы случаев и в их названия. Используйте псевдонимы.`,
  dryRun: 'Ничего не записано: это был пробный прогон.',
  errorsOld: (path) =>
    `Теперь ошибок нет ни в одной строке; ${path} остался от прежней загрузки, и когда его строки загружены, его можно удалить.`,
  errorsWritten: (p) =>
    `С ошибками: ${f.count(p.rows, rows)}, файл ${p.path}. Исправьте в нём ячейки и загрузите его с тем же файлом сопоставления.`,
  changedReason: (p) => `Исправлено: в файле ${f.quote(p.file)}, строка ${f.technical(p.row)}, теперь другое значение.`,
})
