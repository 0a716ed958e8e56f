import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { writeNewFile } from './write-new-file.ts'

const home = mkdtempSync(join(tmpdir(), 'debulk-new-'))
after(() => rmSync(home, { recursive: true, force: true }))

test('a new file, its folder and what belongs beside it', async () => {
  const path = join(home, 'a', 'x.yaml')
  assert.ok((await writeNewFile(path, 'new', [{ path: 'x.json', content: '{}' }])).ok)
  assert.deepEqual(readdirSync(join(home, 'a')).toSorted(), ['x.json', 'x.yaml'])
})

test('what is there is kept, and nothing is written beside it', async () => {
  const path = join(home, 'b.yaml')
  writeFileSync(path, 'mine')
  const out = await writeNewFile(path, 'new', [{ path: 'b.json', content: '{}' }])
  assert.deepEqual(out.ok ? null : [out.error.code, out.error.path], ['output/exists', path])
  assert.deepEqual([readFileSync(path, 'utf8'), readdirSync(home).includes('b.json')], ['mine', false])
})

test('a dangling link is there, too', async () => {
  const path = join(home, 'link.yaml')
  symlinkSync(join(home, 'nowhere'), path)
  assert.equal((await writeNewFile(path, 'new')).ok, false)
})

test('a folder that cannot be made is refused with the file it was for', async () => {
  writeFileSync(join(home, 'file'), '')
  const path = join(home, 'file', 'x.yaml')
  const out = await writeNewFile(path, 'new')
  assert.deepEqual(out.ok ? null : [out.error.code, out.error.path], ['output/not-written', path])
})
