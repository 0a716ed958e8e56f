import { boardTreatments } from '@debulk/clinical/record/board-events'
import { markerAnalytes } from '@debulk/clinical/record/laboratory-events'
import { z } from 'zod'
import { bool, common, id, ids, nonnegative, oneOf, positive, text, told, allTold } from './event-keys.ts'
import { hinted } from './schema-hints.ts'
import { WrittenDate, WrittenDay } from './written-date.ts'

const option = z.strictObject({
  treatment: oneOf(boardTreatments),
  text: told.optional(),
  aim: oneOf(['curative', 'debulk', 'symptom', 'other']).optional(),
  unmet: allTold.optional(),
})
const decision = z.strictObject({
  treatment: oneOf(boardTreatments),
  text: told.optional(),
  condition: oneOf(['progression', 'no-progression', 'response', 'other']).optional(),
  withinMonths: positive('months', '6').optional(),
  staged: bool.optional(),
  reason: told.optional(),
})

const direction = oneOf(['fell', 'rose'])
const analyte = oneOf(markerAnalytes)
const millimetres = (example: string) => positive('mm', example)
const years = (example: string) => nonnegative('years', example)

/** What a source claims, told apart by `about`. */
const claim = z.discriminatedUnion('about', [
  z.strictObject({ about: z.literal('marker-change'), analyte, from: WrittenDay, to: WrittenDay, direction }),
  z.strictObject({
    about: z.literal('markers-normalised'),
    analytes: hinted(z.array(analyte).min(1), '[ analyte, … ]', '[serotonin]'),
    on: WrittenDay,
    after: id,
  }),
  z.strictObject({
    about: z.literal('growth'),
    rate: hinted(z.enum(['slow', 'fast', 'none']).nullable(), 'slow | fast | none', 'slow').default(null),
    fromMm: millimetres('6'),
    toMm: millimetres('10'),
    since: WrittenDate,
    until: WrittenDate,
    assumedMm: millimetres('51')
      .optional()
      .describe('Size the lesion is assumed to have had, where the source leaves it open.'),
  }),
  z.strictObject({
    about: z.literal('size-change'),
    from: WrittenDay,
    to: WrittenDay,
    direction: direction.optional(),
  }),
  z.strictObject({
    about: z.literal('cytoreduction'),
    percent: hinted(z.number().min(0).max(100), '0 … 100', '90'),
    scope: oneOf(['liver', 'body']).optional(),
    baseline: WrittenDay.optional(),
    at: WrittenDay.optional(),
    method: text.optional(),
  }),
  z.strictObject({
    about: z.literal('count-change'),
    studies: hinted(z.array(WrittenDay).min(2), '[YYYY-MM-DD, YYYY-MM-DD, …]', '[2018-04-07, 2018-05-23]'),
    direction: direction.optional(),
  }),
  z.strictObject({ about: z.literal('staged-course'), course: text }),
  z.strictObject({
    about: z.literal('progression-free'),
    years: hinted(
      z.array(z.strictObject({ years: years('3'), comparator: oneOf(['>', '=']), since: id })).min(1),
      '[ { years, comparator, since }, … ]',
      '[{ years: 3, comparator: ">", since: tace-1 }]',
    ),
  }),
  z.strictObject({
    about: z.literal('shrank-then-stable'),
    after: id,
    shrankYears: years('1'),
    stableYears: years('2'),
    lastShrinking: WrittenDay,
    lastStable: WrittenDay,
  }),
  z.strictObject({ about: z.literal('delay'), from: ids, to: id }),
  z.strictObject({ about: z.literal('cumulative-dose') }),
  z.strictObject({ about: z.literal('time-to-treatment'), from: id, to: ids }),
])

/** Boards, what came of their decisions, what a source claims, and corrections of the record. */
export const boardEvents = [
  z.strictObject({
    kind: z.literal('board-met'),
    ...common,
    body: told.optional(),
    question: told.optional(),
    participants: allTold.optional(),
    inputs: hinted(z.array(text), '[id | YYYY-MM-DD, …]', '[cga-2, 2018-04-07]')
      .optional()
      .describe('Ids of the events, or dates of the studies, it looked at.'),
    options: hinted(
      z.array(option),
      '[ { treatment, text, aim, unmet }, … ]',
      '[{ treatment: embolisation }]',
    ).optional(),
    decisions: hinted(
      z.array(decision),
      '[ { treatment, text, condition, withinMonths, staged, reason }, … ]',
      '[{ treatment: embolisation, staged: true }]',
    ).optional(),
    dissent: told.optional(),
    responsible: told.optional(),
    due: WrittenDate.optional(),
    reviewTrigger: told.optional(),
  }),
  z.strictObject({
    kind: z.literal('decision-followed-up'),
    ...common,
    board: id.describe('Id of the board-met event.'),
    outcome: oneOf(['done', 'partly', 'not-done']),
    reason: told.optional(),
  }),
  z.strictObject({ kind: z.literal('claim-made'), ...common, claim, text: told.optional() }),
  z.strictObject({
    kind: z.literal('source-questioned'),
    ...common,
    topic: text,
    explanation: z.strictObject({ en: text, ru: text }),
  }),
  z.strictObject({
    kind: z.literal('event-retracted'),
    ...common,
    retracts: id.describe('Id of the event that no longer holds.'),
    reason: told,
    by: text.optional(),
  }),
] as const
