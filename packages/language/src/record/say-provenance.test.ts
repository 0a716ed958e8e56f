import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { EventBase } from '@debulk/clinical/record/event-base'
import { unknownDate, uncertainDate } from '@debulk/quantity/uncertain-date'
import { recordCatalogueEn } from './record-catalogue.en.ts'
import { recordCatalogueRu } from './record-catalogue.ru.ts'
import { sayProvenance } from './say-provenance.ts'

function on(text: string) {
  const date = uncertainDate(text)
  assert.ok(date.ok)
  return date.value
}
const say = (facts: Omit<EventBase, 'id' | 'on'>) =>
  [recordCatalogueEn(), recordCatalogueRu()].map((words) =>
    sayProvenance({ id: 'a', on: unknownDate, ...facts }, words).join(' '),
  )

// what the record says, and nothing that it does not
for (const { why, facts, said } of [
  {
    why: 'nobody recorded where it comes from: nothing is said',
    facts: { provenance: { kind: 'entered', by: null, recordedOn: null } },
    said: ['', ''],
  },
  {
    why: 'who wrote it, and when',
    facts: { provenance: { kind: 'entered', by: 'N. N.', recordedOn: on('2021-06') } },
    said: ['Entered by “N. N.”, June\u00A02021.', 'Внесено: «N. N.», июнь\u00A02021\u00A0г.'],
  },
  {
    why: 'file, sheet and row of a table, and the document',
    facts: {
      provenance: { kind: 'imported', file: 'a.xlsx', sheet: 'Visits', row: 1014, recordedOn: null },
      source: 'p. 4',
    },
    said: [
      'Imported from “a.xlsx”, sheet “Visits”, row 1014. Source: p. 4',
      'Загружено из файла «a.xlsx», лист «Visits», строка 1014. Источник: p. 4',
    ],
  },
  {
    why: 'the program, its version and what it measured',
    facts: { provenance: { kind: 'measured', algorithm: 'debulk', version: '0.1.0', from: 'seg.dcm' } },
    said: ['Measured by debulk 0.1.0 from “seg.dcm”.', 'Измерено программой debulk 0.1.0 по «seg.dcm».'],
  },
  {
    why: 'a rule',
    facts: { provenance: { kind: 'derived', rule: 'grade' } },
    said: ['Derived by the rule “grade”.', 'Выведено по правилу «grade».'],
  },
] satisfies { why: string; facts: Omit<EventBase, 'id' | 'on'>; said: string[] }[])
  test(why, () => assert.deepEqual(say(facts), said))
