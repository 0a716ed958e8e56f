import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { PatientRecord } from '@debulk/clinical/record/patient-record'
import fc from 'fast-check'
import { anyEvent } from '../test/arbitrary-case.ts'
import { caseHead, readCaseText, withEvents } from '../test/case-text.ts'
import { CaseEvent, patientEvent } from './case-events.ts'
import { CaseFileSchema } from './case-file.ts'
import { textFile } from './text-file.ts'
import { readLimits } from './read-limits.ts'
import { withoutNulls } from './without-nulls.ts'
import { appendEvents, writeCaseFile } from './write-case-file.ts'

/** The record a text says, whatever its facts have to do with one another. */
function recordOf(text: string): PatientRecord {
  const file = textFile('x', text, readLimits)
  assert.ok(file.ok, JSON.stringify(file))
  const { patient, publication = null, events } = CaseFileSchema.parse(withoutNulls(file.value.value))
  return { patient, publication, events: events.map((event, i) => patientEvent(event, i + 1)) }
}

const anyRecord = fc.array(anyEvent, { minLength: 1, maxLength: 4 }).map((events): PatientRecord => ({
  patient: '007',
  publication: { title: 'a: b', keywords: ['x'] },
  events: events.map((event, i) => patientEvent(CaseEvent.parse(event), i + 1)),
}))

describe('what is written reads as it was', () => {
  for (const format of ['yaml', 'json'] as const) {
    test(`every kind of event with every key, as ${format}`, () => {
      fc.assert(
        fc.property(anyRecord, (record) => assert.deepEqual(recordOf(writeCaseFile(record, format)), record)),
        { numRuns: 400, seed: 3 },
      )
    })
    test(`appended to ${format}`, () => {
      fc.assert(
        fc.property(anyRecord, anyRecord, (first, second) => {
          const text = appendEvents(writeCaseFile(first, format), second.events)
          const named = second.events.map((event) => event.id)
          assert.deepEqual(recordOf(text).events.slice(0, first.events.length), first.events)
          assert.deepEqual(
            recordOf(text)
              .events.slice(first.events.length)
              .map(({ id }) => id),
            named,
          )
        }),
        { numRuns: 100, seed: 3 },
      )
    })
  }
  test('words in one language or in two stay as they were', () => {
    const both = { en: 'fever', ru: 'лихорадка' }
    const events = [
      { kind: 'adverse-event-reported', on: '2018', event: both, note: 'on the ward' },
      { kind: 'adverse-event-reported', on: '2018', event: 'fever', note: { en: 'on the ward', ru: 'в отделении' } },
    ].map((event, i) => patientEvent(CaseEvent.parse(event), i + 1))
    const record: PatientRecord = { patient: 'A', publication: null, events }
    for (const format of ['yaml', 'json'] as const) {
      const read = recordOf(writeCaseFile(record, format)).events
      assert.deepEqual(read, events)
      assert.deepEqual(
        read.map((event) => [event.kind === 'adverse-event-reported' && event.event, event.note]),
        [
          [both, 'on the ward'],
          ['fever', { en: 'on the ward', ru: 'в отделении' }],
        ],
      )
    }
  })
  for (const note of ['{ en: x }', '{ en: x, ru: y, de: z }', '{ en: 1, ru: y }', '5'])
    test(`no note: ${note}`, () => {
      const text = `{ kind: consent-given, on: 2018, scope: research, note: ${note} }`
      assert.throws(() => recordOf(withEvents(text)))
    })
  test('null and absent are the same: not recorded', () => {
    const facts = 'kind: symptom-reported, on: 2017, symptom: flushing, status: present'
    const bare = readCaseText(withEvents(`{ ${facts} }`)).record
    assert.deepEqual(
      readCaseText(withEvents(`{ ${facts}, quote: null, perDay: ~, severity: , id: null, imported: null }`)).record,
      bare,
    )
  })
})

describe('events added to a file', () => {
  const added = readCaseText(
    withEvents(
      '{ kind: event-retracted, id: r1, on: 2020-02-03, retracts: a, reason: "wrong: patient" }',
      '{ kind: ablation-performed, id: a, on: 2019 }',
    ),
  ).events.slice(0, 1)
  const rows: readonly [string, string, string][] = [
    [
      'leave every byte before and after them',
      `# head\nschemaVersion: 1\n\npatient:   "A"  # who\nevents:\n  # first\n  - {kind: ablation-performed,   id: a, on: 2019}  # odd spacing\n\n# tail\n`,
      `# head\nschemaVersion: 1\n\npatient:   "A"  # who\nevents:\n  # first\n  - {kind: ablation-performed,   id: a, on: 2019}  # odd spacing\n  - id: r1\n    kind: event-retracted\n    on: 2020-02-03\n    retracts: a\n    reason: "wrong: patient"\n\n# tail\n`,
    ],
    [
      'stand as far in as the others',
      `schemaVersion: 1\nevents:\n- kind: ablation-performed\n  id: a\n  on: 2019\npatient: A\n`,
      `schemaVersion: 1\nevents:\n- kind: ablation-performed\n  id: a\n  on: 2019\n- id: r1\n  kind: event-retracted\n  on: 2020-02-03\n  retracts: a\n  reason: "wrong: patient"\npatient: A\n`,
    ],
    [
      'begin a line where the file ends without one',
      `schemaVersion: 1\npatient: A\nevents:\n  - kind: ablation-performed\n    id: a\n    on: 2019`,
      `schemaVersion: 1\npatient: A\nevents:\n  - kind: ablation-performed\n    id: a\n    on: 2019\n  - id: r1\n    kind: event-retracted\n    on: 2020-02-03\n    retracts: a\n    reason: "wrong: patient"\n`,
    ],
    [
      'follow a text of several lines',
      `schemaVersion: 1\npatient: A\nevents:\n  - kind: ablation-performed\n    id: a\n    on: 2019\n    quote: |\n      one\n      two\n`,
      `schemaVersion: 1\npatient: A\nevents:\n  - kind: ablation-performed\n    id: a\n    on: 2019\n    quote: |\n      one\n      two\n  - id: r1\n    kind: event-retracted\n    on: 2020-02-03\n    retracts: a\n    reason: "wrong: patient"\n`,
    ],
    [
      'fill an empty list, comments kept',
      `# head\nschemaVersion: 1 # v\npatient: A\nevents: [] # none yet\n`,
      `# head\nschemaVersion: 1 # v\npatient: A\nevents: # none yet\n  - id: r1\n    kind: event-retracted\n    on: 2020-02-03\n    retracts: a\n    reason: "wrong: patient"\n`,
    ],
  ]
  for (const [why, before, after] of rows) {
    test(why, () => assert.equal(appendEvents(before, added), after))
  }
  test('Windows line ends stay', () => {
    const before = rows[0]?.[1].replaceAll('\n', '\r\n') ?? ''
    assert.equal(appendEvents(before, added), rows[0]?.[2].replaceAll('\n', '\r\n'))
  })
  test('JSON keeps its indent and the order of its keys', () => {
    const before = `{\n    "events": [],\n    "schemaVersion": 1,\n    "patient": "A"\n}\n`
    const after = appendEvents(before, added)
    assert.ok(after.startsWith('{\n    "events": [\n        {\n            "id": "r1",'), after)
    assert.deepEqual(Object.keys(JSON.parse(after) as object), ['events', 'schemaVersion', 'patient'])
  })
  test('a list in brackets goes on in its brackets', () => {
    const before = `${caseHead}events: [{ kind: ablation-performed, id: a, on: 2019 }] # one\n`
    assert.equal(
      appendEvents(before, added),
      `${caseHead}events: [{ kind: ablation-performed, id: a, on: 2019 }, { id: r1, kind: event-retracted, on: 2020-02-03, retracts: a, reason: "wrong: patient" }] # one\n`,
    )
  })
})

// The oracle is the file itself: whatever stood there stands there still, before and behind one piece that was put in.
describe('whatever a file looks like, its own bytes stay', () => {
  const sizes = (list: string) => `"lesions": [{"label": "a", "diametersMm": ${list}}]`
  const layouts: readonly (readonly [string, string])[] = [
    [
      'JSON on one line',
      `{"schemaVersion":1,"patient":"A","events":[{"kind":"study-read","on":2019,"lesions":[{"label":"a","diametersMm":[20,5]}]}]}`,
    ],
    [
      'JSON as Python writes it',
      `{"schemaVersion": 1, "patient": "A", "events": [{"kind": "study-read", "on": 2019, ${sizes('[20, 5]')}}]}`,
    ],
    [
      'JSON with tabs, lists on one line',
      `{\n\t"schemaVersion": 1,\n\t"patient": "A",\n\t"events": [\n\t\t{\n\t\t\t"kind": "study-read",\n\t\t\t"on": 2019,\n\t\t\t${sizes('[20, 5]')}\n\t\t}\n\t]\n}\n`,
    ],
    [
      'JSON with each event on a line',
      `{ "schemaVersion": 1, "patient": "A",\n  "events": [\n    { "kind": "study-read", "on": 2019 },\n    { "kind": "study-read", "on": 2020 }\n  ]\n}`,
    ],
    [
      'JSON with the list on a line',
      `{\n  "events": [ {"kind": "study-read", "on": 2019}, {"kind": "study-read", "on": 2020} ],\n  "patient": "A", "schemaVersion": 1\n}\n`,
    ],
    [
      'JSON with odd blanks',
      `\n { "schemaVersion" : 1 ,\n"patient":"]}","events"  :  [  {"kind" :"study-read","on":2019, "note":"\\"[,"  } \n\n ] }\n\n`,
    ],
    ['JSON without events', `{\n  "schemaVersion": 1,\n  "patient": "A",\n  "events": []\n}\n`],
    ['JSON without events on one line', `{"schemaVersion": 1, "patient": "A", "events": []}`],
    [
      'a key of that name elsewhere',
      `{"publication": {"title": "events", "keywords": ["events"]}, "schemaVersion": 1, "patient": "events", "events": []}`,
    ],
    ['YAML in braces', `{ schemaVersion: 1, patient: A, events: [ { kind: study-read, on: 2019 } ] }\n`],
    ['YAML in braces without events', `{ schemaVersion: 1, patient: A, events: [] }\n`],
    [
      'YAML in brackets over lines',
      `schemaVersion: 1\npatient: A\nevents: [\n  { kind: study-read, on: 2019 }, # one\n  { kind: study-read, on: 2020 }, # two\n  ] # end\n# tail\n`,
    ],
    [
      'YAML in brackets, a text of lines',
      `schemaVersion: 1\npatient: A\nevents:\n  [ { kind: study-read, on: 2019, quote: "one\n      two" } ]\n`,
    ],
    [
      'YAML below one another',
      `# head\nschemaVersion: 1\npatient: A\nevents:\n  # first\n  - kind: study-read\n    on: 2019\n    lesions: [{label: a, diametersMm: [20,  5]}]   # odd\n\n\n# tail\n`,
    ],
    [
      'YAML with other keys below',
      `schemaVersion: 1\nevents:\n- {kind: study-read, on: 2019}\n\n# of whom\npatient: 'A'\n`,
    ],
    ['YAML without line end', `schemaVersion: 1\npatient: A\nevents:\n    - kind: study-read\n      on: 2019`],
    ['YAML with an end mark', `---\nschemaVersion: 1\npatient: A\nevents:\n  - kind: study-read\n    on: 2019\n...\n`],
    [
      'YAML with blank lines kept in a text',
      `schemaVersion: 1\npatient: A\nevents:\n  - kind: study-read\n    on: 2019\n    quote: |+\n      one\n\n\n`,
    ],
    ['YAML without events', `# head\nschemaVersion: 1 # v\npatient:   A\nevents: [ ]   # none yet\n# tail\n`],
    ['YAML without events or line end', `schemaVersion: 1\npatient: A\nevents: []`],
    ['YAML without events, others below', `schemaVersion: 1\nevents:\n  []\npatient: A\n`],
  ]
  const readable = anyEvent.filter((event) => CaseEvent.safeParse(event).success)
  const record = fc.array(readable, { minLength: 1, maxLength: 2 }).map((events) =>
    events.map((event, i) => {
      const read = patientEvent(CaseEvent.parse(event), i + 1)
      return { ...read, id: `new-${i}` }
    }),
  )
  const forms = [
    ['', (text: string) => text],
    [', CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
    [', with a byte-order mark', (text: string) => `\uFEFF${text}`],
  ] as const
  for (const [why, layout] of layouts) {
    for (const [how, form] of forms) {
      test(why + how, () => {
        const before = form(layout)
        const old = recordOf(before)
        fc.assert(
          fc.property(record, (events) => {
            const after = appendEvents(before, events)
            let at = 0
            while (at < before.length && before[at] === after[at]) at++
            let behind = before.length - at
            while (behind > 0 && !after.endsWith(before.slice(before.length - behind))) behind--
            const gone = before.slice(at, before.length - behind)
            const [comment = ''] = /#.*/.exec(gone) ?? [] // it stays in the line of the brackets that go
            assert.match(gone.replace(comment, ''), /^\s*(?:\[\s*\]?|\])?\s*$/, after)
            assert.ok(after.includes(comment), after)
            const now = recordOf(after)
            assert.deepEqual(now.events.slice(0, old.events.length), old.events)
            assert.deepEqual(now.events.slice(old.events.length).map(withoutOrder), events.map(withoutOrder))
            if (before.includes('\r\n')) assert.doesNotMatch(after, /[^\r]\n/)
            assert.equal(appendEvents(appendEvents(before, events.slice(0, 1)), events.slice(1)), after)
          }),
          { numRuns: 15, seed: 3 },
        )
      })
    }
  }
  const withoutOrder = ({ id, kind }: PatientRecord['events'][number]) => [id, kind]
  test('lists of numbers stay on one line, in what is added too', () => {
    const [, , [, text]] = layouts as [never, never, readonly [string, string]]
    const read = readCaseText(
      withEvents('{ kind: study-read, id: b, on: 2020, lesions: [{ label: b, diametersMm: [7, 8] }] }'),
    )
    assert.match(appendEvents(text, read.events), /\t\t\t\t\t"diametersMm": \[7, 8\]\n/)
  })
})
