import { readFileSync, statSync } from 'node:fs'
import type { ReadLimits } from '@debulk/contract/read-limits'
import { refusal, type Refusal } from '@debulk/contract/refusal'
import { err, ok, type Result } from '@debulk/quantity/result'
import { notReadable } from './read-file.ts'

/** A small text file that a person named; bounded like every other input. */
export function readText(path: string, limits: ReadLimits): Result<string, Refusal> {
  try {
    const { size } = statSync(path)
    if (size > limits.textBytes) {
      return err(refusal(path, 'text/too-large', { bytes: size, limitBytes: limits.textBytes }))
    }
    return ok(readFileSync(path, 'utf8'))
  } catch (thrown) {
    return err(notReadable(path, thrown))
  }
}
