import { eventsOf } from '../record/patient-record.ts'
import type { ComorbidityCode } from '../record/patient-events.ts'
import type { ReviewContext } from '../review/review-context.ts'
import { unknownItem, type ChecklistItem } from './checklist.ts'
import { latestRecorded } from './latest-recorded.ts'
import { factItem, presenceItem, type Presence } from './recorded-items.ts'

/**
 * What the label of iodised oil names against its use in the hepatic artery, item by item. Lungs that are impaired without a word on how
 * badly, and bile ducts that are dilated without a word on drainage, leave their items unknown.
 *
 * @source Label of Lipiodol (FDA): contraindicated in hyperthyroidism, recent bleeding, and bile ducts dilated by tumour without external
 *         drainage; caution in severe pulmonary impairment
 */
export function oilItems(context: ReviewContext): ChecklistItem[] {
  const label = { wanted: 'absent', source: 'lipiodol-label' } as const
  return [
    presenceItem({ ...label, item: 'no-hyperthyroidism' }, comorbidity('hyperthyroidism', context)),
    pulmonaryItem(context),
    factItem('no-recent-bleeding', 'recent-bleeding', 'absent', 'lipiodol-label', context),
    biliaryItem(context),
  ]
}

function pulmonaryItem(context: ReviewContext): ChecklistItem {
  const asked = { item: 'no-severe-pulmonary-impairment', wanted: 'absent', source: 'lipiodol-label' } as const
  const severe = comorbidity('severe-pulmonary-impairment', context)
  if (severe.length > 0) return presenceItem(asked, severe)
  const any = presenceItem(asked, comorbidity('pulmonary-impairment', context))
  return any.state === 'not-met' ? open(any, 'severity-not-recorded') : any
}

function biliaryItem(context: ReviewContext): ChecklistItem {
  const item = 'no-undrained-biliary-dilatation'
  const undrained = factItem(item, 'biliary-dilatation-undrained', 'absent', 'lipiodol-label', context)
  if (undrained.because.length > 0) return undrained
  const any = factItem(item, 'biliary-dilatation', 'absent', 'lipiodol-label', context)
  return any.state === 'not-met' ? open(any, 'drainage-not-recorded') : any
}

const open = (
  { item, source, on, because }: ChecklistItem,
  reason: 'severity-not-recorded' | 'drainage-not-recorded',
): ChecklistItem => ({ ...unknownItem(item, source, null, reason), on, because })

/** What the latest descriptions that name an illness say of it. */
function comorbidity(code: ComorbidityCode, { events, asOf }: ReviewContext): readonly Presence[] {
  const naming = eventsOf(events, 'patient-described').filter(({ comorbidities }) =>
    comorbidities?.some((each) => each.code === code),
  )
  return latestRecorded(naming, asOf).flatMap(({ id, on, comorbidities }) =>
    (comorbidities ?? [])
      .filter((each) => each.code === code)
      .map(({ present }): Presence => ({ id, on, presence: present === false ? 'absent' : 'present' })),
  )
}
