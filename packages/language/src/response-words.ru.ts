import type { Format } from './format.ts'
import type { ResponseWords } from './response-words.ts'

const mm = (f: Format, value: number) => `${f.printed(Math.round(value * 10) / 10)}\u00A0мм`
const who = (f: Format, evaluator: string) => (evaluator === '' ? '' : ` (оценивал ${f.quote(evaluator)})`)

export const responseWordsRu = (f: Format): ResponseWords => ({
  notes: {
    'no-subject': () => 'В строке нет участника. Заполните USUBJID.',
    'no-lesion': (p) => `В строке (${p.test}) не указан очаг, и отнести результат не к чему. Заполните ссылку на очаг.`,
    'unknown-lesion': (p) =>
      `Очага ${f.quote(p.lesion)}${who(f, p.evaluator)} нет в TU, поэтому он ни целевой, ни нецелевой. Добавьте его в TU или исправьте ссылку.`,
    'several-evaluators': (p) =>
      `В TR не сказано, кто оценивал, а в TU очаг ${f.quote(p.lesion)} указан у нескольких: ${f.list(p.evaluators.map((e) => f.quote(e)))}. Добавьте TREVAL и TREVALID.`,
    'no-visit': () =>
      'В строке нет ни визита, ни даты, её не поместить во времени. Заполните VISITNUM, VISIT или дату (TUDTC, TRDTC).',
    'no-baseline': (p) =>
      `Для ${f.quote(p.subject)}${who(f, p.evaluator)} ответ не выведен: ${
        p.because === 'no-tumour'
          ? 'на исходном исследовании не указано ни целевых, ни нецелевых очагов'
          : p.because === 'no-visit'
            ? 'нет визита, который мог бы быть исходным; очаги указаны раньше первого измерения'
            : 'на исходном исследовании ничего не измерено'
      }.`,
    'before-baseline': (p) => `Визит ${f.quote(p.visit)} раньше исходного ${f.quote(p.baseline)} и не оценивается.`,
    'role-unknown': (p) =>
      `Очаг ${f.quote(p.lesion)} обозначен как ${f.quote(p.role)}, а не TARGET, NON-TARGET или NEW; он не прослеживается.`,
    'parent-unknown': (p) =>
      `${p.test} для ${f.quote(p.lesion)} не показывает, из какого очага он возник. Назовите его как T04-1 (часть T04) или T01/T02 (оба слились) либо укажите очаг в TUREFID.`,
    'unit-refused': (p) =>
      `Единица ${f.quote(p.unit)} — не мм и не см; длина не прочитана, очаг считается неоценённым.`,
    'result-not-read': (p) =>
      `${p.test} ${f.quote(p.result)} — не длина и не известное слово; очаг здесь считается неоценённым.`,
    'nothing-recorded': () =>
      'Нет ни результата, ни причины его отсутствия; на этом визите очаг считается неоценённым.',
    'date-not-read': (p) =>
      `${f.quote(p.date)} — не дата (ГГГГ, ГГГГ-ММ или ГГГГ-ММ-ДД); строка учтена, визит поставлен по номеру.`,
    'state-of-target': (p) =>
      `Таргетный очаг измеряют; у ${f.quote(p.lesion)} есть только состояние ${p.state}, на этом визите он считается неоценённым.`,
    'state-against-length': (p) =>
      `На одном визите у очага ${f.quote(p.lesion)} состояние ${p.state}, а ${p.test} — ${mm(f, p.mm)}: одно противоречит другому. Учтено ${p.counts === 'length' ? 'измерение' : 'состояние'}; исправьте что-то одно.`,
    'merger-not-identified': (p) =>
      `Сказано, что очаг ${f.quote(p.lesion)} слился с другим, но в TU не указано с каким; он считается неоценённым. Добавьте запись TUMERGE, где названы оба.`,
    'identified-again': (p) =>
      `Очаг ${f.quote(p.lesion)} уже указан в строке ${f.integer(p.row)}; достаточно одного раза.`,
    'identified-otherwise': (p) =>
      `Очаг ${f.quote(p.lesion)} здесь ${f.quote(p.role)}, а в строке ${f.integer(p.row)} — ${f.quote(p.earlier)}; верна более ранняя строка.`,
    'duplicate-row': (p) => `Повторяет строку ${f.integer(p.row)} или говорит меньше; учтено один раз.`,
    'repeated-later': (p) => `В том же визите очаг измерен ещё раз позже; учтена строка ${f.integer(p.row)}.`,
    'not-the-accepted-row': (p) => `Принятой помечена строка ${f.integer(p.row)}, она и учтена.`,
    'conflicting-rows': (p) =>
      `Противоречит строке ${f.integer(p.row)} о том же очаге и дне; не учтена ни одна, очаг не оценён. Исправьте или удалите одну.`,
    'test-not-needed': (p) => `${p.test} в ответ по RECIST 1.1 не входит.`,
    'axis-not-needed': (p) => `Очаг ${f.quote(p.lesion)} прослеживается по ${p.used}; ${p.test} не нужен.`,
    'size-of-new-lesion': (p) => `${f.quote(p.lesion)} — новый очаг: важно его появление, а не размер.`,
    'total-of-parts': (p) =>
      `Очаг ${f.quote(p.lesion)} разделился на ${f.list(p.parts.map((part) => f.quote(part)))}: части сложены, а результат целого очага понят как их сумма и не прибавлен.`,
    'target-after-baseline': (p) =>
      `Очаг ${f.quote(p.lesion)} указан только на визите ${f.quote(p.visit)}, после исходного; в сумму он не входит. Появившийся позже очаг — NEW.`,
    'new-at-baseline': (p) =>
      `Очаг ${f.quote(p.lesion)} назван новым на исходном визите ${f.quote(p.visit)}, где новых не бывает; он не прослеживается.`,
    'never-assessed': (p) => `В TR нет результатов очага ${f.quote(p.lesion)}; он не оценён ни на одном визите.`,
    'unit-assumed': () => 'Здесь, а возможно и в других строках, единица не указана; длины приняты в мм.',
    'state-taken-as': (p) =>
      p.as === 'unequivocal'
        ? `${f.quote(p.state)} понято как однозначное прогрессирование, и визит оценён как PD. Пишите UNEQUIVOCAL PROGRESSION, если имеется в виду это, и PRESENT, если нет.`
        : `${f.quote(p.state)} понято как «очаг есть», а не как прогрессирование: им считается только однозначное увеличение нецелевых очагов. Если имеется в виду оно, пишите UNEQUIVOCAL PROGRESSION.`,
    'node-by-long-axis': (p) =>
      `${f.quote(p.lesion)} — лимфоузел, а записана только длинная ось; по RECIST измеряют короткую. Взята длинная.`,
    'other-axis': (p) =>
      `DIAMETER очага ${f.quote(p.lesion)} (${mm(f, p.diameterMm)}) — не та ось, которой требует локализация (${p.test} ${mm(f, p.axisMm)}); взят DIAMETER. Проверьте ось или локализацию.`,
    'target-too-short': (p) =>
      `На исходном исследовании очаг ${f.quote(p.lesion)} — ${mm(f, p.mm)}; ${p.isNode ? 'у целевого лимфоузла короткая ось не меньше 15' : 'целевой очаг не меньше 10'}\u00A0мм. Он прослеживается как есть.`,
    'too-many-targets': (p) =>
      `Таргетных очагов ${f.integer(p.targets)}, а по RECIST 1.1 их не больше пяти. Сложены все.`,
    'too-many-in-organ': (p) =>
      `Таргетных очагов в ${f.quote(p.organ)} — ${f.integer(p.targets)}, а по RECIST 1.1 в одном органе их не больше двух. Сложены все.`,
    'target-without-baseline': (p) =>
      `Таргетный очаг ${f.quote(p.lesion)} не измерен на исходном визите ${f.quote(p.visit)}, сравнивать сумму не с чем.`,
    'sum-differs': (p) =>
      `На визите ${f.quote(p.visit)} указана сумма ${mm(f, p.givenMm)}, а целевые очаги дают ${mm(f, p.oursMm)}; решают очаги.`,
    'sum-not-compared': (p) =>
      `На визите ${f.quote(p.visit)} указана сумма ${mm(f, p.givenMm)}, хотя один из целевых очагов не оценён (видно ${mm(f, p.seenMm)}); такая сумма не сравнивается.`,
    'no-day': (p) =>
      p.day === ''
        ? 'В строке нет дня, её не поместить во времени.'
        : `${f.quote(p.day)} — не день; напишите число дней.`,
    'baseline-after-start': (p) =>
      `У ${f.quote(p.subject)} нет измерений до дня 0 включительно; исходным принято первое, день ${p.day}.`,
  },
  head: ({ subjects, courses, visits }) =>
    `RECIST 1.1: оценено ${f.count(visits, { one: 'визит', few: 'визита', many: 'визитов', other: 'визита' })}, ${f.count(subjects, { one: 'участник', few: 'участника', many: 'участников', other: 'участника' })}, ${f.count(courses, { one: 'ряд оценок', few: 'ряда оценок', many: 'рядов оценок', other: 'ряда оценок' })}.`,
  best: ({ stableDays, isConfirmed, acceptsStable }) =>
    `Лучший общий ответ, ${isConfirmed ? 'с подтверждением через 28 дней' : 'без подтверждения'}${acceptsStable ? ' (между ними допустима одна SD)' : ''}; стабилизация засчитывается с ${f.integer(stableDays)}-го дня:`,
  anyone: 'один оценивающий',
  without: (courses) =>
    `Ответ не выведен для ${f.count(courses, { one: 'ряда', few: 'рядов', many: 'рядов', other: 'ряда' })} оценок.`,
  rows: ({ file, rows }) =>
    `${file}: прочитано ${f.count(rows, { one: 'строка', few: 'строки', many: 'строк', other: 'строки' })}.`,
  noted: ({ leftOut, remarks }) =>
    `Не учтено ${f.count(leftOut, { one: 'строка', few: 'строки', many: 'строк', other: 'строки' })}, замечаний к учтённым строкам — ${f.integer(remarks)}. По причинам, с первым примером каждой:`,
  example: ({ count, code, row, sentence }) => `${f.integer(count)} × ${code} (строка ${f.integer(row)}): ${sentence}`,
  listAll: 'Все строки: --errors ФАЙЛ.',
  nothing: 'Не удалось вывести ни одного ответа.',
})
