import type { ContrastPhase as Phase } from '@debulk/clinical/lesion/contrast-phase'
import type { Technique } from '@debulk/clinical/lesion/study-reading'
import { sliceSpacing, spacing, type Grid } from '@debulk/imaging/grid'
import type { DicomIdentity } from './dicom-identity.ts'

/** How a series was made, as far as it changes what a reader sees. What nobody stated is null. */
export function techniqueOf(identity: DicomIdentity, grid: Grid): Technique {
  const { x, y } = spacing(grid)
  return {
    modality: identity.modality,
    sequence: sequenceOf(identity),
    phase: statedPhase(identity.contrastPhase) ?? namedPhase(identity),
    agent: identity.contrastAgent,
    sliceSpacingMm: tidy(sliceSpacing(grid)),
    pixelSpacingMm: tidy(Math.max(x, y)),
  }
}

/** A nanometre is nothing: 3.0000000000000004 is 3. */
const tidy = (mm: number) => Math.round(mm * 1e6) / 1e6

/** Kernel on CT, sequence on MR; else what the series is called. */
function sequenceOf({
  modality,
  convolutionKernel,
  sequenceName,
  protocolName,
  seriesDescription,
}: DicomIdentity): string | null {
  const own = modality === 'CT' ? convolutionKernel : sequenceName
  return own ?? protocolName ?? seriesDescription
}

/** @source DICOM PS3.3 C.7.6.18.1, Contrast/Bolus Agent Phase */
const statedPhases: Readonly<Record<string, Phase>> = {
  PRE_CONTRAST: 'native',
  ARTERIAL: 'arterial',
  PORTAL_VENOUS: 'portal-venous',
  VENOUS: 'portal-venous',
  DELAYED: 'delayed',
}

const statedPhase = (value: string | null): Phase | null => (value === null ? null : (statedPhases[value] ?? null))

/** Whole words in series names, English, German, French, Russian. Not a standard: only what is unmistakable is here. */
const words: readonly (readonly [Phase, readonly string[]])[] = [
  ['native', ['native', 'nativ', 'unenhanced', 'noncontrast', 'precontrast', 'нативная', 'натив']],
  ['arterial', ['arterial', 'arteriell', 'art', 'artérielle', 'артериальная', 'артериал']],
  [
    'portal-venous',
    ['portal', 'portovenous', 'portalvenous', 'portalvenös', 'pv', 'ven', 'venous', 'venös', 'портальная', 'венозная'],
  ],
  ['delayed', ['delayed', 'late', 'equilibrium', 'spät', 'отсроченная']],
  ['hepatobiliary', ['hepatobiliary', 'hbp', 'hepatobiliär', 'гепатобилиарная']],
]

/** The phase a series is named after; null when no word, or words of two phases, stand in the name. */
function namedPhase({ seriesDescription, protocolName }: DicomIdentity): Phase | null {
  const read = (name: string | null): readonly Phase[] => {
    const parts = new Set((name ?? '').toLowerCase().split(/[^\p{L}]+/u))
    return words.filter(([, of]) => of.some((word) => parts.has(word))).map(([phase]) => phase)
  }
  const described = read(seriesDescription)
  const found = described.length > 0 ? described : read(protocolName)
  // "late arterial" is an arterial phase
  const phases = found.includes('arterial') ? found.filter((phase) => phase !== 'delayed') : found
  return phases.length === 1 ? (phases[0] ?? null) : null
}
