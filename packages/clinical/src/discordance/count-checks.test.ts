import { lesions, reading, testConsistency } from '../../test/consistency-rows.ts'
import { day } from '../../test/sample-record.ts'

testConsistency('count-checks', [
  {
    code: 'count-restated-differently',
    why: '12 becomes 14',
    fires: true,
    events: [
      reading('2015-01-01', lesions(12)),
      reading('2015-06-01', { restates: { study: day('2015-01-01'), count: { least: 14, most: 14 } } }),
    ],
  },
  {
    code: 'count-restated-differently',
    why: '12 stays 12',
    fires: false,
    events: [
      reading('2015-01-01', lesions(12)),
      reading('2015-06-01', { restates: { study: day('2015-01-01'), count: { least: 12, most: 12 } } }),
    ],
  },
  {
    code: 'count-scope-open',
    why: 'the later count names no part of the liver',
    fires: true,
    events: [
      reading('2015-01-01', lesions(12, { scope: 'left-lobe' })),
      reading('2015-06-01', lesions(4, { trend: { to: 'smaller', since: day('2015-01-01') } })),
    ],
  },
  {
    code: 'count-scope-open',
    why: 'both name the left lobe',
    fires: false,
    events: [
      reading('2015-01-01', lesions(12, { scope: 'left-lobe' })),
      reading('2015-06-01', lesions(4, { scope: 'left-lobe', trend: { to: 'smaller', since: day('2015-01-01') } })),
    ],
  },
])
