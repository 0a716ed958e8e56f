import assert from 'node:assert/strict'
import { careLacks } from '@debulk/clinical/board/care-lacks'
import { cytoreductionNeeds, type ClaimValues, type MarkerPoint } from '@debulk/clinical/claims/claim-values'
import {
  enhancementObstacles,
  exceededLimits,
  lastingFacts,
  livingFacts,
  type FindingParameters,
} from '@debulk/clinical/discordance/finding-parameters'
import { progressionSigns } from '@debulk/clinical/outcome/progression-shown'
import type { CareItem, ClaimResult, Finding, FindingCode, FreshnessItem } from '@debulk/clinical/review/finding'
import { bounded } from '@debulk/quantity/bounded'
import { isoDate, type IsoDate } from '@debulk/quantity/iso-date'
import { uncertainDate, type UncertainDate } from '@debulk/quantity/uncertain-date'

const on = (text: string): UncertainDate => {
  const date = uncertainDate(text)
  assert.ok(date.ok, text)
  return date.value
}
const day = (text: string): IsoDate => {
  const date = isoDate(text)
  assert.ok(date.ok, text)
  return date.value
}
const numbered = (text: string) => {
  const value = bounded(text)
  assert.ok(value.ok, text)
  return value.value
}
const point = (text: string, more: Partial<MarkerPoint> = {}): MarkerPoint => {
  const value = bounded(text)
  assert.ok(value.ok, text)
  return { on: on('2018-04-11'), value: value.value, unit: 'ng/mL', timesLimit: 2.04, normal: 'no', ...more }
}

type FindingSamples = { readonly [C in FindingCode]: readonly FindingParameters[C][] }

const findings: FindingSamples = {
  'stage-below-pathology': [
    { t: 'T1', n: 'NX', depth: 'through-wall', leastT: 'T3', leastN: 'N1' },
    { t: 'T1', n: null, depth: null, leastT: 'T2', leastN: null },
    { t: null, n: 'N0', depth: null, leastT: null, leastN: 'N1' },
  ],
  'stage-contradicted': [
    {
      on: on('2020-01-20'),
      against: [
        { axis: 'm', written: 'M0', allowed: ['M1a', 'M1c'] },
        { axis: 'group', written: 'II', allowed: ['IV'] },
      ],
    },
    { on: on('2020'), against: [{ axis: 't', written: 'T1', allowed: [] }] },
  ],
  'stage-group-differs': [
    { on: on('2020-01-20'), categories: ['pT3', 'pN1', 'M1a'], written: 'II', allowed: ['IV'] },
    { on: on('unknown'), categories: ['T1', 'N1'], written: 'IIA', allowed: ['III', 'IV'] },
  ],
  'patient-facts-differ': [
    { sexes: ['female', 'male'], births: [], ages: [], deaths: [] },
    {
      sexes: [],
      births: [on('1960-05')],
      ages: [{ years: 41, on: on('2020-03-01') }],
      deaths: [on('2021'), on('2022-02-03')],
    },
  ],
  'stated-grade-differs': [
    { site: 'liver', on: on('2021-03'), stated: 'G2', possible: ['G3'] },
    { site: 'node', on: on('2021-03-05'), stated: 'G1', possible: ['G1', 'G2', 'G3'] },
    { site: 'liver', on: on('2022-01-05'), stated: 'G3', possible: ['NEC'] },
  ],
  'ki67-against-count': [
    {
      site: 'liver',
      on: on('2020-01-05'),
      printed: numbered('25'),
      positive: 15,
      counted: 500,
      gradePrinted: ['G3'],
      gradeCounted: ['G2'],
    },
    {
      site: 'primary',
      on: on('2020'),
      printed: numbered('<3'),
      positive: 25,
      counted: 500,
      gradePrinted: ['G1'],
      gradeCounted: ['G2'],
    },
  ],
  'status-against-imaging': [
    { what: 'lesions', lesions: 2, largestMm: 30 } as const,
    { what: 'lesions', lesions: 1, largestMm: 12.5 } as const,
    { what: 'lesions', lesions: 21, largestMm: null } as const,
    { what: 'new-lesion', places: ['bone', 'liver'] } as const,
    { what: 'new-lesion', places: [] } as const,
    { what: 'non-target' } as const,
    { what: 'measured', nadirMm: 50, sumMm: 100 } as const,
  ].map((shows, i) => ({
    on: on('2020-07-11'),
    status: (['no-evidence', 'no-progression', 'response'] as const)[i % 3] ?? 'response',
    study: day('2020-07-10'),
    days: i % 2,
    shows,
  })),
  'progression-not-on-imaging': (['CR', 'PR', 'SD'] as const).map((response, days) => ({
    on: on('2020-07-11'),
    study: day('2020-07-10'),
    days,
    response,
    baseline: day('2020-01-10'),
    baselineMm: 30,
    sumMm: 15,
  })),
  'trend-against-sizes': [
    { on: day('2020-07-10'), since: day('2020-01-10'), said: 'smaller', lesions: 2, fromMm: 50, toMm: 100 },
    { on: day('2020-07-10'), since: day('2020-01-10'), said: 'stable', lesions: 1, fromMm: 30, toMm: 15 },
    { on: day('2020-07-10'), since: day('2020-01-10'), said: 'larger', lesions: 5, fromMm: 100, toMm: 50.5 },
  ],
  'event-after-death': [
    { death: on('2020-03-01'), what: ['study'], first: on('2020-07-10'), last: on('2020-07-10'), events: 1 },
    {
      death: on('2020-03'),
      what: livingFacts,
      first: on('2020-07-10'),
      last: on('2021'),
      events: 5,
    },
  ],
  'limit-exceeded': exceededLimits.map((what) => ({
    what,
    on: what === 'bleomycin' || what === 'doxorubicin' || what === 'lung-dose' ? null : on('2022-03-01'),
    least: 50.1,
    limit: 50,
    unit: what === 'doxorubicin' ? 'mg/m2' : what === 'bleomycin' ? "[USP'U]" : what.startsWith('oil-') ? 'mL' : 'Gy',
  })),
  'selection-fact-before-session': [
    ...lastingFacts.map((fact) => ({ fact, recorded: on('2022-01-20'), sessions: [on('2022-03-01')] })),
    { fact: 'papillotomy', recorded: on('2015'), sessions: [on('2022-03-01'), on('2022-05')] },
  ],
  'metastasis-letter-missing': [
    { m: 'M1', letter: 'a', sitesKnown: false },
    { m: 'M1', letter: 'c', sitesKnown: true },
    { m: 'M1', letter: null, sitesKnown: false },
  ],
  'grade-differs': [
    {
      specimens: [
        { site: 'liver', on: on('2016-12'), possible: ['G2'] },
        { site: 'primary', on: on('2017-08-30'), possible: ['G1'] },
      ],
      highest: ['G2'],
    },
    {
      specimens: [
        { site: 'liver', on: on('2016-12'), possible: ['G3', 'NEC'] },
        { site: 'primary', on: on('2017-08-30'), possible: ['G1', 'G2'] },
      ],
      highest: ['G3', 'NEC'],
    },
  ],
  'grade-on-boundary': [
    { site: 'liver', on: on('2016-12-26'), ki67Percent: 3, boundary: 3, cellsCounted: null },
    { site: 'node', on: on('2016'), ki67Percent: 20, boundary: 20, cellsCounted: 2000 },
  ],
  'mitoses-not-counted': [
    { specimens: 1, of: 1 },
    { specimens: 2, of: 3 },
  ],
  'marker-normal-before-treatment': [
    { analyte: 'chromogranin-a', firstNormal: on('2017-10-05'), treatment: on('2018-04'), days: 178 },
  ],
  'cytoreduction-undefined': [
    {
      percent: 90,
      lacks: cytoreductionNeeds,
      largest: { lowPercent: 78.71, highPercent: 89.33, identity: 'not-known' },
    },
    { percent: 90, lacks: ['at'], largest: { lowPercent: 87.5, highPercent: 87.5, identity: 'one-lesion' } },
    { percent: 70, lacks: ['method'], largest: null },
  ],
  'judgement-of-no-study': [
    { on: on('2020-04-12'), lacks: [{ lacks: 'study', study: day('2020-04-11'), nearest: on('2020-04-10') }] },
    { on: on('unknown'), lacks: [{ lacks: 'study', study: day('2020-04-11'), nearest: null }] },
    {
      on: on('2020-04'),
      lacks: [
        { lacks: 'label', study: day('2020-04-10'), label: 'очаг 1' },
        { lacks: 'uid', trackingUid: '2.25.7' },
      ],
    },
    { on: on('2020-04-12'), lacks: [{ lacks: 'uid', trackingUid: '2.25.7' }] },
    { on: on('2020-04-12'), lacks: [{ lacks: 'reading', study: day('2020-04-11') }] },
    { on: on('2020-04-12'), lacks: [{ lacks: 'readers', readers: [] }] },
    { on: on('2020-04-12'), lacks: [{ lacks: 'readers', readers: ['AB'] }] },
  ],
  'dated-after-today': [
    { today: day('2026-11-24'), facts: [{ id: '7', on: on('2091-01-01') }] },
    {
      today: day('2026-11-24'),
      facts: ['2062', '2027-01', '2026-11-25', '2027'].map((date, n) => ({ id: String(n + 1), on: on(date) })),
    },
  ],
  'count-restated-differently': [
    {
      study: day('2018-04-07'),
      by: day('2018-05-23'),
      first: { least: 31, most: null },
      restated: { least: 5, most: 8 },
      firstScope: 'whole-liver',
      restatedScope: null,
    },
    {
      study: day('2018-04-07'),
      by: day('2018-05-23'),
      first: null,
      restated: { least: 7, most: 7 },
      firstScope: null,
      restatedScope: 'left-lobe',
    },
  ],
  'count-scope-open': [{ study: day('2018-05-23'), against: day('2018-04-07'), againstScope: 'right-lobe' }],
  'staged-plan-not-followed': [
    {
      sessions: [
        { on: on('2018-04-11'), vessels: ['right-hepatic'] },
        { on: on('2018-05-31'), vessels: ['proper-hepatic'] },
      ],
      more: 'right',
      moreTimes: 2,
      fewerTimes: 1,
    },
    { sessions: [{ on: on('2018-04'), vessels: ['left-hepatic'] }], more: 'left', moreTimes: 5, fewerTimes: 0 },
    { sessions: [{ on: on('2018-04'), vessels: ['left-hepatic'] }], more: 'left', moreTimes: 3, fewerTimes: 2 },
  ],
  'delivered-share-ambiguous': [
    {
      on: on('2018-05-31'),
      fraction: 0.8,
      agents: [
        { name: 'Lipiodol', unit: 'mL', low: 8, high: 10 },
        { name: 'bleomycin', unit: 'mg', low: 12, high: 15 },
      ],
      volumeKnown: false,
    },
    {
      on: on('2018-05'),
      fraction: 0.5,
      agents: [{ name: 'bleomycin', unit: 'mg', low: 5, high: 10 }],
      volumeKnown: true,
    },
  ],
  'enhancement-criteria-not-applicable': [{ obstacles: enhancementObstacles, on: on('2018-04-07') }],
  'study-before-first-imaging': [{ mentioned: on('2016-11'), first: on('2016-12') }],
  'board-input-stale': (['imaging', 'laboratory', 'markers'] as const).map((what) => ({
    board: on('2018-04-07/2018-04-11'),
    what,
    latest: on('2017-10-05'),
    leastDays: 184,
    mostDays: what === 'imaging' ? null : 188,
    limitDays: 91,
  })),
  'transplantation-on-progression': [
    { board: on('2017'), withinMonths: 6 },
    { board: on('2017'), withinMonths: 1 },
    { board: on('2017-02/..'), withinMonths: null },
  ],
  'follow-up-beyond-imaging': [{ years: 4.5, reaches: day('2021-06-27'), lastImaging: on('2020-10-21'), days: 249 }],
  'follow-up-claims-differ': [
    { first: { years: 4, comparator: '>' }, second: { years: 4.5, comparator: '=' }, compatible: true },
    { first: { years: 3, comparator: '=' }, second: { years: 5, comparator: '=' }, compatible: false },
  ],
  'period-beyond-last-contact': [
    { ends: day('2021-07-11'), lastContact: on('2021-04/2021-06'), asRounded: true },
    { ends: day('2021-07-11'), lastContact: on('2021-06-30'), asRounded: true },
    { ends: day('2022-07-11'), lastContact: on('2021-04/2021-06'), asRounded: false },
  ],
  'symptom-count-contradicts': [
    { on: on('2015'), symptom: 'flushing', name: null, status: 'present', perDay: numbered('0') },
    { on: on('2015-01-02'), symptom: 'diarrhoea', name: null, status: 'absent', perDay: numbered('2') },
    {
      on: on('2015-01-02'),
      symptom: 'other',
      name: { en: 'unstable stool', ru: 'неустойчивый стул' },
      status: 'worsened',
      perDay: numbered('0'),
    },
  ],
  'receptor-imaging-missing': [
    { specimen: on('2016-12-26'), fdg: on('2016-12-08'), fdgSites: { raised: ['ileum'], none: ['liver'] } },
    { specimen: on('2016-12-26'), fdg: on('2016-12-08'), fdgSites: { raised: ['liver'], none: [] } },
    { specimen: on('2016'), fdg: null, fdgSites: { raised: [], none: [] } },
  ],
  'progression-open': [
    {
      drug: 'octreotide LAR',
      growth: { fromMm: 6, toMm: 10 },
      endMm: 51,
      change: { lowPercent: 13.33, highPercent: 24.39 },
      treatment: on('2018-04-11'),
    },
  ],
  'imaging-against-markers': (['better', 'worse'] as const).map((imaging) => ({
    from: day('2018-07-11'),
    to: day('2019-01-26'),
    imaging,
    analyte: 'serotonin',
    markerPercent: imaging === 'better' ? 40 : -60,
  })),
  'imaging-against-symptoms': [
    { from: day('2018-07-11'), to: day('2019-01-26'), imaging: 'better', symptoms: 'worse' },
    { from: day('2018-07-11'), to: day('2019-01-26'), imaging: 'worse', symptoms: 'better' },
  ],
  'markers-against-symptoms': (['better', 'worse'] as const).map((symptoms) => ({
    from: on('2018-07-11'),
    to: on('2019-01-26'),
    analyte: 'chromogranin-a',
    markerPercent: symptoms === 'better' ? 40 : -60,
    symptoms,
  })),
  'source-questioned': [{ topic: 'references', en: 'Two works carry one DOI.', ru: 'У двух работ один DOI.' }],
}

/** Every check, with parameters that reach every branch of its sentence in either language. */
export const findingSamples: readonly Finding[] = Object.entries(findings).flatMap(([code, all]) =>
  all.map((parameters) => ({ code, severity: 'note', parameters, because: [] }) as Finding),
)

type ClaimSamples = { readonly [A in keyof ClaimValues]: readonly ClaimValues[A][] }

const sizeChange: ClaimValues['size-change'] = {
  claimed: 'fell',
  basis: 'maxima-of-ranges',
  from: day('2018-04-07'),
  to: day('2018-07-11'),
  fromMm: [51, 49, 37],
  toMm: [27, 22],
  diameterPercent: -47.06,
  productPercent: -76.23,
  cubedPercent: -85.16,
  volume: { lowPercent: -89.33, highPercent: -78.71 },
  daysSinceTreatment: 41,
}
const growth: ClaimValues['growth'] = {
  rate: 'slow',
  fromMm: 6,
  toMm: 10,
  period: { leastDays: 493, mostDays: 522 },
  months: 16.67,
  if: {
    endMm: 51,
    change: { lowPercent: 13.33, highPercent: 24.39 },
    rate: { lowPercent: 2.28, highPercent: 4.01 },
    doublingMonths: { low: 17.7, high: 30.8 },
  },
  tracked: null,
}
const days = (leastDays: number | null, mostDays = leastDays) => ({ leastDays, mostDays })

const claims: ClaimSamples = {
  'marker-change': [
    {
      analyte: 'serotonin',
      claimed: 'fell',
      from: point('1189.1'),
      to: point('407.9', { timesLimit: null, unit: null, normal: 'unknown' }),
      changePercent: -65.7,
      by: 'value',
      sameAssay: 'unknown',
    },
    {
      analyte: '5-hiaa',
      claimed: 'rose',
      from: point('10', { unit: 'mg/(24.h)', normal: 'yes' }),
      to: point('20', { unit: 'umol/(24.h)' }),
      changePercent: 12.5,
      by: 'times-limit',
      sameAssay: 'no',
    },
    {
      analyte: 'nse',
      claimed: 'fell',
      from: point('8'),
      to: point('4'),
      changePercent: -50,
      by: 'value',
      sameAssay: 'yes',
    },
    { analyte: 'other', claimed: 'fell', from: null, to: null, changePercent: null, by: null, sameAssay: 'unknown' },
  ],
  'markers-normalised': [
    {
      after: on('2018-04-11'),
      markers: [
        {
          analyte: 'serotonin',
          at: point('149.9', { normal: 'yes' }),
          changeFromPreviousPercent: -63.25,
          changeFromFirstPercent: -87.39,
          firstNormal: on('2018-07-11'),
          normalBeforeDays: null,
        },
        {
          analyte: 'chromogranin-a',
          at: point('40.5'),
          changeFromPreviousPercent: null,
          changeFromFirstPercent: null,
          firstNormal: on('2017-10-05'),
          normalBeforeDays: 188,
        },
        {
          analyte: 'nse',
          at: null,
          changeFromPreviousPercent: null,
          changeFromFirstPercent: null,
          firstNormal: null,
          normalBeforeDays: null,
        },
        {
          analyte: 'gastrin',
          at: point('>300'),
          changeFromPreviousPercent: 1,
          changeFromFirstPercent: null,
          firstNormal: null,
          normalBeforeDays: null,
        },
      ],
    },
  ],
  growth: [
    growth,
    { ...growth, rate: null, if: null, months: null, tracked: { lesions: 2, leastMm: 0, mostMm: 1, all: true } },
    { ...growth, rate: null, tracked: { lesions: 1, leastMm: -3, mostMm: -3, all: false } },
    { ...growth, rate: 'fast', if: growth.if && { ...growth.if, doublingMonths: { low: 9, high: null } } },
  ],
  'size-change': [
    sizeChange,
    { ...sizeChange, basis: 'one-lesion', productPercent: null, daysSinceTreatment: null },
    { ...sizeChange, basis: 'one-lesion', volume: { lowPercent: -87.5, highPercent: -87.5 } },
    { ...sizeChange, basis: 'two-lesions' },
    { ...sizeChange, basis: 'none', diameterPercent: null, volume: null },
  ],
  cytoreduction: [
    {
      percent: 90,
      lacks: cytoreductionNeeds,
      equivalentDiameterPercent: -53.58,
      largest: {
        lowPercent: 78.71,
        highPercent: 89.33,
        identity: 'not-known',
        from: day('2018-04-07'),
        to: day('2018-07-11'),
      },
      computed: null,
    },
    {
      percent: 90,
      lacks: ['at'],
      equivalentDiameterPercent: -53.58,
      largest: {
        lowPercent: 87.5,
        highPercent: 87.5,
        identity: 'one-lesion',
        from: day('2018-04-07'),
        to: day('2018-07-11'),
      },
      computed: null,
    },
    {
      percent: 90,
      lacks: [],
      equivalentDiameterPercent: -53.58,
      largest: null,
      computed: { lowPercent: 81, highPercent: 91, from: day('2018-04-07'), to: day('2019-01-26') },
    },
    { percent: 50, lacks: [], equivalentDiameterPercent: -20.6, largest: null, computed: null },
  ],
  'count-change': [
    {
      claimed: 'fell',
      studies: [
        { on: day('2018-04-07'), count: { least: 31, most: null }, scope: 'whole-liver', gone: null },
        { on: day('2018-05-23'), count: { least: 1, most: 9 }, scope: null, gone: null },
        { on: day('2018-07-11'), count: null, scope: null, gone: 3 },
      ],
      restated: { study: day('2018-04-07'), count: { least: 30, most: null }, scope: null },
      last: { least: 2, most: 6 },
      scopeOpen: true,
    },
    {
      claimed: null,
      studies: [{ on: day('2018-04-07'), count: { least: 7, most: 7 }, scope: 'left-lobe', gone: null }],
      restated: null,
      last: { least: 7, most: 7 },
      scopeOpen: false,
    },
    { claimed: 'rose', studies: [], restated: null, last: null, scopeOpen: false },
  ],
  'staged-course': [
    { course: 'tace', sessions: [on('2018-04-11'), on('2018-05-31')], intervals: [days(50)] },
    { course: 'tace', sessions: [], intervals: [] },
  ],
  'progression-free': [
    {
      claims: [
        { years: 4, comparator: '>', since: on('2016-12-26'), reaches: day('2020-12-26'), imaged: days(1395) },
        { years: 4.5, comparator: '=', since: null, reaches: null, imaged: null },
        { years: 1, comparator: '=', since: on('../2016-12-26'), reaches: null, imaged: days(null) },
      ],
      lastImaging: on('2020-10-21'),
      progression: on('2019'),
      progressionBy: 'stated',
    },
    ...progressionSigns.map((progressionBy) => ({
      claims: [],
      lastImaging: on('2020-10-21'),
      progression: on('2019-05-06'),
      progressionBy,
    })),
    { claims: [], lastImaging: null, progression: null, progressionBy: null },
  ],
  'shrank-then-stable': [
    { claimedShrankYears: 1, claimedStableYears: 1.5, shrank: days(363), stable: days(511), against: [] },
    { claimedShrankYears: 1, claimedStableYears: 1.5, shrank: days(363), stable: days(null, 511), against: [] },
    { claimedShrankYears: 1, claimedStableYears: 1.5, shrank: null, stable: null, against: [] },
    {
      claimedShrankYears: 1,
      claimedStableYears: 1.5,
      shrank: days(363),
      stable: days(511),
      against: [
        { on: on('2019-05-06'), by: 'new-lesion' },
        { on: on('2020-10-21'), by: 'sizes' },
      ],
    },
    {
      claimedShrankYears: 1,
      claimedStableYears: 1.5,
      shrank: days(363),
      stable: days(511),
      against: [{ on: on('2020-10-21'), by: 'sizes' }],
    },
  ],
  delay: [
    { from: [{ id: 'flushing', on: on('2013'), until: days(1091, 1455) }], to: on('2016-12-26') },
    { from: [], to: null },
  ],
  'cumulative-dose': [
    {
      sessions: 2,
      totals: [
        { name: 'Lipiodol', role: 'oil', unit: 'mL', low: 18, high: 20, limit: null },
        {
          name: 'bleomycin',
          role: 'drug',
          unit: 'mg',
          low: 27,
          high: 30,
          limit: { amount: 400, unit: "[USP'U]", lowPercent: 6.75, highPercent: 7.5 },
        },
      ],
      ambiguous: 1,
    },
    {
      sessions: 1,
      totals: [{ name: 'mitomycin', role: 'drug', unit: 'mg', low: 10, high: 10, limit: null }],
      ambiguous: 0,
    },
    { sessions: 0, totals: [], ambiguous: 0 },
  ],
  'time-to-treatment': [
    {
      from: on('2016-12-26'),
      to: [
        { id: 'surgery', on: on('2017-08-30'), after: days(247) },
        { id: 'tace', on: on('2018-04-11'), after: days(471) },
      ],
      between: days(224),
    },
    { from: on('2016-12-26'), to: [{ id: 'surgery', on: on('2017'), after: days(6, 370) }], between: null },
    { from: null, to: [], between: null },
  ],
}

const verdicts = [
  'holds',
  'holds-in-part',
  'not-supported',
  'not-reproducible',
  'not-classifiable',
  'computed',
] as const

/** Every kind of claim, with values that reach every branch of its sentence, and every verdict. */
export const claimSamples: readonly ClaimResult[] = Object.entries(claims).flatMap(([about, all]) =>
  all.map(
    (value, i) => ({ claim: 'C1', about, verdict: verdicts[i % verdicts.length], value, because: [] }) as ClaimResult,
  ),
)

/** Every sort of input in every state. */
export const freshnessSamples: readonly FreshnessItem[] = (['imaging', 'laboratory', 'markers'] as const).flatMap(
  (code) => [
    { code, board: 'b', latest: null, leastDays: null, mostDays: null, limitDays: 42, state: 'none', because: [] },
    {
      code,
      board: 'b',
      latest: on('2018-04-07'),
      leastDays: 0,
      mostDays: 4,
      limitDays: 42,
      state: 'fresh',
      because: ['m'],
    },
    {
      code,
      board: null,
      latest: on('2018-04'),
      leastDays: 90,
      mostDays: 120,
      limitDays: 42,
      state: 'stale',
      because: ['m'],
    },
    {
      code,
      board: null,
      latest: on('2018-04'),
      leastDays: 0,
      mostDays: null,
      limitDays: 42,
      state: 'cannot-be-told',
      because: ['m'],
    },
  ],
)

/** An item of the CARE checklist that lacks everything there is to lack. */
export const careSample: CareItem = { item: 1, state: 'absent', where: [], lacks: careLacks }
