import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import type { Lps } from '@debulk/quantity/vector'
import type { Grid } from '../src/grid.ts'
import type { DenseMask } from './dense-mask.ts'

export type LabelMap = {
  readonly grid: Grid
  readonly mask: DenseMask
}

const fixture = (name: string) => readFileSync(new URL(`../../../fixtures/${name}`, import.meta.url))

/**
 * A label map in one of the two shapes the fixtures here have: gzipped NRRD of short integers in LPS, all labels taken
 * as one. Real files of any kind are read by interop, which this package may not import.
 */
export function readNrrdMask(name: string): LabelMap {
  const file = fixture(name)
  const body = file.indexOf('\n\n') + 2
  const fields = new Map(
    file
      .toString('latin1', 0, body)
      .split('\n')
      .map((line) => line.split(': ') as [string, string]),
  )
  const field = (key: string) => fields.get(key) ?? ''
  const vectors = [...field('space directions').matchAll(/\(([^)]*)\)/g)].map(([, numbers]) => vector(numbers!))
  const [x, y, z] = vectors
  const [nx, ny, nz] = field('sizes').split(' ').map(Number)
  if (field('space') !== 'left-posterior-superior' || field('encoding') !== 'gzip' || !x || !y || !z) {
    throw new Error(`${name} is not the NRRD file it was: ${[...fields].join('; ')}`)
  }
  const bytes = gunzipSync(file.subarray(body))
  const size = { x: nx!, y: ny!, z: nz! }
  const wide = bytes.length / (size.x * size.y * size.z)
  return {
    grid: { size, step: { x, y, z }, origin: vector(field('space origin').slice(1, -1)), frameOfReferenceUid: null },
    mask: { size, bytes: anyByteSet(bytes, wide) },
  }
}

/** Single-file NIfTI-1, little endian, gzipped, with spacings and no rotation. */
export function readNiftiMask(name: string): LabelMap {
  const { bytes, size, wide, voxels } = niftiOf(name)
  const along = (at: number) => bytes.readFloatLE(at)
  return {
    grid: {
      size,
      step: {
        x: { x: along(80), y: 0, z: 0 },
        y: { x: 0, y: along(84), z: 0 },
        z: { x: 0, y: 0, z: along(88) },
      },
      origin: { x: 0, y: 0, z: 0 },
      frameOfReferenceUid: null,
    },
    mask: { size, bytes: anyByteSet(voxels, wide) },
  }
}

/** The same kind of file with signed 16-bit values. */
export function readNiftiValues(name: string): Int16Array {
  const { voxels, wide } = niftiOf(name)
  if (wide !== 2) throw new Error(`${name} has ${wide} bytes a voxel`)
  return Int16Array.from({ length: voxels.length / 2 }, (_, i) => voxels.readInt16LE(2 * i))
}

function niftiOf(name: string) {
  const bytes = gunzipSync(fixture(name))
  const size = { x: bytes.readInt16LE(42), y: bytes.readInt16LE(44), z: bytes.readInt16LE(46) }
  const wide = bytes.readInt16LE(72) / 8
  const from = bytes.readFloatLE(108)
  return { bytes, size, wide, voxels: bytes.subarray(from, from + size.x * size.y * size.z * wide) }
}

function vector(numbers: string): Lps {
  const [x = NaN, y = NaN, z = NaN] = numbers.split(',').map(Number)
  return { x, y, z }
}

/** 1 where any of the bytes of a voxel is not 0. */
function anyByteSet(bytes: Uint8Array, wide: number): Uint8Array {
  const mask = new Uint8Array(bytes.length / wide)
  for (let i = 0; i < bytes.length; i++) if (bytes[i] !== 0) mask[Math.floor(i / wide)] = 1
  return mask
}
