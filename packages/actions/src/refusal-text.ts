import type { Refusal } from '@debulk/contract/refusal'
import type { Language } from '@debulk/language/language'

/** Sentences for refusals; the language is loaded only when there is something to say. */
export async function refusalText(
  language: Language,
  refused: readonly Refusal[],
): Promise<(refusal: Refusal) => string> {
  if (refused.length === 0) return () => ''
  const [{ speak }, { explainRefusal }] = await Promise.all([
    import('@debulk/language/speak'),
    import('@debulk/language/refusal-sentences'),
  ])
  const { refusals, format } = await speak(language)
  return (refusal) => explainRefusal(refusal, refusals, format)
}
