import type { Ternary } from '@debulk/quantity/ternary'
import type { UncertainDate } from '@debulk/quantity/uncertain-date'
import type { BleomycinCautions } from './bleomycin-cautions.ts'
import type { BleomycinTotal, DoxorubicinTotal, UnitTotal } from './cumulative-dose.ts'
import type { Delivered } from './delivered-amount.ts'
import type { DoseByLobe } from './dose-by-lobe.ts'
import type { LaboratoryAfter } from './laboratory-after.ts'
import type { MixtureRatio } from './mixture-ratio.ts'
import type { RadiationTotal } from './radiation-total.ts'
import type { Sace } from './sace.ts'
import type { SessionComplications } from './session-complications.ts'
import type { SessionInterval } from './session-interval.ts'
import type { Territory } from './territory-from-vessel.ts'
import type { CoverGiven } from '../record/treatment-events.ts'
import type { Told } from '../record/event-base.ts'

/** Cover against a crisis as printed; null: not recorded. */
export type CoverSaid = {
  readonly drug: string
  readonly route: NonNullable<CoverGiven['route']> | null
  readonly rate: string | null
  readonly start: string | null
  readonly stop: string | null
  readonly given: boolean
}

/** An agent of one session and what went in; null where no amount is printed. */
export type AgentAmount = { readonly name: string; readonly delivered: Delivered | null }

/** Values of the answers about facts of intra-arterial therapy, by rule. */
export type ArterialAnswers = {
  'arterial/territory': Territory & { readonly on: UncertainDate }
  'arterial/delivered': {
    readonly on: UncertainDate
    readonly fraction: number | null
    readonly agents: readonly AgentAmount[]
  }
  'arterial/oil-per-session': {
    readonly on: UncertainDate
    readonly totals: readonly UnitTotal[]
    readonly limitMl: 15
    readonly exceeds: Ternary
  }
  'arterial/oil-in-all': { readonly sessions: number; readonly totals: readonly UnitTotal[] }
  'arterial/bleomycin': BleomycinTotal
  'arterial/bleomycin-cautions': BleomycinCautions
  'arterial/doxorubicin': DoxorubicinTotal
  /** A session with drug-eluting beads. */
  'arterial/drug-eluting-beads': { readonly on: UncertainDate }
  'arterial/dose-by-lobe': DoseByLobe
  'arterial/session-interval': SessionInterval
  'arterial/endpoint': Sace & { readonly on: UncertainDate; readonly text: Told | null }
  'arterial/mixture-ratio': MixtureRatio & { readonly on: UncertainDate }
  'arterial/complications': SessionComplications
  /** Liver enzymes and bilirubin before and after a session, with the grade. */
  'arterial/laboratory-after': LaboratoryAfter
  'arterial/crisis-cover': {
    readonly on: UncertainDate
    /** Null: not recorded, which is not "none". */
    readonly cover: readonly CoverSaid[] | null
    readonly crisis: 'reported' | 'pressure-outside' | 'not-recorded'
  }
  'arterial/radiation': RadiationTotal
}

/** What a reader of them must know, by code, with the parameters of its sentence. */
export type ArterialCaveats = {
  /** The territory is an assumption from the vessel. */
  'arterial-territory-assumed': {}
  'arterial-variant-anatomy': {}
  /** A share went in, and the printed amounts may be of the whole or of that share. */
  'arterial-share-ambiguous': { readonly fraction: number }
  'arterial-prepared-only': {}
  'arterial-units-mixed': { readonly units: readonly string[] }
  'arterial-milligram-is-unit': {}
  'arterial-international-units': {}
  'arterial-amount-missing': { readonly sessions: number }
  'arterial-systemic-not-counted': {}
  'arterial-body-surface-unknown': {}
  /** Less oil than the label names. */
  'arterial-oil-below-label': { readonly minimumMl: number }
  'arterial-bleomycin-uk-maximum': { readonly maximumIu: number; readonly above: Ternary }
  /** Usual is no limit. */
  'arterial-doxorubicin-not-usual': { readonly leastMg: number; readonly mostMg: number }
  'arterial-rest-is-solution': {}
  'arterial-scales-differ': {}
}
