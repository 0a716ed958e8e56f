import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { readLimits } from '@debulk/contract/read-limits'
import { handmadeZip } from '../test/handmade-zip.ts'
import { contentDigest } from './content-digest.ts'
import { walkFiles } from './walk-files.ts'

const top = mkdtempSync(join(tmpdir(), 'debulk-digest-'))
after(() => rmSync(top, { recursive: true, force: true }))

// Oracle: `head -c N /dev/zero | sha256sum` of coreutils; one more byte than two chunks of 4 MiB, one byte, none
const rows = [
  [8_388_609, '4459f957d031a8b782dfee09d2c7070a4b5e6c33130a8f20ac35393fd97fc57a'],
  [1, '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d'],
  [0, 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
] as const

for (const [bytes, expected] of rows) {
  test(`${bytes} bytes, on disk and in a zip`, async () => {
    const content = Buffer.alloc(bytes)
    writeFileSync(join(top, `${bytes}.bin`), content)
    writeFileSync(join(top, `${bytes}.zip`), handmadeZip([{ name: 'a.bin', content }]))
    const walk = await walkFiles([join(top, `${bytes}.bin`), join(top, `${bytes}.zip`)], { limits: readLimits })
    const digests = await Promise.all(walk.files.map(contentDigest))
    walk.close()
    assert.deepEqual(
      digests.map((each) => (each.ok ? each.value : each.error.code)),
      [expected, expected],
    )
  })
}
