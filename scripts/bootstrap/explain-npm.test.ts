import assert from 'node:assert/strict'
import { test } from 'node:test'
import { explainNpm } from './explain-npm.mjs'

// What npm 10 and 11 print for each failure, shortened.
const rows = [
  {
    words: 'npm error code ENOTFOUND\nnpm error network request to https://registry.npmjs.org/yaml failed',
    expected: /cannot be reached/,
  },
  { words: 'npm error code EAI_AGAIN\nnpm error syscall getaddrinfo', expected: /cannot be reached/ },
  { words: 'npm error code ECONNREFUSED\nnpm error syscall connect', expected: /cannot be reached/ },
  {
    words: 'npm error code ENOTCACHED\nnpm error request to https://registry.npmjs.org/yaml failed: cache mode is',
    expected: /offline/,
  },
  {
    words: 'npm error code ENOSPC\nnpm error nospc There appears to be insufficient space',
    expected: /too little room.*\/here/,
  },
  {
    words: 'npm error code EACCES\nnpm error path /here/node_modules\nnpm error errno -13',
    expected: /may not write to \/here/,
  },
  {
    words:
      'npm error code EUSAGE\nnpm error `npm ci` can only install packages when your package.json and package-lock.json are in sync',
    expected: /npm install/,
  },
  { words: 'npm error code EINTEGRITY\nnpm error Verification failed while extracting yaml', expected: /cache clean/ },
  {
    words: 'npm error code E404\nnpm error 404 Not Found - GET https://registry.npmjs.org/yaml',
    expected: /does not offer/,
  },
  { words: 'cannot start npm: spawn npm ENOENT', expected: /npm was not found/ },
  { words: 'npm error something else\nnpm error entirely', expected: /what it said last is above/ },
]

for (const { words, expected } of rows) {
  test(words.split('\n')[0] ?? '', () => assert.match(explainNpm(words, '/here'), expected))
}
