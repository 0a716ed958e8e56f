/** The part of yauzl 3.4 that Debulk uses; the package ships no types of its own. */
declare module 'yauzl' {
  export class RandomAccessReader {
    read(
      buffer: Buffer,
      offset: number,
      length: number,
      position: number,
      callback: (error: Error | null, bytesRead: number) => void,
    ): void
    close(callback: (error?: Error) => void): void
  }
  export type ExtraField = { readonly id: number; readonly data: Buffer }
  export type Entry = {
    readonly fileName: Buffer
    readonly extraFields: readonly ExtraField[]
    readonly generalPurposeBitFlag: number
    readonly compressionMethod: number
    readonly compressedSize: number
    readonly uncompressedSize: number
    readonly crc32: number
    readonly versionMadeBy: number
    readonly externalFileAttributes: number
    readonly relativeOffsetOfLocalHeader: number
    isEncrypted(): boolean
  }
  export type ZipFile = {
    readonly entryCount: number
    eachEntry(): AsyncIterable<Entry>
    readLocalFileHeaderPromise(
      entry: Entry,
      options: { readonly minimal: true },
    ): Promise<{ readonly fileDataStart: number }>
    close(): void
  }
  export type Options = {
    readonly autoClose: boolean
    readonly decodeStrings: false
    readonly validateEntrySizes: boolean
  }
  /** A CommonJS module: bundlers keep nothing of it but what it exports as a whole. */
  const yauzl: {
    readonly RandomAccessReader: typeof RandomAccessReader
    fromRandomAccessReaderPromise(reader: RandomAccessReader, size: number, options: Options): Promise<ZipFile>
    getFileNameLowLevel(flags: number, name: Buffer, extra: readonly ExtraField[], strict: boolean): string
    validateFileName(name: string): string | null
  }
  export default yauzl
}
