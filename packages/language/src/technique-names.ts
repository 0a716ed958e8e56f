import { contrastPhase } from '@debulk/clinical/lesion/contrast-phase'
import type { Labels, Modality } from './labels.ts'

/** The words for a contrast phase or a modality that is known; anything else as `verbatim` writes it. */
export function techniqueNames({ phase, modality }: Pick<Labels, 'phase' | 'modality'>) {
  const isKnown = (text: string): text is Modality => Object.hasOwn(modality, text)
  return {
    phase: (text: string, verbatim: (text: string) => string): string => {
      const known = contrastPhase(text)
      return known === null ? verbatim(text) : phase[known]
    },
    modality: (text: string, verbatim: (text: string) => string): string =>
      isKnown(text) ? modality[text] : verbatim(text),
  }
}
