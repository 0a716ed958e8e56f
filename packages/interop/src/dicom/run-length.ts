/** Why a run-length stream is no frame. */
export type RunLengthFault = 'header' | 'length'

/**
 * One frame of RLE Lossless → its bytes, samples little endian. Each byte of a sample is a segment of its own, the most
 * significant first. O(bytes out); never writes more than `size`.
 *
 * @param stream  header of sixteen 32-bit numbers, then PackBits segments
 * @param sample  bytes per sample: 1, 2 or 4; frames of one bit per pixel are packed bytes, so 1
 * @param size    bytes of the decoded frame
 * @source DICOM PS3.5 Annex G
 */
export function decodeRunLength(
  stream: Uint8Array,
  { sample, size }: { readonly sample: number; readonly size: number },
): Uint8Array | RunLengthFault {
  if (stream.length < 64) return 'header'
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength)
  if (view.getUint32(0, true) !== sample) return 'header'
  if (size > (stream.length - 64) * 64) return 'length' // two bytes make at most 128
  const out = new Uint8Array(size)
  const pixels = size / sample
  for (let segment = 0; segment < sample; segment++) {
    const from = view.getUint32(4 + 4 * segment, true)
    const to = segment + 1 < sample ? view.getUint32(8 + 4 * segment, true) : stream.length
    if (from < 64 || to > stream.length || to < from) return 'header'
    const place = sample - 1 - segment
    let pixel = 0
    let at = from
    while (pixel < pixels && at < to) {
      const control = stream[at++]!
      if (control < 128) {
        const end = Math.min(pixel + control + 1, pixels)
        if (at + (end - pixel) > to) return 'length'
        while (pixel < end) out[pixel++ * sample + place] = stream[at++]!
      } else if (control > 128) {
        if (at >= to) return 'length'
        const value = stream[at++]!
        const end = Math.min(pixel + 257 - control, pixels)
        while (pixel < end) out[pixel++ * sample + place] = value
      }
    }
    if (pixel < pixels) return 'length'
  }
  return out
}
