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
  // Groups of clinical.md 2.2, AJCC/UICC 8 and 7: by hand.
  ...(
    [
      ['pT3 pN1 M1a is IV', { t: 'pT3', n: 'pN1', m: 'M1a', group: 'II', system: 'ajcc', version: '8' }, true],
      ['T2 N0 M0 is II', { t: 'pT2', n: 'pN0', m: 'M0', group: 'III', system: 'ajcc', version: '8' }, true],
      ['T2 N0 M0 is II, and no edition makes it IV', { t: 'T2', n: 'N0', m: 'M0', group: 'IV' }, true],
      ['it is II', { t: 'T2', n: 'N0', m: 'M0', group: 'II' }, false],
      ['IIA by ENETS, and no edition is named', { t: 'T2', n: 'N0', m: 'M0', group: 'IIA' }, false],
      ['IIB is T3 by AJCC 7', { t: 'T2', n: 'N0', m: 'M0', group: 'IIB', system: 'ajcc', version: '7' }, true],
      ['IIIB by AJCC 7', { t: 'T1', n: 'N1', m: 'M0', group: 'IIIB', system: 'ajcc', version: '7' }, false],
      ['T1 NX M0 joined I in Version 9, and no edition is named', { t: 'T1', n: 'NX', m: 'M0', group: 'I' }, false],
      ['T3 without nodes known is II or III, never I', { t: 'T3', n: 'NX', m: 'M0', group: 'I' }, true],
      ['X excludes nothing', { t: 'TX', n: 'NX', group: 'II' }, false],
      ['M1 alone is IV', { m: 'cM1', group: 'III' }, true],
      ['groups of another organ are its own', { organ: 'pancreas', t: 'T3', n: 'N1', m: 'M0', group: 'IIB' }, false],
      ['any M1 is IV, of the pancreas too', { organ: 'pancreas', t: 'T3', m: 'M1', group: 'II' }, true],
    ] as const
  ).map(([why, facts, fires]) => ({
    code: 'stage-group-differs' as const,
    why: `${facts.group}: ${why}`,
    fires,
    events: [staged(facts)],
  })),
  // a mesenteric mass above 2 cm is N2 by AJCC/UICC 8; AJCC 7 and ENETS have N1 only (clinical.md 2.2)
  ...(
    [
      ['N2 by AJCC 8', { system: 'ajcc', version: '8' }, true],
      ['ENETS has no N2', { system: 'enets', version: '2012' }, false],
      ['AJCC 7 has no N2', { system: 'ajcc', version: '7' }, false],
      ['no edition is recorded', {}, false],
    ] as const
  ).map(([why, facts, fires]) => ({
    code: 'stage-contradicted' as const,
    why: `N1 with a mass of 25 mm: ${why}`,
    fires,
    events: [
      told('site-finding-read', '2015-01-05', {
        site: 'mesentery',
        siteKind: 'mesenteric-mass',
        presence: 'present',
        diametersMm: [25],
      }),
      staged({ n: 'N1', ...facts }),
    ],
  })),
  {
    code: 'stage-contradicted',
    why: 'one group is said once: by its own categories',
    fires: false,
    events: [
      resected({ depth: 'muscularis-propria', nodesPositive: about(0) }),
      staged({ t: 'T2', n: 'N0', m: 'M0', group: 'III' }),
    ],
  },
  {
    code: 'stage-contradicted',
    why: 'a liver that was not looked at leaves II as possible as IV',
    fires: false,
    events: [
      told('pet-read', '2015-01-05', { tracer: '68Ga-DOTATATE', tracerTarget: 'somatostatin-receptor', findings: [] }),
      staged({ group: 'II' }),
    ],
  },
  {
    code: 'stage-contradicted',
    why: 'a biopsy of the liver without tumour is no metastasis',
    fires: false,
    events: [
      told('specimen-reported', '2015-01-05', { site: 'liver', procedure: 'biopsy', tumour: 'absent' }),
      staged({ t: 'T2', n: 'N0', m: 'M0', group: 'II' }),
    ],
  },
  {
    code: 'stage-contradicted',
    why: 'a biopsy of the liver of which nothing is said is no metastasis',
    fires: false,
    events: [
      told('specimen-reported', '2015-01-05', { site: 'liver', procedure: 'biopsy' }),
      staged({ t: 'T2', n: 'N0', m: 'M0', group: 'II' }),
    ],
  },
  {
    code: 'stage-below-pathology',
    why: 'the stage is of the pancreas, the specimen of the ileum',
    fires: false,
    events: [
      staged({ organ: 'pancreas', t: 'T1', n: 'N0' }),
      resected({ depth: 'serosa', organ: 'jejunum-ileum', nodesInvolved: true }),
    ],
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
