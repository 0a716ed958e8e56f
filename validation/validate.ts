/** `npm run validate`: holds the product's figures against truth and writes docs/validation.md with its plots. */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { summary } from './page/summary.ts'
import { validationPage, type ValidationText } from './page/validation-page.ts'
import { closedFormPlot } from './plots/closed-form-plot.ts'
import { coveragePlot } from './plots/coverage-plot.ts'
import { estimatePlot } from './plots/estimate-plot.ts'
import { growthPlot } from './plots/growth-plot.ts'
import { patientGrowths } from './growth/patient-growth.ts'
import { voxelErrorPlot } from './plots/voxel-error-plot.ts'
import { modelCv, validationRun } from './validation-run.ts'

/** Shorter words where the table's are too long for a plot. */
const titles: Readonly<Record<string, string>> = {
  'two-hands-one': 'two hands, boundaries 1 mm apart',
  everything: 'everything at once',
  'phantom-hands': 'the phantom’s readers, 0.5 mm apart',
}

const usage = `npm run validate -- [--quick]

Measures bodies, real objects and synthetic patients whose truth is known, and writes what came of it to docs/validation.md.
--quick takes few patients and writes nothing.
`

const { values } = parseArgs({
  options: { quick: { type: 'boolean', default: false }, help: { type: 'boolean', default: false } },
})
const root = join(import.meta.dirname, '..')

if (values.help) process.stdout.write(usage)
else process.exitCode = await validate()

async function validate(): Promise<0 | 1> {
  const text = await validationRun(root, values.quick ? 'quick' : 'full', tell())
  const { lines, failed } = summary(text)
  process.stdout.write(`${lines.join('\n')}\n`)
  if (!values.quick) await write(text)
  return failed ? 1 : 0
}

async function write(text: ValidationText): Promise<void> {
  const { calibration, closedForms, bands } = text
  const images = join(root, 'docs/images')
  const panels = ['one-hand', 'two-hands-one', 'everything'].flatMap((id) => {
    const result = calibration.foreign.find((each) => each.id === id)
    return result ? [{ title: titles[id] ?? result.what, answers: result.answers }] : []
  })
  const lines = [
    { what: 'errors of the model itself', totals: calibration.own.coverage, sameLesions: null },
    ...calibration.foreign.map(({ id, what, tallies }) => ({
      what: titles[id] ?? what,
      totals: tallies.totals.coverage,
      sameLesions: tallies['same-lesions'].coverage,
    })),
  ]
  await mkdir(images, { recursive: true })
  await writeFile(join(images, 'validation-closed-forms.svg'), `${closedFormPlot(closedForms, modelCv)}\n`)
  await writeFile(join(images, 'validation-coverage.svg'), `${coveragePlot(lines)}\n`)
  await writeFile(join(images, 'validation-estimates.svg'), `${estimatePlot(panels)}\n`)
  await writeFile(join(images, 'validation-voxels.svg'), `${voxelErrorPlot(bands)}\n`)
  const rates = (await patientGrowths(join(root, 'fixtures'))).flatMap(({ rate }) =>
    rate ? [100 * rate.monthlyChange] : [],
  )
  await writeFile(join(images, 'validation-growth.svg'), `${growthPlot(rates)}\n`)
  await writeFile(join(root, 'docs/validation.md'), validationPage(text))
}

/** A line when something begins, and at every quarter of it. */
function tell(): (what: string, done: number, of: number) => void {
  let told = ''
  return (what, done, of) => {
    const line = done === 0 ? `${what} …` : `${what}: ${Math.floor((4 * done) / of) * 25} %`
    if (line !== told && !line.endsWith(': 0 %')) process.stderr.write(`${line}\n`)
    told = line
  }
}
