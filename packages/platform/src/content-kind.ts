import { gunzip } from './gunzip.ts'

/** What a file is, by its first bytes. */
export type ContentKind =
  | 'dicom'
  | 'nifti'
  | 'nifti-gzip'
  | 'nifti-pair' // .hdr/.img and ANALYZE: known, and refused with a way out
  | 'nrrd'
  | 'zip'
  | 'json'
  | 'yaml'
  | 'unknown'

/** Bytes to give. */
export const contentHeadBytes = 4096

/**
 * Kind of content from the beginning of a file. The name only breaks ties: between YAML and any other text, between JSON and
 * text that begins with a brace, and where gzip is damaged.
 */
export function contentKind(head: Uint8Array, name: string): ContentKind {
  if (begins(head, 0, 'DICM', 128)) return 'dicom'
  if (begins(head, 0, 'PK\x03\x04') || begins(head, 0, 'PK\x05\x06')) return 'zip'
  if (begins(head, 0, 'NRRD000')) return 'nrrd'
  if (head[0] === 0x1f && head[1] === 0x8b) return insideGzip(head, name)
  const nifti = niftiKind(head)
  if (nifti) return nifti
  if (isBareDicom(head)) return 'dicom'
  return textKind(head, name.toLowerCase())
}

function begins(head: Uint8Array, from: number, text: string, offset = 0): boolean {
  if (head.length < from + offset + text.length) return false
  for (let i = 0; i < text.length; i++) if (head[from + offset + i] !== text.charCodeAt(i)) return false
  return true
}

function insideGzip(head: Uint8Array, name: string): ContentKind {
  const inner = gunzip.head(head, 352)
  // a damaged one is what it is called, so that its fault is named
  const isNifti = inner.ok ? niftiKind(inner.value) === 'nifti' : /\.nii\.gz$/i.test(name)
  return isNifti ? 'nifti-gzip' : 'unknown'
}

function niftiKind(head: Uint8Array): 'nifti' | 'nifti-pair' | null {
  if (head.length < 348) return null
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength)
  const size = [view.getInt32(0, true), view.getInt32(0, false)]
  if (size.includes(540)) return begins(head, 4, 'n+2') ? 'nifti' : begins(head, 4, 'ni2') ? 'nifti-pair' : null
  if (!size.includes(348)) return null
  return begins(head, 344, 'n+1') ? 'nifti' : 'nifti-pair'
}

/** DICOM without preamble begins with group 0002 or 0008: little endian, or big. */
function isBareDicom(head: Uint8Array): boolean {
  if (head.length < 16) return false
  const [a, b, c, d] = head
  const little = (a === 0x02 || a === 0x08) && b === 0x00 && d === 0x00 && c !== undefined && c <= 0x20
  const big = a === 0x00 && (b === 0x02 || b === 0x08) && c === 0x00 && d !== undefined && d <= 0x20
  if (little && explicitVr(head)) return true
  if (big && explicitVr(head)) return true
  // implicit: no value type, so a plausible short length must do
  return little && head[6] === 0 && head[7] === 0 && (head[4] ?? 255) <= 128
}

const explicitVr = (head: Uint8Array): boolean => /^[A-Z]{2}$/.test(String.fromCharCode(head[4] ?? 0, head[5] ?? 0))

function textKind(head: Uint8Array, name: string): ContentKind {
  if (head.includes(0)) return 'unknown'
  const first =
    new TextDecoder()
      .decode(head.subarray(0, 256))
      .replace(/^\uFEFF/, '')
      .trimStart()[0] ?? ''
  if (name.endsWith('.json') && (first === '{' || first === '[')) return 'json'
  return /\.ya?ml$/.test(name) ? 'yaml' : 'unknown'
}
