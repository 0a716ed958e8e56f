import type {
  EnhancementObstacle,
  ExceededLimit,
  FindingParameters,
  LivingFact,
} from '@debulk/clinical/discordance/finding-parameters'
import type { CytoreductionNeed } from '@debulk/clinical/claims/claim-values'
import { oneBesideLimits } from '../answers/beside-limits.ts'
import { changeText, countText, figure, figures, percentRange, percentText } from './check-figures.ts'
import type { Format } from '../format.ts'
import type { FindingWords } from './finding-words.ts'
import { printable } from '../printable.ts'
import { placeName } from './place-name.ts'
import { recordTermsEn as terms } from './record-terms.en.ts'
import { toldText } from './told-text.ts'

/** What a figure of cytoreduction may leave out. */
export const needsEn: Readonly<Record<CytoreductionNeed, string>> = {
  scope: 'of what (the liver alone, or with the primary and nodes)',
  baseline: 'from which date',
  at: 'to which date',
  method: 'by which method',
}

const obstacles: Readonly<Record<EnhancementObstacle, string>> = {
  'hypo-enhancing': 'the lesions take up less contrast than the liver around them',
  'poor-vascularity': 'they are poorly vascularised on angiography',
  'no-arterial-phase': 'none of the phases on record is arterial',
}
const courses = { better: 'improvement', worse: 'worsening' } as const
const inputs = { imaging: 'Imaging', laboratory: 'Laboratory values', markers: 'Tumour markers' } as const
const sides = { right: 'right', left: 'left' } as const
const years = { '>': 'more than ', '=': '' } as const

/** Grades as they are called beside each other. */
const grades = { G1: 'G1', G2: 'G2', G3: 'NET G3', NEC: 'NEC', MiNEN: 'MiNEN' } as const
const or = (all: readonly string[]): string =>
  all.length < 2 ? (all[0] ?? '') : `${all.slice(0, -1).join(', ')} or ${all.at(-1) ?? ''}`
const living: Readonly<Record<LivingFact, string>> = {
  study: 'imaging',
  result: 'laboratory results',
  treatment: 'procedures or treatment',
  observation: 'symptoms or examinations',
  alive: 'the patient seen alive',
}
/** Limits that somebody published, by name. */
const limits: Readonly<Record<ExceededLimit, string>> = {
  'oil-per-session': 'Oil in one session',
  'oil-of-day': 'Oil in the sessions of one day together',
  bleomycin: 'Bleomycin in all sessions',
  doxorubicin: 'Doxorubicin in all sessions',
  'lung-dose-session': 'Radiation of the lungs in one session',
  'lung-dose-of-day': 'Radiation of the lungs in the sessions of one day together',
  'lung-dose': 'Radiation of the lungs in all sessions',
}

const responses = { CR: 'complete response (CR)', PR: 'partial response (PR)', SD: 'stable disease (SD)' } as const

/** What a study shows, in the middle of a sentence. */
function imagingShows(shows: FindingParameters['status-against-imaging']['shows'], f: Format): string {
  switch (shows.what) {
    case 'lesions':
      return `lists ${f.count(shows.lesions, { one: 'metastasis', other: 'metastases' })}${shows.largestMm === null ? '' : `${shows.lesions === 1 ? ', ' : ', the largest '}${figure(f, shows.largestMm)}\u00A0mm`}`
    case 'new-lesion':
      return `shows a new lesion, as the reader judged it${shows.places.length === 0 ? '' : ` (${f.list(shows.places.map((site) => placeName(site, f)))})`}: progression by RECIST 1.1`
    case 'non-target':
      return 'shows growth beyond doubt of lesions that are not measured, as the reader judged it: progression by RECIST 1.1'
    case 'measured':
      return `shows progression by RECIST 1.1: the targets sum to ${figure(f, shows.sumMm)}\u00A0mm, the smallest sum before was ${figure(f, shows.nadirMm)}\u00A0mm`
  }
}

export const findingWordsEn: FindingWords = {
  'stage-below-pathology': {
    title: 'Stage below what the specimen shows',
    says: ({ t, n, depth, leastT, leastN }) =>
      [
        `The stage on record is ${[t, n].filter(Boolean).join(' ')}.`,
        leastT === null
          ? ''
          : `Specimen of the primary: ${depth === null ? 'larger than 10 mm' : terms.depth[depth]}; that is at least p${leastT}.`,
        leastN === null ? '' : 'Nodes in the specimen are involved: at least pN1.',
        'No later stage is on record.',
      ]
        .filter((part) => part !== '')
        .join(' '),
    source: 'AJCC/UICC 8th edition, neuroendocrine tumours of jejunum and ileum',
  },
  'stage-contradicted': {
    title: 'Stage against the record of its day',
    says: ({ on, against }, f) =>
      `The stage of ${f.uncertainDate(on)} says ${f.list(against.map(({ axis, written, allowed }) => `${axis === 'group' ? 'stage group ' : ''}${written}${allowed.length === 0 ? '' : ` (the record allows ${or(allowed)})`}`))}.`,
    source:
      'AJCC/UICC 8th edition, neuroendocrine tumours of jejunum and ileum; of other organs, only that any distant metastasis is stage IV',
  },
  'stage-group-differs': {
    title: 'Stage group against its own categories',
    says: ({ on, categories, written, allowed }, f) =>
      `The stage of ${f.uncertainDate(on)} says ${categories.map((each) => printable(each)).join(' ')}, stage ${written}. These categories allow only stage ${or(allowed)}.`,
    source:
      'AJCC/UICC 7 and 8, ENETS 2012 and Version 9 (abstract only), jejunum and ileum; where no edition is recorded, none of them gives this group',
  },
  'patient-facts-differ': {
    title: 'Facts that cannot all be of one patient',
    says: ({ sexes, births, ages, deaths }, f) =>
      [
        sexes.length === 0 ? '' : `Sex is recorded as ${f.list(sexes.map((sex) => terms.sex[sex]))}.`,
        births.length + ages.length === 0
          ? ''
          : `No day of birth fits what is recorded: ${[...births.map((birth) => `born ${f.uncertainDate(birth)}`), ...ages.map(({ years: age, on }) => `aged ${f.printed(age)} (${f.uncertainDate(on)})`)].join('; ')}.`,
        deaths.length === 0
          ? ''
          : `Death is recorded more than once: ${deaths.map((on) => f.uncertainDate(on)).join('; ')}.`,
      ]
        .filter((part) => part !== '')
        .join(' '),
    source: 'One person has one day of birth and one of death; age in completed years',
  },
  'metastasis-letter-missing': {
    title: 'M1 without its letter',
    says: ({ m, letter, sitesKnown }) =>
      [
        `${m} does not say where the metastases are (a: liver only, b: only elsewhere, c: both).`,
        letter === null ? '' : `What is on record fits M1${letter}.`,
        letter !== 'a' || sitesKnown
          ? ''
          : 'That the liver alone is involved is not established: no somatostatin receptor imaging is read on record.',
      ]
        .filter((part) => part !== '')
        .join(' '),
    source: 'AJCC/UICC 8th edition, neuroendocrine tumours of jejunum and ileum',
  },
  'grade-differs': {
    title: 'Specimens differ in grade',
    says: ({ specimens, highest }, f) =>
      `${capital(f.list(specimens.map(({ site, on, possible }) => `${terms.specimen[site]}, ${f.uncertainDate(on)}: ${or(possible.map((one) => grades[one]))}`)))}. The case is graded by the highest, ${or(highest.map((one) => grades[one]))}; calling it by a lower one understates it.`,
    source:
      'WHO classification 2019, digestive system; that the highest specimen grades the case is general knowledge, not verified against the book',
  },
  'stated-grade-differs': {
    title: 'Stated grade against its own report',
    says: ({ site, on, stated, possible }, f) =>
      `The report of ${f.uncertainDate(on)} (${terms.specimen[site]}) states ${stated}; what it reports gives ${or(possible.map((one) => grades[one]))}.${stated === 'G3' && possible.every((one) => one === 'NEC') ? ' The classification of 2010 called carcinoma G3; which edition was used is not recorded.' : ''}`,
    source: 'WHO classification 2019: Ki-67 and mitoses grade what is well differentiated; carcinoma (NEC) has no G',
  },
  'ki67-against-count': {
    title: 'Printed Ki-67 against its own count',
    says: ({ site, on, printed, positive, counted, gradePrinted, gradeCounted }, f) =>
      `The report of ${f.uncertainDate(on)} (${terms.specimen[site]}) prints a Ki-67 of ${f.bounded(printed)}\u00A0% (${or(gradePrinted.map((one) => grades[one]))}), but ${f.integer(positive)} of ${f.integer(counted)} cells are ${percentText(f, (100 * positive) / counted)} (${or(gradeCounted.map((one) => grades[one]))}). The grade depends on which of the two holds.`,
    source: 'WHO classification 2019: below 3 % G1, 3–20 % G2, above 20 % G3; positive over counted cells',
  },
  'status-against-imaging': {
    title: 'Stated status against imaging',
    says: ({ on, status, study, days, shows }, f) =>
      `“${capital(terms.disease[status])}” is stated (${f.uncertainDate(on)}). The last study before it (${f.date(study)}, ${days === 0 ? 'the same day' : `${f.days(days)} earlier`}) ${imagingShows(shows, f)}. The two do not fit; the record does not say which holds.`,
    source: 'Progression by RECIST 1.1; that both speak of one time up to 45 days apart is our limit',
  },
  'progression-not-on-imaging': {
    title: 'Stated progression that the measured lesions do not show',
    says: ({ on, study, days, response, baseline, baselineMm, sumMm }, f) =>
      `Progression is stated (${f.uncertainDate(on)}). At the last study before it (${f.date(study)}, ${days === 0 ? 'the same day' : `${f.days(days)} earlier`}) the measured lesions sum to ${figure(f, sumMm)}\u00A0mm, ${figure(f, baselineMm)}\u00A0mm on ${f.date(baseline)}: ${responses[response]} by RECIST 1.1. By what the progression was seen is not recorded; it may lie where nothing was measured.`,
    source: 'RECIST 1.1; that both speak of one time up to 45 days apart is our limit',
  },
  'trend-against-sizes': {
    title: 'Stated trend against the measured sizes',
    says: ({ on, since, said, lesions, fromMm, toMm }, f) =>
      `The reading of ${f.date(on)} calls the lesions “${terms.trend[said]}”. By the same reader’s sizes ${lesions === 1 ? 'the one lesion followed' : `the ${f.integer(lesions)} lesions followed, together,`} went from ${figure(f, fromMm)} to ${figure(f, toMm)}\u00A0mm since ${f.date(since)} (${changeText(f, 100 * (toMm / fromMm - 1))}). The two do not fit.`,
    source: 'Change that counts: −30 %, +20 % and 5 mm (RECIST 1.1)',
  },
  'event-after-death': {
    title: 'Recorded after death',
    says: ({ death, what, first, last, events }, f) =>
      `Death is recorded ${f.uncertainDate(death)}, but ${f.list(what.map((one) => living[one]))} ${events === 1 ? `is dated ${f.uncertainDate(first)}` : `are dated from ${f.uncertainDate(first)} to ${f.uncertainDate(last)} (${f.count(events, { one: 'entry', other: 'entries' })})`}. A date is wrong, or these are of somebody else.`,
    source: 'Order of dates',
  },
  'limit-exceeded': {
    title: 'Beyond a published limit',
    says: ({ what, on, least, limit, unit }, f) =>
      `${limits[what]}${on === null ? '' : `, ${f.uncertainDate(on)}`}: at least ${oneBesideLimits(least, [limit], f)}\u00A0${f.unit(unit)}; the limit ${what === 'oil-of-day' || what === 'lung-dose-of-day' ? 'of one session ' : ''}is ${f.printed(limit)}\u00A0${f.unit(unit)}.`,
    source:
      'Bleomycin 400 units: US label; oil 15 mL a session, doxorubicin 450–550 mg/m², lungs 30 Gy a session and 50 Gy in all: general knowledge, not verified',
  },
  'selection-fact-before-session': {
    title: 'Recorded before the session',
    says: ({ fact, recorded, sessions }, f) =>
      `Recorded as present before the ${sessions.length === 1 ? 'session' : 'sessions'} through the hepatic artery (${f.list(sessions.map((on) => f.uncertainDate(on)))}): ${terms.suitability[fact]} (${f.uncertainDate(recorded)}). Criteria for such treatment ask for its absence.`,
    source:
      'RETNET (Chen 2018, Trials 19:390): anastomosis, stent, papillotomy, pregnancy; allergies: general knowledge, not verified',
  },
  'grade-on-boundary': {
    title: 'Ki-67 on the limit between two grades',
    says: ({ site, on, ki67Percent, boundary, cellsCounted }, f) =>
      `Ki-67 of the specimen ${f.uncertainDate(on)} (${terms.specimen[site]}) is ${f.printed(ki67Percent)} %, exactly the limit of ${f.printed(boundary)} % between ${boundary === 3 ? 'G1 and G2' : 'G2 and G3'}: a few cells decide. ${cellsCounted === null ? 'How many cells were counted is not recorded, so there is no interval.' : `${f.integer(cellsCounted)} cells were counted.`}`,
    source: 'WHO classification 2019: below 3 % G1, 3–20 % G2, above 20 % G3',
  },
  'mitoses-not-counted': {
    title: 'Graded by Ki-67 alone',
    says: ({ specimens, of }) =>
      `${specimens} of ${of} graded ${of === 1 ? 'specimen has' : 'specimens have'} no count of mitoses. The grade is the higher of mitoses and Ki-67, so it may be higher than stated.`,
    source: 'WHO classification 2019: mitoses per 2 mm² and Ki-67, the higher decides',
  },
  'marker-normal-before-treatment': {
    title: 'Credited to a treatment, but normal before it',
    says: ({ analyte, firstNormal, treatment, days }, f) =>
      `Normalisation of ${terms.marker[analyte]} is credited to the treatment of ${f.uncertainDate(treatment)}. It was normal on ${f.uncertainDate(firstNormal)}, ${f.days(days)} before.`,
    source: 'Reference ranges as printed with the values; order of dates',
  },
  'cytoreduction-undefined': {
    title: 'A cytoreduction that cannot be worked again',
    says: ({ percent, lacks, largest }, f) =>
      `${percentText(f, percent)} is stated without saying ${f.list(lacks.map((need) => needsEn[need]))}.${largest === null ? '' : ` The largest lesion alone${largest.identity === 'one-lesion' ? '' : ', if it is one lesion,'} lost ${percentRange(f, largest)} of its volume.`}`,
    source: 'Cytoreduction is 1 − ΣV₁/ΣV₀: sites, both dates and method define it',
  },
  'judgement-of-no-study': {
    title: 'Said of a study or lesion that nobody read',
    says: ({ on, lacks }, f) =>
      [
        ...lacks.map((each) => {
          switch (each.lacks) {
            case 'study':
              return `No reading and no performed study is of ${f.date(each.study)}${each.nearest === null ? '' : `; the nearest is of ${f.uncertainDate(each.nearest)}`}.`
            case 'reading':
              return `There was imaging on ${f.date(each.study)}, but no reading of the liver is of that day, so no response counts what was judged.`
            case 'label':
              return `No reading of ${f.date(each.study)} names a lesion ${f.quote(printable(each.label))}.`
            case 'uid':
              return `No reading has a lesion of Tracking UID ${printable(each.trackingUid)}.`
            case 'readers':
              return `An adjudicator chooses between two readers; ${each.readers.length === 0 ? 'no reading names its reader' : `the only reader named is ${f.list(each.readers.map((name) => f.quote(printable(name))))}`}.`
          }
        }),
        `What was recorded${on.precision === 'unknown' ? '' : ` ${f.uncertainDate(on)}`} belongs to no reading until the date or the name is corrected, or the reading or the images it speaks of are given too.`,
      ].join(' '),
    source: 'References within the record',
  },
  'dated-after-today': {
    title: 'Dated after today',
    says: ({ today, facts }, f) =>
      `${f.list(facts.map(({ id, on }) => `${f.quote(printable(id, 40))} (${f.uncertainDate(on)})`))}: later than ${f.date(today)}, so it cannot have happened. No rule uses it.`,
    source: 'Order of dates',
  },
  'count-restated-differently': {
    title: 'A count is repeated differently',
    says: ({ study, by, first, restated, firstScope, restatedScope }, f) => {
      const told = (count: typeof first, scope: typeof firstScope) =>
        [
          count === null ? 'no count' : countText(f, count),
          scope === null ? 'part of the liver not stated' : terms.scope[scope],
        ].join(', ')
      return `The study of ${f.date(study)} reports ${told(first, firstScope)}; the reading of ${f.date(by)} repeats it as ${told(restated, restatedScope)}.`
    },
    source: 'Two statements about one study',
  },
  'count-scope-open': {
    title: 'A count of an unstated part of the liver',
    says: ({ study, against, againstScope }, f) =>
      `The count of ${f.date(study)} is compared with that of ${f.date(against)} (${terms.scope[againstScope]}), but does not say which part of the liver it speaks of. The change in number cannot be classified.`,
    source: 'Counts compare only within one part of the liver',
  },
  'staged-plan-not-followed': {
    title: 'A staged course that did not treat the lobes alike',
    says: ({ sessions, more, moreTimes, fewerTimes }, f) =>
      `${sessions.map(({ on, vessels }) => `${f.uncertainDate(on)}: ${f.list(vessels.map((vessel) => terms.vessel[vessel]))}`).join('; ')}. By these vessels the ${sides[more]} side was reached ${times(moreTimes)}, the other ${times(fewerTimes)}: not one lobe a session, and doses per lobe cannot be told.`,
    source:
      'Territory from the vessel, as variants of supply allow; lobe by lobe is clinical practice (general knowledge)',
  },
  'delivered-share-ambiguous': {
    title: 'What was delivered is open',
    says: ({ on, fraction, agents, volumeKnown }, f) =>
      `On ${f.uncertainDate(on)}, ${percentText(f, fraction * 100)} of the mixture went in. Whether the printed amounts are the whole mixture or what went in is not said: ${f.list(agents.map(({ name, unit, low, high }) => `${name} ${figures(f, low, high)} ${f.unit(unit)}`))}.${volumeKnown ? '' : ' The volume of the mixture is not recorded.'}`,
    source: 'Amounts and share as printed',
  },
  'enhancement-criteria-not-applicable': {
    title: 'Enhancement-based criteria do not apply',
    says: ({ obstacles: found, on }, f) =>
      `On ${f.uncertainDate(on)}, ${f.list(found.map((obstacle) => obstacles[obstacle]))}. mRECIST, EASL and qEASL measure arterially enhancing tumour; here they say nothing, and size criteria remain.`,
    source: 'Lencioni & Llovet 2010 (mRECIST): lesions without arterial enhancement are judged by conventional RECIST',
  },
  'study-before-first-imaging': {
    title: 'A study earlier than the first imaging',
    says: ({ mentioned, first }, f) =>
      `Imaging of ${f.uncertainDate(mentioned)} is spoken of, but the first imaging on record is of ${f.uncertainDate(first)}. Either a study is missing, or a date is wrong.`,
    source: 'Order of dates',
  },
  'board-input-stale': {
    title: 'A board used old findings',
    says: ({ board, what, latest, leastDays, mostDays, limitDays }, f) =>
      `${inputs[what]} of ${f.uncertainDate(latest)} ${what === 'imaging' ? 'was' : 'were'} ${f.span({ leastDays, mostDays })} old at the board (${f.uncertainDate(board)}); the limit set here is ${f.days(limitDays)}.`,
    source: 'Freshness limits: our proposal, not a published rule; a site may set its own',
  },
  'transplantation-on-progression': {
    title: 'Transplantation planned on progression',
    says: ({ board, withinMonths }, f) =>
      `The board (${f.uncertainDate(board)}) provides for transplantation on progression${withinMonths === null ? '' : ` within ${f.printed(withinMonths)} ${withinMonths === 1 ? 'month' : 'months'}`}. The Milan-NET criteria ask for the opposite: response or stable disease for at least 6 months.`,
    source: 'Milan-NET criteria (Mazzaferro 2007, 2016)',
  },
  'follow-up-beyond-imaging': {
    title: 'Freedom from progression claimed beyond the last imaging',
    says: ({ years: claimed, reaches, lastImaging, days }, f) =>
      `${f.printed(claimed)} years without progression reach to ${f.date(reaches)}. The last imaging on record is of ${f.uncertainDate(lastImaging)}, ${f.days(days)} earlier; progression-free time is censored there.`,
    source: 'Progression-free survival is censored at the last adequate assessment (FDA guidance on endpoints, 2018)',
  },
  'follow-up-claims-differ': {
    title: 'Two lengths of follow-up',
    says: ({ first, second, compatible }, f) =>
      `From one starting point follow-up is given as ${years[first.comparator]}${f.printed(first.years)} and as ${years[second.comparator]}${f.printed(second.years)} years. ${compatible ? 'Both may be true, but a reader cannot tell the date to which either reaches.' : 'Both cannot be true.'}`,
    source: 'Two statements of one source',
  },
  'period-beyond-last-contact': {
    title: 'A period that ends after the last contact',
    says: ({ ends, lastContact, asRounded }, f) =>
      asRounded
        ? `The period stated would reach ${f.date(ends)} if counted exactly; ${lastContact.precision === 'day' ? `the last contact was on ${f.date(lastContact.earliest)}` : `the last contact is not dated to the day (${f.uncertainDate(lastContact)})`}. A length rounded to half a year explains the difference.`
        : `The period stated runs to ${f.date(ends)}, but the patient was last seen ${f.uncertainDate(lastContact)}. The last part cannot have been observed.`,
    source: 'Order of dates',
  },
  'symptom-count-contradicts': {
    title: 'A symptom and its count contradict each other',
    says: ({ on, symptom, name, status, perDay }, f) =>
      `${capital(name === null ? terms.symptom[symptom] : toldText(name, f))} (${f.uncertainDate(on)}) is recorded as "${terms.symptomStatus[status]}" and as occurring ${f.bounded(perDay)} times a day. Both cannot hold.`,
    source: 'Two facts of one report',
  },
  'receptor-imaging-missing': {
    title: 'No somatostatin receptor imaging',
    says: ({ specimen, fdg, fdgSites: { raised, none } }, f) =>
      `The specimen of ${f.uncertainDate(specimen)} carries somatostatin receptors, but no receptor PET is on record.${fdg === null ? '' : ` The FDG PET of ${f.uncertainDate(fdg)} does not replace it${raised.length > 0 && none.length > 0 ? ` (uptake raised: ${f.list(raised.map((site) => placeName(site, f)))}; not raised: ${f.list(none.map((site) => placeName(site, f)))})` : ''}.`}`,
    source: 'ENETS guidance on staging (general knowledge; not verified against the paper)',
  },
  'progression-open': {
    title: 'Progression left open',
    says: ({ drug, growth, endMm, change, treatment }, f) =>
      `Under ${drug} growth of ${figures(f, growth.fromMm, growth.toMm)} mm is reported, and treatment followed (${f.uncertainDate(treatment)}). On the largest lesion, ${f.printed(endMm)} mm, this would be ${changeText(f, change.lowPercent)} to ${changeText(f, change.highPercent)}: at one end stable disease, at the other progression by RECIST 1.1. Which lesion grew is not said, and no status is recorded.`,
    source: 'RECIST 1.1 §4.3.1: progression from +20 % and +5 mm of the sum; here of one lesion',
  },
  'imaging-against-markers': {
    title: 'Imaging and marker go different ways',
    says: ({ from, to, imaging, analyte, markerPercent }, f) =>
      `From ${f.date(from)} to ${f.date(to)} imaging shows ${courses[imaging]}, while ${terms.marker[analyte]} changed by ${changeText(f, markerPercent)} in the same assay and without a known confounder.`,
    source: 'RECIST 1.1 for imaging; −50 % and +25 % for markers (common trial definitions; general knowledge)',
  },
  'imaging-against-symptoms': {
    title: 'Imaging and symptoms go different ways',
    says: ({ from, to, imaging, symptoms }, f) =>
      `From ${f.date(from)} to ${f.date(to)} imaging shows ${courses[imaging]}, symptoms show ${courses[symptoms]}.`,
    source: 'RECIST 1.1 for imaging; symptoms as reported',
  },
  'markers-against-symptoms': {
    title: 'Marker and symptoms go different ways',
    says: ({ from, to, analyte, markerPercent, symptoms }, f) =>
      `From ${f.uncertainDate(from)} to ${f.uncertainDate(to)} ${terms.marker[analyte]} changed by ${changeText(f, markerPercent)}, while symptoms show ${courses[symptoms]}.`,
    source: '−50 % and +25 % for markers (common trial definitions; general knowledge); symptoms as reported',
  },
  'source-questioned': {
    title: "The source's own text",
    says: ({ en }) => en,
    source: 'Remark of whoever wrote the record; no rule finds it',
  },
}

const times = (count: number): string =>
  count === 0 ? 'never' : count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
