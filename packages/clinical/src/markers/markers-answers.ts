import type { UncertainDate } from '@debulk/quantity/uncertain-date'
import type { Told } from '../record/event-base.ts'
import type { MarkerAnalyte } from '../record/laboratory-events.ts'
import type { CriteriaChoice } from './chosen-criteria.ts'
import type { NormalSince } from './first-normal.ts'
import type { MarkerCategory, MarkerCriteria, MarkerResponse } from './marker-response.ts'
import type { JoinDeclared, MarkerSeries } from './marker-series.ts'
import type { MarkerSteps } from './marker-steps.ts'

/** Values of the answers about tumour markers, by rule. Each answers once per series; `about` is the key of the series. */
export type MarkersAnswers = {
  /** Results, joined where they may be, as printed and as multiples of the upper limit. */
  'markers/series': { readonly series: MarkerSeries }
  /** First and sustained normal. */
  'markers/normalisation': {
    readonly series: MarkerSeries
    readonly normal: NormalSince
    /** Results that were not judged, because something else may have changed them. */
    readonly leftOut: readonly string[]
  }
  /** Biochemical response against baseline and nadir. */
  'markers/response': {
    readonly series: MarkerSeries
    readonly response: MarkerResponse
    readonly best: MarkerCategory | null
    readonly last: MarkerCategory | null
    /** Who chose the criteria; null where they are the usual ones. */
    readonly chosen: CriteriaChoice | null
  }
  /** Change per interval, with the treatments active in it. */
  'markers/steps': { readonly series: MarkerSeries } & MarkerSteps
}

/** What a reader of them must know, by code, with the parameters of its sentence. */
export type MarkersCaveats = {
  'marker/assay-unknown': { readonly analyte: MarkerAnalyte }
  'marker/matrix-unknown': { readonly analyte: MarkerAnalyte }
  /** Results with an active confounder are in the series and out of the response. */
  'marker/confounded': { readonly results: number; readonly confounders: readonly string[] }
  /** Results within the limits with what can only raise them, or above them with what can only lower them. */
  'marker/holds-despite-confounder': {
    readonly results: number
    readonly effect: 'raises' | 'lowers'
    readonly confounders: readonly string[]
  }
  'marker/change-confounded': { readonly confounders: readonly string[] }
  /** Dates overlap: a year, and a month of it. */
  'marker/order-open': { readonly results: number }
  'marker/possibly-confounded': { readonly results: number; readonly confounders: readonly string[] }
  'marker/lasting-confounder': { readonly conditions: readonly string[] }
  'marker/no-upper-limit': { readonly results: number }
  /** The override: several series read as one, because a person said so. */
  'marker/series-joined': {
    readonly analyte: MarkerAnalyte
    readonly by: string
    readonly on: UncertainDate
    readonly reason: Told
    readonly series: JoinDeclared['series']
    /** Results that cannot be compared, since they came without an upper limit. */
    readonly withoutLimit: number
  }
  /** The protocol's choice; `usual` is what it leaves out. */
  'marker/criteria-chosen': {
    readonly by: string
    readonly on: UncertainDate
    readonly reason: Told
    readonly usual: readonly (keyof MarkerCriteria)[]
  }
  /** Which of several choices is the last cannot be told. */
  'marker/criteria-open': { readonly choices: number }
  /** Results with an active confounder are judged, because a person said so. */
  'marker/confounded-allowed': {
    readonly results: number
    readonly confounders: readonly string[]
    readonly by: string
  }
  'marker/several-series': { readonly series: number }
  'marker/below-detection': { readonly results: number }
  'marker/stated-otherwise': { readonly results: number }
  'marker/undated': { readonly results: number }
  'marker/evidence-only': { readonly analyte: MarkerAnalyte }
  'marker/chromogranin-not-advised': {}
  'marker/normal-on-analogue': { readonly drug: string }
}
