import { lesionStates } from '@debulk/clinical/record/lesion-events'
import { z } from 'zod'
import { confluent, nature, trackingUid } from './case-events-imaging.ts'
import { between, common, id, oneOf, text } from './event-keys.ts'
import { hinted } from './schema-hints.ts'
import { WrittenDay } from './written-date.ts'

const by = text.optional().describe('Who says so.')
const study = WrittenDay.describe('Date of the study.')
const pointer = hinted(
  z.strictObject({ trackingUid: trackingUid.optional(), study: WrittenDay.optional(), label: text.optional() }),
  '{ trackingUid } | { study, label }',
  '{ study: 2018-04-07, label: largest }',
)
const pair = { from: pointer, to: pointer, by }
const proposal = id.optional().describe('Id of the match-proposed event.')
const uids = hinted(z.array(trackingUid).min(1), '["…", …]', '["1.2.3.1", "1.2.3.2"]')

/** What people say of single lesions over time: identity, matches, states, natures. */
export const lesionEvents = [
  z.strictObject({
    kind: z.literal('lesion-identified'),
    ...common,
    trackingUid,
    study,
    label: text.describe('What the reading of that study calls it.'),
    by,
  }),
  z.strictObject({
    kind: z.literal('match-proposed'),
    ...common,
    ...pair,
    probability: between(0, 1, '0.9').optional(),
  }),
  z.strictObject({ kind: z.literal('match-confirmed'), ...common, ...pair, proposal }),
  z.strictObject({ kind: z.literal('match-rejected'), ...common, ...pair, proposal }),
  z.strictObject({ kind: z.literal('lesion-merged'), ...common, study, into: trackingUid, lesions: uids, by }),
  z.strictObject({ kind: z.literal('lesion-split'), ...common, study, from: trackingUid, into: uids, by }),
  z.strictObject({
    kind: z.literal('lesion-state-asserted'),
    ...common,
    lesion: pointer,
    study,
    state: oneOf(lesionStates),
    by,
  }),
  z.strictObject({
    kind: z.literal('lesion-nature-asserted'),
    ...common,
    trackingUid: trackingUid.optional(),
    study: WrittenDay.optional().describe(
      'Date of the study whose reading calls the lesion by `label`; with a tracking UID not needed.',
    ),
    label: text
      .optional()
      .describe(
        'What that reading calls the lesion. Where the reading carries a tracking UID, the lesion is meant in every study.',
      ),
    nature: nature.describe('Of two assertions on one lesion the later holds.'),
    confluent,
    by,
  }),
  z.strictObject({
    kind: z.literal('study-reviewed'),
    ...common,
    study: WrittenDay.describe('Date of the study whose reading was reviewed.'),
    by: text.optional().describe('Who reviewed it.'),
    natures: nature.optional().describe('What every lesion of the study is that nobody called otherwise.'),
  }),
] as const
