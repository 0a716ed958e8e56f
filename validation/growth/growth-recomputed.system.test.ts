import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { it } from 'node:test'
import { growthSummary } from './growth-summary.ts'
import { patientGrowths } from './patient-growth.ts'

const fixtures = join(import.meta.dirname, '../../fixtures')
const hasScipy = spawnSync('python3', ['-c', 'import scipy, numpy']).status === 0

/** Reads the table itself: nothing of Debulk's but the choice of the two scans, told in the README. */
const script = `
import csv, gzip, json, sys
import numpy as np
from collections import defaultdict
from scipy.stats import norm
days = defaultdict(lambda: defaultdict(list))
with gzip.open(sys.argv[1], 'rt') as f:
    for r in csv.DictReader(f):
        if r['day'] != '':
            days[r['study'] + '/' + r['patient']][int(r['day'])].append(r['longdiam'])
def said(values):
    # two findings of a day that differ, or none, were not evaluated
    found = {v for v in values if v not in ('', 'NOT EVALUABLE')}
    return found.pop() if len(found) == 1 else None
out = {}
for patient, visits in days.items():
    seen = [(d, said(v)) for d, v in sorted(visits.items())]
    told = [d for d, v in seen if v is not None or len(set(visits[d])) > 1]
    before = [d for d in told if d <= 0]
    start = before[-1] if before else told[0]
    first = dict(seen)[start]
    later = [(d, v) for d, v in seen if d > start and v is not None]
    if not later or 'TOO SMALL TO MEASURE' in (first, later[0][1]):
        continue
    day, last = later[0]
    a, b, t = float(first), float(last), (day - start) / 30.4375
    if a == 0 or b == 0:
        continue
    tg = np.log(b**3 / a**3) / t
    half = norm.ppf(0.975) * 3 * 0.108 * np.sqrt(2) / t
    out[patient] = [float(np.exp(x) - 1) for x in (tg, tg - half, tg + half)]
q = np.quantile([v[0] for v in out.values()], [0.05, 0.25, 0.5, 0.75, 0.95])
print(json.dumps({'rates': out, 'quantiles': q.tolist()}))`

it(
  'SciPy works the same growth of every patient, the same intervals and the same quantiles',
  {
    skip: hasScipy ? false : 'not run: needs python3-scipy',
  },
  async () => {
    const { stdout, stderr } = spawnSync(
      'python3',
      ['-c', script, join(fixtures, 'laleh-recist/laleh_recist.csv.gz')],
      {
        encoding: 'utf8',
        maxBuffer: 2 ** 26,
      },
    )
    assert.ok(stdout, stderr)
    const theirs = JSON.parse(stdout) as { rates: Record<string, [number, number, number]>; quantiles: number[] }
    const growths = await patientGrowths(fixtures)
    const rated = growths.flatMap((each) => (each.rate === null ? [] : [each]))
    assert.deepEqual(rated.map(({ patient }) => patient).toSorted(), Object.keys(theirs.rates).toSorted())
    const near = (a: number, b: number) => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b))
    for (const { patient, rate } of rated) {
      const [value, low, high] = theirs.rates[patient] ?? [NaN, NaN, NaN]
      assert.ok(near(rate.monthlyChange, value) && near(rate.low, low) && near(rate.high, high), patient)
    }
    const { p5, p25, median, p75, p95 } = growthSummary(growths).monthly
    for (const [i, ours] of [p5, p25, median, p75, p95].entries())
      assert.ok(near(ours, theirs.quantiles[i] ?? NaN), `${ours} ${theirs.quantiles[i]}`)
  },
)
