/** Phase of contrast enhancement. */
export type ContrastPhase = (typeof phases)[number]

const phases = [
  'native',
  'early-arterial',
  'arterial',
  'late-arterial',
  'portal-venous',
  'delayed',
  'hepatobiliary',
] as const

/** The phase a text names, however its words are joined (`PORTAL_VENOUS`, `portal venous`); null when it is none of these. */
export function contrastPhase(text: string): ContrastPhase | null {
  const joined = text
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, '-')
  return phases.find((phase) => phase === joined) ?? null
}

const kinds: readonly (readonly [ContrastPhase, RegExp])[] = [
  ['portal-venous', /portal|venous|портальн|порто|венозн/u],
  ['arterial', /arterial|артериальн/u],
  ['hepatobiliary', /hepatobiliary|гепатобилиарн|гепатоспецифич/u],
  ['delayed', /delayed|equilibrium|отсроченн|равновесн/u],
  ['native', /native|unenhanced|pre-?contrast|натив|бесконтраст/u],
]

/**
 * The kind of phase a text names, whatever moment of it (`late arterial`, `портальная`); null when it names none or several. Two texts of
 * one kind need not be the same phase: for that ask `contrastPhase`.
 */
export function contrastPhaseKind(text: string): ContrastPhase | null {
  const named = kinds.filter(([, words]) => words.test(text.toLowerCase())).map(([phase]) => phase)
  return named.length === 1 ? (named[0] ?? null) : null
}
