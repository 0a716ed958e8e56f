import type { Document } from 'yaml'

/** One step of the format: what changes in a document of version `from` to make it one of `from + 1`. Comments stay. */
export type CaseMigration = { readonly from: number; readonly apply: (document: Document) => void }

/** Every step there has been, oldest first. Version 1 is the first, so there is none yet. */
export const migrations: readonly CaseMigration[] = []
