// What programs that build on the packages get: tarballs that install into an empty folder without a network, with
// compiled JavaScript and types that hold on their own. The expected values are closed forms or worked by hand.
import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, before, test } from 'node:test'
import { codeBlocks } from '../markdown/code-blocks.ts'
import { publishedPackages } from '../published-packages.ts'

const PURE = ['quantity', 'statistics', 'imaging', 'clinical']
const root = path.dirname(path.dirname(import.meta.dirname))
const folder = mkdtempSync(path.join(tmpdir(), 'debulk-packages-'))
const installed = path.join(folder, 'node_modules', '@debulk')

/** As in a fresh shell: npm's own settings of the run that started this test are left out. */
const env = {
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name))),
  PATH: [path.dirname(process.execPath), process.env['PATH']].join(path.delimiter),
  HOME: folder,
  npm_config_cache: path.join(folder, 'empty-npm-cache'),
  npm_config_update_notifier: 'false',
}

function run(program: string, ...args: string[]): string {
  return execFileSync(program, args, {
    cwd: folder,
    env,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: 240_000,
  })
}

before(() => {
  if (!process.env['DEBULK_BUILT']) execFileSync(process.execPath, ['scripts/build.ts'], { cwd: root, stdio: 'ignore' })
  writeFileSync(path.join(folder, 'package.json'), '{ "name": "consumer", "private": true, "type": "module" }')
  const dist = (name: string) => path.join(root, 'packages', name, 'dist')
  run('npm', 'pack', '--silent', ...publishedPackages.map(dist))
  const tarball = (name: string) => `./${readdirSync(folder).find((file) => file.startsWith(`debulk-${name}-`))}`
  run('npm', 'install', '--offline', '--no-audit', '--no-fund', '--silent', ...PURE.map(tarball))
  for (const name of publishedPackages.filter((each) => !PURE.includes(each))) {
    // npm cannot fetch their dependencies without a network, so these are unpacked, and find them in this checkout
    mkdirSync(path.join(installed, name))
    run('tar', '-xzf', tarball(name), '--strip-components=1', '-C', path.join(installed, name))
    const manifest = JSON.parse(readFileSync(path.join(installed, name, 'package.json'), 'utf8')) as Manifest
    for (const needed of Object.keys(manifest.dependencies).filter((each) => !each.startsWith('@debulk/'))) {
      const place = path.join(folder, 'node_modules', needed)
      mkdirSync(path.dirname(place), { recursive: true })
      symlinkSync(path.join(root, 'node_modules', needed), place)
    }
  }
})
after(() => rmSync(folder, { recursive: true, force: true }))

type Manifest = {
  readonly private?: boolean
  readonly engines: object
  readonly exports: Readonly<Record<string, string | null | Readonly<Record<string, string>>>>
  readonly license: string
  readonly dependencies: Readonly<Record<string, string>>
}

const filesOf = (name: string) =>
  readdirSync(path.join(installed, name), { recursive: true, withFileTypes: true, encoding: 'utf8' })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))

/** How a program imports each module of a package. */
const modulesOf = (name: string) =>
  filesOf(name)
    .filter((file) => file.endsWith('.js'))
    .map((file) => path.relative(path.join(folder, 'node_modules'), file).replace(/\.js$/, ''))

for (const name of publishedPackages) {
  test(`${name} holds compiled modules with their types, and nothing else`, () => {
    const files = filesOf(name)
    const names = files.map((file) => path.relative(path.join(installed, name), file))
    for (const wanted of ['package.json', 'README.md', 'LICENSE']) assert.ok(names.includes(wanted), wanted)
    const isExpected = (file: string) => /\.(js|d\.ts|json)$|^README\.md$|^LICENSE$/.test(file)
    assert.deepEqual(
      names.filter((file) => !isExpected(file) || /\.test\.|(^|\/)(internal|test)\//.test(file)),
      [],
    )
    const bare = names.filter((file) => file.endsWith('.js') && !names.includes(file.replace(/js$/, 'd.ts')))
    assert.deepEqual(bare, [], 'modules without types')
    const manifest = JSON.parse(readFileSync(path.join(installed, name, 'package.json'), 'utf8')) as Manifest
    assert.equal(manifest.private, undefined)
    assert.equal(manifest.license, 'Apache-2.0')
    assert.ok(manifest.engines)
    const exported = Object.values(manifest.exports).flatMap((target) =>
      target === null ? [] : typeof target === 'string' ? [target] : Object.values(target),
    )
    const nowhere = exported.filter((target) => {
      const [head = '', tail = ''] = target.slice(2).split('*')
      return !names.some((file) => file.startsWith(head) && file.endsWith(tail))
    })
    assert.deepEqual(nowhere, [], 'exports that lead nowhere')
    const machine = files.filter((file) => readFileSync(file, 'utf8').includes(root))
    assert.deepEqual(machine, [], 'names a folder of the machine that built it')
  })

  test(`every module of ${name} loads`, () => {
    const imports = modulesOf(name).map((each) => `import '${each}'`)
    writeFileSync(path.join(folder, 'load.js'), imports.join('\n'))
    run(process.execPath, 'load.js')
  })

  test(`the example of ${name}'s README prints what it says`, () => {
    cpSync(path.join(root, 'fixtures/real-dcmqi/liver.dcm'), path.join(folder, 'liver.dcm'))
    const examples = codeBlocks(readFileSync(path.join(installed, name, 'README.md'), 'utf8'))
    const [example] = examples.filter(({ language }) => language === 'ts')
    assert.ok(example)
    writeFileSync(path.join(folder, 'example.ts'), example.text)
    const promised = [...example.text.matchAll(/\/\/ → (.*)/g)].map((match) => match[1])
    assert.ok(promised.length > 0)
    assert.deepEqual(run(process.execPath, 'example.ts').trim().split('\n'), promised)
  })
}

test('the pure packages name no module of Node and nothing outside each other', () => {
  const references = PURE.flatMap(filesOf).flatMap((file) => {
    if (!/\.(js|d\.ts)$/.test(file)) return []
    return [...readFileSync(file, 'utf8').matchAll(/(?:from|import)\s*\(?\s*['"]([^'"\s]+)['"]/g)].map(
      (match) => match[1],
    )
  })
  assert.ok(references.length > 100)
  const outside = references.filter(
    (each) => !/^\.{1,2}\/|^@debulk\/(quantity|statistics|imaging|clinical)\//.test(each ?? ''),
  )
  assert.deepEqual(outside, [])
})

test('the JSON Schemas come with contract', () => {
  const specifier = '@debulk/contract/schemas/case-file.schema.json'
  writeFileSync(
    path.join(folder, 'schema.js'),
    `import schema from '${specifier}' with { type: 'json' }\nconsole.log(schema.$id)`,
  )
  assert.equal(run(process.execPath, 'schema.js').trim(), 'urn:debulk:schema:case-file:1')
})

test('what is internal stays closed', () => {
  const { stderr } = spawnSync(process.execPath, ['-e', "import('@debulk/clinical/internal/anything')"], {
    cwd: folder,
    encoding: 'utf8',
  })
  assert.match(stderr, /ERR_PACKAGE_PATH_NOT_EXPORTED/)
})

// Φ⁻¹(0.975) = 1.95996398454005: Wichura 1988, Appl Stat 37:477. The ball: π/6·d³, and each slice a disc of the same grid.
test('plain JavaScript measures a ball of 30 mm', () => {
  writeFileSync(
    path.join(folder, 'ball.js'),
    `import { gaugeFor, measureLesion } from '@debulk/imaging/measure-lesion'
     import { runsOfMask } from '@debulk/imaging/mask-runs'
     import { normalQuantile } from '@debulk/statistics/normal'
     const size = { x: 72, y: 72, z: 72 }
     const mask = Uint8Array.from({ length: 72 ** 3 }, (_, i) => {
       const [x, y, z] = [i % 72, Math.floor(i / 72) % 72, Math.floor(i / 72 ** 2)]
       return Math.hypot(x - 35.5, y - 35.5, z - 35.5) * 0.5 <= 15 ? 1 : 0
     })
     const step = { x: { x: 0.5, y: 0, z: 0 }, y: { x: 0, y: 0.5, z: 0 }, z: { x: 0, y: 0, z: 0.5 } }
     const grid = { size, step, origin: { x: 0, y: 0, z: 0 }, frameOfReferenceUid: null }
     const { volumeMm3, edge, surfaceMm2, centroid } = measureLesion(runsOfMask(mask, size), gaugeFor(grid))
     const quantile = normalQuantile(0.975)
     console.log(JSON.stringify({ volumeMm3, longMm: edge.long.lengthMm, surfaceMm2, x: centroid.x, quantile }))`,
  )
  const measured = JSON.parse(run(process.execPath, 'ball.js')) as Record<string, number>
  const near = (key: string, expected: number, within: number) => {
    const value = measured[key] ?? NaN
    assert.ok(Math.abs(value / expected - 1) <= within, `${key} is ${value}, not ${expected}`)
  }
  near('volumeMm3', (Math.PI / 6) * 30 ** 3, 0.005)
  near('surfaceMm2', Math.PI * 30 ** 2, 0.02)
  near('longMm', 30, 0.025) // outer pixel edges: up to a pixel's diagonal more
  near('x', 17.75, 1e-12)
  near('quantile', 1.95996398454005, 1e-14)
})

// 1 − 8/80 = 0.9; 80/1600 = 5 %, 8/1600 = 0.5 %; of 80 mL at most 8 may remain for 90 %, 24 for 70 %.
test('the types hold without any library’s, and the answer is the one worked by hand', () => {
  cpSync(path.join(import.meta.dirname, 'packed-consumer.ts'), path.join(folder, 'consumer.ts'))
  importAll('pure.ts', PURE)
  typecheck(['consumer.ts', 'pure.ts'], { lib: ['ES2023'], types: [] })
  writeFileSync(
    path.join(folder, 'answer.js'),
    "import { headline, percentOfLiver } from './consumer.ts'\nconsole.log(JSON.stringify({ headline, percentOfLiver }))",
  )
  const { headline, percentOfLiver } = JSON.parse(run(process.execPath, 'answer.js')) as {
    headline: { result: { status: string; fraction: number; low: number; high: number; mayRemainMl: object } }
    percentOfLiver: number[]
  }
  const { status, fraction, low, high, mayRemainMl } = headline.result
  assert.equal(status, 'computed')
  assert.ok(Math.abs(fraction - 0.9) < 1e-12 && low < 0.9 && high > 0.9)
  assert.deepEqual(
    Object.values(mayRemainMl).map((ml: number) => ml.toFixed(9)),
    ['24.000000000', '8.000000000'],
  )
  assert.deepEqual(
    percentOfLiver.map((percent) => percent.toFixed(9)),
    ['5.000000000', '0.500000000'],
  )
})

test('the types of what reads files hold beside those of Node and of their own dependencies', () => {
  importAll('everything.ts', publishedPackages)
  mkdirSync(path.join(folder, 'node_modules/@types'), { recursive: true })
  const types = path.join(folder, 'node_modules/@types/node')
  if (!existsSync(types)) symlinkSync(path.join(root, 'node_modules/@types/node'), types)
  typecheck(['everything.ts'], { lib: ['ES2024'], types: ['node'] })
})

function importAll(file: string, names: readonly string[]): void {
  const lines = names
    .flatMap(modulesOf)
    .map((each, i) => `import * as module${i} from '${each}'\nexport { module${i} }`)
  writeFileSync(path.join(folder, file), lines.join('\n'))
}

function typecheck(
  files: readonly string[],
  options: { readonly lib: readonly string[]; readonly types: readonly string[] },
) {
  const compilerOptions = {
    ...options,
    target: 'ES2023',
    module: 'nodenext',
    moduleResolution: 'nodenext',
    strict: true,
    exactOptionalPropertyTypes: true,
    skipLibCheck: false,
    noEmit: true,
  }
  writeFileSync(path.join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files }))
  const compiler = path.join(root, 'node_modules/typescript/bin/tsc')
  const args = [compiler, '-p', folder, '--pretty', 'false']
  const { status, stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' })
  assert.deepEqual({ status, stdout }, { status: 0, stdout: '' })
}
