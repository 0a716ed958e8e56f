import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { Random } from './random.ts'
import { uid } from './uid.ts'

describe('Random', () => {
  test('the same seed gives the same numbers, another seed others', () => {
    const draw = (seed: string) => {
      const random = new Random(seed)
      return Array.from({ length: 50 }, () => random.uint32())
    }
    assert.deepEqual(draw('a'), draw('a'))
    assert.notDeepEqual(draw('a'), draw('b'))
    assert.equal(new Set(draw('a')).size, 50)
  })

  test('a fork does not depend on what was drawn before it', () => {
    const fresh = new Random('seed').fork('x').uint32()
    const used = new Random('seed')
    used.uint32()
    used.normal()
    assert.equal(used.fork('x').uint32(), fresh)
    assert.notEqual(new Random('seed').fork('y').uint32(), fresh)
  })

  // oracle: the moments of the distributions; limits are five standard errors of the mean of 200,000 draws
  test('uniform and normal have the moments they should have', () => {
    const random = new Random('moments')
    const n = 200_000
    let [sum, squares, normal, normalSquares, cubes] = [0, 0, 0, 0, 0]
    for (let i = 0; i < n; i++) {
      const u = random.uniform()
      const z = random.normal()
      sum += u
      squares += u * u
      normal += z
      normalSquares += z * z
      cubes += z ** 3
    }
    assert.ok(Math.abs(sum / n - 1 / 2) < (5 * Math.sqrt(1 / 12)) / Math.sqrt(n))
    assert.ok(Math.abs(squares / n - 1 / 3) < (5 * Math.sqrt(4 / 45)) / Math.sqrt(n))
    assert.ok(Math.abs(normal / n) < 5 / Math.sqrt(n))
    assert.ok(Math.abs(normalSquares / n - 1) < (5 * Math.sqrt(2)) / Math.sqrt(n))
    assert.ok(Math.abs(cubes / n) < (5 * Math.sqrt(15)) / Math.sqrt(n))
  })
})

describe('uid', () => {
  // oracle: DICOM PS3.5 §B.2 and RFC 9562: 2.25, a UUID as an integer without leading zeros, version 8, variant 10
  test('is a UUID of version 8 in the 2.25 form, one per name', () => {
    const uids = Array.from({ length: 500 }, (_, i) => uid(`name ${i}`))
    assert.equal(new Set(uids).size, 500)
    for (const each of uids) {
      assert.match(each, /^2\.25\.[1-9]\d{0,38}$/)
      const hex = BigInt(each.slice(5)).toString(16).padStart(32, '0')
      assert.equal(hex.length, 32)
      assert.equal(hex[12], '8')
      assert.match(hex[16] ?? '', /[89ab]/)
    }
    assert.equal(uid('name 3'), uids[3])
  })
})
