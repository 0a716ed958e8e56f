import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after } from 'node:test'
import type { OutputFile } from '@debulk/platform/write-files'
import { measure, type Measured, type MeasureRequest } from '../src/measure.ts'
import type { Shell } from '../src/progress.ts'
import { writeTree } from './box-studies.ts'

/** A folder of its own for each test of a file, all of them gone at the end. */
export function testFolders(): (name: string) => string {
  const top = mkdtempSync(path.join(tmpdir(), 'debulk-actions-'))
  after(() => rmSync(top, { recursive: true, force: true }))
  return (name) => path.join(top, name)
}

export const quiet = (): Shell => ({ report: () => {}, signal: new AbortController().signal })

export const request = (paths: readonly string[], more: Partial<MeasureRequest> = {}): MeasureRequest => ({
  paths,
  imagePaths: [],
  casePath: null,
  patient: null,
  segmentation: null,
  connectivity: 26,
  errorModelPath: null,
  ...more,
})

/** Writes the files and measures them. */
export async function measured(
  folder: string,
  files: readonly OutputFile[],
  more: Partial<MeasureRequest> = {},
): Promise<Measured> {
  const done = await measure(request([writeTree(folder, files)], more), quiet())
  done.close()
  return done
}

/** What was left out, without the folder that holds the test. */
export const leftOut = ({ refused }: Measured, folder: string): [code: string, path: string][] =>
  refused.map(({ code, path: at }) => [code, at.replaceAll(`${path.basename(folder)}/`, '')])
