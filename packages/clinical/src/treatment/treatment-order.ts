import type { IsoDate } from '@debulk/quantity/iso-date'
import type { OtherSite, Treatment } from './treatment.ts'

/** Treatments aimed at liver tumour: everything local, except resections that took out another site. */
export function liverTreatments(treatments: readonly Treatment[], sites: readonly OtherSite[]): Treatment[] {
  const elsewhere = new Set(sites.flatMap(({ removedBy }) => (removedBy ? [removedBy.treatment] : [])))
  return treatments
    .filter(({ kind, id, target }) => {
      if (kind === 'systemic-therapy') return false
      return kind !== 'resection' || !elsewhere.has(id) || namesLiver(target)
    })
    .toSorted(byDate)
}

const namesLiver = (target: string | null): boolean => /liver|hepat|печен|печён/i.test(target ?? '')

/** Every step that removes or destroys tumour anywhere. */
export const localTreatments = (treatments: readonly Treatment[]): Treatment[] =>
  treatments.filter(({ kind }) => kind !== 'systemic-therapy').toSorted(byDate)

const byDate = (a: Treatment, b: Treatment): number =>
  a.on.earliest < b.on.earliest ? -1 : a.on.earliest > b.on.earliest ? 1 : a.id < b.id ? -1 : 1

/** Certainly given when a study was made that day; of the same day the study counts as the earlier. */
export const givenBy = ({ on }: Treatment, day: IsoDate): boolean => on.latest < day

/** May have been active between studies of these days; an open-ended drug goes on. */
export function activeDuring({ kind, on, until }: Treatment, from: IsoDate, to: IsoDate): boolean {
  if (kind === 'systemic-therapy') return on.earliest <= to && (until === null || until.latest >= from)
  return on.latest >= from && on.earliest < to
}
