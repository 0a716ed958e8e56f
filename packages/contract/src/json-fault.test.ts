import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { jsonFault } from './json-fault.ts'

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

test('says of every text what the parser of the language says', () => {
  fc.assert(fc.property(fc.json(), (text) => assert.equal(jsonFault(text), null)))
  const signs = fc.constantFrom(...Array.from('{}[],:"\\ \n\t\'-0159.eE+/*'), 'true', 'null', '"a"', '\u0001', 'u00e9')
  const texts = fc.array(signs, { maxLength: 12 }).map((parts) => parts.join(''))
  fc.assert(
    fc.property(texts, (text) => assert.equal(jsonFault(text) === null, isJson(text), text)),
    { numRuns: 5000, seed: 1 },
  )
})

for (const [why, text, at] of [
  ['a comma after the last item: the bracket is what cannot be', '[1,]', 3],
  ['a comment', '{} // none', 3],
  ['cut short', '{"a": [1', 8],
  ['a key without quotes', '{ a: 1 }', 2],
  ['after a byte-order mark', '\uFEFFx', 1],
] as const)
  test(why, () => assert.equal(jsonFault(text), at))
