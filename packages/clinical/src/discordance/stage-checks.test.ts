import { resected, staged, testConsistency } from '../../test/consistency-rows.ts'
import { about, told } from '../../test/sample-record.ts'

testConsistency('stage-checks', [
  {
    code: 'stage-below-pathology',
    why: 'T2 against subserosa',
    fires: true,
    events: [staged({ t: 'T2', n: 'N1' }), resected({ depth: 'subserosa' })],
  },
  {
    code: 'stage-below-pathology',
    why: 'T3 is what subserosa is',
    fires: false,
    events: [staged({ t: 'T3', n: 'N1' }), resected({ depth: 'subserosa', nodesInvolved: true })],
  },
  {
    code: 'stage-below-pathology',
    why: 'N0 against two positive nodes',
    fires: true,
    events: [staged({ t: 'T3', n: 'N0' }), resected({ nodesPositive: about(2) })],
  },
  {
    code: 'stage-below-pathology',
    why: 'no node was positive',
    fires: false,
    events: [staged({ t: 'T3', n: 'N0' }), resected({ nodesPositive: about(0) })],
  },
  {
    code: 'stage-below-pathology',
    why: '11 mm is above 1 cm: T2',
    fires: true,
    events: [staged({ t: 'T1', n: 'N1' }), resected({ depth: 'submucosa', tumourSizeMm: about(11) })],
  },
  {
    code: 'stage-below-pathology',
    why: '10 mm is not above 1 cm',
    fires: false,
    events: [staged({ t: 'T1', n: 'N1' }), resected({ depth: 'submucosa', tumourSizeMm: about(10) })],
  },
  {
    code: 'stage-below-pathology',
    why: 'staged again after the operation',
    fires: false,
    events: [
      staged({ t: 'T1', n: 'NX' }),
      resected({ depth: 'serosa', nodesInvolved: true }),
      told('stage-assigned', '2015-04', { t: 'pT4', n: 'pN1' }),
    ],
  },
  {
    code: 'metastasis-letter-missing',
    why: 'AJCC 8 has letters',
    fires: true,
    events: [staged({ system: 'ajcc', version: '8', m: 'M1' })],
  },
  {
    code: 'metastasis-letter-missing',
    why: 'the letter is there',
    fires: false,
    events: [staged({ system: 'ajcc', version: '8', m: 'M1c' })],
  },
  {
    code: 'metastasis-letter-missing',
    why: 'ENETS has no letters',
    fires: false,
    events: [staged({ system: 'enets', m: 'M1' })],
  },
  {
    code: 'metastasis-letter-missing',
    why: 'the 7th edition has none',
    fires: false,
    events: [staged({ system: 'ajcc', version: '7', m: 'M1' })],
  },
  {
    code: 'stage-contradicted',
    why: 'M0 with a specimen of the liver',
    fires: true,
    events: [
      told('specimen-reported', '2015-01-05', { site: 'liver', procedure: 'biopsy', ki67Percent: about(5) }),
      staged({ t: 'T2', n: 'N0', m: 'M0', group: 'II' }),
    ],
  },
  {
    code: 'stage-contradicted',
    why: 'M1a, the liver alone, with a lesion of bone',
    fires: true,
    events: [
      told('site-finding-read', '2015-01-05', { site: 'hip', siteKind: 'bone', presence: 'present' }),
      staged({ m: 'M1a' }),
    ],
  },
  {
    code: 'stage-contradicted',
    why: 'the metastasis was found months later',
    fires: false,
    events: [
      staged({ m: 'M0' }),
      told('specimen-reported', '2015-08-10', { site: 'liver', procedure: 'biopsy', ki67Percent: about(5) }),
    ],
  },
  {
    code: 'stage-contradicted',
    why: 'a stage that was assigned again is not held against the later specimen',
    fires: false,
    events: [
      staged({ t: 'T1', n: 'NX' }),
      resected({ depth: 'serosa', nodesInvolved: true }),
      told('stage-assigned', '2015-04', { t: 'pT4', n: 'pN1' }),
    ],
  },
  {
    code: 'stage-contradicted',
    why: 'of the pancreas too, M0 and a specimen of the liver cannot both hold',
    fires: true,
    events: [
      told('specimen-reported', '2015-01-05', { site: 'liver', procedure: 'biopsy', ki67Percent: about(5) }),
      staged({ organ: 'pancreas', t: 'T2', m: 'M0', group: 'II' }),
    ],
  },
  {
    code: 'stage-below-pathology',
    why: 'which of two stages of one year stands cannot be told',
    fires: false,
    events: [
      told('stage-assigned', '2015', { t: 'pT4', n: 'pN1' }),
      told('stage-assigned', '2015-04', { id: 'stage', t: 'T1', n: 'NX' }),
      resected({ depth: 'serosa', nodesInvolved: true }),
    ],
  },
  {
    code: 'stage-below-pathology',
    why: 'depth of another organ is not held against the rules of the ileum',
    fires: false,
    events: [staged({ organ: 'stomach', t: 'T2', n: 'N0' }), resected({ depth: 'subserosa', organ: 'stomach' })],
  },
])
