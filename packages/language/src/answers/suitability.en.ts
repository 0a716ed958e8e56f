import type { Checklist, ChecklistItem, ItemCode, ItemReason, ItemSource } from '@debulk/clinical/suitability/checklist'
import { albiCutOffs } from '@debulk/clinical/suitability/albi'
import { remnantLimits } from '@debulk/clinical/suitability/future-remnant'
import type { SuitabilityAnswers, SuitabilityCaveats } from '@debulk/clinical/suitability/suitability-answers'
import type { Format } from '../format.ts'
import { besideLimits, oneBesideLimits } from './beside-limits.ts'
import type { AnswerWordsOf, CaveatWordsOf, Detail } from './answer-words.ts'

const items: Readonly<Record<ItemCode, string>> = {
  adult: 'Age 18 or over',
  'measurable-lesion': 'A lesion of at least 1 cm',
  'burden-at-most-70': 'Tumour at most 70 % of the liver',
  'burden-at-most-50': 'Tumour at most 50 % of the liver',
  unresectable: 'Not resectable',
  'reason-to-treat': 'Syndrome not controlled, progression, or tumour above 25 % of the liver',
  'ecog-0-to-2': 'ECOG 0 to 2',
  bilirubin: 'Bilirubin',
  albumin: 'Albumin',
  creatinine: 'Creatinine',
  'creatinine-clearance': 'Creatinine clearance',
  platelets: 'Platelets',
  inr: 'INR',
  'no-bilioenteric-anastomosis': 'No bilioenteric anastomosis',
  'no-biliary-stent': 'No biliary stent',
  'no-papillotomy': 'No papillotomy',
  'no-biliary-dilatation': 'No biliary dilatation',
  'no-pneumobilia': 'No gas in the bile ducts',
  'no-main-portal-occlusion': 'Main portal vein not occluded',
  'no-portal-branch-thrombosis': 'No thrombosis of a portal branch',
  'no-reversed-portal-flow': 'Portal flow not reversed',
  'no-ascites': 'No ascites',
  'no-encephalopathy': 'No encephalopathy',
  'child-pugh-below-b8': 'Child–Pugh below B8',
  'not-the-classical-quartet': 'Not all of: tumour above 50 %, LDH above 425, AST above 100, bilirubin above 2 mg/dL',
  'extrahepatic-limited': 'Outside the liver only bone or nodes below 2 cm',
  'no-earlier-arterial-therapy': 'No earlier intra-arterial therapy',
  'no-uncorrected-coagulopathy': 'No uncorrected coagulopathy',
  'no-contrast-allergy': 'No allergy to contrast agent',
  'no-oil-allergy': 'No allergy to iodised oil',
  'no-hyperthyroidism': 'No hyperthyroidism (iodised oil)',
  'no-severe-pulmonary-impairment': 'No severe pulmonary impairment (iodised oil)',
  'no-recent-bleeding': 'No recent bleeding (iodised oil)',
  'no-undrained-biliary-dilatation': 'No bile ducts dilated by tumour without drainage (iodised oil)',
  'no-aberrant-hepatic-artery': 'No aberrant hepatic artery to plan around',
  'no-hepatogastric-branch': 'No branch to the stomach to plan around',
  'no-infection': 'No active infection',
  'no-pregnancy': 'Not pregnant',
  'no-varices': 'No varices',
  'largest-below-10-cm': 'Largest lesion below 10 cm',
  'age-at-most-60': 'Age at most 60',
  'age-at-most-55': 'Age at most 55 (as first published)',
  'ki67-below-10': 'Ki-67 below 10 % in every specimen',
  'grade-1-or-2': 'Grade G1 or G2 in every specimen',
  'primary-removed': 'Primary removed',
  'portal-drainage': 'Primary drained by the portal system',
  'no-extrahepatic-disease': 'No disease outside the liver',
  'stable-6-months': 'Response or stable disease for at least 6 months',
  'largest-at-most-3-cm': 'Largest lesion at most 3 cm',
  'largest-at-most-5-cm': 'Largest lesion at most 5 cm',
  'few-lesions': 'Few lesions',
  'margin-5-mm': 'Margin of at least 5 mm at the last ablation',
  'margin-10-mm': 'Margin of at least 10 mm at the last ablation',
  'burden-above-25-mayo': 'Tumour above 25 % of the liver',
  'burden-above-50-poor-outlook': 'Tumour above 50 % of the liver',
}

const sources: Readonly<Record<ItemSource, string>> = {
  retnet: 'RETNET',
  'milan-net': 'Milan-NET',
  'mayo-2011': 'Mayo 2011',
  'chen-2017': 'Chen 2017',
  'hcc-tables': 'tables for hepatocellular carcinoma',
  'lipiodol-label': 'label of Lipiodol (FDA)',
  general: 'general knowledge, not verified',
}

const reasons: Readonly<Record<ItemReason, string>> = {
  'not-recorded': 'not recorded, or too little of it is',
  'unit-not-convertible': 'the unit cannot be converted',
  'interval-includes-limit': 'the value is known only within bounds that include the limit',
  'values-of-one-day-disagree': 'the facts recorded contradict each other',
  'liver-volume-not-known': 'the volume of the liver is not known',
  'absence-of-record-is-not-absence': 'the record holds none, which does not say that there was none',
  'board-plans-on-progression': 'a board plans it on progression; the criterion asks for the reverse',
  'size-not-recorded': 'a size that decides is not recorded',
  'no-agreed-limit': 'there is no agreed limit to hold it against',
  'not-certain-on-that-day': 'the day it was true is not recorded',
  'order-not-known': 'the dates do not say which of the values is the latest, and they differ',
  'severity-not-recorded': 'lung function is recorded as impaired, but not how badly',
  'drainage-not-recorded': 'the bile ducts are recorded as dilated, but not whether by tumour and without drainage',
  'holds-by-syndrome': 'the syndrome is recorded as not controlled',
  'holds-by-progression': 'there was progression',
  'holds-by-burden': 'the share of the liver is above the limit',
}

const unitOf = (unit: string, format: Format): string =>
  unit === '1' ? '' : `\u00A0${unit === 'a' ? 'years' : unit === 'mo' ? 'months' : format.unit(unit)}`

function detail(of: ChecklistItem, format: Format): Detail {
  const { item, state, value, unit, computed, converted, limit, on, source, reason } = of
  const printed = limit?.printed
  // what keeps the limit as it is printed in its own unit, the conversion may miss
  const limits = limit === null || (printed?.unit === unit && state === 'met') ? [] : [limit.value]
  const inLimitUnit =
    converted && limit ? ` (${besideLimits(converted, limits, format)}${unitOf(limit.unit, format)})` : ''
  const own = value && (computed === true ? besideLimits(value, limits, format) : format.bounded(value))
  const also = printed && ` (${format.printed(printed.value)}${unitOf(printed.unit, format)})`
  const parts = [
    value && unit !== null ? `${own}${unitOf(unit, format)}${inLimitUnit}` : null,
    on && on.precision !== 'unknown' ? format.uncertainDate(on) : null,
    limit
      ? `limit ${limit.comparator}\u00A0${format.printed(limit.value)}${unitOf(limit.unit, format)}${also ?? ''}`
      : null,
    reason ? reasons[reason] : null,
    `source: ${sources[source]}`,
  ]
  return { label: items[item], text: parts.filter((part) => part !== null).join('; '), mark: state }
}

const uptake = { none: 'no uptake', low: 'low uptake', raised: 'raised uptake', intense: 'intense uptake' } as const

const counted = (name: string, { items: all, met, notMet, unknown, conflict }: Checklist, format: Format): string =>
  `${name}, ${format.count(all.length, { one: 'item', other: 'items' })}: ${met} met, ${notMet} not met, ${unknown} unknown${conflict > 0 ? `, ${conflict} in conflict` : ''}.`

const listWords = (title: string, says: string, source: string) => ({
  title,
  says,
  source,
  sentence: (value: Checklist, _about: string, format: Format) => counted(title, value, format),
  details: (value: Checklist, format: Format) => value.items.map((item) => detail(item, format)),
})

const romanGrades = (grades: readonly number[], format: Format) =>
  grades.length === 1 ? `grade ${grades[0]}` : `grade ${format.list(grades.map(String)).replace(' and ', ' or ')}`

export const suitabilityAnswersEn: AnswerWordsOf<SuitabilityAnswers> = {
  'suitability/intra-arterial': listWords(
    'Criteria for intra-arterial therapy',
    'Holds the record against what a trial and tables ask for, item by item; there is no verdict on the whole.',
    'RETNET: Chen 2018, Trials 19:390, table 1 (PMC6050671); further items from tables for hepatocellular carcinoma, the label of Lipiodol and general knowledge, named at each',
  ),
  'suitability/transplantation': listWords(
    'Milan-NET criteria',
    'Holds the record against the Milan-NET criteria, item by item; there is no verdict on the whole.',
    'Milan-NET: Mazzaferro 2016, Am J Transplant 16:2892 (read in secondary pages only)',
  ),
  'suitability/ablation': listWords(
    'Facts for ablation',
    'Holds sizes, number and margin against limits in common use, item by item; there is no verdict on the whole.',
    'general knowledge, not verified against a guideline text',
  ),
  'suitability/burden-limits': listWords(
    'Limits of burden',
    'Holds the share of the liver that is tumour, with its interval, against limits that studies used.',
    'Mayo 2011, Ann Surg Oncol 18:3657, and Chen 2017, Cardiovasc Intervent Radiol (both read as abstracts)',
  ),
  'suitability/future-remnant': {
    title: 'Future liver remnant',
    says: 'Share of the liver to be expected for the body surface that would stay; held against 20, 30 and 40 %.',
    source:
      'body surface: Mosteller 1987; expected volume −794.41 + 1267.28·BSA: Vauthey 2002; limits as tabulated in PMC6422720',
    sentence: ({ percent, remnantMl, expectedMl, on }, _about, format) =>
      `The future remnant of ${format.mL(remnantMl)} (${format.uncertainDate(on)}) is ${oneBesideLimits(percent, remnantLimits, format)}\u00A0% of the ${format.mL(expectedMl)} to be expected for the body surface.`,
    details: ({ reaches, bodySurfaceM2 }, format) => [
      {
        label: 'Body surface',
        text: `${format.number(bodySurfaceM2)}\u00A0m²`,
        mark: null,
      },
      ...reaches.map(({ limit, reached }) => ({
        label: {
          20: 'At least 20 % (healthy liver)',
          30: 'At least 30 % (after long chemotherapy)',
          40: 'At least 40 % (injured liver)',
        }[limit],
        text: `${reached ? 'the volume as stated reaches it' : 'the volume as stated lies below it'}; the error of the volumetry is not recorded, so no verdict`,
        mark: null,
      })),
    ],
  },
  'suitability/albi': {
    title: 'ALBI grade',
    says: 'Liver function from bilirubin and albumin; a range where a value is known only within bounds.',
    source: 'Johnson 2015, J Clin Oncol 33:550 (formula and cut-offs read in secondary pages)',
    sentence: ({ least, most, grades, on }, _about, format) => {
      const [from = null, to = null] = [least, most].map((score) =>
        score === null ? null : oneBesideLimits(score, albiCutOffs, format),
      )
      const score =
        from !== null && to !== null
          ? from === to
            ? `score ${from}`
            : `score ${from} to ${to}`
          : from !== null
            ? `score at least ${from}`
            : to !== null
              ? `score at most ${to}`
              : 'score without bounds'
      return `ALBI ${romanGrades(grades, format)} (${score}), ${format.uncertainDate(on)}.`
    },
  },
  'suitability/child-pugh': {
    title: 'Child–Pugh class',
    says: 'Class of the points as stated; the points are not computed here.',
    source: 'Pugh 1973, Br J Surg 60:646: A 5–6, B 7–9, C 10–15 points',
    sentence: ({ points, class: letter, on }, _about, format) =>
      `Child–Pugh ${letter}${points}, as stated, ${format.uncertainDate(on)}.`,
  },
  'suitability/receptor-uptake': {
    title: 'Uptake of a receptor tracer',
    says: 'Krenning scores of the latest somatostatin receptor imaging, site by site; no limit is held against them.',
    source: 'Krenning score 0 to 4 (general knowledge, not verified); asked for among the facts of a board',
    sentence: ({ on, tracer, highest, sites }, _about, format) => {
      const without = sites.filter(({ krenning }) => krenning === null).length
      const score = highest === null ? 'no Krenning score is recorded' : `highest Krenning score ${highest} of 4`
      const rest =
        highest !== null && without > 0
          ? `; ${format.count(without, { one: 'site has', other: 'sites have' })} no score`
          : ''
      return `${format.quote(tracer)}, ${format.uncertainDate(on)}: ${score}${rest}.`
    },
    details: ({ sites }, format) =>
      sites.map(({ site, uptake: seen, krenning, agrees }) => ({
        label: format.quote(site),
        text: `${uptake[seen]}${krenning === null ? '' : `, Krenning ${krenning}`}${agrees === false ? ': word and score contradict each other' : ''}`,
        mark: agrees === false ? 'conflict' : null,
      })),
  },
  'suitability/metastasis-pattern': {
    title: 'Pattern of liver metastases',
    says: 'I: all in one lobe or in two adjacent segments; II: at least 75 % of the volume in one lobe and nothing above 3 cm in the other; III: the rest.',
    source: 'patterns of the ENETS consensus (general knowledge, not verified); the numbers are ours',
    sentence: (value, _about, format) => {
      const on = format.uncertainDate(value.on)
      if (value.status === 'unknown')
        return {
          'no-lesions': `No pattern on ${on}: no lesion is listed.`,
          'segments-not-recorded': `Pattern not known on ${on}: the segment of at least one lesion is not recorded.`,
          'lesions-not-listed': `Pattern not known on ${on}: there are more lesions than are listed.`,
        }[value.reason]
      const name = { I: 'simple', II: 'complex', III: 'diffuse' }[value.pattern]
      return `Pattern ${value.pattern} (${name}) on ${on}; ${format.share(value.shareOfMainLobe)} of the volume lies in the main lobe, the caudate counted with it.`
    },
  },
}

export const suitabilityCaveatsEn: CaveatWordsOf<SuitabilityCaveats> = {
  'suitability-not-a-decision': () => 'Facts for a board, not a decision: an item not met excludes nobody by itself.',
  'suitability-from-other-disease': () =>
    'Some of it was derived in hepatocellular carcinoma and is carried over by analogy.',
  'suitability-pattern-is-ours': () =>
    'The numbers that draw the line between the patterns are ours, not those of a guideline.',
  'suitability-days-apart': ({ days }, format) => `The two values are ${format.days(days)} apart.`,
  'suitability-liver-state-unknown': () =>
    'Whether the liver is injured, or was under long chemotherapy, is not fully recorded: which limit counts stays open.',
  'suitability-liver-state': ({ injured, longChemotherapy }) =>
    `Recorded: the liver is ${injured ? 'injured' : 'not injured'}, and there was ${longChemotherapy ? 'long chemotherapy' : 'no long chemotherapy'}.`,
}
