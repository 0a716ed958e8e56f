import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { CachedWorkload } from '../workload/cached-workload.ts'
import { python, pythonPackagesMissing } from './peers.ts'
import { median, timeInTurn, type Contestant } from './time-in-turn.ts'
import { runWholeProcess } from './whole-process.ts'

export type WholeProcessRow = {
  readonly id: 'debulk' | 'itk-feret' | 'itk' | 'python' | 'node'
  readonly program: string
  readonly what: string
} & (
  | { readonly status: 'timed'; readonly seconds: number; readonly peakMiB: number | null }
  | { readonly status: 'not-installed'; readonly remedy: string }
)

type Program = Pick<WholeProcessRow, 'id' | 'program' | 'what'> & {
  readonly command: [string, ...string[]]
  readonly missing: string | null
}

/** Start to exit, a new process each time: mask.nii.gz and int16 image in, rows for every lesion out. */
export async function wholeProcessRows(
  data: CachedWorkload,
  cache: string,
  root: string,
  rounds: number,
): Promise<readonly WholeProcessRow[]> {
  const programs = wholePrograms(data, cache, root)
  const peaks = new Map<string, number[]>()
  const contestants = programs.flatMap(({ id, command, missing }): Contestant[] => {
    if (missing !== null) return []
    const once = async () => {
      const { seconds, peakMiB } = runWholeProcess(command)
      if (peakMiB !== null) peaks.set(id, [...(peaks.get(id) ?? []), peakMiB])
      return seconds * 1000
    }
    return [{ id, once, warmUp: 1, callsPerRound: 1 }]
  })
  const timings = await timeInTurn(contestants, rounds)
  return programs.map(({ id, program, what, missing }): WholeProcessRow => {
    const timing = timings.find((each) => each.id === id)
    if (!timing) return { id, program, what, status: 'not-installed', remedy: missing ?? '' }
    const peak = peaks.get(id)
    return { id, program, what, status: 'timed', seconds: timing.medianMs / 1000, peakMiB: peak ? median(peak) : null }
  })
}

function wholePrograms(data: CachedWorkload, cache: string, root: string): Program[] {
  const remedy = 'npm run bench -- --install-peers'
  const cli = join(root, 'apps/cli/dist/debulk.js')
  const itk = join(cache, 'itk/itk-report')
  const itkMissing = existsSync(itk) ? null : remedy
  const report = join(import.meta.dirname, 'peers/python/python_report.py')
  return [
    {
      id: 'debulk',
      program: 'Debulk',
      what: 'debulk measure --json: every measure',
      command: [process.execPath, cli, 'measure', data.studyFolder, '--image', data.imageNii, '--json'],
      missing: existsSync(cli) ? null : 'npm run build',
    },
    {
      id: 'itk-feret',
      program: 'ITK',
      what: 'statistics, Crofton, Feret (no RECIST axes)',
      command: [itk, data.maskGz, data.imageNii, 'feret'],
      missing: itkMissing,
    },
    {
      id: 'itk',
      program: 'ITK',
      what: 'statistics, Crofton (no axes at all)',
      command: [itk, data.maskGz, data.imageNii],
      missing: itkMissing,
    },
    {
      id: 'python',
      program: 'SciPy/scikit-image',
      what: 'statistics, Feret, RECIST axes, marching cubes',
      command: [python, report, data.maskGz, data.imageNii],
      missing: pythonPackagesMissing() ? remedy : null,
    },
    {
      id: 'node',
      program: 'Node',
      what: 'starts and does nothing',
      command: [process.execPath, '-e', '0'],
      missing: null,
    },
  ]
}
