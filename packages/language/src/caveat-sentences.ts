import type { Caveat, CaveatCode } from '@debulk/clinical/assessment'
import type { CaveatParameters } from '@debulk/clinical/caveat-parameters'
import type { Format } from './format.ts'

/** One sentence per caveat: what the reader of the figure must know. */
export type CaveatSentences = {
  readonly [C in CaveatCode]: (p: CaveatParameters[C], f: Format) => string
}

export function explainCaveat(caveat: Caveat, sentences: CaveatSentences, f: Format): string {
  return sentence(caveat.code, caveat.parameters, sentences, f)
}

/** The door where a code is paired with its parameters; a missing one throws in the format, never prints a hole. */
function sentence<C extends CaveatCode>(code: C, p: Caveat['parameters'], all: CaveatSentences, f: Format): string {
  return all[code](p as CaveatParameters[C], f)
}
