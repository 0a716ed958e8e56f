import type { PatientEvent } from '@debulk/clinical/record/patient-event'
import type { Format } from '../../format.ts'
import { printable } from '../../printable.ts'
import { placeName } from '../place-name.ts'
import type { RecordTerms } from '../record-terms.ts'
import { substanceName } from '../substance-name.ts'
import type { TimelineWords } from '../timeline-words.ts'
import { amount, line, mm, named, said, when, type Fact } from './facts.ts'

type Kinds =
  | 'systemic-therapy-started'
  | 'systemic-therapy-changed'
  | 'systemic-therapy-stopped'
  | 'radioligand-cycle-given'
  | 'biopsy-performed'
  | 'resection-performed'
  | 'ablation-performed'
  | 'embolisation-performed'
  | 'radioembolisation-performed'
  | 'transplantation-performed'
  | 'adverse-event-reported'
  | 'suitability-recorded'
  | 'child-pugh-recorded'
  | 'liver-volume-measured'

type EventNamed<K extends PatientEvent['kind']> = Extract<PatientEvent, { kind: K }>
type Regimen = EventNamed<'systemic-therapy-started'> | EventNamed<'systemic-therapy-changed'>
type Arterial = EventNamed<'embolisation-performed'> | EventNamed<'radioembolisation-performed'>

/** Lines of what was given and done, what came of it, and what bears on whether it may be done. */
export const treatmentLines = (t: RecordTerms): Pick<TimelineWords, Kinds> => {
  const regimen = (e: Regimen, f: Format): Fact[] => [
    e.drugClass && t.systemic[e.drugClass],
    when(e.dose, (dose) => `${t.fact.dose} ${amount(dose, f)}`),
    e.route && t.route[e.route],
    when(e.intervalDays, (days) => `${t.fact.every} ${f.days(days)}`),
    when(e.target, f.quote),
    when(e.reason, (reason) => `${t.fact.reason} ${f.quote(reason)}`),
  ]
  const local = (
    e: EventNamed<'resection-performed' | 'transplantation-performed' | 'ablation-performed'> | Arterial,
    f: Format,
  ): Fact[] => [when(e.target, f.quote), e.intent && t.intent[e.intent], e.lastOfCourse && t.fact.lastOfCourse]
  const arterial = (e: Arterial, f: Format): Fact[] => [
    e.vessels && e.vessels.length > 0 && f.list(e.vessels.map((vessel) => t.vessel[vessel])),
    e.territory &&
      e.territory.length > 0 &&
      `${t.fact.segments} ${e.territory.map((each) => printable(each)).join(', ')}${e.territoryBy ? ` (${t.territoryBy[e.territoryBy]})` : ''}`,
    ...(e.cover ?? []).map(({ drug, route, rate, start, stop, given }) => {
      const how = [
        ...(route === undefined ? [] : [t.route[route]]),
        ...(rate === undefined ? [] : [printable(rate)]),
        ...(start === undefined ? [] : [`${t.fact.coverStart} ${printable(start)}`]),
        ...(stop === undefined ? [] : [`${t.fact.coverStop} ${printable(stop)}`]),
      ]
      const told = `${t.fact.cover}: ${substanceName(drug, f)}${how.length === 0 ? '' : ` ${how.join(', ')}`}`
      return given ? told : `${told} (${t.fact.notGiven})`
    }),
  ]
  const exposure = (e: Arterial, f: Format): Fact[] => [
    when(e.contrastMl, (volume) => `${t.fact.contrast} ${f.printed(volume)}\u00A0${f.unit('mL')}`),
    when(
      e.fluoroscopyMinutes,
      (min) => `${t.fact.fluoroscopy} ${f.printed(min)}\u00A0${f.language === 'ru' ? 'мин' : 'min'}`,
    ),
    when(e.doseAreaProductGyCm2, (dose) => `${f.printed(dose)}\u00A0${f.language === 'ru' ? 'Гр·см²' : 'Gy·cm²'}`),
  ]
  return {
    'systemic-therapy-started': (e, f) => line(substanceName(e.drug, f), t.head.systemicStarted, ...regimen(e, f)),
    'systemic-therapy-changed': (e, f) =>
      line(t.head.systemicChanged, substanceName(e.drug ?? e.therapy, f), ...regimen(e, f)),
    'systemic-therapy-stopped': (e, f) =>
      line(
        t.head.systemicStopped,
        substanceName(e.therapy, f),
        when(e.reason, (reason) => `${t.fact.reason} ${f.quote(reason)}`),
      ),
    'radioligand-cycle-given': (e, f) =>
      line(
        t.head.radioligand,
        printable(e.radionuclide),
        when(e.ligand, (ligand) => substanceName(ligand, f)),
        when(e.cycle, (cycle) => named(t.fact.cycle, f.integer(cycle))),
        when(e.activityGbq, (activity) => `${t.fact.activity} ${amount({ value: activity, unit: 'GBq' }, f)}`),
      ),
    'biopsy-performed': (e, f) =>
      line(
        t.head.biopsy,
        placeName(e.site, f),
        when(e.centre, (centre) => said(centre, f)),
      ),
    'resection-performed': (e, f) =>
      line(
        t.head.resection,
        when(e.procedure, f.quote),
        ...local(e, f),
        e.removes && e.removes.length > 0 && `${t.fact.removed} ${f.list(e.removes.map((site) => placeName(site, f)))}`,
        e.removesLesions &&
          e.removesLesions.length > 0 &&
          `${t.fact.removed} ${f.count(e.removesLesions.length, t.lesions)}`,
        when(e.complete, (complete) => (complete ? t.fact.complete : t.fact.incomplete)),
      ),
    'ablation-performed': (e, f) =>
      line(
        t.head.ablation,
        e.method && t.ablation[e.method],
        ...local(e, f),
        e.lesions && e.lesions.length > 0 && f.count(e.lesions.length, t.lesions),
        when(e.largestMm, (size) => `${t.fact.largest} ${mm(size, f)}`),
        when(e.marginMm, (size) => `${t.fact.margin} ${mm(size, f)}`),
      ),
    'embolisation-performed': (e, f) =>
      line(
        e.technique ? t.embolisation[e.technique] : t.head.embolisation,
        ...arterial(e, f),
        ...local(e, f),
        e.selectivity && t.selectivity[e.selectivity],
        when(e.agent, (agent) => substanceName(agent, f)),
        ...(e.agents ?? []).map((agent) => {
          const amounts = [
            agent.prepared && `${t.fact.prepared} ${amount(agent.prepared, f)}`,
            agent.delivered && `${t.fact.delivered} ${amount(agent.delivered, f)}`,
          ].filter((part) => part !== undefined)
          const name = substanceName(agent.name, f)
          return amounts.length === 0 ? name : `${name} (${amounts.join(', ')})`
        }),
        when(e.mixtureMl, (volume) => `${t.fact.mixture} ${f.printed(volume)}\u00A0${f.unit('mL')}`),
        when(e.deliveredFraction, (share) => `${t.fact.delivered} ${f.percent(share)}`),
        when(e.deliveredReason, (reason) => `${t.fact.reason} ${f.quote(reason)}`),
        when(e.endpoint, (end) => {
          const parts = [
            end.sace && named('SACE', end.sace),
            end.flow && t.flow[end.flow],
            end.blush && t.blush[end.blush],
            end.text === undefined ? undefined : f.quote(end.text),
          ].filter((part) => part !== undefined)
          return parts.length === 0 ? null : `${t.fact.endpoint}: ${parts.join(', ')}`
        }),
        e.uptake?.tumour !== undefined &&
          (e.uptake.tumour ? t.fact.uptakeTumour : `${t.fact.uptakeTumour}: ${t.fact.notSeen}`),
        e.uptake?.parenchyma !== undefined &&
          (e.uptake.parenchyma ? t.fact.uptakeParenchyma : `${t.fact.uptakeParenchyma}: ${t.fact.notSeen}`),
        ...exposure(e, f),
      ),
    'radioembolisation-performed': (e, f) =>
      line(
        t.head.radioembolisation,
        ...arterial(e, f),
        ...local(e, f),
        when(e.activityGbq, (activity) => `${t.fact.activity} ${amount({ value: activity, unit: 'GBq' }, f)}`),
        when(e.lungShuntPercent, (percent) => `${t.fact.lungShunt} ${f.printed(percent)}\u00A0%`),
        when(e.lungDoseGy, (dose) => `${t.fact.lungDose} ${amount({ value: dose, unit: 'Gy' }, f)}`),
        when(e.device, (device) => printable(device)),
        ...exposure(e, f),
      ),
    'transplantation-performed': (e, f) => line(t.head.transplantation, ...local(e, f)),
    'adverse-event-reported': (e, f) =>
      line(
        e.none === true ? t.head.noAdverse : t.head.adverse,
        when(e.event, f.quote),
        e.scale && [t.scale[e.scale], e.version].filter((part) => part !== undefined).join('\u00A0'),
        when(e.grade, (grade) => named(t.fact.grade, printable(grade))),
        e.postEmbolisationSyndrome && t.fact.syndrome,
        e.carcinoidCrisis && t.fact.crisis,
        when(
          e.systolicMmHg,
          (mmHg) => `${t.fact.systolic} ${f.bounded(mmHg)}\u00A0${f.language === 'ru' ? 'мм рт. ст.' : 'mmHg'}`,
        ),
        when(e.hospitalDays, (days) => `${t.fact.hospitalDays} ${f.days(days)}`),
        e.readmitted && t.fact.readmitted,
      ),
    'suitability-recorded': (e) => line(t.head.suitability, `${t.suitability[e.fact]}: ${t.presence[e.presence]}`),
    'child-pugh-recorded': (e, f) => line(t.head.childPugh, f.printed(e.points)),
    'liver-volume-measured': (e, f) => line(t.liverVolume[e.what], `${f.printed(e.volumeMl)}\u00A0${f.unit('mL')}`),
  }
}
