/** Brings in the Debian packages that some tests compare against, or says which are missing. */
import { existsSync } from 'node:fs'
import { runCommand } from './run-command.ts'

/** Package by package: what the tests need it for. */
const NEEDED = new Map([
  ['dicom3tools', 'checks that the DICOM files we write are valid (dciodvfy)'],
  ['dcmtk', 'makes and reads DICOM transfer syntaxes'],
  ['chromium', 'opens the report in a browser'],
  ['fonts-dejavu-core', 'letters for that browser'],
  ['python3-numpy', 'arrays for the Python programs we compare with'],
  ['python3-scipy', 'connected components and distances to compare with'],
  ['python3-skimage', 'surfaces and region properties to compare with'],
  ['python3-pydicom', 'DICOM to compare with'],
  ['python3-nibabel', 'NIfTI to compare with'],
  ['python3-openpyxl', 'workbooks as other programs write them'],
  ['python3-xlsxwriter', 'the same, by another program'],
  ['r-base-core', 'R, for the survival statistics to compare with'],
  ['r-cran-survival', 'those statistics'],
])

export type SystemPackages = { readonly missing: readonly string[]; readonly sentence: string }

/** As root on Debian installs what is missing, once and without questions; otherwise only names it. */
export async function installSystemPackages(say: (text: string) => void): Promise<SystemPackages> {
  const missing = await missingPackages()
  if (missing.length === 0) return { missing, sentence: '' }
  const names = missing.join(' ')
  if (!existsSync('/usr/bin/apt-get')) {
    return { missing, sentence: `Some tests need programs packaged by Debian as: ${names}. They will be skipped.` }
  }
  if (process.getuid?.() !== 0) {
    const command = `sudo apt-get install --no-install-recommends ${names}`
    return { missing, sentence: `Some tests will be skipped until these are installed: ${command}` }
  }
  say(`Installing from Debian what some tests compare with: ${names} …`)
  const words = await aptInstall(missing)
  const still = await missingPackages()
  if (still.length === 0) return { missing: still, sentence: '' }
  return {
    missing: still,
    sentence: `Debian's packages could not be installed (${words}); tests that need them are skipped: ${still.join(' ')}`,
  }
}

async function missingPackages(): Promise<string[]> {
  const names = [...NEEDED.keys()]
  const format = '${Package} ${db:Status-Status}\n'
  const { output } = await run('dpkg-query', ['-W', '-f', format, ...names], 30_000)
  const installed = new Set(
    output
      .split('\n')
      .filter((line) => line.endsWith(' installed'))
      .map((line) => line.split(' ')[0]),
  )
  return names.filter((name) => !installed.has(name))
}

/** Tries with the lists that are there, then with fresh ones. Returns what apt said last. */
async function aptInstall(names: readonly string[]): Promise<string> {
  const patience = ['-o', 'Acquire::Retries=1', '-o', 'Acquire::http::Timeout=20', '-o', 'DPkg::Lock::Timeout=120']
  const install = ['install', '-y', '-q', '--no-install-recommends', ...patience, ...names]
  const first = await run('apt-get', install, 300_000)
  if (first.code === 0) return ''
  const update = await run('apt-get', ['update', '-q', ...patience], 120_000)
  if (update.code !== 0) return lastWords(update.output)
  return lastWords((await run('apt-get', install, 300_000)).output)
}

function run(program: string, args: readonly string[], timeoutMs: number) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C' }
  return runCommand(program, args, { cwd: '/', env, timeoutMs })
}

function lastWords(output: string): string {
  return output.trim().split('\n').at(-1) ?? ''
}

if (import.meta.main) {
  const { sentence } = await installSystemPackages((text) => process.stdout.write(`${text}\n`))
  process.stdout.write(`${sentence || 'Every system package is there.'}\n`)
}
