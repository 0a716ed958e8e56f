import { head, events, row, bareText, marker, read, ablation, type Mistake } from './mistake-rows.ts'

/** A list in brackets of which nobody can tell how many numbers it has; the mark stands before the first of them. */
const twoWays = (why: string, event: string, ...says: string[]) =>
  row(why, events(`{ ${event} }`), 'text/comma-in-list', ...says)

/** Lists of numbers, and texts that look like numbers. */
export const listsAndIds: readonly Mistake[] = [
  twoWays('a decimal comma in a list', `${read}, lesions: [{ label: a, diametersMm: [§20,5] }]`, '[20.5]', '[20, 5]'),
  twoWays(
    'two decimal commas in a list',
    `${read}, lesions: [{ label: a, diametersMm: [§20,5, 18,3] }]`,
    '[20.5, 18.3]',
  ),
  twoWays('three numbers without blanks', `${read}, lesions: [{ label: a, diametersMm: [§20,18,15] }]`, '[20, 18, 15]'),
  twoWays('a range of sizes with decimal commas', `${read}, sizeRangeMm: [§0,4, 5,1]`, '[0.4, 5.1]'),
  row(
    'a decimal comma below one another',
    `${head}events:\n  - kind: study-read\n    on: 2019\n    lesions:\n      - label: a\n        diametersMm:\n          - §20,5\n`,
    'text/unexpected',
    '[20.5]',
  ),
  bareText('a lesion called by its number', `${read}, lesions: [{ label: §12, diametersMm: [5] }]`, 'label: "12"'),
  bareText(
    'an identity that reads as a number',
    `${read}, lesions: [{ label: a, diametersMm: [5], trackingUid: §1.90 }]`,
    'trackingUid: "1.90"',
  ),
  bareText('a reader called by a number', `${read}, reader: §1`, 'reader: "1"'),
  bareText('an assay called by a number', `${marker}, stated: normal, assay: §2`, 'assay: "2"'),
  bareText('a laboratory called by a number', `${marker}, stated: normal, laboratory: §77`, 'laboratory: "77"'),
  bareText('a site called by a number', 'kind: resection-performed, on: 2019, removes: [§1]', 'removes: ["1"]'),
  bareText('a remark that reads as yes', `${ablation}, on: 2019, note: §true`, 'note: "true"'),
  bareText('a quote that is only a number', `${ablation}, on: 2019, quote: §5.1`, 'quote: "5.1"'),
  bareText(
    'an id in a reference without quotes',
    'kind: event-retracted, on: 2019, retracts: §3, reason: slip',
    'retracts: "3"',
  ),
  bareText('a remark that reads as a power of ten', `${ablation}, on: 2019, note: §1e3`, 'note: "1e3"'),
]
