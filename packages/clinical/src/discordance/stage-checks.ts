import { isAbove } from '@debulk/quantity/bounded'
import { certainlyBefore } from '@debulk/quantity/duration'
import type { EventOf } from '../record/patient-event.ts'
import { eventsOf } from '../record/patient-record.ts'
import type { PrimaryOrgan } from '../record/pathology-events.ts'
import type { Finding } from '../review/finding.ts'
import type { ReviewContext } from '../review/review-context.ts'
import { holdsTumour } from '../pathology/holds-tumour.ts'
import { stagingFacts } from '../staging/staging-facts.ts'
import { assignedAnswer, assignedOnItsDay } from '../staging/assigned-stage.ts'
import { tumourCategories } from '../staging/tumour-category.ts'
import { finalReports } from './final-reports.ts'
import { found } from './found.ts'

/**
 * The stage that stands says less than the specimen of the primary shows; it was never assigned again.
 *
 * @source AJCC/UICC 8 categories of the specimen against the stage as assigned; every edition draws these lines for jejunum and ileum
 */
export function stageBelowPathology(context: ReviewContext): Finding[] {
  const { events } = context
  if (isOtherOrgan(context)) return []
  const stages = eventsOf(events, 'stage-assigned')
  // several whose dates overlap may each be the one that stands: all of them have to say less
  const standing = stages.filter(({ on }) => !stages.some((other) => certainlyBefore(on, other.on)))
  const below = standing.map((stage) => {
    if (isOfOther(stage)) return null
    const specimen = finalReports(events).findLast(
      (report) => report.site === 'primary' && report.procedure === 'resection' && !isOfOther(report),
    )
    return specimen === undefined ? null : belowSpecimen(stage, specimen)
  })
  return below.some((finding) => finding === null) ? [] : below.flatMap((finding) => finding ?? []).slice(-1)
}

function belowSpecimen(stage: EventOf<'stage-assigned'>, specimen: EventOf<'specimen-reported'>) {
  const needed = leastT(specimen)
  const leastTNow = needed !== null && stage.t !== undefined && rankOf(stage.t) < rankOf(needed) ? needed : null
  const nodes = specimen.nodesInvolved === true || isPositive(specimen)
  const leastN = nodes && stage.n !== undefined && /N[0X]/i.test(stage.n) ? ('N1' as const) : null
  if (leastTNow === null && leastN === null) return null
  const { t = null, n = null } = stage
  const depth = specimen.depth ?? null
  return found('stage-below-pathology', { t, n, depth, leastT: leastTNow, leastN }, [stage.id, specimen.id])
}

/** With several primaries the stage and the specimen of another are left to themselves. */
const isOfOther = ({ organ }: { readonly organ?: PrimaryOrgan | undefined }): boolean =>
  organ !== undefined && organ !== 'unknown' && organ !== 'jejunum-ileum'

/** The rules of another organ are not built in. */
function isOtherOrgan(context: ReviewContext): boolean {
  const { organ } = stagingFacts(context)
  return organ !== null && organ !== 'jejunum-ileum'
}

/**
 * A stage that says other than what the record held on its day: no metastases with a specimen of the liver, the liver alone with a lesion
 * of bone. What the specimen of the primary adds is said by its own check.
 *
 * @source AJCC/UICC 8, neuroendocrine tumours of jejunum and ileum; of other organs, only that any distant metastasis is stage IV
 */
export function stageContradicted(context: ReviewContext): Finding[] {
  const below = stageBelowPathology(context).flatMap(({ code, parameters, because }) =>
    code === 'stage-below-pathology' ? [{ ...parameters, stage: because[0] }] : [],
  )
  return eventsOf(context.events, 'stage-assigned').flatMap((stage) => {
    const { id, on } = stage
    const answer = assignedOnItsDay(stage, context)
    if (answer === null) return []
    const said = below.find((each) => each.stage === id)
    const left = answer.value.against.filter(
      ({ axis }) =>
        !(axis === 't' && said?.leastT) &&
        !(axis === 'n' && said?.leastN) &&
        // a group that does not follow from its own categories is said by its own check
        !(axis === 'group' && answer.value.againstOwn !== null),
    )
    const onlyGroup = left.every(({ axis }) => axis === 'group')
    if (left.length === 0 || (said !== undefined && onlyGroup)) return []
    return [found('stage-contradicted', { on, against: left }, answer.because)]
  })
}

/**
 * A stage group that the categories written beside it exclude, by every edition that may be meant.
 *
 * @source AJCC/UICC 7 and 8, ENETS 2012 and Version 9 (abstract only), jejunum and ileum; of other organs, only that any distant metastasis is stage IV
 */
export const groupAgainstCategories = (context: ReviewContext): Finding[] =>
  eventsOf(context.events, 'stage-assigned').flatMap((stage) => {
    const { id, on, t, n, m } = stage
    const { againstOwn } = assignedAnswer(stage, context).value
    if (againstOwn === null) return []
    const categories = [t, n, m].filter((text) => text !== undefined)
    return [found('stage-group-differs', { on, categories, ...againstOwn }, [id])]
  })

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
export function metastasisLetterMissing(context: ReviewContext): Finding[] {
  const { events, studies } = context
  if (isOtherOrgan(context)) return []
  return eventsOf(events, 'stage-assigned').flatMap((stage) => {
    const earlier = stage.system === 'enets' || (stage.version !== undefined && /^[1-7](\D|$)/.test(stage.version))
    if (earlier || stage.m === undefined || !/M1$/i.test(stage.m)) return []
    const liver = events.filter(isLiverDisease)
    const elsewhere = events.filter(isElsewhere)
    const inLiver = liver.length > 0 || studies.some(({ lesions }) => lesions.some(({ nature }) => nature !== 'benign'))
    const letter = inLiver ? (elsewhere.length > 0 ? 'c' : 'a') : elsewhere.length > 0 ? 'b' : null
    const sitesKnown = eventsOf(events, 'pet-read').some(({ tracerTarget }) => tracerTarget === 'somatostatin-receptor')
    const because = [stage.id, ...elsewhere.map(({ id }) => id)]
    return [found('metastasis-letter-missing', { m: stage.m, letter, sitesKnown }, because)]
  })
}

const isLiverDisease = (event: ReviewContext['events'][number]): boolean =>
  (event.kind === 'specimen-reported' && event.site === 'liver' && holdsTumour(event) === 'yes') ||
  (event.kind === 'study-read' &&
    (event.lesions ?? []).some(({ nature, site }) => site === undefined && (nature ?? event.natures) !== 'benign'))

/** Regional nodes and the primary are no metastases. */
const isElsewhere = (event: ReviewContext['events'][number]): boolean =>
  (event.kind === 'specimen-reported' &&
    (event.site === 'peritoneum' || event.site === 'bone') &&
    holdsTumour(event) === 'yes') ||
  (event.kind === 'site-finding-read' &&
    event.presence !== 'absent' &&
    event.presence !== 'uncertain' &&
    (event.siteKind === 'peritoneum' || event.siteKind === 'bone' || event.siteKind === 'other')) ||
  (event.kind === 'pet-read' &&
    event.findings.some(
      ({ siteKind, uptake }) =>
        (siteKind === 'peritoneum' || siteKind === 'bone') && (uptake === 'raised' || uptake === 'intense'),
    ))
