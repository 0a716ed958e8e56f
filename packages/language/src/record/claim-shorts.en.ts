import type { MarkerPoint } from '@debulk/clinical/claims/claim-values'
import { changeText, countText, figure, figures, percentRange, percentText, shortTime } from './check-figures.ts'
import { capitalised } from './capitalised.ts'
import type { Format } from '../format.ts'
import { shortNeedsEn } from './finding-shorts.en.ts'
import { mmRange } from './mm-range.ts'
import { recordTermsEn as terms } from './record-terms.en.ts'
import { longest, type ClaimShorts } from './short-words.ts'

const open = 'cannot be worked out'
const states = { yes: 'normal', no: 'above normal', unknown: 'normal or not is not known' } as const

export const claimShortsEn: ClaimShorts = {
  'marker-change': ({ analyte, from, to, changePercent }, f) => {
    const name = capitalised(terms.marker[analyte])
    if (from === null || to === null || changePercent === null) return `${name}: change ${open}`
    return `${name} ${changeText(f, changePercent)}: ${between(from, to, f)}, ${to.normal === 'no' ? 'still above normal' : states[to.normal]}`
  },
  'markers-normalised': ({ markers }, f) =>
    capitalised(
      markers
        .map(({ analyte, at, normalBeforeDays }) => {
          const name = terms.marker[analyte]
          if (at === null) return `${name}: no value`
          return normalBeforeDays === null
            ? `${name}: ${states[at.normal]}`
            : `${name}: normal ${f.days(normalBeforeDays)} before the treatment`
        })
        .join('; '),
    ),
  growth: ({ fromMm, toMm, if: only, tracked }, f) =>
    tracked !== null
      ? `Growth of ${figures(f, fromMm, toMm)}\u00A0mm claimed; ${tracked.all ? 'the lesions changed by' : 'those followed changed by'} ${mmRange(f, tracked)}`
      : only === null
        ? `Growth of ${figures(f, fromMm, toMm)}\u00A0mm`
        : `Growth of ${figures(f, fromMm, toMm)}\u00A0mm: ${percentRange(f, only.change)} if it is the largest lesion`,
  'size-change': ({ basis, fromMm, toMm, diameterPercent }, f) =>
    diameterPercent === null
      ? `Largest lesion: change ${open}`
      : `Largest lesion ${sizes(fromMm, toMm, f)} (${changeText(f, diameterPercent)})${basis === 'one-lesion' ? '' : basis === 'two-lesions' ? '; these are two lesions' : '; one lesion or two is not said'}`,
  cytoreduction: ({ percent, lacks, computed }, f) =>
    lacks.length > 0
      ? `${percentText(f, percent)} cytoreduction cannot be recomputed: no ${lacks.map((need) => shortNeedsEn[need]).join(', ')}`
      : computed === null
        ? `${percentText(f, percent)} cytoreduction cannot be recomputed from the volumes on record`
        : `${percentText(f, percent)} cytoreduction stated; the volumes give ${percentRange(f, computed)}`,
  'count-change': ({ studies, scopeOpen }, f) =>
    `Lesions ${studies.map(({ count }) => (count === null ? 'not counted' : countText(f, count))).join(' → ')}${scopeOpen ? '; of which part of the liver is not said' : ''}`,
  'staged-course': ({ sessions, intervals }, f) =>
    `${f.count(sessions.length, { one: 'session', other: 'sessions' })}${intervals.length === 0 ? '' : `, ${f.list(intervals.map((each) => f.span(each)))} apart`}`,
  'progression-free': ({ claims, progression }, f) =>
    [
      ...(progression === null ? [] : [`Progression is on record (${f.uncertainDate(progression)})`]),
      ...longest(claims).map(({ years, comparator, imaged }) => {
        const claimed = `${comparator === '>' ? '>' : ''}${f.printed(years)}\u00A0${years === 1 && comparator === '=' ? 'year' : 'years'} free of progression claimed`
        return imaged?.leastDays === null || imaged?.leastDays === undefined
          ? claimed
          : `${claimed}, ${f.years(imaged.leastDays)} imaged`
      }),
    ].join('; '),
  'shrank-then-stable': ({ shrank, stable, against }, f) =>
    against.length > 0
      ? `Shrinkage, then stable: against ${against.some(({ by }) => by !== 'sizes') ? 'progression on record' : 'the measured sizes'}`
      : shrank === null || stable === null
        ? `Shrinkage, then stable: ${open}`
        : `Shrank for ${shortTime(shrank, f)}, then stable for ${shortTime(stable, f)}`,
  delay: ({ from, to }, f) =>
    from.length === 0 || to === null
      ? `Time to diagnosis ${open}`
      : `First signs to diagnosis: ${f.list(from.map(({ until }) => shortTime(until, f)))}`,
  'cumulative-dose': ({ totals }, f) =>
    totals.length === 0
      ? `Doses ${open}`
      : `In all ${f.list(totals.map(({ name, unit, low, high }) => `${name} ${figures(f, low, high)}\u00A0${f.unit(unit)}`))}`,
  'time-to-treatment': ({ from, to }, f) =>
    from === null || to.length === 0
      ? `Time to treatment ${open}`
      : `Treated ${f.list(to.map(({ after }) => f.span(after)))} after the start`,
}

/** `5.95 → 2.04 × ULN` where both have a limit, else the printed values. */
function between(from: MarkerPoint, to: MarkerPoint, f: Format): string {
  if (from.timesLimit !== null && to.timesLimit !== null)
    return `${figure(f, from.timesLimit)} → ${figure(f, to.timesLimit)}\u00A0×\u00A0ULN`
  const unit = to.unit === null ? '' : `\u00A0${f.unit(to.unit)}`
  return `${f.bounded(from.value)} → ${f.bounded(to.value)}${unit}`
}

const sizes = (from: readonly number[], to: readonly number[], f: Format): string =>
  `${f.printed(Math.max(...from))} → ${f.printed(Math.max(...to))}\u00A0mm`
