import { caseFileJsonSchema, caseFileSchemaId } from '@debulk/contract/case-file-schema'
import { readLimits } from '@debulk/contract/read-limits'
import type { Refusal } from '@debulk/contract/refusal'
import { isThere } from '@debulk/platform/is-there'
import { fileBeside } from '@debulk/platform/path-parts'
import { readText } from '@debulk/platform/read-text'
import { writeNewFile } from '@debulk/platform/write-new-file'
import { ok, type Result } from '@debulk/quantity/result'
import { parse } from 'yaml'

/** Name of the schema that is written beside a case file, so that an editor helps without a network. */
export const schemaFileName = 'case-file.schema.json'

/** The JSON Schema of the case file, as it is published, on one line: editors read it, people do not. */
export const caseSchemaText = (): string => `${JSON.stringify({ $id: caseFileSchemaId, ...caseFileJsonSchema() })}\n`

/** What a new case file came to. */
export type StartedCase = {
  readonly written: readonly string[]
  /** Somebody's own file that stands where the schema would: it was left, and the case file names no schema. */
  readonly kept: string | null
  /** JSON has no comments: the guidance of the template is not in it. */
  readonly withoutGuidance: boolean
}

/**
 * Starts a case file: the guidance of `template`, after the line that tells an editor of the schema; JSON, which has no comments, only what
 * the template says. Nothing is overwritten but a schema of Debulk's.
 */
export async function newCase(path: string, template: string): Promise<Result<StartedCase, Refusal>> {
  const schema = fileBeside(path, schemaFileName)
  const kept = isThere(schema) && !isOurs(schema) ? schema : null
  const withoutGuidance = /\.json$/i.test(path)
  const named = kept === null ? `./${schemaFileName}` : null
  const text = withoutGuidance
    ? `${JSON.stringify({ ...(named && { $schema: named }), ...(parse(template) as object) }, null, 2)}\n`
    : `${named === null ? '' : `# yaml-language-server: $schema=${named}\n`}${template}`
  const beside = [{ path: schemaFileName, content: caseSchemaText(), readers: 'as-system' } as const]
  const written = await writeNewFile(path, text, kept === null ? beside : [])
  return written.ok ? ok({ written: written.value, kept, withoutGuidance }) : written
}

/** Whether a file is a schema that Debulk wrote, of whatever version: its name says so. */
function isOurs(path: string): boolean {
  const text = readText(path, readLimits)
  if (!text.ok) return false
  try {
    const id: unknown = (JSON.parse(text.value) as { readonly $id?: unknown } | null)?.$id
    return typeof id === 'string' && id.replace(/\d+$/, '') === caseFileSchemaId.replace(/\d+$/, '')
  } catch {
    return false
  }
}
