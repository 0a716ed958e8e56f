import type { MeasureRequest } from '@debulk/actions/measure'
import { err, ok, type Result } from '@debulk/quantity/result'
import { oneOf, type Arguments, type Misuse, type Options } from './arguments.ts'

/** Options of every verb that reads studies. */
export const readingOptions = {
  image: { type: 'string', multiple: true },
  case: { type: 'string' },
  patient: { type: 'string' },
  segmentation: { type: 'string' },
  connectivity: { type: 'string' },
  'error-model': { type: 'string' },
  json: { type: 'boolean' },
  csv: { type: 'boolean' },
  out: { type: 'string' },
  lang: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} satisfies Options

export function measureRequest(args: Arguments, verb: string): Result<MeasureRequest, Misuse> {
  // a case file may hold studies that were typed in
  if (args.positionals.length === 0 && args.text('case') === null) return err((words) => words.missingPath(verb))
  if (args.flag('json') && args.flag('csv')) {
    return err((words) => words.notTogether({ one: '--json', other: '--csv' }))
  }
  const connectivity = oneOf(args, 'connectivity', ['26', '18', '6'])
  if (!connectivity.ok) return connectivity
  return ok({
    paths: args.positionals,
    imagePaths: args.texts('image'),
    casePath: args.text('case'),
    patient: args.text('patient'),
    segmentation: args.text('segmentation'),
    connectivity: connectivity.value === '6' ? 6 : connectivity.value === '18' ? 18 : 26,
    errorModelPath: args.text('error-model'),
  })
}
