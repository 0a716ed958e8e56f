import { recordedOf } from '@debulk/clinical/markers/marker-sample'
import type { Bounded } from '@debulk/quantity/bounded'
import type { Format } from '../../format.ts'
import { printable } from '../../printable.ts'
import type { RecordTerms } from '../record-terms.ts'
import { seriesPart } from '../series-part.ts'
import { substanceName } from '../substance-name.ts'
import type { TimelineWords } from '../timeline-words.ts'
import { line, measured, named, said, when, type Fact } from './facts.ts'

type Kinds =
  | 'patient-described'
  | 'comedication-recorded'
  | 'performance-status-recorded'
  | 'symptom-reported'
  | 'quality-of-life-reported'
  | 'status-seen'
  | 'consent-given'
  | 'patient-perspective-given'
  | 'marker-measured'
  | 'marker-series-joined'
  | 'marker-criteria-chosen'
  | 'laboratory-measured'
  | 'heart-examined'
  | 'specimen-reported'
  | 'stage-assigned'

/** Lines of what a patient reports, what a laboratory measures and what a pathologist sees. */
export const patientLines = (t: RecordTerms): Pick<TimelineWords, Kinds> => ({
  'patient-described': (e, f) =>
    line(
      t.head.patient,
      e.sex && t.sex[e.sex],
      when(e.birth, (birth) => `${t.fact.born} ${f.uncertainDate(birth)}`),
      when(e.ageYears, (years) => `${t.fact.aged} ${f.years(years * 365.25)}`),
      when(e.heightCm, (cm) => `${t.fact.height} ${f.printed(cm)}\u00A0${f.unit('cm')}`),
      when(e.weightKg, (kg) => `${t.fact.weight} ${f.printed(kg)}\u00A0${f.language === 'ru' ? 'кг' : 'kg'}`),
      ...(e.comorbidities ?? []).map(({ code, name, present }) => {
        const word = name === undefined ? t.comorbidity[code] : said(name, f)
        return present === false ? `${t.fact.no} ${word}` : word
      }),
    ),
  'comedication-recorded': (e, f) =>
    line(
      t.head.comedication,
      substanceName(e.drug, f),
      e.drugClass && t.comedication[e.drugClass],
      e.taken === false && t.fact.notTaken,
      when(e.until, (until) => `${t.fact.until} ${f.uncertainDate(until)}`),
    ),
  'performance-status-recorded': (e, f) => line(t.performance[e.scale], f.printed(e.value)),
  'symptom-reported': (e, f) =>
    line(
      e.name === undefined ? t.symptom[e.symptom] : `${t.symptom[e.symptom]} (${said(e.name, f)})`,
      t.symptomStatus[e.status],
      when(e.perDay, (count) => perDay(count, t, f)),
      when(e.usualPerDay, (count) => `${t.fact.usually} ${perDay(count, t, f)}`),
      e.severity && t.severity[e.severity],
      when(e.pattern, f.quote),
      when(e.bristol, (form) => named(t.fact.bristol, f.printed(form))),
      e.limits && t.limits[e.limits],
      e.haemodynamic && t.fact.haemodynamic,
      e.hospitalised && t.fact.hospitalised,
      e.lifeThreatening && t.fact.lifeThreatening,
      when(e.rescueOctreotidePerDay, (n) => `${t.fact.rescue} ${perDay(n, t, f)}`),
      when(e.scale, (scale) => printable(scale)),
    ),
  'quality-of-life-reported': (e, f) =>
    line(t.head.quality, printable(e.scale), when(e.item, f.quote), f.printed(e.score)),
  'status-seen': (e, f) =>
    line(
      t.head.status,
      t.vital[e.vital],
      e.disease && t.disease[e.disease],
      when(e.cause, (cause) => `${t.fact.cause} ${f.quote(cause)}`),
      when(e.condition, f.quote),
      e.stillGiven &&
        e.stillGiven.length > 0 &&
        `${t.fact.stillGiven} ${f.list(e.stillGiven.map((drug) => substanceName(drug, f)))}`,
    ),
  'consent-given': (e) => line(t.head.consent, t.consent[e.scope]),
  'patient-perspective-given': (e, f) => line(t.head.perspective, f.quote(e.text)),
  'marker-measured': (e, f) =>
    line(
      e.name === undefined ? t.marker[e.analyte] : said(e.name, f),
      e.value === undefined ? t.fact.noValue : measured(e.value, e.unit, f),
      e.stated && t.statedLevel[e.stated],
      normal(e.reference, e.unit, t, f),
      e.matrix && t.matrix[e.matrix],
      when(e.assay, (assay) => printable(assay)),
      when(e.laboratory, (laboratory) => printable(laboratory)),
      when(e.time, (time) => `${t.fact.sampledAt} ${printable(time)}`),
      when(e.fasting, (fasting) => (fasting ? t.fact.fasting : t.fact.notFasting)),
      when(e.daysSinceSomatostatinAnalogue, (days) => `${f.days(days)} ${t.fact.afterAnalogue}`),
      e.confounders &&
        e.confounders.length > 0 &&
        `${t.fact.besides} ${f.list(e.confounders.map((code) => t.confounder[code]))}`,
    ),
  'marker-series-joined': (e, f) =>
    line(
      t.head.seriesJoined,
      e.name === undefined ? t.marker[e.analyte] : said(e.name, f),
      e.series.map((each) => seriesPart(recordedOf(each), { matrix: t.matrix, ...t.fact }, f)).join(' + '),
      `${t.fact.reason} ${f.quote(e.reason)}`,
      `${t.fact.by} ${printable(e.by)}`,
    ),
  'marker-criteria-chosen': (e, f) =>
    line(
      t.head.criteriaChosen,
      e.analyte === 'all' ? t.fact.allMarkers : e.name === undefined ? t.marker[e.analyte] : said(e.name, f),
      when(e.risePercent, (rise) => percent(t.fact.riseAtLeast, rise, f)),
      e.riseOver && `${t.fact.countedFrom} ${e.riseOver === 'nadir' ? t.fact.overNadir : t.fact.overBaseline}`,
      when(e.fallPercent, (fall) => percent(t.fact.fallAtLeast, fall, f)),
      when(e.baselineTimesLimit, (times) =>
        times === 1 ? t.fact.firstAbove : `${t.fact.firstAtLeast} ${f.printed(times)}× ${t.fact.ofUpperLimit}`,
      ),
      e.confounded && (e.confounded === 'allowed' ? t.fact.confoundedAllowed : t.fact.confoundedExcluded),
      `${t.fact.reason} ${f.quote(e.reason)}`,
      `${t.fact.by} ${printable(e.by)}`,
    ),
  'laboratory-measured': (e, f) =>
    line(
      e.name === undefined ? t.laboratory[e.analyte] : said(e.name, f),
      measured(e.value, e.unit, f),
      normal(e.reference, e.unit, t, f),
    ),
  'heart-examined': (e, f) =>
    line(
      t.head.heart,
      t.heartMethod[e.method],
      e.carcinoidHeartDisease && t.heart[e.carcinoidHeartDisease],
      when(e.finding, f.quote),
    ),
  'specimen-reported': (e, f) =>
    line(
      t.head.specimen,
      t.specimen[e.site],
      e.organ && t.organ[e.organ],
      e.procedure && t.procedure[e.procedure],
      e.reviewOf !== undefined && t.fact.review,
      e.tumour && t.tumour[e.tumour],
      e.differentiation && t.differentiation[e.differentiation],
      e.cellType && t.cellType[e.cellType],
      when(e.ki67Percent, (ki67) => `${t.fact.ki67} ${f.bounded(ki67)}\u00A0%`),
      e.ki67Positive !== undefined &&
        e.cellsCounted !== undefined &&
        `${t.fact.counted} ${f.integer(e.ki67Positive)} ${t.fact.nodesOf} ${f.count(e.cellsCounted, t.cells)}`,
      when(e.mitosesPer2Mm2, (mitoses) => `${t.fact.mitoses}\u00A0${f.bounded(mitoses)}`),
      when(e.gradeStated, (grade) => named(t.fact.gradeStated, grade)),
      ...(e.immunohistochemistry ?? []).map(({ marker, result }) => `${printable(marker)} ${t.stain[result]}`),
      e.depth && t.depth[e.depth],
      when(e.tumourSizeMm, (size) => `${t.fact.size} ${measured(size, 'mm', f)}`),
      when(e.tumours, (tumours) => `${t.fact.tumours} ${f.bounded(tumours)}`),
      when(e.margins, (margins) => named(t.fact.margins, margins)),
      when(e.nodesInvolved, (involved) => (involved ? t.fact.nodesInvolved : t.fact.nodesFree)),
      when(e.nodesPositive, (positive) => nodes(f.bounded(positive), e.nodesExamined && f.bounded(e.nodesExamined), t)),
      when(e.mesentericMassMm, (size) => `${t.fact.mesentericMass} ${measured(size, 'mm', f)}`),
      seen(t.fact.lymphovascular, e.lymphovascularInvasion, t),
      seen(t.fact.perineural, e.perineuralInvasion, t),
      when(e.centre, (centre) => said(centre, f)),
    ),
  'stage-assigned': (e) =>
    line(
      t.head.stage,
      e.organ && t.organ[e.organ],
      [e.t, e.n, e.m]
        .filter((part) => part !== undefined)
        .map((part) => printable(part))
        .join('\u00A0'),
      when(e.group, (group) => printable(group)),
      when(
        e.system,
        (system) => system.toUpperCase() + (e.version === undefined ? '' : `\u00A0${printable(e.version)}`),
      ),
      e.basis && t.stageBasis[e.basis],
      e.afterTherapy && t.fact.afterTherapy,
    ),
})

/** `≤5 times a day`, `once a day`; the Russian word agrees with the number. */
function perDay(count: Bounded, t: RecordTerms, f: Format): string {
  const last = count.most ?? count.least
  if (count.least === 1 && count.most === 1) return t.fact.once
  const few = f.language === 'ru' && last !== null && /^(few)$/.test(f.plural(last, { few: 'few', other: 'other' }))
  return `${f.bounded(count)}\u00A0${few ? 'раза в сутки' : t.fact.perDay}`
}

const percent = (what: string, value: number, f: Format): string => `${what} ${f.printed(value)}\u00A0%`

type Reference = NonNullable<Parameters<TimelineWords['marker-measured']>[0]['reference']>

function normal(range: Reference | undefined, unit: string | undefined, t: RecordTerms, f: Format): Fact {
  if (!range) return null
  const { low, high, highExclusive } = range
  const of = (text: string) => (unit === undefined || unit === '1' ? text : `${text}\u00A0${f.unit(printable(unit))}`)
  if (low !== undefined && high !== undefined)
    return `${t.fact.normalBetween} ${of(`${f.printed(low)}–${f.printed(high)}`)}`
  if (high !== undefined)
    return `${highExclusive === true ? t.fact.normalBelow : t.fact.normalUpTo} ${of(f.printed(high))}`
  return low === undefined ? null : `${t.fact.normalFrom} ${of(f.printed(low))}`
}

const nodes = (positive: string, examined: string | undefined, t: RecordTerms): string =>
  `${t.fact.nodesInvolved} ${positive}${examined === undefined ? '' : `\u00A0${t.fact.nodesOf}\u00A0${examined}`}`

const seen = (what: string, found: boolean | undefined, t: RecordTerms): Fact =>
  when(found, (yes) => (yes ? what : `${what}: ${t.fact.notSeen}`))
