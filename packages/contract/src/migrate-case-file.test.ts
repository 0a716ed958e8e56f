import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { isMap, type Document } from 'yaml'
import { faultsOf } from '../test/case-text.ts'
import type { CaseMigration } from './case-migrations.ts'
import { migrateCaseFile } from './migrate-case-file.ts'

// There is one version yet, so the steps here are made up: version 2 calls the patient `subject`, version 3 says who keeps the file.
const renamed = (document: Document) => {
  const { contents } = document
  assert.ok(isMap(contents))
  const pair = contents.items.find(({ key }) => String(key) === 'patient')
  if (pair) pair.key = document.createNode('subject')
}
const steps: readonly CaseMigration[] = [
  { from: 1, apply: renamed },
  { from: 2, apply: (document) => document.set('keeper', 'unknown') },
]
const file =
  '# head\nschemaVersion: 1 # v\npatient: A # who\n\nevents:\n  # first\n  - { kind: ablation-performed, on: 2019 }\n'

const migrate = (text: string, to: number) => migrateCaseFile('p.yaml', text, { to, steps })
const codes = (text: string, to: number) => {
  const out = migrate(text, to)
  return out.ok ? 'migrated' : out.error.map(({ code }) => code)
}

describe('a file of an older version', () => {
  test('takes one step, its comments stay', () => {
    const out = migrate(file, 2)
    assert.ok(out.ok)
    assert.deepEqual(out.value, {
      from: 1,
      to: 2,
      text: '# head\nschemaVersion: 2 # v\nsubject: A # who\n\nevents:\n  # first\n  - { kind: ablation-performed, on: 2019 }\n',
    })
  })
  test('takes every step in order', () => {
    const out = migrate(file, 3)
    assert.ok(out.ok && out.value.text.includes('schemaVersion: 3 # v\nsubject: A # who'))
    assert.ok(out.value.text.trimEnd().endsWith('keeper: unknown'))
  })
  test('of the version asked for stays byte for byte', () => {
    const odd = file.replace('patient: A', 'patient:    A')
    assert.deepEqual(migrate(odd, 1), { ok: true, value: { text: odd, from: 1, to: 1 } })
  })
})

describe('no way from here', () => {
  const rows: [string, string, number, string][] = [
    ['a newer file', file.replace(': 1', ': 9'), 3, 'case/newer-version'],
    ['no version', 'patient: A\n', 3, 'text/missing-key'],
    ['a version nobody ever wrote', file.replace(': 1', ': 0'), 3, 'text/unexpected'],
    ['no YAML', 'a: [\n', 3, 'text/syntax'],
  ]
  for (const [why, text, to, code] of rows) test(why, () => assert.deepEqual(codes(text, to), [code]))
  test('the version is looked at first: a newer file has other keys, which are no faults', () => {
    const [first, ...more] = faultsOf('schemaVersion: 2\nsubject: A\nhistory: []\n')
    assert.deepEqual([first?.code, more], ['case/newer-version', []])
  })
})
