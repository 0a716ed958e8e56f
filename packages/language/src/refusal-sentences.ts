import type { Refusal, RefusalCode, RefusalParameters } from '@debulk/contract/refusal'
import type { Format } from './format.ts'

/** One sentence per code: what stopped, on what, and what to do. The path is shown beside it, so it is not repeated. */
export type RefusalSentences = {
  readonly [C in RefusalCode]: (p: RefusalParameters[C], f: Format) => string
}

/** The sentence of one refusal. */
export function explainRefusal(refusal: Refusal, sentences: RefusalSentences, f: Format): string {
  return sentence(refusal.code, refusal.parameters, sentences, f)
}

/** The door where a code is paired with its own parameters again: `Refusal` guarantees the pair. */
function sentence<C extends RefusalCode>(code: C, p: Refusal['parameters'], all: RefusalSentences, f: Format): string {
  return all[code](p as RefusalParameters[C], f)
}

/** A refusal as the other layers carry it. */
export type { Refusal } from '@debulk/contract/refusal'
