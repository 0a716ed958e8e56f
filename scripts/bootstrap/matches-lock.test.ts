import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { test } from 'node:test'
import { matchesLock } from './matches-lock.mjs'

type Packages = Readonly<Record<string, object>>

const yaml = { version: '2.0.0', integrity: 'sha512-y' }
const app = { resolved: 'apps/cli', link: true }
const wanted: Packages = {
  '': {},
  'apps/cli': { version: '0.1.0', bin: { debulk: 'bin/debulk.mjs' } },
  'node_modules/debulk': app,
  'node_modules/yaml': yaml,
  'node_modules/for-elsewhere': { version: '1.0.0', optional: true, os: ['aix'], cpu: ['ppc64'] },
}
const present: Packages = { 'node_modules/debulk': app, 'node_modules/yaml': yaml }
const folders = ['node_modules/debulk', 'node_modules/yaml', 'node_modules/.bin/debulk']

// By npm's description of package-lock.json and of the hidden lock file it leaves in node_modules.
const rows: { why: string; wanted: Packages; present: Packages | null; folders: string[]; expected: boolean }[] = [
  { why: 'all is there', wanted, present, folders, expected: true },
  { why: 'nothing is installed', wanted, present: null, folders: [], expected: false },
  { why: 'a package is gone from the disk', wanted, present, folders: folders.slice(0, 1), expected: false },
  { why: 'a command is not linked', wanted, present, folders: folders.slice(0, 2), expected: false },
  {
    why: 'another version',
    wanted,
    present: { ...present, 'node_modules/yaml': { ...yaml, version: '2.0.1' } },
    folders,
    expected: false,
  },
  {
    why: 'other bytes under the same version',
    wanted,
    present: { ...present, 'node_modules/yaml': { ...yaml, integrity: 'sha512-z' } },
    folders,
    expected: false,
  },
  {
    why: 'a new package is wanted',
    wanted: { ...wanted, 'node_modules/zod': { version: '4.0.0' } },
    present,
    folders,
    expected: false,
  },
  {
    why: 'an optional one for this very system',
    wanted: {
      ...wanted,
      'node_modules/here': { version: '1.0.0', optional: true, os: process.platform, cpu: process.arch },
    },
    present,
    folders,
    expected: false,
  },
  {
    why: 'an optional one for every system but this',
    wanted: { ...wanted, 'node_modules/not-here': { version: '1.0.0', optional: true, os: [`!${process.platform}`] } },
    present,
    folders,
    expected: true,
  },
]

for (const { why, wanted, present, folders, expected } of rows) {
  test(`${why} → ${expected}`, () => {
    const root = mkdtempSync(path.join(tmpdir(), 'matches-'))
    try {
      mkdirSync(path.join(root, 'node_modules'))
      for (const folder of folders) mkdirSync(path.join(root, folder), { recursive: true })
      const write = (file: string, packages: Packages) =>
        writeFileSync(path.join(root, file), JSON.stringify({ packages }))
      write('package-lock.json', wanted)
      if (present) write('node_modules/.package-lock.json', present)
      assert.equal(matchesLock(root), expected)
    } finally {
      rmSync(root, { recursive: true, force: true })
    }
  })
}
