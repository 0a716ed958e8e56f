import { otherCriteria, type OtherCriterion } from './criterion-gate.ts'

const otherNames: Readonly<Record<string, OtherCriterion>> = { mchoi: 'modified-choi', modifiedrecist: 'mrecist' }

/** The criterion a text names, however it is spelt (`mRECIST`, `RECIST 1.1`, `modified Choi`); null when it is none that is known. */
export function criterionOf(text: string): 'recist' | OtherCriterion | null {
  const letters = text.toLowerCase().replace(/[^a-z]/gu, '')
  return (
    otherNames[letters] ??
    otherCriteria.find((criterion) => criterion.replace('-', '') === letters) ??
    // what descends from RECIST 1.1 (iRECIST) chooses targets as it does
    (/^i?recist$/u.test(letters) ? 'recist' : null)
  )
}
