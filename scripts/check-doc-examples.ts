/**
 * Compiles every `ts` example: in Markdown, and in the comments of the code. An example stands alone, imports what it
 * uses by package name, and is type-checked as strictly as the code it shows.
 */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { listFiles } from './list-files.ts'
import { codeBlocks } from './markdown/code-blocks.ts'
import { reportProblems } from './report-problems.ts'
import { runCommand } from './run-command.ts'

type Example = { readonly file: string; readonly line: number; readonly text: string }

const FOLDER = '.cache/doc-examples'

export async function checkDocExamples(root: string): Promise<string[]> {
  const examples = await docExamples(root)
  const folder = path.join(root, FOLDER)
  await rm(folder, { recursive: true, force: true })
  if (examples.length === 0) return []
  await mkdir(folder, { recursive: true })
  const options = { lib: ['ES2024'], types: ['node'], noUnusedLocals: false, noUnusedParameters: false }
  // what a package declares of packages without types is not found by following imports
  const include = ['*.ts', '../../packages/*/src/**/*.d.ts']
  const config = { extends: '../../tsconfig.base.json', compilerOptions: options, include }
  await writeFile(path.join(folder, 'tsconfig.json'), JSON.stringify(config))
  await writeFile(path.join(folder, 'package.json'), JSON.stringify({ type: 'module' }))
  await Promise.all(
    examples.map(({ text }, i) => writeFile(path.join(folder, `example-${i}.ts`), `${text}\nexport {}\n`)),
  )
  const compiler = path.join(root, 'node_modules/typescript/bin/tsc')
  const { code, output } = await runCommand(process.execPath, [compiler, '-p', folder, '--pretty', 'false'], {
    cwd: root,
    timeoutMs: 60_000,
  })
  return code === 0
    ? []
    : output
        .trim()
        .split('\n')
        .map((line) => atItsPlace(line, examples))
}

/** The compiler names the copy; people want the page and line. */
function atItsPlace(message: string, examples: readonly Example[]): string {
  return message.replace(/^\S*example-(\d+)\.ts\((\d+),\d+\)/, (whole, index: string, line: string) => {
    const example = examples[Number(index)]
    return example ? `${example.file}:${example.line + Number(line) - 1}` : whole
  })
}

export async function docExamples(root: string): Promise<Example[]> {
  const files = (await listFiles(root)).filter((file) => !file.startsWith('fixtures/'))
  const found = await Promise.all(
    files
      .filter((file) => /\.(md|ts|mjs)$/.test(file))
      .map(async (file) => {
        const text = await readFile(path.join(root, file), 'utf8')
        return (file.endsWith('.md') ? codeBlocks(text) : commentBlocks(text))
          .filter(({ language }) => language === 'ts')
          .map((block) => ({ file, line: block.line, text: block.text }))
      }),
  )
  return found.flat()
}

/** Code blocks inside doc comments; the leading stars are cut off. */
function commentBlocks(source: string) {
  return [...source.matchAll(/\/\*\*[\s\S]*?\*\//g)].flatMap((comment) => {
    const line = source.slice(0, comment.index).split('\n').length
    const text = comment[0].replaceAll(/^\s*\* ?/gm, '')
    return codeBlocks(text).map((block) => ({ ...block, line: block.line + line - 1 }))
  })
}

if (import.meta.main) reportProblems(await checkDocExamples(process.cwd()))
