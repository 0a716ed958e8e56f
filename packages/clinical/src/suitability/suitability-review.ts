import { times } from '@debulk/quantity/bounded'
import { daysBetween } from '@debulk/quantity/iso-date'
import { dayDate } from '@debulk/quantity/uncertain-date'
import { isCounted } from '../lesion/lesion-reading.ts'
import { studyIds } from '../lesion/study-reading.ts'
import { eventsOf } from '../record/patient-record.ts'
import type { SuitabilityFact } from '../record/treatment-events.ts'
import type { AnswerCaveat, AnyAnswer } from '../review/answer.ts'
import type { ReviewContext } from '../review/review-context.ts'
import { ablationItems } from './ablation-items.ts'
import { albi } from './albi.ts'
import { bodyAt } from './body-at.ts'
import { burdenItem, isUnreadAt, latestReadings } from './burden-at.ts'
import { checklist, type ChecklistItem } from './checklist.ts'
import { futureRemnant } from './future-remnant.ts'
import { intraArterialItems } from './intra-arterial-items.ts'
import { inLimitUnit, molarMass } from './laboratory-units.ts'
import { latestRecorded } from './latest-recorded.ts'
import { metastasisPattern } from './metastasis-pattern.ts'
import { receptorUptakes } from './receptor-uptake.ts'
import { transplantationItems } from './transplantation-items.ts'

const notADecision: AnswerCaveat = { code: 'suitability-not-a-decision', parameters: {} }

/** What the record says about checklists of suitability. */
export function suitabilityReview(context: ReviewContext): AnyAnswer[] {
  const list = (
    rule:
      | 'suitability/intra-arterial'
      | 'suitability/transplantation'
      | 'suitability/ablation'
      | 'suitability/burden-limits',
    items: readonly ChecklistItem[],
    caveats: readonly AnswerCaveat[] = [],
  ): AnyAnswer => ({
    rule,
    about: '',
    value: checklist(items),
    basis: 'derived',
    because: [...new Set(items.flatMap(({ because }) => because))],
    caveats: [notADecision, ...caveats],
  })
  return [
    list('suitability/intra-arterial', intraArterialItems(context), [
      { code: 'suitability-from-other-disease', parameters: {} },
    ]),
    list('suitability/transplantation', transplantationItems(context)),
    list('suitability/ablation', ablationItems(context)),
    list('suitability/burden-limits', burdenLimits(context)),
    ...remnantAnswer(context),
    ...albiAnswer(context),
    ...childPughAnswers(context),
    ...receptorAnswers(context),
    ...patternAnswer(context),
  ]
}

/**
 * Burdens that studies found to go with a difference in outcome.
 *
 * @source above 25 %: Mayo 2011, Ann Surg Oncol 18:3657 (read as abstract); above 50 %: Chen 2017, Cardiovasc Intervent Radiol (read as
 *         abstract)
 */
function burdenLimits(context: ReviewContext): ChecklistItem[] {
  const above = (value: number) => ({ comparator: '>', value, unit: '%' }) as const
  return [
    burdenItem({ item: 'burden-above-25-mayo', source: 'mayo-2011', limit: above(25) }, context),
    burdenItem({ item: 'burden-above-50-poor-outlook', source: 'chen-2017', limit: above(50) }, context),
  ]
}

function remnantAnswer({ events, asOf }: ReviewContext): AnyAnswer[] {
  const remnants = latestRecorded(
    eventsOf(events, 'liver-volume-measured').filter(({ what }) => what === 'future-remnant'),
    asOf,
  )
  const body = bodyAt({ events, asOf })
  if (!body) return []
  const state = (fact: SuitabilityFact) =>
    latestRecorded(
      eventsOf(events, 'suitability-recorded').filter((said) => said.fact === fact),
      asOf,
    )
  const [injured, chemotherapy] = [state('liver-injured'), state('long-chemotherapy')]
  // reports that differ, or of which nobody knows which is the later, leave it open
  const known = [injured, chemotherapy].every((said) => new Set(said.map(({ presence }) => presence)).size === 1)
  const present = (said: typeof injured) => said.some(({ presence }) => presence === 'present')
  return remnants.flatMap((remnant): AnyAnswer[] => {
    const value = futureRemnant(remnant.volumeMl, body.heightCm, body.weightKg)
    if (!value) return []
    return [
      {
        rule: 'suitability/future-remnant',
        about: remnant.id,
        value: { ...value, on: remnant.on },
        basis: 'derived',
        because: [remnant.id, body.id, ...[...injured, ...chemotherapy].map(({ id }) => id)],
        caveats: [
          notADecision,
          known
            ? {
                code: 'suitability-liver-state',
                parameters: { injured: present(injured), longChemotherapy: present(chemotherapy) },
              }
            : { code: 'suitability-liver-state-unknown', parameters: {} },
        ],
      },
    ]
  })
}

function albiAnswer({ events, asOf }: ReviewContext): AnyAnswer[] {
  const latest = (analyte: 'bilirubin' | 'albumin') =>
    latestRecorded(
      eventsOf(events, 'laboratory-measured').filter((measured) => measured.analyte === analyte),
      asOf,
    )
  const [bilirubins, albumins] = [latest('bilirubin'), latest('albumin')]
  const [bilirubin, albumin] = [bilirubins[0], albumins[0]]
  // two values of one day that differ decide nothing
  if (!bilirubin || !albumin || bilirubins.length > 1 || albumins.length > 1) return []
  const milligrams = inLimitUnit('bilirubin', bilirubin.value, bilirubin.unit)
  const grams = inLimitUnit('albumin', albumin.value, albumin.unit)
  if (!milligrams || !grams) return []
  const value = albi(times(milligrams.value, 10_000 / molarMass.bilirubin), times(grams.value, 10))
  const days = Math.abs(daysBetween(bilirubin.on.latest, albumin.on.latest))
  return [
    {
      rule: 'suitability/albi',
      about: '',
      value: { ...value, on: bilirubin.on.latest > albumin.on.latest ? bilirubin.on : albumin.on },
      basis: 'derived',
      because: [bilirubin.id, albumin.id],
      caveats: [
        { code: 'suitability-from-other-disease', parameters: {} },
        ...(days === 0 ? [] : [{ code: 'suitability-days-apart' as const, parameters: { days } }]),
      ],
    },
  ]
}

const childPughAnswers = ({ events, asOf }: ReviewContext): AnyAnswer[] =>
  latestRecorded(eventsOf(events, 'child-pugh-recorded'), asOf).map(({ id, on, points }) => ({
    rule: 'suitability/child-pugh',
    about: id,
    value: { points, class: childPughClass(points), on },
    basis: 'reported',
    because: [id],
    caveats: [],
  }))

/** Class of the points. @source Child–Pugh: A 5–6, B 7–9, C 10–15 — Pugh 1973, Br J Surg 60:646 */
const childPughClass = (points: number): 'A' | 'B' | 'C' => (points <= 6 ? 'A' : points <= 9 ? 'B' : 'C')

const receptorAnswers = (context: ReviewContext): AnyAnswer[] =>
  receptorUptakes(context).map(({ id, ...value }) => ({
    rule: 'suitability/receptor-uptake',
    about: id,
    value,
    basis: 'reported',
    because: [id],
    caveats: [],
  }))

function patternAnswer(context: ReviewContext): AnyAnswer[] {
  const [study] = latestReadings(context)
  if (!study) return []
  const counted = study.lesions.filter(isCounted)
  const pattern = metastasisPattern(
    counted.map(({ id, couinaudSegment, volumeMl, diameterMm }) => ({
      id,
      segment: couinaudSegment,
      volumeMl,
      diameterMm,
    })),
    !study.countIsAtLeast && study.liverCutOff !== true && !isUnreadAt(study, context),
  )
  return [
    {
      rule: 'suitability/metastasis-pattern',
      about: study.date,
      value: { ...pattern, on: dayDate(study.date) },
      basis: 'derived',
      because: studyIds(study),
      caveats: [{ code: 'suitability-pattern-is-ours', parameters: {} }],
    },
  ]
}
