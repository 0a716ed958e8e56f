import { wrong, lacks, clash, ablation, started, dates, type Mistake } from './mistake-rows.ts'

/** Dates that are none. */
export const whenItWas: readonly Mistake[] = [
  wrong('day first', `${ablation}, on: §26.12.2016`, dates, 'on: 2016-12-26'),
  wrong('day first with slashes', `${ablation}, on: §26/12/2016`, 'on: 2016-12-26'),
  wrong('day first, one digit', `${ablation}, on: §5.4.2018`, 'on: 2018-04-05'),
  wrong('month and year', `${ablation}, on: §12.2016`, 'on: 2016-12'),
  wrong('no leading zeros', `${ablation}, on: §2016-1-5`, 'on: 2016-01-05'),
  wrong('dots, year first', `${ablation}, on: §2016.12.26`, 'on: 2016-12-26'),
  wrong('without hyphens', `${ablation}, on: §"20161226"`, 'on: 2016-12-26'),
  wrong('with a time', `${ablation}, on: §2016-12-26T08:30`, 'on: 2016-12-26'),
  // Gregorian calendar: 2024 is a leap year, 2019 none
  wrong('a day that does not exist', `${ablation}, on: §2019-02-29`, '2019-02-01 … 2019-02-28'),
  wrong('a day that does not exist in a leap year', `${ablation}, on: §2024-02-30`, '2024-02-01 … 2024-02-29'),
  wrong('a month that does not exist', `${ablation}, on: §2019-13-01`, '2019-01 … 2019-12'),
  wrong('a window to a day that does not exist', `${ablation}, on: §2019-04-01/2019-04-31`, '2019-04-01 … 2019-04-30'),
  wrong('a year of two digits', `${ablation}, on: §17`, dates),
  wrong('a year in words', `${ablation}, on: §2013 г.`, 'on: 2013'),
  wrong('a month in words', `${ablation}, on: §March 2016`, dates),
  wrong('a question mark', `${ablation}, on: §"?"`, 'on: unknown'),
  wrong('n/a', `${ablation}, on: §n/a`, 'on: unknown'),
  wrong('unknown, in Russian', `${ablation}, on: §неизвестно`, 'on: unknown'),
  wrong('from … to in words', `${ablation}, on: §2018-04-07 to 2018-04-11`, 'on: 2018-04-07/2018-04-11'),
  wrong('from … to with a dash', `${ablation}, on: §07.04.2018–11.04.2018`, 'on: 2018-04-07/2018-04-11'),
  wrong('end before beginning', `${ablation}, on: §2018-04-11/2018-04-07`, 'on: 2018-04-07/2018-04-11'),
  wrong('open at both ends', `${ablation}, on: §../..`, 'unknown'),
  lacks('no date at all', `${ablation}`, 'on: 2018-04-11', 'unknown'),
  lacks('a date left empty', `${ablation}, on: `, 'on: 2018-04-11'),
  wrong('a date in a list', `${ablation}, on: §[2018, 2019]`, dates),
  wrong('a reviewed study, day first', 'kind: study-reviewed, on: 2019, study: §07.04.2018', 'study: 2018-04-07'),
  wrong('an end, day first', 'kind: comedication-recorded, on: 2019, drug: x, until: §1.2.2019', 'until: 2019-02-01'),
  wrong('a birth date, day first', 'kind: patient-described, on: 2019, birth: §01.02.1970', 'birth: 1970-02-01'),
]

/** Dates that cannot be in their order. */
export const calendar: readonly Mistake[] = [
  clash(
    'a therapy that ends before it begins',
    [`${started}, id: o`, 'kind: systemic-therapy-stopped, on: §2016, therapy: o'],
    '2016',
    '2017-02',
  ),
  clash('a drug taken until before', ['kind: comedication-recorded, on: 2019, drug: x, until: §2018'], '2018', '2019'),
  clash(
    'before birth',
    ['kind: patient-described, on: 2019, birth: 1970-02-01', `${ablation}, on: §1917-08-30`],
    '1970-02-01',
  ),
  clash('after death', ['kind: status-seen, id: death, on: 2019-05, vital: dead', `${ablation}, on: §2020`], '2019-05'),
  clash(
    'alive after death',
    ['kind: status-seen, id: death, on: 2019-05, vital: dead', 'kind: status-seen, on: §2021, vital: alive'],
    '2019-05',
  ),
  clash('written down before it happened', [`${ablation}, on: §2019, recordedOn: 2018-01-01`], '2018-01-01'),
  clash(
    'a change that goes backwards',
    ['kind: claim-made, on: 2021, claim: { about: size-change, from: 2018-05-23, to: §2018-04-07 }'],
    'from: 2018-04-07, to: 2018-05-23',
  ),
  clash(
    'growth until before it began',
    ['kind: claim-made, on: 2021, claim: { about: growth, fromMm: 6, toMm: 10, since: 2018-04, until: §2016-11 }'],
    '2018-04',
  ),
]
