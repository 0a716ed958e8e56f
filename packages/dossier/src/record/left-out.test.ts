// What a reader sees of facts that begin after the day asked for.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dayDate } from '@debulk/quantity/uncertain-date'
import { day, sampleRecordView } from '../../test/sample-record-view.ts'
import { plainInk } from '../terminal-ink.ts'
import { recordPage } from './record-page.ts'
import type { RecordView } from './record-view.ts'
import { terminalRecord } from './terminal-record.ts'

const shown = (view: RecordView): string[] =>
  [
    terminalRecord({ ...view, all: false, refused: [], width: 100, ink: plainInk }),
    recordPage({
      ...view,
      all: false,
      origin: 'patient',
      generated: { version: '1', on: day('2021-06-30') },
      sha256: () => 'digest',
    }),
  ].map((text) => text.replaceAll('\u00A0', ' '))
const later = {
  facts: ['2091-01-01', '2062-05-02'].map((on, n) => ({
    id: `later-${n}`,
    kind: 'status-seen' as const,
    on: dayDate(day(on)),
  })),
  dayIsToday: false,
}

for (const [language, leftOut, none] of [
  ['en', '2 later events are left out.', 'All 2 events that stand are later than the day asked for.'],
  ['ru', 'Не учтены 2 более поздних события.', 'Все неотозванные события (2) позже дня запроса.'],
] as const)
  test(`what was left out is said at the head, on the terminal and on the page (${language})`, async () => {
    const view = await sampleRecordView(language)
    for (const text of shown(view)) assert.ok(!text.includes(leftOut))
    for (const text of shown({ ...view, review: { ...view.review, later } })) assert.ok(text.includes(leftOut))
    const empty = await sampleRecordView(language, [])
    for (const text of shown({ ...empty, review: { ...empty.review, later } })) {
      assert.ok(text.includes(none))
      assert.ok(!text.includes(empty.words.page.none.events))
    }
  })
