import type { CytoreductionNeed } from '@debulk/clinical/claims/claim-values'
import type { ExceededLimit, FindingParameters } from '@debulk/clinical/discordance/finding-parameters'
import type { Grade } from '@debulk/clinical/pathology/specimen-grade'
import { oneBesideLimits } from '../answers/beside-limits.ts'
import { printable } from '../printable.ts'
import { capitalised } from './capitalised.ts'
import { changeText, countText, figure, figures, percentText } from './check-figures.ts'
import { recordTermsEn as terms } from './record-terms.en.ts'
import type { FindingShorts } from './short-words.ts'
import { toldText } from './told-text.ts'

/** What a figure of cytoreduction leaves out, in a word. */
export const shortNeedsEn: Readonly<Record<CytoreductionNeed, string>> = {
  scope: 'sites',
  baseline: 'first date',
  at: 'last date',
  method: 'method',
}
const courses = { better: 'better', worse: 'worse' } as const
const inputs = { imaging: 'Imaging', laboratory: 'Laboratory values', markers: 'Tumour markers' } as const

const limits: Readonly<Record<ExceededLimit, string>> = {
  'oil-per-session': 'Oil in one session,',
  'oil-of-day': 'Oil in the sessions of one day together,',
  bleomycin: 'Bleomycin in all',
  doxorubicin: 'Doxorubicin in all',
  'lung-dose-session': 'Radiation of the lungs in one session,',
  'lung-dose-of-day': 'Radiation of the lungs in the sessions of one day together,',
  'lung-dose': 'Radiation of the lungs in all',
}
const gradeName = (grade: Grade): string => (grade === 'G3' ? 'NET G3' : grade)

/** Each site with its grade; of many, the grades alone. */
function differing(specimens: FindingParameters['grade-differs']['specimens']): string {
  const name = (possible: readonly Grade[]) => possible.map(gradeName).join(' or ')
  const each = new Set(specimens.map(({ site, possible }) => `${terms.specimen[site]} ${name(possible)}`))
  return [...(each.size > 3 ? new Set(specimens.map(({ possible }) => name(possible))) : each)].join(', ')
}

export const findingShortsEn: FindingShorts = {
  'stage-below-pathology': ({ t, n, leastT, leastN }) =>
    `Stage ${[t, n].filter(Boolean).join(' ')} on record; the specimen shows at least ${[leastT, leastN].flatMap((each) => (each === null ? [] : [`p${each}`])).join(' ')}`,
  'metastasis-letter-missing': ({ m, letter }) =>
    `${m} without its letter${letter === null ? '' : `; the record fits M1${letter}`}`,
  'stage-group-differs': ({ categories, written, allowed }) =>
    `Stage ${written} beside ${categories.map((each) => printable(each)).join(' ')}, which allows only ${allowed.join(' or ')}`,
  'patient-facts-differ': ({ sexes, births, ages, deaths }, f) =>
    `Patient: ${[
      ...(sexes.length === 0 ? [] : [`sex ${f.list(sexes.map((sex) => terms.sex[sex]))}`]),
      ...(births.length + ages.length === 0 ? [] : ['birth and age do not fit']),
      ...(deaths.length === 0 ? [] : [`${f.integer(deaths.length)} dates of death`]),
    ].join('; ')}`,
  'stage-contradicted': ({ on, against }, f) =>
    `Stage of ${f.uncertainDate(on)}: ${against.map(({ written, allowed }) => `${written}${allowed.length === 0 ? '' : `, but the record allows ${allowed.join(' or ')}`}`).join('; ')}`,
  'stated-grade-differs': ({ site, stated, possible }) =>
    `${capitalised(terms.specimen[site])}: ${stated} is stated, its report gives ${possible.map(gradeName).join(' or ')}`,
  'ki67-against-count': ({ site, printed, positive, counted }, f) =>
    `${capitalised(terms.specimen[site])}: Ki-67 ${f.bounded(printed)}\u00A0% printed, ${f.integer(positive)} of ${f.integer(counted)} cells are ${percentText(f, (100 * positive) / counted)}`,
  'status-against-imaging': ({ on, status, study, shows }, f) =>
    `${capitalised(terms.disease[status])} stated ${f.uncertainDate(on)}; the study of ${f.shortDate(study)} shows ${shows.what === 'lesions' ? f.count(shows.lesions, { one: 'metastasis', other: 'metastases' }) : 'progression'}`,
  'progression-not-on-imaging': ({ on, study, response }, f) =>
    `Progression stated ${f.uncertainDate(on)}; the lesions measured ${f.shortDate(study)} show ${response}`,
  'trend-against-sizes': ({ on, said, fromMm, toMm }, f) =>
    `${f.shortDate(on)}: “${terms.trend[said]}” is said, the lesions measure ${figure(f, fromMm)} → ${figure(f, toMm)}\u00A0mm`,
  'event-after-death': ({ first }, f) => `Recorded after death: ${f.uncertainDate(first)}`,
  'limit-exceeded': ({ what, on, least, limit, unit }, f) =>
    `${limits[what]}${on === null ? '' : ` ${f.uncertainDate(on)}`}: ${oneBesideLimits(least, [limit], f)}\u00A0${f.unit(unit)}, limit ${f.printed(limit)}\u00A0${f.unit(unit)}`,
  'selection-fact-before-session': ({ fact, sessions: [on] }, f) =>
    `Recorded before the session${on === undefined ? '' : ` ${f.uncertainDate(on)}`}: ${terms.suitability[fact]}`,
  'grade-differs': ({ specimens, highest }) =>
    `Grades differ: ${differing(specimens)}; ${highest.map(gradeName).join(' or ')} counts`,
  'grade-on-boundary': ({ ki67Percent, boundary }, f) =>
    `Ki-67 ${f.printed(ki67Percent)}\u00A0% is exactly the limit between ${boundary === 3 ? 'G1 and G2' : 'G2 and G3'}`,
  'mitoses-not-counted': ({ specimens, of }, f) =>
    `Mitoses not counted in ${f.integer(specimens)} of ${f.count(of, { one: 'specimen', other: 'specimens' })}`,
  'marker-normal-before-treatment': ({ analyte, days }, f) =>
    `${capitalised(terms.marker[analyte])} was normal ${f.days(days)} before the treatment credited with it`,
  'cytoreduction-undefined': ({ percent, lacks }, f) =>
    `${percentText(f, percent)} cytoreduction is stated without ${f.list(lacks.map((need) => shortNeedsEn[need]))}`,
  'judgement-of-no-study': ({ lacks }, f) => {
    const first = lacks[0]
    if (first?.lacks === 'study')
      return `Judged of ${f.shortDate(first.study)}, a day without imaging${first.nearest === null ? '' : `; nearest: ${f.uncertainDate(first.nearest)}`}`
    if (first?.lacks === 'reading')
      return `Judged of ${f.shortDate(first.study)}, without a reading of the liver; no response counts it`
    if (first?.lacks === 'readers') return 'A reading was chosen, but fewer than two readers are named'
    return `Said of ${first?.lacks === 'label' ? f.quote(printable(first.label, 40)) : `Tracking UID ${printable(first?.trackingUid ?? '', 40)}`}, which no reading has`
  },
  'dated-after-today': ({ facts }, f) =>
    `${f.count(facts.length, { one: 'fact is', other: 'facts are' })} dated after today: ${f.list(facts.slice(0, 3).map(({ on }) => f.uncertainDate(on)))}${facts.length > 3 ? ' …' : ''}`,
  'count-restated-differently': ({ study, first, restated }, f) =>
    `Lesions on ${f.shortDate(study)}: ${first === null ? 'no count' : countText(f, first)}, later repeated as ${restated === null ? 'no count' : countText(f, restated)}`,
  'count-scope-open': ({ study }, f) => `Count of ${f.shortDate(study)}: part of the liver not stated`,
  'staged-plan-not-followed': ({ more, moreTimes, fewerTimes }, f) =>
    `Staged, but not lobe by lobe: ${more} side ${times(moreTimes, f)}, the other ${times(fewerTimes, f)}`,
  'delivered-share-ambiguous': ({ on, fraction }, f) =>
    `${percentText(f, fraction * 100)} of the mixture given ${f.uncertainDate(on)}: of which amounts is open`,
  'enhancement-criteria-not-applicable': () => 'mRECIST, EASL and qEASL say nothing here: no arterial enhancement',
  'study-before-first-imaging': ({ mentioned, first }, f) =>
    `A study of ${f.uncertainDate(mentioned)} is cited; the first on record is of ${f.uncertainDate(first)}`,
  'board-input-stale': ({ what, leastDays, mostDays, limitDays }, f) =>
    `${inputs[what]} ${f.span({ leastDays, mostDays })} old at the board; limit ${f.days(limitDays)}`,
  'transplantation-on-progression': () => 'Transplantation planned on progression; Milan-NET asks for 6 stable months',
  'follow-up-beyond-imaging': ({ years, days }, f) =>
    `${f.printed(years)} years without progression claimed; imaging ends ${f.days(days)} earlier`,
  'follow-up-claims-differ': ({ first, second }, f) =>
    `Follow-up given as ${first.comparator === '>' ? '>' : ''}${f.printed(first.years)} and as ${second.comparator === '>' ? '>' : ''}${f.printed(second.years)} years`,
  'period-beyond-last-contact': ({ ends, asRounded }, f) =>
    asRounded
      ? `A period would reach ${f.shortDate(ends)} if counted exactly; the last contact is earlier`
      : `A period stated to ${f.shortDate(ends)} outlasts the last contact`,
  'symptom-count-contradicts': ({ symptom, name, status, perDay }, f) =>
    `${capitalised(name === null ? terms.symptom[symptom] : toldText(name, f))}: ${terms.symptomStatus[status]}, yet ${f.bounded(perDay)} a day`,
  'receptor-imaging-missing': () => 'Receptors in the specimen, but no receptor PET is read on record',
  'progression-open': ({ growth }, f) =>
    `Growth of ${figures(f, growth.fromMm, growth.toMm)}\u00A0mm on treatment: stable or progression is open`,
  'imaging-against-markers': ({ imaging, analyte, markerPercent }, f) =>
    `Imaging ${courses[imaging]}, ${terms.marker[analyte]} ${changeText(f, markerPercent)}`,
  'imaging-against-symptoms': ({ imaging, symptoms }) => `Imaging ${courses[imaging]}, symptoms ${courses[symptoms]}`,
  'markers-against-symptoms': ({ analyte, markerPercent, symptoms }, f) =>
    `${capitalised(terms.marker[analyte])} ${changeText(f, markerPercent)}, symptoms ${courses[symptoms]}`,
}

const times = (count: number, f: { readonly integer: (n: number) => string }): string =>
  ['never', 'once', 'twice'][count] ?? `${f.integer(count)} times`
