import { head, events, row, type Mistake } from './mistake-rows.ts'

/** How YAML is written, before a key is read. */
export const writing: readonly Mistake[] = [
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

/** What stands around the events. */
export const wholeFile: readonly Mistake[] = [
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
    'text/not-text',
    'patient: "007"',
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
