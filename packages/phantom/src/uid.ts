import { Random } from './random.ts'

/**
 * A DICOM UID made from a name, in the form 2.25.<UUID as an integer>: the same name gives the same UID for ever.
 * The UUID is of version 8 (custom), because it is derived, not drawn.
 *
 * @source DICOM PS3.5 §B.2; RFC 9562 §5.8
 */
export function uid(name: string): string {
  const random = new Random(`uid/${name}`)
  const words = [random.uint32(), random.uint32(), random.uint32(), random.uint32()]
  let value = 0n
  for (const word of words) value = (value << 32n) | BigInt(word)
  value = (value & ~(0xfn << 76n)) | (8n << 76n)
  value = (value & ~(0x3n << 62n)) | (2n << 62n)
  return `2.25.${value}`
}
