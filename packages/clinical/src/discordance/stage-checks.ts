import { isAbove } from '@debulk/quantity/bounded'
import type { EventOf } from '../record/patient-event.ts'
import { eventsOf } from '../record/patient-record.ts'
import type { Finding } from '../review/finding.ts'
import type { ReviewContext } from '../review/review-context.ts'
import { tumourCategories } from '../staging/tumour-category.ts'
import { finalReports } from './final-reports.ts'
import { found } from './found.ts'

/**
 * The stage that stands says less than the specimen of the primary shows; it was never assigned again.
 *
 * @source AJCC/UICC 8 categories of the specimen against the stage as assigned; every edition draws these lines for jejunum and ileum
 */
export function stageBelowPathology({ events }: ReviewContext): Finding[] {
  const stage = eventsOf(events, 'stage-assigned').at(-1)
  const specimen = finalReports(events).findLast(
    ({ site, procedure }) => site === 'primary' && procedure === 'resection',
  )
  if (!stage || !specimen) return []
  const needed = leastT(specimen)
  const leastTNow = needed !== null && stage.t !== undefined && rankOf(stage.t) < rankOf(needed) ? needed : null
  const nodes = specimen.nodesInvolved === true || isPositive(specimen)
  const leastN = nodes && stage.n !== undefined && /N[0X]/i.test(stage.n) ? ('N1' as const) : null
  if (leastTNow === null && leastN === null) return []
  const { t = null, n = null } = stage
  const depth = specimen.depth ?? null
  return [found('stage-below-pathology', { t, n, depth, leastT: leastTNow, leastN }, [stage.id, specimen.id])]
}

/** Lowest T that depth and size of the specimen allow; null for T1, and where neither is recorded. */
function leastT({ depth, tumourSizeMm }: EventOf<'specimen-reported'>): 'T2' | 'T3' | 'T4' | null {
  const [least] = tumourCategories(depth ?? null, tumourSizeMm ?? null)
  return least === 'T2' || least === 'T3' || least === 'T4' ? least : null
}

const isPositive = ({ nodesPositive }: EventOf<'specimen-reported'>): boolean =>
  nodesPositive !== undefined && isAbove(nodesPositive, 0) === 'yes'

/** TX is no category: anything seen in the specimen is above it. */
const rankOf = (t: string): number => Number(/T([0-4])/i.exec(t)?.[1] ?? -1)

/**
 * M1 without its letter: liver only is M1a, only elsewhere M1b, both M1c.
 *
 * @source AJCC/UICC 8, neuroendocrine tumours of jejunum and ileum; ENETS and earlier editions have no letters
 */
export function metastasisLetterMissing({ events, studies }: ReviewContext): Finding[] {
  return eventsOf(events, 'stage-assigned').flatMap((stage) => {
    const earlier = stage.system === 'enets' || (stage.version !== undefined && /^[1-7](\D|$)/.test(stage.version))
    if (earlier || stage.m === undefined || !/M1$/i.test(stage.m)) return []
    const liver = events.filter(isLiverDisease)
    const elsewhere = events.filter(isElsewhere)
    const inLiver = liver.length > 0 || studies.some(({ lesions }) => lesions.length > 0)
    const letter = inLiver ? (elsewhere.length > 0 ? 'c' : 'a') : elsewhere.length > 0 ? 'b' : null
    const sitesKnown = eventsOf(events, 'pet-read').some(({ tracerTarget }) => tracerTarget === 'somatostatin-receptor')
    const because = [stage.id, ...elsewhere.map(({ id }) => id)]
    return [found('metastasis-letter-missing', { m: stage.m, letter, sitesKnown }, because)]
  })
}

const isLiverDisease = (event: ReviewContext['events'][number]): boolean =>
  (event.kind === 'specimen-reported' && event.site === 'liver') ||
  (event.kind === 'study-read' && (event.lesions?.length ?? 0) > 0)

/** Regional nodes and the primary are no metastases. */
const isElsewhere = (event: ReviewContext['events'][number]): boolean =>
  (event.kind === 'specimen-reported' && (event.site === 'peritoneum' || event.site === 'bone')) ||
  (event.kind === 'site-finding-read' &&
    event.presence !== 'absent' &&
    event.presence !== 'uncertain' &&
    (event.siteKind === 'peritoneum' || event.siteKind === 'bone' || event.siteKind === 'other')) ||
  (event.kind === 'pet-read' &&
    event.findings.some(
      ({ siteKind, uptake }) =>
        (siteKind === 'peritoneum' || siteKind === 'bone') && (uptake === 'raised' || uptake === 'intense'),
    ))
