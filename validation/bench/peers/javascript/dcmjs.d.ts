/** dcmjs publishes no types; this much of it is called. */
declare module 'dcmjs' {
  export const data: {
    readonly DicomMessage: { readFile(file: ArrayBuffer): { readonly dict: unknown } }
    readonly DicomMetaDictionary: { naturalizeDataset(dict: unknown): unknown }
    readonly BitArray: { unpack(bits: ArrayBuffer | undefined): Uint8Array }
  }
}
