import { caseFileJsonSchema, caseFileSchemaId } from '@debulk/contract/case-file-schema'
import type { Refusal } from '@debulk/contract/refusal'
import { writeNewFile } from '@debulk/platform/write-new-file'
import type { Result } from '@debulk/quantity/result'

/** Name of the schema that is written beside a case file, so that an editor helps without a network. */
export const schemaFileName = 'case-file.schema.json'

/** The JSON Schema of the case file, as it is published, on one line: editors read it, people do not. */
export const caseSchemaText = (): string => `${JSON.stringify({ $id: caseFileSchemaId, ...caseFileJsonSchema() })}\n`

/** Starts a case file: the guidance of `template`, after the line that tells an editor of the schema. Nothing is overwritten but the schema. */
export const newCase = (path: string, template: string): Promise<Result<readonly string[], Refusal>> =>
  writeNewFile(path, `# yaml-language-server: $schema=./${schemaFileName}\n${template}`, [
    { path: schemaFileName, content: caseSchemaText() },
  ])
