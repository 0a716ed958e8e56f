import type { Caveat } from '@debulk/clinical/assessment'

/** Whether a figure speaks only of what was imaged and read of the liver, at either date. */
export const isOfPart = (caveats: readonly Pick<Caveat, 'code'>[]): boolean =>
  caveats.some(({ code }) => code === 'liver-cut-off' || code === 'lesions-not-listed')
