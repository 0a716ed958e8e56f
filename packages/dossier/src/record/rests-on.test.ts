import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sampleRecordView } from '../../test/sample-record-view.ts'
import { remarksOnce } from './remarks-once.ts'
import { restsOn } from './rests-on.ts'

test('what an answer rests on is named once: lesions of a reading are the reading', async () => {
  const { review } = await sampleRecordView('en')
  const grounds = restsOn(['cga-1', 'cga-1', 'mr/largest', 'mr/others 2', 'elsewhere'], review)
  assert.deepEqual(
    grounds.map((each) => (each.kind === 'event' ? each.event.id : each.kind === 'study' ? each.date : each.id)),
    ['cga-1', 'mr', 'elsewhere'],
  )
  assert.equal(grounds.at(-1)?.kind, 'name')
})

test('a remark is said where it first applies, and counted after', () => {
  const once = remarksOnce()
  assert.deepEqual(once(['a', 'b']), { fresh: ['a', 'b'], again: 0 })
  assert.deepEqual(once(['b', 'c']), { fresh: ['c'], again: 1 })
  assert.deepEqual(once([]), { fresh: [], again: 0 })
})
