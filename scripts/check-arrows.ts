/** Holds every import of the workspace against the import block of ARCHITECTURE.md, and against package.json. */
import { existsSync, readFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import path from 'node:path'
import { findCycles } from './arrows/find-cycles.ts'
import { parseImportBlock, type ImportBlock } from './arrows/import-block.ts'
import { moduleReferences, type ModuleReference } from './arrows/module-references.ts'
import { exportedFile, readTools, readWorkspace, type Member } from './arrows/read-workspace.ts'
import { listFiles } from './list-files.ts'
import { reportProblems } from './report-problems.ts'

type Place = { readonly file: string; readonly member: Member; readonly isTest: boolean }
type Workspace = {
  readonly root: string
  readonly members: readonly Member[]
  readonly block: ImportBlock
  /** Who may touch Node itself. */
  readonly doors: ReadonlySet<string>
  /** What every test may use, from the package.json of the root. */
  readonly tools: ReadonlySet<string>
}
type Found = { readonly problems: string[]; readonly edges: Map<string, string[]>; readonly used: UsedPackages }
type UsedPackages = Map<Member, { readonly source: Set<string>; readonly test: Set<string> }>

/** One sentence per broken arrow, each beginning with the file and line; empty when all hold. */
export async function checkArrows(root: string): Promise<string[]> {
  const { block, doors, problems } = parseImportBlock(readFileSync(path.join(root, 'ARCHITECTURE.md'), 'utf8'))
  const members = await readWorkspace(root)
  const workspace: Workspace = { root, members, block, doors, tools: readTools(root) }
  const found: Found = { problems: [...problems, ...foldersAgainstBlock(workspace)], edges: new Map(), used: new Map() }
  for (const member of members) {
    found.used.set(member, { source: new Set(), test: new Set() })
    for (const file of await listFiles(root, member.folder)) {
      if (!/\.(ts|tsx|mts|cts)$/.test(file)) continue
      const isTest = /\.test\.tsx?$/.test(file) || file.startsWith(`${member.folder}/test/`)
      checkFile(workspace, { file, member, isTest }, found)
    }
  }
  const cycles = [...findCycles(packageEdges(block)), ...findCycles(found.edges)]
  found.problems.push(...cycles.map((cycle) => `${cycle[0]}: imports go in a circle: ${cycle.join(' → ')}`))
  for (const member of members) found.problems.push(...dependenciesAgainstImports(workspace, member, found.used))
  return found.problems
}

function foldersAgainstBlock({ members, block }: Workspace): string[] {
  const missing = members
    .filter(({ name }) => !block.has(name))
    .map(({ folder, name }) => `${folder}: ${name} has no line in the import block of ARCHITECTURE.md`)
  const absent = [...block.keys()]
    .filter((name) => !members.some((member) => member.name === name))
    .map((name) => `ARCHITECTURE.md: the import block names ${name}, but there is no such folder`)
  return [...missing, ...absent]
}

function packageEdges(block: ImportBlock): Map<string, readonly string[]> {
  return new Map([...block].map(([name, allowed]) => [name, allowed === 'any' ? [] : allowed]))
}

function checkFile(workspace: Workspace, place: Place, found: Found): void {
  const targets: string[] = []
  found.edges.set(place.file, targets)
  let references: ModuleReference[]
  try {
    references = moduleReferences(readFileSync(path.join(workspace.root, place.file), 'utf8'))
  } catch (error) {
    found.problems.push(`${place.file}: its imports cannot be read: ${String(error)}`)
    return
  }
  for (const { specifier, line, kind } of references) {
    const isData = kind === 'url' && !/\.[mc]?[jt]sx?$/.test(specifier ?? '')
    if (isData && place.isTest) continue // a fixture
    if (isData && specifier !== null && isFixture(workspace, place, specifier)) continue // its bundle brings it along
    const tell = (sentence: string) => found.problems.push(`${place.file}:${line}: ${sentence}`)
    if (specifier === null) tell('imports a module whose name is computed, so that nobody can check it')
    else if (specifier.startsWith('.')) {
      const target = relativeTarget(workspace, place, specifier, tell)
      if (target !== null) targets.push(target)
    } else if (!isBuiltin(specifier)) {
      const target = packageTarget(workspace, place, specifier, found, tell)
      if (target !== null) targets.push(target)
    } else if (!specifier.startsWith('node:')) tell(`write node:${specifier}`)
    else if (!place.isTest && !workspace.doors.has(place.member.name)) {
      tell(`${place.member.name} may not import ${specifier}; ask platform, or take it as an argument`)
    }
  }
}

/** Data under fixtures/ that is there, named by a program: a package has no bundle to bring it along. */
function isFixture({ root }: Workspace, place: Place, specifier: string): boolean {
  if (!place.member.folder.startsWith('apps/')) return false
  const target = path.posix.join(path.posix.dirname(place.file), specifier)
  return target.startsWith('fixtures/') && existsSync(path.join(root, target))
}

function relativeTarget(
  { root }: Workspace,
  place: Place,
  specifier: string,
  tell: (sentence: string) => void,
): string | null {
  const target = path.posix.join(path.posix.dirname(place.file), specifier)
  if (!target.startsWith(`${place.member.folder}/`)) {
    tell(`${specifier} leaves ${place.member.folder}; import the other package by its name`)
    return null
  }
  if (!existsSync(path.join(root, target))) {
    tell(`${specifier} does not exist`)
    return null
  }
  return target
}

function packageTarget(
  { root, members, block }: Workspace,
  place: Place,
  specifier: string,
  found: Found,
  tell: (sentence: string) => void,
): string | null {
  const parts = specifier.split('/')
  const packageName = parts.slice(0, specifier.startsWith('@') ? 2 : 1).join('/')
  const used = found.used.get(place.member)
  if (packageName !== place.member.npmName) used?.[place.isTest ? 'test' : 'source'].add(packageName)
  const other = members.find((member) => member.npmName === packageName)
  if (!other) {
    if (packageName.startsWith('@debulk/')) tell(`there is no package ${packageName}`)
    return null
  }
  if (other === place.member) tell(`${specifier} is this package; use a relative path`)
  else if (!isAllowed(block, place.member, other)) {
    tell(`${place.member.name} may not import ${other.name} (ARCHITECTURE.md, import block)`)
  }
  const target = exportedFile(other, specifier.slice(packageName.length + 1))
  if (target === null) tell(`${specifier} is not among the exports of ${packageName}`)
  else if (!existsSync(path.join(root, target))) tell(`${specifier} does not exist (${target})`)
  return target
}

function isAllowed(block: ImportBlock, from: Member, to: Member): boolean {
  const allowed = block.get(from.name)
  return allowed === 'any' ? to.kind === 'package' : (allowed?.includes(to.name) ?? false)
}

function dependenciesAgainstImports({ members, tools }: Workspace, member: Member, found: UsedPackages): string[] {
  const manifest = `${member.folder}/package.json`
  const used = found.get(member) ?? { source: new Set<string>(), test: new Set<string>() }
  const { dependencies, devDependencies } = member
  const inSource = member.isBundled ? devDependencies : dependencies
  const tellMissing = (name: string, list: string) => `${manifest}: ${name} is imported but not in ${list}`
  const missing = [...used.source]
    .filter((name) => !(name in inSource))
    .map((name) => tellMissing(name, member.isBundled ? 'devDependencies (it is bundled)' : 'dependencies'))
  const missingInTests = [...used.test]
    .filter(
      (name) => !(name in dependencies) && !(name in devDependencies) && !tools.has(name) && !used.source.has(name),
    )
    .map((name) => tellMissing(name, 'devDependencies'))
  const unused = [...Object.keys(dependencies), ...Object.keys(devDependencies)]
    .filter((name) => !used.source.has(name) && (!used.test.has(name) || name in dependencies))
    .filter((name) => !name.startsWith('@types/'))
    .map(
      (name) => `${manifest}: ${name} is listed but ${used.test.has(name) ? 'only tests import it' : 'not imported'}`,
    )
  const bundled = member.isBundled ? Object.keys(dependencies) : []
  const stray = bundled.map((name) => `${manifest}: ${name} is a dependency, but the bundle has none`)
  const loose = Object.entries({ ...dependencies, ...devDependencies })
    .filter(
      ([name, version]) =>
        version !== (members.find((one) => one.npmName === name)?.version ?? version) || !/^\d/.test(version),
    )
    .map(([name, version]) => `${manifest}: ${name} is pinned as "${version}"; write the exact version`)
  return [...missing, ...missingInTests, ...unused, ...stray, ...loose]
}

if (import.meta.main) reportProblems(await checkArrows(process.cwd()))
