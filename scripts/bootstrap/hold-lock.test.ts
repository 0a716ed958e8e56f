import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { holdLock } from './hold-lock.mjs'

async function inFolder(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'lock-'))
  try {
    await work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

test('only one holds the lock at a time, and each gets its turn', () =>
  inFolder(async (folder) => {
    const file = path.join(folder, 'deep', 'install.lock')
    let inside = 0
    let most = 0
    const order: string[] = []
    const take = (name: string) =>
      holdLock(file, {
        onWait: () => order.push(`${name} waits`),
        work: async () => {
          most = Math.max(most, ++inside)
          await sleep(50)
          inside--
          order.push(name)
        },
      })
    await Promise.all([take('first'), take('second')])
    assert.equal(most, 1)
    assert.deepEqual(order, ['second waits', 'first', 'second'])
    assert.equal(existsSync(file), false)
  }))

test('a failure inside lets go of the lock', () =>
  inFolder(async (folder) => {
    const file = path.join(folder, 'install.lock')
    const work = () => Promise.reject(new Error('disk full'))
    await assert.rejects(holdLock(file, { onWait: () => {}, work }), /disk full/)
    assert.equal(existsSync(file), false)
  }))

test('a lock nobody has touched for a minute was left behind, and is taken over', () =>
  inFolder(async (folder) => {
    const file = path.join(folder, 'install.lock')
    writeFileSync(file, 'a process that was killed')
    const past = new Date(Date.now() - 60_000)
    utimesSync(file, past, past)
    const done = await holdLock(file, { onWait: () => {}, work: async () => 'done' })
    assert.equal(done, 'done')
  }))
