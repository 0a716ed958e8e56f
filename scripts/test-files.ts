import { listFiles } from './list-files.ts'

export type TestFiles = { readonly quick: readonly string[]; readonly slow: readonly string[] }

/**
 * Every test of the project is in exactly one of the two: quick ones run in `npm run check`, the others in `npm test`.
 * Slow are those whose name says so (x.slow.test.ts, x.system.test.ts) and those outside a source folder.
 */
export async function testFiles(root: string): Promise<TestFiles> {
  const all = (await listFiles(root)).filter((file) => file.endsWith('.test.ts'))
  const isQuick = (file: string) =>
    /^(packages\/[^/]+\/src|apps\/[^/]+\/src|scripts|validation)\//.test(file) &&
    !/\.(slow|system)\.test\.ts$/.test(file)
  return { quick: all.filter(isQuick), slow: all.filter((file) => !isQuick(file)) }
}
