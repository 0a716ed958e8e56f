import type { StagingSystem } from './stage-group.ts'

/** First years of the editions, as some name them: `UICC 2017`. @source AJCC/UICC 7th edition 2009–2010, 8th 2017, Version 9 2024 */
const years: Readonly<Record<string, StagingSystem>> = {
  '7': 'ajcc-7',
  '2009': 'ajcc-7',
  '2010': 'ajcc-7',
  '8': 'ajcc-8',
  '2016': 'ajcc-8',
  '2017': 'ajcc-8',
  '9': 'ajcc-9',
  '2024': 'ajcc-9',
}

/**
 * The editions that a stage may have been assigned by, the likeliest first: one where it is named, every one that is told apart where it is not.
 * Version 9 was not read for this site, so that the 8th edition stands beside it; ENETS since 2016 refers to AJCC/UICC.
 * @source ENETS 2006/2007 and 2012 draw the groups that AJCC 7 took over
 */
export function stagingEditions(system: string | null, version: string | null): readonly StagingSystem[] {
  const number = /\d+/.exec(version ?? '')?.[0] ?? ''
  if (system === 'enets') return number !== '' && Number(number) <= 2012 ? ['ajcc-7'] : ['ajcc-7', 'ajcc-8']
  const named = years[number]
  if (named === undefined) return ['ajcc-8', 'ajcc-7', 'ajcc-9']
  return named === 'ajcc-9' ? ['ajcc-9', 'ajcc-8'] : [named]
}
