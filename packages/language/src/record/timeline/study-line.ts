import { burdenOf } from '@debulk/clinical/burden/burden'
import { isCounted } from '@debulk/clinical/lesion/lesion-reading'
import type { MeasurementError } from '@debulk/clinical/lesion/measurement-error'
import type { StudyReading } from '@debulk/clinical/lesion/study-reading'
import type { Format } from '../../format.ts'
import { modalityName } from '../modality-name.ts'
import { placeName } from '../place-name.ts'
import type { RecordTerms } from '../record-terms.ts'
import { line, when } from './facts.ts'

/** What was measured on the images of one study, which no event of the record tells of: how many lesions, how much, and how much of the liver. */
export function studyLine(study: StudyReading, model: MeasurementError, t: RecordTerms, f: Format): string {
  const inLiver = study.lesions.filter(({ site }) => site === null)
  const burden = burdenOf({ ...study, lesions: inLiver }, model)
  const outside = study.lesions.filter((lesion) => lesion.site !== null && isCounted(lesion))
  const some = burden.count > 0
  const many = burden.countIsAtLeast
    ? `${t.fact.atLeast} ${f.count(burden.countLeast, t.ofLesions)}`
    : burden.countLeast === burden.count
      ? f.count(burden.count, t.lesions)
      : `${f.integer(burden.countLeast)}–${f.count(burden.count, t.lesions)}`
  return line(
    t.head.measured,
    when(study.technique.modality, (code) => modalityName(code, t)),
    study.lesionsSegmented && (some ? many : t.fact.noLesions),
    some && f.mLInterval({ central: burden.volumeMl, low: burden.lowMl, high: burden.highMl }),
    some && `${t.fact.largest} ${f.mm(Math.max(...inLiver.filter(isCounted).map(({ diameterMm }) => diameterMm)))}`,
    when(burden.percentOfLiver, (percent) => `${f.percentOfLiver(percent)} ${t.fact.ofLiver}`),
    ...outside.map(({ site, volumeMl }) => `${placeName(site ?? '', f, 40)} ${f.mL(volumeMl)}`),
    study.review === 'draft' && t.fact.draft,
  )
}
