import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { contentKind, type ContentKind } from './content-kind.ts'

const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'))

function nifti(size: number, magic: string, at: number, order: 'little' | 'big' = 'little'): Uint8Array {
  const head = Buffer.alloc(560)
  if (order === 'little') head.writeInt32LE(size, 0)
  else head.writeInt32BE(size, 0)
  head.write(magic, at)
  return new Uint8Array(head)
}

/** A gzip whose checksum, in the last eight bytes, does not fit. */
function damaged(packed: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(packed)
  const at = bytes.length - 8
  bytes[at] = (bytes[at] ?? 0) ^ 1
  return bytes
}

describe('content decides, the name only breaks ties', () => {
  const part10 = new Uint8Array(Buffer.concat([Buffer.alloc(128), Buffer.from('DICM')]))
  const rows: [string, Uint8Array, string, ContentKind][] = [
    ['DICOM', part10, 'a.nii', 'dicom'],
    ['DICOM without preamble, explicit', bytes('\x08\x00\x05\x00CS\x0a\x00ISO_IR 192'), 'x', 'dicom'],
    ['DICOM without preamble, implicit', bytes('\x08\x00\x05\x00\x0a\x00\x00\x00ISO_IR 192'), 'x', 'dicom'],
    ['DICOM without preamble, big endian', bytes('\x00\x08\x00\x05CS\x00\x0aISO_IR 192'), 'x', 'dicom'],
    ['NIfTI-1', nifti(348, 'n+1', 344), 'x.dcm', 'nifti'],
    ['NIfTI-1, big endian', nifti(348, 'n+1', 344, 'big'), 'x', 'nifti'],
    ['NIfTI-2', nifti(540, 'n+2', 4), 'x', 'nifti'],
    ['a NIfTI header of a pair', nifti(348, 'ni1', 344), 'x.hdr', 'nifti-pair'],
    ['ANALYZE', nifti(348, '', 344), 'x.hdr', 'nifti-pair'],
    ['NIfTI in gzip', new Uint8Array(gzipSync(nifti(348, 'n+1', 344))), 'x', 'nifti-gzip'],
    ['something else in gzip', new Uint8Array(gzipSync(bytes('hello'.repeat(200)))), 'x.nii.gz', 'unknown'],
    ['broken gzip', bytes('\x1f\x8bnot gzip at all'), 'x', 'unknown'],
    ['broken gzip called NIfTI', bytes('\x1f\x8bnot gzip at all'), 'x.nii.gz', 'nifti-gzip'],
    ['one wrong bit in its checksum', damaged(gzipSync(nifti(348, 'n+1', 344))), 'x.NII.GZ', 'nifti-gzip'],
    ['NRRD', bytes('NRRD0005\n'), 'x', 'nrrd'],
    ['zip', bytes('PK\x03\x04'), 'x.dcm', 'zip'],
    ['an empty zip', bytes('PK\x05\x06'), 'x', 'zip'],
    ['JSON', bytes(' {"a": 1}'), 'dataset.json', 'json'],
    ['JSON by content, text by name', bytes('{"a": 1}'), 'notes.txt', 'unknown'],
    ['YAML', bytes('patient: A\n'), 'debulk.mapping.yaml', 'yaml'],
    ['YAML, its other extension', bytes('patient: A\n'), 'x.YML', 'yaml'],
    ['not JSON whatever the name', bytes('hello'), 'x.json', 'unknown'],
    ['binary called YAML', bytes('a\0b'), 'x.yaml', 'unknown'],
    ['text', bytes('hello'), 'README', 'unknown'],
    ['nothing', new Uint8Array(), 'x.dcm', 'unknown'],
  ]
  for (const [why, head, name, expected] of rows)
    test(`${why}: ${expected}`, () => assert.equal(contentKind(head, name), expected))
})
