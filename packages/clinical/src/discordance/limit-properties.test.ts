import assert from 'node:assert/strict'
import { test } from 'node:test'
import { contextOf, told } from '../../test/sample-record.ts'
import type { PatientEvent } from '../record/patient-event.ts'
import type { ArterialAgent } from '../record/treatment-events.ts'
import { limitExceeded } from './limit-checks.ts'

// What must hold of any record: an amount in a body is not undone by what is given later, nor by how its unit is spelt.

/** Numbers from 0 to below 1 that come again with every run (Lehmer, 48271 modulo 2³¹ − 1). */
function sequence(seed: number): () => number {
  let state = seed
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647
}
const pick = <T>(of: readonly [T, ...T[]], next: () => number): T => of[Math.floor(next() * of.length)] ?? of[0]

/** Spellings of one unit, each with how many of it one of the first is (UCUM). */
const spellings = {
  mL: [
    ['mL', 1],
    ['ml', 1],
    ['cm3', 1],
    ['L', 1e-3],
    ['dL', 1e-2],
  ],
  mg: [
    ['mg', 1],
    ['g', 1e-3],
    ['ug', 1e3],
    ['10*3.ug', 1],
  ],
  "[USP'U]": [
    ["[USP'U]", 1],
    ["10*3.[USP'U]", 1e-3],
  ],
  '[IU]': [
    ['[IU]', 1],
    ['[iU]', 1],
    ['k[iU]', 1e-3],
    ['10*3.[IU]', 1e-3],
  ],
} as const
const drugUnits = ['mg', "[USP'U]", '[IU]'] as const

type Drawn = {
  readonly name: string
  readonly role: 'oil' | 'drug'
  readonly unit: keyof typeof spellings
  readonly value: number
}

function drawnAgent(next: () => number): Drawn {
  const name = pick(['Lipiodol', 'bleomycin', 'doxorubicin'], next)
  if (name === 'Lipiodol') return { name, role: 'oil', unit: 'mL', value: Math.round(next() * 20) }
  const unit = name === 'bleomycin' ? pick(drugUnits, next) : 'mg'
  const value = Math.round(next() * 600)
  return { name, role: 'drug', unit, value: unit === '[IU]' ? 1000 * value : value }
}

/** One agent as recorded: delivered, only prepared, or without an amount. */
function recorded({ name, role, unit, value }: Drawn, how: number, spelling: number): ArterialAgent {
  const all = spellings[unit]
  const [code, size] = all[Math.floor(spelling * all.length)] ?? all[0]
  const amount = { value: value * size, unit: code }
  return { name, role, ...(how < 0.6 ? { delivered: amount } : how < 0.85 ? { prepared: amount } : {}) }
}

/** Sessions of a record; `spelt` picks the spelling of each unit, and nothing else. */
function sessions(seed: number, count: number, spelt: () => number): PatientEvent[] {
  const next = sequence(seed)
  return Array.from({ length: count }, (_, i) => {
    const date = pick(['2015-01-10', '2015-01-10', '2015-03', '2015-05-02', '2016'], next)
    const share = next() < 0.3 ? { deliveredFraction: 0.8 } : {}
    const named = next() < 0.1 ? {} : { agents: agentsOf(next, spelt) }
    const lungs = next()
    return lungs < 0.2
      ? told('radioembolisation-performed', date, { id: `s${i}`, ...(lungs < 0.15 ? { lungDoseGy: 300 * lungs } : {}) })
      : told('embolisation-performed', date, { id: `s${i}`, vessels: ['segmental'], ...named, ...share })
  })
}
const agentsOf = (next: () => number, spelt: () => number): ArterialAgent[] =>
  Array.from({ length: 1 + Math.floor(next() * 2) }, () => recorded(drawnAgent(next), next(), spelt()))

const body = told('patient-described', '2015-01-01', { id: 'body', heightCm: 165, weightKg: 65 })
const exceededIn = (events: readonly PatientEvent[]) =>
  limitExceeded(contextOf([body, ...events])).map(({ parameters }) => JSON.stringify(namedOf(parameters)))
const namedOf = (parameters: object) =>
  'what' in parameters && 'on' in parameters ? [parameters.what, parameters.on] : []

test('another session, known or not, never takes back that a limit is exceeded', () => {
  let exceeded = 0
  for (let seed = 1; seed <= 400; seed++) {
    const all = sessions(seed, 6, () => 0)
    for (let count = 1; count < all.length; count++) {
      const [before, after] = [exceededIn(all.slice(0, count)), exceededIn(all.slice(0, count + 1))]
      for (const limit of before) assert.ok(after.includes(limit), `seed ${seed}, ${count} sessions: ${limit}`)
      exceeded += before.length
    }
  }
  assert.ok(exceeded > 400, `${exceeded}`)
})

test('the spelling of a unit decides nothing', () => {
  for (let seed = 1; seed <= 400; seed++) {
    const other = sequence(seed + 1000)
    assert.deepEqual(exceededIn(sessions(seed, 5, other)), exceededIn(sessions(seed, 5, () => 0)), `seed ${seed}`)
  }
})
