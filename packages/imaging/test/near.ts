import assert from 'node:assert/strict'

/** Equal up to a relative difference, and up to that of 1 near 0. */
export function near(actual: number, expected: number, relative: number, what: string): void {
  const room = relative * Math.max(1, Math.abs(expected))
  assert.ok(Math.abs(actual - expected) <= room, `${what}: ${actual} instead of ${expected} ± ${room}`)
}
