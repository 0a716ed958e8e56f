import { parseArgs, type ParseArgsConfig } from 'node:util'
import type { Catalogue } from '@debulk/language/catalogue'
import { isoDate, type IsoDate } from '@debulk/quantity/iso-date'
import { err, ok, type Result } from '@debulk/quantity/result'

export type Options = NonNullable<ParseArgsConfig['options']>

/** Misuse, as a sentence that still has to be said in a language. */
export type Misuse = (words: Catalogue['command']['misuse']) => string

export type Arguments = {
  readonly positionals: readonly string[]
  readonly text: (name: string) => string | null
  readonly texts: (name: string) => readonly string[]
  readonly flag: (name: string) => boolean
}

/** Arguments of one verb; unknown options and missing values are misuse, never guessed. */
export function readArguments(args: readonly string[], options: Options): Result<Arguments, Misuse> {
  try {
    const { values, positionals } = parseArgs({
      args: withNegatives(args, options),
      options,
      allowPositionals: true,
      strict: true,
    })
    const empty = Object.entries(values).find(
      ([, value]) => value === '' || (Array.isArray(value) && value.includes('')),
    )
    if (empty) return err((words) => words.missingValue(`--${empty[0]}`))
    return ok({
      positionals,
      text: (name) => (typeof values[name] === 'string' ? values[name] : null),
      texts: (name) => {
        const value = values[name]
        return Array.isArray(value)
          ? value.filter((v) => typeof v === 'string')
          : typeof value === 'string'
            ? [value]
            : []
      },
      flag: (name) => values[name] === true,
    })
  } catch (thrown) {
    if (!(thrown instanceof TypeError) || !('code' in thrown)) throw thrown
    const option = /'(?:-\w, )?(-[^'= ]*)/.exec(thrown.message)?.[1] ?? args.find((a) => a.startsWith('-')) ?? ''
    if (thrown.code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return err((words) => words.unknownOption(option))
    const takesNone = options[option.replace(/^-+/, '')]?.type === 'boolean'
    return err((words) => (takesNone ? words.noValue(option) : words.missingValue(option)))
  }
}

/** `--seed -1` as `--seed=-1`: the parser would take the number for an option, and nobody would hear what is allowed. */
function withNegatives(args: readonly string[], options: Options): string[] {
  const joined: string[] = []
  for (const arg of args) {
    const option = joined.at(-1) ?? ''
    const takes = option.startsWith('--') && options[option.slice(2)]?.type === 'string' && !joined.includes('--')
    if (takes && /^-\d/.test(arg)) joined.splice(-1, 1, `${option}=${arg}`)
    else joined.push(arg)
  }
  return joined
}

export const unexpected =
  (argument: string): Misuse =>
  (words) =>
    words.unexpected(argument)

export function oneOf<T extends string>(
  args: Arguments,
  name: string,
  allowed: readonly [T, ...T[]],
): Result<T, Misuse> {
  const value = args.text(name)
  if (value === null) return ok(allowed[0])
  const found = allowed.find((each) => each === value)
  return found === undefined ? err((words) => words.badValue({ option: `--${name}`, value, allowed })) : ok(found)
}

export function dateOf(args: Arguments, name: string): Result<IsoDate | null, Misuse> {
  const value = args.text(name)
  if (value === null) return ok(null)
  const date = isoDate(value)
  return date.ok ? date : err((words) => words.badDate({ option: `--${name}`, value }))
}

export function wholeNumber(
  args: Arguments,
  name: string,
  { least, most }: { readonly least: number; readonly most: number },
): Result<number | null, Misuse> {
  const value = args.text(name)
  if (value === null) return ok(null)
  const number = Number(value)
  const fits = /^\d{1,9}$/.test(value) && number >= least && number <= most
  return fits ? ok(number) : err((words) => words.badNumber({ option: `--${name}`, value, least, most }))
}
