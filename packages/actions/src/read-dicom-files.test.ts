import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { OutputFile } from '@debulk/platform/write-files'
import { greyImage, lattice, mrFiles } from '../test/box-studies.ts'
import { leftOut, measured, testFolders } from '../test/measuring.ts'
import { dicom } from '../test/one-study.ts'

const folder = testFolders()
// 400 · 400 voxels of two bytes, so that only the head of a file is read at first
const wide = lattice({ size: { x: 400, y: 400, z: 2 } })
const files = mrFiles(dicom({ grid: wide, image: greyImage(wide) }))

/** The same but for its last byte. */
function changed({ content, ...file }: OutputFile): OutputFile {
  const bytes = Uint8Array.from(typeof content === 'string' ? new TextEncoder().encode(content) : content)
  bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1
  return { ...file, content: bytes }
}

test('a copy of a large image is one to its last byte', async () => {
  const second = (file: OutputFile | undefined) => (file ? [{ ...file, path: `z/${file.path}` }] : [])
  const [first] = files
  const same = folder('same')
  assert.deepEqual(leftOut(await measured(same, [...files, ...second(first)]), same), [
    ['dicom/copy', 'z/mr/000.dcm'],
    ['study/no-segmentation', 'mr/000.dcm'],
  ])
  const other = folder('other')
  assert.deepEqual(leftOut(await measured(other, [...files, ...second(first && changed(first))]), other), [
    ['dicom/uid-collision', 'z/mr/000.dcm'],
  ])
})
