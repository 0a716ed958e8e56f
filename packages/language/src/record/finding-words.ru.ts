import type { CytoreductionNeed } from '@debulk/clinical/claims/claim-values'
import type {
  EnhancementObstacle,
  ExceededLimit,
  FindingParameters,
  LivingFact,
} from '@debulk/clinical/discordance/finding-parameters'
import { oneBesideLimits } from '../answers/beside-limits.ts'
import { changeText, countText, figure, figures, percentRange, percentText } from './check-figures.ts'
import type { Format } from '../format.ts'
import type { FindingWords } from './finding-words.ts'
import { printable } from '../printable.ts'
import { yearsRu } from './years-word.ru.ts'
import { placeName } from './place-name.ts'
import { recordTermsRu as terms } from './record-terms.ru.ts'
import { substanceName } from './substance-name.ts'
import { toldText } from './told-text.ts'

/** What a figure of cytoreduction may leave out. */
export const needsRu: Readonly<Record<CytoreductionNeed, string>> = {
  scope: 'от чего считали (только печень или вместе с первичной опухолью и лимфоузлами)',
  baseline: 'от какой даты',
  at: 'на какую дату',
  method: 'каким методом',
}

const obstacles: Readonly<Record<EnhancementObstacle, string>> = {
  'hypo-enhancing': 'очаги накапливают контраст слабее окружающей печени',
  'poor-vascularity': 'при ангиографии они слабо васкуляризованы',
  'no-arterial-phase': 'среди записанных фаз нет артериальной',
}
const courses = { better: 'улучшение', worse: 'ухудшение' } as const
const inputs = {
  imaging: 'Визуализация',
  laboratory: 'Лабораторные показатели',
  markers: 'Опухолевые маркеры',
} as const
const sides = { right: 'правая', left: 'левая' } as const
const others = { right: 'левая', left: 'правая' } as const
const years = { '>': 'более ', '=': '' } as const

/** Grades as they are called beside each other. */
const grades = { G1: 'G1', G2: 'G2', G3: 'НЭО G3', NEC: 'НЭР', MiNEN: 'MiNEN' } as const
const or = (all: readonly string[]): string =>
  all.length < 2 ? (all[0] ?? '') : `${all.slice(0, -1).join(', ')} или ${all.at(-1) ?? ''}`
const living: Readonly<Record<LivingFact, string>> = {
  study: 'исследования',
  result: 'результаты анализов',
  treatment: 'вмешательства или лечение',
  observation: 'симптомы или осмотры',
  alive: 'сведения, что пациент жив',
}
/** Limits that somebody published, by name. */
const limits: Readonly<Record<ExceededLimit, string>> = {
  'oil-per-session': 'Масло за один сеанс',
  'oil-of-day': 'Масло за сеансы одного дня вместе',
  bleomycin: 'Блеомицин за все сеансы',
  doxorubicin: 'Доксорубицин за все сеансы',
  'lung-dose-session': 'Доза на лёгкие за один сеанс',
  'lung-dose-of-day': 'Доза на лёгкие за сеансы одного дня вместе',
  'lung-dose': 'Доза на лёгкие за все сеансы',
}

const responses = {
  CR: 'полный ответ (CR)',
  PR: 'частичный ответ (PR)',
  SD: 'стабилизация (SD)',
} as const

/** What a study shows, after a colon. */
function imagingShows(shows: FindingParameters['status-against-imaging']['shows'], f: Format): string {
  switch (shows.what) {
    case 'lesions':
      return `${f.count(shows.lesions, { one: 'метастаз', few: 'метастаза', many: 'метастазов', other: 'метастаза' })}${shows.largestMm === null ? '' : `${shows.lesions === 1 ? ', ' : ', наибольший — '}${figure(f, shows.largestMm)}\u00A0мм`}`
    case 'new-lesion':
      return `новый очаг, который отметил читавший${shows.places.length === 0 ? '' : ` (${f.list(shows.places.map((site) => placeName(site, f)))})`}, — прогрессирование по RECIST 1.1`
    case 'non-target':
      return 'несомненный рост неизмеряемых очагов, который отметил читавший, — прогрессирование по RECIST 1.1'
    case 'measured':
      return `прогрессирование по RECIST 1.1 — сумма целевых очагов ${figure(f, shows.sumMm)}\u00A0мм, наименьшая прежняя — ${figure(f, shows.nadirMm)}\u00A0мм`
  }
}

export const findingWordsRu: FindingWords = {
  'stage-below-pathology': {
    title: 'Стадия ниже, чем по данным гистологии',
    says: ({ t, n, depth, leastT, leastN }) =>
      [
        `В записи стоит ${[t, n].filter(Boolean).join(' ')}.`,
        leastT === null
          ? ''
          : `Гистология первичной опухоли: ${depth === null ? 'больше 10 мм' : terms.depth[depth]}; это не ниже p${leastT}.`,
        leastN === null ? '' : 'Лимфоузлы поражены: не ниже pN1.',
        'Более поздней стадии в записи нет.',
      ]
        .filter((part) => part !== '')
        .join(' '),
    source: 'AJCC/UICC, 8-е издание, нейроэндокринные опухоли тощей и подвздошной кишки',
  },
  'stage-contradicted': {
    title: 'Стадия расходится с записью на ту же дату',
    says: ({ on, against }, f) =>
      `Указано (${f.uncertainDate(on)}): ${f.list(against.map(({ axis, written, allowed }) => `${axis === 'group' ? 'стадия ' : ''}${written}${allowed.length === 0 ? '' : ` (по записи возможно ${or(allowed)})`}`))}.`,
    source:
      'AJCC/UICC, 8-е издание, нейроэндокринные опухоли тощей и подвздошной кишки; для других органов — только то, что любые отдалённые метастазы означают стадию IV',
  },
  'stage-group-differs': {
    title: 'Стадия не соответствует собственным категориям',
    says: ({ on, categories, written, allowed }, f) =>
      `Указано (${f.uncertainDate(on)}): ${categories.map((each) => printable(each)).join(' ')}, стадия ${written}. По этим категориям возможна только стадия ${or(allowed)}.`,
    source:
      'AJCC/UICC, 7-е и 8-е издания, ENETS 2012 и 9-я версия (только резюме), тощая и подвздошная кишка; если издание не указано, такой стадии не даёт ни одно из них',
  },
  'patient-facts-differ': {
    title: 'Сведения, которые не могут относиться к одному пациенту',
    says: ({ sexes, births, ages, deaths }, f) =>
      [
        sexes.length === 0 ? '' : `Записан разный пол: ${sexes.map((sex) => terms.sex[sex]).join('; ')}.`,
        births.length + ages.length === 0
          ? ''
          : `Ни один день рождения не подходит ко всем записям: ${[...births.map((birth) => `рождение — ${f.uncertainDate(birth)}`), ...ages.map(({ years: age, on }) => `возраст ${f.printed(age)}\u00A0${yearsRu(age)} (${f.uncertainDate(on)})`)].join('; ')}.`,
        deaths.length === 0
          ? ''
          : `Смерть записана не один раз: ${deaths.map((on) => f.uncertainDate(on)).join('; ')}.`,
      ]
        .filter((part) => part !== '')
        .join(' '),
    source: 'У человека один день рождения и один день смерти; возраст — в полных годах',
  },
  'metastasis-letter-missing': {
    title: 'M1 без буквы',
    says: ({ m, letter, sitesKnown }) =>
      [
        `${m} не говорит, где метастазы (a — только печень, b — только вне печени, c — и там, и там).`,
        letter === null ? '' : `Записанному соответствует M1${letter}.`,
        letter !== 'a' || sitesKnown
          ? ''
          : 'Что поражена только печень, не установлено: визуализации рецепторов соматостатина в записи нет.',
      ]
        .filter((part) => part !== '')
        .join(' '),
    source: 'AJCC/UICC, 8-е издание, нейроэндокринные опухоли тощей и подвздошной кишки',
  },
  'grade-differs': {
    title: 'Образцы различаются степенью злокачественности',
    says: ({ specimens, highest }, f) =>
      `${capital(f.list(specimens.map(({ site, on, possible }) => `${terms.specimen[site]}, ${f.uncertainDate(on)}: ${or(possible.map((one) => grades[one]))}`)))}. Случай в целом оценивают по наивысшей степени, ${or(highest.map((one) => grades[one]))}; более низкая её занижает.`,
    source:
      'Классификация ВОЗ 2019 г., органы пищеварения; что случай оценивают по наивысшей степени — общие сведения, по книге не проверено',
  },
  'stated-grade-differs': {
    title: 'Указанная степень расходится с самим заключением',
    says: ({ site, on, stated, possible }, f) =>
      `В заключении (${terms.specimen[site]}, ${f.uncertainDate(on)}) указано ${stated}; по описанному в нём получается ${or(possible.map((one) => grades[one]))}.${stated === 'G3' && possible.every((one) => one === 'NEC') ? ' В классификации 2010 г. рак называли G3; по какой редакции дано заключение, не записано.' : ''}`,
    source:
      'Классификация ВОЗ 2019 г.: по Ki-67 и митозам оценивают высокодифференцированные опухоли; рак (НЭР) на степени не делят',
  },
  'ki67-against-count': {
    title: 'Напечатанный Ki-67 расходится с подсчётом',
    says: ({ site, on, printed, positive, counted, gradePrinted, gradeCounted }, f) =>
      `В заключении (${terms.specimen[site]}, ${f.uncertainDate(on)}) указан Ki-67 ${f.bounded(printed)}\u00A0% (${or(gradePrinted.map((one) => grades[one]))}), но ${f.integer(positive)} из ${f.integer(counted)} клеток — это ${percentText(f, (100 * positive) / counted)} (${or(gradeCounted.map((one) => grades[one]))}). От того, что из двух верно, зависит степень.`,
    source:
      'Классификация ВОЗ 2019 г.: ниже 3 % — G1, 3–20 % — G2, выше 20 % — G3; доля положительных среди подсчитанных клеток',
  },
  'status-against-imaging': {
    title: 'Записанный статус расходится с исследованием',
    says: ({ on, status, study, days, shows }, f) =>
      `Записано: «${terms.disease[status]}» (${f.uncertainDate(on)}). Последнее исследование до этого — ${f.date(study)} (${days === 0 ? 'в тот же день' : `за ${f.days(days)}`}): ${imagingShows(shows, f)}. Одно не согласуется с другим; что верно, из записи не видно.`,
    source: 'Прогрессирование по RECIST 1.1; что записи в пределах 45 дней относятся к одному времени — наш порог',
  },
  'progression-not-on-imaging': {
    title: 'Записано прогрессирование, которого измеренные очаги не показывают',
    says: ({ on, study, days, response, baseline, baselineMm, sumMm }, f) =>
      `Записано прогрессирование (${f.uncertainDate(on)}). На последнем исследовании до этого — ${f.date(study)} (${days === 0 ? 'в тот же день' : `за ${f.days(days)}`}) — сумма измеренных очагов ${figure(f, sumMm)}\u00A0мм, исходная (${f.date(baseline)}) — ${figure(f, baselineMm)}\u00A0мм: ${responses[response]} по RECIST 1.1. По чему установлено прогрессирование, не записано; оно могло быть там, где ничего не измеряли.`,
    source: 'RECIST 1.1; что записи в пределах 45 дней относятся к одному времени — наш порог',
  },
  'trend-against-sizes': {
    title: 'Указанная динамика расходится с измерениями',
    says: ({ on, since, said, lesions, fromMm, toMm }, f) =>
      `В описании исследования (${f.date(on)}) динамика указана так: «${terms.trend[said]}». По размерам того же читавшего ${lesions === 1 ? 'прослеженный очаг' : `сумма прослеженных очагов (${f.integer(lesions)})`} с даты ${f.date(since)}: ${figure(f, fromMm)} → ${figure(f, toMm)}\u00A0мм (${changeText(f, 100 * (toMm / fromMm - 1))}). Одно не согласуется с другим.`,
    source: 'Значимое изменение: −30 %, +20 % и 5 мм (RECIST 1.1)',
  },
  'event-after-death': {
    title: 'Запись после смерти',
    says: ({ death, what, first, last, events }, f) =>
      `Смерть записана: ${f.uncertainDate(death)}. Позже датировано: ${f.list(what.map((one) => living[one]))} (${events === 1 ? f.uncertainDate(first) : `${f.count(events, { one: 'запись', few: 'записи', many: 'записей', other: 'записи' })}: ${f.uncertainDate(first)} — ${f.uncertainDate(last)}`}). Либо дата неверна, либо это записи о другом человеке.`,
    source: 'Порядок дат',
  },
  'limit-exceeded': {
    title: 'Превышен опубликованный предел',
    says: ({ what, on, least, limit, unit }, f) =>
      `${limits[what]}${on === null ? '' : ` (${f.uncertainDate(on)})`}: не менее ${oneBesideLimits(least, [limit], f)}\u00A0${f.unit(unit)}; предел${what === 'oil-of-day' || what === 'lung-dose-of-day' ? ' одного сеанса' : ''} — ${f.printed(limit)}\u00A0${f.unit(unit)}.`,
    source:
      'Блеомицин, 400 единиц: инструкция США; масло 15 мл за сеанс, доксорубицин 450–550 мг/м², лёгкие 30 Гр за сеанс и 50 Гр всего: общие сведения, не проверено',
  },
  'selection-fact-before-session': {
    title: 'Записано до сеанса',
    says: ({ fact, recorded, sessions }, f) =>
      `До ${sessions.length === 1 ? 'сеанса' : 'сеансов'} лечения через печёночную артерию (${f.list(sessions.map((on) => f.uncertainDate(on)))}) записано: ${terms.suitability[fact]} (${f.uncertainDate(recorded)}). Критерии отбора для такого лечения требуют, чтобы этого не было.`,
    source:
      'RETNET (Chen 2018, Trials 19:390): анастомоз, стент, папиллотомия, беременность; аллергии — общие сведения, не проверено',
  },
  'grade-on-boundary': {
    title: 'Ki-67 на границе двух степеней',
    says: ({ site, on, ki67Percent, boundary, cellsCounted }, f) =>
      `Ki-67 образца (${terms.specimen[site]}, ${f.uncertainDate(on)}) равен ${f.printed(ki67Percent)} %, то есть лежит ровно на границе ${boundary === 3 ? 'G1 и G2' : 'G2 и G3'} (${f.printed(boundary)} %): решают несколько клеток. ${cellsCounted === null ? 'Сколько клеток подсчитано, не записано, поэтому интервала нет.' : `Подсчитано клеток: ${f.integer(cellsCounted)}.`}`,
    source: 'Классификация ВОЗ 2019 г.: менее 3 % — G1, 3–20 % — G2, более 20 % — G3',
  },
  'mitoses-not-counted': {
    title: 'Степень определена только по Ki-67',
    says: ({ specimens, of }) =>
      `Митозы не подсчитаны: образцов без подсчёта — ${specimens} из ${of}. Степень определяет больший из двух показателей, поэтому она может быть выше указанной.`,
    source: 'Классификация ВОЗ 2019 г.: митозы на 2 мм² и Ki-67, решает больший показатель',
  },
  'marker-normal-before-treatment': {
    title: 'Приписано лечению, но было в норме до него',
    says: ({ analyte, firstNormal, treatment, days }, f) =>
      `Нормализация (${terms.marker[analyte]}) приписана лечению (${f.uncertainDate(treatment)}). Показатель был в норме уже ${f.uncertainDate(firstNormal)}, раньше на ${f.days(days)}.`,
    source: 'Референсные интервалы, приведённые рядом со значениями; порядок дат',
  },
  'cytoreduction-undefined': {
    title: 'Циторедукция, которую нельзя пересчитать',
    says: ({ percent, lacks, largest }, f) =>
      `Указано ${percentText(f, percent)}, но не сказано, ${f.list(lacks.map((need) => needsRu[need]))}.${largest === null ? '' : ` Самый крупный очаг${largest.identity === 'one-lesion' ? '' : ', если это один и тот же очаг,'} потерял ${percentRange(f, largest)} объёма.`}`,
    source: 'Циторедукция — это 1 − ΣV₁/ΣV₀: её определяют локализации, обе даты и метод',
  },
  'judgement-of-no-study': {
    title: 'Сказано об исследовании или очаге, которых никто не описал',
    says: ({ on, lacks }, f) =>
      [
        ...lacks.map((each) => {
          switch (each.lacks) {
            case 'study':
              return `Ни описания, ни выполненного исследования от ${f.date(each.study)} нет${each.nearest === null ? '' : `; ближайшее по дате: ${f.uncertainDate(each.nearest)}`}.`
            case 'reading':
              return `Исследование от ${f.date(each.study)} было, но описания печени от этого дня нет, поэтому в оценке ответа это суждение не учитывается.`
            case 'label':
              return `Ни в одном описании от ${f.date(each.study)} нет очага ${f.quote(printable(each.label))}.`
            case 'uid':
              return `Ни в одном описании нет очага с Tracking UID ${printable(each.trackingUid)}.`
            case 'readers':
              return `Арбитр выбирает между двумя специалистами; ${each.readers.length === 0 ? 'ни в одном описании не указано, кто его сделал' : `указан только один: ${f.list(each.readers.map((name) => f.quote(printable(name))))}`}.`
          }
        }),
        `${on.precision === 'unknown' ? 'Эта запись' : `Запись (${f.uncertainDate(on)})`} не относится ни к одному описанию, пока не исправлены дата или имя либо не добавлены описание или сами изображения.`,
      ].join(' '),
    source: 'Ссылки внутри записи',
  },
  'dated-after-today': {
    title: 'Дата позже сегодняшней',
    says: ({ today, facts }, f) =>
      `${f.list(facts.map(({ id, on }) => `${f.quote(printable(id, 40))} (${f.uncertainDate(on)})`))}: позже, чем ${f.date(today)}, поэтому произойти не могло. Ни одно правило это не учитывает.`,
    source: 'Порядок дат',
  },
  'count-restated-differently': {
    title: 'Число очагов повторено иначе',
    says: ({ study, by, first, restated, firstScope, restatedScope }, f) => {
      const told = (count: typeof first, scope: typeof firstScope) =>
        [
          count === null ? 'число не указано' : countText(f, count),
          scope === null ? 'часть печени не указана' : terms.scope[scope],
        ].join(', ')
      return `В исследовании от ${f.date(study)}: ${told(first, firstScope)}; в описании от ${f.date(by)} об этом же исследовании: ${told(restated, restatedScope)}.`
    },
    source: 'Два утверждения об одном исследовании',
  },
  'count-scope-open': {
    title: 'Число очагов в неуказанной части печени',
    says: ({ study, against, againstScope }, f) =>
      `Число очагов от ${f.date(study)} сравнивают с числом от ${f.date(against)} (${terms.scope[againstScope]}), но не сказано, к какой части печени оно относится. Изменение числа классифицировать нельзя.`,
    source: 'Числа сравнимы только в пределах одной части печени',
  },
  'staged-plan-not-followed': {
    title: 'Доли печени пролечены неодинаково',
    says: ({ sessions, more, moreTimes, fewerTimes }, f) =>
      `${sessions.map(({ on, vessels }) => `${f.uncertainDate(on)}: ${f.list(vessels.map((vessel) => terms.vessel[vessel]))}`).join('; ')}. Судя по сосудам, ${sides[more]} сторона получила лечение ${times(moreTimes)}, ${others[more]} — ${times(fewerTimes)}: это не одна доля за сеанс, и дозу на долю определить нельзя.`,
    source:
      'Область кровоснабжения по сосуду, насколько позволяют варианты; лечение по долям — клиническая практика (общие сведения)',
  },
  'delivered-share-ambiguous': {
    title: 'Сколько введено, неясно',
    says: ({ on, fraction, agents, volumeKnown }, f) =>
      `${f.uncertainDate(on)} введено ${percentText(f, fraction * 100)} смеси. Относятся ли указанные количества ко всей смеси или к введённой части, не сказано: ${f.list(agents.map(({ name, unit, low, high }) => `${agent(name)} ${figures(f, low, high)} ${f.unit(unit)}`))}.${volumeKnown ? '' : ' Объём смеси не записан.'}`,
    source: 'Количества и доля, как указано в источнике',
  },
  'enhancement-criteria-not-applicable': {
    title: 'Критерии по контрастированию неприменимы',
    says: ({ obstacles: found, on }, f) =>
      `${f.uncertainDate(on)}: ${f.list(found.map((obstacle) => obstacles[obstacle]))}. mRECIST, EASL и qEASL измеряют опухоль, накапливающую контраст в артериальную фазу; здесь они ничего не говорят, остаются критерии по размеру.`,
    source:
      'Lencioni и Llovet, 2010 (mRECIST): очаги без артериального контрастирования оценивают по обычным критериям RECIST',
  },
  'study-before-first-imaging': {
    title: 'Исследование раньше первого',
    says: ({ mentioned, first }, f) =>
      `Упомянуто исследование (${f.uncertainDate(mentioned)}), но первое исследование в записи датировано позже (${f.uncertainDate(first)}). Либо исследование пропущено, либо дата неверна.`,
    source: 'Порядок дат',
  },
  'board-input-stale': {
    title: 'Консилиум опирался на старые данные',
    says: ({ board, what, latest, leastDays, mostDays, limitDays }, f) =>
      `${inputs[what]} (${f.uncertainDate(latest)}): давность ко дню консилиума (${f.uncertainDate(board)}) — ${f.span({ leastDays, mostDays })}; принятый здесь предел — ${f.days(limitDays)}.`,
    source: 'Пределы давности — наше предложение, не опубликованное правило; в учреждении можно задать свои',
  },
  'transplantation-on-progression': {
    title: 'Трансплантация намечена при прогрессировании',
    says: ({ board, withinMonths }, f) =>
      `Консилиум (${f.uncertainDate(board)}) предусматривает трансплантацию при прогрессировании${withinMonths === null ? '' : ` в течение ${f.printed(withinMonths)} мес`}. Критерии Milan-NET требуют обратного: ответа или стабилизации не менее 6 мес.`,
    source: 'Критерии Milan-NET (Mazzaferro 2007, 2016)',
  },
  'follow-up-beyond-imaging': {
    title: 'Отсутствие прогрессирования заявлено дольше, чем есть исследования',
    says: ({ years: claimed, reaches, lastImaging, days }, f) =>
      `Заявленное время без прогрессирования (лет: ${f.printed(claimed)}) заканчивается позже последнего исследования (${f.date(reaches)}). Последнее исследование в записи (${f.uncertainDate(lastImaging)}) выполнено раньше на ${f.days(days)}; на нём время без прогрессирования цензурируется.`,
    source:
      'Выживаемость без прогрессирования цензурируют на последней достаточной оценке (руководство FDA по конечным точкам, 2018)',
  },
  'follow-up-claims-differ': {
    title: 'Два срока наблюдения',
    says: ({ first, second, compatible }, f) =>
      `От одного и того же начала срок наблюдения указан как ${years[first.comparator]}${f.printed(first.years)} и как ${years[second.comparator]}${f.printed(second.years)} года. ${compatible ? 'Верными могут быть оба, но до какой даты каждый из них доходит, читатель понять не может.' : 'Оба верными быть не могут.'}`,
    source: 'Два утверждения одного источника',
  },
  'period-beyond-last-contact': {
    title: 'Период кончается позже последнего контакта',
    says: ({ ends, lastContact, asRounded }, f) =>
      asRounded
        ? `Указанный период, если считать точно, закончился бы ${f.date(ends)}; ${lastContact.precision === 'day' ? `последний контакт — ${f.date(lastContact.earliest)}` : `день последнего контакта не указан (${f.uncertainDate(lastContact)})`}. Разницу объясняет округление срока до полугода.`
        : `Указанный период доходит до ${f.date(ends)}, но последний контакт с пациентом был раньше (${f.uncertainDate(lastContact)}). Конец периода наблюдать не могли.`,
    source: 'Порядок дат',
  },
  'symptom-count-contradicts': {
    title: 'Симптом и его частота противоречат друг другу',
    says: ({ on, symptom, name, status, perDay }, f) =>
      `${capital(name === null ? terms.symptom[symptom] : toldText(name, f))} (${f.uncertainDate(on)}): записано «${terms.symptomStatus[status]}» и частота ${f.bounded(perDay)} в сутки. Одновременно этого быть не может.`,
    source: 'Два факта одного сообщения',
  },
  'receptor-imaging-missing': {
    title: 'Нет визуализации рецепторов соматостатина',
    says: ({ specimen, fdg, fdgSites: { raised, none } }, f) =>
      `Опухоль в образце (${f.uncertainDate(specimen)}) экспрессирует рецепторы соматостатина, но ПЭТ с их лигандом в записи нет.${fdg === null ? '' : ` ПЭТ с ФДГ (${f.uncertainDate(fdg)}) её не заменяет${raised.length > 0 && none.length > 0 ? ` (накопление повышено: ${f.list(raised.map((site) => placeName(site, f)))}; не повышено: ${f.list(none.map((site) => placeName(site, f)))})` : ''}.`}`,
    source: 'Рекомендации ENETS по стадированию (общие сведения; по статье не проверено)',
  },
  'progression-open': {
    title: 'Было ли прогрессирование, неясно',
    says: ({ drug, growth, endMm, change, treatment }, f) =>
      `На фоне лечения (${agent(drug)}) описан рост на ${figures(f, growth.fromMm, growth.toMm)} мм, затем проведено другое лечение (${f.uncertainDate(treatment)}). Для самого крупного очага, ${f.printed(endMm)} мм, это от ${changeText(f, change.lowPercent)} до ${changeText(f, change.highPercent)}: на одном конце стабилизация, на другом прогрессирование по RECIST 1.1. Какой очаг рос, не сказано, статус не записан.`,
    source: 'RECIST 1.1, п. 4.3.1: прогрессирование — от +20 % и +5 мм суммы; здесь для одного очага',
  },
  'imaging-against-markers': {
    title: 'Данные визуализации и маркер расходятся',
    says: ({ from, to, imaging, analyte, markerPercent }, f) =>
      `С ${f.date(from)} по ${f.date(to)} по данным визуализации ${courses[imaging]}, а маркер (${terms.marker[analyte]}) изменился на ${changeText(f, markerPercent)} тем же методом и без известной посторонней причины.`,
    source:
      'RECIST 1.1 для визуализации; −50 % и +25 % для маркеров (обычные определения исследований; общие сведения)',
  },
  'imaging-against-symptoms': {
    title: 'Данные визуализации и симптомы расходятся',
    says: ({ from, to, imaging, symptoms }, f) =>
      `С ${f.date(from)} по ${f.date(to)} по данным визуализации ${courses[imaging]}, по симптомам ${courses[symptoms]}.`,
    source: 'RECIST 1.1 для визуализации; симптомы, как они описаны',
  },
  'markers-against-symptoms': {
    title: 'Маркер и симптомы расходятся',
    says: ({ from, to, analyte, markerPercent, symptoms }, f) =>
      `С ${f.uncertainDate(from)} по ${f.uncertainDate(to)} маркер (${terms.marker[analyte]}) изменился на ${changeText(f, markerPercent)}, а по симптомам ${courses[symptoms]}.`,
    source: '−50 % и +25 % для маркеров (обычные определения исследований; общие сведения); симптомы, как они описаны',
  },
  'source-questioned': {
    title: 'Текст самого источника',
    says: ({ ru }) => ru,
    source: 'Замечание того, кто составил запись; никакое правило его не находит',
  },
}

/** The word for "times" agrees with its number. */
const times = (count: number): string => {
  if (count === 0) return 'ни разу'
  if (count === 1) return 'один раз'
  if (count === 2) return 'дважды'
  return `${count} ${count % 10 > 1 && count % 10 < 5 && (count % 100 < 12 || count % 100 > 14) ? 'раза' : 'раз'}`
}

/** Names of drugs that Russian has its own word for; others stay as they were recorded. */
export const agent = (name: string): string => substanceName(name, { language: 'ru' })

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
