import type { EventOf, PatientEvent } from '@debulk/clinical/record/patient-event'
import { ofLiver } from '@debulk/clinical/review/of-liver'
import type { ReviewContext } from '@debulk/clinical/review/review-context'
import type { RecordReview } from '@debulk/clinical/review/review-record'
import { spokenStage } from '@debulk/clinical/staging/spoken-stage'
import { stagingFacts } from '@debulk/clinical/staging/staging-facts'
import type { PatientLine } from '@debulk/language/record/page-words'
import type { RecordCatalogue } from '@debulk/language/record/record-catalogue'
import { byDate } from '@debulk/quantity/duration'
import type { UncertainDate } from '@debulk/quantity/uncertain-date'
import { personOf } from './person-of.ts'
import { treatmentLabel } from './course-treatments.ts'
import { shortWhen } from './short-when.ts'

/** Who it is and what was done, in one line; null where the record says nothing of it. */
export function patientLine(review: RecordReview, words: RecordCatalogue): string | null {
  const seen = ofLiver(review)
  const { liver, liverProven } = stagingFacts(seen)
  const facts: PatientLine = {
    ...personOf(review, words),
    tumour: tumourOf(review, words),
    liver: liverProven ? 'specimen' : liver === 'yes' ? 'imaging' : null,
    stage: stageOf(seen, words),
    treatments: treatmentsOf(review.events, words),
    lastImaging: lastImaging(review, words),
  }
  return words.page.patientLine(facts)
}

/** Grade of the case, where it is one, with the Ki-67 that gives it. */
function tumourOf({ answers }: RecordReview, { format }: RecordCatalogue): PatientLine['tumour'] {
  const graded = answers.find((answer) => answer.rule === 'pathology/case-grade')
  if (graded?.rule !== 'pathology/case-grade') return null
  const { possible, heldBy } = graded.value
  const [grade] = possible
  if (grade === undefined || possible.length > 1) return null
  const [ki67] = answers.flatMap((answer) => {
    if (answer.rule !== 'pathology/specimen-grade' || !heldBy.includes(answer.about)) return []
    const { ki67Percent, byKi67 } = answer.value
    // a grade that mitoses or the morphology gave is not that of the Ki-67
    return ki67Percent !== null && byKi67?.some((each) => grade.endsWith(each)) === true ? [ki67Percent] : []
  })
  return { grade, ki67: ki67 === undefined ? null : `${format.bounded(ki67)}\u00A0%` }
}

/** The stage that may be said, dated where something later bears on it. */
function stageOf(seen: ReviewContext, { format }: RecordCatalogue): PatientLine['stage'] {
  const stage = spokenStage(seen)
  if (stage.group === null) return null
  return { group: stage.group, on: stage.isLatest ? null : stagedWhen(stage.on, format) }
}

/** Days within one month are said as the month: the line needs no more. */
const stagedWhen = (on: UncertainDate, format: RecordCatalogue['format']): string =>
  on.precision === 'window' && on.earliest.slice(0, 7) === on.latest.slice(0, 7)
    ? format.month(on.earliest)
    : shortWhen(on, format)

type Treatment = PatientLine['treatments'][number]

/** Sessions of one kind stand together. */
function treatmentsOf(events: readonly PatientEvent[], { terms, format }: RecordCatalogue): Treatment[] {
  const named = events.flatMap((event) => {
    const name = treatmentLabel(event, terms, format)
    return name === null ? [] : [{ name, event }]
  })
  return [...Map.groupBy(named, ({ name }) => name)].map(([name, list]) => ({
    // a drug keeps its letters, a kind of treatment stands within the sentence
    name: list[0]?.event.kind === 'radioligand-cycle-given' ? name : name.slice(0, 1).toLowerCase() + name.slice(1),
    from: list[0]?.event.kind === 'systemic-therapy-started',
    when: list.map(({ event }) => shortWhen(event.on, format)),
  }))
}

type Look = EventOf<'study-performed' | 'study-read' | 'pet-read'>
const looks: readonly PatientEvent['kind'][] = ['study-performed', 'study-read', 'pet-read'] satisfies Look['kind'][]

function lastImaging({ events, studies }: RecordReview, { format }: RecordCatalogue): string | null {
  const dates = events
    .filter(({ kind, on }) => looks.includes(kind) && on.precision !== 'unknown')
    .map(({ on }): UncertainDate => on)
  const last = dates.toSorted(byDate).at(-1)
  const measured = studies
    .map(({ date }) => date)
    .toSorted()
    .at(-1)
  if (measured !== undefined && (last === undefined || measured >= last.latest)) return format.shortDate(measured)
  return last === undefined ? null : shortWhen(last, format)
}
