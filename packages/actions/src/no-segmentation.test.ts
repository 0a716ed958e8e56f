import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { OutputFile } from '@debulk/platform/write-files'
import { imageFile, mrFiles } from '../test/box-studies.ts'
import { measured, testFolders } from '../test/measuring.ts'
import { dicom, grid } from '../test/one-study.ts'

const folder = testFolders()
const text = (...paths: string[]): OutputFile[] => paths.map((path) => ({ path, content: 'x' }))

const rows: readonly { why: string; files: readonly OutputFile[]; expected: readonly [string, unknown][] }[] = [
  {
    why: 'files of no use are counted by ending, most first',
    files: text('a.jpg', 'b.JPG', 'deep/c.txt', 'README'),
    expected: [['folder/no-segmentation', { files: 4, kinds: ['2 × .jpg', '1 × .txt', '1 × README'] }]],
  },
  {
    why: 'a long list is cut',
    files: text(...Array.from({ length: 9 }, (_, i) => `x.a${i}`)),
    expected: [
      ['folder/no-segmentation', { files: 9, kinds: [...Array.from({ length: 8 }, (_, i) => `1 × .a${i}`), '…'] }],
    ],
  },
  {
    why: 'an image alone is no mask',
    files: [{ path: 'NET-1/2020-01-01/image.nii.gz', content: imageFile(grid) }],
    expected: [['folder/no-segmentation', { files: 1, kinds: ['1 × .nii.gz'] }]],
  },
  {
    why: 'what is named already is not counted again',
    files: text('a.dcm', 'b.txt'),
    expected: [
      ['file/unknown-format', {}],
      ['folder/no-segmentation', { files: 1, kinds: ['1 × .txt'] }],
    ],
  },
]
for (const { why, files, expected } of rows) {
  test(why, async () => {
    const { refused } = await measured(folder(why), files)
    assert.deepEqual(
      refused.map(({ code, parameters }) => [code, parameters]),
      expected,
    )
  })
}

test('of images that nobody segmented their own reason is enough', async () => {
  const { refused } = await measured(folder('images'), [...mrFiles(dicom()), ...text('notes.txt')])
  assert.deepEqual(
    refused.map(({ code }) => code),
    ['study/no-segmentation'],
  )
})

test('an empty folder is said to be empty', async () => {
  const { refused } = await measured(folder('empty'), [{ path: '.hidden', content: '' }])
  assert.deepEqual(
    refused.map(({ code, parameters }) => [code, parameters]),
    [['folder/no-segmentation', { files: 0, kinds: [] }]],
  )
})
