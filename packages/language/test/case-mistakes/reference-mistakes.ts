import {
  events,
  row,
  clash,
  nothing,
  symptom,
  specimen,
  ablation,
  tace,
  started,
  board,
  adverse,
  type Mistake,
} from './mistake-rows.ts'

/** Names of events that are not there. */
export const references: readonly Mistake[] = [
  row(
    'one id twice',
    events(`{ ${ablation}, id: a, on: 2019 }`, `{ ${ablation}, id: §a, on: 2020 }`),
    'text/duplicate',
    'a',
  ),
  row('an id as a number', events(`{ ${ablation}, id: §1, on: 2019 }`), 'text/not-text', 'id: "1"'),
  row('an empty id', events(`{ ${ablation}, id: §"", on: 2019 }`), 'text/unexpected', 'id: tace-1'),
  nothing('the end of a therapy that never began', ['kind: systemic-therapy-stopped, on: 2019, therapy: §x'], 'x'),
  nothing('a misspelt drug', [started, 'kind: systemic-therapy-stopped, on: 2019, therapy: §octreotid'], 'octreotide'),
  nothing(
    'a change of what',
    [started, 'kind: systemic-therapy-changed, on: 2019, therapy: §lanreotide'],
    'octreotide',
  ),
  nothing('a review of no report', [`${specimen}, id: s1`, `${specimen}, id: s2, reviewOf: §s3`], 's1'),
  nothing(
    'taken at no biopsy',
    ['kind: biopsy-performed, id: biopsy, on: 2017, site: liver', `${specimen}, takenAt: §biopsi`],
    'biopsy',
  ),
  nothing('after no treatment', [`${tace}, id: tace-1`, `${adverse}, event: x, after: §tace-2`], 'tace-1'),
  nothing(
    'a follow-up of no board',
    [`${board}, id: b1`, 'kind: decision-followed-up, on: 2019, board: §b2, outcome: done'],
    'b1',
  ),
  nothing(
    'a retraction of nothing',
    [`${ablation}, id: rfa, on: 2019`, 'kind: event-retracted, on: 2019, retracts: §rfb, reason: x'],
    'rfa',
  ),
  nothing('a board that saw nothing', [`${ablation}, id: rfa, on: 2017`, `${board}, inputs: [§rfb]`], 'rfa'),
  nothing(
    'a confirmation of no proposal',
    ['kind: match-confirmed, on: 2019, from: { trackingUid: "1" }, to: { trackingUid: "2" }, proposal: §p1'],
    'p1',
  ),
  nothing(
    'a claim after nothing',
    [
      `${tace}, id: tace-1`,
      'kind: claim-made, on: 2021, claim: { about: markers-normalised, analytes: [serotonin], on: 2018-07-11, after: §tace }',
    ],
    'tace-1',
  ),
  nothing(
    'a delay from nothing',
    [`${symptom}, id: flush`, 'kind: claim-made, on: 2021, claim: { about: delay, from: [§flushing], to: flush }'],
    'flush',
  ),
  nothing(
    'a delay to nothing',
    [`${symptom}, id: flush`, 'kind: claim-made, on: 2021, claim: { about: delay, from: [flush], to: §biopsy }'],
    'flush',
  ),
  nothing(
    'free of progression since nothing',
    [
      `${tace}, id: tace-1`,
      'kind: claim-made, on: 2021, claim: { about: progression-free, years: [{ years: 3, comparator: ">", since: §tace-9 }] }',
    ],
    'tace-1',
  ),
  nothing(
    'a course of nothing',
    [`${tace}, course: tace`, 'kind: claim-made, on: 2021, claim: { about: staged-course, course: §TACE-course }'],
    'tace',
  ),
  nothing(
    'a site one letter off',
    [
      'kind: site-finding-read, on: 2019, site: mesentery, siteKind: other, volumeMl: 1',
      'kind: resection-performed, on: 2020, removes: [§mesentry]',
    ],
    'mesentery',
  ),
  clash('a report that reviews itself', [`${specimen}, id: s1, reviewOf: §s1`], 's1'),
  clash(
    'a report that reviews an operation',
    ['kind: biopsy-performed, id: b, on: 2017, site: liver', `${specimen}, reviewOf: §b`],
    'specimen-reported',
  ),
  clash('taken at a board', [`${board}, id: b`, `${specimen}, takenAt: §b`], 'biopsy-performed'),
  clash(
    'a complication after a symptom',
    [`${symptom}, id: f`, `${adverse}, event: x, after: §f`],
    'embolisation-performed',
  ),
  clash('a retraction of itself', ['kind: event-retracted, id: r, on: 2019, retracts: §r, reason: x'], 'r'),
]
