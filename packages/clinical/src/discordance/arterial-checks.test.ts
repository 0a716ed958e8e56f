import { session, testConsistency } from '../../test/consistency-rows.ts'

testConsistency('arterial-checks', [
  {
    code: 'staged-plan-not-followed',
    why: 'left, then both',
    fires: true,
    events: [session('2015-01-10', 'left-hepatic'), session('2015-03-10', 'proper-hepatic', { lastOfCourse: true })],
  },
  {
    code: 'staged-plan-not-followed',
    why: 'left, then right',
    fires: false,
    events: [session('2015-01-10', 'left-hepatic'), session('2015-03-10', 'right-hepatic', { lastOfCourse: true })],
  },
  {
    code: 'staged-plan-not-followed',
    why: 'the course is not over',
    fires: false,
    events: [session('2015-01-10', 'left-hepatic'), session('2015-03-10', 'left-hepatic')],
  },
  {
    code: 'staged-plan-not-followed',
    why: 'a segmental branch tells no side',
    fires: false,
    events: [session('2015-01-10', 'left-hepatic'), session('2015-03-10', 'segmental', { lastOfCourse: true })],
  },
  {
    code: 'delivered-share-ambiguous',
    why: 'half of it went in',
    fires: true,
    events: [
      session('2015-01-10', 'left-hepatic', {
        deliveredFraction: 0.5,
        agents: [{ name: 'mitomycin', role: 'drug', prepared: { value: 10, unit: 'mg' } }],
      }),
    ],
  },
  {
    code: 'delivered-share-ambiguous',
    why: 'what went in is said',
    fires: false,
    events: [
      session('2015-01-10', 'left-hepatic', {
        deliveredFraction: 0.5,
        agents: [
          { name: 'mitomycin', role: 'drug', prepared: { value: 10, unit: 'mg' }, delivered: { value: 5, unit: 'mg' } },
        ],
      }),
    ],
  },
  {
    code: 'delivered-share-ambiguous',
    why: 'all of it went in',
    fires: false,
    events: [
      session('2015-01-10', 'left-hepatic', {
        deliveredFraction: 1,
        agents: [{ name: 'mitomycin', role: 'drug', prepared: { value: 10, unit: 'mg' } }],
      }),
    ],
  },
])
