import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Progress } from '@debulk/actions/progress'
import { speak } from '@debulk/language/speak'
import { progressBar } from './progress-bar.ts'

/** A terminal of 60 columns with a clock that is set by hand. */
async function bar(interactive: boolean) {
  const lines: string[] = []
  let time = 0
  const catalogue = await speak('en')
  const drawn = progressBar(
    {
      out: () => {},
      err: (text) => void lines.push(text),
      columns: 60,
      colour: false,
      interactive,
      now: () => time,
      today: () => '2024-05-17',
      language: 'en',
      signal: new AbortController().signal,
    },
    () => Promise.resolve(catalogue),
  )
  return {
    at: async (ms: number, progress: Progress) => {
      time = ms
      drawn.report(progress)
      await Promise.resolve() // the words arrive
      return (lines.at(-1) ?? '').replaceAll('\r\u001B[K', '')
    },
    clear: drawn.clear,
    lines,
  }
}

test('says nothing while work is short, then how far it is and how long it takes', async () => {
  const { at, clear, lines } = await bar(true)
  assert.equal(await at(500, { stage: 'reading', done: 5, of: 100 }), '')
  await at(1000, { stage: 'reading', done: 10, of: 100 }) // loads the words
  assert.equal(
    await at(2500, { stage: 'reading', done: 50, of: 100 }),
    `Reading ${'█'.repeat(12)}${'░'.repeat(12)} 50 of 100 · 2\u00A0s left`,
  )
  assert.equal(
    await at(2550, { stage: 'reading', done: 51, of: 100 }),
    lines.at(-1)?.slice(4),
    'not more often than eyes follow',
  )
  clear()
  assert.equal(lines.at(-1), '\r\u001B[K')
})

test('time left is that of the stage, not of what went before', async () => {
  const { at } = await bar(true)
  await at(60_000, { stage: 'reading', done: 9, of: 10 })
  await at(60_200, { stage: 'measuring', done: 0, of: 10 })
  assert.match(await at(61_200, { stage: 'measuring', done: 5, of: 10 }), /5 of 10 · 1\u00A0s left$/)
})

test('where the whole is unknown, only what is done', async () => {
  const { at } = await bar(true)
  await at(1000, { stage: 'finding', done: 1, of: 0 })
  assert.match(await at(2000, { stage: 'finding', done: 1200, of: 0 }), /^Looking through files ░+ 1,200$/)
})

test('a line never wraps', async () => {
  const { at } = await bar(true)
  await at(1000, { stage: 'generating', done: 1, of: 100 })
  assert.ok((await at(2000, { stage: 'generating', done: 1_000_000, of: 9_000_000 })).length < 60)
})

test('nothing is drawn where nobody looks', async () => {
  const { at, clear, lines } = await bar(false)
  await at(5000, { stage: 'reading', done: 5, of: 100 })
  clear()
  assert.deepEqual(lines, [])
})
