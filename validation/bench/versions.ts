import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { cpus, loadavg, totalmem } from 'node:os'
import { join } from 'node:path'
import { python } from './peers.ts'

export type Versions = readonly (readonly [name: string, version: string])[]

/** The machine and every program that was run, so that a reader knows what the figures belong to. */
export function versions(cache: string): Versions {
  const cores = cpus()
  return [
    [
      'machine',
      `${cores.length} × ${cores[0]?.model.trim() ?? 'unknown processor'}, ${gib(totalmem())} GiB, ${system()}`,
    ],
    ['load before the run', `${(loadavg()[0] ?? 0).toFixed(1)} (others at work slow programs of two threads most)`],
    ['Node', process.version],
    ['ITK', debianVersion('libinsighttoolkit5-dev')],
    ['SciPy', debianVersion('python3-scipy')],
    ['scikit-image', debianVersion('python3-skimage')],
    ['nibabel', debianVersion('python3-nibabel')],
    ['pydicom', debianVersion('python3-pydicom')],
    ['Python', output(python, ['--version']).replace('Python ', '')],
    ['dcmjs', packageVersion(join(cache, 'npm/node_modules/dcmjs'))],
    ['Cornerstone3D', packageVersion(join(cache, 'npm/node_modules/@cornerstonejs/tools'))],
  ]
}

const gib = (bytes: number): string => (bytes / 2 ** 30).toFixed(0)

function system(): string {
  if (!existsSync('/etc/os-release')) return process.platform
  return /PRETTY_NAME="(.*)"/.exec(readFileSync('/etc/os-release', 'utf8'))?.[1] ?? process.platform
}

const debianVersion = (name: string): string =>
  output('dpkg-query', ['-W', '-f', '${Version}', name]) || 'not installed'

function packageVersion(folder: string): string {
  const path = join(folder, 'package.json')
  if (!existsSync(path)) return 'not installed'
  const read: unknown = JSON.parse(readFileSync(path, 'utf8'))
  return typeof read === 'object' && read !== null && 'version' in read ? String(read.version) : 'unknown'
}

function output(program: string, words: string[]): string {
  return spawnSync(program, words, { encoding: 'utf8' }).stdout?.trim() ?? ''
}
