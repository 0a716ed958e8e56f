import type { Claim } from '@debulk/clinical/record/board-events'
import type { Format } from '../../format.ts'
import { printable } from '../../printable.ts'
import type { RecordTerms } from '../record-terms.ts'
import type { TimelineWords } from '../timeline-words.ts'
import { line, said, when } from './facts.ts'

type Kinds = 'board-met' | 'decision-followed-up' | 'claim-made' | 'source-questioned' | 'event-retracted'

/** Lines of what was decided, claimed and taken back. */
export const boardLines = (t: RecordTerms): Pick<TimelineWords, Kinds> => ({
  'board-met': (e, f) =>
    line(
      t.head.board,
      when(e.body, (body) => said(body, f)),
      e.participants &&
        e.participants.length > 0 &&
        `${t.fact.present}: ${e.participants.map((who) => said(who, f)).join(', ')}`,
      when(e.question, (question) => `${t.fact.askedFor} ${f.quote(question)}`),
      ...(e.options ?? []).map(
        ({ treatment, aim, unmet }) =>
          `${t.fact.considered}: ${t.treatment[treatment]}${aim === undefined ? '' : ` (${t.aim[aim]})`}${unmet && unmet.length > 0 ? ` (${t.fact.unmet}: ${unmet.map((each) => said(each, f)).join(', ')})` : ''}`,
      ),
      ...(e.decisions ?? []).map(
        ({ treatment, condition, withinMonths, staged, reason }) =>
          `${t.fact.decided}: ${[
            t.treatment[treatment] + (staged === true ? ` ${t.fact.staged}` : ''),
            condition && `${t.fact.ifOnly} ${t.condition[condition]}`,
            withinMonths === undefined ? undefined : `${t.fact.within} ${months(withinMonths, f)}`,
            reason === undefined ? undefined : `${t.fact.reason} ${f.quote(reason)}`,
          ]
            .filter((part) => part !== undefined)
            .join(' ')}`,
      ),
      when(e.dissent, (dissent) => `${t.fact.dissent} ${f.quote(dissent)}`),
      when(e.responsible, (who) => `${t.fact.responsible} ${said(who, f)}`),
      when(e.due, (due) => `${t.fact.due} ${f.uncertainDate(due)}`),
      when(e.reviewTrigger, (trigger) => `${t.fact.trigger} ${f.quote(trigger)}`),
    ),
  'decision-followed-up': (e, f) =>
    line(
      t.head.followed,
      t.followed[e.outcome],
      when(e.reason, (reason) => `${t.fact.reason} ${f.quote(reason)}`),
    ),
  'claim-made': (e, f) => line(t.head.claim, claim(e.claim, t, f), when(e.text, f.quote)),
  'source-questioned': (e, f) => line(t.head.question, printable(e.explanation[f.language], 600)),
  'event-retracted': (e, f) => line(t.head.retracted, printable(e.retracts), f.quote(e.reason)),
})

const months = (count: number, f: Format): string => f.months(count * 30.4375)

function claim(of: Claim, t: RecordTerms, f: Format): string {
  const what = t.claim[of.about]
  const between = (from: string, to: string) => `${f.shortDate(from)} → ${f.shortDate(to)}`
  switch (of.about) {
    case 'marker-change':
      return `${what} (${t.marker[of.analyte]}, ${between(of.from, of.to)})`
    case 'markers-normalised':
      return `${what} (${f.list(of.analytes.map((analyte) => t.marker[analyte]))}, ${f.shortDate(of.on)})`
    case 'growth':
      return `${what} (${f.printed(of.fromMm)}–${f.printed(of.toMm)}\u00A0${f.unit('mm')}, ${f.uncertainDate(of.since)} → ${f.uncertainDate(of.until)})`
    case 'size-change':
      return `${what} (${between(of.from, of.to)})`
    case 'cytoreduction':
      return `${what} (${f.printed(of.percent)}\u00A0%)`
    case 'count-change':
      return `${what} (${of.studies.map((study) => f.shortDate(study)).join(' → ')})`
    case 'progression-free':
      return `${what} (${of.years.map((each) => `${each.comparator === '>' ? '>' : ''}${f.years(each.years * 365.25)}`).join(', ')})`
    case 'shrank-then-stable':
      return `${what} (${between(of.lastShrinking, of.lastStable)})`
    case 'staged-course':
    case 'delay':
    case 'cumulative-dose':
    case 'time-to-treatment':
      return what
  }
}
