// What npm users get: the tarball installs into an empty folder without a network and runs there.
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, before, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { handmadeZip } from '@debulk/platform/test/handmade-zip'

const app = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
const root = path.dirname(path.dirname(app))
const folder = mkdtempSync(path.join(tmpdir(), 'debulk-pack-'))
const installed = path.join(folder, 'node_modules', 'debulk')

/** As in a fresh shell: npm's own settings of the run that started this test are left out. */
const env = {
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name))),
  PATH: [path.dirname(process.execPath), process.env['PATH']].join(path.delimiter),
  HOME: folder,
  npm_config_cache: path.join(folder, 'empty-npm-cache'),
  npm_config_update_notifier: 'false',
}

function run(cwd: string, program: string, args: readonly string[]): string {
  return execFileSync(program, args, {
    cwd,
    env,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: 240_000,
  })
}
const debulk = (...args: string[]) => run(folder, path.join(folder, 'node_modules', '.bin', 'debulk'), args)

before(() => {
  // `npm test` has just built it, and other tests are running it.
  if (!process.env['DEBULK_BUILT']) run(root, process.execPath, ['scripts/build.ts'])
  const tarballs = path.join(folder, 'tarballs')
  mkdirSync(tarballs)
  run(app, 'npm', ['pack', '--silent', '--pack-destination', tarballs])
  writeFileSync(path.join(folder, 'package.json'), '{ "name": "empty", "private": true }')
  const tarball = path.join(tarballs, readdirSync(tarballs)[0] ?? 'none')
  run(folder, 'npm', ['install', '--offline', '--no-audit', '--no-fund', '--silent', tarball])
})

after(() => rmSync(folder, { recursive: true, force: true }))

test('it brings no other package along', () => {
  const packages = readdirSync(path.join(folder, 'node_modules')).filter((name) => !name.startsWith('.'))
  assert.deepEqual(packages, ['debulk'])
})

test('it holds compiled JavaScript, its licences, and nothing else', () => {
  const files = readdirSync(installed, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const names = files.map((entry) => entry.name)
  assert.deepEqual(
    names.filter(
      (name) => !/\.(js|mjs|wasm|json|md)$|^LICENSE$|^THIRD-PARTY-NOTICES\.txt$|^published\.case\.yaml$/.test(name), // the demo checks it
    ),
    [],
  )
  for (const wanted of ['LICENSE', 'THIRD-PARTY-NOTICES.txt', 'README.md']) assert.ok(names.includes(wanted), wanted)
})

test('it brings the WebAssembly that its code asks for', () => {
  const dist = path.join(installed, 'dist')
  const scripts = readdirSync(dist).filter((name) => name.endsWith('.js'))
  const asked = scripts.flatMap((name) => [
    ...readFileSync(path.join(dist, name), 'utf8').matchAll(/["']([\w.-]+\.wasm)["']/g),
  ])
  const missing = asked.map((match) => match[1] ?? '').filter((name) => !existsSync(path.join(dist, name)))
  assert.deepEqual(missing, [])
})

test('it names no folder of the machine that built it', () => {
  const scripts = readdirSync(path.join(installed, 'dist')).filter((name) => name.endsWith('.js'))
  const naming = scripts.filter((name) => readFileSync(path.join(installed, 'dist', name), 'utf8').includes(root))
  assert.deepEqual(naming, [])
})

test('it explains itself', () => {
  assert.match(debulk('--help'), /debulk measure|measure/)
  assert.match(debulk('assess', '--help'), /--baseline/)
})

test('it makes a patient and measures it', () => {
  debulk('phantom', 'patient', '--seed', '3', '--studies', '1', '--lesions', '3')
  const output = debulk('measure', 'patient/dicom', '--json')
  const result = JSON.parse(output) as { schemaVersion: string; studies: { lesions: { volumeMl: number }[] }[] }
  assert.ok(result.schemaVersion)
  assert.ok(result.studies.length >= 1)
  for (const study of result.studies) for (const lesion of study.lesions) assert.ok(lesion.volumeMl > 0)
})

test('it shows the demo', () => assert.match(debulk('demo', '--out', 'demo'), /\d+\s%/))

test('it reads a zip', () => {
  const name = 'liver.dcm'
  const content = new Uint8Array(readFileSync(path.join(root, 'fixtures/real-dcmqi', name)))
  writeFileSync(path.join(folder, 'study.zip'), handmadeZip([{ name, content }]))
  const { studies } = JSON.parse(debulk('measure', 'study.zip', '--json')) as { studies: { liverVolumeMl: number }[] }
  // 107,098 voxels (dcmqi) of 0.810547 × 0.810547 × 1 mm
  assert.equal(studies[0]?.liverVolumeMl.toFixed(3), '70.362')
})
