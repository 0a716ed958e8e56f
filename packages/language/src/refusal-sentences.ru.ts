import type { CaseImpossible } from '@debulk/contract/refusal'
import type { Format } from './format.ts'
import type { RefusalSentences } from './refusal-sentences.ts'

export const refusalSentencesRu: RefusalSentences = {
  'file/not-readable': (p, f) =>
    `Не удаётся прочитать (${f.quote(p.reason)}). Проверьте, что файл существует и доступен вам для чтения.`,
  'file/link': () =>
    'Это символическая ссылка; переходы по ссылкам не выполняются. Укажите сам файл или папку, на которую она ведёт.',
  'file/too-large': (p, f) =>
    `Размер файла ${f.bytes(p.bytes, p.limitBytes)} превышает предел ${f.bytes(p.limitBytes, p.bytes)}. Загрузите меньшую часть исследования.`,
  'file/truncated': () => 'Файл обрывается раньше времени. Скопируйте или выгрузите его заново.',
  'file/unknown-format': () =>
    'Это не DICOM, NIfTI, NRRD и не zip, поэтому файл пропущен. Укажите нужный файл или сначала преобразуйте его.',
  'gzip/broken': () => 'Сжатие gzip повреждено. Скопируйте или выгрузите файл заново.',
  'zip/broken': (p) =>
    `Архив zip повреждён: ${
      {
        directory: 'его оглавление не читается',
        overlap: 'его элементы накладываются друг на друга',
        size: 'размер элемента не тот, что заявлен',
        checksum: 'контрольная сумма элемента не сходится',
        data: 'элемент не распаковывается',
      }[p.fault]
    }. Скопируйте его заново или распакуйте и укажите папку.`,
  'zip/unsafe-path': (p, f) =>
    `Элемент архива ${f.quote(p.entry)} указывает за пределы архива и не распакован. Не используйте этот архив, если не доверяете его источнику.`,
  'zip/too-large': (p, f) =>
    `При распаковке архива объём превышает предел ${f.bytes(p.limitBytes)}, поэтому распаковка остановлена. Распакуйте его сами и укажите меньшую папку.`,
  'zip/ratio': (p, f) =>
    `Элемент архива ${f.quote(p.entry)} при распаковке увеличивается в ${f.count(Math.round(p.ratio), { one: 'раз', few: 'раза', many: 'раз', other: 'раза' })}; снимки так не сжимаются, поэтому он пропущен. Распакуйте его сами, если доверяете источнику.`,
  'zip/too-many': (p, f) =>
    `В архиве больше ${f.count(p.limit, { one: 'элемента', few: 'элементов', many: 'элементов', other: 'элемента' })}. Разделите его или распакуйте и укажите папку.`,
  'zip/encrypted': (p, f) => `Элемент архива ${f.quote(p.entry)} зашифрован. Распакуйте его с паролем и укажите папку.`,
  'zip/method': (p, f) =>
    `Элемент архива ${f.quote(p.entry)} упакован методом ${f.integer(p.method)}, который не поддерживается. Распакуйте его и укажите папку.`,
  'zip/nested': () => 'Архив внутри архива; распаковывается только внешний. Распакуйте его и укажите папку.',
  'file/special': () => 'Это устройство, канал или сокет, а не файл. Укажите файл или папку.',
  'folder/too-deep': (p, f) =>
    `Вложенность папок больше ${f.integer(p.limit)}, остальное не просматривалось. Укажите внутреннюю папку.`,
  'folder/too-many': (p, f) =>
    `В папке больше ${f.count(p.limit, { one: 'файла', few: 'файлов', many: 'файлов', other: 'файла' })}, остальные не просматривались. Укажите меньшую папку.`,
  'output/not-written': (p, f) =>
    `Не удалось записать (${f.quote(p.reason)}); недописанных файлов не осталось. Проверьте папку и свободное место.`,
  'output/other-patient': (p, f) =>
    `Здесь уже лежит синтетический пациент ${f.quote(p.patient)}; два пациента в одной папке смешались бы. Укажите другую папку или удалите эту.`,
  'volume/size': (p, f) => `В заголовке невозможный размер: ${f.quote(p.size)}. Выгрузите файл заново.`,
  'volume/too-large': (p, f) =>
    `В заголовке заявлено ${f.quote(p.size)} = ${f.count(p.voxels, { one: 'воксель', few: 'вокселя', many: 'вокселей', other: 'вокселя' })} (${f.bytes(p.bytes)}) при пределе ${f.integer(p.limitVoxels)} (${f.bytes(p.limitBytes)}). Обрежьте объём или проверьте заголовок.`,
  'volume/dimensions': (p, f) =>
    `Размер ${f.quote(p.size)}\u00A0— это не один трёхмерный объём. Выгрузите по одному объёму в файл.`,
  'volume/voxel-type': (p, f) =>
    `Тип вокселей ${f.quote(p.type)} измерить нельзя. Выгрузите целые числа или вещественные по 32 или 64 бита.`,
  'volume/spacing': (p, f) =>
    `Шаг вокселей ${f.quote(p.spacing)}\u00A0— не размер. Выгрузите файл заново с указанием шага.`,
  'volume/truncated': (p, f) =>
    `В файле ${f.bytes(p.bytes, p.neededBytes)} данных, а по заголовку нужно ${f.bytes(p.neededBytes, p.bytes)}. Скопируйте или выгрузите файл заново.`,
  'volume/longer': (p, f) =>
    `Данных в файле больше, чем ${f.bytes(p.neededBytes)} по заголовку, поэтому заголовку нельзя верить. Выгрузите файл заново.`,
  'volume/orientation-unknown': (p, f) =>
    `Ориентация относительно пациента не указана (${f.quote(p.field)}), поэтому право и лево не различить. Выгрузите файл с ориентацией.`,
  'nifti/header': (p, f) =>
    `Поле ${p.field} заголовка NIfTI равно ${f.quote(p.value)}\u00A0— это недопустимо. Выгрузите файл заново.`,
  'nifti/pair': () =>
    'Это пара .hdr/.img (NIfTI из двух файлов или ANALYZE). Преобразуйте её в один файл .nii или .nii.gz.',
  'nifti/template-space': (p, f) =>
    `Координаты относятся к шаблону или другому обследуемому (код ${f.integer(p.code)}), а не к этому томографу, и длины могут быть неверны. Выгрузите маску в координатах томографа.`,
  'nifti/spacing-conflict': (p, f) =>
    `Два значения шага в заголовке противоречат друг другу: sform ${f.quote(p.sform)}, pixdim ${f.quote(p.pixdim)}. Выгрузите файл заново, чтобы они совпали.`,
  'nrrd/header': (p, f) =>
    `Поле ${f.quote(p.field)} заголовка NRRD равно ${f.quote(p.value)}\u00A0— это недопустимо. Выгрузите файл заново.`,
  'nrrd/header-too-long': (p, f) =>
    `Заголовок NRRD не заканчивается в пределах ${f.bytes(p.limitBytes)}, больше он не бывает. Выгрузите файл заново.`,
  'nrrd/missing': (p, f) =>
    `В заголовке NRRD нет поля ${f.quote(p.field)}. Выгрузите файл заново, например из 3D Slicer.`,
  'nrrd/encoding': (p, f) => `Кодирование NRRD ${f.quote(p.encoding)} не поддерживается. Выгрузите как raw или gzip.`,
  'nrrd/data-file-missing': (p, f) =>
    `Рядом с заголовком нет файла данных ${f.quote(p.name)}. Положите его туда или выгрузите одним файлом.`,
  'nrrd/data-file-outside': (p, f) =>
    `Заголовок указывает на файл данных вне своей папки (${f.quote(p.name)}), поэтому он не прочитан. Положите оба файла в одну папку.`,
  'nrrd/data-file-many': () => 'Данные разбиты на несколько файлов. Выгрузите одним файлом.',
  'label-map/not-whole': (p, f) =>
    `Есть значение ${f.technical(p.value)}: это снимок или карта вероятностей, а не карта меток. Укажите его через --image или выгрузите метки целыми числами.`,
  'label-map/negative': (p, f) =>
    `Есть отрицательное значение ${f.technical(p.value)}: это снимок, а не карта меток. Укажите его через --image.`,
  'label-map/too-many': (p, f) =>
    `Меток больше ${f.integer(p.limit)}: вероятно, это снимок. Укажите его через --image.`,
  'segmentation/grids-differ': (p, f) =>
    `${f.quote(p.file)} и ${f.quote(p.other)} построены на разных сетках вокселей, объединить их нельзя. Приведите одну сетку к другой в той программе, где они созданы.`,
  'segmentation/several': (p, f) =>
    `В исследовании несколько сегментаций, они никогда не складываются: ${f.list(p.candidates.map((c) => f.quote(c)))}. Выберите одну параметром --segmentation.`,
  'segmentation/counted-twice': (p, f) =>
    `${f.quote(p.segment)} и ${f.quote(p.other)} отмечают одну и ту же опухоль: она была бы посчитана дважды. Исключите один из сегментов в файле сопоставления, например: ${f.quote(p.mapping)}.`,
  'dicom/broken': (p, f) =>
    `Начиная с байта ${f.integer(p.offset)} файл не читается как DICOM (${
      {
        'cut-header': 'заголовок элемента обрывается',
        'value-representation': 'нет обозначения типа значения там, где оно должно быть',
        'stray-item': 'элемент последовательности вне последовательности',
        'not-an-item': 'в последовательности не её элемент',
        'no-delimiter': 'последовательность без конца',
      }[p.fault]
    }). Скопируйте или выгрузите файл заново.`,
  'dicom/truncated': (p, f) =>
    `Для атрибута ${f.quote(p.tag)} заявлено ${f.bytes(p.bytes, p.available)}, а дальше только ${f.bytes(p.available, p.bytes)}: файл обрезан или повреждён. Скопируйте или выгрузите его заново.`,
  'dicom/duplicate-element': (p, f) =>
    `Атрибут ${f.quote(p.tag)} встречается в файле дважды, и неясно, какое значение верное. Выгрузите файл заново.`,
  'dicom/too-many-elements': (p, f) =>
    `В одном наборе данных больше ${f.integer(p.limit)} атрибутов; у снимков столько не бывает. Проверьте происхождение файла.`,
  'dicom/transfer-syntax': (p, f) =>
    `Синтаксис передачи ${f.quote(p.uid)} не поддерживается. Выгрузите файл как Explicit VR Little Endian.`,
  'dicom/deflate': (p) =>
    p.fault === 'longer-than-expected'
      ? 'При распаковке сжатый набор данных превышает предел, поэтому распаковка остановлена. Проверьте происхождение файла.'
      : 'Сжатый набор данных повреждён. Скопируйте или выгрузите файл заново.',
  'dicom/uid-invalid': (p, f) =>
    `${f.quote(p.tag)}\u00A0— недопустимый UID, поэтому файл нельзя отнести к серии. Выгрузите его заново.`,
  'dicom/value-missing': (p, f) => `Нет атрибута ${f.quote(p.tag)}. Выгрузите исходную серию со всеми атрибутами.`,
  'dicom/value-invalid': (p, f) =>
    `Значение атрибута ${f.quote(p.tag)} не может быть верным. Выгрузите исходную серию заново.`,
  'dicom/value-too-long': (p, f) =>
    `В атрибуте ${f.quote(p.tag)} больше ${f.count(p.limit, { one: 'знака', few: 'знаков', many: 'знаков', other: 'знака' })}. Выгрузите файл заново.`,
  'dicom/frame-count': (p, f) =>
    `В NumberOfFrames (0028,0008) ${f.count(p.stated, { one: 'кадр', few: 'кадра', many: 'кадров', other: 'кадра' })}, а описано ${f.integer(p.described)} или больше. Выгрузите файл заново.`,
  'dicom/copy': (p, f) => `Копия файла ${f.quote(p.other)}; учтена один раз.`,
  'dicom/uid-collision': (p, f) =>
    `SOP Instance UID тот же, что у ${f.quote(p.other)} (${f.quote(p.uid)}), а содержимое другое, поэтому серия не использована. Оставьте только верный файл.`,
  'series/directions': (p, f) =>
    `В серии срезы более чем в ${f.integer(p.limit)} направлениях\u00A0— это не объём. Укажите серию параллельных срезов.`,
  'series/single-slice': () =>
    'Один срез без SpacingBetweenSlices (0018,0088): его толщина и объём неизвестны. Укажите серию целиком.',
  'series/duplicate-slice': (p, f) =>
    `${f.quote(p.slice)} и ${f.quote(p.other)} имеют одно и то же ImagePositionPatient (0020,0032), и нечем различить два сбора данных. Укажите только один.`,
  'series/missing-slice': (p, f) =>
    `Между ${f.quote(p.after)} и ${f.quote(p.before)} ${f.technical(p.gapMm)}\u00A0мм вместо ${f.technical(p.spacingMm)}\u00A0мм (ImagePositionPatient (0020,0032)): ${f.count(p.missing, { one: 'среза', few: 'срезов', many: 'срезов', other: 'среза' })} не хватает. Выгрузите серию целиком.`,
  'series/irregular-spacing': (p, f) =>
    `Между ${f.quote(p.after)} и ${f.quote(p.before)} ${f.technical(p.gapMm)}\u00A0мм, а в остальных местах ${f.technical(p.spacingMm)}\u00A0мм (ImagePositionPatient (0020,0032)). Для объёмов нужны равные расстояния: укажите регулярную серию.`,
  'series/off-line': (p, f) =>
    `${f.quote(p.slice)} лежит на ${f.technical(p.offMm)}\u00A0мм в стороне от линии остальных срезов (ImagePositionPatient (0020,0032)). Укажите серию одного сбора данных.`,
  'pixel-data/length': (p, f) =>
    `В PixelData (7FE0,0010) ${f.bytes(p.bytes, p.neededBytes)}, а по Rows, Columns и NumberOfFrames нужно ${f.bytes(p.neededBytes, p.bytes)}. Выгрузите файл заново.`,
  'pixel-data/fragments': (p, f) =>
    `${f.count(p.fragments, { one: 'фрагмент', few: 'фрагмента', many: 'фрагментов', other: 'фрагмента' })} сжатых данных на ${f.count(p.frames, { one: 'кадр', few: 'кадра', many: 'кадров', other: 'кадра' })} без таблицы смещений, которая бы их разделила. Выгрузите файл без сжатия.`,
  'pixel-data/colour': (p, f) =>
    `Цветной снимок (${f.quote(p.photometric)}); интенсивность измеряется только на полутоновых. Укажите исходную серию.`,
  'pixel-data/too-large': (p, f) =>
    `Пиксели занимают ${f.bytes(p.bytes, p.limitBytes)} при пределе ${f.bytes(p.limitBytes, p.bytes)}. Выгрузите меньшую часть серии.`,
  'pixel-data/decoder-missing': (p, f) =>
    `Нет декодера для ${f.quote(p.transferSyntax)}; объёмы измерены, интенсивность\u00A0— нет. Установите проект заново или выгрузите без сжатия.`,
  'pixel-data/not-decoded': (p, f) =>
    `Пиксели (${f.quote(p.transferSyntax)}) не декодируются: повреждены или другого размера, чем в заголовке. Скопируйте или выгрузите файл заново.`,
  'pixel-data/rescale': () =>
    'Смысл хранимых значений неизвестен: RescaleSlope (0028,1053) или RescaleIntercept (0028,1052) неверны, или вместо них стоит таблица. Объёмы измерены, интенсивность\u00A0— нет.',
  'pixel-data/mixed': () => 'Срезы одной серии хранят пиксели по-разному. Выгрузите серию заново в одном виде.',
  'segmentation/not-one': () => 'Это не сегментация DICOM. Укажите файл SEG.',
  'segmentation/segment-twice': (p, f) =>
    `Сегмент ${f.integer(p.number)} описан в SegmentSequence (0062,0002) дважды. Выгрузите сегментацию заново.`,
  'segmentation/segment-undeclared': (p, f) =>
    `В пикселях есть сегмент ${f.integer(p.number)}, которого нет в SegmentSequence (0062,0002). Выгрузите сегментацию заново.`,
  'segmentation/frame-twice': (p, f) =>
    `Кадры ${f.integer(p.frame)} и ${f.integer(p.other)} показывают один сегмент в одном месте. Выгрузите сегментацию заново.`,
  'segmentation/off-lattice': (p, f) =>
    `Кадр ${f.integer(p.frame)} на ${f.technical(p.offMm)}\u00A0мм вне срезов остальных (ImagePositionPatient (0020,0032)). Выгрузите сегментацию на сетке её снимка.`,
  'segmentation/planes-differ': (p, f) =>
    `У кадра ${f.integer(p.frame)} другая ориентация или другой размер пикселя. Выгрузите по сегментации на ориентацию.`,
  'segmentation/spacing-unknown': (p, f) =>
    `В файле ${f.count(p.slices, { one: 'срез', few: 'среза', many: 'срезов', other: 'среза' })} и нет подходящего SpacingBetweenSlices (0018,0088), поэтому глубина вокселя неизвестна. Укажите также серию, по которой сегментация сделана.`,
  'segmentation/spacing-ambiguous': (p, f) =>
    `В SpacingBetweenSlices (0018,0088) ${f.technical(p.statedMm)}\u00A0мм, но ближе ${f.technical(p.foundMm)}\u00A0мм срезов нет. Укажите также серию, по которой сегментация сделана.`,
  'segmentation/too-many-runs': (p, f) =>
    `Больше ${f.integer(p.limit)} отрезков строк: это шум, а не сегментация. Проверьте происхождение файла.`,
  'segmentation/below-threshold': (p, f) =>
    `Все значения сегмента ${f.quote(p.segment)} ниже порога: наибольшее ${f.technical(100 * p.highest)}\u00A0%, воксель учитывается от ${f.technical(100 * p.threshold)}\u00A0%. От него ничего бы не осталось, а это не то же, что отсутствие очага. Сохраните его как двоичную сегментацию с нужным порогом.`,
  'image/not-on-grid': (p, f) =>
    `Снимок ${f.quote(p.image)} указан, но сегментация не лежит на его вокселях, поэтому измерена без снимка. Укажите серию, по которой она сделана.`,
  'role/undecided': (p, f) =>
    `Неясно, что такое сегмент ${f.quote(p.segment)}: очаг, печень или другое. Известные имена: ${p.known.join(', ')}. Укажите роль в файле сопоставления: ${f.quote(p.mapping)}.`,
  'date/unknown': (p, f) =>
    `У исследования в ${f.quote(p.folder)} нет даты. Назовите папку по образцу ГГГГ-ММ-ДД или укажите дату в файле сопоставления.`,
  'text/too-large': (p, f) =>
    `Размер файла ${f.bytes(p.bytes, p.limitBytes)} превышает предел ${f.bytes(p.limitBytes, p.bytes)} для таких файлов. Проверьте, тот ли это файл.`,
  'sdtm/no-variable': (p, f) =>
    `Нет столбца ${f.quote(p.variable)}, без которого ответ опухоли не вывести. Проверьте, та ли это таблица. Столбцы: ${f.list(p.known.map((name) => f.quote(name)))}.`,
  'text/syntax': (p, f) =>
    `Строка ${f.integer(p.line)}, столбец ${f.integer(p.column)}: не читается как YAML или JSON: ${p.reason === null ? 'слишком глубокая вложенность. Исправьте эту строку.' : (notYaml[p.reason] ?? `${f.quote(p.reason)}. Исправьте эту строку.`)}`,
  'text/unknown-key': (p, f) =>
    `Строка ${f.integer(p.line)}, столбец ${f.integer(p.column)}: ${place(p.at, f)}ключ ${f.quote(p.key)} неизвестен.${p.meant === null ? '' : ` Возможно, имелся в виду ${f.quote(p.meant)}.`} Известные ключи: ${p.known.join(', ')}.`,
  'text/missing-key': (p, f) =>
    `Строка ${f.integer(p.line)}, столбец ${f.integer(p.column)}: ${place(p.at, f)}нет ключа ${f.quote(p.key)} (ожидается «${p.expected}»). Например: ${p.example}`,
  'text/unexpected': (p, f) =>
    `Строка ${f.integer(p.line)}, столбец ${f.integer(p.column)}: ${place(p.at, f)}найдено ${f.quote(p.found)}, ожидается «${p.expected}». ${p.example === '' ? 'Напишите одно из этого.' : `Например: ${p.example}`}`,
  'text/duplicate': (p, f) =>
    `Строка ${f.integer(p.line)}, столбец ${f.integer(p.column)}: ${place(p.at, f)}${f.quote(p.value)} встречается дважды. Удалите или переименуйте одно.`,
  'table/encoding': (p) =>
    `Байты файла не соответствуют кодировке ${p.encoding}, буквы прочлись бы неверно. Укажите кодировку в файле сопоставления (например, encoding: windows-1251) или сохраните таблицу в UTF-8.`,
  'table/nul': (p, f) =>
    `В строке ${f.integer(p.line)} есть нулевой байт: это не текст или текст в другой кодировке. Сохраните таблицу как CSV в UTF-8.`,
  'table/quote': (p, f) =>
    `Строка ${f.integer(p.line)}: кавычки не парные, поэтому ячейки сливаются. Закройте кавычку; внутри ячейки кавычка пишется дважды.`,
  'table/empty': () =>
    'Нет строки с названиями столбцов. Проверьте файл, лист и число строк над ними (skipRows: …) в файле сопоставления.',
  'table/too-many-rows': (p, f) =>
    `В таблице больше ${f.integer(p.limit)} ${f.plural(p.limit, { one: 'строки', other: 'строк' })}. Разделите её на несколько файлов.`,
  'table/too-many-columns': (p, f) =>
    `В таблице ${f.count(p.columns, { one: 'столбец', few: 'столбца', many: 'столбцов', other: 'столбца' })}, предел\u00A0— ${f.integer(p.limit)}. Удалите лишние или проверьте разделитель.`,
  'table/cell-too-long': (p, f) =>
    `Строка ${f.integer(p.row)}: в ячейке больше ${f.integer(p.limit)} ${f.plural(p.limit, { one: 'знака', other: 'знаков' })}. Проверьте, нет ли незакрытой кавычки.`,
  'table/no-workbook': () =>
    'Это не книга .xlsx. Сохраните её как .xlsx или CSV в той программе, в которой она создана.',
  'table/workbook-broken': (p, f) =>
    `Книга повреждена: часть ${f.quote(p.part)} не читается (${f.quote(p.reason)}). Сохраните её заново в той программе, в которой она создана.`,
  'table/no-sheet': (p, f) =>
    p.sheet === null
      ? `В книге несколько листов или нет ни одного видимого. Укажите лист в файле сопоставления (sheet: …): ${f.list(p.known.map((name) => f.quote(name)))}.`
      : `Листа ${f.quote(p.sheet)} нет. Есть ${f.list(p.known.map((name) => f.quote(name)))}; исправьте файл сопоставления.`,
  'table/merged': (p) =>
    `Ячейки ${p.range} объединены: значение хранит только первая, остальные прочлись бы как незаполненные. Отмените объединение и заполните каждую ячейку.`,
  'table/not-a-table': () => 'Такая таблица не читается. Сохраните её как .csv, .tsv или .xlsx.',
  'table/no-mapping': (p, f) =>
    `В файле сопоставления нет таблицы для этого файла. Укажите там его имя (file: …) либо назовите файл с окончанием ${p.known.map((id) => f.quote(`.${id}.csv`)).join(', ')}.`,
  'table/no-column': (p, f) =>
    `Файл сопоставления читает столбец ${f.quote(p.column)}, которого в таблице нет.${p.meant === null ? '' : ` Возможно, имелся в виду ${f.quote(p.meant)}?`} Столбцы: ${p.known.map((name) => f.quote(name)).join(', ')}.`,
  'table/column-twice': (p, f) =>
    `Столбцов ${f.quote(p.column)} в таблице несколько, и неясно, какой из них имеется в виду. Переименуйте их.`,
  'table/no-key': (p, f) =>
    `В таблице ${f.quote(p.table)} у пациента может быть несколько строк, и их ничто не различает. Укажите в файле сопоставления столбцы, которые их различают (key: […]).`,
  'table/row-ragged': (p, f) =>
    `В строке ${f.count(p.cells, { one: 'ячейка', few: 'ячейки', many: 'ячеек', other: 'ячейки' })}, в таблице ${f.count(p.columns, { one: 'столбец', few: 'столбца', many: 'столбцов', other: 'столбца' })}: значения могли попасть не в свои столбцы. Заключите ячейку с разделителем в кавычки или добавьте недостающие ячейки.`,
  'table/row-twice': (p, f) =>
    `Строка ${f.integer(p.row)} совпадает с этой по ${p.key.map((name) => f.quote(name)).join(', ')}. Удалите одну из них или добавьте столбцы в файл сопоставления (key: […]).`,
  'table/row-held-back': (p, f) =>
    `В этой строке ошибки нет; она ждёт строку ${f.integer(p.row)} того же описания: описание, в котором не хватает очага, было бы неверным.`,
  'table/row-conflict': (p, f) =>
    `${p.key}: здесь ${f.quote(p.one)}, а в строке ${f.integer(p.row)} того же описания ${f.quote(p.other)}. Исправьте одно из значений.`,
  'table/patient-missing': () => 'В строке не указан пациент. Впишите псевдоним.',
  'table/value-unexpected': (p, f) =>
    `${f.quote(p.found)} не подходит для ${p.at}; ожидается «${p.expected}». ${p.example === '' ? 'Напишите одно из этого.' : `Например: ${p.example}`}`,
  'table/value-missing': (p, f) =>
    `Нужно значение ${p.at}, а в этой строке его нет (ожидается ${f.quote(p.expected)}). Заполните ячейку.`,
  'table/value-unknown': (p, f) =>
    `В файле сопоставления не сказано, что значит ${f.quote(p.found)}. Впишите одно из: ${p.known.map((cell) => f.quote(cell)).join(', ')}\u00A0— или добавьте его в файл сопоставления (values: …).`,
  'table/number-unreadable': (p, f) =>
    `${f.quote(p.found)}\u00A0— не число со знаком ${f.quote(p.decimal)} перед дробной частью. Исправьте ячейку или файл сопоставления (decimal: …; если это не число\u00A0— as: …).`,
  'table/date-unreadable': (p, f) =>
    `${f.quote(p.found)}\u00A0— не дата вида ${p.formats.map((each) => f.quote(each)).join(', ')}. Исправьте ячейку или добавьте этот вид в файл сопоставления.`,
  'table/id-unknown': (p, f) =>
    `${p.at}: ${f.quote(p.found)}\u00A0— такого в записях этого пациента нет.${p.known.length === 0 ? '' : ` Есть: ${p.known.map((id) => f.quote(id)).join(', ')}.`} Исправьте ячейку или загрузите строку, на которую она ссылается.`,
  'table/cell-error': (p, f) => `В ячейке ошибка электронной таблицы ${f.quote(p.found)}. Исправьте её там.`,
  'table/formula-unsaved': () =>
    'В ячейке формула, значение которой не сохранено; формулы здесь не вычисляются. Откройте книгу в программе электронных таблиц и сохраните её либо впишите значение.',
  'table/case-file-broken': (p, f) =>
    `Файл случая этого пациента ${f.quote(p.file)} не читается, поэтому в него ничего не добавлено. Сначала исправьте файл.`,
  'text/unknown-id': (p, f) =>
    `Строка ${f.integer(p.line)}, столбец ${f.integer(p.column)}: ${place(p.at, f)}${f.quote(p.value)} в этом файле не определено. ${p.known.length === 0 ? 'Ничего подходящего в нём нет: сначала запишите это.' : `Определены: ${p.known.join(', ')}.`}`,
  'date/study-date-missing': () =>
    'Ни в изображении, ни в сегментации нет даты исследования, Study Date (0008,0020), поэтому отнести их ко времени нельзя. Добавьте дату в файлы или укажите её в файле сопоставления.',
  'date/differs': (p) =>
    `В имени папки или в файле сопоставления указано ${p.stated}, в изображении, на вокселях которого она лежит,\u00A0— ${p.studyDate} (Study Date (0008,0020)); измерена как исследование от ${p.studyDate}. Если это неверно, укажите изображение нужного дня, иначе исправьте папку или файл сопоставления.`,
  'case/newer-version': (p, f) =>
    `Строка ${f.integer(p.line)}, столбец ${f.integer(p.column)}: в файле указано ${f.quote(`schemaVersion: ${p.found}`)}, а эта версия Debulk читает версию ${f.integer(p.reads)}. Откройте файл в более новой версии Debulk, в описании которой названа версия ${f.integer(p.found)}; не меняйте число вручную, потому что отличается и содержание.`,
  'case/older-version': (p, f) =>
    `Строка ${f.integer(p.line)}, столбец ${f.integer(p.column)}: в файле указано ${f.quote(`schemaVersion: ${p.found}`)}, а эта версия Debulk читает версию ${f.integer(p.reads)}. Выполните для него команду debulk case migrate: комментарии и порядок сохранятся.`,
  'case/cannot-be': (p, f) =>
    `Строка ${f.integer(p.line)}, столбец ${f.integer(p.column)}: ${place(p.at, f)}${cannotBe[p.fault](f.quote(p.found), f.quote(p.against))} ${whatToDo(p)}`,
  'case/no-such-event': (p, f) =>
    `События ${f.quote(p.id)} в этом файле нет.${p.meant === null ? '' : ` Возможно, имелось в виду ${f.quote(p.meant)}.`} ${p.known.length === 0 ? 'Событий в нём нет.' : `События файла: ${p.known.join(', ')}.`}`,
  'case/already-retracted': (p, f) => `Событие ${f.quote(p.id)} уже отозвано. Ничего не изменено.`,
  'output/exists': () => 'Такой файл уже есть, он не будет перезаписан. Выберите другое имя или сначала удалите его.',
  'case/other-patient': (p, f) =>
    `Этот файл случая относится к пациенту ${f.quote(p.patient)}, а исследования здесь\u00A0— к ${f.list(p.found.map((id) => f.quote(id)))}. Укажите файл случая того же пациента или запишите пациента в нём так, как в исследованиях.`,
  'case/no-such-lesion': (p, f) =>
    `Он говорит об очаге ${f.quote(p.label)} в исследовании от ${p.study}, но там ни один очаг так не называется, и сказанное не учтено. ${p.known.length === 0 ? 'Очагов там нет.' : `Там есть: ${p.known.map((name) => f.quote(name)).join(', ')}.`}`,
  'case/no-such-identity': (p, f) =>
    `Он говорит об очаге с Tracking UID ${f.quote(p.trackingUid)}, но ни в одном прочитанном исследовании такого нет, и сказанное не учтено. Исправьте UID или добавьте исследования с этим очагом.`,
  'case/no-such-study': (p, f) =>
    `Он говорит об исследовании от ${p.study}, но исследование с такой датой не прочитано, и сказанное не учтено. ${p.known.length === 0 ? 'Добавьте это исследование.' : `Прочитаны: ${f.list(p.known)}. Исправьте дату или добавьте это исследование.`}`,
  'segmentation/identity-twice': (p, f) =>
    `У сегментов ${f.quote(p.segment)} и ${f.quote(p.other)} один и тот же Tracking UID (0062,0021) ${f.quote(p.trackingUid)}: один очаг считался бы за два. Исследование не учтено. Объедините их в один сегмент или дайте каждому свой UID.`,
  'folder/no-segmentation': (p, f) =>
    p.files === 0
      ? 'Здесь нет ни одного файла. Укажите папку с масками.'
      : `Среди файлов (${f.integer(p.files)}: ${p.kinds.map((kind) => f.quote(kind)).join(', ')}) нет сегментации: ни DICOM SEG, ни карты меток NIfTI или NRRD. Укажите папку с масками, выгрузите их в одном из этих форматов или назовите файл маски в файле сопоставления.`,
  'image/other-patient': (p, f) =>
    `Patient ID (0010,0020) изображения, на вокселях которого она лежит (${f.quote(p.image)}), не тот, что в файле сопоставления или у другого её изображения, поэтому она не измерена. Укажите её вместе с её изображением или исправьте пациента.`,
  'image/not-used': (p, f) =>
    p.date === null
      ? `К какому из измеренных исследований (${p.known.join(', ')}) относится это изображение, неизвестно, поэтому оно не использовано. Положите его в папку его исследования или запишите пациента и день в файле сопоставления.`
      : `Это изображение от ${p.date}, а за этот день сегментации нет (есть: ${p.known.join(', ')}), поэтому оно не использовано. Укажите изображение того же исследования или запишите его день в файле сопоставления: ${f.quote('date: ГГГГ-ММ-ДД')}.`,
  'segmentation/other-patient': (p, f) =>
    `Её Patient ID (0010,0020) не тот, что у изображения, на которое она ссылается (${f.quote(p.image)}), поэтому она не измерена. Укажите сегментацию вместе с её изображениями или исправьте Patient ID.`,
  'segmentation/not-chosen': (p, f) => `Не использована: для этого исследования выбрана ${f.quote(p.chosen)}.`,
  'segmentation/not-asked-for': (p, f) =>
    `Измерена, хотя это не ${f.quote(p.asked)}, как было указано: другой сегментации у исследования нет. Возможно, её сделал другой врач; если её учитывать нельзя, не передавайте её программе.`,
  'segmentation/segment-empty': (p, f) =>
    `Без единого вокселя ${f.count(p.segments.length, { one: 'объявленный очаг', few: 'объявленных очага', many: 'объявленных очагов', other: 'объявленного очага' })} (${someOf(p.segments, f)}). Пустой сегмент учитывается как неотмеченный очаг: он не говорит, исчез ли очаг по мнению врача. Посмотрите снимок и отметьте то, что на нём видно.`,
  'study/no-segmentation': (p, f) =>
    `В исследовании ${f.quote(p.study)} есть изображения, но нет сегментации: измерять нечего. Добавьте DICOM SEG или карту меток.`,
  'study/no-lesion-segment': (p, f) =>
    `Ни один сегмент не назван очагом${p.known.length === 0 ? '' : ` (найдено: ${p.known.map((k) => f.quote(k)).join(', ')})`}. Если очаг среди них есть, укажите это в файле сопоставления.`,
  'study/lesions-elsewhere-only': (p, f) =>
    `Здесь размечены только очаги вне печени (${p.sites.map((k) => f.quote(k)).join(', ')}), поэтому сколько опухоли в печени, неизвестно, и в расчётах по печени исследование не участвует. Разметьте очаги печени; если её просмотрели и очагов нет, добавьте один пустой сегмент «Метастазы» без Tracking UID.`,
  'dicom/not-imaging': () => 'Этот объект DICOM\u00A0— не изображение и не сегментация; он пропущен.',
  'error-model/syntax': (p, f) =>
    `Модель погрешности\u00A0— не корректный JSON: ${f.quote(p.reason)}. Возьмите то, что выводит debulk --error-model, и измените числа.`,
  'error-model/invalid': (p, f) =>
    `Модель погрешности не подходит в месте ${f.quote(p.at)}: ${f.quote(p.reason)}. У каждой записи должны быть число и источник.`,
}

/** Where in the document, when it is not the top. */
const place = (at: string, f: Format): string => (at === '' ? '' : `в ${f.quote(at)} `)

/** The first of many names. */
const someOf = (names: readonly string[], f: Format): string =>
  `${names.slice(0, 5).map(f.quote).join(', ')}${names.length > 5 ? ' …' : ''}`

/** Почему два факта не могут быть верны оба. */
const cannotBe: Readonly<Record<CaseImpossible['fault'], (found: string, against: string) => string>> = {
  'after-end': (found, against) => `${found} раньше, чем начало (${against}).`,
  'before-birth': (found, against) => `${found} раньше рождения пациента (${against}).`,
  'after-death': (found, against) => `${found} позже смерти пациента (${against}), а такое бывает только при жизни.`,
  'recorded-before': (found, against) => `${found} позже дня, когда это было записано (${against}).`,
  itself: (found, against) => `${found}\u00A0— имя того самого события, в котором оно стоит (${against}).`,
  'part-above-whole': (found, against) => `${found} — это часть, но она больше целого (${against}).`,
  'low-above-high': (found, against) => `нижняя граница (${found}) выше верхней (${against}).`,
  'none-and-event': (found, against) => `${found} означает, что ничего не было, а ${against} — что было.`,
  'wrong-kind': (found, against) => `${found} — это имя события вида ${against}, здесь такое событие указать нельзя.`,
}

/** Что остановило разбор YAML, по его коду, и что с этим делать. */
const notYaml: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: 'в отступе стоит табуляция. Делайте отступ пробелами.',
  BAD_INDENT: 'отступ не такой, как у соседних строк. Начните её под ними, с тем же числом пробелов.',
  BLOCK_AS_IMPLICIT_KEY:
    'на строке второе «: ». Возьмите текст, в котором есть «: », в кавычки или начните новую строку.',
  MULTILINE_IMPLICIT_KEY:
    'после ключа нет двоеточия, или он занимает несколько строк. Пишите key: value на одной строке, с пробелом после двоеточия.',
  MISSING_CHAR:
    'не хватает закрывающей скобки, кавычки, запятой или двоеточия. Добавьте их: { key: value, key: value }.',
  UNEXPECTED_TOKEN: 'здесь этого быть не может. Возьмите текст в кавычки или проверьте скобки и запятые перед ним.',
  BAD_SCALAR_START: 'текст не может начинаться с этого знака. Возьмите его в кавычки.',
  BAD_DQ_ESCAPE:
    'обратная косая черта в двойных кавычках начинает особый знак. Пишите две черты или возьмите одинарные кавычки.',
  BAD_ALIAS: 'текст, который начинается с * или &, значит для YAML другое. Возьмите его в кавычки.',
  MULTIPLE_DOCS: 'строка --- начинает второй документ. Удалите её: в файле один документ.',
  TAG_RESOLVE_FAILED: 'текст, который начинается с !, значит для YAML другое. Возьмите его в кавычки.',
  BLOCK_IN_FLOW:
    'внутри скобок не хватает запятой, или там стоят строки, которые начинаются с «- ». Пишите { key: value, key: value } и [a, b].',
  BAD_COLLECTION_TYPE: 'здесь список вместо key: value или наоборот.',
}

/** Какая из двух дат неверна, неизвестно, поэтому пример не предлагается. */
function whatToDo({ fault, example }: CaseImpossible): string {
  if (fault === 'itself') return 'Укажите имя другого события.'
  if (fault === 'wrong-kind') return `Укажите имя события такого вида: ${example}.`
  return `Исправьте одно из двух.${example === null ? '' : ` Например: ${example}`}`
}
