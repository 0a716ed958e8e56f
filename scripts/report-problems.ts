/** Prints one problem per line and sets the exit code: for a check that is run by hand. */
export function reportProblems(problems: readonly string[]): void {
  for (const problem of problems) process.stderr.write(`${problem}\n`)
  process.stdout.write(problems.length === 0 ? 'No problem found.\n' : `${problems.length} problems found.\n`)
  process.exitCode = problems.length === 0 ? 0 : 1
}
