// Expected values: the label of Lipiodol (FDA) and the rule of the lists: what nobody recorded is unknown, never met.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { PatientEvent } from '../record/patient-event.ts'
import type { ComorbidityCode } from '../record/patient-events.ts'
import type { SuitabilityFact } from '../record/treatment-events.ts'
import { contextOf, told } from '../../test/sample-record.ts'
import { intraArterialItems } from './intra-arterial-items.ts'
import type { ItemCode } from './checklist.ts'

const ill = (code: ComorbidityCode, present?: boolean) =>
  told('patient-described', '2021-01-05', { comorbidities: [{ code, present }] })
const fact = (name: SuitabilityFact, presence: 'present' | 'absent', date = '2021-01-05') =>
  told('suitability-recorded', date, { id: `${name} ${presence}`, fact: name, presence })
const seen = (anatomy: 'typical' | 'variant', date = '2021-02-05') => told('angiography-read', date, { anatomy })

const rows: readonly (readonly [ItemCode, string, readonly PatientEvent[], string])[] = [
  ['no-hyperthyroidism', 'recorded', [ill('hyperthyroidism')], 'not-met'],
  ['no-hyperthyroidism', 'known not to be there', [ill('hyperthyroidism', false)], 'met'],
  ['no-hyperthyroidism', 'another illness recorded only', [ill('diabetes')], 'unknown not-recorded'],
  ['no-severe-pulmonary-impairment', 'severe', [ill('severe-pulmonary-impairment')], 'not-met'],
  [
    'no-severe-pulmonary-impairment',
    'how badly is open',
    [ill('pulmonary-impairment')],
    'unknown severity-not-recorded',
  ],
  ['no-severe-pulmonary-impairment', 'none at all', [ill('pulmonary-impairment', false)], 'met'],
  ['no-severe-pulmonary-impairment', 'none that is severe', [ill('severe-pulmonary-impairment', false)], 'met'],
  ['no-recent-bleeding', 'recorded', [fact('recent-bleeding', 'present')], 'not-met'],
  ['no-recent-bleeding', 'looked for and absent', [fact('recent-bleeding', 'absent')], 'met'],
  ['no-undrained-biliary-dilatation', 'undrained', [fact('biliary-dilatation-undrained', 'present')], 'not-met'],
  ['no-undrained-biliary-dilatation', 'no dilatation', [fact('biliary-dilatation', 'absent')], 'met'],
  [
    'no-undrained-biliary-dilatation',
    'drainage is open',
    [fact('biliary-dilatation', 'present')],
    'unknown drainage-not-recorded',
  ],
  [
    'no-undrained-biliary-dilatation',
    'dilated and drained',
    [fact('biliary-dilatation', 'present'), fact('biliary-dilatation-undrained', 'absent')],
    'met',
  ],
  ['no-aberrant-hepatic-artery', 'nothing said', [], 'unknown not-recorded'],
  ['no-aberrant-hepatic-artery', 'variant at angiography', [seen('variant')], 'not-met'],
  ['no-aberrant-hepatic-artery', 'typical at angiography', [seen('typical')], 'met'],
  [
    'no-aberrant-hepatic-artery',
    'the later word counts',
    [fact('aberrant-hepatic-artery', 'present'), seen('typical')],
    'met',
  ],
  [
    'no-aberrant-hepatic-artery',
    'both on one day',
    [fact('aberrant-hepatic-artery', 'present'), seen('typical', '2021-01-05')],
    'conflict values-of-one-day-disagree',
  ],
  ['no-hepatogastric-branch', 'recorded', [fact('hepatogastric-branch', 'present')], 'not-met'],
  ['no-hepatogastric-branch', 'typical arteries say nothing of it', [seen('typical')], 'unknown not-recorded'],
]

for (const [item, why, events, expected] of rows)
  test(`${item}: ${why}`, () => {
    const found = intraArterialItems(contextOf(events)).find((each) => each.item === item)
    assert.equal([found?.state, found?.reason].filter((part) => part !== null).join(' '), expected)
  })
