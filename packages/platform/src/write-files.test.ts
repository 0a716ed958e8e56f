import assert from 'node:assert/strict'
import fs, {
  chmodSync,
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, beforeEach, describe, mock, test } from 'node:test'
import { writeFile, writeFiles, type OutputFile } from './write-files.ts'

const home = mkdtempSync(join(tmpdir(), 'debulk-write-'))
const target = join(home, 'out')
after(() => rmSync(home, { recursive: true, force: true }))
beforeEach(() => rmSync(target, { recursive: true, force: true }))

const files: OutputFile[] = [
  { path: 'a.json', content: '{}' },
  { path: 'deep/b.bin', content: Uint8Array.from([1, 2]) },
]
const noModes = process.platform === 'win32' && 'Windows keeps no modes'
const names = (folder = home) => readdirSync(folder).toSorted()

describe('all or nothing', () => {
  test('a new folder appears whole', async () => {
    assert.deepEqual(await writeFiles(target, files), {
      ok: true,
      value: [join(target, 'a.json'), join(target, 'deep/b.bin')],
    })
    assert.equal(readFileSync(join(target, 'a.json'), 'utf8'), '{}')
    assert.deepEqual([...readFileSync(join(target, 'deep', 'b.bin'))], [1, 2])
    assert.deepEqual(names(), ['out'])
  })

  test('an existing folder keeps its other files and gets the new ones', async () => {
    mkdirSync(target)
    writeFileSync(join(target, 'a.json'), 'old')
    writeFileSync(join(target, 'mine.txt'), 'mine')
    assert.ok((await writeFiles(target, files)).ok)
    assert.equal(readFileSync(join(target, 'a.json'), 'utf8'), '{}')
    assert.deepEqual(names(target), ['a.json', 'deep', 'mine.txt'])
  })

  test('a link in the way is replaced, not written through', async () => {
    mkdirSync(target)
    writeFileSync(join(home, 'far.txt'), 'far')
    symlinkSync(join(home, 'far.txt'), join(target, 'a.json'))
    assert.ok((await writeFiles(target, files)).ok)
    assert.equal(readFileSync(join(home, 'far.txt'), 'utf8'), 'far')
    rmSync(join(home, 'far.txt'))
  })

  test('a file keeps who may read it', async () => {
    mkdirSync(target)
    writeFileSync(join(target, 'a.json'), 'old', { mode: 0o600 })
    assert.ok((await writeFiles(target, files)).ok)
    assert.equal(statSync(join(target, 'a.json')).mode & 0o777, 0o600)
  })
  // POSIX: a new file has the mode asked for without the bits of the umask
  for (const { why, moving, umask, file, folder, open } of [
    { why: "what is a patient's is its owner's", moving: {}, umask: 0o022, file: 0o600, folder: 0o700, open: 0o644 },
    { why: 'whatever the system would allow', moving: {}, umask: 0, file: 0o600, folder: 0o700, open: 0o666 },
    {
      why: 'what says nothing of a patient is as the system makes it',
      moving: { readers: 'as-system' },
      umask: 0o022,
      file: 0o644,
      folder: 0o755,
      open: 0o644,
    },
  ] as const)
    for (const there of [false, true])
      test(`${why}, ${there ? 'in a folder that is there' : 'in a new folder'}`, { skip: noModes }, async () => {
        const before = process.umask(umask)
        try {
          if (there) mkdirSync(target, { mode: 0o755 })
          const made = [
            { path: 'p', content: '' },
            { path: 'deep/q', content: '' },
            { path: 'schema', content: '', readers: 'as-system' },
          ] as const
          assert.ok((await writeFiles(target, made, undefined, moving)).ok)
        } finally {
          process.umask(before)
        }
        const mode = (path: string) => statSync(join(target, path)).mode & 0o777
        assert.deepEqual(['p', 'deep/q', 'deep', 'schema'].map(mode), [file, file, folder, open])
        assert.equal(mode('.'), there ? 0o755 : folder)
      })
  test('the name is never without its file: the new one comes over the old', async () => {
    mkdirSync(target)
    writeFileSync(join(target, 'a.json'), 'old')
    const { ino } = statSync(join(target, 'a.json'))
    const hold = openSync(join(target, 'a.json'), 'r')
    let missing = 0
    // whoever looks while the files are moved in: the folder is watched by its own renames
    const moved: string[] = []
    const rename = fs.renameSync
    mock.method(fs, 'renameSync', (from: string, to: string) => {
      moved.push(from)
      if (from === join(target, 'a.json')) missing++
      rename(from, to)
    })
    syncBuiltinESMExports()
    try {
      assert.ok((await writeFiles(target, files)).ok)
    } finally {
      mock.restoreAll()
      syncBuiltinESMExports()
      closeSync(hold)
    }
    assert.ok(moved.length >= 2)
    assert.equal(missing, 0)
    assert.notEqual(statSync(join(target, 'a.json')).ino, ino)
  })

  async function* failing(how: () => void): AsyncGenerator<OutputFile> {
    yield { path: 'a.json', content: 'new' }
    how()
    yield { path: 'b.json', content: 'new' }
  }

  for (const [why, existing] of [
    ['a new folder', false],
    ['an existing folder', true],
  ] as const) {
    test(`${why}: Ctrl-C half-way leaves what was there`, async () => {
      if (existing) {
        mkdirSync(target)
        writeFileSync(join(target, 'a.json'), 'old')
      }
      const stop = new AbortController()
      await assert.rejects(
        writeFiles(
          target,
          failing(() => stop.abort()),
          stop.signal,
        ),
        { name: 'AbortError' },
      )
      assert.deepEqual(names(), existing ? ['out'] : [])
      if (existing) assert.deepEqual([names(target), readFileSync(join(target, 'a.json'), 'utf8')], [['a.json'], 'old'])
    })
    test(`${why}: a failure of the maker leaves what was there`, async () => {
      if (existing) mkdirSync(target)
      const broken = () => {
        throw new TypeError('a bug')
      }
      await assert.rejects(writeFiles(target, failing(broken)), TypeError)
      assert.deepEqual(names(), existing ? ['out'] : [])
      if (existing) assert.deepEqual(names(target), [])
    })
  }

  test('a failure while moving puts the old files back', async () => {
    mkdirSync(join(target, 'deep', 'b.bin', 'a-folder-in-the-way'), { recursive: true })
    writeFileSync(join(target, 'a.json'), 'old')
    const blocked = [...files, { path: 'a.json/x', content: '' }] // a file cannot also be a folder
    const out = await writeFiles(target, blocked)
    assert.equal(out.ok ? 'written' : out.error.code, 'output/not-written')
    assert.equal(readFileSync(join(target, 'a.json'), 'utf8'), 'old')
    assert.ok(existsSync(join(target, 'deep', 'b.bin', 'a-folder-in-the-way')))
  })

  test('a path that is not below the folder is our bug', async () => {
    await assert.rejects(writeFiles(target, [{ path: '../x', content: '' }]), /not a path below/)
  })
})

test('a file where the folder should be is refused with the reason', async () => {
  writeFileSync(target, 'a file')
  const out = await writeFiles(target, files)
  assert.equal(out.ok ? 'written' : out.error.code, 'output/not-written')
  assert.deepEqual(names(), ['out'])
})

test('one file', async () => {
  mkdirSync(target)
  assert.ok((await writeFile(join(target, 'r.html'), '<p>')).ok)
  assert.deepEqual(names(target), ['r.html'])
})

test('a folder that may not be written', { skip: process.getuid?.() === 0 && 'root may write anywhere' }, async () => {
  mkdirSync(target)
  chmodSync(target, 0o555)
  const out = await writeFiles(join(target, 'in'), files)
  assert.deepEqual(out.ok ? null : out.error.parameters, { reason: 'EACCES' })
})

test('a folder that no file system will make is refused at once', { timeout: 5000 }, async () => {
  const written = await writeFiles('/proc/no/such/folder', [{ path: 'a.txt', content: 'a' }])
  assert.equal(written.ok ? 'written' : written.error.code, 'output/not-written')
})
