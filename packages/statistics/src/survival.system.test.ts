import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { aalenJohansen } from './aalen-johansen.ts'
import { coxRegression } from './cox-regression.ts'
import { kaplanMeier } from './kaplan-meier.ts'
import { logRank } from './log-rank.ts'
import { restrictedMean } from './restricted-mean.ts'
import { survivalQuantile } from './survival-quantile.ts'

const hasR = spawnSync('Rscript', ['-e', 'library(survival)']).status === 0
const skip = hasR ? false : 'not run: needs r-base-core and r-cran-survival'

/** A line per figure: name, then numbers. What has none (NA, NaN) is left for us to have none of either. */
const script = `
suppressMessages(library(survival))
d <- read.csv(commandArgs(TRUE)[1])
d$any <- as.integer(d$way > 0)
say <- function(name, x) cat(name, format(as.numeric(x), digits = 15, trim = TRUE), "\\n")
km <- survfit(Surv(time, any) ~ 1, d, conf.type = "log-log")
say("time", km$time); say("risk", km$n.risk); say("survival", km$surv)
say("error", km$std.err * km$surv); say("low", km$lower); say("high", km$upper)
q <- quantile(km, c(.25, .5, .75))
say("quantile", q$quantile); say("quantileLow", q$lower); say("quantileHigh", q$upper)
horizon <- floor(max(d$time[d$any == 1]) * .8)
rm <- summary(km, rmean = horizon)$table
say("horizon", horizon); say("mean", rm["rmean"]); say("meanError", rm["se(rmean)"])
lr <- survdiff(Surv(time, any) ~ group, d)
say("observed", lr$obs); say("expected", lr$exp); say("variance", lr$var); say("chiSquare", lr$chisq)
say("p", pchisq(lr$chisq, length(lr$obs) - 1, lower.tail = FALSE))
for (ties in c("efron", "breslow")) {
  fit <- coxph(Surv(time, any) ~ x + y + z, d, ties = ties, eps = 1e-12)
  s <- summary(fit)
  say(paste0(ties, "Coefficient"), coef(fit)); say(paste0(ties, "Covariance"), vcov(fit))
  say(paste0(ties, "Interval"), t(s$conf.int[, c(1, 3, 4)])); say(paste0(ties, "P"), s$coefficients[, "Pr(>|z|)"])
  say(paste0(ties, "Likelihood"), fit$loglik); say(paste0(ties, "Tests"), c(s$logtest["test"], s$sctest["test"]))
}
d$state <- factor(d$way, 0:2, c("none", "one", "two"))
aj <- survfit(Surv(time, state) ~ 1, d, conf.type = "log-log")
say("incidence", aj$pstate[, 2:3]); say("incidenceError", aj$std.err[, 2:3])
say("incidenceLow", aj$lower[, 2:3]); say("incidenceHigh", aj$upper[, 2:3])
`

/** Mulberry32: the same subjects every time. */
function drawing(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Two causes and censoring, each exponential; times rounded up to `grain`, so that a coarse one ties many. */
function cohort(seed: number, size: number, grain: number) {
  const draw = drawing(seed)
  return Array.from({ length: size }, (_, i) => {
    const [x, y, z] = [Math.floor(draw() * 2), Math.round(30 + 50 * draw()), Number((draw() * 4 - 2).toFixed(2))]
    const rates = [0.02 * Math.exp(0.7 * x + 0.3 * z), 0.01 * Math.exp(0.02 * (y - 55)), 0.015]
    const waits = rates.map((rate) => -Math.log(1 - draw()) / rate)
    const first = Math.min(...waits)
    return {
      time: Math.ceil(first / grain) * grain,
      way: [1, 2, 0][waits.indexOf(first)] ?? 0,
      group: `g${i % 3}`,
      x,
      y,
      z,
    }
  })
}

const cohorts = [
  { why: 'few ties', subjects: cohort(1, 150, 0.25) },
  { why: 'many ties', subjects: cohort(2, 400, 8) },
  { why: 'the few of a small series', subjects: cohort(3, 24, 1) },
]
const folder = mkdtempSync(join(tmpdir(), 'debulk-survival-'))
after(() => rmSync(folder, { recursive: true, force: true }))

function askR(subjects: ReturnType<typeof cohort>): ReadonlyMap<string, readonly number[]> {
  const [table, program] = [join(folder, 'subjects.csv'), join(folder, 'survival.R')]
  const rows = subjects.map(({ time, way, group, x, y, z }) => [time, way, group, x, y, z].join(','))
  writeFileSync(table, ['time,way,group,x,y,z', ...rows].join('\n'))
  writeFileSync(program, script)
  const { status, stdout, stderr } = spawnSync('Rscript', [program, table], { encoding: 'utf8' })
  assert.equal(status, 0, stderr)
  return new Map(
    stdout
      .trim()
      .split('\n')
      .map((line) => line.trim().split(/\s+/))
      .map(([name = '', ...values]) => [name, values.map((value) => (/^(NA|NaN)$/.test(value) ? NaN : Number(value)))]),
  )
}

for (const { why, subjects } of cohorts)
  describe(`R survival finds the same: ${why}`, () => {
    const said = hasR ? askR(subjects) : new Map<string, readonly number[]>()
    const agree = (name: string, found: readonly (number | null | undefined)[], within = 1e-8) => {
      const expected = said.get(name) ?? []
      assert.equal(found.length, expected.length, name)
      expected.forEach((value, i) => {
        const own = found[i] ?? NaN
        if (Number.isNaN(value)) return assert.ok(Number.isNaN(own), `${name}, place ${i}: ${own}, and R has none`)
        assert.ok(Math.abs(own - value) <= within * (1 + Math.abs(value)), `${name}, place ${i}: ${own}, not ${value}`)
      })
    }
    const data = {
      times: subjects.map(({ time }) => time),
      events: subjects.map(({ way }) => way > 0),
      groups: subjects.map(({ group }) => group),
      covariates: subjects.map(({ x, y, z }) => [x, y, z]),
    }
    const curve = kaplanMeier(data)

    test('curve, errors and bounds', { skip }, () => {
      agree(
        'time',
        curve.steps.map(({ time }) => time),
      )
      agree(
        'risk',
        curve.steps.map(({ atRisk }) => atRisk),
      )
      agree(
        'survival',
        curve.steps.map(({ survival }) => survival),
      )
      agree(
        'error',
        curve.steps.map(({ standardError }) => standardError),
      )
      agree(
        'low',
        curve.steps.map(({ low }) => low),
      )
      agree(
        'high',
        curve.steps.map(({ high }) => high),
      )
    })

    test('quartiles and their bounds', { skip }, () => {
      const quantiles = [0.25, 0.5, 0.75].map((share) => survivalQuantile(curve, share))
      agree(
        'quantile',
        quantiles.map(({ time }) => time),
      )
      agree(
        'quantileLow',
        quantiles.map(({ low }) => low),
      )
      agree(
        'quantileHigh',
        quantiles.map(({ high }) => high),
      )
    })

    test('restricted mean', { skip }, () => {
      const found = restrictedMean(curve, said.get('horizon')?.[0] ?? NaN)
      assert.ok(found.ok)
      agree('mean', [found.value.mean])
      agree('meanError', [found.value.standardError])
    })

    test('log-rank of three groups', { skip }, () => {
      const found = logRank(data)
      agree(
        'observed',
        found.groups.map(({ observed }) => observed),
      )
      agree(
        'expected',
        found.groups.map(({ expected }) => expected),
      )
      agree('variance', found.covariance.flat())
      agree('chiSquare', [found.chiSquare])
      agree('p', [found.p])
    })

    for (const ties of ['efron', 'breslow'] as const)
      test(`three covariates, ${ties}`, { skip }, () => {
        const found = coxRegression({ ...data, ties })
        assert.ok(found.ok)
        const { coefficients, covariance, logLikelihood, likelihoodRatio, score } = found.value
        agree(
          `${ties}Coefficient`,
          coefficients.map(({ coefficient }) => coefficient),
        )
        agree(`${ties}Covariance`, covariance.flat())
        agree(
          `${ties}Interval`,
          coefficients.flatMap(({ hazardRatio, low, high }) => [hazardRatio, low, high]),
        )
        agree(
          `${ties}P`,
          coefficients.map(({ p }) => p),
        )
        agree(`${ties}Likelihood`, [logLikelihood.null, logLikelihood.fitted])
        agree(`${ties}Tests`, [likelihoodRatio.chiSquare, score.chiSquare])
      })

    test('two causes: incidence, errors and bounds', { skip }, () => {
      const { steps } = aalenJohansen({ times: data.times, causes: subjects.map(({ way }) => way), count: 2 })
      const column = (of: 'value' | 'standardError' | 'low' | 'high') =>
        [0, 1].flatMap((cause) => steps.map(({ incidence }) => incidence[cause]?.[of]))
      agree('incidence', column('value'))
      agree('incidenceError', column('standardError'))
      agree('incidenceLow', column('low'))
      agree('incidenceHigh', column('high'))
    })
  })
