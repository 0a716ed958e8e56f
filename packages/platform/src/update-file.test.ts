import assert from 'node:assert/strict'
import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, beforeEach, test } from 'node:test'
import { readLimits } from '@debulk/contract/read-limits'
import { updateFile } from './update-file.ts'

const home = mkdtempSync(join(tmpdir(), 'debulk-update-'))
after(() => rmSync(home, { recursive: true, force: true }))
const path = join(home, 'a.txt')
beforeEach(() => {
  rmSync(home, { recursive: true, force: true })
  mkdirSync(home)
  writeFileSync(path, 'one')
})
const code = (done: Awaited<ReturnType<typeof updateFile>>) => (done.ok ? 'written' : done.error.code)

test('what is there is what was read: it is written, and nothing else is left', async () => {
  assert.equal(code(await updateFile(path, { before: 'one', after: 'two' }, readLimits)), 'written')
  assert.deepEqual([readFileSync(path, 'utf8'), readdirSync(home)], ['two', ['a.txt']])
})
test('somebody saved meanwhile: theirs stays', async () => {
  writeFileSync(path, 'theirs')
  assert.equal(code(await updateFile(path, { before: 'one', after: 'two' }, readLimits)), 'output/changed')
  assert.deepEqual([readFileSync(path, 'utf8'), readdirSync(home)], ['theirs', ['a.txt']])
})
test('of many at once one is first, and no other writes over it', async () => {
  const done = await Promise.all(
    Array.from({ length: 8 }, (_, i) => updateFile(path, { before: 'one', after: `two ${i}` }, readLimits)),
  )
  const written = done.flatMap((each, i) => (each.ok ? [i] : []))
  assert.equal(written.length, 1)
  assert.equal(readFileSync(path, 'utf8'), `two ${written[0]}`)
  assert.deepEqual(readdirSync(home), ['a.txt'])
})
test('a link stays a link; what it points to is written', async () => {
  mkdirSync(join(home, 'far'))
  writeFileSync(join(home, 'far', 'b.txt'), 'one')
  symlinkSync(join('far', 'b.txt'), join(home, 'l.txt'))
  assert.equal(code(await updateFile(join(home, 'l.txt'), { before: 'one', after: 'two' }, readLimits)), 'written')
  assert.ok(lstatSync(join(home, 'l.txt')).isSymbolicLink())
  assert.equal(readFileSync(join(home, 'far', 'b.txt'), 'utf8'), 'two')
})
test('a lock that a killed program left is taken over', async () => {
  writeFileSync(join(home, '.a.txt.lock'), '999999999')
  assert.equal(code(await updateFile(path, { before: 'one', after: 'two' }, readLimits)), 'written')
  assert.deepEqual(readdirSync(home), ['a.txt'])
})
test('a file that is gone is not made anew', async () => {
  rmSync(path)
  assert.equal(code(await updateFile(path, { before: 'one', after: 'two' }, readLimits)), 'file/not-readable')
  assert.deepEqual(readdirSync(home), [])
})
