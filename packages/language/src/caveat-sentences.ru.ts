import { printable } from './printable.ts'
import type { LesionState } from '@debulk/clinical/record/lesion-events'
import type { CaveatSentences } from './caveat-sentences.ts'
import { uncertainDate } from '@debulk/quantity/uncertain-date'
import type { Format } from './format.ts'
import { labelsRu } from './labels.ru.ts'
import { techniqueNames } from './technique-names.ts'

const name = techniqueNames(labelsRu)
const lesions = { one: 'очаг', few: 'очага', many: 'очагов', other: 'очага' }
const states: Readonly<Record<LesionState, string>> = {
  measured: 'измерено',
  'too-small': 'слишком мало для измерения',
  'not-visible-same-technique': 'не видно при той же методике',
  'not-visible-technique-differs': 'не видно, но методика другая',
  'not-covered': 'не попало в исследование',
  obscured: 'закрыто артефактом или препаратом',
  resected: 'удалено',
  ablated: 'разрушено абляцией; зона лечения не считается объёмом очага',
  'merged-into': 'слилось с другим очагом',
  'split-from': 'отделилось от другого очага',
}
const bounds = {
  nothing: 'принято за ноль, поскольку в записи есть операционный материал или более ранняя операция',
  'detection-limit': 'за ноль не принято, размер может доходить до предела видимости',
  'last-volume': 'исчезнувшим не считается, объём может быть таким же, как при последнем измерении',
} as const
const lesionsOf = { one: 'очага', few: 'очагов', many: 'очагов', other: 'очага' }

export const caveatSentencesRu: CaveatSentences = {
  draft: (p, f) => `Черновик: измерения от ${f.date(p.date)} никем не проверены.`,
  'nature-not-reviewed': (p, f) =>
    `${f.date(p.date)}: природа ${f.count(p.count, lesionsOf)} ещё никем не оценена; до оценки ${p.count === 1 ? 'он считается метастазом' : 'они считаются метастазами'}.`,
  indeterminate: (p, f) =>
    `${f.date(p.date)}: ${f.count(p.count, lesions)} неопределённой природы (${f.mL(p.volumeMl)})\u00A0— опухоль или нет, неизвестно; границы интервала учитывают оба случая.`,
  'incomplete-lesion': (p, f) =>
    `${f.date(p.date)}: ${f.count(p.count, lesions)} ${f.plural(p.count, { one: 'доходит', few: 'доходят', many: 'доходят', other: 'доходят' })} до края изображения, поэтому объём указан как «не менее».`,
  'liver-cut-off': (p, f) =>
    `${f.date(p.date)}: часть печени могла не попасть в исследование или в его описание: печень доходит до края изображения, либо исследована или описана не вся. Что находится там, исчезнувшим не считается; число и объём указаны как «не менее», а доля объёма печени не приводится.`,
  'border-unknown': (p, f) =>
    `${f.date(p.date)}: без снимков неизвестно, не срезан ли какой-либо очаг краем изображения.`,
  'specks-left-out': (p, f) =>
    `${f.date(p.date)}: ${f.count(p.count, { one: 'мелкий элемент', few: 'мелких элемента', many: 'мелких элементов', other: 'мелкого элемента' })} менее 3\u00A0мм или менее 8 вокселей ${f.plural(p.count, { one: 'приведён', few: 'приведены', many: 'приведены', other: 'приведены' })} в списке, но не ${f.plural(p.count, { one: 'учтён', few: 'учтены', many: 'учтены', other: 'учтены' })}.`,
  'count-at-least': (p, f) => `${f.date(p.date)}: число очагов указано как «не менее», а не точно.`,
  'count-range': (p, f) =>
    `${f.date(p.date)}: число очагов дано как диапазон, ${f.integer(p.least)}–${f.integer(p.most)}; в объём входят все (${f.integer(p.most)}), в его нижнюю границу\u00A0— только несомненные (${f.integer(p.least)}).`,
  'slice-spacing-differs': (p, f) =>
    `Расстояние между срезами: исходно ${f.technical(p.baselineMm)}\u00A0мм, в оцениваемом исследовании ${f.technical(p.atMm)}\u00A0мм; мелкие очаги видны по-разному.`,
  'modality-differs': (p, f) =>
    `Методы различаются: исходно ${name.modality(p.baseline, f.quote)}, в оцениваемом исследовании ${name.modality(p.at, f.quote)}.`,
  'sequence-differs': (p, f) =>
    `Импульсные последовательности различаются: исходно ${f.quote(p.baseline)}, в оцениваемом исследовании ${f.quote(p.at)}.`,
  'phase-differs': (p, f) =>
    `Фазы контрастирования различаются: исходно ${name.phase(p.baseline, f.quote)}, в оцениваемом исследовании ${name.phase(p.at, f.quote)}.`,
  'site-read-once': (p, f) =>
    `${f.quote(p.site)}: измерено только один раз и входит в обе суммы без изменений; на деле объём мог измениться.`,
  'overlap-counted-twice': (p, f) =>
    `${f.date(p.date)}: очаги перекрываются; ${f.mL(p.volumeMl)} входит сразу в несколько и посчитано в каждом. Проверьте сегментацию.`,
  'outside-liver': (p, f) =>
    `${f.date(p.date)}: ${f.count(p.count, lesions)} (${f.mL(p.volumeMl)}) целиком вне маски печени, но ${p.count === 1 ? 'учтён' : 'учтены'} и как опухоль, и как часть печени. Проверьте обе маски.`,
  'fractional-threshold': (p, f) =>
    `${f.date(p.date)}: в сегментации ${f.quote(p.source)} записаны доли (вероятность или заполнение), а не «да» и «нет»; учтены воксели со значением не менее ${f.percent(p.threshold)}.`,
  'reader-differs': () =>
    'Исследования размечали разные врачи; где проводить границу очага\u00A0— отчасти привычка, поэтому интервал шире.',
  'reader-unknown': () =>
    'Кто размечал очаги, записано не для обоих исследований; это могли быть разные люди, и интервал такой же ширины, как для двух. Укажите, кто размечал, в файле сопоставления или кто проверил — в файле случая.',
  'agent-differs': (p, f) =>
    `Контрастные препараты различаются: исходно ${f.quote(p.baseline)}, в оцениваемом исследовании ${f.quote(p.at)}.`,
  'technique-unknown': (p, f) =>
    `${f.date(p.date)}: методика записана не полностью, поэтому сопоставимость нельзя оценить до конца.`,
  'error-assumed': (p, f) =>
    `${f.date(p.date)}: погрешность ${f.count(p.count, lesionsOf)} принята условно: ${p.count === 1 ? 'такого очага' : 'таких очагов'} не было среди тех, на которых её измеряли.`,
  'course-incomplete': (p, f) => `Курс не завершён: исследование от ${f.date(p.date)} выполнено до последнего сеанса.`,
  'surgical-threshold': () =>
    'Пороги 70\u00A0% и 90\u00A0% взяты из хирургии. После эмболизации это изменение объёма, а не удаление опухоли.',
  'first-seen-other-technique': (p, f) =>
    `Впервые видно при смене методики или охвата: ${f.count(p.count, lesions)} (${f.mL(p.volumeMl)}). Новым поражением не считается: прежде всю печень так не исследовали.`,
  'treated-on-study-day': (p, f) =>
    `${f.date(p.date)}: дата лечения совпадает с датой исследования; исследование считается выполненным до лечения. Если оно выполнено после, выберите другую дату (--baseline, --at).`,
  'appeared-not-confirmed': (p, f) =>
    `После исходного исследования ${f.plural(p.count, { one: 'появился', few: 'появились', many: 'появились', other: 'появились' })} ${f.count(p.count, lesions)} (${f.mL(p.volumeMl)}). Новым поражением это не названо: природу ${p.count === 1 ? 'этого очага' : 'этих очагов'} никто не подтвердил.`,
  'new-disease': (p, f) =>
    `После исходного исследования появились новые очаги: ${f.integer(p.count)}, объём ${f.mL(p.volumeMl)}.`,
  'lesions-taken-together': (p) =>
    `Слившиеся и разделившиеся очаги прослежены вместе, их объёмы сложены: ${printable(p.names, 600)}. В числе очагов учтена каждая видимая часть.`,
  'merged-with-later-lesion': (p) =>
    `Очаг, впервые обнаруженный после исходного исследования, слился с одним из исходных, и их объёмы неразделимы: ${printable(p.names, 600)}. В остатке может быть новый очаг.`,
  'part-of-family-not-seen': (p, f) =>
    `${f.date(p.date)}: ${f.plural(p.count, { one: 'не измерена', few: 'не измерены', many: 'не измерены', other: 'не измерены' })} ${f.count(p.count, { one: 'часть', few: 'части', many: 'частей', other: 'части' })} разделившихся очагов (${printable(p.names, 600)}); за ноль это не принято.`,
  'unmatched-lesions': (p, f) =>
    `${f.date(p.date)}: ${f.count(p.count, lesions)} без подтверждённой идентичности (${f.mL(p.volumeMl)}) в этот показатель не ${f.plural(p.count, { one: 'вошёл', few: 'вошли', many: 'вошли', other: 'вошли' })}.`,
  'vanished-bounded': (p, f) =>
    `${gone(p, f)}, но за ноль это не принято: невидимо может оставаться не более ${f.mL(p.upperMl)} в сумме.`,
  'vanished-not-covered': (p, f) =>
    `${gone(p, f)}, но за ноль это не принято: без подтверждённой идентичности нельзя сказать, какие из них лежат за краем изображения или не вошли в список, и остаток сверху ничем не ограничен.`,
  'lesion-state': (p, f) =>
    `${f.date(p.date)}: ${printable(p.names, 600)}\u00A0— ${states[p.state]}; ${bounds[p.bound]}.`,
  'lesions-not-listed': (p, f) =>
    `${f.date(p.date)}: в списке не сказано, что он охватывает всю печень, и в нём нет ${f.count(p.count, { one: 'исходного очага', few: 'исходных очагов', many: 'исходных очагов', other: 'исходного очага' })} (${printable(p.names, 600)}). Не оценён не значит исчез: каждый мог остаться прежнего размера, а что ещё могло там быть, ничем не ограничено. Если список охватывает всю печень, укажите это в файле случая.`,
  'vanished-uncounted': (p, f) =>
    `${p.least === 0 ? 'Сколько очагов больше не видно, неизвестно' : `Больше не видно не менее ${f.count(p.least, lesionsOf)}, сколько всего\u00A0— неизвестно`}; за ноль это не принято, и невидимый остаток сверху ничем не ограничен.`,
  'not-baseline-before-first-step': (p, f) =>
    `Исходное исследование (${f.date(p.baseline)}) выполнено после первого этапа лечения (${whenOf(p.step, f)}) и не отражает всего, что лечили.`,
  'lower-bound-liver': () =>
    'Опухоль вне печени удалена полностью, поэтому показатель по печени\u00A0— нижняя граница для всего тела.',
  'break-even': (p, f) =>
    `Без погрешности измерения порог ${f.percent(p.threshold / 100)} для всего тела был бы достигнут, если бы первичная опухоль и лимфатические узлы вместе занимали не менее ${f.mL(p.volumeMl)}.`,
  'no-treatment-known': (p, f) =>
    `Между первым исследованием (${f.date(p.date)}) и оцениваемым лечение печени не указано, поэтому исходным принято первое. Укажите лечение в файле случая (--case).`,
  'evidence-not-segmented': (p, f) =>
    `${f.date(p.date)}: ${f.count(p.count, lesions)} ${f.plural(p.count, { one: 'оценён', few: 'оценены', many: 'оценены', other: 'оценены' })} не по сегментации, а только по диаметрам, указанному объёму или числу; интервал поэтому шире.`,
  'no-diameter': (p, f) =>
    `${f.date(p.date)}: диаметр не измерен у ${f.count(p.count, { one: 'очага', few: 'очагов', many: 'очагов', other: 'очага' })}; в сумму диаметров ${f.plural(p.count, { one: 'он не входит', few: 'они не входят', many: 'они не входят', other: 'они не входят' })}.`,
  reappeared: (p, f) =>
    `${f.count(p.count, lesions)} временно не ${f.plural(p.count, { one: 'был виден и обнаружен вновь; новым он не считается', few: 'были видны и обнаружены вновь; новыми они не считаются', many: 'были видны и обнаружены вновь; новыми они не считаются', other: 'были видны и обнаружены вновь; новыми они не считаются' })}, и показатели за это время учитывают такую возможность.`,
  'later-studies-without-sizes': (p, f) =>
    `Позже в записи есть ещё ${f.count(p.count, { one: 'исследование', few: 'исследования', many: 'исследований', other: 'исследования' })} без размеров очагов (последнее — от ${f.date(p.last)}); в расчёт они не входят.`,
}

function gone({ least, count }: { least: number; count: number }, f: Format): string {
  if (least === 0) return `Возможно, больше не видно до ${f.count(count, lesionsOf)}`
  const number = least < count ? `${f.integer(least)}–` : ''
  return `${number}${f.count(count, lesions)} больше не ${f.plural(count, { one: 'виден', few: 'видны', many: 'видны', other: 'видны' })}`
}

function whenOf(text: string, f: Format): string {
  const date = uncertainDate(text)
  return date.ok ? f.uncertainDate(date.value) : f.quote(text)
}
