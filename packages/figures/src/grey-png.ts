import { encode } from 'fast-png'
import type { GreyImage } from './strip.ts'

/** The crop as a data URI, losslessly. */
export function greyPng({ pixels, width, height }: GreyImage): string {
  const bytes = encode({ data: pixels, width, height, channels: 1, depth: 8 })
  return `data:image/png;base64,${base64(bytes)}`
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** RFC 4648 §4; written out because neither `btoa` of a binary string nor `Buffer` exists everywhere figures are drawn. */
function base64(bytes: Uint8Array): string {
  const parts: string[] = []
  for (let i = 0; i < bytes.length; i += 3) {
    const [a, b, c] = [bytes[i] ?? 0, bytes[i + 1] ?? 0, bytes[i + 2] ?? 0]
    const bits = (a << 16) | (b << 8) | c
    const six = (shift: number) => alphabet[(bits >> shift) & 63] ?? ''
    parts.push(six(18) + six(12) + (i + 1 < bytes.length ? six(6) : '=') + (i + 2 < bytes.length ? six(0) : '='))
  }
  return parts.join('')
}
