import { both, opposite, type Ternary } from '@debulk/quantity/ternary'
import type { UncertainDate } from '@debulk/quantity/uncertain-date'
import { tumourLooks } from '../outcome/tumour-looks.ts'
import type { PatientEvent } from '../record/patient-event.ts'
import { eventsOf } from '../record/patient-record.ts'
import type { SuitabilityFact } from '../record/treatment-events.ts'
import type { ReviewContext } from '../review/review-context.ts'
import { anatomyItems } from './anatomy-items.ts'
import { ageItem } from './age-item.ts'
import { burdenItem, largestItem } from './burden-at.ts'
import { stateOf, unknownItem, type ChecklistItem, type ItemCode, type ItemSource } from './checklist.ts'
import { extrahepaticLimitedItem } from './extrahepatic-items.ts'
import type { Limited } from './item-from-values.ts'
import { molarMass } from './laboratory-units.ts'
import { oilItems } from './oil-items.ts'
import { childPughItem, factItem, laboratoryItem, performanceItem } from './recorded-items.ts'

const limit = (comparator: '<' | '≤' | '≥' | '>', value: number, unit: string) => ({ comparator, value, unit })

const laboratory = [
  [
    'bilirubin',
    {
      item: 'bilirubin',
      source: 'retnet',
      limit: {
        ...limit('≤', 2, 'mg/dL'),
        printed: { value: 34, unit: 'umol/L', inLimitUnit: (34 * molarMass.bilirubin) / 1e4 },
      },
    },
  ],
  ['albumin', { item: 'albumin', source: 'retnet', limit: limit('≥', 3, 'g/dL') }],
  [
    'creatinine',
    {
      item: 'creatinine',
      source: 'retnet',
      limit: {
        ...limit('≤', 2, 'mg/dL'),
        printed: { value: 177, unit: 'umol/L', inLimitUnit: (177 * molarMass.creatinine) / 1e4 },
      },
    },
  ],
  ['creatinine-clearance', { item: 'creatinine-clearance', source: 'hcc-tables', limit: limit('≥', 30, 'mL/min') }],
  ['platelets', { item: 'platelets', source: 'retnet', limit: limit('≥', 50, '10*9/L') }],
  ['inr', { item: 'inr', source: 'retnet', limit: limit('≤', 1.5, '1') }],
] as const

const absences: readonly (readonly [ItemCode, SuitabilityFact, ItemSource])[] = [
  ['no-bilioenteric-anastomosis', 'bilioenteric-anastomosis', 'retnet'],
  ['no-biliary-stent', 'biliary-stent', 'retnet'],
  ['no-papillotomy', 'papillotomy', 'retnet'],
  ['no-biliary-dilatation', 'biliary-dilatation', 'retnet'],
  ['no-pneumobilia', 'pneumobilia', 'retnet'],
  ['no-main-portal-occlusion', 'portal-vein-main-occlusion', 'hcc-tables'],
  ['no-portal-branch-thrombosis', 'portal-vein-branch-thrombosis', 'hcc-tables'],
  ['no-reversed-portal-flow', 'portal-flow-reversed', 'hcc-tables'],
  ['no-ascites', 'ascites', 'hcc-tables'],
  ['no-encephalopathy', 'encephalopathy', 'hcc-tables'],
  ['no-varices', 'varices', 'hcc-tables'],
  ['no-uncorrected-coagulopathy', 'uncorrected-coagulopathy', 'general'],
  ['no-contrast-allergy', 'contrast-allergy', 'general'],
  ['no-oil-allergy', 'iodised-oil-allergy', 'general'],
  ['no-infection', 'infection', 'retnet'],
  ['no-pregnancy', 'pregnancy', 'retnet'],
]

const above25 = { item: 'reason-to-treat', source: 'retnet', limit: limit('>', 25, '%') } as const
const above50 = { item: 'not-the-classical-quartet', source: 'hcc-tables', limit: limit('>', 50, '%') } as const

/**
 * What trials and tables ask for before intra-arterial therapy, item by item. Facts for a board; nothing here excludes anybody.
 *
 * @source RETNET inclusion and exclusion criteria: Chen 2018, Trials 19:390, table 1 (PMC6050671). Portal vein, ascites,
 *         Child–Pugh, varices, size and the quartet (burden above 50 %, LDH above 425, AST above 100, bilirubin above 2): tables for
 *         hepatocellular carcinoma, carried over by analogy. Coagulopathy and allergies: general knowledge, not verified
 */
export function intraArterialItems(context: ReviewContext): ChecklistItem[] {
  return [
    ageItem({ item: 'adult', source: 'retnet', limit: limit('≥', 18, 'a') }, context),
    largestItem(
      { item: 'measurable-lesion', source: 'retnet', limit: limit('≥', 10, 'mm') },
      context,
      'length-as-measured',
    ),
    burdenItem({ item: 'burden-at-most-70', source: 'retnet', limit: limit('≤', 70, '%') }, context),
    factItem('unresectable', 'unresectable', 'present', 'retnet', context),
    reasonItem(context),
    performanceItem(context),
    ...laboratory.map(([analyte, asked]) => laboratoryItem(analyte, asked, context)),
    ...absences.map(([item, fact, source]) => factItem(item, fact, 'absent', source, context)),
    ...oilItems(context),
    ...anatomyItems(context),
    childPughItem(context),
    quartetItem(context),
    largestItem(
      { item: 'largest-below-10-cm', source: 'hcc-tables', limit: limit('<', 100, 'mm') },
      context,
      'length-with-error',
    ),
    extrahepaticLimitedItem(context),
    earlierArterialItem(context),
  ]
}

/** A syndrome that somatostatin analogues do not control, or progression, or a burden above 25 %: one is enough, and is the one shown. */
function reasonItem(context: ReviewContext): ChecklistItem {
  const syndrome = factItem('reason-to-treat', 'syndrome-uncontrolled', 'present', 'retnet', context)
  const progressions = progressionsUpTo(context)
  const burden = burdenItem(above25, context)
  const because = [...syndrome.because, ...progressions.map(({ id }) => id), ...burden.because]
  const [progressed] = progressions
  if (syndrome.state === 'met') return { ...syndrome, reason: 'holds-by-syndrome', because }
  if (progressed)
    return {
      ...unknownItem('reason-to-treat', 'retnet', null, 'holds-by-progression'),
      state: 'met',
      on: progressed.on,
      because,
    }
  if (burden.state === 'met') return { ...burden, reason: 'holds-by-burden', because }
  // nobody can record that there was no progression at any time
  return { ...unknownItem('reason-to-treat', 'retnet'), because }
}

/** Progression as stated, as judged, and as measured lesions show it by RECIST 1.1. */
const progressionsUpTo = (context: ReviewContext): readonly { readonly id: string; readonly on: UncertainDate }[] =>
  tumourLooks(context).anywhere.filter(({ progression, on }) => progression === 'yes' && on.earliest <= context.asOf)

/** Met when the four do not all hold together: one that certainly does not hold is enough. */
function quartetItem(context: ReviewContext): ChecklistItem {
  const above = (analyte: 'ldh' | 'ast' | 'bilirubin', value: number, unit: string): ChecklistItem => {
    const asked: Limited = { ...above50, limit: limit('>', value, unit) }
    return laboratoryItem(analyte, asked, context)
  }
  const four = [
    burdenItem(above50, context),
    above('ldh', 425, 'U/L'),
    above('ast', 100, 'U/L'),
    above('bilirubin', 2, 'mg/dL'),
  ]
  const answer = opposite(both(...four.map(ternaryOf)))
  return {
    ...unknownItem('not-the-classical-quartet', 'hcc-tables', null, answer === 'unknown' ? 'not-recorded' : null),
    state: stateOf(answer),
    because: four.flatMap(({ because }) => because),
  }
}

/** No session before. That the record holds none does not say that there was none. */
function earlierArterialItem({ events, asOf }: ReviewContext): ChecklistItem {
  const sessions: readonly PatientEvent[] = [
    ...eventsOf(events, 'embolisation-performed'),
    ...eventsOf(events, 'radioembolisation-performed'),
  ].filter(({ on }) => on.latest <= asOf)
  const [first] = sessions
  if (!first) return unknownItem('no-earlier-arterial-therapy', 'retnet', null, 'absence-of-record-is-not-absence')
  return {
    ...unknownItem('no-earlier-arterial-therapy', 'retnet', null, null),
    state: 'not-met',
    on: first.on,
    because: sessions.map(({ id }) => id),
  }
}

// values that disagree decide nothing
const ternaryOf = ({ state }: ChecklistItem): Ternary =>
  state === 'met' ? 'yes' : state === 'not-met' ? 'no' : 'unknown'
