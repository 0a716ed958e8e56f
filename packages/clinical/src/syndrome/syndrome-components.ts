import type { Bounded } from '@debulk/quantity/bounded'
import { certainlyBefore } from '@debulk/quantity/duration'
import type { UncertainDate } from '@debulk/quantity/uncertain-date'
import type { SymptomName, SymptomReported } from '../record/patient-events.ts'
import type { Told } from '../record/event-base.ts'
import { toldName } from '../record/told-name.ts'

/** A symptom over time. */
export type SyndromeComponent = {
  readonly symptom: SymptomName
  /** In words, for `other`. */
  readonly name: Told | null
  /** First report that it is there. */
  readonly since: { readonly event: string; readonly on: UncertainDate } | null
  /** The last report in order of date; an undated one is last only where no other is. */
  readonly last: {
    readonly event: string
    readonly on: UncertainDate
    readonly status: SymptomReported['status']
    readonly perDay: Bounded | null
    readonly severity: SymptomReported['severity'] | null
    readonly scale: string | null
  }
  readonly reports: readonly {
    readonly event: string
    readonly on: UncertainDate
    readonly status: SymptomReported['status']
  }[]
  /** Reports without a date that say something else than the last one. */
  readonly undatedOtherwise: readonly string[]
  /** Reports whose dates overlap with that of the last one, so that they may be later, and that say something else. */
  readonly perhapsLaterOtherwise: readonly string[]
}

/** Symptoms of carcinoid syndrome that stand on their own; there is no agreed score of them. */
export const syndromeSymptoms: ReadonlySet<SymptomName> = new Set([
  'flushing',
  'diarrhoea',
  'wheeze',
  'carcinoid-syndrome',
])

const gone = (status: SymptomReported['status']) => status === 'absent' || status === 'resolved'

/**
 * Each symptom with its first and last report. A symptom that nobody mentions is not among them: it is not recorded, not absent.
 * @source No universally agreed score of carcinoid syndrome: components are kept apart (general knowledge, not verified)
 */
export function syndromeComponents(reports: readonly SymptomReported[]): SyndromeComponent[] {
  const groups = new Map<string, SymptomReported[]>()
  for (const report of reports) {
    const key = report.symptom === 'other' ? `other ${toldName(report.name) ?? ''}` : report.symptom
    groups.set(key, [...(groups.get(key) ?? []), report])
  }
  return [...groups.values()].flatMap((group): SyndromeComponent[] => {
    const dated = group.filter(({ on }) => on.precision !== 'unknown')
    const undated = group.filter(({ on }) => on.precision === 'unknown')
    const last = (dated.length > 0 ? dated : undated).at(-1)
    if (last === undefined) return []
    const first = (dated.length > 0 ? dated : undated).find(({ status }) => !gone(status))
    return [
      {
        symptom: last.symptom,
        name: last.name ?? null,
        since: first === undefined ? null : { event: first.id, on: first.on },
        last: {
          event: last.id,
          on: last.on,
          status: last.status,
          perDay: last.perDay ?? null,
          severity: last.severity ?? null,
          scale: last.scale ?? null,
        },
        reports: group.map(({ id, on, status }) => ({ event: id, on, status })),
        perhapsLaterOtherwise: (dated.length === 0 ? undated : dated)
          .filter(
            ({ id, on, status }) =>
              id !== last.id && !certainlyBefore(on, last.on) && gone(status) !== gone(last.status),
          )
          .map(({ id }) => id),
        undatedOtherwise:
          dated.length === 0
            ? []
            : undated.filter(({ status }) => gone(status) !== gone(last.status)).map(({ id }) => id),
      },
    ]
  })
}
