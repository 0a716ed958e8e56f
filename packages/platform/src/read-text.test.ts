import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { readLimits } from '@debulk/contract/read-limits'
import { readText } from './read-text.ts'

const home = mkdtempSync(join(tmpdir(), 'debulk-text-'))
after(() => rmSync(home, { recursive: true, force: true }))

describe('a text is UTF-8 or refused: a letter read as U+FFFD would be written back so', () => {
  const path = join(home, 'a.case.yaml')
  // bytes by the Unicode Standard ch. 3.9–3.10 and the windows-1251 table
  const rows: readonly [string, Uint8Array, string][] = [
    ['UTF-8', Buffer.from('заметка: да\n'), 'заметка: да\n'],
    ['UTF-8 with a byte-order mark, which stays', Buffer.from([0xef, 0xbb, 0xbf, 0x61]), '\uFEFFa'],
    ['windows-1251', Uint8Array.of(0x61, 0x3a, 0x20, 0xe4, 0xe0), 'text/encoding'],
    ['UTF-16LE with its mark', Uint8Array.of(0xff, 0xfe, 0x61, 0x00), 'text/encoding'],
    ['UTF-16LE without one: every second byte is zero', Uint8Array.of(0x61, 0x00, 0x3a, 0x00), 'text/encoding'],
    ['cut within a letter', Uint8Array.of(0x61, 0xd0), 'text/encoding'],
  ]
  for (const [why, bytes, expected] of rows)
    test(why, () => {
      writeFileSync(path, bytes)
      const read = readText(path, readLimits)
      assert.equal(read.ok ? read.value : read.error.code, expected)
    })
})
