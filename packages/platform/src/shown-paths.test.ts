import assert from 'node:assert/strict'
import { mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { shownPaths } from './shown-paths.ts'

for (const { why, given, text, expected } of [
  {
    why: 'a folder given in full goes by its name',
    given: ['/home/olga/Petrovskaya/studies'],
    text: '/home/olga/Petrovskaya/studies/2020-01-01/mask.nii',
    expected: 'studies/2020-01-01/mask.nii',
  },
  {
    why: 'what was given relatively stays',
    given: ['in/studies'],
    text: 'in/studies/a.nii',
    expected: 'in/studies/a.nii',
  },
  {
    why: 'two of one name go by as much as tells them apart',
    given: ['/data/A/masks', '/data/B/masks'],
    text: '/data/B/masks/1.nii',
    expected: 'B/masks/1.nii',
  },
  {
    why: 'a folder inside another is part of it',
    given: ['/d/p', '/d/p/sub'],
    text: '/d/p/sub/x',
    expected: 'p/sub/x',
  },
  { why: 'inside a longer text', given: ['/d/p'], text: 'first (/d/p/x.dcm)', expected: 'first (p/x.dcm)' },
  {
    why: 'as names of folders, which have no root',
    given: ['/home/olga/p'],
    text: 'home/olga/p/2020',
    expected: 'p/2020',
  },
  { why: 'written carelessly', given: ['/home//olga/p/'], text: '/home//olga/p/', expected: 'p' },
  {
    why: 'an entry of an archive',
    given: ['/home/olga/all.zip'],
    text: '/home/olga/all.zip!a/b',
    expected: 'all.zip!a/b',
  },
  { why: 'the root has no name', given: ['/'], text: '/a', expected: '/a' },
]) {
  test(why, () => assert.equal(shownPaths(given)(text), expected))
}

test('a link given as a file goes by the name of the link', (t) => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'debulk-shown-')))
  t.after(() => rmSync(folder, { recursive: true }))
  writeFileSync(join(folder, 'Petrovskaya.nii'), '')
  symlinkSync(join(folder, 'Petrovskaya.nii'), join(folder, 'mask.nii'))
  assert.equal(shownPaths([join(folder, 'mask.nii')])(join(folder, 'Petrovskaya.nii')), 'mask.nii')
})
