import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Refusal } from './refusal.ts'
import { parseTableMapping } from './table-mapping.ts'

const head = 'schemaVersion: 1\ntables:\n'
const mapping = (events: string, more = '') =>
  `${head}  - id: visits\n    row: visit\n    patient: Patient\n    key: [Date]\n${more}    events:\n${events}`
const marker = `      - kind: marker-measured
        on: { column: Date }
        analyte: chromogranin-a
        value: { column: CgA }
        unit: ng/mL
`
const problems = (text: string): readonly Refusal[] => {
  const parsed = parseTableMapping('m.yaml', text)
  return parsed.ok ? [] : parsed.error
}

test('a mapping that says everything needed is read, with its defaults', () => {
  const parsed = parseTableMapping('m.yaml', mapping(marker, '    missing: [-999, "Н/Д"]\n    dates: DD.MM.YYYY\n'))
  assert.ok(parsed.ok, JSON.stringify(parsed))
  const [table] = parsed.value.tables
  assert.deepEqual([...(table?.missing ?? [])], ['', '-999', 'н/д'])
  assert.deepEqual(table?.dates, ['DD.MM.YYYY'])
  assert.deepEqual(table?.events[0]?.body, {
    on: { column: 'Date' },
    analyte: 'chromogranin-a',
    value: { column: 'CgA' },
    unit: 'ng/mL',
  })
})

test('gather beside the columns of a table is told where it belongs', () => {
  const [fault] = problems(mapping(marker, '    gather: lesions\n'))
  assert.deepEqual([fault?.code, fault?.parameters], ['table/gather-at-table', { line: 7, column: 5, at: 'tables[0]' }])
})

test('decisions about markers can be mapped, the parts of a join from columns of their own', () => {
  const joined = `      - kind: marker-series-joined
        on: { column: Date }
        analyte: nse
        series:
          - { matrix: { column: M1 }, assay: { column: A1 } }
          - { matrix: serum, assay: not-recorded }
        by: { column: By }
        reason: { column: Why }
      - kind: marker-criteria-chosen
        on: { column: Date }
        analyte: all
        risePercent: { column: Rise }
        by: { column: By }
        reason: { column: Why }
`
  assert.deepEqual(problems(mapping(joined)), [])
  const [fault] = problems(mapping(joined.replace('assay: { column: A1 }', 'assai: { column: A1 }')))
  assert.deepEqual(
    [fault?.code, fault && 'meant' in fault.parameters && fault.parameters.meant],
    ['text/unknown-key', 'assay'],
  )
})

describe('what is wrong is said with its line, and how to write it', () => {
  for (const { why, text, code, line, says } of [
    {
      why: 'no patient column',
      text: mapping(marker).replace('    patient: Patient\n', ''),
      code: 'text/missing-key',
      line: 3,
      says: 'patient',
    },
    {
      why: 'a kind that is none',
      text: mapping(marker.replace('marker-measured', 'marker-mesured')),
      code: 'text/unexpected',
      line: 8,
      says: 'kind: marker-measured',
    },
    {
      why: 'a key that the event does not have',
      text: mapping(marker.replace('analyte:', 'analite:')),
      code: 'text/unknown-key',
      line: 10,
      says: 'analyte',
    },
    {
      why: 'a key of a part of the event',
      text: mapping(`${marker}        reference: { hihg: { column: ULN } }\n`),
      code: 'text/unknown-key',
      line: 13,
      says: 'high',
    },
    {
      why: 'a cell without column',
      text: mapping(marker.replace('{ column: CgA }', '{ column: }')),
      code: 'text/unexpected',
      line: 11,
      says: 'column',
    },
    {
      why: 'a cell read as nothing there is',
      text: mapping(marker.replace('{ column: CgA }', '{ column: CgA, as: numbr }')),
      code: 'text/unexpected',
      line: 11,
      says: 'number',
    },
    {
      why: 'an option a cell does not have',
      text: mapping(marker.replace('{ column: CgA }', '{ column: CgA, tims: 10 }')),
      code: 'text/unknown-key',
      line: 11,
      says: 'times',
    },
    {
      why: 'a year of two digits',
      text: mapping(marker.replace('{ column: Date }', '{ column: Date, format: DD.MM.YY }')),
      code: 'text/unexpected',
      line: 9,
      says: 'DD.MM.YYYY',
    },
    {
      why: 'a separator that is none',
      text: mapping(marker, '    separator: "|"\n'),
      code: 'text/unexpected',
      line: 7,
      says: 'tab',
    },
    {
      why: 'a source the import would write itself',
      text: mapping(`${marker}        imported: cga\n`),
      code: 'text/unknown-key',
      line: 13,
      says: 'imported',
    },
    {
      why: 'an id with an open brace',
      text: mapping(`${marker}        id: "{patient-cga"\n`),
      code: 'text/unexpected',
      line: 13,
      says: 'column',
    },
    {
      why: 'an id that is a number',
      text: mapping(`${marker}        id: 5\n`),
      code: 'text/not-text',
      line: 13,
      says: '5',
    },
    {
      why: 'a table id that could not stand in a name',
      text: mapping(marker).replace('id: visits', 'id: ../visits'),
      code: 'text/unexpected',
      line: 3,
      says: 'letters',
    },
    {
      why: 'two tables of one name',
      text: `${mapping(marker)}${mapping(marker).slice(head.length)}`,
      code: 'text/duplicate',
      line: 13,
      says: 'visits',
    },
    { why: 'no YAML', text: 'tables: [', code: 'text/syntax', line: 1, says: '' },
  ]) {
    test(why, () => {
      const [first] = problems(text)
      assert.equal(first?.code, code, JSON.stringify(first))
      assert.equal(first && 'line' in first.parameters ? first.parameters.line : null, line)
      assert.match(JSON.stringify(first?.parameters), new RegExp(says))
    })
  }
})
