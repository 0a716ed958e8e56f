import type { RefusalCode } from '@debulk/contract/refusal'

/**
 * Mistakes that coordinators make in a case file. `§` stands where the eye must land: its line and column are what the refusal
 * has to name, and it is taken out before reading. `says` is what both languages must tell: how to write it, or what is known.
 */
export type Mistake = {
  readonly why: string
  readonly text: string
  readonly code: RefusalCode
  readonly says: readonly string[]
}

const head = 'schemaVersion: 1\npatient: "P-1"\n'
const events = (...lines: string[]): string => `${head}events:\n${lines.map((line) => `  - ${line}\n`).join('')}`
const row = (why: string, text: string, code: RefusalCode, ...says: string[]): Mistake => ({ why, text, code, says })

/** A value that cannot be, in one event. */
const wrong = (why: string, event: string, ...says: string[]) =>
  row(why, events(`{ ${event} }`), 'text/unexpected', ...says)
/** A key that is missing; the mark stands where it belongs. */
const lacks = (why: string, event: string, ...says: string[]) =>
  row(why, events(`§{ ${event} }`), 'text/missing-key', ...says)
/** A key that does not exist. */
const noKey = (why: string, event: string, ...says: string[]) =>
  row(why, events(`{ ${event} }`), 'text/unknown-key', ...says)
/** Facts that cannot both be so. */
const clash = (why: string, lines: readonly string[], ...says: string[]) =>
  row(why, events(...lines.map((line) => `{ ${line} }`)), 'case/cannot-be', ...says)
/** A name of nothing. */
const nothing = (why: string, lines: readonly string[], ...says: string[]) =>
  row(why, events(...lines.map((line) => `{ ${line} }`)), 'text/unknown-id', ...says)

const marker = 'kind: marker-measured, on: 2017-02-02, analyte: serotonin'
const symptom = 'kind: symptom-reported, on: 2017, symptom: flushing, status: present'
const specimen = 'kind: specimen-reported, on: 2017-02, site: primary'
const read = 'kind: study-read, on: 2018-04-07'
const ablation = 'kind: ablation-performed'
const tace = 'kind: embolisation-performed, on: 2018-04-11'
const started = 'kind: systemic-therapy-started, on: 2017-02, drug: octreotide'
const stage = 'kind: stage-assigned, on: 2017'
const board = 'kind: board-met, on: 2018-04-09'
const adverse = 'kind: adverse-event-reported, on: 2018-04-12'
const dates = 'YYYY-MM-DD'

const writing: readonly Mistake[] = [
  row('a tab as indent', `${head}events:\n§\t- { kind: ablation-performed, on: 2019 }\n`, 'text/syntax', 'YAML'),
  row('a tab before a key', `${head}events:\n  - kind: ablation-performed\n§\ton: 2019\n`, 'text/syntax', 'YAML'),
  row(
    'no colon',
    `${head}events:\n  - kind: ablation-performed\n    §on 2019\n    note: x\n`,
    'text/syntax',
    'key: value',
  ),
  row(
    'a colon in a text',
    `${head}events:\n  - kind: ablation-performed\n    on: 2019\n    note: §first: second\n`,
    'text/syntax',
    ': ',
  ),
  row(
    'a quote that is not closed',
    `${head}events:\n  - kind: ablation-performed\n    on: 2019\n    note: "abc\n§`,
    'text/syntax',
    'key: value',
  ),
  row(
    'a bracket that is not closed',
    `${head}events:\n  - { kind: study-read, on: 2018-04-07, lesions: [ §}\n`,
    'text/syntax',
    'key: value',
  ),
  row(
    'a brace that is not closed',
    `${head}events:\n  - { kind: ablation-performed, on: 2019\n§`,
    'text/syntax',
    'key: value',
  ),
  row(
    'a comma that is missing',
    `${head}events:\n  - { kind: §ablation-performed on: 2019 }\n`,
    'text/syntax',
    'key: value',
  ),
  row('a bracket too many', `${head}events: []§]\n`, 'text/syntax'),
  row('a space too few', `${head}events:\n  - kind: ablation-performed\n§   on: 2019\n`, 'text/syntax'),
  row(
    'a percent sign first',
    `${head}events:\n  - kind: ablation-performed\n    on: 2019\n    note: §%5 off\n`,
    'text/syntax',
  ),
  row(
    'an at sign first',
    `${head}events:\n  - kind: ablation-performed\n    on: 2019\n    note: §@home\n`,
    'text/syntax',
  ),
  row(
    'a star first',
    `${head}events:\n  - kind: ablation-performed\n    on: 2019\n    note: *see §below\n`,
    'text/syntax',
  ),
  row(
    'an exclamation mark first',
    `${head}events:\n  - kind: ablation-performed\n    on: 2019\n    note: §!important note\n`,
    'text/syntax',
  ),
  row(
    'a backslash in quotes',
    `${head}events:\n  - kind: ablation-performed\n    on: 2019\n    source: "C:§\\scans"\n`,
    'text/syntax',
  ),
  row('a second document', `${head}events: []\n§---\npatient: "P-2"\n`, 'text/syntax', '---'),
  row('the same key twice', `${head}§patient: "P-2"\nevents: []\n`, 'text/duplicate', 'patient'),
  row(
    'the same key twice in an event',
    events('{ kind: ablation-performed, on: 2019, §on: 2020 }'),
    'text/duplicate',
    'on',
  ),
]

const wholeFile: readonly Mistake[] = [
  row('an empty file', '§', 'text/unexpected', 'schemaVersion'),
  row(
    'a list of events without a head',
    '§- { kind: ablation-performed, on: 2019 }\n',
    'text/unexpected',
    'schemaVersion',
  ),
  row('no version', '§patient: A\nevents: []\n', 'text/missing-key', 'schemaVersion: 1'),
  row('a version in words', 'schemaVersion: §one\npatient: A\nevents: []\n', 'text/unexpected', 'schemaVersion: 1'),
  row('a version in quotes', 'schemaVersion: §"1"\npatient: A\nevents: []\n', 'text/unexpected', 'schemaVersion: 1'),
  row('a newer version', 'schemaVersion: §2\npatient: A\nevents: []\n', 'case/newer-version', '2', '1'),
  row('a version nobody wrote', 'schemaVersion: §0\npatient: A\nevents: []\n', 'text/unexpected', 'schemaVersion: 1'),
  row('no patient', '§schemaVersion: 1\nevents: []\n', 'text/missing-key', 'patient: "NET-007"'),
  row(
    'a patient without a value',
    '§schemaVersion: 1\npatient:\nevents: []\n',
    'text/missing-key',
    'patient: "NET-007"',
  ),
  row(
    'a patient that YAML reads as a number',
    'schemaVersion: 1\npatient: §007\nevents: []\n',
    'text/unexpected',
    'patient: "NET-007"',
  ),
  row('no events', '§schemaVersion: 1\npatient: A\n', 'text/missing-key', 'events'),
  row('events without a list', `${head}events: §none\n`, 'text/unexpected', 'kind'),
  row(
    'events by name instead of a list',
    `${head}events:\n  §tace: { kind: ablation-performed, on: 2019 }\n`,
    'text/unexpected',
    'kind',
  ),
  row('one event is only a word', events('§surgery'), 'text/unexpected', 'kind'),
  row('singular instead of events', `${head}§event: []\nevents: []\n`, 'text/unknown-key', 'events'),
  row('a Russian key', `${head}§пациент: A\nevents: []\n`, 'text/unknown-key', 'patient'),
  row('a key in capitals', `schemaVersion: 1\n§Patient: A\nevents: []\npatient: A\n`, 'text/unknown-key', 'patient'),
  row(
    'a misspelt version',
    `§shemaVersion: 1\nschemaVersion: 1\npatient: A\nevents: []\n`,
    'text/unknown-key',
    'schemaVersion',
  ),
  row(
    'a publication without a title',
    `${head}publication: §{ doi: 10.1000/x }\nevents: []\n`,
    'text/missing-key',
    'title',
  ),
  row(
    'a DOI as a link',
    `${head}publication: { title: A, doi: §"https://doi.org/10.1000/x" }\nevents: []\n`,
    'text/unexpected',
    '10.',
  ),
  row(
    'a language in words',
    `${head}publication: { title: A, language: §Russian }\nevents: []\n`,
    'text/unexpected',
    'ru',
  ),
  row(
    'keywords in one text',
    `${head}publication: { title: A, keywords: §"a, b" }\nevents: []\n`,
    'text/unexpected',
    '["…"',
  ),
]

const whenItWas: readonly Mistake[] = [
  wrong('day first', `${ablation}, on: §26.12.2016`, dates, 'on: 2016-12-26'),
  wrong('day first with slashes', `${ablation}, on: §26/12/2016`, 'on: 2016-12-26'),
  wrong('day first, one digit', `${ablation}, on: §5.4.2018`, 'on: 2018-04-05'),
  wrong('month and year', `${ablation}, on: §12.2016`, 'on: 2016-12'),
  wrong('no leading zeros', `${ablation}, on: §2016-1-5`, 'on: 2016-01-05'),
  wrong('dots, year first', `${ablation}, on: §2016.12.26`, 'on: 2016-12-26'),
  wrong('without hyphens', `${ablation}, on: §"20161226"`, 'on: 2016-12-26'),
  wrong('with a time', `${ablation}, on: §2016-12-26T08:30`, 'on: 2016-12-26'),
  wrong('a day that does not exist', `${ablation}, on: §2019-02-29`, dates),
  wrong('a month that does not exist', `${ablation}, on: §2019-13-01`, dates),
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

const kinds: readonly Mistake[] = [
  lacks('no kind', 'on: 2019', 'kind'),
  wrong('a misspelt kind', 'kind: §resection-preformed, on: 2019', 'kind: resection-performed'),
  wrong('underscores', 'kind: §marker_measured, on: 2019', 'kind: marker-measured'),
  wrong('a kind in capitals', 'kind: §Marker-Measured, on: 2019', 'kind: marker-measured'),
  wrong('a Russian kind', 'kind: §операция, on: 2019', 'resection-performed'),
  wrong('a kind of another word', 'kind: §surgery, on: 2019', 'resection-performed'),
  wrong('a kind in the present', 'kind: §biopsy-perform, on: 2019', 'kind: biopsy-performed'),
  wrong('a kind as a list', 'kind: §[biopsy-performed], on: 2019', 'biopsy-performed'),
  wrong('American spelling', 'kind: §embolization-performed, on: 2019', 'kind: embolisation-performed'),
]

const keys: readonly Mistake[] = [
  noKey('a misspelt key', `${ablation}, on: 2019, §taget: x`, 'target'),
  noKey('a plural', `${symptom}, §symptoms: x`, 'symptom'),
  noKey('a key of another kind', `${ablation}, on: 2019, §removes: [x]`, 'target'),
  noKey('a key with a capital', `${marker}, stated: normal, §Value: 3`, 'value'),
  noKey('Cyrillic letters that look Latin', `${ablation}, on: 2019, §nоte: x`, 'note'),
  noKey('underscores', `${specimen}, §ki67_percent: 3`, 'ki67Percent'),
  noKey('a shorter name', `${specimen}, §ki67: 3`, 'ki67Percent'),
  noKey('a key in Russian', `${ablation}, on: 2019, §дата: 2019`, 'on'),
  noKey('date instead of on', `${ablation}, on: 2019, §date: 2019`, 'on'),
  noKey('comment instead of note', `${ablation}, on: 2019, §comment: x`, 'note'),
  noKey('a key with its unit', `${tace}, §"contrast mL": 100`, 'contrastMl'),
  noKey('a key of a lesion misspelt', `${read}, lesions: [{ label: a, §diameterMm: [5] }]`, 'diametersMm'),
  noKey('a key of an agent misspelt', `${tace}, agents: [{ name: x, role: oil, §prepare: 5 mL }]`, 'prepared'),
  noKey('a key of a decision misspelt', `${board}, decisions: [{ treatment: other, §withinMonth: 6 }]`, 'withinMonths'),
  noKey('a key of the endpoint misspelt', `${tace}, endpoint: { §flows: reduced }`, 'flow'),
  noKey('a key of provenance misspelt', `${ablation}, on: 2019, imported: { §fil: a.csv, file: a.csv }`, 'file'),
  noKey(
    'a key of a claim of another kind',
    'kind: claim-made, on: 2021, claim: { about: cytoreduction, percent: 90, §analyte: serotonin }',
    'percent',
  ),
  noKey(
    'a key of a stain misspelt',
    `${specimen}, immunohistochemistry: [{ §marke: SSTR2A, marker: SSTR2A, result: positive }]`,
    'marker',
  ),
]

const words: readonly Mistake[] = [
  wrong('a misspelt site', 'kind: specimen-reported, on: 2017, site: §primery', 'site: primary'),
  wrong('a Russian site', 'kind: specimen-reported, on: 2017, site: §печень', 'liver'),
  wrong(
    'a misspelt analyte',
    'kind: marker-measured, on: 2017, analyte: §chromogranin, stated: normal',
    'chromogranin-a',
  ),
  wrong('an abbreviation', 'kind: marker-measured, on: 2017, analyte: §CgA, stated: normal', 'chromogranin-a'),
  wrong('5-HIAA in capitals', 'kind: marker-measured, on: 2017, analyte: §5-HIAA, stated: normal', 'analyte: 5-hiaa'),
  wrong('a status', 'kind: symptom-reported, on: 2017, symptom: flushing, status: §gone', 'resolved'),
  wrong('a symptom', 'kind: symptom-reported, on: 2017, symptom: §diarrhea, status: present', 'symptom: diarrhoea'),
  wrong('a severity as a number', `${symptom}, severity: §2`, 'moderate'),
  wrong('a grade of one letter', `${specimen}, gradeStated: §"2"`, 'G2'),
  wrong('a small grade', `${specimen}, gradeStated: §g2`, 'gradeStated: G2'),
  wrong('margins', `${specimen}, margins: §R3`, 'R0'),
  wrong('a depth', `${specimen}, depth: §subserosal`, 'depth: subserosa'),
  wrong('a result', `${specimen}, immunohistochemistry: [{ marker: SSTR2A, result: §pos }]`, 'positive'),
  wrong('differentiation', `${specimen}, differentiation: §high`, 'well'),
  wrong('a sex as a letter', 'kind: patient-described, on: 2017, sex: §f', 'female'),
  wrong('a Russian sex', 'kind: patient-described, on: 2017, sex: §ж', 'female'),
  wrong('a comorbidity', 'kind: patient-described, on: 2017, comorbidities: [{ code: §diabetis }]', 'diabetes'),
  wrong('a vessel', `${tace}, vessels: [§right hepatic artery]`, 'right-hepatic'),
  wrong('a vessel without a list', `${tace}, vessels: §right-hepatic`, '[right-hepatic]'),
  wrong('a technique', `${tace}, technique: §TACE`, 'oil-chemoembolisation'),
  wrong('a role', `${tace}, agents: [{ name: Lipiodol, role: §oils }]`, 'role: oil'),
  wrong('a segment in Roman numerals', `${tace}, territory: [§VIII]`, '"8"'),
  wrong('a segment as a number', `${tace}, territory: [§8]`, '"8"'),
  wrong('a level of SACE', `${tace}, endpoint: { sace: §V }`, 'IV'),
  wrong('a flow', `${tace}, endpoint: { flow: §stasis }`, 'none'),
  wrong('a vital status', 'kind: status-seen, on: 2021, vital: §died', 'dead'),
  wrong('a state of disease', 'kind: status-seen, on: 2021, vital: alive, disease: §stable', 'no-progression'),
  wrong('a nature', 'kind: lesion-nature-asserted, on: 2019, trackingUid: "1.2", nature: §bening', 'nature: benign'),
  wrong(
    'a state of a lesion',
    'kind: lesion-state-asserted, on: 2019, study: 2019-01-01, lesion: { trackingUid: "1.2" }, state: §vanished',
    'not-visible-same-technique',
  ),
  wrong('a treatment of a board', `${board}, decisions: [{ treatment: §TACE }]`, 'embolisation'),
  wrong('an outcome', 'kind: decision-followed-up, on: 2019, board: b, outcome: §partial', 'partly'),
  wrong(
    'a suitability fact',
    'kind: suitability-recorded, on: 2019, fact: §ascitis, presence: absent',
    'fact: ascites',
  ),
  wrong('no instead of absent', 'kind: suitability-recorded, on: 2019, fact: ascites, presence: §no', 'absent'),
  wrong('a scale', `${adverse}, event: x, scale: §CTCAE, grade: "2"`, 'scale: ctcae'),
  wrong('a route', `${started}, route: §i.m.`, 'intramuscular'),
  wrong('a class of drug', `${started}, drugClass: §SSA`, 'somatostatin-analogue'),
  wrong(
    'an uptake',
    'kind: pet-read, on: 2019, tracer: x, tracerTarget: fdg, findings: [{ site: a, siteKind: liver, uptake: §high }]',
    'intense',
  ),
  wrong(
    'a tracer as a target',
    'kind: pet-read, on: 2019, tracer: x, tracerTarget: §Ga-68, findings: []',
    'somatostatin-receptor',
  ),
  wrong('a confounder', `${marker}, stated: normal, confounders: [§PPIs]`, 'ppi'),
  wrong('a matrix', `${marker}, stated: normal, matrix: §blood`, 'whole-blood'),
  wrong('a stage as a number', `${stage}, t: §3`, 'T3'),
  wrong('a T without its letter', `${stage}, t: §"4b"`, 'T3'),
  wrong('an N in words', `${stage}, n: §positive`, 'N1'),
  wrong('a system', `${stage}, t: T3, system: §TNM8`, 'ajcc'),
  wrong('a version as a number', `${stage}, t: T3, version: §8`, '"8"'),
  wrong(
    'a claim of nothing',
    'kind: claim-made, on: 2021, claim: { about: §size, from: 2018-04-07, to: 2018-05-23 }',
    'size-change',
  ),
]

const numbers: readonly Mistake[] = [
  wrong('a decimal comma', 'kind: radioembolisation-performed, on: 2019, activityGbq: §"1,8"', 'activityGbq: 1.8'),
  wrong(
    'a number with its unit',
    'kind: liver-volume-measured, on: 2019, what: future-remnant, volumeMl: §1500 mL',
    'volumeMl: 1500',
  ),
  wrong('a number in words', 'kind: patient-described, on: 2019, ageYears: §forty', '0 … 130'),
  wrong('about', 'kind: patient-described, on: 2019, weightKg: §~64', 'weightKg: 64'),
  wrong('a height in metres', 'kind: patient-described, on: 2019, heightCm: §1.68', '30 … 250'),
  wrong('an age that nobody reaches', 'kind: patient-described, on: 2019, ageYears: §480', '48'),
  wrong('a negative volume', 'kind: liver-volume-measured, on: 2019, what: future-remnant, volumeMl: §-5', '> 0 (mL)'),
  wrong('more than, in words', `${marker}, unit: ng/mL, value: §more than 30`, '">30"'),
  wrong('more than, in Russian', `${marker}, unit: ng/mL, value: §более 30`, '">30"'),
  wrong('a value with its unit', `${marker}, unit: ng/mL, value: §628.8 ng/mL`, 'value: 628.8'),
  wrong('a space between thousands', `${marker}, unit: ng/mL, value: §1 189`, 'value: 1189'),
  wrong('the sign behind', `${marker}, unit: ng/mL, value: §"=>5"`, '">=5"'),
  wrong('percent with its sign', `${specimen}, ki67Percent: §3 %`, 'ki67Percent: 3'),
  wrong('percent above the whole', `${specimen}, ki67Percent: §300`, '0 … 100'),
  wrong('a negative count', `${specimen}, cellsCounted: §-1000`, '0, 1, 2'),
  wrong('half a cell', `${specimen}, ki67Positive: §1.5`, '0, 1, 2'),
  wrong('a fraction in percent', `${tace}, deliveredFraction: §80`, '0 … 1'),
  wrong('a Bristol form that is none', `${symptom}, bristol: §8`, '7'),
  wrong(
    'a Krenning score that is none',
    'kind: pet-read, on: 2019, tracer: x, tracerTarget: fdg, findings: [{ site: a, siteKind: liver, uptake: low, krenning: §5 }]',
    '4',
  ),
  wrong('a lung shunt above the whole', 'kind: radioembolisation-performed, on: 2019, lungShuntPercent: §110', '100'),
  wrong(
    'ECOG of Karnofsky',
    'kind: performance-status-recorded, on: 2019, scale: ecog, value: §80',
    'scale: karnofsky, value: 80',
  ),
  wrong('ECOG in halves', 'kind: performance-status-recorded, on: 2019, scale: ecog, value: §1.5', '0, 1, 2, 3, 4, 5'),
  wrong('ECOG 6', 'kind: performance-status-recorded, on: 2019, scale: ecog, value: §6', '0, 1, 2, 3, 4, 5'),
  wrong('Karnofsky in fives', 'kind: performance-status-recorded, on: 2019, scale: karnofsky, value: §85', '0, 10, 20'),
  wrong('ECOG as a text', 'kind: performance-status-recorded, on: 2019, scale: ecog, value: §"1"', 'value: 1'),
  wrong('Child–Pugh 4', 'kind: child-pugh-recorded, on: 2019, points: §4', '5, 6, … 15'),
  wrong('Child–Pugh by class', 'kind: child-pugh-recorded, on: 2019, points: §A', '5, 6, … 15'),
  wrong('a cycle 0', 'kind: radioligand-cycle-given, on: 2019, radionuclide: 177Lu, cycle: §0', '1, 2, 3, …'),
  wrong('an interval in words', `${started}, intervalDays: §monthly`, '> 0 (days)'),
  wrong('an interval with its unit', `${started}, intervalDays: §28 days`, 'intervalDays: 28'),
  wrong(
    'a claim above the whole',
    'kind: claim-made, on: 2021, claim: { about: cytoreduction, percent: §900 }',
    '0 … 100',
  ),
  wrong(
    'a probability in percent',
    'kind: match-proposed, on: 2019, from: { trackingUid: "1" }, to: { trackingUid: "2" }, probability: §95',
    '0 … 1',
  ),
  wrong('counts per day in words', `${symptom}, perDay: §up to 5`, '"<=5"'),
  wrong('hospital days as a fraction', `${adverse}, event: x, hospitalDays: §2.5`, '0, 1, 2'),
  wrong('a row 0', `${ablation}, on: 2019, imported: { file: a.csv, row: §0 }`, '1, 2, 3, …'),
  wrong('a reference with a comma', `${marker}, value: 5, unit: ng/mL, reference: §"<10,5"`, '"<108"'),
  wrong('a reference in words', `${marker}, value: 5, unit: ng/mL, reference: §"up to 108"`, '"<108"'),
  clash(
    'a reference upside down',
    [`${marker}, value: 5, unit: ng/mL, reference: §{ low: 24, high: 3 }`],
    'low: 3, high: 24',
  ),
]

const booleans: readonly Mistake[] = [
  wrong('yes', `${tace}, lastOfCourse: §yes`, 'lastOfCourse: true'),
  wrong('да', `${tace}, lastOfCourse: §да`, 'lastOfCourse: true'),
  wrong('no', `kind: study-performed, on: 2019, modality: MR, wholeLiver: §no`, 'wholeLiver: false'),
  wrong('0 for no', `${specimen}, nodesInvolved: §0`, 'true | false'),
  wrong('a number of nodes for yes', `${specimen}, nodesInvolved: §3`, 'true | false'),
  wrong('quoted', `${specimen}, nodesInvolved: §"true"`, 'nodesInvolved: true'),
  wrong('present for yes', `${symptom}, hospitalised: §present`, 'true | false'),
]

const units: readonly Mistake[] = [
  lacks('a value without a unit', `${marker}, value: 5`, 'unit: ng/mL'),
  wrong('a Russian unit', `${marker}, value: 5, unit: §нг/мл`, 'unit: ng/mL'),
  wrong('a Russian unit per day', `${marker}, value: 5, unit: §мг/сут`, 'unit: mg/(24.h)'),
  wrong(
    'micromoles in Russian',
    'kind: laboratory-measured, on: 2019, analyte: bilirubin, value: 5, unit: §мкмоль/л',
    'unit: umol/L',
  ),
  wrong(
    'the sign of micro',
    'kind: laboratory-measured, on: 2019, analyte: bilirubin, value: 5, unit: §µmol/L',
    'unit: umol/L',
  ),
  wrong('mcg', `${marker}, value: 5, unit: §mcg/L`, 'unit: ug/L'),
  wrong('per 24 hours', `${marker}, value: 5, unit: §mg/24 h`, 'unit: mg/(24.h)'),
  wrong('a blank', `${marker}, value: 5, unit: §ng / mL`, 'unit: ng/mL'),
  wrong('per, in words', `${marker}, value: 5, unit: §ng per mL`, 'unit: ng/mL'),
  wrong('IU', 'kind: laboratory-measured, on: 2019, analyte: alt, value: 5, unit: §IU/L', 'unit: "[IU]/L"'),
  wrong(
    'a power as a raised digit',
    'kind: laboratory-measured, on: 2019, analyte: platelets, value: 5, unit: §10⁹/L',
    'unit: 10*9/L',
  ),
  wrong(
    'a power with a times sign',
    'kind: laboratory-measured, on: 2019, analyte: platelets, value: 5, unit: §x10^9/л',
    'unit: 10*9/L',
  ),
  wrong('no unit there is', `${marker}, value: 5, unit: §foo/bar`, 'UCUM', 'unit: ng/mL'),
  lacks('a laboratory value without a unit', 'kind: laboratory-measured, on: 2019, analyte: alt, value: 5', 'unit'),
  lacks('a laboratory value without a value', 'kind: laboratory-measured, on: 2019, analyte: alt, unit: U/L', 'value'),
  wrong('a dose without a blank', `${started}, dose: §30mg`, 'dose: 30 mg'),
  wrong('a dose with a decimal comma', `${started}, dose: §"2,5 mg"`, 'dose: 2.5 mg'),
  wrong('a dose in Russian', `${started}, dose: §30 мг`, 'dose: 30 mg'),
  wrong('a dose without a unit', `${started}, dose: §30`, 'dose: 30 mg'),
  wrong('a dose of two numbers', `${started}, dose: §{ value: 30 }`, 'dose: 30 mg'),
  wrong(
    'an amount in millilitres, Russian',
    `${tace}, agents: [{ name: Lipiodol, role: oil, prepared: §10 мл }]`,
    'prepared: 10 mL',
  ),
  wrong(
    'an amount in units nobody has',
    `${tace}, agents: [{ name: bleomycin, role: drug, prepared: §15 ampoules }]`,
    'UCUM',
  ),
]

const halves: readonly Mistake[] = [
  lacks('a marker without value and verdict', marker, 'stated'),
  lacks('other, without a name', 'kind: marker-measured, on: 2017, analyte: other, stated: normal', 'name'),
  lacks('another symptom, without a name', 'kind: symptom-reported, on: 2017, symptom: other, status: present', 'name'),
  lacks(
    'another laboratory value, without a name',
    'kind: laboratory-measured, on: 2017, analyte: other, value: 5, unit: U/L',
    'name',
  ),
  row(
    'another comorbidity, without a name',
    events('{ kind: patient-described, on: 2017, comorbidities: [§{ code: other }] }'),
    'text/missing-key',
    'name',
  ),
  lacks('a symptom without a status', 'kind: symptom-reported, on: 2017, symptom: flushing', 'status'),
  lacks('a drug without a name', 'kind: systemic-therapy-started, on: 2017', 'drug'),
  lacks('a stage of nothing', stage, 't: T3'),
  lacks('positive nuclei of how many', `${specimen}, ki67Positive: 40`, 'cellsCounted'),
  clash(
    'more positive than counted',
    [`${specimen}, ki67Positive: §1000, cellsCounted: 40`],
    'ki67Positive: 40, cellsCounted: 1000',
  ),
  clash('more nodes positive than examined', [`${specimen}, nodesPositive: §5, nodesExamined: 3`], 'nodesPositive: 3'),
  clash('no nodes, and three of them', [`${specimen}, nodesInvolved: §false, nodesPositive: 3`], 'nodesInvolved: true'),
  clash(
    'more delivered than prepared',
    [`${tace}, agents: [{ name: x, role: oil, prepared: 10 mL, delivered: §14 mL }]`],
    'prepared',
  ),
  lacks('a finding of no size', 'kind: site-finding-read, on: 2019, site: s, siteKind: node', 'volumeMl'),
  lacks('a nature of nobody’s', 'kind: lesion-nature-asserted, on: 2019, nature: benign', 'study'),
  lacks(
    'a nature of a study, of which lesion',
    'kind: lesion-nature-asserted, on: 2019, study: 2018-04-07, nature: benign',
    'label',
  ),
  row(
    'a lesion without a size',
    events(`{ ${read}, lesions: [§{ label: a }] }`),
    'text/missing-key',
    'diametersMm: [51, 49, 37]',
  ),
  row(
    'a lesion without a label',
    events(`{ ${read}, lesions: [§{ diametersMm: [5] }] }`),
    'text/missing-key',
    'label: largest',
  ),
  row(
    'a count without sizes',
    events(`{ ${read}, lesions: [§{ label: a, count: 3 }] }`),
    'text/missing-key',
    'sizeMm: [4, 51]',
  ),
  row(
    'sizes without a count',
    events(`{ ${read}, lesions: [§{ label: a, sizeMm: [4, 9] }] }`),
    'text/missing-key',
    'count: ">30"',
  ),
  wrong('a count in words', `${read}, lesions: [{ label: a, count: §many, sizeMm: 3 }]`, '"5-8"'),
  wrong(
    'a count, more than, in Russian',
    `${read}, lesions: [{ label: a, count: §более 30, sizeMm: 3 }]`,
    'count: ">30"',
  ),
  wrong('no lesions as a count', `${read}, lesions: [{ label: a, count: §0, sizeMm: 3 }]`, '7'),
  wrong('sizes upside down', `${read}, lesions: [{ label: a, count: 3, sizeMm: §[9, 2] }]`, 'sizeMm: [2, 9]'),
  wrong('sizes in a text', `${read}, lesions: [{ label: a, count: 3, sizeMm: §0.4-5.1 }]`, 'sizeMm: [4, 51]'),
  wrong('diameters in a text', `${read}, lesions: [{ label: a, diametersMm: §51x49x37 }]`, 'diametersMm: [51, 49, 37]'),
  wrong('a diameter without a list', `${read}, lesions: [{ label: a, diametersMm: §51 }]`, '[mm]'),
  wrong('four diameters', `${read}, lesions: [{ label: a, diametersMm: §[1, 2, 3, 4] }]`, '[mm, mm, mm]'),
  wrong('a diameter that is a word', `${read}, lesions: [{ label: a, diametersMm: [5, §x] }]`, '[mm, mm]'),
  wrong(
    'two sizes of one lesion',
    `${read}, lesions: [{ label: a, count: 3, sizeMm: [4, 9], diametersMm: §[8] }]`,
    'sizeMm | diametersMm',
  ),
  wrong('one volume of several', `${read}, lesions: [{ label: a, count: 3, volumeMl: §6 }]`, 'count + diametersMm'),
  wrong(
    'one identity of several',
    `${read}, lesions: [{ label: a, count: 3, sizeMm: 9, trackingUid: §"1.2" }]`,
    'trackingUid',
  ),
  wrong('a volume upside down', `${read}, lesions: [{ label: a, volumeMl: §[9, 2] }]`, 'volumeMl: [2, 9]'),
  wrong(
    'a short axis that is the long one',
    `${read}, lesions: [{ label: a, volumeMl: 5, segmented: true, longAxisMm: 10, shortAxisMm: §20 }]`,
    'longAxisMm',
  ),
  wrong('a Couinaud segment 9', `${read}, lesions: [{ label: a, volumeMl: 5, couinaudSegment: §"9" }]`, '"8"'),
  row(
    'one label twice',
    events(`{ ${read}, lesions: [{ label: a, volumeMl: 1 }, { label: §a, volumeMl: 2 }] }`),
    'text/duplicate',
    'a',
  ),
  row(
    'one identity twice',
    events(
      `{ ${read}, lesions: [{ label: a, volumeMl: 1, trackingUid: "1.2" }, { label: b, volumeMl: 2, trackingUid: §"1.2" }] }`,
    ),
    'text/duplicate',
    '1.2',
  ),
  row(
    'a target of no name',
    events('{ kind: targets-selected, on: 2019, study: 2019-01-01, lesions: [§{}] }'),
    'text/missing-key',
    'label',
  ),
  row(
    'a state of which lesion',
    events('{ kind: lesion-state-asserted, on: 2019, study: 2019-01-01, state: resected, lesion: §{ label: a } }'),
    'text/missing-key',
    'study',
  ),
  row(
    'a match from where',
    events('{ kind: match-confirmed, on: 2019, from: §{}, to: { trackingUid: "2" } }'),
    'text/missing-key',
    'trackingUid',
  ),
  lacks('a complication of what kind', adverse, 'event: "fever"', 'none: true'),
  clash('nothing, and fever', [`${adverse}, none: §true, event: fever`], 'none: true', 'fever'),
  lacks('a grade by which scale', `${adverse}, event: fever, grade: "2"`, 'scale: ctcae'),
  wrong('CTCAE grade 6', `${adverse}, event: fever, scale: ctcae, grade: §"6"`, '1, 2, 3, 4, 5'),
  wrong('CIRSE grade in letters', `${adverse}, event: fever, scale: cirse, grade: §C`, '1, 2, 3, 4, 5, 6'),
  wrong('SIR 2003 grade in numbers', `${adverse}, event: fever, scale: sir-2003, grade: §"2"`, 'A, B, C'),
  wrong('Clavien–Dindo in Arabic numerals', `${adverse}, event: fever, scale: clavien-dindo, grade: §"3"`, 'IIIa'),
  wrong('a grade as a number', `${adverse}, event: fever, scale: ctcae, grade: §2`, 'grade: "2"'),
  lacks('a retraction without a reason', 'kind: event-retracted, on: 2019, retracts: a', 'reason'),
  wrong(
    'entered and measured',
    `${ablation}, on: 2019, enteredBy: N, measured: §{ algorithm: a, version: "1" }`,
    'enteredBy | imported',
  ),
  wrong('agents in one text', `${tace}, agents: §Lipiodol 10 mL`, 'name', 'role'),
  wrong('a decision that is a text', `${board}, decisions: [§TACE]`, 'treatment'),
  wrong('participants in one text', `${board}, participants: §"surgeon, oncologist"`, '["…"'),
]

const references: readonly Mistake[] = [
  row(
    'one id twice',
    events(`{ ${ablation}, id: a, on: 2019 }`, `{ ${ablation}, id: §a, on: 2020 }`),
    'text/duplicate',
    'a',
  ),
  row('an id as a number', events(`{ ${ablation}, id: §1, on: 2019 }`), 'text/unexpected', 'id: tace-1'),
  row('an empty id', events(`{ ${ablation}, id: §"", on: 2019 }`), 'text/unexpected', 'id: tace-1'),
  nothing('the end of a therapy that never began', ['kind: systemic-therapy-stopped, on: 2019, therapy: §x'], 'x'),
  nothing('a misspelt drug', [started, 'kind: systemic-therapy-stopped, on: 2019, therapy: §octreotid'], 'octreotide'),
  nothing(
    'a change of what',
    [started, 'kind: systemic-therapy-changed, on: 2019, therapy: §lanreotide'],
    'octreotide',
  ),
  nothing('a review of no report', [`${specimen}, id: s1`, `${specimen}, id: s2, reviewOf: §s3`], 's1'),
  nothing(
    'taken at no biopsy',
    ['kind: biopsy-performed, id: biopsy, on: 2017, site: liver', `${specimen}, takenAt: §biopsi`],
    'biopsy',
  ),
  nothing('after no treatment', [`${tace}, id: tace-1`, `${adverse}, event: x, after: §tace-2`], 'tace-1'),
  nothing(
    'a follow-up of no board',
    [`${board}, id: b1`, 'kind: decision-followed-up, on: 2019, board: §b2, outcome: done'],
    'b1',
  ),
  nothing(
    'a retraction of nothing',
    [`${ablation}, id: rfa, on: 2019`, 'kind: event-retracted, on: 2019, retracts: §rfb, reason: x'],
    'rfa',
  ),
  nothing('a board that saw nothing', [`${ablation}, id: rfa, on: 2017`, `${board}, inputs: [§rfb]`], 'rfa'),
  nothing(
    'a confirmation of no proposal',
    ['kind: match-confirmed, on: 2019, from: { trackingUid: "1" }, to: { trackingUid: "2" }, proposal: §p1'],
    'p1',
  ),
  nothing(
    'a claim after nothing',
    [
      `${tace}, id: tace-1`,
      'kind: claim-made, on: 2021, claim: { about: markers-normalised, analytes: [serotonin], on: 2018-07-11, after: §tace }',
    ],
    'tace-1',
  ),
  nothing(
    'a delay from nothing',
    [`${symptom}, id: flush`, 'kind: claim-made, on: 2021, claim: { about: delay, from: [§flushing], to: flush }'],
    'flush',
  ),
  nothing(
    'a delay to nothing',
    [`${symptom}, id: flush`, 'kind: claim-made, on: 2021, claim: { about: delay, from: [flush], to: §biopsy }'],
    'flush',
  ),
  nothing(
    'free of progression since nothing',
    [
      `${tace}, id: tace-1`,
      'kind: claim-made, on: 2021, claim: { about: progression-free, years: [{ years: 3, comparator: ">", since: §tace-9 }] }',
    ],
    'tace-1',
  ),
  nothing(
    'a course of nothing',
    [`${tace}, course: tace`, 'kind: claim-made, on: 2021, claim: { about: staged-course, course: §TACE-course }'],
    'tace',
  ),
  nothing(
    'a site one letter off',
    [
      'kind: site-finding-read, on: 2019, site: mesentery, siteKind: other, volumeMl: 1',
      'kind: resection-performed, on: 2020, removes: [§mesentry]',
    ],
    'mesentery',
  ),
  clash('a report that reviews itself', [`${specimen}, id: s1, reviewOf: §s1`], 's1'),
  clash(
    'a report that reviews an operation',
    ['kind: biopsy-performed, id: b, on: 2017, site: liver', `${specimen}, reviewOf: §b`],
    'specimen-reported',
  ),
  clash('taken at a board', [`${board}, id: b`, `${specimen}, takenAt: §b`], 'biopsy-performed'),
  clash(
    'a complication after a symptom',
    [`${symptom}, id: f`, `${adverse}, event: x, after: §f`],
    'embolisation-performed',
  ),
  clash('a retraction of itself', ['kind: event-retracted, id: r, on: 2019, retracts: §r, reason: x'], 'r'),
]

const calendar: readonly Mistake[] = [
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

/** The table, by what the mistake is about. */
export const mistakes: readonly Mistake[] = [
  ...writing,
  ...wholeFile,
  ...whenItWas,
  ...kinds,
  ...keys,
  ...words,
  ...numbers,
  ...booleans,
  ...units,
  ...halves,
  ...references,
  ...calendar,
]
