import type { Format } from './format.ts'
import { printable } from './printable.ts'
import type { ReportWords } from './report-words.ts'

const ofZero = 'от нуля процента нет'

export const reportWordsRu = (f: Format): ReportWords => ({
  documentTitle: ({ patient, baseline, at }) =>
    `${patient ?? 'Пациент не указан'}: объём опухоли ${f.shortDate(baseline)}\u00A0— ${f.shortDate(at)}`,
  synthetic: 'Синтетический пациент: снимки, очаги и даты сгенерированы. Никого не обследовали.',
  patient: (name) => (name === null ? 'Пациент не указан' : `Пациент ${printable(name)}`),
  period: ({ studies, first, last }) =>
    studies === 1
      ? `Одно исследование, ${f.date(first)}`
      : `${f.count(studies, { one: 'исследование', few: 'исследования', many: 'исследований', other: 'исследования' })}, ${f.date(first)}\u00A0— ${f.date(last)}`,
  question: ({ scope, basis, baseline, at }) =>
    `${scope === 'liver' ? 'Печень' : 'Всё тело'}, ${basis === 'totals' ? 'всё видимое' : 'одни и те же очаги'}; исходно ${f.date(baseline)}, оценка ${f.date(at)}`,
  contents: 'На этой странице',
  explainButton: (title) => `Пояснение: ${title}`,
  close: 'Закрыть',
  headings: {
    verdict: 'Вывод',
    strip: 'Очаги, от которых зависит ответ',
    time: 'Объём опухоли во времени',
    studies: 'Все исследования',
    otherWays: 'Тот же вопрос, заданный иначе',
    byMeasure: 'По объёму, числу и диаметрам',
    besides: 'При другом исходном исследовании, составе суммы или охвате',
    intervals: 'Что изменилось и чем за это время лечили',
    deciders: 'Вклад каждого очага в ответ',
    lesions: 'Все очаги',
    sizes: 'Распределение по размеру',
    waterfall: 'Каждый очаг между двумя исследованиями',
    leftOut: 'Что не учтено и почему',
    refused: 'Отклонено',
    drafts: 'Черновики',
    specks: 'Мелкие элементы',
    benign: 'Доброкачественные очаги',
    comparability: 'Можно ли сравнивать эти исследования?',
    caveats: 'О чём помнить',
    studyCaveats: 'Об отдельных исследованиях',
    notCounted: 'Черновики и неучтённое',
    method: 'Метод и источники',
    explanations: 'Пояснения',
  },
  stripNote: {
    confirmed:
      'Строка\u00A0— один очаг с подтверждённой идентичностью. Масштаб в строке одинаков; контур повторяет маску, как её обвели.',
    notConfirmed:
      'Крупнейшие очаги на каждую дату, столбец\u00A0— дата. Соответствие очагов никем не подтверждено: строка\u00A0— это место по размеру, а не один и тот же очаг.',
  },
  rank: (place) => (place === 1 ? 'Крупнейший' : `${f.integer(place)}-й по размеру`),
  shares: ({ baseline, residual, variance }) =>
    [
      ...(baseline === null ? [] : [`${f.share(baseline)} исходного объёма`]),
      ...(residual === null ? [] : [`${f.share(residual)} остатка`]),
      `${f.share(variance)} случайной погрешности`,
    ].join(', '),
  deciderSummary: ({ count, baseline, residual }) => {
    const shares = [
      ...(baseline === null ? [] : [`${f.share(baseline)} исходного объёма`]),
      ...(residual === null ? [] : [`${f.share(residual)} остатка`]),
    ]
    const fall = f.plural(count, { one: 'приходится', few: 'приходится', many: 'приходится', other: 'приходится' })
    return `На ${f.count(count, { one: 'очаг', few: 'очага', many: 'очагов', other: 'очага' })} ${fall} ${f.list(shares)}.`
  },
  volumeOf: (scope, basis) =>
    `Объём, ${scope === 'liver' ? 'печень' : 'всё тело'}, ${basis === 'totals' ? 'всё видимое' : 'те же очаги'}`,
  byCount: 'Число очагов',
  countChange: ({ baseline, fraction, low, high }) => {
    if (fraction !== null) return f.change(fraction)
    if (baseline === 0 && low === null && high === null) return ofZero
    if (high !== null && high <= -1) return f.change(-1)
    if (low !== null && high !== null) return `от ${f.change(low)} до ${f.change(high)}`
    if (low !== null) return low < 0 ? `снижение не более ${f.percent(-low)}` : `рост не менее ${f.percent(low)}`
    if (high !== null) return high > 0 ? `рост не более ${f.percent(high)}` : `снижение не менее ${f.percent(-high)}`
    return 'сказать нельзя'
  },
  ofZero,
  bySum: 'Сумма всех диаметров',
  byLobe: { right: 'Объём, правая доля', left: 'Объём, левая доля', caudate: 'Объём, хвостатая доля' },
  byTargets: 'Два крупнейших очага (RECIST 1.1)',
  fromBaseline: (date) => `от ${f.shortDate(date)}`,
  headlineRow: 'основной показатель',
  noTreatment: 'лечение не указано',
  during: ({ from, to, days }) =>
    `${f.shortDate(from)}\u00A0— ${f.shortDate(to)}, ${f.count(days, { one: 'день', few: 'дня', many: 'дней', other: 'дня' })}`,
  oneStudy: ({ date, volume, count }) =>
    `На ${f.date(date)} объём опухоли в печени\u00A0— ${f.mLInterval(volume)}; учтено очагов: ${count}.`,
  noHistories:
    'Ни один очаг не имеет Tracking UID более чем в одном исследовании, поэтому отдельные очаги проследить нельзя. Суммарным объёмам выше это не нужно.',
  nothingRefused: 'Все указанные файлы прочитаны.',
  nothingLeftOut: 'Все измерения проверены; мелких элементов и доброкачественных очагов нет.',
  moreLesions: (count) =>
    `Показать ещё ${f.count(count, { one: 'меньший очаг', few: 'меньших очага', many: 'меньших очагов', other: 'меньшего очага' })}`,
  moreFiles: (count) => `и ещё ${f.count(count, { one: 'файл', few: 'файла', many: 'файлов', other: 'файла' })}`,
  moreCaveats: (count) => `Ещё ${f.integer(count)}`,
  begun: (date) => `начало\u00A0— ${date}`,
  asBaseline: 'как исходно',
  lesionCaption: (date) => `Очаги на ${f.date(date)}`,
  confluent: 'сливающиеся очаги',
  touchesBorder: 'доходит до края изображения: не менее',
  liverCutOff: 'видна не вся',
  maybeAbsent: 'может отсутствовать',
  speckNote: 'мелкий элемент, не учтён',
  noLesionsLookedFor: 'В этой сегментации очаги не размечены; это не значит, что их нет.',
  onlyLesionsElsewhere: 'Размечены только очаги вне печени; сколько опухоли в печени, неизвестно.',
  errorAssumed: 'погрешность принята условно',
  connectivity: (neighbours) => `соседних вокселей, образующих один очаг: ${f.integer(neighbours)}`,
  asMeasured: 'как измерено',
  notRecorded: 'не указано',
  notVisible: 'не виден',
  notEvaluated: 'не оценён',
  inPhase: (phase) => `${phase} фаза`,
  slices: (mm) => `срезы через ${f.technical(mm)}\u00A0мм`,
  score: (fraction) => `Сопоставимость ${f.share(fraction)}`,
  noMismatch: 'Метод, последовательность, фаза, препарат и расстояние между срезами совпадают, насколько они указаны.',
  restsOn: ({ readings, others }) =>
    `Основано на ${f.count(readings, { one: 'измерении очага', few: 'измерениях очагов', many: 'измерениях очагов', other: 'измерения очагов' })}${others === 0 ? '' : ` и ${f.count(others, { one: 'другом факте', few: 'других фактах', many: 'других фактах', other: 'других фактах' })}`}`,
  segmentations: 'Измеренные сегментации',
  errorModel: (name) => `Модель погрешности: ${name}.`,
  generated: ({ version, on }) => `Debulk ${version}, ${f.date(on)}`,
  assistance: 'Это цифры для тех, кто принимает решение; лечение они не выбирают.',
})
