import { componentRuns } from '@debulk/imaging/component-runs'
import { connectedComponents } from '@debulk/imaging/components'
import type { Grid } from '@debulk/imaging/grid'
import { intensityStatistics } from '@debulk/imaging/intensity-statistics'
import { runsOfMask } from '@debulk/imaging/mask-runs'
import { gaugeFor, measureLesion } from '@debulk/imaging/measure-lesion'
import type { RunList } from '@debulk/imaging/run-list'
import { findBytes } from '@debulk/platform/find-bytes'

/** How the mask is read: a loop that runs anywhere, or Node's memchr. */
export type Reading = 'portable' | 'hop'

export type MaskAndImage = { readonly grid: Grid; readonly mask: Uint8Array; readonly image: Int16Array }

export function runsOf({ mask, grid }: MaskAndImage, reading: Reading): RunList {
  return runsOfMask(mask, grid.size, reading === 'hop' ? { indexOf: findBytes.indexOf, foreground: 1 } : undefined)
}

/** Everything a lesion's row holds, from mask and image in memory. */
export const measureAll = (volume: MaskAndImage, reading: Reading = 'hop') =>
  measureRuns(volume, runsOf(volume, reading))

export function measureRuns({ grid, image }: MaskAndImage, runs: RunList) {
  const volume = { grid, voxels: image, slope: 1, intercept: 0 }
  const gauge = gaugeFor(grid)
  return componentRuns(runs, connectedComponents(runs, 26)).map((lesion) => ({
    shape: measureLesion(lesion, gauge),
    intensity: intensityStatistics(lesion, volume),
  }))
}
