import assert from 'node:assert/strict'
import { test } from 'node:test'
import { stagingEditions } from './staging-editions.ts'

// Years of the editions: AJCC 7 and UICC 7 2009-2010, both 8th 2016-2017, AJCC Version 9 2024; ENETS 2006-2012.
for (const [system, version, editions] of [
  ['ajcc', '8', ['ajcc-8']],
  ['uicc', '8th edition', ['ajcc-8']],
  ['uicc', '2017', ['ajcc-8']],
  ['ajcc', '7', ['ajcc-7']],
  ['ajcc', 'Version 9', ['ajcc-9', 'ajcc-8']],
  [null, '8', ['ajcc-8']],
  ['ajcc', null, ['ajcc-8', 'ajcc-7', 'ajcc-9']],
  [null, null, ['ajcc-8', 'ajcc-7', 'ajcc-9']],
  // neuroendocrine tumours had no chapter in the sixth: nothing is known of what was meant
  ['uicc', '6', ['ajcc-8', 'ajcc-7', 'ajcc-9']],
  ['enets', '2007', ['ajcc-7']],
  ['enets', '2012', ['ajcc-7']],
  ['enets', null, ['ajcc-7', 'ajcc-8']],
  ['enets', '2024', ['ajcc-7', 'ajcc-8']],
] as const)
  test(`${system ?? 'no system'}, ${version ?? 'no version'}: ${editions.join(' or ')}`, () => {
    assert.deepEqual(stagingEditions(system, version), editions)
  })
