import type { RunList } from '@debulk/imaging/run-list'
import type { Code, Segment, Segmentation } from '@debulk/imaging/segmentation'
import type { DrawnLiver } from './draw-liver.ts'
import { drawShape } from './draw-shape.ts'
import type { PhantomStudy } from './phantom-patient.ts'
import { unionRuns } from './union-runs.ts'

/** Whose hand: what the reader drew, or what is there. */
export type Hand = 'reader' | 'truth'

const sct = (value: string, meaning: string): Code => ({ value, scheme: 'SCT', meaning })
const liverRegion = sct('10200004', 'Liver')
const liverCodes = { category: sct('123037004', 'Anatomical Structure'), type: liverRegion, anatomicRegion: null }
const lesionCodes = {
  category: sct('49755003', 'Morphologically Abnormal Structure'),
  type: sct('14799000', 'Neoplasm, Secondary'),
  anatomicRegion: liverRegion,
}
const byHand = { type: 'MANUAL', name: null } as const

/** Liver and lesions of one study, one segment per lesion with its Tracking UID. The liver holds the lesions too. */
export function phantomSegmentation(study: PhantomStudy, liver: DrawnLiver, hand: Hand): Segmentation {
  const { grid } = study
  const found = study.lesions.flatMap((lesion) => {
    const shape = hand === 'reader' ? lesion.drawn : lesion.truth
    const runs = shape ? drawShape(shape, grid) : null
    return runs && runs.count > 0 ? [{ runs, label: lesion.label, uid: lesion.trackingUid }] : []
  })
  const lesions = found.map(({ runs, label, uid }, i): Segment => ({
    number: i + 2,
    label,
    runs,
    trackingId: label,
    trackingUid: uid,
    ...lesionCodes,
    algorithm: byHand,
  }))
  const organ: Segment = {
    number: 1,
    label: 'Liver',
    runs: liver[hand],
    trackingId: null,
    trackingUid: null,
    ...liverCodes,
    algorithm: byHand,
  }
  return { grid, segments: [organ, ...lesions] }
}

/** The same masks from a tool that knows no identities: liver, and all lesions as one class. */
export function withoutTracking({ grid, segments }: Segmentation): Segmentation {
  const [organ, ...lesions] = segments
  if (!organ) return { grid, segments }
  const runs: RunList = unionRuns(
    lesions.map((lesion) => lesion.runs),
    grid.size,
  )
  if (runs.count === 0) return { grid, segments: [organ] }
  const all: Segment = {
    number: 2,
    label: 'Liver lesions',
    runs,
    trackingId: null,
    trackingUid: null,
    ...lesionCodes,
    algorithm: byHand,
  }
  return { grid, segments: [organ, all] }
}
