import { events, row, wrong, lacks, clash, nothing, type Mistake } from './mistake-rows.ts'

const cga = 'kind: marker-measured, analyte: chromogranin-a, unit: ng/mL, reference: "<108", value: 300'
const serum = `${cga}, id: m1, on: 2019-01, matrix: serum, assay: A`
const plasma = `${cga}, id: m2, on: 2019-02, matrix: plasma`
const both = '{ matrix: serum, assay: A }, { matrix: plasma, assay: not-recorded }'
const join = 'kind: marker-series-joined, on: 2019-03, by: AB, reason: x, analyte: chromogranin-a'
const chosen = 'kind: marker-criteria-chosen, on: 2019, by: AB, reason: x, analyte: all'

/** What somebody decides against the rules. */
export const overrides: readonly Mistake[] = [
  lacks('a join by nobody', `kind: marker-series-joined, on: 2019, reason: x, analyte: nse, series: [${both}]`, 'by'),
  lacks(
    'a join without a reason',
    `kind: marker-series-joined, on: 2019, by: AB, analyte: nse, series: [${both}]`,
    'reason',
  ),
  wrong('a join of nothing', `${join}, series: §[]`, 'matrix: serum'),
  wrong('a series as a text', `${join}, series: [§serum]`, 'matrix', 'assay'),
  row(
    'a series without its assay',
    events(`{ ${serum} }`, `{ ${plasma} }`, `{ ${join}, series: [{ matrix: serum, assay: A }, §{ matrix: plasma }] }`),
    'text/missing-key',
    'assay',
    'not-recorded',
  ),
  wrong(
    'a matrix that is not known, otherwise said',
    `${join}, series: [{ matrix: §unknown, assay: A }]`,
    'not-recorded',
  ),
  nothing(
    'a series without results',
    [serum, plasma, `${join}, series: [{ matrix: serum, assay: A }, §{ matrix: plasma, assay: B }]`],
    '{ matrix: plasma, assay: not-recorded }',
  ),
  clash(
    'a series of another marker',
    [
      serum,
      plasma,
      'kind: marker-measured, id: s1, on: 2019, analyte: serotonin, value: 5, unit: ng/mL, matrix: whole-blood',
      `${join}, series: [{ matrix: serum, assay: A }, §{ matrix: whole-blood, assay: not-recorded }]`,
    ],
    's1',
    'series: [{ matrix: serum, assay: A }, { matrix: plasma, assay: not-recorded }]',
  ),
  clash(
    'a series twice in one join',
    [serum, plasma, `${join}, series: [${both}, §{ matrix: serum, assay: a }]`],
    'serum',
  ),
  clash(
    'a series in two joins',
    [
      serum,
      plasma,
      `${cga}, on: 2019-02, matrix: plasma, assay: C`,
      `${join}, id: j1, series: [${both}]`,
      `${join}, id: j2, series: [{ matrix: plasma, assay: C }, §{ matrix: serum, assay: A }]`,
    ],
    'j1',
  ),
  clash('one series alone', [serum, plasma, `${join}, series: §[{ matrix: serum, assay: A }]`], both),
  lacks('criteria that choose nothing', chosen, 'risePercent: 50', 'confounded'),
  lacks('criteria of a marker without a name', `${chosen.replace('all', 'other')}, risePercent: 50`, 'name'),
  wrong('a fall of more than everything', `${chosen}, fallPercent: §150`, '100'),
  wrong('a rise with its sign', `${chosen}, risePercent: §25 %`, 'risePercent: 25'),
  wrong('a baseline under the limit', `${chosen}, baselineTimesLimit: §0.5`, '≥ 1'),
  wrong('allowed as yes', `${chosen}, confounded: §yes`, 'allowed'),
]
