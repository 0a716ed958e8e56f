/** Phase of contrast enhancement. */
export type ContrastPhase = (typeof phases)[number]

const phases = ['native', 'arterial', 'portal-venous', 'delayed', 'hepatobiliary'] as const

/** The phase a text names, however its words are joined (`PORTAL_VENOUS`, `portal venous`); null when it is none of these. */
export function contrastPhase(text: string): ContrastPhase | null {
  const joined = text
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, '-')
  return phases.find((phase) => phase === joined) ?? null
}
