/**
 * The operating system's name for what went wrong, as ENOSPC; empty when it is not that kind of error.
 *
 * @param {unknown} error
 * @returns {string}
 */
export function codeOf(error) {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}
