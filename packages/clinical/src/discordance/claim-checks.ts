import { daysOf, isOpenLatest } from '@debulk/quantity/duration'
import { epochDay } from '@debulk/quantity/iso-date'
import { checkClaims } from '../claims/check-claims.ts'
import type { ClaimValues } from '../claims/claim-values.ts'
import { roundedYears } from '../claims/follow-up-claims.ts'
import { lastImaging } from '../claims/last-imaging.ts'
import { eventsOf } from '../record/patient-record.ts'
import type { Finding } from '../review/finding.ts'
import type { ReviewContext } from '../review/review-context.ts'
import { found } from './found.ts'

/**
 * What the claims of a source get wrong about its own facts.
 *
 * @source own checks: a claim against the facts beside it
 */
export function claimFindings(context: ReviewContext): Finding[] {
  const results = checkClaims(context)
  const following = results.flatMap((result) =>
    result.about === 'progression-free' ? result.value.claims.map((claim) => ({ id: result.claim, ...claim })) : [],
  )
  // a time that a progression ended is censored nowhere
  const ended = new Set(results.flatMap(({ claim, verdict }) => (verdict === 'not-supported' ? [claim] : [])))
  return [
    ...results.flatMap((result) => {
      if (result.about === 'markers-normalised') return normalBefore(context, result.claim, result.value)
      if (result.about !== 'cytoreduction' || result.value.lacks.length === 0) return []
      const { percent, lacks, largest } = result.value
      return [found('cytoreduction-undefined', { percent, lacks, largest }, [result.claim, ...result.because])]
    }),
    ...beyondImaging(
      context,
      following.filter(({ id }) => !ended.has(id)),
    ),
    ...claimsDiffer(following),
  ]
}

/** A marker credited to a treatment was normal before it. */
function normalBefore(
  { events }: ReviewContext,
  claim: string,
  { after, markers }: ClaimValues['markers-normalised'],
): Finding[] {
  return markers.flatMap(({ analyte, firstNormal, normalBeforeDays: days }) => {
    if (after === null || firstNormal === null || days === null) return []
    const first = eventsOf(events, 'marker-measured').find((m) => m.analyte === analyte && m.on === firstNormal)
    const because = [claim, ...(first ? [first.id] : [])]
    return [found('marker-normal-before-treatment', { analyte, firstNormal, treatment: after, days }, because)]
  })
}

type Following = ClaimValues['progression-free']['claims'][number] & { readonly id: string }

/** Freedom from progression is claimed for longer than there is imaging; the claim that reaches furthest is named. */
function beyondImaging(context: ReviewContext, claims: readonly Following[]): Finding[] {
  const last = lastImaging(context)
  if (!last) return []
  const furthest = claims
    .flatMap(({ id, years, reaches }) => (reaches !== null && reaches > last.on.latest ? [{ id, years, reaches }] : []))
    .toSorted((a, b) => (a.reaches < b.reaches ? 1 : -1))[0]
  if (!furthest) return []
  const { years, reaches, id } = furthest
  const days = epochDay(reaches) - epochDay(last.on.latest)
  return [found('follow-up-beyond-imaging', { years, reaches, lastImaging: last.on, days }, [id, last.id])]
}

/** One source gives two lengths of follow-up from one starting point. */
function claimsDiffer(claims: readonly Following[]): Finding[] {
  return claims.flatMap((a, i) => {
    const b = claims.slice(i + 1).find(({ since, years }) => since !== null && since === a.since && years !== a.years)
    if (!b) return []
    const compatible = covers(a, b) || covers(b, a)
    const [first, second] = [a, b].map(({ years, comparator }) => ({ years, comparator }))
    return first && second ? [found('follow-up-claims-differ', { first, second, compatible }, [a.id, b.id])] : []
  })
}

/** "More than 4" and "4.5" may both be true. */
const covers = (a: Following, b: Following): boolean =>
  a.comparator === '>' && (b.comparator === '>' || b.years > a.years)

/**
 * A statement about a period that ends after the patient was last seen, in a record taken from a publication. A remark only, where it ends no
 * later than a printed length is rounded.
 *
 * @source own check: order of dates; rounding to half a year is our reading of a printed length
 */
export function periodBeyondLastContact({ events, publication }: ReviewContext): Finding[] {
  const last = eventsOf(events, 'status-seen')
    .filter(({ on }) => on.precision !== 'unknown')
    .toSorted((a, b) => (a.on.latest < b.on.latest ? 1 : -1))[0]
  if (!publication || !last) return []
  return events
    .filter(
      ({ kind, on }) =>
        (kind === 'marker-measured' || kind === 'symptom-reported') &&
        on.precision === 'window' &&
        on.latest > last.on.latest &&
        // it says nothing of when it ended
        !isOpenLatest(on),
    )
    .map(({ id, on }): Finding => {
      const asRounded = epochDay(on.latest) - epochDay(last.on.latest) <= roundedYears * daysOf.year
      const parameters = { ends: on.latest, lastContact: last.on, asRounded }
      const finding = found('period-beyond-last-contact', parameters, [id, last.id])
      return asRounded ? { ...finding, severity: 'note' } : finding
    })
}
