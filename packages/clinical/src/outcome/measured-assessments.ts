import type { Ternary } from '@debulk/quantity/ternary'
import { dayDate } from '@debulk/quantity/uncertain-date'
import type { EventOf } from '../record/patient-event.ts'
import type { RecistVisit } from '../response/response-answers.ts'
import type { AnyAnswer } from '../review/answer.ts'
import { isPlaceOpen, newLesionsIn, type ProgressionScope } from './new-lesions-in.ts'
import { judgedLines } from './judged-lines.ts'
import type { Assessment } from './progression-free.ts'

/** `isOpen`: a lesion is drawn there that the baseline does not know, and nobody judged whether it is new. */
export type MeasuredLook = Assessment & { readonly isOpen: boolean }

/**
 * Whether each follow-up study shows progression, by the answers of RECIST 1.1 from its measured lesions. With several lines of
 * treatment one of them is enough; readers who differ leave it unknown, unless an adjudicator chose one of them. A visit whose
 * possible new lesion was certain later is progression already. For the liver alone, new lesions count by the place that was judged.
 *
 * @source RECIST 1.1 — Eisenhauer 2009; adjudication between readers is for people
 */
export function measuredAssessments(
  answers: readonly AnyAnswer[],
  scope: ProgressionScope,
  judgements: readonly EventOf<'lesions-judged'>[],
): MeasuredLook[] {
  const found = judgedLines(answers).flatMap(({ line: { visits, reader, targets } }) =>
    // a baseline has nothing before it to compare with: it answers nothing of what another line shows that day
    visits
      .filter(({ overall }) => overall !== 'baseline')
      .map((visit) => ({ visit, reader, isLiver: targets.every(inLiverTissue) })),
  )
  const days = [...new Set(found.map(({ visit }) => visit.date))].toSorted()
  return days.map((day) => {
    const here = found.filter(({ visit }) => visit.date === day)
    const readers = [...new Set(here.map(({ reader }) => reader))]
    const of = ({ visit, isLiver }: (typeof found)[number]) =>
      scope === 'anywhere' ? anywhere(visit) : inLiver(visit, judgements, isLiver)
    const said = readers.map((reader) => anyOf(here.filter((one) => one.reader === reader).map(of)))
    const [first = 'unknown'] = said
    const progression = said.every((one) => one === first) ? first : 'unknown'
    const isOpen = here.some(({ visit }) => visit.between !== undefined)
    return { id: day, on: dayDate(day), adequate: 'yes', progression, isOpen }
  })
}

/** A target outside the liver is called by its place, whatever that is named after. */
const inLiverTissue = ({ organ }: { readonly organ: string }): boolean => organ === 'liver'

const anyOf = (answers: readonly Ternary[]): Ternary =>
  answers.includes('yes') ? 'yes' : answers.includes('no') ? 'no' : 'unknown'

/** Responses that certainly are not progression; any other word leaves it open. */
const held: ReadonlySet<string> = new Set(['CR', 'PR', 'SD', 'NON-CR/NON-PD', 'NED'])

function anywhere({ overall, flags }: RecistVisit): Ternary {
  if (overall === 'PD' || flags.includes('equivocal-confirmed-later')) return 'yes'
  return held.has(overall) ? 'no' : 'unknown'
}

function inLiver(visit: RecistVisit, judgements: readonly EventOf<'lesions-judged'>[], isLiver: boolean): Ternary {
  const { overall, target, nonTarget, newLesions, date } = visit
  if (target === 'PD' && isLiver) return 'yes'
  const here = judgements.filter(({ study }) => study === date)
  const places = here.map((judged) => newLesionsIn(judged, judgements, 'liver'))
  if (places.includes('yes')) return 'yes'
  if (here.some((judged) => isPlaceOpen(judged, judgements))) return 'unknown'
  // of targets in several organs the sum does not say which of them grew
  if (target === 'PD') return 'unknown'
  // growth of what is not measured may be outside the liver
  if (nonTarget === 'PD' || nonTarget === 'NE') return 'unknown'
  const elsewhere = newLesions === 'unequivocal' || newLesions === 'equivocal'
  if (elsewhere) return places.includes('no') && (target === 'none' || held.has(target)) ? 'no' : 'unknown'
  // progression that goes on from an earlier visit, with nothing new in the liver at this one
  const stands = overall === 'PD' && newLesions === 'none' && held.has(target)
  return stands || held.has(overall) ? 'no' : 'unknown'
}

/** Stated and measured looks as one list: what was measured fills in what nobody said, and a stated progression stays. */
export function withMeasured(stated: readonly Assessment[], measured: readonly MeasuredLook[]): Assessment[] {
  const byDay = new Map(measured.map((look) => [look.on.value, look]))
  const merged = stated.map((look) => {
    const own = byDay.get(look.on.value)
    // a lesion drawn that the baseline does not know: "smaller" says nothing of it
    if (own?.isOpen === true && look.progression === 'no') return { ...look, progression: 'unknown' as const }
    if (!own || own.progression === 'unknown' || look.progression === 'yes') return look
    // what was measured in a part of the liver shows progression, never that there was none
    const adequate = own.progression === 'no' && look.adequate === 'no' ? ('no' as const) : ('yes' as const)
    return { ...look, adequate, progression: own.progression }
  })
  const known = new Set(stated.map(({ on }) => on.value))
  return [...merged, ...measured.filter(({ on }) => !known.has(on.value))]
}
