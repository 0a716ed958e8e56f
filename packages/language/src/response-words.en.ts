import type { Format } from './format.ts'
import type { ResponseWords } from './response-words.ts'

const mm = (f: Format, value: number) => `${f.printed(Math.round(value * 10) / 10)}\u00A0mm`
const who = (f: Format, evaluator: string) => (evaluator === '' ? '' : ` by ${f.quote(evaluator)}`)

export const responseWordsEn = (f: Format): ResponseWords => ({
  notes: {
    'no-subject': () => 'The row names no subject. Fill in USUBJID.',
    'no-lesion': (p) =>
      `The row (${p.test}) names no lesion, so its result belongs to none. Fill in the link to the lesion.`,
    'unknown-lesion': (p) =>
      `The lesion ${f.quote(p.lesion)} is not identified${who(f, p.evaluator)} in TU, so it is neither target nor non-target. Add it to TU, or correct the link.`,
    'several-evaluators': (p) =>
      `TR does not say who evaluated, and TU has ${f.quote(p.lesion)} from ${f.list(p.evaluators.map((e) => f.quote(e)))}. Add TREVAL and TREVALID.`,
    'no-visit': () =>
      'The row has neither visit nor date, so it cannot be placed in time. Fill in VISITNUM, VISIT or the date (TUDTC, TRDTC).',
    'no-baseline': (p) =>
      `No response for ${f.quote(p.subject)}${who(f, p.evaluator)}: ${
        p.because === 'no-tumour'
          ? 'no target or non-target was identified at a baseline'
          : p.because === 'no-visit'
            ? 'there is no visit that can be the baseline; the tumours were identified before the first measurement'
            : 'nothing was measured at the baseline'
      }.`,
    'before-baseline': (p) =>
      `Visit ${f.quote(p.visit)} lies before the baseline ${f.quote(p.baseline)} and is not judged.`,
    'role-unknown': (p) =>
      `${f.quote(p.lesion)} is identified as ${f.quote(p.role)}, which is none of TARGET, NON-TARGET, NEW; it is not followed.`,
    'parent-unknown': (p) =>
      `${p.test} of ${f.quote(p.lesion)} does not show which lesion it came from. Name it as in T04-1 (a part of T04) or T01/T02 (both in one), or in TUREFID.`,
    'unit-refused': (p) =>
      `The unit ${f.quote(p.unit)} is neither mm nor cm; the length is not read and the lesion counts as not evaluated.`,
    'result-not-read': (p) =>
      `${p.test} ${f.quote(p.result)} is neither a length nor a known word; the lesion counts as not evaluated here.`,
    'nothing-recorded': () =>
      'There is neither a result nor a reason why there is none; the lesion counts as not evaluated at this visit.',
    'date-not-read': (p) =>
      `${f.quote(p.date)} is not a date (YYYY, YYYY-MM or YYYY-MM-DD); the row is used, and its visit is ordered by number.`,
    'state-of-target': (p) =>
      `A target is measured; ${f.quote(p.lesion)} has only the state ${p.state} and counts as not evaluated at this visit.`,
    'state-against-length': (p) =>
      `${f.quote(p.lesion)} is ${p.state} and ${p.test} is ${mm(f, p.mm)} at the same visit: these contradict each other. ${p.counts === 'length' ? 'The length counts' : 'The state counts'}; correct one of them.`,
    'merger-not-identified': (p) =>
      `${f.quote(p.lesion)} is said to have merged, and TU does not say with which lesion; it counts as not evaluated. Add a TUMERGE record that names both.`,
    'identified-again': (p) => `${f.quote(p.lesion)} is identified already in row ${f.integer(p.row)}; once is enough.`,
    'identified-otherwise': (p) =>
      `${f.quote(p.lesion)} is ${f.quote(p.role)} here and ${f.quote(p.earlier)} in row ${f.integer(p.row)}; the earlier row holds.`,
    'duplicate-row': (p) => `Says the same as row ${f.integer(p.row)}, or less; it counts once.`,
    'repeated-later': (p) => `The lesion was measured again later in the same visit; row ${f.integer(p.row)} counts.`,
    'not-the-accepted-row': (p) => `Row ${f.integer(p.row)} is flagged as the accepted one and counts.`,
    'conflicting-rows': (p) =>
      `Says another thing than row ${f.integer(p.row)} of the same lesion and day; neither counts, and the lesion is not evaluated. Correct or remove one.`,
    'test-not-needed': (p) => `${p.test} does not enter a response by RECIST 1.1.`,
    'axis-not-needed': (p) => `${f.quote(p.lesion)} is followed by ${p.used}; ${p.test} is not needed.`,
    'size-of-new-lesion': (p) => `${f.quote(p.lesion)} is a new lesion: its presence counts, its size does not.`,
    'total-of-parts': (p) =>
      `${f.quote(p.lesion)} has split into ${f.list(p.parts.map((part) => f.quote(part)))}: the parts are added up, and a result of the whole is taken as their total and not added.`,
    'target-after-baseline': (p) =>
      `${f.quote(p.lesion)} is identified only at visit ${f.quote(p.visit)}, after the baseline; it enters no sum. A lesion that appears later is NEW.`,
    'new-at-baseline': (p) =>
      `${f.quote(p.lesion)} is called new at the baseline ${f.quote(p.visit)}, where nothing can be new; it is not followed.`,
    'never-assessed': (p) => `TR has no result of ${f.quote(p.lesion)}; it is not evaluated at any visit.`,
    'unit-assumed': () => 'No unit is given here, nor perhaps in other rows; lengths are taken as mm.',
    'state-taken-as': (p) =>
      p.as === 'unequivocal'
        ? `${f.quote(p.state)} is taken as unequivocal progression, which makes this visit PD. Write UNEQUIVOCAL PROGRESSION where that is meant, PRESENT where it is not.`
        : `${f.quote(p.state)} is taken as present, not as progression: only an unequivocal increase of non-target disease is. Write UNEQUIVOCAL PROGRESSION where that is meant.`,
    'node-by-long-axis': (p) =>
      `${f.quote(p.lesion)} is a lymph node, and only its long axis is recorded; RECIST measures the short one. The long axis is used.`,
    'other-axis': (p) =>
      `DIAMETER of ${f.quote(p.lesion)} (${mm(f, p.diameterMm)}) is not the axis its site asks for (${p.test} ${mm(f, p.axisMm)}); DIAMETER is used. Check the axis, or the site.`,
    'target-too-short': (p) =>
      `${f.quote(p.lesion)} is ${mm(f, p.mm)} at the baseline; a target ${p.isNode ? 'lymph node has a short axis of 15' : 'has at least 10'}\u00A0mm${p.isNode ? ' or more' : ''}. It is followed as it is.`,
    'too-many-targets': (p) =>
      `There are ${f.integer(p.targets)} targets; RECIST 1.1 follows five at most. All of them are added up.`,
    'too-many-in-organ': (p) =>
      `There are ${f.integer(p.targets)} targets in ${f.quote(p.organ)}; RECIST 1.1 follows two of an organ at most. All of them are added up.`,
    'target-without-baseline': (p) =>
      `${f.quote(p.lesion)} is a target and was not measured at the baseline ${f.quote(p.visit)}, so there is no sum to compare with.`,
    'sum-differs': (p) =>
      `The sum given at visit ${f.quote(p.visit)} is ${mm(f, p.givenMm)}, the targets add up to ${mm(f, p.oursMm)}; the targets decide.`,
    'sum-not-compared': (p) =>
      `A sum of ${mm(f, p.givenMm)} is given at visit ${f.quote(p.visit)} although a target was not evaluated (${mm(f, p.seenMm)} seen); such a sum is not compared.`,
    'no-day': (p) =>
      p.day === ''
        ? 'The row has no day, so it cannot be placed in time.'
        : `${f.quote(p.day)} is not a day; write a number of days.`,
    'baseline-after-start': (p) =>
      `${f.quote(p.subject)} has no measurement up to day 0; the first one, on day ${p.day}, is taken as the baseline.`,
  },
  head: ({ subjects, courses, visits }) =>
    `RECIST 1.1: ${f.count(visits, { one: 'visit', other: 'visits' })} judged, ${f.count(subjects, { one: 'subject', other: 'subjects' })}, ${f.count(courses, { one: 'series of readings', other: 'series of readings' })}.`,
  best: ({ stableDays, isConfirmed, acceptsStable }) =>
    `Best overall response, ${isConfirmed ? 'confirmed after 28 days' : 'without confirmation'}${acceptsStable ? ' (one SD may lie between)' : ''}; stable disease counts from day ${f.integer(stableDays)}:`,
  anyone: 'one evaluator',
  without: (courses) =>
    `No response could be derived for ${f.count(courses, { one: 'series', other: 'series' })} of readings.`,
  rows: ({ file, rows }) => `${file}: ${f.count(rows, { one: 'row', other: 'rows' })} read.`,
  noted: ({ leftOut, remarks }) =>
    `${f.count(leftOut, { one: 'row', other: 'rows' })} not used, ${f.count(remarks, { one: 'remark', other: 'remarks' })} on rows that are used. By reason, with the first of each:`,
  example: ({ count, code, row, sentence }) => `${f.integer(count)} × ${code} (row ${f.integer(row)}): ${sentence}`,
  listAll: 'All of them: --errors FILE.',
  nothing: 'No response could be derived.',
})
