import type { Assessment } from '@debulk/clinical/assessment'
import type { Strip } from '@debulk/figures/strip'
import type { Catalogue } from '@debulk/language/catalogue'
import type { Refusal } from '@debulk/language/refusal-sentences'
import type { ReportInput } from '../src/report-input.ts'
import { reportHtml } from '../src/report.ts'
import { awkwardAssessment, hostileLabel, lonelyAssessment } from './sample-awkward.ts'
import { sampleAssessment } from './sample-assessment.ts'
import { sampleStrip, sampleStripByRank } from './sample-strip.ts'

const drawn: Readonly<Record<'story' | 'awkward' | 'lonely', { assessment: Assessment; strip: Strip | null }>> = {
  story: { assessment: sampleAssessment, strip: sampleStrip },
  awkward: { assessment: awkwardAssessment, strip: sampleStripByRank },
  lonely: { assessment: lonelyAssessment, strip: null },
}

const sampleRefusals: readonly Refusal[] = [
  { path: 'studies/2018-05-23/old.nii', code: 'label-map/negative', parameters: { value: -1024 } },
  { path: `${hostileLabel}.zip`, code: 'zip/unsafe-path', parameters: { entry: hostileLabel } },
]

/** The sample reports: the synthetic patient's story, an awkward and hostile record, a single study. */
export const sampleReport = (
  which: keyof typeof drawn,
  words: Catalogue,
  sha256: ReportInput['sha256'],
  refused: readonly Refusal[] = which === 'lonely' ? [] : sampleRefusals,
): string => {
  const generatedOn = sampleAssessment.headline.at
  return reportHtml({
    ...drawn[which],
    words,
    refused,
    support: which === 'awkward' ? 'shown' : 'not-shown',
    generated: { version: '0.1.0', on: generatedOn, errorModel: 'default' },
    sha256,
    origin: which === 'awkward' ? 'patient' : 'synthetic',
  })
}
