import type { GateResult } from './gate.ts'

/** Medians by row, ms; a row that was not timed is absent. */
export type Medians = ReadonlyMap<string, number>

export type WholeProcessMedians = {
  readonly debulk: { readonly seconds: number; readonly peakMiB: number | null } | null
  readonly itkFeret: { readonly seconds: number } | null
  readonly python: { readonly seconds: number } | null
}

/** One target: a figure, the bound it was to keep, and how far it is on the right or wrong side. */
export type Goal = {
  readonly goal: string
  readonly what: string
  readonly bound: { readonly sense: 'at-most' | 'at-least'; readonly value: number; readonly unit: '×' | 'MiB' | '' }
  /** Null where something it needs was not measured. */
  readonly figure: number | null
}

export type GoalOutcome =
  | { readonly status: 'reached' | 'missed'; readonly byFraction: number }
  | { readonly status: 'not-measured' }

/** `byFraction` 0.1: a tenth better than asked when reached, a tenth worse when missed. */
export function outcome({ bound, figure }: Goal): GoalOutcome {
  if (figure === null || Number.isNaN(figure)) return { status: 'not-measured' }
  const reached = bound.sense === 'at-most' ? figure <= bound.value : figure >= bound.value
  if (bound.value === 0) return { status: reached ? 'reached' : 'missed', byFraction: 0 }
  return { status: reached ? 'reached' : 'missed', byFraction: Math.abs(figure / bound.value - 1) }
}

/** Ours ÷ theirs, at most. */
const share = (goal: string, what: string, ours: number | null, theirs: number | null, most: number): Goal => ({
  goal,
  what,
  bound: { sense: 'at-most', value: most, unit: '×' },
  figure: ours === null || theirs === null ? null : ours / theirs,
})

/** Theirs ÷ ours, at least. */
const speed = (goal: string, what: string, ours: number | null, theirs: number | null, least: number): Goal => ({
  goal,
  what,
  bound: { sense: 'at-least', value: least, unit: '×' },
  figure: ours === null || theirs === null ? null : theirs / ours,
})

export type GoalInputs = {
  readonly medians: Medians
  readonly wholeProcess: WholeProcessMedians
  /** One worker's time ÷ two workers', best of three rounds. */
  readonly workersGain: number | null
  readonly segmentFiles: readonly number[]
  readonly gates: readonly GateResult[]
}

/** The targets set for this project before it was written, and what came of them. */
export function goals({ medians, wholeProcess, workersGain, segmentFiles, gates }: GoalInputs): Goal[] {
  const ms = (id: string): number | null => medians.get(id) ?? null
  const sum = (...ids: string[]): number | null =>
    ids.reduce<number | null>((total, id) => {
      const next = ms(id)
      return total === null || next === null ? null : total + next
    }, 0)
  const itkPasses = sum('itk-statistics', 'itk-feret')
  const scipyPasses = sum('scipy-statistics', 'scipy-feret', 'scipy-recist', 'skimage-surface')
  const { debulk, itkFeret, python } = wholeProcess
  return [
    share('P1', 'components, any runtime ÷ ITK label map', ms('components-portable'), ms('itk-label-map'), 0.5),
    share('P1', 'components, Node ÷ ITK label map', ms('components-hop'), ms('itk-label-map'), 0.2),
    share('P1', 'components, Node ÷ SciPy label', ms('components-hop'), ms('scipy-label'), 0.03),
    ...segmentFiles.flatMap((segments) => [
      speed('P2', `SEG of ${segments} over pydicom`, ms(`seg-${segments}`), ms(`pydicom-${segments}`), 12),
      speed('P2', `SEG of ${segments} over dcmjs`, ms(`seg-${segments}`), ms(`dcmjs-${segments}`), 60),
    ]),
    speed('P3', 'all measures over ITK’s statistics + Feret passes', ms('all-hop'), itkPasses, 25),
    speed('P3', 'all measures over the SciPy/scikit-image sum', ms('all-hop'), scipyPasses, 60),
    speed('P3', 'over Cornerstone3D’s statistics', ms('cornerstone-all-hop'), ms('cornerstone-statistics'), 300),
    speed('P3', 'over its bidirectional', ms('cornerstone-all-hop'), ms('cornerstone-bidirectional'), 1000),
    share('P4', 'cold command line ÷ ITK with Feret', debulk?.seconds ?? null, itkFeret?.seconds ?? null, 0.4),
    share('P4', 'cold command line ÷ Python', debulk?.seconds ?? null, python?.seconds ?? null, 0.16),
    {
      goal: 'P4',
      what: 'peak memory of the command line',
      bound: { sense: 'at-most', value: 160, unit: 'MiB' },
      figure: debulk?.peakMiB ?? null,
    },
    {
      goal: 'P5',
      what: 'two workers over one, six volumes, best of three rounds',
      bound: { sense: 'at-least', value: 1.9, unit: '×' },
      figure: workersGain,
    },
    share('P9', '30 % noise, 26-connected ÷ SciPy label', ms('noise-26'), ms('scipy-noise-26'), 0.9),
    share('P9', '30 % noise, 6-connected ÷ SciPy label', ms('noise-6'), ms('scipy-noise-6'), 1.6),
    {
      goal: 'Gate',
      what: 'measures that disagree with ITK, SciPy or scikit-image',
      bound: { sense: 'at-most', value: 0, unit: '' },
      figure: gates.length === 0 ? null : mismatches(gates),
    },
  ]
}

/** Lesions and measures that disagree, wrong component counts included. */
export function mismatches(gates: readonly GateResult[]): number {
  return gates.reduce((total, { checks, components, components6, expected }) => {
    const counts = Number(components !== expected.components) + Number(components6 !== expected.components6)
    return total + counts + checks.reduce((sum, check) => sum + check.mismatches, 0)
  }, 0)
}
