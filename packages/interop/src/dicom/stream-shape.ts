/** What a compressed stream says about itself, read before any decoder sees it. */
export type StreamShape = {
  readonly columns: number
  readonly rows: number
  readonly components: number
  /** Bits per sample. */
  readonly precision: number
}

/**
 * Shape of a JPEG, JPEG-LS, JPEG 2000 or HTJ2K stream, or null when it is none or is cut off. All four end with FF D9;
 * decoders fill a cut-off picture with grey and say nothing, so the end is checked here.
 *
 * @source ISO/IEC 10918-1 §B.2.2, 14495-1 §C.2.2, 15444-1 §A.5.1
 */
export function streamShape(stream: Uint8Array): StreamShape | null {
  let end = stream.length
  while (end > 0 && stream[end - 1] === 0) end-- // padding to even length
  if (end < 16 || stream[end - 2] !== 0xff || stream[end - 1] !== 0xd9 || stream[0] !== 0xff) return null
  const view = new DataView(stream.buffer, stream.byteOffset, end)
  if (stream[1] === 0x4f) return sizeMarker(view)
  return stream[1] === 0xd8 ? frameHeader(view) : null
}

/** SIZ follows SOC at once. */
function sizeMarker(view: DataView): StreamShape | null {
  if (view.byteLength < 43 || view.getUint16(2) !== 0xff51) return null
  return {
    columns: view.getUint32(8) - view.getUint32(16),
    rows: view.getUint32(12) - view.getUint32(20),
    components: view.getUint16(40),
    precision: (view.getUint8(42) & 0x7f) + 1,
  }
}

/** The first start-of-frame marker; only marker segments stand before it. */
function frameHeader(view: DataView): StreamShape | null {
  let at = 2
  while (at + 10 <= view.byteLength) {
    if (view.getUint8(at) !== 0xff) return null
    const marker = view.getUint8(at + 1)
    if (marker === 0xff) {
      at++ // fill byte
      continue
    }
    const isFrame = (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) || marker === 0xf7
    if (isFrame) {
      return {
        precision: view.getUint8(at + 4),
        rows: view.getUint16(at + 5),
        columns: view.getUint16(at + 7),
        components: view.getUint8(at + 9),
      }
    }
    at += 2 + view.getUint16(at + 2)
  }
  return null
}
