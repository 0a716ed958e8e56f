import type { Assessment } from '@debulk/clinical/assessment'

/** What a page says, by sight and by ear: its text and the names of its pictures and controls, without style and code. */
export function spokenText(page: string): string {
  const heard = [...page.matchAll(/\s(?:aria-label|title|alt)="([^"]*)"/g)].map(([, text]) => text ?? '')
  const seen = page.replace(/<(style|code)[\s\S]*?<\/\1>/g, ' ').replace(/<[^>]*>/g, ' ')
  return [seen, ...heard].join(' ').replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
}

/** The texts of an assessment that come from the patient's files and are shown as they stand there. */
export const verbatimTexts = ({ patient, studies, treatments, deciders, histories }: Assessment): string[] =>
  [
    patient,
    ...studies.flatMap(({ technique, reader, source }) => [technique.sequence, technique.agent, reader, source]),
    ...studies.flatMap(({ lesions }) => lesions.flatMap(({ label, couinaudSegment }) => [label, couinaudSegment])),
    ...treatments.flatMap(({ id, drug, target }) => [id, drug, target]),
    ...[...deciders, ...histories].map(({ label }) => label),
  ].filter((text) => text !== null)
