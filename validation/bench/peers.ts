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
  const fromNpm = (name: string, pack: string, file: string): PeerProgram => {
    const folder = join(cache, 'npm')
    if (!existsSync(join(folder, 'node_modules', pack))) return { name, missing: 'npm run bench -- --install-peers' }
    return { name, command: node(file, folder) }
  }
  return {
    debulk: { name: 'Debulk', command: node('javascript/debulk-peer.ts') },
    itk: built('ITK', 'itk-peer'),
    memory: built('this machine', 'memory-limits'),
    python: pythonPackagesMissing()
      ? { name: 'Python', missing: 'npm run bench -- --install-peers' }
      : { name: 'Python', command: [python, script('python/python_peer.py')] },
    dcmjs: fromNpm('dcmjs', 'dcmjs', 'javascript/dcmjs-peer.ts'),
    cornerstone: fromNpm('Cornerstone3D', '@cornerstonejs/tools', 'javascript/cornerstone-peer.ts'),
  }
}

export function pythonPackagesMissing(): boolean {
  const asked = spawnSync(python, ['-c', 'import scipy, skimage, nibabel, pydicom'], { stdio: 'ignore' })
  return asked.status !== 0
}
