import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import type { EventKind, EventOf, PatientEvent } from '@debulk/clinical/record/patient-event'
import { CaseEvent, type patientEvent } from './case-events.ts'

type DeepReadonly<T> = T extends string | number | boolean | null | undefined
  ? T
  : { readonly [K in keyof T]: DeepReadonly<T[K]> }
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : never) : never
type Origin = 'id' | 'enteredBy' | 'recordedOn' | 'imported' | 'measured' | 'derived'
type WrittenFacts<K extends EventKind> = DeepReadonly<Omit<Extract<CaseEvent, { kind: K }>, Origin>>
type RecordFacts<K extends EventKind> = DeepReadonly<Omit<EventOf<K>, 'id' | 'provenance'>>

// does not compile where a kind, a key or a value is in one and not in the other
const sameFacts: { readonly [K in EventKind]: Same<WrittenFacts<K>, RecordFacts<K>> } & {
  readonly [K in EventKind]: Same<keyof WrittenFacts<K>, keyof RecordFacts<K>>
} = {
  'patient-described': true,
  'comedication-recorded': true,
  'performance-status-recorded': true,
  'symptom-reported': true,
  'quality-of-life-reported': true,
  'status-seen': true,
  'consent-given': true,
  'patient-perspective-given': true,
  'marker-measured': true,
  'marker-series-joined': true,
  'marker-criteria-chosen': true,
  'laboratory-measured': true,
  'heart-examined': true,
  'specimen-reported': true,
  'stage-assigned': true,
  'study-performed': true,
  'study-read': true,
  'site-finding-read': true,
  'pet-read': true,
  'angiography-read': true,
  'targets-selected': true,
  'lesions-judged': true,
  'response-adjudicated': true,
  'follow-up-planned': true,
  'lesion-identified': true,
  'match-proposed': true,
  'match-confirmed': true,
  'match-rejected': true,
  'lesion-merged': true,
  'lesion-split': true,
  'lesion-state-asserted': true,
  'lesion-nature-asserted': true,
  'study-reviewed': true,
  'systemic-therapy-started': true,
  'systemic-therapy-changed': true,
  'systemic-therapy-stopped': true,
  'radioligand-cycle-given': true,
  'biopsy-performed': true,
  'resection-performed': true,
  'ablation-performed': true,
  'embolisation-performed': true,
  'radioembolisation-performed': true,
  'transplantation-performed': true,
  'adverse-event-reported': true,
  'suitability-recorded': true,
  'child-pugh-recorded': true,
  'liver-volume-measured': true,
  'board-met': true,
  'decision-followed-up': true,
  'claim-made': true,
  'source-questioned': true,
  'event-retracted': true,
}
const sameKinds: Same<CaseEvent['kind'], EventKind> = true
const readsAsEvents: Same<ReturnType<typeof patientEvent>, PatientEvent> = true

test('the case file knows the kinds of the record, each once', () => {
  assert.ok(sameKinds && readsAsEvents)
  const kinds = CaseEvent.options.map(({ shape }) => [...shape.kind.values][0])
  assert.deepEqual(new Set(kinds), new Set(Object.keys(sameFacts)))
  assert.equal(kinds.length, new Set(kinds).size)
})

test('the record’s own source names no kind that the file lacks', () => {
  const folder = new URL('../../clinical/src/record/', import.meta.url)
  const files = ['board', 'imaging', 'laboratory', 'lesion', 'pathology', 'patient', 'treatment']
  const text = files.map((name) => readFileSync(new URL(`${name}-events.ts`, folder), 'utf8')).join('\n')
  const named = [...text.matchAll(/readonly kind: '([a-z-]+)'/g)].map((match) => match[1])
  assert.deepEqual(new Set(named), new Set(Object.keys(sameFacts)))
})
