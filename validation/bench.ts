import { spawnSync } from 'node:child_process'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { runGroup, type BenchResult } from './bench/bench-group.ts'
import {
  componentsGroup,
  cornerstoneGroup,
  liverGroup,
  measuresGroup,
  noiseGroup,
  segmentationGroup,
  workersGroup,
} from './bench/bench-groups.ts'
import { agreement, benchmarksPage, goalsTable, mediansTable, type BenchReport } from './bench/benchmarks-page.ts'
import { checkAgreement } from './bench/gate.ts'
import { goals, mismatches, type WholeProcessMedians } from './bench/goals.ts'
import { growthWithLesions, growthWithVoxels } from './bench/growth.ts'
import { growthPlot } from './bench/growth-plot.ts'
import { installPeers } from './bench/install-peers.ts'
import { peerPrograms } from './bench/peers.ts'
import { replaceGenerated } from './bench/replace-generated.ts'
import { versions } from './bench/versions.ts'
import { wholeProcessRows, type WholeProcessRow } from './bench/whole-process-rows.ts'
import { benchRecords } from './records/bench-records.ts'
import { recordsSection } from './records/records-section.ts'
import { cachedWorkload } from './workload/cached-workload.ts'
import { standardRequest } from './workload/make-workload.ts'

const usage = `npm run bench -- [--quick | --records] [--install-peers] [--date YYYY-MM-DD]

Times Debulk and the programs people use today on the same synthetic volumes, both sides in turn; checks that they
agree; writes docs/benchmarks.md and its plots. --quick takes three rounds, leaves out the slowest rows and writes
nothing. --install-peers first installs those programs (Debian packages as root; the rest into .cache). --records times only the reading of patients' records, and
writes that part of the page.
`

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    'install-peers': { type: 'boolean', default: false },
    records: { type: 'boolean', default: false },
    date: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
})

const root = join(import.meta.dirname, '..')
const cache = join(root, '.cache/bench')
const workloads = join(cache, 'workloads')

if (values.help) process.stdout.write(usage)
else process.exitCode = values.records ? await records() : await bench()

async function bench(): Promise<0 | 1> {
  const pace = values.quick ? 'quick' : 'full'
  const rounds = values.quick ? 3 : 5
  if (values['install-peers']) installPeers(cache)
  const machine = versions(cache)
  await mkdir(workloads, { recursive: true })
  say('Making the volumes')
  const data = await cachedWorkload(workloads, standardRequest)
  const programs = peerPrograms(cache)

  const groups: { title: string; results: readonly BenchResult[] }[] = []
  for (const group of [
    componentsGroup(data, rounds),
    liverGroup(data, rounds),
    measuresGroup(data, rounds),
    cornerstoneGroup(data, values.quick ? 1 : 3, pace),
    segmentationGroup(data, rounds),
    noiseGroup(data, values.quick ? 1 : 3),
    workersGroup(data, 3),
  ]) {
    say(group.title)
    groups.push({ title: group.title, results: await runGroup(group, programs) })
  }

  say('Whole processes')
  spawnSync(process.execPath, [join(root, 'scripts/build.ts')], { stdio: 'ignore' })
  const wholeProcess = await wholeProcessRows(data, cache, root, rounds)

  say('Agreement')
  const gates = []
  for (const request of [
    standardRequest,
    { ...standardRequest, seed: 31, size: { x: 256, y: 256, z: 200 } }, // cubic voxels: Crofton against ITK
    { ...standardRequest, seed: 47, size: { x: 384, y: 256, z: 75 } }, // thick slices, oblong pixels
  ]) {
    gates.push(await checkAgreement(request, await cachedWorkload(workloads, request), programs))
  }

  say('Growth')
  const withVoxels = await growthWithVoxels(workloads, programs, pace)
  const withLesions = await growthWithLesions(workloads, programs, pace)

  const results = groups.flatMap((group) => group.results)
  const report: BenchReport = {
    date: values.date ?? new Date().toISOString().slice(0, 10),
    pace,
    versions: machine,
    groups,
    wholeProcess,
    goals: goals({
      medians: new Map(results.flatMap((r) => (r.status === 'timed' ? [[r.row.id, r.timing.medianMs]] : []))),
      wholeProcess: wholeProcessMedians(wholeProcess),
      workersGain: bestGain(results),
      segmentFiles: data.segmentations.map(({ segments }) => segments),
      gates,
    }),
    gates,
    growths: [...withVoxels, ...withLesions],
    plots: [
      { alt: 'Time against voxels', path: 'images/bench-growth-voxels.svg' },
      { alt: 'Time against lesions', path: 'images/bench-growth-lesions.svg' },
    ],
  }
  const shown = [mediansTable(report), goalsTable(report.goals), agreement(gates)]
  process.stdout.write(`${shown.join('\n\n')}\n`)
  if (pace === 'full') {
    await mkdir(join(root, 'docs/images'), { recursive: true })
    await writeFile(join(root, 'docs/images/bench-growth-voxels.svg'), `${growthPlot(withVoxels)}\n`)
    await writeFile(join(root, 'docs/images/bench-growth-lesions.svg'), `${growthPlot(withLesions)}\n`)
    const page = join(root, 'docs/benchmarks.md')
    await writeFile(page, replaceGenerated(await readFile(page, 'utf8'), 'programs', benchmarksPage(report)))
  }
  return mismatches(gates) === 0 ? 0 : 1
}

async function records(): Promise<0> {
  const { byPatients, byEvents } = benchRecords(say)
  const text = recordsSection(values.date ?? new Date().toISOString().slice(0, 10), byPatients, byEvents)
  process.stdout.write(`${text}\n`)
  const page = join(root, 'docs/benchmarks.md')
  await writeFile(page, replaceGenerated(await readFile(page, 'utf8'), 'records', text))
  return 0
}

function wholeProcessMedians(rows: readonly WholeProcessRow[]): WholeProcessMedians {
  const of = (id: WholeProcessRow['id']) => {
    const row = rows.find((each) => each.id === id)
    return row?.status === 'timed' ? row : null
  }
  return { debulk: of('debulk'), itkFeret: of('itk-feret'), python: of('python') }
}

/** As goal P5 has it: the second core may be busy with other things. The medians of the same rounds stand in the table. */
function bestGain(results: readonly BenchResult[]): number | null {
  const roundsOf = (id: string) => {
    const result = results.find(({ row }) => row.id === id)
    return result?.status === 'timed' ? result.timing.rounds : []
  }
  const two = roundsOf('workers-2')
  const gains = roundsOf('workers-1').map((ms, i) => ms / (two[i] ?? NaN))
  return gains.length === 0 ? null : Math.max(...gains)
}

function say(what: string): void {
  process.stderr.write(`${what} …\n`)
}
