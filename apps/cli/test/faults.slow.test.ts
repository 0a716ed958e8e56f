// What the machine does to the command: closed pipes, Ctrl-C at any moment, full disks, folders that cannot be written.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { after, before, describe, test } from 'node:test'
import { debulk, inShell, interrupted, workFolder } from './run-debulk.ts'

const top = workFolder()
const patient = path.join(top, 'patient')
const dicom = path.join(patient, 'dicom')

before(() => assert.equal(debulk(['phantom', patient, '--seed', '5', '--studies', '2', '--lesions', '4']).status, 0))

const names = (folder: string): string[] => readdirSync(folder).toSorted()

describe('pipes', () => {
  test('a reader that has had enough is no fault', () => {
    const ran = inShell(`$DEBULK measure '${dicom}' --json | head -c 10; echo " \${PIPESTATUS[0]}"`)
    assert.equal(ran.out, '{"schemaVe 0\n')
    assert.equal(ran.err, '')
  })
  test('nor one that reads nothing, of either stream', () => {
    const ran = inShell(
      `$DEBULK measure '${dicom}' --csv | true; $DEBULK measure nowhere --csv 2>&1 >/dev/null | true; echo done`,
    )
    assert.deepEqual([ran.out, ran.err], ['done\n', ''])
  })
  test('files asked for are written all the same', () => {
    const out = path.join(top, 'piped')
    const ran = inShell(`$DEBULK assess '${dicom}' --out '${out}' 2>/dev/null | head -1`)
    assert.match(ran.out, /^Patient SYN-5-2-4/)
    assert.deepEqual(names(out), ['assessment.json', 'lesions.csv', 'report.html'])
  })
  test('a full disk behind standard output is a failure', () => {
    const ran = inShell(`$DEBULK measure '${dicom}' --json > /dev/full`)
    assert.equal(ran.status, 1)
    assert.match(ran.err, /^stdout: Could not be written \(“ENOSPC”\)/)
  })
})

describe('a folder that cannot be written', () => {
  const file = path.join(top, 'file')
  before(() => writeFileSync(file, 'mine'))
  const rows: [string, string][] = [
    ['a file stands in its place', file],
    ['a file stands in its way', path.join(file, 'below')],
    ['no folder can be made there', '/proc/debulk'],
  ]
  for (const [why, out] of rows) {
    test(why, () => {
      const ran = debulk(['assess', dicom, '--json', '--out', out])
      assert.equal(ran.status, 1)
      assert.match(ran.err, /Could not be written/)
      assert.ok(ran.err.startsWith(out))
      assert.equal(readFileSync(file, 'utf8'), 'mine')
    })
  }
  test('one that nobody may write to', { skip: process.getuid?.() === 0 ? 'root may write anywhere' : false }, () => {
    const locked = path.join(top, 'locked')
    mkdirSync(locked, { mode: 0o500 })
    const ran = debulk(['measure', dicom, '--out', locked])
    assert.deepEqual([ran.status, names(locked)], [1, []])
  })
  test('what lies there already is replaced, the rest is left', () => {
    const out = path.join(top, 'again')
    mkdirSync(out)
    writeFileSync(path.join(out, 'lesions.csv'), 'old')
    writeFileSync(path.join(out, 'notes.txt'), 'mine')
    assert.equal(debulk(['measure', dicom, '--out', out]).status, 0)
    assert.deepEqual(names(out), ['lesions.csv', 'measurement.json', 'notes.txt'])
    assert.equal(readFileSync(path.join(out, 'notes.txt'), 'utf8'), 'mine')
    assert.match(readFileSync(path.join(out, 'lesions.csv'), 'utf8'), /^patient,/)
  })
})

describe('a full disk', () => {
  const disk = path.join(top, 'disk')
  mkdirSync(disk)
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'debulk-test', disk]).status === 0
  after(() => mounted && spawnSync('umount', [disk]))
  const skip = mounted ? false : 'mounting a small file system needs root'

  for (const args of [
    ['assess', dicom, '--out', path.join(disk, 'out')],
    ['phantom', path.join(disk, 'out')],
    ['demo', '--out', path.join(disk, 'out')],
  ]) {
    test(`${args[0]} leaves nothing half-written`, { skip }, () => {
      const ran = debulk(args)
      assert.equal(ran.status, 1)
      assert.match(ran.err, /Could not be written \(“ENOSPC”\); nothing half-written was left/)
      assert.deepEqual(names(disk), [])
    })
  }
  test('a report that was there stays', { skip }, () => {
    mkdirSync(path.join(disk, 'old'))
    writeFileSync(path.join(disk, 'old', 'report.html'), 'old report')
    assert.equal(debulk(['assess', dicom, '--out', path.join(disk, 'old')]).status, 1)
    assert.deepEqual(names(path.join(disk, 'old')), ['report.html'])
    assert.equal(readFileSync(path.join(disk, 'old', 'report.html'), 'utf8'), 'old report')
  })
})

describe('Ctrl-C', () => {
  type Row = readonly [
    what: string,
    args: (out: string) => readonly string[],
    when: (out: string) => boolean,
    signal: 'SIGINT' | 'SIGTERM',
    status: number,
  ]
  const stages: readonly Row[] = [
    ['phantom, while it writes', (out) => ['phantom', out], (out) => hasStaged(out), 'SIGINT', 130],
    ['phantom, asked to end', (out) => ['phantom', out], (out) => hasStaged(out), 'SIGTERM', 143],
    [
      'demo, while it makes the patient',
      (out) => ['demo', '--out', out],
      (out) => hasStaged(path.join(out, 'patient')),
      'SIGINT',
      130,
    ],
  ]
  for (const [what, args, when, signal, status] of stages) {
    test(`${what}: ${status}, and nothing half-written`, async () => {
      const out = path.join(top, what.replaceAll(/\W+/g, '-'))
      const ran = await interrupted(args(out), { when: () => when(out), signal })
      assert.ok(ran.wasRunning)
      assert.deepEqual([ran.status, ran.err, ran.out], [status, 'Stopped. Nothing half-written was left behind.\n', ''])
      assert.deepEqual(
        names(top).filter((name) => name.startsWith('.')),
        [],
      )
      assert.deepEqual(existsSync(out) ? names(out) : [], [])
    })
  }

  test('assess, at any moment: the report is whole or not there', async () => {
    const codes = []
    for (const ms of [150, 300, 450, 600, 750]) {
      const out = path.join(top, `stopped-${ms}`)
      const from = performance.now()
      const ran = await interrupted(['assess', dicom, '--out', out], {
        when: () => performance.now() - from > ms,
        signal: ms === 450 ? 'SIGTERM' : 'SIGINT',
      })
      codes.push(ran.status)
      const isDone = existsSync(out)
      if (isDone) assert.deepEqual(names(out), ['assessment.json', 'lesions.csv', 'report.html'])
      else assert.ok(ran.status === null || [130, 143].includes(ran.status), `${ms} ms: ${ran.status}`)
    }
    assert.deepEqual(
      names(top).filter((name) => name.startsWith('.')),
      [],
    )
  })
})

/** Files lie aside until all are written. */
const hasStaged = (out: string): boolean => {
  const [folder, name] = [path.dirname(out), path.basename(out)]
  return existsSync(folder) && readdirSync(folder).some((each) => each.startsWith(`.${name}.unfinished-`))
}
