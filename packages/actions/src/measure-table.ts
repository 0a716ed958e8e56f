import { burdenOf } from '@debulk/clinical/burden/burden'
import { lesionInterval } from '@debulk/clinical/lesion/lesion-interval'
import type { StudyReading } from '@debulk/clinical/lesion/study-reading'
import { ansiInk, plainInk } from '@debulk/dossier/terminal-ink'
import { terminalMeasure } from '@debulk/dossier/terminal-measure'
import type { Language } from '@debulk/language/language'
import { speak } from '@debulk/language/speak'
import type { Measured } from './measure.ts'

/** How a terminal shows text. */
export type Look = { readonly language: Language; readonly columns: number | null; readonly colour: boolean }

/** Columns where output goes to a file or a pipe. */
export const unknownColumns = 100

/** A measurement as tables for a terminal. */
export async function measureTable({ studies, refused, model, connectivity }: Measured, look: Look): Promise<string> {
  return terminalMeasure({
    studies: studies.map((study) => ({
      study,
      burden: study.lesionsSegmented ? burdenOf(ofLiver(study), model) : null,
    })),
    lesionIntervals: studies.flatMap((study) => study.lesions.map((lesion) => lesionInterval(lesion, study, model))),
    refused,
    connectivity,
    words: await speak(look.language),
    width: look.columns ?? unknownColumns,
    ink: look.colour ? ansiInk : plainInk,
  })
}

/** A lesion elsewhere is listed and enters no figure of the liver. */
const ofLiver = (study: StudyReading): StudyReading => ({
  ...study,
  lesions: study.lesions.filter(({ site }) => site === null),
})
