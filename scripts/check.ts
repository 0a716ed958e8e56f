/** `npm run check`: all that can be known in under a minute. Exits 1 when anything fails. */
import path from 'node:path'
import { checkArrows } from './check-arrows.ts'
import { checkDocExamples } from './check-doc-examples.ts'
import { checkFileNames } from './check-file-names.ts'
import { checkLinks } from './check-links.ts'
import { staleFiles } from './generated-files.ts'
import { undocumentedExports } from './generate-exports.ts'
import { runCommand } from './run-command.ts'
import { failed, fromProblems, passed, runParts, summary, type Part } from './run-parts.ts'
import { runTests, spreadFiles, type TestReport } from './run-tests.ts'
import { testFiles } from './test-files.ts'

export async function check(root: string, say: (text: string) => void): Promise<TestReport> {
  const { quick } = await testFiles(root)
  return runParts(
    [
      tool(root, 'types', 'typescript/bin/tsc', ['-p', 'tsconfig.json', '--pretty', 'false']),
      ...spreadFiles(quick).map((files, i) => ({
        name: `unit tests ${i + 1}`,
        run: () => runTests(root, [files], { testMs: 30_000, groupMs: 90_000 }),
      })),
      tool(root, 'lint', 'oxlint/bin/oxlint', ['--type-aware', '--deny-warnings', '--format', 'unix', ...CODE]),
      tool(root, 'types of pure packages', 'typescript/bin/tsc', ['-p', 'tsconfig.pure.json', '--pretty', 'false']),
      tool(root, 'types of scripts', 'typescript/bin/tsc', ['-p', 'scripts/tsconfig.json', '--pretty', 'false']),
      problems('doc examples', () => checkDocExamples(root)),
      tool(root, 'format', 'oxfmt/bin/oxfmt', ['--check', '.']),
      problems('arrows and cycles', () => checkArrows(root)),
      problems('generated files', () => staleFiles(root)),
      problems('comments of exports', () => undocumentedExports(root)),
      problems('file names', () => checkFileNames(root)),
      problems('links in the documents', () => checkLinks(root)),
    ],
    say,
  )
}

const CODE = ['packages', 'apps', 'scripts', 'validation']

function tool(root: string, name: string, script: string, args: readonly string[]): Part {
  const run = async () => {
    const file = path.join(root, 'node_modules', script)
    const { code, output } = await runCommand(process.execPath, [file, ...args], { cwd: root, timeoutMs: 120_000 })
    return code === 0 ? passed() : failed(name, output)
  }
  return { name, run }
}

function problems(name: string, find: () => Promise<readonly string[]>): Part {
  return { name, run: async () => fromProblems(name, await find()) }
}

if (import.meta.main) {
  process.on('SIGINT', () => process.exit(130))
  const began = performance.now()
  const report = await check(process.cwd(), (text) => process.stdout.write(`${text}\n`))
  process.stdout.write(`All of it in ${((performance.now() - began) / 1000).toFixed(1)} s.\n${summary(report)}\n`)
  process.exitCode = report.failures.length === 0 ? 0 : 1
}
