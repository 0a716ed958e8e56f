import { refusal, type Refusal } from '@debulk/contract/refusal'
import { err, ok, type Result } from '@debulk/quantity/result'
import { decodedBytes, frameBytes, type PixelLayout } from './frame-bytes.ts'
import { MalformedDicom, orRefuse } from './malformed-dicom.ts'
import type { CompressedCodec, FrameDecoder, PixelDecoders } from './pixel-decoders.ts'
import type { DicomDoors, DicomFile } from './read-dicom.ts'
import { decodeRunLength } from './run-length.ts'
import { streamShape, type StreamShape } from './stream-shape.ts'

/** Samples of one frame as they were before compression. */
export type StoredFrame = {
  readonly bytes: Uint8Array
  /** Bits a sample takes in `bytes`: 1 (packed), 8, 16 or 32. */
  readonly bits: number
  readonly littleEndian: boolean
  /** Where the value stands in those bits, as shift and width. */
  readonly shift: number
  readonly width: number
}

/** Decodes frames of one file by number. Throws MalformedDicom for a frame that cannot be decoded. */
export type StoredFrames = { readonly layout: PixelLayout; readonly of: (frame: number) => StoredFrame }

/** What reading pixels takes from outside: inflating and decoding. */
export type PixelDoors = DicomDoors & { readonly decoders: PixelDecoders }

/** Largest compressed frame, decoded, bytes: 2¹⁴ × 2¹³ samples of 16 bits. Plain frames are bounded by their file. */
const frameLimit = 2 ** 28

/** Makes the decoder a file needs ready. No frame is decoded before it is asked for. */
export async function storedFrames(file: DicomFile, doors: PixelDoors): Promise<Result<StoredFrames, Refusal>> {
  const { codec, name } = file.transferSyntax
  const source = orRefuse(file.path, () => ok(frameBytes(file)))
  if (!source.ok) return source
  const { layout, of } = source.value
  const size = decodedBytes(layout)
  const atMost = layout.rows * layout.columns * Math.max(1, layout.bitsAllocated / 8)
  if (codec !== 'native' && atMost > frameLimit) {
    return err(refusal(file.path, 'pixel-data/too-large', { bytes: atMost, limitBytes: frameLimit }))
  }
  const broken = () => new MalformedDicom('pixel-data/not-decoded', { transferSyntax: name })
  const plain = (bytes: Uint8Array, littleEndian = true): StoredFrame => ({
    bytes,
    bits: layout.bitsAllocated,
    littleEndian,
    shift: layout.highBit + 1 - layout.bitsStored,
    width: layout.bitsStored,
  })
  switch (codec) {
    case 'native':
      return ok({ layout, of: (frame) => plain(of(frame), file.transferSyntax.littleEndian) })
    case 'encapsulated-native':
      return ok({ layout, of: (frame) => plain(exactly(of(frame), size, broken)) })
    case 'rle': {
      const sample = Math.max(1, layout.bitsAllocated / 8)
      return ok({
        layout,
        of: (frame) => {
          const bytes = decodeRunLength(of(frame), { sample, size })
          if (typeof bytes === 'string') throw broken()
          return plain(bytes)
        },
      })
    }
    case 'deflated-frame':
      return ok({
        layout,
        of: (frame) => {
          const inflated = doors.inflateRaw(of(frame), size + 1)
          if (!inflated.ok) throw broken()
          return plain(exactly(inflated.value, size, broken))
        },
      })
    default:
      return compressedFrames({ file, layout, of, codec, doors })
  }
}

async function compressedFrames({
  file,
  layout,
  of,
  codec,
  doors,
}: Compressed & { codec: CompressedCodec; doors: PixelDoors }): Promise<Result<StoredFrames, Refusal>> {
  const transferSyntax = file.transferSyntax.name
  const broken = () => new MalformedDicom('pixel-data/not-decoded', { transferSyntax })
  /** A stream of another shape than its header states belongs to another image. */
  const checked = (stream: Uint8Array): StreamShape => {
    const shape = streamShape(stream)
    const fits = shape?.rows === layout.rows && shape.columns === layout.columns && shape.components === 1
    if (!shape || !fits || shape.precision > 16) throw broken()
    return shape
  }
  // a damaged file is known before a decoder is loaded for it
  const first = orRefuse(file.path, () => ok(checked(of(0))))
  if (!first.ok) return first
  const decode = await doors.decoders(codec)
  if (!decode) return err(refusal(file.path, 'pixel-data/decoder-missing', { transferSyntax }))
  return ok({
    layout,
    of: (frame) => {
      const stream = of(frame)
      const shape = checked(stream)
      const bits = shape.precision <= 8 ? 8 : 16
      const bytes = exactly(decodedBy(decode, stream, shape) ?? empty, (shape.rows * shape.columns * bits) / 8, broken)
      return { bytes, bits, littleEndian: true, shift: 0, width: shape.precision }
    },
  })
}

const empty = new Uint8Array(0)

/** Decoders throw numbers, strings and errors alike. */
function decodedBy(decode: FrameDecoder, stream: Uint8Array, shape: StreamShape): Uint8Array | null {
  try {
    return decode(stream, shape)
  } catch {
    return null
  }
}

type Compressed = { file: DicomFile; layout: PixelLayout; of: (frame: number) => Uint8Array }

/** At most one byte of padding. */
function exactly(bytes: Uint8Array, size: number, otherwise: () => Error): Uint8Array {
  if (bytes.length !== size && bytes.length !== size + 1) throw otherwise()
  return bytes.length === size ? bytes : bytes.subarray(0, size)
}
