import { isLanguage, type Language } from '@debulk/language/language'
import type { Misuse } from './arguments.ts'

/** `--lang` may stand anywhere, before the verb too; what follows `--` are files. */
function find(
  args: readonly string[],
): { readonly at: number; readonly value: string | undefined; readonly takes: 1 | 2 } | null {
  const end = args.indexOf('--')
  const at = args.findIndex((arg, i) => (end < 0 || i < end) && (arg === '--lang' || arg.startsWith('--lang=')))
  const option = args[at]
  if (option === undefined) return null
  return option === '--lang' ? { at, value: args[at + 1], takes: 2 } : { at, value: option.slice(7), takes: 1 }
}

export function languageAsked(args: readonly string[]): Language | null {
  const value = find(args)?.value
  return value !== undefined && isLanguage(value) ? value : null
}

/** The arguments without their language; a language that is none of ours is misuse. */
export function withoutLanguage(args: readonly string[]): {
  readonly args: readonly string[]
  readonly misuse: Misuse | null
} {
  const found = find(args)
  if (!found) return { args, misuse: null }
  const { at, value, takes } = found
  const rest = args.toSpliced(at, takes)
  if (value === undefined || value === '') return { args: rest, misuse: (words) => words.missingValue('--lang') }
  if (isLanguage(value)) return { args: rest, misuse: null }
  return { args: rest, misuse: (words) => words.badValue({ option: '--lang', value, allowed: ['en', 'ru'] }) }
}
