import { caseFileJsonSchema, caseFileSchemaId } from '@debulk/contract/case-file-schema'
import type { Refusal } from '@debulk/contract/refusal'
import { writeNewFile } from '@debulk/platform/write-new-file'
import type { Result } from '@debulk/quantity/result'
import { parse } from 'yaml'

/** Name of the schema that is written beside a case file, so that an editor helps without a network. */
export const schemaFileName = 'case-file.schema.json'

/** The JSON Schema of the case file, as it is published, on one line: editors read it, people do not. */
export const caseSchemaText = (): string => `${JSON.stringify({ $id: caseFileSchemaId, ...caseFileJsonSchema() })}\n`

/**
 * Starts a case file: the guidance of `template`, after the line that tells an editor of the schema; JSON, which has no comments, only what
 * the template says. Nothing is overwritten but the schema.
 */
export function newCase(path: string, template: string): Promise<Result<readonly string[], Refusal>> {
  const text = /\.json$/i.test(path)
    ? `${JSON.stringify({ $schema: `./${schemaFileName}`, ...(parse(template) as object) }, null, 2)}\n`
    : `# yaml-language-server: $schema=./${schemaFileName}\n${template}`
  return writeNewFile(path, text, [{ path: schemaFileName, content: caseSchemaText() }])
}
