import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { parseCaseFile } from '@debulk/contract/case-file'
import type { Language } from '@debulk/language/language'
import { caseCommand } from './case-command.ts'

const home = mkdtempSync(join(tmpdir(), 'debulk-case-'))
after(() => rmSync(home, { recursive: true, force: true }))

async function run(args: readonly string[], language: Language = 'en') {
  const said = { out: '', err: '' }
  const code = await caseCommand(args, {
    out: (text) => void (said.out += text),
    err: (text) => void (said.err += text),
    columns: null,
    colour: false,
    interactive: false,
    now: () => 0,
    today: () => '2021-06-30',
    language,
    signal: new AbortController().signal,
  })
  return { code, ...said }
}

describe('debulk case new', () => {
  for (const language of ['en', 'ru'] as const) {
    const path = join(home, language, 'a.case.yaml')
    test(`${language}: a file that can be read as it is, with the schema beside it`, async () => {
      const { code } = await run(['new', path], language)
      assert.equal(code, 0)
      assert.deepEqual(readdirSync(join(home, language)).toSorted(), ['a.case.yaml', 'case-file.schema.json'])
      const text = readFileSync(path, 'utf8')
      assert.match(text, /^# yaml-language-server: \$schema=\.\/case-file\.schema\.json\n/)
      assert.ok(parseCaseFile(path, text).ok)
    })
    test(`${language}: every example in it can be used`, () => {
      const commented = readFileSync(path, 'utf8')
      const examples = commented.match(/^# {2}- /gm)?.length
      const text = commented.replace('events: []', 'events:').replaceAll(/^# {2}(- |  )/gm, '  $1')
      const read = parseCaseFile(path, text)
      assert.ok(read.ok, JSON.stringify(read))
      assert.ok(examples !== undefined && examples > 10)
      assert.equal(read.value.events.length, examples)
    })
    test(`${language}: nothing is overwritten`, async () => {
      writeFileSync(path, 'mine')
      const { code, err } = await run(['new', path], language)
      assert.equal(code, 1)
      assert.match(err, language === 'en' ? /exists already/ : /уже есть/)
      assert.equal(readFileSync(path, 'utf8'), 'mine')
    })
  }
})

test('debulk case new of a .json file writes JSON, which names its schema', async () => {
  const path = join(home, 'json', 'c.case.json')
  assert.equal((await run(['new', path])).code, 0)
  const text = readFileSync(path, 'utf8')
  const { $schema, events } = JSON.parse(text) as { $schema: string; events: unknown[] }
  assert.deepEqual([$schema, events], ['./case-file.schema.json', []])
  assert.ok(parseCaseFile(path, text).ok)
})

test('debulk case new of a .json file says where the guidance is', async () => {
  const { err } = await run(['new', join(home, 'guided', 'c.case.json')])
  assert.match(err, /JSON has no comments.*debulk case new .*c\.case\.yaml/)
})

// JSON Schema draft 2020-12, 8.2.1: $id names the schema; a file without ours is somebody else's
for (const { why, schema, kept } of [
  { why: "one of Debulk's is brought up to date", schema: '{"$id":"urn:debulk:schema:case-file:0"}', kept: false },
  { why: "somebody's own stays", schema: '{"$id":"urn:mine:case-file"}', kept: true },
  { why: 'one without a name stays', schema: '{"type":"object"}', kept: true },
  { why: 'what is no JSON stays', schema: 'my notes', kept: true },
]) {
  test(`a schema beside a new case file: ${why}`, async () => {
    const folder = mkdtempSync(join(home, 'schema-'))
    const [path, beside] = [join(folder, 'c.case.yaml'), join(folder, 'case-file.schema.json')]
    writeFileSync(beside, schema)
    const { code, err } = await run(['new', path])
    assert.equal(code, 0, err)
    assert.equal(readFileSync(beside, 'utf8') === schema, kept)
    assert.equal(err.includes('was left as it is'), kept)
    // a schema of somebody's own would check the file by other rules
    assert.equal(readFileSync(path, 'utf8').includes('$schema='), !kept)
  })
}

describe('debulk case retract', () => {
  const path = join(home, 'r.case.yaml')
  const text =
    '# mine\nschemaVersion: 1\npatient: A\nevents:\n  - { kind: ablation-performed, id: rfa, on: 2019 } # wrong\n  - { kind: ablation-performed, on: 2020 }\n'
  test('adds who, when and why; what was recorded stays', async () => {
    writeFileSync(path, text)
    const { code, err } = await run(['retract', path, 'rfa', '--reason', 'another patient', '--by', 'N. N.'])
    assert.deepEqual([code, err.includes('“rfa” no longer counts')], [0, true], err)
    const after = readFileSync(path, 'utf8')
    assert.ok(after.startsWith(text))
    assert.match(
      after,
      /retracts: rfa\n {4}reason: another patient\n {4}by: N\. N\.\n {4}enteredBy: N\. N\.\n {4}recordedOn: 2021-06-30\n$/,
    )
    const read = parseCaseFile(path, after)
    assert.deepEqual(read.ok && read.value.treatments.map(({ id }) => id), ['event-2'])
  })
  const refused: readonly [string, readonly string[], number, RegExp][] = [
    ['twice', ['rfa', '--reason', 'x'], 1, /already retracted/],
    ['an event that is not there', ['rfb', '--reason', 'x'], 1, /Did you mean “rfa”/],
    ['without a reason', ['event-2'], 2, /--reason TEXT/],
    ['without an event', ['--reason', 'x'], 2, /needs ID/],
    ['with a word too many', ['event-2', 'event-3', '--reason', 'x'], 2, /one argument too many/],
  ]
  for (const [why, args, exit, says] of refused) {
    test(`${why} is refused and changes nothing`, async () => {
      const before = readFileSync(path, 'utf8')
      const { code, err } = await run(['retract', path, ...args])
      assert.equal(code, exit, err)
      assert.match(err, says)
      assert.equal(readFileSync(path, 'utf8'), before)
    })
  }
  test('a retraction is retracted like any event', async () => {
    assert.equal((await run(['retract', path, 'retract-rfa', '--reason', 'it was this patient'])).code, 0)
    const read = parseCaseFile(path, readFileSync(path, 'utf8'))
    assert.deepEqual(read.ok && read.value.treatments.map(({ id }) => id), ['rfa', 'event-2'])
  })
})

describe('debulk case retract, of an event without a name', () => {
  for (const [how, text, named] of [
    [
      'one below the other',
      'schemaVersion: 1\npatient: A\nevents:\n  - kind: ablation-performed # first\n    on: 2020\n  - { kind: ablation-performed, id: b, on: 2021 }\n',
      'schemaVersion: 1\npatient: A\nevents:\n  - id: ablation-performed-2020\n    kind: ablation-performed # first\n    on: 2020\n  - { kind: ablation-performed, id: b, on: 2021 }\n',
    ],
    [
      'in braces',
      'schemaVersion: 1\npatient: A\nevents:\n  - {  kind: ablation-performed, on: 2020 } # first\n',
      'schemaVersion: 1\npatient: A\nevents:\n  - { id: ablation-performed-2020,  kind: ablation-performed, on: 2020 } # first\n',
    ],
  ] as const)
    test(`${how}: it is named first, so that the retraction stays with it when another is written above`, async () => {
      const path = join(home, `${how}.case.yaml`)
      writeFileSync(path, text)
      const { code, err } = await run(['retract', path, 'event-1', '--reason', 'twice'])
      assert.deepEqual([code, err.includes('“ablation-performed-2020” no longer counts')], [0, true], err)
      const after = readFileSync(path, 'utf8')
      assert.ok(after.startsWith(named), after)
      const above = after.replace('events:\n', 'events:\n  - { kind: ablation-performed, id: z, on: 2017 }\n')
      const read = parseCaseFile(path, above)
      assert.deepEqual(
        read.ok && read.value.treatments.map(({ id }) => id),
        text.includes('id: b') ? ['z', 'b'] : ['z'],
      )
    })
  test('JSON stays JSON', async () => {
    const path = join(home, 'unnamed.case.json')
    writeFileSync(
      path,
      '{ "schemaVersion": 1, "patient": "A", "events": [{ "kind": "ablation-performed", "on": 2020 }] }\n',
    )
    assert.equal((await run(['retract', path, 'event-1', '--reason', 'twice'])).code, 0)
    const { events } = JSON.parse(readFileSync(path, 'utf8')) as { events: { id: string; retracts?: string }[] }
    assert.deepEqual(
      events.map(({ id, retracts }) => [id, retracts]),
      [
        ['ablation-performed-2020', undefined],
        ['retract-ablation-performed-2020', 'ablation-performed-2020'],
      ],
    )
  })
  test('two at once: both are recorded', async () => {
    const path = join(home, 'two.case.yaml')
    writeFileSync(
      path,
      'schemaVersion: 1\npatient: A\nevents:\n  - { kind: ablation-performed, id: a, on: 2020 }\n  - { kind: ablation-performed, id: b, on: 2021 }\n',
    )
    const done = await Promise.all(['a', 'b'].map((id) => run(['retract', path, id, '--reason', 'x'])))
    assert.deepEqual(
      done.map(({ code }) => code),
      [0, 0],
    )
    const read = parseCaseFile(path, readFileSync(path, 'utf8'))
    assert.deepEqual(read.ok && read.value.treatments, [])
  })
})

describe('debulk case migrate', () => {
  test('a file of today is not touched', async () => {
    const path = join(home, 'm.case.yaml')
    writeFileSync(path, 'schemaVersion:   1\npatient: A\nevents: []\n')
    const { code, err } = await run(['migrate', path], 'ru')
    assert.deepEqual([code, /уже версия 1, ничего не изменено/.test(err)], [0, true], err)
    assert.equal(readFileSync(path, 'utf8'), 'schemaVersion:   1\npatient: A\nevents: []\n')
  })
  test('a newer file is refused with what reads it', async () => {
    const path = join(home, 'n.case.yaml')
    writeFileSync(path, 'schemaVersion: 7\n')
    const { code, err } = await run(['migrate', path])
    assert.deepEqual([code, /newer Debulk/.test(err)], [1, true], err)
  })
})

describe('debulk case, otherwise', () => {
  test('schema prints the published one', async () => {
    const { code, out } = await run(['schema'])
    assert.equal(code, 0)
    assert.equal((JSON.parse(out) as { $id: string }).$id, 'urn:debulk:schema:case-file:1')
  })
  for (const args of [[], ['dance'], ['schema', '--reason', 'x'], ['constructor']]) {
    test(`"${args.join(' ')}" is misuse`, async () => assert.equal((await run(args)).code, 2))
  }
})
