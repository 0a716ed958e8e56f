import { evenTicks, linearScale, logScale, rootScale, roundStep, type Scale } from './scale.ts'

/** How volumes are laid on an axis. */
export type VolumeScale = {
  readonly type: 'linear' | 'root' | 'log'
  readonly domain: readonly [number, number]
  readonly ticks: readonly number[]
}

/**
 * Linear from zero as long as the smallest value is readable on it (at least a fifth of the largest). Below that a
 * logarithm, where equal steps are equal percentages, as the question is asked; a square root when something is zero or
 * nearly so, which a logarithm cannot show.
 */
export function volumeScale(values: readonly number[]): VolumeScale {
  const highest = Math.max(...values)
  const lowest = Math.min(...values)
  if (!(highest > 0)) return { type: 'linear', domain: [0, 1], ticks: [0, 1] }
  if (lowest >= highest / 5) return { type: 'linear', domain: [0, highest * 1.12], ticks: evenTicks(highest * 1.12, 4) }
  if (lowest >= highest / 1000) {
    const domain = [lowest * 0.8, highest * 1.25] as const
    return { type: 'log', domain, ticks: decades(domain) }
  }
  const ticks = evenTicks(highest * 1.12, 4)
  const step = ticks[1] ?? highest
  // A root leaves room near zero, so two finer ticks go there.
  const finer = [step / 20, step / 4].map(roundStep)
  return { type: 'root', domain: [0, highest * 1.12], ticks: [...new Set([...ticks, ...finer])].sort((a, b) => a - b) }
}

export function placed(scale: VolumeScale, range: readonly [number, number]): Scale {
  switch (scale.type) {
    case 'linear':
      return linearScale(scale.domain, range)
    case 'root':
      return rootScale(scale.domain, range)
    case 'log':
      return logScale(scale.domain, range)
  }
}

/** 1, 2 and 5 of every power of ten inside the range. */
function decades([from, to]: readonly [number, number]): number[] {
  const ticks: number[] = []
  for (let power = Math.floor(Math.log10(from)); power <= Math.ceil(Math.log10(to)); power++) {
    for (const digit of [1, 2, 5]) {
      const tick = Number((digit * 10 ** power).toPrecision(1))
      if (tick >= from && tick <= to) ticks.push(tick)
    }
  }
  return ticks
}
