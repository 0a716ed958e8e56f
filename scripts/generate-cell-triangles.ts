/** The triangles that marching cubes draws in a cell, from the derivation in `marching-cubes-cases.ts`. */
import { marchingCubesCases } from '../packages/imaging/src/marching-cubes-cases.ts'
import type { GeneratedFiles } from './generated-files.ts'

export async function generate(): Promise<GeneratedFiles> {
  const lines = wrapped(marchingCubesCases().map((letters) => letters || '-'))
  const text = `// Written by scripts/generate-cell-triangles.ts.
/** Triangles of the surface in a cell, see \`marchingCubesCases\`. One word a filling; \`-\` where there is no surface. */
export const cellTriangles: readonly string[] = [
${lines.map((words) => `  '${words}',`).join('\n')}
]
  .join(' ')
  .split(' ')
`
  return new Map([['packages/imaging/src/generated/cell-triangles.ts', text]])
}

function wrapped(words: readonly string[]): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of words) {
    if (`${line} ${word}`.length > 112) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line]
}
