import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export const cornerstoneVersion = '5.14.0'

const debianPackages = [
  'python3-scipy',
  'python3-skimage',
  'python3-nibabel',
  'python3-pydicom',
  'libinsighttoolkit5-dev',
  'cmake',
  'g++',
  'time',
]

/** Installs and builds the programs we compare with: Debian's as root, Cornerstone3D into the cache folder. */
export function installPeers(cache: string): void {
  if (process.getuid?.() === 0) {
    step('apt-get', ['update'])
    step('apt-get', ['install', '-y', '--no-install-recommends', ...debianPackages])
  } else {
    process.stderr.write(`Not root: first run as root\n  apt-get install ${debianPackages.join(' ')}\n`)
  }
  const itk = join(cache, 'itk')
  step('cmake', ['-S', join(import.meta.dirname, 'peers/itk'), '-B', itk])
  step('cmake', ['--build', itk])
  const cornerstone = join(cache, 'cornerstone')
  mkdirSync(cornerstone, { recursive: true })
  writeFileSync(
    join(cornerstone, 'package.json'),
    '{ "name": "cornerstone-peer", "private": true, "type": "module" }\n',
  )
  const packages = ['core', 'tools'].map((name) => `@cornerstonejs/${name}@${cornerstoneVersion}`)
  step('npm', ['install', '--prefix', cornerstone, '--no-audit', '--no-fund', '--ignore-scripts', ...packages])
}

/** A peer that cannot be installed leaves its rows "not installed"; the rest goes on. */
function step(program: string, words: string[]): void {
  process.stderr.write(`${program} ${words.join(' ')}\n`)
  const { status } = spawnSync(program, words, { stdio: ['ignore', 'ignore', 'inherit'] })
  if (status !== 0) process.stderr.write(`${program} did not succeed (${status ?? 'not found'})\n`)
}
