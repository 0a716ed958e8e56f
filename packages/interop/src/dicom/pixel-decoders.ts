import type { StreamShape } from './stream-shape.ts'
import type { PixelCodec } from './transfer-syntax.ts'

/**
 * One compressed frame → its samples, 1 byte each up to 8 bits of precision, else 2, little endian. Throws, or returns
 * bytes of another length, when the stream is damaged.
 */
export type FrameDecoder = (stream: Uint8Array, shape: StreamShape) => Uint8Array

/** Codecs that need a decoder of another package. */
export type CompressedCodec = Extract<PixelCodec, 'jpeg' | 'jpeg-ls' | 'jpeg-2000' | 'htj2k'>

/** Gives the decoder of a codec, or null where its package is not installed or does not start. */
export type PixelDecoders = (codec: CompressedCodec) => Promise<FrameDecoder | null>

/**
 * Decoders of maintained packages, each loaded when its first frame is met and kept for the next. Made once, by whoever
 * puts the program together. Why these packages: docs/decisions/0006-pixel-decoders.md.
 */
export function pixelDecoders(): PixelDecoders {
  const loaded = new Map<CompressedCodec, Promise<FrameDecoder | null>>()
  return (codec) => {
    const known = loaded.get(codec)
    if (known) return known
    const started = load(codec).catch(() => null)
    loaded.set(codec, started)
    return started
  }
}

async function load(codec: CompressedCodec): Promise<FrameDecoder> {
  switch (codec) {
    case 'jpeg-ls': {
      const { default: start } = await import('@cornerstonejs/codec-charls/decodewasmjs')
      const { JpegLSDecoder } = await start(silent())
      return embound(() => new JpegLSDecoder())
    }
    case 'jpeg-2000': {
      const { default: start } = await import('@cornerstonejs/codec-openjpeg/decodewasmjs')
      const { J2KDecoder } = await start(silent())
      return embound(() => new J2KDecoder())
    }
    case 'htj2k': {
      const { default: start } = await import('@cornerstonejs/codec-openjph/wasmjs')
      const { HTJ2KDecoder } = await start(silent())
      return embound(() => new HTJ2KDecoder())
    }
    case 'jpeg':
      return jpegDecoder()
  }
}

/** OpenJPEG and OpenJPH print; standard output belongs to JSON. A new object each: Emscripten makes it the module. */
const silent = () => ({ print: () => {}, printErr: () => {} })

/** What the three WebAssembly builds of Cornerstone have in common. */
type EmboundDecoder = {
  getEncodedBuffer(bytes: number): Uint8Array
  decode(): void
  getDecodedBuffer(): Uint8Array
  delete(): void
}

function embound(create: () => EmboundDecoder): FrameDecoder {
  return (stream) => {
    const decoder = create()
    try {
      decoder.getEncodedBuffer(stream.length).set(stream)
      decoder.decode()
      return decoder.getDecodedBuffer().slice() // the memory behind it goes with the decoder
    } finally {
      decoder.delete()
    }
  }
}

async function jpegDecoder(): Promise<FrameDecoder> {
  const { default: codecs } = await import('dcmjs-codecs')
  await codecs.NativeCodecs.initializeAsync({ logCodecsInfo: false, logCodecsTrace: false })
  return (stream, { columns, rows, precision }) => {
    const context = new codecs.Context({
      width: columns,
      height: rows,
      bitsAllocated: precision <= 8 ? 8 : 16,
      bitsStored: precision,
      samplesPerPixel: 1,
      pixelRepresentation: 0,
      planarConfiguration: 0,
      photometricInterpretation: 'MONOCHROME2',
      encodedBuffer: stream,
    })
    return codecs.NativeCodecs.decodeJpeg(context).getDecodedBuffer() ?? new Uint8Array(0)
  }
}
