import type { AnyAnswer } from '@debulk/clinical/review/answer'
import type { BestResponse } from '@debulk/clinical/response/best-response'
import { gateReasons, otherCriteria } from '@debulk/clinical/response/criterion-gate'
import type { RecistVisit, ResponseObstacle } from '@debulk/clinical/response/response-answers'
import type { ResponseFlag } from '@debulk/clinical/response/response-course'
import { amountUnits } from '@debulk/clinical/response/target-amount'
import type { TargetReason } from '@debulk/clinical/response/target-advice'
import { isoDate, type IsoDate } from '@debulk/quantity/iso-date'
import { dayDate, uncertainDate, type UncertainDate } from '@debulk/quantity/uncertain-date'

function day(text: string): IsoDate {
  const date = isoDate(text)
  if (!date.ok) throw new Error(text)
  return date.value
}
function on(text: string): UncertainDate {
  const date = uncertainDate(text)
  if (!date.ok) throw new Error(text)
  return date.value
}

const base = day('2018-04-07')
const later = day('2018-07-11')
const common = { about: '2018-04-07', basis: 'derived', because: ['2018-04-07'], caveats: [] } as const

const visit = (more: Partial<RecistVisit> = {}): RecistVisit => ({
  visit: '2018-07-11',
  date: later,
  sumMm: 44,
  seenSumMm: 44,
  nadirMm: 58.5,
  changeFromBaseline: -0.443,
  changeFromNadir: -0.248,
  changeFromLastTreatment: -0.248,
  lastTreatmentStudy: day('2018-05-23'),
  target: 'PR',
  nonTarget: 'NON-CR/NON-PD',
  newLesions: 'none',
  overall: 'PR',
  flags: [],
  ...more,
})
const baselineVisit = visit({
  visit: '2018-04-07',
  date: base,
  sumMm: 79,
  seenSumMm: 79,
  nadirMm: null,
  changeFromBaseline: 0,
  changeFromNadir: null,
  changeFromLastTreatment: null,
  lastTreatmentStudy: null,
  target: 'baseline',
  nonTarget: null,
  overall: 'baseline',
})
const flags: readonly ResponseFlag[] = [
  'normal-nodes-grew',
  'equivocal-new',
  'equivocal-confirmed-later',
  'new-lesions-not-evaluated',
  'new-lesions-unjudged',
  'reappeared',
  'non-target-back',
  'pr-no-longer-met',
  'proves-pd-though-incomplete',
  'baseline-incomplete',
]
const obstacles: readonly ResponseObstacle[] = [
  'no-readings',
  'none-seen',
  'one-study',
  'only-size-ranges',
  'no-identity',
  'nothing-measurable',
  'several-unsigned',
  'targets-not-read',
]

const recist = (visits: readonly RecistVisit[], more: object = {}): AnyAnswer => ({
  ...common,
  rule: 'response/recist',
  value: {
    status: 'derived',
    baseline: base,
    reader: null,
    targets: [
      { label: 'S6', organ: 'liver', baselineMm: 51 },
      { label: 'S2', organ: 'liver', baselineMm: null },
    ],
    visits,
    progression: null,
    ...more,
  },
})
const unclassified = (reason: ResponseObstacle): AnyAnswer => ({
  ...common,
  rule: 'response/recist',
  value: { status: 'not-classifiable', reason, studies: [base, later] },
})

const best = (of: BestResponse['best'], more: Partial<BestResponse> = {}): BestResponse => ({
  best: of,
  visit: of === null ? null : '2018-07-11',
  confirmedBy: null,
  unconfirmed: null,
  datesDecide: false,
  ...more,
})
const bestAnswer = (unconfirmed: BestResponse, confirmed: BestResponse, reader: string | null = null): AnyAnswer => ({
  ...common,
  rule: 'response/best',
  value: {
    reader,
    reference: dayDate(day('2018-04-11')),
    referenceIs: reader === null ? 'treatment' : 'baseline',
    unconfirmed,
    confirmed,
    confirmAfterDays: 28,
    stableAfterDays: 42,
  },
})

const lasted = { from: on('2018-05-23'), to: on('2020-10-21'), span: { leastDays: 882, mostDays: 882 } }

const targetReasons: readonly TargetReason[] = [
  'largest-of-organ',
  'second-of-organ',
  'two-of-organ-already',
  'five-already',
  'larger-solid-preferred',
  'too-short',
  'node-not-target',
  'node-normal',
  'bone-soft-tissue-not-recorded',
  'treated-earlier',
  'perhaps-treated-earlier',
  'not-measured',
  'cut-off',
  'benign',
  'nature-uncertain',
]
const readers = {
  ...common,
  rule: 'response/readers',
} as const
const agreed = {
  baseline: base,
  names: { first: 'AB', second: 'CD' },
  visits: [],
  ratedByOne: [],
  ratedByBoth: 1,
  alike: 1,
  kinds: [],
  best: { first: 'PR', second: 'PR' },
  progression: { first: null, second: null },
  adjudication: null,
  needsAdjudication: false,
} as const

/** Answers about response that reach every branch of their sentences. */
export const responseSamples: readonly AnyAnswer[] = [
  recist([baselineVisit]),
  recist([baselineVisit, visit()], { reader: 'AB' }),
  recist([baselineVisit, visit({ overall: 'PD', target: 'PD' })], {
    progression: { on: dayDate(later), certainAt: later },
  }),
  recist([baselineVisit, visit({ overall: 'PD', newLesions: 'unequivocal' })], {
    progression: { on: dayDate(day('2018-05-23')), certainAt: later },
  }),
  recist([baselineVisit, visit({ visit: '2018-05-23', date: day('2018-05-23'), overall: 'PD' }), visit()], {
    progression: { on: dayDate(day('2018-05-23')), certainAt: day('2018-05-23') },
  }),
  recist([baselineVisit, visit({ overall: 'NE', between: ['PR', 'PD'], flags: ['new-lesions-unjudged'] })]),
  recist([
    baselineVisit,
    visit({
      sumMm: null,
      target: 'NE',
      overall: 'NE',
      changeFromBaseline: null,
      changeFromNadir: null,
      changeFromLastTreatment: null,
    }),
  ]),
  recist([baselineVisit, visit({ target: 'none', nonTarget: 'CR', overall: 'CR', sumMm: 0, seenSumMm: 0 })]),
  recist([baselineVisit, visit({ target: 'none', nonTarget: null, overall: 'NED', sumMm: 0, seenSumMm: 0 })]),
  recist([
    baselineVisit,
    visit({ overall: 'NON-CR/NON-PD', changeFromBaseline: null, changeFromNadir: null, changeFromLastTreatment: null }),
  ]),
  ...flags.map((flag) => recist([baselineVisit, visit({ flags: [flag], overall: 'SD', target: 'SD' })])),
  ...obstacles.map(unclassified),
  bestAnswer(best(null), best(null)),
  bestAnswer(best('PR'), best('PR', { confirmedBy: '2018-08-10' })),
  bestAnswer(best('PR'), best('SD', { unconfirmed: 'PR' })),
  bestAnswer(best('NE', { datesDecide: true }), best('NE'), 'AB'),
  {
    ...common,
    rule: 'response/duration',
    value: {
      reader: null,
      durations: [
        { of: 'response', ended: 'progression', ...lasted },
        { of: 'complete-response', ended: 'death', ...lasted },
      ],
    },
  },
  {
    ...common,
    rule: 'response/duration',
    value: { reader: 'AB', durations: [{ of: 'stable-disease', ended: 'censored', ...lasted }] },
  },
  {
    ...common,
    rule: 'response/duration',
    value: { reader: null, durations: [{ of: 'response', ended: 'censored', ...lasted }] },
  },
  { ...readers, value: agreed },
  {
    ...readers,
    value: {
      ...agreed,
      ratedByBoth: 2,
      visits: [{ visit: '2018-07-11', date: dayDate(later), first: 'PR', second: 'PD' }],
      kinds: ['progression-date', 'best-response'],
      best: { first: 'PR', second: null },
      progression: { first: null, second: dayDate(later) },
      needsAdjudication: true,
    },
  },
  { ...readers, value: { ...agreed, adjudication: { reader: 'GH', by: 'EF', reason: null } } },
  ...[
    { reader: 'GH', by: 'EF', reason: null },
    { reader: 'CD', by: null, reason: null },
    { reader: 'AB', by: 'EF', reason: 'motion' },
  ].map((adjudication): AnyAnswer => ({
    ...readers,
    value: {
      ...agreed,
      kinds: ['best-response'],
      best: { first: 'PR', second: 'SD' },
      needsAdjudication: true,
      adjudication,
    },
  })),
  {
    ...readers,
    value: {
      ...agreed,
      ratedByBoth: 5,
      kinds: ['progression-date'],
      progression: { first: dayDate(later), second: null },
      needsAdjudication: true,
    },
  },
  {
    ...common,
    rule: 'response/targets-advised',
    value: {
      baseline: base,
      countIsAtLeast: true,
      candidates: targetReasons.map((reason, i) => ({
        label: `L${i + 1}`,
        organ: 'liver',
        lengthMm: reason === 'not-measured' ? null : 30 - i,
        advised: i < 2,
        reason,
        chosen: i === 0 ? true : i === 1 ? false : null,
      })),
    },
  },
  {
    ...common,
    rule: 'response/targets-advised',
    value: {
      baseline: base,
      countIsAtLeast: false,
      candidates: [
        { label: 'L1', organ: 'liver', lengthMm: 8, advised: false, reason: 'too-short', chosen: null },
        ...['2', '3'].map((label) => ({
          label,
          organ: 'liver',
          lengthMm: null,
          advised: false,
          reason: 'not-measured' as const,
          chosen: null,
        })),
      ],
    },
  },
  {
    ...common,
    rule: 'response/criteria',
    value: {
      baseline: base,
      at: later,
      gates: otherCriteria.map((criterion, i) => ({
        criterion,
        applies: i % 2 === 0 ? ('no' as const) : ('unknown' as const),
        reasons: gateReasons,
        between: i === 1 ? ([base, later] as const) : null,
        lastAt: i === 0 ? base : null,
      })),
    },
  },
  {
    ...common,
    rule: 'response/criteria',
    value: {
      baseline: base,
      at: later,
      gates: [{ criterion: 'vrecist', applies: 'yes', reasons: [], between: null, lastAt: null }],
    },
  },
  ...otherCriteria.map((criterion, i): AnyAnswer => ({
    ...common,
    rule: 'response/other',
    value: {
      criterion,
      baseline: base,
      unit: amountUnits[criterion],
      targets: ['L1', 'mesenteric mass'],
      progression: i === 3 ? base : i === 4 ? later : null,
      visits: [
        {
          date: base,
          amount: 100,
          sizeChange: null,
          changeFromBaseline: 0,
          changeFromNadir: null,
          changeFromLastTreatment: null,
          response: null,
          reasons: [],
        },
        {
          date: later,
          amount: i === 1 ? null : 35,
          sizeChange: i > 4 ? -0.12 : null,
          changeFromBaseline: -0.65,
          changeFromNadir: -0.2,
          changeFromLastTreatment: null,
          response: i === 0 ? 'NE' : 'PR',
          reasons: [],
        },
        ...(i === 2
          ? [
              {
                date: base,
                amount: null,
                sizeChange: null,
                changeFromBaseline: null,
                changeFromNadir: null,
                changeFromLastTreatment: null,
                response: null,
                reasons: ['no-arterial-phase', 'oil-on-ct'] as const,
              },
            ]
          : []),
      ],
    },
  })),
  {
    ...common,
    rule: 'response/other',
    value: {
      criterion: 'who',
      baseline: base,
      unit: 'mm2',
      targets: [],
      progression: null,
      visits: [
        {
          date: later,
          amount: null,
          sizeChange: null,
          changeFromBaseline: null,
          changeFromNadir: null,
          changeFromLastTreatment: null,
          response: null,
          reasons: [],
        },
      ],
    },
  },
  {
    ...common,
    rule: 'response/recist',
    value: { status: 'not-classifiable', reason: 'one-study', studies: [base] },
    caveats: [
      { code: 'response/targets-not-selected', parameters: {} },
      { code: 'response/slice-not-recorded', parameters: { labels: ['L1'] } },
      { code: 'response/nodules-not-judged', parameters: { dates: [later] } },
      { code: 'response/new-lesions-not-judged', parameters: { dates: [later] } },
      { code: 'response/non-targets-not-judged', parameters: { dates: [base, later] } },
      { code: 'response/draft-reading', parameters: { dates: [later] } },
      { code: 'response/technique-differs', parameters: { baseline: base, dates: [later] } },
      { code: 'response/unjudged-lesions', parameters: { date: later, count: 1 } },
      { code: 'response/unjudged-lesions', parameters: { date: later, count: 5 } },
      ...(['none', 'low', 'not-named', 'no-scan'] as const).map(
        (before) =>
          ({
            code: 'response/fdg-new-uptake',
            parameters: {
              site: 'bone, L3',
              on: dayDate(later),
              before,
              beforeOn: before === 'no-scan' ? null : dayDate(base),
              known: false,
            },
          }) as const,
      ),
      {
        code: 'response/fdg-new-uptake',
        parameters: { site: 'liver', on: dayDate(later), before: 'none', beforeOn: dayDate(base), known: true },
      },
      {
        code: 'response/complete-with-raised-marker',
        parameters: { date: later, analyte: 'chromogranin-a', name: null, on: dayDate(base) },
      },
      {
        code: 'response/complete-with-raised-marker',
        parameters: { date: later, analyte: 'other', name: 'motilin', on: dayDate(base) },
      },
      { code: 'response/other-sites-not-followed', parameters: { sites: ['mesenteric mass'] } },
    ],
  },
]
