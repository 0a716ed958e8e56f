import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { PeerProgram } from './peer-process.ts'

export const python = '/usr/bin/python3'
const peersFolder = join(import.meta.dirname, 'peers')

export type PeerName = 'debulk' | 'itk' | 'python' | 'dcmjs' | 'cornerstone' | 'memory'

/** Every program of the benchmark, ours among them; what is not installed says so. */
export function peerPrograms(cache: string): Readonly<Record<PeerName, PeerProgram>> {
  const script = (file: string) => join(peersFolder, file)
  const node = (file: string, ...words: string[]): [string, ...string[]] => [process.execPath, script(file), ...words]
  const built = (name: string, program: string): PeerProgram => {
    const path = join(cache, 'itk', program)
    return existsSync(path) ? { name, command: [path] } : { name, missing: 'npm run bench -- --install-peers' }
  }
  const cornerstone = join(cache, 'cornerstone')
  return {
    debulk: { name: 'Debulk', command: node('javascript/debulk-peer.ts') },
    itk: built('ITK', 'itk-peer'),
    memory: built('this machine', 'memory-limits'),
    python: pythonPackagesMissing()
      ? { name: 'Python', missing: 'npm run bench -- --install-peers' }
      : { name: 'Python', command: [python, script('python/python_peer.py')] },
    dcmjs: { name: 'dcmjs', command: node('javascript/dcmjs-peer.ts') },
    cornerstone: existsSync(join(cornerstone, 'node_modules/@cornerstonejs/tools'))
      ? { name: 'Cornerstone3D', command: node('javascript/cornerstone-peer.ts', cornerstone) }
      : { name: 'Cornerstone3D', missing: 'npm run bench -- --install-peers' },
  }
}

export function pythonPackagesMissing(): boolean {
  const asked = spawnSync(python, ['-c', 'import scipy, skimage, nibabel, pydicom'], { stdio: 'ignore' })
  return asked.status !== 0
}
