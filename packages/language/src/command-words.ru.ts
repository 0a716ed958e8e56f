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
      options: [...reading, ...writing('JSON и CSV')],
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
  },
  progress: {
    finding: 'Просмотр файлов',
    reading: 'Чтение',
    measuring: 'Измерение',
    assessing: 'Оценка',
    generating: 'Создание синтетического пациента',
    drawing: 'Подготовка отчёта',
    writing: 'Запись',
    left: (seconds) => `осталось ${f.duration(seconds)}`,
    step: ({ done, of }) => (of === 0 ? f.integer(done) : `${f.integer(done)} из ${f.integer(of)}`),
  },
  misuse: {
    unknownVerb: (verb) => `Нет команды ${f.quote(verb)}.`,
    unknownOption: (option) => `Нет параметра ${f.quote(option)}.`,
    missingPath: (verb) =>
      `Для debulk ${verb} нужно указать файл или папку${verb === 'phantom' ? '' : ' либо файл случая с вписанными исследованиями (--case ФАЙЛ)'}.`,
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
    wrote: (path) => `Записано: ${path}`,
    report: (path) => `Отчёт: ${path}`,
    interrupted: 'Остановлено. Недописанных файлов не осталось.',
    nothingMeasured: 'Измерить ничего не удалось.',
    failed: (reason) => `Это ошибка Debulk, а не ваших данных: ${reason}`,
  },
})
