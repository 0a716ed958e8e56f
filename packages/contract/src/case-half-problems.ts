import type { Amount, Told } from '@debulk/clinical/record/event-base'
import type { PatientEvent } from '@debulk/clinical/record/patient-event'
import { tumourFacts } from '@debulk/clinical/pathology/holds-tumour'
import { toldName } from '@debulk/clinical/record/told-name'
import type { Bounded } from '@debulk/quantity/bounded'
import type { Place, Problem } from './case-place.ts'
import { isVolume, otherQuantity } from './laboratory-dimension.ts'
import { ucumFault } from './ucum-unit.ts'

/** Facts of one event that lack their other half, that say two things, or that no scale has. */
export function halfProblems(event: PatientEvent, at: Place): Problem[] {
  switch (event.kind) {
    case 'site-finding-read':
      return event.volumeMl || event.diametersMm || event.presence
        ? []
        : [at.missing([], 'volumeMl', 'volumeMl: mL | diametersMm: [mm, …] | presence', '11.5')]
    case 'pet-read':
      return event.tracerTarget === 'somatostatin-receptor' ? [] : krenningOfOther(event, at)
    case 'lesion-split':
      return event.into.flatMap((uid, n) =>
        uid === event.from
          ? [
              at.impossible(['into', n], {
                fault: 'split-into-itself',
                found: uid,
                against: `from: ${uid}`,
                example: null,
              }),
            ]
          : [],
      )
    case 'lesion-nature-asserted':
      if (event.trackingUid !== undefined) return []
      if (event.study === undefined) return [at.missing([], 'study', 'trackingUid | study + label', '2018-04-07')]
      return event.label === undefined ? [at.missing([], 'label', 'trackingUid | study + label', '"lesion 3"')] : []
    case 'marker-measured':
      return [
        ...(event.value === undefined && event.stated === undefined
          ? [at.missing([], 'value', 'value + unit | stated: normal | raised | low', '628.8')]
          : []),
        ...(event.value !== undefined && event.unit === undefined
          ? [at.missing([], 'unit', 'UCUM: ng/mL | nmol/L | mg/(24.h) | …', 'ng/mL')]
          : []),
        ...nameless(event.analyte, event.name, '"somatostatin"', at),
        ...belowZero(event.value, ['value'], at),
        ...upsideDown(event.reference, at),
        ...noNormal(event.reference, at),
      ]
    case 'marker-series-joined':
      return nameless(event.analyte, event.name, '"somatostatin"', at)
    case 'marker-criteria-chosen': {
      const { risePercent, riseOver, fallPercent, baselineTimesLimit, confounded } = event
      const none = [risePercent, riseOver, fallPercent, baselineTimesLimit, confounded].every((it) => it === undefined)
      const all = 'risePercent | riseOver | fallPercent | baselineTimesLimit | confounded'
      return [
        ...nameless(event.analyte, event.name, '"somatostatin"', at),
        ...(none ? [at.missing([], 'risePercent', all, '50')] : []),
      ]
    }
    case 'laboratory-measured':
      return [
        ...nameless(event.analyte, event.name, '"calcium"', at),
        ...(event.analyte === 'other' ? [] : belowZero(event.value, ['value'], at)),
        ...ofOtherQuantity(event, at),
        ...upsideDown(event.reference, at),
        ...(event.analyte === 'other' ? [] : noNormal(event.reference, at)),
      ]
    case 'symptom-reported':
      return [
        ...nameless(event.symptom, event.name, '"unstable stool"', at),
        ...belowZero(event.perDay, ['perDay'], at),
        ...belowZero(event.usualPerDay, ['usualPerDay'], at),
      ]
    case 'patient-described':
      return (event.comorbidities ?? []).flatMap(({ code, name }, n) => {
        if (code !== 'other' || name !== undefined) return []
        return [at.missing(['comorbidities', n], 'name', '"…"', '"asthma"')]
      })
    case 'performance-status-recorded':
      return performance(event.scale, event.value, at)
    case 'specimen-reported':
      return [
        ...above(event.ki67Positive, event.cellsCounted, ['ki67Positive'], 'cellsCounted', at),
        ...nodes(event.nodesPositive, event.nodesExamined, at),
        ...noTumour(event, at),
        ...percent(event.ki67Percent, ['ki67Percent'], at),
        ...belowZero(event.mitosesPer2Mm2, ['mitosesPer2Mm2'], at),
        ...(event.ki67Positive !== undefined && event.cellsCounted === undefined
          ? [at.missing([], 'cellsCounted', '0, 1, 2, …', '1000')]
          : []),
        ...(event.nodesInvolved === false && (event.nodesPositive?.least ?? 0) > 0
          ? [
              contradiction(
                at,
                ['nodesInvolved'],
                'nodesInvolved: false',
                `nodesPositive: ${event.nodesPositive?.text}`,
              ),
            ]
          : []),
      ]
    case 'stage-assigned':
      return [event.t, event.n, event.m, event.group].every((each) => each === undefined)
        ? [at.missing([], 't', 't | n | m | group', 'T3')]
        : []
    case 'adverse-event-reported':
      return adverseEvent(event, at)
    case 'embolisation-performed':
      return (event.agents ?? []).flatMap(({ role, prepared, delivered }, n) => [
        ...unit(prepared, ['agents', n, 'prepared'], at),
        ...unit(delivered, ['agents', n, 'delivered'], at),
        ...(role === 'oil'
          ? [...noVolume(prepared, 'prepared', n, at), ...noVolume(delivered, 'delivered', n, at)]
          : []),
        ...(prepared && delivered && prepared.unit === delivered.unit
          ? above(delivered.value, prepared.value, ['agents', n, 'delivered'], 'prepared', at)
          : []),
      ])
    case 'systemic-therapy-started':
    case 'systemic-therapy-changed':
      return unit(event.dose, ['dose'], at)
    case 'targets-selected':
      return event.lesions.flatMap(({ trackingUid, label }, n) =>
        trackingUid === undefined && label === undefined
          ? [at.missing(['lesions', n], 'label', 'label | trackingUid', 'largest')]
          : [],
      )
    case 'lesion-state-asserted':
      return pointer(event.lesion, ['lesion'], at)
    case 'match-proposed':
    case 'match-confirmed':
    case 'match-rejected':
      return [...pointer(event.from, ['from'], at), ...pointer(event.to, ['to'], at)]
    default:
      return []
  }
}

type Key = readonly (string | number)[]

const nameless = (word: string, name: Told | undefined, example: string, at: Place): Problem[] =>
  word === 'other' && name === undefined ? [at.missing([], 'name', '"…"', example)] : []

const belowZero = (value: Bounded | undefined, key: Key, at: Place): Problem[] =>
  value && (value.least ?? 0) < 0 ? [at.unexpected(key, value.text, '≥ 0', '')] : []

/** No example: the value belongs to another unit, and nobody knows whether it or the analyte is wrong. */
function ofOtherQuantity({ analyte, unit }: Laboratory, at: Place): Problem[] {
  const allowed = otherQuantity(analyte, unit)
  return allowed === null ? [] : [at.unexpected(['unit'], unit, `${analyte}: ${allowed.join(' | ')} | …`, '')]
}

type Laboratory = Extract<PatientEvent, { kind: 'laboratory-measured' }>

const percent = (value: Bounded | undefined, key: Key, at: Place): Problem[] =>
  value && ((value.least ?? 0) > 100 || (value.most ?? 0) > 100)
    ? [at.unexpected(key, value.text, '0 … 100', '')]
    : belowZero(value, key, at)

function upsideDown(range: { low?: number | undefined; high?: number | undefined } | undefined, at: Place): Problem[] {
  if (range?.low === undefined || range.high === undefined || range.low <= range.high) return []
  const [found, against] = [`low: ${range.low}`, `high: ${range.high}`]
  const example = `reference: { low: ${range.high}, high: ${range.low} }`
  return [at.impossible(['reference'], { fault: 'low-above-high', found, against, example })]
}

/** An upper limit below which nothing can lie: no result could be normal. */
function noNormal(
  range: { high?: number | undefined; highExclusive?: boolean | undefined } | undefined,
  at: Place,
): Problem[] {
  if (range?.high === undefined || range.high > 0) return []
  const found = range.highExclusive === true ? `<${range.high}` : `high: ${range.high}`
  return [at.unexpected(['reference'], found, 'high > 0', '')]
}

/** A Krenning score of a tracer that binds no somatostatin receptor. @source Krenning scale: uptake in receptor imaging (general knowledge) */
const krenningOfOther = ({ tracer, findings }: Extract<PatientEvent, { kind: 'pet-read' }>, at: Place): Problem[] =>
  findings.flatMap(({ krenning }, n) => {
    if (krenning === undefined) return []
    const [found, against] = [`krenning: ${krenning}`, `tracer: ${tracer}`]
    const example = 'tracerTarget: somatostatin-receptor'
    return [at.impossible(['findings', n, 'krenning'], { fault: 'other-tracer', found, against, example })]
  })

/** An oil is measured as a volume: limits of a session are in mL, and a mass would count nowhere. */
const noVolume = (amount: Amount | undefined, key: string, n: number, at: Place): Problem[] =>
  amount === undefined || ucumFault(amount.unit) !== null || isVolume(amount.unit)
    ? []
    : [at.unexpected(['agents', n, key], `${amount.value} ${amount.unit}`, '10 mL', '')]

function performance(scale: 'ecog' | 'karnofsky', value: number, at: Place): Problem[] {
  const fits =
    scale === 'ecog'
      ? Number.isInteger(value) && value >= 0 && value <= 5
      : value >= 0 && value <= 100 && value % 10 === 0
  if (fits) return []
  const isKarnofsky = scale === 'ecog' && value >= 10 && value <= 100 && value % 10 === 0
  const example = isKarnofsky ? `scale: karnofsky, value: ${value}` : ''
  return [at.unexpected(['value'], String(value), scale === 'ecog' ? '0, 1, 2, 3, 4, 5' : '0, 10, 20, … 100', example)]
}

/** More of a part than of the whole. */
function above(part: number | undefined, all: number | undefined, key: Key, whole: string, at: Place): Problem[] {
  if (part === undefined || all === undefined || part <= all) return []
  const name = String(key.at(-1))
  const example = `${name}: ${all}, ${whole}: ${part}`
  return [
    at.impossible(key, { fault: 'part-above-whole', found: `${name}: ${part}`, against: `${whole}: ${all}`, example }),
  ]
}

const nodes = (positive: Bounded | undefined, examined: Bounded | undefined, at: Place): Problem[] =>
  above(positive?.least ?? undefined, examined?.most ?? undefined, ['nodesPositive'], 'nodesExamined', at)

/** No tumour in the tissue, beside what can only be said of tumour. */
function noTumour(event: Extract<PatientEvent, { kind: 'specimen-reported' }>, at: Place): Problem[] {
  const [fact] = event.tumour === 'absent' ? tumourFacts(event) : []
  if (fact === undefined) return []
  const value = event[fact]
  const written = typeof value === 'object' ? value.text : String(value)
  return [contradiction(at, ['tumour'], 'tumour: absent', `${fact}: ${written}`, 'tumour: present')]
}

function contradiction(at: Place, key: Key, found: string, against: string, example = 'nodesInvolved: true'): Problem {
  return at.impossible(key, { fault: 'none-and-event', found, against, example })
}

type AdverseEvent = Extract<PatientEvent, { kind: 'adverse-event-reported' }>

/** Grades of each scale. @source CTCAE 5.0 p. 2; CIRSE 2017; SIR 2003 (letters) and 2017; Clavien–Dindo 2004 */
const grades: Readonly<Record<NonNullable<AdverseEvent['scale']>, { readonly all: string; readonly is: RegExp }>> = {
  ctcae: { all: '1, 2, 3, 4, 5', is: /^[1-5]$/ },
  cirse: { all: '1, 2, 3, 4, 5, 6', is: /^[1-6]$/ },
  'cirse-modified': { all: '1, 2, 3, 4, 5, 6, 3a, 3b', is: /^([1-6]|[1-6][ab])$/ },
  'sir-2003': { all: 'A, B, C, D, E, F', is: /^[A-F]$/ },
  'sir-2017': {
    all: 'mild, moderate, severe, life-threatening, death',
    is: /^(mild|moderate|severe|life-threatening|death|[1-5])$/,
  },
  'clavien-dindo': { all: 'I, II, IIIa, IIIb, IVa, IVb, V', is: /^(I{1,3}|III[ab]|IV[ab]?|V)d?$/ },
}

function adverseEvent(
  { none, event, scale, grade, postEmbolisationSyndrome, carcinoidCrisis }: AdverseEvent,
  at: Place,
): Problem[] {
  const problems: Problem[] = []
  const isNamed = event !== undefined || postEmbolisationSyndrome === true || carcinoidCrisis === true
  if (none !== true && !isNamed) problems.push(at.missing([], 'event', 'event: "…" | none: true', '"fever"'))
  if (none === true && (isNamed || grade !== undefined)) {
    const against =
      event === undefined ? (grade === undefined ? 'true' : `grade: ${grade}`) : `event: ${toldName(event) ?? ''}`
    problems.push(
      at.impossible(['none'], { fault: 'none-and-event', found: 'none: true', against, example: 'event: "fever"' }),
    )
  }
  if (grade !== undefined && scale === undefined)
    problems.push(at.missing([], 'scale', Object.keys(grades).join(' | '), 'ctcae'))
  if (grade !== undefined && scale !== undefined && !grades[scale].is.test(grade)) {
    problems.push(at.unexpected(['grade'], grade, grades[scale].all, ''))
  }
  return problems
}

function unit(amount: Amount | undefined, key: Key, at: Place): Problem[] {
  const wrong = amount ? ucumFault(amount.unit) : null
  if (!amount || !wrong) return []
  const example = `${key.at(-1)}: ${wrong.meant === null ? '30 mg' : `${amount.value} ${wrong.meant}`}`
  return [at.unexpected(key, `${amount.value} ${amount.unit}`, "UCUM: mg | ug | mL | [IU] | [USP'U] | …", example)]
}

type Pointer = {
  readonly trackingUid?: string | undefined
  readonly study?: string | undefined
  readonly label?: string | undefined
}

function pointer({ trackingUid, study, label }: Pointer, key: Key, at: Place): Problem[] {
  if (trackingUid !== undefined || (study !== undefined && label !== undefined)) return []
  const lacks = study === undefined ? (['study', '2018-04-07'] as const) : (['label', 'largest'] as const)
  return [at.missing(key, lacks[0], 'trackingUid | study + label', lacks[1])]
}
