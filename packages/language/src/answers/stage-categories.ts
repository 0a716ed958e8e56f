import type { StagingAnswers } from '@debulk/clinical/staging/staging-answers'

type Derived = StagingAnswers['staging/derived']

const prefix = { clinical: 'c', pathological: 'p' } as const

/** Marks of a stage that agrees with the record, contradicts it, or is held against too little. */
export const agreementMarks = { yes: 'met', no: 'conflict', unknown: 'unknown' } as const

/** Categories that the record allows, with their prefix; `or` joins several, `noM` stands where M cannot be told. */
export const stageCategories = (or: (all: readonly string[]) => string, noM: string) => ({
  tumour: ({ t }: Derived): string =>
    t.possible.length === 0
      ? 'TX'
      : or(t.possible.map((one) => `${prefix[t.basis]}${one}${t.multiple === 'yes' ? '(m)' : ''}`)),
  nodes: ({ n }: Derived): string =>
    n.possible.length === 0 ? 'NX' : or(n.possible.map((one) => `${prefix[n.basis]}${one}`)),
  // where nobody established that the liver is alone, the liver is still what is known
  metastases: ({ m }: Derived): string =>
    m.possible.length === 0
      ? noM
      : m.liverOnly === 'not-established'
        ? `${prefix[m.basis]}M1a`
        : or(m.possible.map((one) => `${prefix[m.basis]}${one}`)),
})
