// The packages carry no types; this is the part of their embind interface that is used.
type EmscriptenOptions = { print: (line: string) => void; printErr: (line: string) => void }

type CornerstoneDecoder = {
  getEncodedBuffer(bytes: number): Uint8Array
  decode(): void
  getDecodedBuffer(): Uint8Array
  delete(): void
}

declare module '@cornerstonejs/codec-charls/decodewasmjs' {
  const start: (options: EmscriptenOptions) => Promise<{ JpegLSDecoder: new () => CornerstoneDecoder }>
  export default start
}

declare module '@cornerstonejs/codec-openjpeg/decodewasmjs' {
  const start: (options: EmscriptenOptions) => Promise<{ J2KDecoder: new () => CornerstoneDecoder }>
  export default start
}

declare module '@cornerstonejs/codec-openjph/wasmjs' {
  const start: (options: EmscriptenOptions) => Promise<{ HTJ2KDecoder: new () => CornerstoneDecoder }>
  export default start
}
