import { session, testConsistency } from '../../test/consistency-rows.ts'
import { told } from '../../test/sample-record.ts'
import type { SuitabilityFact } from '../record/treatment-events.ts'

const fact = (which: SuitabilityFact, date: string, presence: 'present' | 'absent' = 'present') =>
  told('suitability-recorded', date, { id: `${which} ${date}`, fact: which, presence })
const oil = { agents: [{ name: 'Lipiodol', role: 'oil' as const, delivered: { value: 10, unit: 'mL' } }] }
const beads = { technique: 'drug-eluting-beads', agents: [{ name: 'DC Bead', role: 'drug-eluting-particles' }] }

// Criteria: clinical reference §5.1 (RETNET, table 1 of PMC6050671; allergies and pregnancy there too as items that selection asks about).
const rows: readonly (readonly [
  boolean,
  string,
  readonly Parameters<typeof testConsistency>[1][number]['events'][number][],
])[] = [
  [
    true,
    'allergy to oil, then oil',
    [fact('iodised-oil-allergy', '2015-01-01'), session('2015-01-10', 'segmental', oil)],
  ],
  [
    true,
    'allergy to oil, then a technique that uses it',
    [
      fact('iodised-oil-allergy', '2015-01-01'),
      session('2015-01-10', 'segmental', { technique: 'oil-chemoembolisation' }),
    ],
  ],
  [
    true,
    'allergy to oil, then a technique that uses it with only its drug listed',
    [
      fact('iodised-oil-allergy', '2015-01-01'),
      session('2015-01-10', 'segmental', {
        technique: 'oil-chemoembolisation',
        agents: [{ name: 'Doxorubicin', role: 'drug' as const, delivered: { value: 50, unit: 'mg' } }],
      }),
    ],
  ],
  [
    false,
    'allergy to oil, then a session that none of the prepared oil went into',
    [
      fact('iodised-oil-allergy', '2015-01-01'),
      session('2015-01-10', 'segmental', {
        deliveredFraction: 0,
        agents: [{ name: 'Lipiodol', role: 'oil' as const, prepared: { value: 10, unit: 'mL' } }],
      }),
    ],
  ],
  [
    false,
    'allergy to oil, then beads',
    [fact('iodised-oil-allergy', '2015-01-01'), session('2015-01-10', 'segmental', beads)],
  ],
  [
    false,
    'allergy to oil, then a session of which no agent is recorded',
    [fact('iodised-oil-allergy', '2015-01-01'), session('2015-01-10', 'segmental')],
  ],
  [
    false,
    'no allergy to oil',
    [fact('iodised-oil-allergy', '2015-01-01', 'absent'), session('2015-01-10', 'segmental', oil)],
  ],
  [false, 'nothing of allergies', [session('2015-01-10', 'segmental', oil)]],
  [
    false,
    'allergy to oil recorded on the day, which may be the reaction',
    [fact('iodised-oil-allergy', '2015-01-10'), session('2015-01-10', 'segmental', oil)],
  ],
  [
    false,
    'allergy to oil recorded in the month of the session',
    [fact('iodised-oil-allergy', '2015-01'), session('2015-01-10', 'segmental', oil)],
  ],
  [
    false,
    'allergy to oil, refuted before the session',
    [
      fact('iodised-oil-allergy', '2015-01-01'),
      fact('iodised-oil-allergy', '2015-01-05', 'absent'),
      session('2015-01-10', 'segmental', oil),
    ],
  ],
  [
    true,
    'allergy to oil, refuted after the session',
    [
      fact('iodised-oil-allergy', '2015-01-01'),
      session('2015-01-10', 'segmental', oil),
      fact('iodised-oil-allergy', '2015-02-05', 'absent'),
    ],
  ],
  [true, 'allergy to contrast', [fact('contrast-allergy', '2014'), session('2015-01-10', 'segmental', beads)]],
  [true, 'bilioenteric anastomosis', [fact('bilioenteric-anastomosis', '2010'), session('2015-01-10', 'segmental')]],
  [true, 'biliary stent', [fact('biliary-stent', '2014-12-01'), session('2015-01-10', 'segmental')]],
  [
    false,
    'biliary stent, taken out before',
    [fact('biliary-stent', '2014-11'), fact('biliary-stent', '2014-12', 'absent'), session('2015-01-10', 'segmental')],
  ],
  [true, 'papillotomy', [fact('papillotomy', '2014-12-01'), session('2015-01-10', 'segmental')]],
  [
    true,
    'anastomosis before radioembolisation',
    [
      fact('bilioenteric-anastomosis', '2010'),
      told('radioembolisation-performed', '2015-01-10', { vessels: ['segmental'] }),
    ],
  ],
  [
    true,
    'two sessions after it are one finding',
    [fact('papillotomy', '2014-12-01'), session('2015-01-10', 'segmental'), session('2015-03-10', 'segmental')],
  ],
  // 42 weeks are 294 days: 2014-03-22 to 2015-01-10
  [true, 'pregnancy 294 days before', [fact('pregnancy', '2014-03-22'), session('2015-01-10', 'segmental')]],
  [false, 'pregnancy 295 days before', [fact('pregnancy', '2014-03-21'), session('2015-01-10', 'segmental')]],
  [false, 'an infection of another year', [fact('infection', '2013-03-21'), session('2015-01-10', 'segmental')]],
]

testConsistency(
  'selection-checks',
  rows.map(([fires, why, events]) => ({ code: 'selection-fact-before-session', why, fires, events })),
)
