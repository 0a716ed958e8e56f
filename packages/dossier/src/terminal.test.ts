import assert from 'node:assert/strict'
import { test } from 'node:test'
import { caveat } from '@debulk/clinical/caveat-parameters'
import { catalogueEn } from '@debulk/language/catalogue.en'
import { catalogueRu } from '@debulk/language/catalogue.ru'
import { displayWidth, fitted } from './display-width.ts'
import { sampleAssessment } from '../test/sample-assessment.ts'
import { awkwardAssessment, hostileLabel } from '../test/sample-awkward.ts'
import { terminalAssess } from './terminal-assess.ts'
import { ansiInk, plainInk } from './terminal-ink.ts'
import { terminalMeasure } from './terminal-measure.ts'

const catalogues = [catalogueEn(), catalogueRu()]
const refused = [{ path: `\u001B[2J${hostileLabel}`, code: 'file/link', parameters: {} }] as const

function texts(width: number): string[] {
  return catalogues.flatMap((words) =>
    [sampleAssessment, awkwardAssessment].flatMap((assessment) => {
      const common = { refused, words, width, ink: plainInk, connectivity: 18 } as const
      const studies = assessment.studies.map((study, i) => ({ study, burden: assessment.burdens[i] ?? null }))
      return [
        terminalAssess({ ...common, assessment, support: 'shown' }),
        terminalMeasure({ ...common, studies, lesionIntervals: assessment.lesionIntervals }),
      ]
    }),
  )
}

for (const width of [60, 80, 120, 200]) {
  test(`${width} columns hold every line that can be broken or cut`, () => {
    for (const line of texts(width).flatMap((text) => text.split('\n'))) {
      const unbreakable = /hostile|alert|PHANTOM|«|“|^ {2}\S+$/.test(line)
      assert.ok(displayWidth(line) <= width || unbreakable, `${displayWidth(line)}: ${line}`)
    }
  })
}

test('no control character of a label reaches the terminal', () => {
  for (const text of texts(100)) assert.doesNotMatch(text.replaceAll('\n', ''), /[\p{Cc}\u202E]/u)
})

test('nothing is said by colour alone: plain and coloured text have the same words', () => {
  const words = catalogueEn()
  const input = { assessment: sampleAssessment, refused: [], support: 'not-shown', words, width: 100 } as const
  // eslint-disable-next-line no-control-regex
  const bare = terminalAssess({ ...input, ink: ansiInk }).replace(/\u001B\[\d+m/g, '')
  assert.equal(bare, terminalAssess({ ...input, ink: plainInk }))
})

test('a diameter that nobody measured is not shown as one, and what may not be there says so', () => {
  const [study, burden] = [sampleAssessment.studies[0], sampleAssessment.burdens[0]]
  const [lesion] = study?.lesions ?? []
  assert.ok(study && burden && lesion)
  const ranged = { ...lesion, shape: null, evidence: 'range', diameterMm: 8.9 } as const
  const lesions = [
    { ...ranged, label: 'one', diameterIs: 'measured', existence: 'certain' },
    { ...ranged, label: 'two', diameterIs: 'assumed', existence: 'possible' },
  ] as const
  const common = { lesionIntervals: [], refused: [], connectivity: 26, width: 200, ink: plainInk } as const
  const text = terminalMeasure({ ...common, studies: [{ study: { ...study, lesions }, burden }], words: catalogueEn() })
  assert.match(text, /one .* 8\.9 .*size range\n/)
  assert.match(text, /two .* – .*size range, may not be there\n/)
})

test('a study in which no lesions were looked for is not a study without lesions', () => {
  const [study] = sampleAssessment.studies
  assert.ok(study)
  const text = terminalMeasure({
    studies: [{ study: { ...study, lesionsSegmented: false, lesions: [] }, burden: null }],
    lesionIntervals: [],
    refused: [],
    connectivity: 26,
    words: catalogueEn(),
    width: 100,
    ink: plainInk,
  })
  assert.match(text, /No lesions are marked/)
})

test('of a study in which only lesions outside the liver are marked the table says so, and lists them', () => {
  const [study] = sampleAssessment.studies
  const [lesion] = study?.lesions ?? []
  assert.ok(study && lesion)
  const lesions = [{ ...lesion, label: 'one', site: 'ileum' }]
  const common = { lesionIntervals: [], refused: [], connectivity: 26, width: 120, ink: plainInk } as const
  const studies = [{ study: { ...study, lesionsSegmented: false, lesions }, burden: null }]
  const text = terminalMeasure({ ...common, studies, words: catalogueEn() })
  assert.match(text, /Only lesions outside the liver are marked/)
  assert.match(text, /one \(ileum\)/)
  assert.doesNotMatch(text, /Lesions: /)
})

test('where the mask is a cut through fractions, both tables say so, in both languages', () => {
  const { headline } = sampleAssessment
  const cut = caveat('fractional-threshold', { date: headline.at, source: 'a/seg.dcm', threshold: 0.5 })
  const assessment = { ...sampleAssessment, headline: { ...headline, caveats: [cut] } }
  const [study, burden] = [sampleAssessment.studies[0], sampleAssessment.burdens[0]]
  assert.ok(study && burden)
  const measured = { study, burden: { ...burden, caveats: [cut] } }
  const expected = {
    en: /“a\/seg\.dcm” holds fractions.* 50 % and more/,
    ru: /«a\/seg\.dcm» записаны доли.* не менее 50 %/,
  }
  for (const words of catalogues) {
    const common = { refused: [], words, width: 400, ink: plainInk, connectivity: 26 } as const
    const texts = [
      terminalAssess({ ...common, assessment, support: 'not-shown' }),
      terminalMeasure({ ...common, studies: [measured], lesionIntervals: [] }),
    ]
    for (const text of texts) assert.match(text.replaceAll('\u00A0', ' '), expected[words.format.language])
  }
})

// Unicode East Asian Width and combining marks.
for (const { why, text, width } of [
  { why: 'Cyrillic', text: 'очаг', width: 4 },
  { why: 'a combining accent takes no cell', text: 'e\u0301', width: 1 },
  { why: 'Chinese takes two', text: '肝臓', width: 4 },
]) {
  test(`width: ${why}`, () => assert.equal(displayWidth(text), width))
}

test('cutting keeps the width and the end, and shows that it cut', () => {
  assert.equal(fitted('Segment 8', 20), 'Segment 8')
  assert.equal(fitted('Segment 8 of the liver', 10), 'Segme…iver')
  assert.equal(fitted('liver_lesions #12', 12), 'liver_l… #12')
  assert.equal(fitted('Segment 8', 5), 'Segm…')
  assert.equal(fitted('肝臓腫瘍', 5), '肝臓…')
})

const told = (assessment: typeof sampleAssessment) =>
  terminalAssess({
    assessment,
    refused: [],
    support: 'not-shown',
    words: catalogueEn(),
    width: 200,
    ink: plainInk,
  }).replaceAll('\u00A0', ' ')

test('a count that is at least so many says so where it is compared, too', () => {
  const { baseline } = sampleAssessment.headline
  const burdens = sampleAssessment.burdens.map((b) => ({ ...b, countIsAtLeast: b.date === baseline }))
  assert.match(told({ ...sampleAssessment, burdens }), /Number of lesions: ≥ \d+ → \d+,/)
})

test('a count given as a range stays one', () => {
  const { at } = sampleAssessment.headline
  const burdens = sampleAssessment.burdens.map((b) => (b.date === at ? { ...b, countLeast: 5, count: 8 } : b))
  const byCount = {
    ...sampleAssessment.byCount,
    baseline: 31,
    at: 8,
    fraction: null,
    low: 5 / 31 - 1,
    high: 8 / 31 - 1,
  }
  assert.match(told({ ...sampleAssessment, burdens, byCount }), /Number of lesions: ≥ 31 → 5–8, −84 % to −74 %/)
})

test('beside the headline the same figure has the same sign', () => {
  const { headline } = sampleAssessment
  assert.ok(headline.result.status === 'computed')
  const result = { ...headline.result, fraction: 0.63, low: -0.24, high: 0.89 }
  const unsure = { ...headline, result }
  const text = told({ ...sampleAssessment, headline: unsure, besides: [unsure] })
  assert.match(text, /changed by −63 % \(−89 to \+24 %\)/)
  assert.match(text, /: change −63 % \(−89 to \+24 %\);/)
})
