/**
 * Everything that can be refused while reading and measuring, with the parameters its sentence needs.
 * Codes are for machines and never change; the sentences live in language/, in English and Russian.
 */
export type RefusalParameters = {
  // file/… the bytes themselves
  'file/not-readable': { reason: string }
  'file/link': Record<never, never>
  'file/too-large': { bytes: number; limitBytes: number }
  'file/truncated': Record<never, never>
  'file/unknown-format': Record<never, never>
  'gzip/broken': Record<never, never>
  'gzip/too-large': { limitBytes: number }
  'zip/broken': { reason: string }
  'zip/unsafe-path': { entry: string }
  'zip/too-large': { limitBytes: number }
  'zip/ratio': { entry: string; ratio: number }
  'zip/too-many': { limit: number }
  'zip/encrypted': { entry: string }
}

export type RefusalCode = keyof RefusalParameters

/** What was left out, and why. `path` is the file or folder as given, archive entries after `!`. */
export type Refusal = {
  [C in RefusalCode]: { readonly path: string; readonly code: C; readonly parameters: RefusalParameters[C] }
}[RefusalCode]

/** Builds a refusal with its parameters checked against its code. */
export function refusal<C extends RefusalCode>(path: string, code: C, parameters: RefusalParameters[C]): Refusal {
  return { path, code, parameters } as Refusal
}
