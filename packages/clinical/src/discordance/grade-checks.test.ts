import { resected, testConsistency } from '../../test/consistency-rows.ts'
import { about, told } from '../../test/sample-record.ts'

testConsistency('grade-checks', [
  {
    code: 'grade-differs',
    why: 'Ki-67 12 % and 25 %: G2 and G3',
    fires: true,
    events: [
      told('specimen-reported', '2014', { site: 'liver', differentiation: 'well', ki67Percent: about(25) }),
      resected({ differentiation: 'well', ki67Percent: about(12) }),
    ],
  },
  {
    code: 'grade-differs',
    why: 'Ki-67 12 % and 20 %: both G2',
    fires: false,
    events: [
      told('specimen-reported', '2014', { site: 'liver', differentiation: 'well', ki67Percent: about(20) }),
      resected({ differentiation: 'well', ki67Percent: about(12) }),
    ],
  },
  {
    code: 'grade-differs',
    why: 'a report that was reviewed gives way to its review',
    fires: false,
    events: [
      told('specimen-reported', '2014', { id: 'first', site: 'liver', gradeStated: 'G1' }),
      told('specimen-reported', '2015', { site: 'liver', gradeStated: 'G2', reviewOf: 'first' }),
    ],
  },
  // WHO 2019: 35 % well differentiated is NET G3, poor is NEC: certainly different
  {
    code: 'grade-differs',
    why: 'a count of mitoses grades too',
    fires: true,
    events: [
      told('specimen-reported', '2014', { site: 'liver', differentiation: 'well', mitosesPer2Mm2: about(1) }),
      resected({ differentiation: 'well', ki67Percent: about(12) }),
    ],
  },
  {
    code: 'grade-differs',
    why: 'a report that leaves G1 to G3 open differs from nothing',
    fires: false,
    events: [
      told('specimen-reported', '2014', { site: 'liver', differentiation: 'well', ki67Percent: about('<30') }),
      resected({ differentiation: 'well', ki67Percent: about(12) }),
    ],
  },
  {
    code: 'stated-grade-differs',
    why: 'G1 is stated with a Ki-67 of 25 %',
    fires: true,
    events: [
      resected({ differentiation: 'well', ki67Percent: about(25), mitosesPer2Mm2: about(5), gradeStated: 'G1' }),
    ],
  },
  {
    code: 'stated-grade-differs',
    why: 'G3 is stated of a small-cell carcinoma, which has no G',
    fires: true,
    events: [resected({ differentiation: 'poor', cellType: 'small-cell', gradeStated: 'G3' })],
  },
  {
    code: 'stated-grade-differs',
    why: 'G2 is stated and counted',
    fires: false,
    events: [resected({ differentiation: 'well', ki67Percent: about(20), gradeStated: 'G2' })],
  },
  {
    code: 'mitoses-not-counted',
    why: 'mitoses cannot raise NET G3',
    fires: false,
    events: [resected({ differentiation: 'well', ki67Percent: about(35) })],
  },
  {
    code: 'mitoses-not-counted',
    why: 'carcinoma has no G to raise',
    fires: false,
    events: [resected({ differentiation: 'poor', ki67Percent: about(15) })],
  },
  {
    code: 'grade-on-boundary',
    why: '15 of 500 cells are 3 %',
    fires: true,
    events: [resected({ ki67Positive: 15, cellsCounted: 500 })],
  },
  {
    code: 'grade-on-boundary',
    why: 'mitoses make it G2 whatever the last cell says',
    fires: false,
    events: [resected({ ki67Percent: about(3), mitosesPer2Mm2: about(5) })],
  },
  {
    code: 'grade-on-boundary',
    why: '20 % is the limit of G2 and G3',
    fires: true,
    events: [resected({ ki67Percent: about(20) })],
  },
  {
    code: 'grade-on-boundary',
    why: '19 % lies within G2',
    fires: false,
    events: [resected({ ki67Percent: about(19) })],
  },
  {
    code: 'grade-on-boundary',
    why: 'above 3 % is not 3 %',
    fires: false,
    events: [resected({ ki67Percent: about('>3') })],
  },
  { code: 'mitoses-not-counted', why: 'graded by Ki-67', fires: true, events: [resected({ ki67Percent: about(5) })] },
  {
    code: 'mitoses-not-counted',
    why: 'one mitosis counted',
    fires: false,
    events: [resected({ ki67Percent: about(5), mitosesPer2Mm2: about(1) })],
  },
  { code: 'mitoses-not-counted', why: 'nothing was graded', fires: false, events: [resected({ margins: 'R0' })] },
  ...(
    [
      [true, '25 % is printed, 15 of 500 are 3 %', 25, 15, 500, {}],
      [false, '3 % is printed, 14 of 500 are 2.8 %: rounding', 3, 14, 500, {}],
      [true, '4 % is printed, 14 of 500 are 2.8 %', 4, 14, 500, {}],
      [false, '15 % is printed, 15 of 500 are 3 %: both G2', 15, 15, 500, {}],
      [true, '<3 % is printed, 25 of 500 are 5 %', '<3', 25, 500, {}],
      [false, '<5 % may be either', '<5', 25, 500, {}],
      [false, 'carcinoma is not graded by Ki-67', 25, 15, 500, { differentiation: 'poor' }],
    ] as const
  ).map(([fires, why, printed, positive, counted, more]) => ({
    code: 'ki67-against-count' as const,
    why,
    fires,
    events: [resected({ ki67Percent: about(printed), ki67Positive: positive, cellsCounted: counted, ...more })],
  })),
])
