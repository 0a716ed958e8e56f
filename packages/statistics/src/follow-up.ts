/**
 * What was observed of each subject: two columns of one length, a subject per row.
 * `times` in any one unit, 0 or more; `events` true where the event came at that time, false where observation ended without it.
 * Times that are equal numbers are ties: give whole days, so that no rounding parts what happened together.
 */
export type FollowUp = { readonly times: readonly number[]; readonly events: readonly boolean[] }
