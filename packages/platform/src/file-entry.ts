import type { Refusal } from '@debulk/contract/refusal'
import type { Result } from '@debulk/quantity/result'
import type { ContentKind } from './content-kind.ts'

/** A file that can be read, on disk or inside a zip. Nothing but its beginning has been read yet. */
export type FileEntry = {
  /** As a person would name it: the path given, then what lies below; entries of a zip follow `!`. */
  readonly path: string
  readonly name: string
  /** Names of the folders it lies in, outermost first: those of the path given, then those below. A zip counts as a folder. */
  readonly folders: readonly string[]
  readonly size: number
  readonly kind: ContentKind
  /** The whole file; refused above `limits.fileBytes`. */
  read(): Promise<Result<Uint8Array, Refusal>>
  /** Bytes `from` … `to` − 1, fewer where the file ends; in `into` where that is possible and it has room. */
  readRange(from: number, to: number, into?: ArrayBuffer): Promise<Result<Uint8Array, Refusal>>
}
