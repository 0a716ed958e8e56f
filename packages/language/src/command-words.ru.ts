import type { CommandWords, HelpText } from './command-words.ts'
import type { Format } from './format.ts'

const reading: HelpText['options'] = [
  { flag: '--image ПУТЬ', text: 'Снимки, к которым относятся сегментации, если они лежат отдельно.' },
  { flag: '--case ФАЙЛ', text: 'Файл случая: лечение, другие локализации, природа очагов, исследования без масок.' },
  { flag: '--patient ID', text: 'Только этот пациент, если в папке их несколько.' },
  {
    flag: '--segmentation ИМЯ',
    text: 'Какую сегментацию исследования измерять, если их несколько: название, файл, папка или кто размечал.',
  },
  { flag: '--connectivity N', text: 'Сколько соседей образуют один очаг: 26 (по умолчанию), 18 или 6.' },
  { flag: '--error-model ФАЙЛ', text: 'Собственные данные о погрешности вместо встроенных.' },
]
const writing = (files: string): HelpText['options'] => [
  { flag: '--json', text: 'JSON в стандартный вывод по опубликованной схеме; не переводится.' },
  { flag: '--csv', text: 'CSV в стандартный вывод, строка на очаг; не переводится.' },
  { flag: '--out ПАПКА', text: `Записать ${files} в эту папку.` },
  { flag: '--lang en|ru', text: 'Язык таблиц, сообщений и отчёта.' },
  { flag: '--help', text: 'Эта справка.' },
]

export const commandWordsRu = (f: Format): CommandWords => ({
  headings: {
    usage: 'Использование',
    options: 'Параметры',
    examples: 'Примеры',
    verbs: 'Команды',
    exitCodes: 'Коды завершения',
  },
  overview: {
    about: 'Объём опухоли и циторедукция по серии исследований; каждая цифра с пояснением.',
    usage: ['debulk КОМАНДА [параметры]', 'debulk КОМАНДА --help'],
    options: [
      { flag: '--lang en|ru', text: 'Язык всего, что читает человек.' },
      { flag: '--error-model', text: 'Вывести встроенную модель погрешности, чтобы составить свою.' },
      { flag: '--version', text: 'Версия.' },
    ],
    examples: [{ command: 'debulk demo', text: 'Синтетический пациент, от снимков до отчёта.' }],
  },
  exitCodes: [
    { code: '0', text: 'Готово; что пропущено, перечислено.' },
    { code: '1', text: 'Не вышло: нечего измерить или оценить либо не удалось записать.' },
    { code: '2', text: 'Неверный вызов: такого параметра, даты или пациента здесь нет.' },
    {
      code: '130',
      text: 'Прервано с клавиатуры; 143\u00A0— по требованию системы завершиться. Недописанных файлов не остаётся.',
    },
  ],
  verbs: {
    measure: {
      brief: 'Измерить каждый очаг в размеченных исследованиях.',
      about:
        'Измеряет каждый очаг: объём, длинную и короткую оси, наибольший 3D-диаметр, погрешность. Читает серии DICOM с DICOM SEG, карты меток NIfTI и NRRD; в папке или архиве zip может быть много пациентов и исследований.',
      usage: ['debulk measure ПУТЬ… [параметры]', 'debulk measure --case ФАЙЛ [параметры]'],
      options: [
        ...reading,
        { flag: '--save', text: 'Добавить измерения в файл случая; потом они читаются и без изображений.' },
        ...writing('JSON и CSV'),
      ],
      examples: [
        { command: 'debulk measure ./studies', text: 'Таблица по каждому исследованию.' },
        { command: 'debulk measure ./studies --json > lesions.json', text: 'Все данные с полной точностью.' },
      ],
    },
    assess: {
      brief: 'Определить, насколько уменьшилась опухоль между двумя датами.',
      about:
        'Измеряет и сравнивает две даты: насколько уменьшился объём опухоли, с интервалом, и достигнуты ли пороги 70\u00A0% и 90\u00A0%, не достигнуты или сказать нельзя.',
      usage: [
        'debulk assess ПУТЬ… [--baseline ДАТА] [--at ДАТА] [параметры]',
        'debulk assess --case ФАЙЛ [--baseline ДАТА] [--at ДАТА] [параметры]',
      ],
      options: [
        { flag: '--baseline ДАТА', text: 'Исходное исследование; иначе последнее до первого оцениваемого лечения.' },
        { flag: '--at ДАТА', text: 'Оцениваемое исследование; иначе последнее.' },
        { flag: '--scope liver|body', text: 'Печень (по умолчанию) или всё тело (нужен --case).' },
        {
          flag: '--basis totals|same-lesions',
          text: 'Всё видимое (по умолчанию) или только очаги с подтверждённой идентичностью.',
        },
        { flag: '--threshold-support', text: 'Показать также вероятность достижения каждого порога.' },
        ...reading,
        ...writing('JSON, CSV и отчёт HTML'),
      ],
      examples: [
        {
          command: 'debulk assess ./studies --case patient.case.yaml --out report',
          text: 'Вывод на экран, отчёт в папку.',
        },
        { command: 'debulk assess ./studies --baseline 2018-04-07 --at 2019-01-26', text: 'Две выбранные даты.' },
      ],
    },
    import: {
      brief: 'Загрузить таблицы серии случаев в файлы случаев.',
      about:
        'Читает таблицы серии в CSV и XLSX (строка на пациента, визит, очаг или маркёр) по файлу сопоставления и дописывает прочитанное в файлы случаев, по одному на пациента. Строки с ошибками попадают в отдельный файл, чтобы исправить их и загрузить снова; повторная загрузка тех же строк ничего не меняет.',
      usage: ['debulk import ТАБЛИЦА… --mapping ФАЙЛ --out ПАПКА [параметры]'],
      options: [
        { flag: '--mapping ФАЙЛ', text: 'Что значат столбцы (YAML).' },
        { flag: '--out ПАПКА', text: 'Папка с файлами случаев; те, что там уже есть, дополняются.' },
        { flag: '--dry-run', text: 'Показать, что было бы прочитано, и ничего не записывать.' },
        { flag: '--errors ФАЙЛ', text: 'Куда записать строки с ошибками; иначе в эту же папку.' },
        { flag: '--json', text: 'JSON в стандартный вывод по опубликованной схеме; не переводится.' },
        { flag: '--lang en|ru', text: 'Язык таблиц и сообщений.' },
        { flag: '--help', text: 'Эта справка.' },
      ],
      examples: [
        {
          command: 'debulk import visits.csv --mapping series.yaml --out cases --dry-run',
          text: 'Что было бы прочитано.',
        },
        { command: 'debulk import cases/errors.csv --mapping series.yaml --out cases', text: 'Исправленные строки.' },
      ],
    },
    check: {
      brief: 'Проверить историю пациента: что подтверждается, что нет, чего не хватает.',
      about:
        'Читает файл случая и спрашивает каждое правило: степень злокачественности, стадия, маркеры, синдром, рост, ответ, лечение, исходы. Пересчитывает утверждения источника, перечисляет, что не сходится и чего не хватает, и показывает основание каждого ответа. Снимки, если они даны, измеряются и входят в ту же историю. Находки не считаются ошибкой: код завершения 0.',
      usage: ['debulk check СЛУЧАЙ… [ПУТЬ…] [--as-of ДАТА] [параметры]'],
      options: [
        { flag: 'СЛУЧАЙ', text: 'Файл случая, YAML или JSON; несколько проверяются по очереди.' },
        { flag: 'ПУТЬ', text: 'Снимки пациента с сегментацией.' },
        {
          flag: '--as-of ДАТА',
          text: 'День, на который задан вопрос; по умолчанию сегодня. События, начавшиеся позже, нигде не учитываются.',
        },
        { flag: '--all', text: 'Все находки, утверждения, правила, источники и цитаты, а не только первые.' },
        {
          flag: '--json',
          text: 'JSON в стандартный вывод, строка на файл случая, по опубликованной схеме; не переводится.',
        },
        { flag: '--html ФАЙЛ', text: 'Записать страницу одного случая в этот файл.' },
        { flag: '--out ПАПКА', text: 'Записать страницу и JSON каждого случая в эту папку под именем файла случая.' },
        { flag: '--lang en|ru', text: 'Язык всего, что читает человек.' },
        { flag: '--help', text: 'Этот текст.' },
      ],
      examples: [
        {
          command: 'debulk check patient.case.yaml',
          text: 'Что подтверждается, что нет, чего не хватает; затем хронология и ответы.',
        },
        {
          command: 'debulk check patient.case.yaml ./studies --html patient.html',
          text: 'С измерением снимков, как страница.',
        },
      ],
    },
    case: {
      brief: 'Начать и вести файл случая.',
      about:
        'В файле случая хранится история одного пациента: датированные события, которые вписывают, импортируют или измеряют. Его не переписывают, а только дополняют: ошибку отзывают, и записанное остаётся доступным для чтения.',
      usage: [
        'debulk case new [ФАЙЛ] [--lang en|ru]',
        'debulk case retract ФАЙЛ ID --reason ТЕКСТ [--by ИМЯ]',
        'debulk case migrate ФАЙЛ',
        'debulk case schema',
      ],
      options: [
        {
          flag: 'debulk case new',
          text: 'Начать файл случая с пояснениями и положить рядом схему для редактора.',
        },
        { flag: 'debulk case retract', text: 'Отозвать событие с этим именем. Нужен --reason.' },
        { flag: 'debulk case migrate', text: 'Перевести файл старой версии в нынешнюю; комментарии сохраняются.' },
        { flag: 'debulk case schema', text: 'Напечатать схему файла случая в виде JSON.' },
        { flag: '--reason ТЕКСТ', text: 'Почему событие отзывают.' },
        { flag: '--by ИМЯ', text: 'Кто его отзывает.' },
        { flag: '--lang en|ru', text: 'Язык пояснений и сообщений.' },
        { flag: '--help', text: 'Эта справка.' },
      ],
      examples: [
        { command: 'debulk case new NET-007.case.yaml', text: 'Файл, который остаётся заполнить.' },
        {
          command: 'debulk case retract NET-007.case.yaml tace-2 --reason "другой пациент" --by "Н. Н."',
          text: 'Это событие больше не учитывается.',
        },
      ],
    },
    demo: {
      brief: 'Создать синтетического пациента и оценить его.',
      about: 'Создаёт синтетического пациента, измеряет его снимки, печатает вывод и путь к отчёту.',
      usage: ['debulk demo [--out ПАПКА] [--lang en|ru]'],
      options: [
        { flag: '--out ПАПКА', text: 'Куда положить снимки и отчёт.' },
        { flag: '--lang en|ru', text: 'Язык сообщений и отчёта.' },
        { flag: '--help', text: 'Эта справка.' },
      ],
      examples: [{ command: 'debulk demo', text: 'Вывод и отчёт за несколько секунд.' }],
    },
    phantom: {
      brief: 'Записать синтетического пациента в DICOM и NIfTI вместе с истинными значениями.',
      about:
        'Записывает синтетического пациента: снимки МРТ, сегментации, как их обвёл бы неидеальный врач, и рядом истинные значения. Одно и то же начальное число даёт одного и того же пациента.',
      usage: ['debulk phantom ПАПКА [--seed N] [--studies N] [--lesions N]'],
      options: [
        { flag: '--seed N', text: 'Какой пациент, целое число от 0; иначе тот же, что в demo.' },
        { flag: '--studies N', text: 'Число исследований, от 1 до 200.' },
        { flag: '--lesions N', text: 'Число очагов, от 1 до 5000.' },
        { flag: '--lang en|ru', text: 'Язык сообщений.' },
        { flag: '--help', text: 'Эта справка.' },
      ],
      examples: [
        { command: 'debulk phantom ./patient --seed 7 --studies 4', text: 'Другой пациент, четыре исследования.' },
      ],
    },
    response: {
      brief: 'Вывести ответы по RECIST 1.1 из таблиц измерений опухоли.',
      about:
        'Оценивает по RECIST 1.1 каждый визит каждого участника у каждого оценивающего: из доменов SDTM TU и TR любого исследования или из таблицы, где в строке день и диаметр. Каждая неучтённая строка названа с причиной. CSV — в виде RS: TRGRESP, NTRGRESP, NEWLPROG, OVRLRESP на визит и BESTRESP на оценивающего.',
      usage: [
        'debulk response --tu TU.csv --tr TR.csv [параметры]',
        'debulk response --longitudinal ФАЙЛ --columns subject=A+B,day=C,diameter=D [параметры]',
      ],
      options: [
        { flag: '--tu ФАЙЛ', text: 'Перечень очагов (SDTM TU), .csv или .csv.gz.' },
        { flag: '--tr ФАЙЛ', text: 'Их измерения и состояния (SDTM TR), .csv или .csv.gz.' },
        { flag: '--longitudinal ФАЙЛ', text: 'Таблица: в строке один диаметр в мм и день от начала лечения.' },
        {
          flag: '--columns СПИСОК',
          text: 'Её столбцы: subject= (несколько через +), day=, diameter=; а также lesion= и evaluator=, если они есть.',
        },
        { flag: '--criterion recist-1.1', text: 'Критерий; пока только RECIST 1.1.' },
        {
          flag: '--stable-days N',
          text: 'С какого дня от исходного исследования стабилизация засчитывается лучшим ответом; иначе 42.',
        },
        { flag: '--confirmed', text: 'Лучший ответ только при подтверждении визитом через 28 дней или позже.' },
        {
          flag: '--accept-sd',
          text: 'Вместе с --confirmed: между PR и подтверждением допустим один визит со стабилизацией.',
        },
        {
          flag: '--errors ФАЙЛ',
          text: 'Записать в CSV все строки, которые не учтены или требуют внимания, с причиной.',
        },
        { flag: '--csv', text: 'Записи RS на стандартный вывод; не переводятся.' },
        { flag: '--json', text: 'Ответы с суммами и все замечания в JSON на стандартный вывод.' },
        { flag: '--lang en|ru', text: 'Язык предложений.' },
        { flag: '--help', text: 'Этот текст.' },
      ],
      examples: [
        { command: 'debulk response --tu tu.csv --tr tr.csv --csv > rs.csv', text: 'Ответы в виде RS.' },
        {
          command: 'debulk response --longitudinal sizes.csv --columns subject=study+patient,day=day,diameter=longdiam',
          text: 'Сводка по таблице, где на пациента и день один диаметр.',
        },
      ],
    },
  },
  progress: {
    finding: 'Просмотр файлов',
    reading: 'Чтение',
    measuring: 'Измерение',
    assessing: 'Оценка',
    importing: 'Загрузка',
    generating: 'Создание синтетического пациента',
    drawing: 'Подготовка отчёта',
    writing: 'Запись',
    left: (seconds) => `осталось ${f.duration(seconds)}`,
    step: ({ done, of }) => (of === 0 ? f.integer(done) : `${f.integer(done)} из ${f.integer(of)}`),
  },
  misuse: {
    missingArgument: (command, argument) => `Для ${command} нужно указать ${argument}.`,
    caseVerb: ({ verb, verbs }) =>
      `debulk case: ${verb === '' ? 'не сказано, что сделать' : `неизвестное действие ${f.quote(verb)}`}; выберите одно из: ${verbs.join(', ')}.`,
    saveNeedsCase: 'Для --save нужен --case: измерения сохраняются в файл случая.',
    unknownVerb: (verb) => `Нет команды ${f.quote(verb)}.`,
    unknownOption: (option) => `Нет параметра ${f.quote(option)}.`,
    missingPath: (verb) =>
      `Для debulk ${verb} нужно указать файл или папку${verb === 'phantom' ? '' : ' либо файл случая с вписанными исследованиями (--case ФАЙЛ)'}.`,
    missingOption: ({ verb, option }) => `Для debulk ${verb} нужен параметр ${option}.`,
    badColumns: ({ option, value }) =>
      `Не удаётся разобрать ${option} ${f.quote(value)}; напишите subject=СТОЛБЕЦ,day=СТОЛБЕЦ,diameter=СТОЛБЕЦ.`,
    missingTable: 'Команде debulk import нужна хотя бы одна таблица (CSV или XLSX).',
    missingValue: (option) => `Для ${option} нужно значение.`,
    noValue: (option) => `У ${option} нет значения.`,
    unexpected: (argument) => `Лишний аргумент: ${f.quote(argument)}.`,
    badValue: ({ option, value, allowed }) =>
      `${option} не может быть ${f.quote(value)}; допустимо: ${allowed.join(', ')}.`,
    badDate: ({ option, value }) => `${option} ${f.quote(value)}\u00A0— не дата; напишите ГГГГ-ММ-ДД.`,
    badNumber: ({ option, value, least, most }) =>
      `${option} ${f.quote(value)}\u00A0— не целое число от ${f.integer(least)} до ${f.integer(most)}.`,
    notTogether: ({ one, other }) => `${one} и ${other} нельзя указывать вместе.`,
    severalPatients: (patients) =>
      `Здесь несколько пациентов (${patients.map((p) => (p === null ? 'один не указан' : f.quote(p))).join(', ')}). Выберите одного параметром --patient${patients.includes(null) ? ' или укажите пациента в файле сопоставления' : ''}.`,
    unknownPatient: ({ patient, patients }) =>
      `Пациента ${f.quote(patient)} здесь нет. Есть ${f.list(patients.map((p) => f.quote(p)))}.`,
    unknownSegmentation: ({ segmentation, segmentations }) =>
      `Сегментации ${f.quote(segmentation)} здесь нет. Есть ${f.list(segmentations.map((each) => f.quote(each)))}.`,
    missingCase: (verb) => `debulk ${verb}: нужен файл случая, YAML или JSON.`,
    severalCases: ({ option, instead }) => `${option} записывает один случай; для нескольких есть ${instead}.`,
    seeHelp: (verb) => (verb === null ? 'Справка: debulk --help.' : `Справка: debulk ${verb} --help.`),
  },
  sample: {
    lesion: 'Очаг',
    ileum: 'терминальный отдел подвздошной кишки',
    mesentery: 'брыжейка',
    resection: 'илеоцекальная резекция с образованием брыжейки',
    rightArtery: 'правая печёночная артерия',
    properArtery: 'собственная печёночная артерия',
  },
  done: {
    retracted: ({ id, retraction, path }) =>
      `Событие ${f.quote(id)} больше не учитывается; в ${path} об этом говорит событие ${f.quote(retraction)}.`,
    migrated: ({ path, from, to }) =>
      from === to
        ? `${path}: уже версия ${f.integer(to)}, ничего не изменено.`
        : `${path}: версия ${f.integer(from)} переведена в ${f.integer(to)}.`,
    measuredAnew: 'измерено заново',
    saved: ({ path, added, replaced, unchanged }) =>
      [
        added.length > 0 ? `Сохранено в ${path}: ${f.list(added.map(f.date))}.` : '',
        replaced.length > 0 ? `Измерено заново, прежнее измерение отозвано: ${f.list(replaced.map(f.date))}.` : '',
        unchanged.length > 0 ? `Уже было сохранено, без изменений: ${f.list(unchanged.map(f.date))}.` : '',
      ]
        .filter((each) => each !== '')
        .join(' '),
    keptSchema: (path) =>
      `${path} — не схема Debulk, файл оставлен как есть; файл случая ни на какую схему не ссылается. Схему печатает debulk case schema.`,
    withoutGuidance: (yaml) =>
      `В JSON нет комментариев: пояснения, что и как писать, есть в файле YAML: debulk case new ${yaml}.`,
    wrote: (path) => `Записано: ${path}`,
    report: (path) => `Отчёт: ${path}`,
    published: 'Настоящая пациентка, как её описала статья (Перегудов и соавт., 2021), проверена:',
    interrupted: 'Остановлено. Недописанных файлов не осталось.',
    nothingMeasured: 'Измерить ничего не удалось.',
    failed: (reason) => `Это ошибка Debulk, а не ваших данных: ${reason}`,
  },
})
