import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { belowMapping, mappedFile, mappedNature, mappedRole } from './mapped-file.ts'
import { mappingFileJsonSchema, parseMappingFile, type MappedFacts } from './mapping-file.ts'
import { fitsName, fitsPattern, liesIn } from './path-pattern.ts'

const path = 'data/debulk.mapping.yaml'

function facts(text: string, file: string): MappedFacts {
  const mapping = parseMappingFile(path, text)
  assert.ok(mapping.ok, JSON.stringify(mapping))
  return mappedFile([mapping.value], file)
}

describe('what a mapping says of a file', () => {
  const text = `# the masks of one patient
patient: NET-007
modality: MR
agent: gadoxetate
rules:
  - folder: first
    date: 2018-04-07
    reader: AB
    reviewed: true
  - folder: second
    date: 2018-07-11
    modality: CT
  - file: "*_seg.nii.gz"
    labels: { 1: liver, 2: lesion, 3: lesion }
    natures: { 3: benign }
    instances: connected-components
  - file: second/extra_seg.nii.gz
    labels: { 3: other }
    segmentation: by hand
  - file: "**/t1.nii.gz"
    role: image
  - file: old.seg.nrrd
    names: { "Segment_*": lesion, "Segment_1": liver }
    instances: true
`
  test('facts of the file, then of the folder, then of the pattern', () => {
    const { labels, natures, names, ...rest } = facts(text, 'data/first/a_seg.nii.gz')
    assert.deepEqual(rest, {
      patient: 'NET-007',
      modality: 'MR',
      agent: 'gadoxetate',
      date: '2018-04-07',
      reader: 'AB',
      reviewed: true,
      instances: 'connected-components',
    })
    assert.deepEqual([labels, natures, names], [{ 1: 'liver', 2: 'lesion', 3: 'lesion' }, { 3: 'benign' }, {}])
  })
  test('a later rule goes before an earlier one, and tables are joined', () => {
    const { labels, modality, segmentation } = facts(text, 'data/second/extra_seg.nii.gz')
    assert.deepEqual(labels, { 1: 'liver', 2: 'lesion', 3: 'other' })
    assert.deepEqual([modality, segmentation], ['CT', 'by hand'])
  })
  test('roles by value, by name, of the whole file', () => {
    const seg = facts(text, 'data/first/a_seg.nii.gz')
    assert.equal(mappedRole(seg, { number: 2, label: 'a_seg#2' }), 'lesion')
    assert.equal(mappedRole(seg, { number: 9, label: 'a_seg#9' }), null)
    const slicer = facts(text, 'data/first/old.seg.nrrd')
    assert.equal(mappedRole(slicer, { number: 1, label: 'Segment_1' }), 'liver')
    assert.equal(mappedRole(slicer, { number: 2, label: 'segment_2' }), 'lesion')
    assert.equal(facts(text, 'data/first/t1.nii.gz').role, 'image')
    assert.equal(mappedRole(facts('role: lesion\n', 'data/x.nii'), { number: 4, label: 'x' }), 'lesion')
  })
  test('natures by value or name', () => {
    const seg = facts(text, 'data/first/a_seg.nii.gz')
    assert.equal(mappedNature(seg, { number: 3, label: 'a_seg#3' }), 'benign')
    assert.equal(mappedNature(seg, { number: 2, label: 'a_seg#2' }), null)
    assert.equal(
      mappedNature(facts('natures: { "cyst*": benign }\n', 'data/x'), { number: 1, label: 'Cyst 4' }),
      'benign',
    )
  })
  test('an inner mapping file goes before an outer one', () => {
    const [outer, inner] = [
      parseMappingFile('a/debulk.mapping.yaml', 'patient: A\nmodality: CT\n'),
      parseMappingFile('a/b/debulk.mapping.yaml', 'patient: B\n'),
    ]
    assert.ok(outer.ok && inner.ok)
    const { patient, modality } = mappedFile([inner.value, outer.value], 'a/b/c.nii')
    assert.deepEqual([patient, modality], ['B', 'CT'])
  })
  test('it says nothing of files elsewhere', () => {
    assert.deepEqual(facts(text, 'elsewhere/first/a_seg.nii.gz'), {})
    assert.equal(belowMapping('p.zip!a/debulk.mapping.yaml', 'p.zip!a/b/c.nii'), 'b/c.nii')
    assert.equal(belowMapping('debulk.mapping.yaml', 'b/c.nii'), 'b/c.nii')
  })
})

describe('patterns', () => {
  const rows: [string, string, boolean][] = [
    ['a/b/liver.nii.gz', 'liver.nii.gz', true],
    ['a/b/liver.nii.gz', '*.nii.gz', true],
    ['a/b/liver.nii.gz', 'a/*.nii.gz', false],
    ['a/b/liver.nii.gz', 'a/**/*.nii.gz', true],
    ['a/liver.nii.gz', 'a/**/*.nii.gz', true],
    ['a/b/liver.nii.gz', './a/b/liver.nii.gz', true],
    ['a/b/liver.nii.gz', '**', true],
    ['a/b/Liver.nii.gz', 'liver.NII.gz', true],
    ['a/b/очаг 3.nii', 'очаг ?.nii', true],
    ['a/b/liver.nii.gz', 'b/liver.nii.gz', false],
  ]
  for (const [file, pattern, expected] of rows)
    test(`${file} ${expected ? 'fits' : 'does not fit'} ${pattern}`, () =>
      assert.equal(fitsPattern(file, pattern), expected))
  test('folders hold what lies below them', () => {
    assert.ok(liesIn('a/b/c.nii', 'a'))
    assert.ok(liesIn('a/b/c.nii', 'a/b/'))
    assert.ok(liesIn('a/b/c.nii', '*/b'))
    assert.ok(liesIn('c.nii', '.'))
    assert.ok(!liesIn('a/b/c.nii', 'b'))
    assert.ok(!liesIn('ab/c.nii', 'a'))
  })
  test('no pattern is slow', () => {
    const before = process.cpuUsage()
    assert.ok(!fitsName('a'.repeat(5000), `${'*a'.repeat(500)}b`))
    assert.ok(!fitsPattern(`${'a/'.repeat(500)}x`, `${'**/a/'.repeat(100)}y`))
    assert.ok(process.cpuUsage(before).user < 1e6) // a second
  })
})

describe('a fault says where', () => {
  const rows: [string, string, Record<string, unknown>][] = [
    [
      'a misspelt key',
      'pateint: x\n',
      { code: 'text/unknown-key', line: 1, column: 1, key: 'pateint', meant: 'patient' },
    ],
    [
      'a misspelt key of a rule',
      'rules:\n  - file: x\n    lables: { 1: liver }\n',
      { code: 'text/unknown-key', line: 3, column: 5, at: 'rules[0]', meant: 'labels' },
    ],
    ['a role that does not exist', 'labels: { 1: livr }\n', { code: 'text/unexpected', at: 'labels.1', found: 'livr' }],
    [
      'a label that is no number',
      'labels: { one: liver }\n',
      { code: 'text/unexpected', found: 'one', expected: '{ 1: role, 2: role }' },
    ],
    [
      'a date of another form',
      'date: 7.4.2018\n',
      { code: 'text/unexpected', expected: 'YYYY-MM-DD', example: 'date: 2018-04-07' },
    ],
    [
      'instances of something',
      'instances: maybe\n',
      { code: 'text/unexpected', expected: 'true | connected-components' },
    ],
    ['not a mapping', '[]\n', { code: 'text/unexpected' }],
  ]
  for (const [why, text, expected] of rows) {
    test(why, () => {
      const out = parseMappingFile(path, text)
      assert.ok(!out.ok)
      const [first] = out.error
      const actual: Record<string, unknown> = { code: first?.code, ...first?.parameters }
      for (const [key, value] of Object.entries(expected)) assert.deepEqual(actual[key], value, key)
    })
  }
})

test('the JSON Schema allows nothing that is not read', () => {
  assert.ok(JSON.stringify(mappingFileJsonSchema()).includes('"additionalProperties":false'))
})
