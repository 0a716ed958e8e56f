import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { assess } from '@debulk/clinical/assess'
import type { LesionReading } from '@debulk/clinical/lesion/lesion-reading'
import { defaultMeasurementError } from '@debulk/clinical/lesion/measurement-error'
import type { StudyReading } from '@debulk/clinical/lesion/study-reading'
import type { OtherSite } from '@debulk/clinical/treatment/treatment'
import { catalogueEn } from '@debulk/language/catalogue.en'
import { catalogueRu } from '@debulk/language/catalogue.ru'
import { untranslated } from '@debulk/language/test/untranslated'
import { uncertainDate } from '@debulk/quantity/uncertain-date'
import { sampleAssessment, sampleTreatments } from '../test/sample-assessment.ts'
import { spokenText, verbatimTexts } from '../test/spoken.ts'
import { reportHtml } from './report.ts'
import { terminalAssess } from './terminal-assess.ts'
import { plainInk } from './terminal-ink.ts'

const sha256 = (text: string) => createHash('sha256').update(text).digest('base64')
const catalogues = [catalogueEn(), catalogueRu()]
const { studies } = sampleAssessment

const on = (text: string) => {
  const date = uncertainDate(text)
  assert.ok(date.ok)
  return date.value
}
const primary: OtherSite = {
  id: 'primary',
  site: 'ileum',
  kind: 'primary',
  readings: [{ on: on('2017-06'), volumeLowMl: 1, volumeMl: 3, volumeHighMl: 5 }],
  removedBy: { treatment: 'resection', complete: true },
}
const withLesions = (change: (lesion: LesionReading, study: number, place: number) => LesionReading): StudyReading[] =>
  studies.map((study, s) => ({ ...study, lesions: study.lesions.map((lesion, i) => change(lesion, s, i)) }))

/** What really comes out of the rules, in every state a record can be in. */
const records: Record<string, { readings: readonly StudyReading[]; treated: boolean }> = {
  'as it is': { readings: studies, treated: true },
  'no case file': { readings: studies, treated: false },
  'no Tracking UIDs': { readings: withLesions((l) => ({ ...l, trackingUid: null, trackingId: null })), treated: true },
  'one study': { readings: studies.slice(0, 1), treated: false },
  'all gone': { readings: studies.map((s, i) => (i === 7 ? { ...s, lesions: [] } : s)), treated: true },
  'nothing at the baseline': { readings: studies.map((s, i) => (i === 1 ? { ...s, lesions: [] } : s)), treated: true },
  'cut off by the image edge': {
    readings: withLesions((l, _, i) => ({ ...l, touchesBorder: i === 0 })),
    treated: true,
  },
  'nobody said what lesions are': { readings: withLesions((l) => ({ ...l, nature: 'not-reviewed' })), treated: true },
  'all indeterminate': { readings: withLesions((l) => ({ ...l, nature: 'indeterminate' })), treated: true },
  'diameters only': {
    readings: withLesions((l) => ({
      ...l,
      evidence: '1-axis',
      shape: null,
      volumeLowMl: l.volumeMl * 0.4,
      volumeHighMl: l.volumeMl * 1.8,
      touchesBorder: null,
    })),
    treated: true,
  },
  'technique unknown': {
    readings: studies.map((s) => ({
      ...s,
      liverVolumeMl: null,
      reader: null,
      technique: {
        modality: null,
        sequence: null,
        phase: null,
        agent: null,
        sliceSpacingMm: null,
        pixelSpacingMm: null,
      },
    })),
    treated: true,
  },
}

for (const [why, { readings, treated }] of Object.entries(records)) {
  for (const scope of ['liver', 'body'] as const) {
    for (const basis of ['totals', 'same-lesions'] as const) {
      test(`${why}, ${scope}, ${basis}: page and table are written whole in both languages`, () => {
        const elsewhere = treated ? { treatments: sampleTreatments, sites: [primary] } : null
        const question = { baseline: null, at: null, scope, basis }
        const assessed = assess(readings, elsewhere, defaultMeasurementError, question)
        assert.ok(assessed.ok)
        for (const words of catalogues) {
          const page = reportHtml({
            assessment: assessed.value,
            strip: null,
            refused: [],
            words,
            support: 'shown',
            generated: { version: '0.1.0', on: sampleAssessment.headline.at, errorModel: 'default' },
            sha256,
            origin: 'patient',
          })
          const input = { assessment: assessed.value, refused: [], support: 'shown', words, width: 100 } as const
          const text = terminalAssess({ ...input, ink: plainInk })
          for (const whole of [page, text]) assert.doesNotMatch(whole, /undefined|\bNaN\b|\[object|Infinity|\bnull\b/)
          assert.match(page, /<\/html>\s*$/)
          assert.doesNotMatch(spokenText(page), /\(\s*\)/, 'no bounds leave no brackets')
          if (why === 'technique unknown')
            assert.ok(!page.includes(words.report.asBaseline), 'unknown is never the same')
          if (words.format.language === 'en') continue
          const own: string[] = [...verbatimTexts(assessed.value), 'ileum', 'default'] // names of the other site and of the error model
          for (const whole of [spokenText(page), text])
            assert.deepEqual(untranslated(whole.replace(/\s+/g, ' '), own), [])
        }
      })
    }
  }
}
