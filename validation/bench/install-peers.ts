import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const npmPackages = ['dcmjs@0.52.2', '@cornerstonejs/core@5.14.0', '@cornerstonejs/tools@5.14.0']

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

/** Installs and builds the programs we compare with: Debian's as root, npm's into the cache folder. */
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
  const folder = join(cache, 'npm')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), '{ "name": "bench-peers", "private": true, "type": "module" }\n')
  step('npm', ['install', '--prefix', folder, '--no-audit', '--no-fund', '--ignore-scripts', ...npmPackages])
}

/** A peer that cannot be installed leaves its rows "not installed"; the rest goes on. */
function step(program: string, words: string[]): void {
  process.stderr.write(`${program} ${words.join(' ')}\n`)
  const { status } = spawnSync(program, words, { stdio: ['ignore', 'ignore', 'inherit'] })
  if (status !== 0) process.stderr.write(`${program} did not succeed (${status ?? 'not found'})\n`)
}
