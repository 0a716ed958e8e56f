import { isoDate } from '@debulk/quantity/iso-date'
import { calendarEnds, uncertainDate, type UncertainDate } from '@debulk/quantity/uncertain-date'
import { z } from 'zod'
import { fault } from './schema-fault.ts'
import { hinted } from './schema-hints.ts'

/** Nobody who could be in a record was born before, and who writes 2118 meant 2018. */
const [firstDay, lastDay] = ['1850-01-01', '2100-12-31']
const years = '1850 … 2100'

/** Bounds that nobody stated are not judged. */
const isOfOurTime = ({ earliest, latest, precision }: UncertainDate): boolean =>
  precision === 'unknown' ||
  ((earliest === calendarEnds.first || earliest >= firstDay) &&
    (latest === calendarEnds.last || latest <= lastDay) &&
    latest >= firstDay &&
    earliest <= lastDay)

/** Days that a month can have; which Februaries have 29 only a calendar says. */
const day = String.raw`\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|02-(?:0[1-9]|[12]\d))`
const vague = String.raw`(?:${day}|\d{4}(?:-(?:0[1-9]|1[0-2]))?)`

/** A date as a person writes it. A bare year is a number in YAML. */
const written = z.union([z.string().max(100), z.number()])

/** `2018-04-11`, `2018-04`, `2018`, a window `2018-04-07/2018-04-11`, one open at an end (`2017-02/..`), or `unknown`. */
export const WrittenDate = hinted(
  written.transform((text, context) => {
    const date = uncertainDate(String(text))
    if (date.ok && isOfOurTime(date.value)) return date.value
    if (date.ok) {
      fault(context, { expected: years, example: '' })
      return z.NEVER
    }
    const ways = eitherWay(String(text)) ?? calendarBounds(String(text))
    const meant = ways === null ? meantDate(String(text)) : null
    // no date that nobody wrote: it would be copied
    fault(context, ways === null ? { example: meant ?? '' } : { expected: ways, example: '' })
    return z.NEVER
  }),
  'YYYY-MM-DD | YYYY-MM | YYYY | YYYY-MM-DD/YYYY-MM-DD | YYYY-MM/.. | ../YYYY | unknown',
  '2018-04-11',
  {
    pattern: new RegExp(`^\\s*(?:unknown|(?:\\.\\.|${vague})(?:\\s*/\\s*(?:\\.\\.|${vague}))?)\\s*$`),
    least: Number(firstDay.slice(0, 4)),
    most: Number(lastDay.slice(0, 4)),
  },
)

/** A day of a study: imaging is never dated vaguely. */
export const WrittenDay = hinted(
  z
    .string()
    .max(100)
    .transform((text, context) => {
      const date = isoDate(text)
      if (date.ok && firstDay <= date.value && date.value <= lastDay) return date.value
      if (date.ok) {
        fault(context, { expected: years, example: '' })
        return z.NEVER
      }
      const ways = eitherWay(text) ?? calendarBounds(text)
      const meant = ways === null ? meantDate(text) : null
      const example = meant !== null && isoDate(meant).ok ? meant : ''
      fault(context, ways === null ? { example } : { expected: ways, example: '' })
      return z.NEVER
    }),
  'YYYY-MM-DD',
  '2018-04-11',
  { pattern: new RegExp(`^${day}$`) },
)

/** Between what a month or a day must lie, where a date is well written and not in the calendar: `2024-13-01`, `2024-02-30`. */
function calendarBounds(text: string): string | null {
  for (const part of text.split('/')) {
    const [, year, month = '', day] = /^\s*(\d{4})-(\d{2})(?:-(\d{2}))?\s*$/.exec(part) ?? []
    if (year === undefined || uncertainDate(part).ok) continue
    const whole = uncertainDate(`${year}-${month}`)
    if (!whole.ok) return `${year}-01 … ${year}-12`
    if (day !== undefined) return `${whole.value.earliest} … ${whole.value.latest}`
  }
  return null
}

/** `03/04/2018` is April in Europe and March in America: both, where both are days. */
function eitherWay(text: string): string | null {
  const found = /^\s*(\d{1,2})\/(\d{1,2})\/(\d{4})\s*$/.exec(text)
  const [european, american] = [spelt(found?.[3], found?.[2], found?.[1]), spelt(found?.[3], found?.[1], found?.[2])]
  return european === null || american === null || european === american ? null : `${european} | ${american}`
}

/** Beginnings that tell a month from all others, in English and Russian, whatever the case. */
const months: readonly RegExp[] = [
  /^(?:jan|янв)/,
  /^(?:feb|фев)/,
  /^(?:mar|март)/,
  /^(?:apr|апр)/,
  /^(?:may|ма[йя])/,
  /^(?:jun|июн)/,
  /^(?:jul|июл)/,
  /^(?:aug|авг)/,
  /^(?:sep|сен)/,
  /^(?:oct|окт)/,
  /^(?:nov|ноя)/,
  /^(?:dec|дек)/,
]

/** `April 2018`, `11 April 2018`, `April 11, 2018`, `11 апреля 2018 г.` */
function spoken(text: string): string | null {
  const word = /[\p{L}]{3,}/u.exec(text)?.[0].toLowerCase() ?? ''
  const month = months.findIndex((each) => each.test(word)) + 1
  const shape = /^\s*(?:(\d{1,2})\.?\s+)?\p{L}+\.?(?:\s+(\d{1,2}),)?\s+(\d{4})(?:\s*(?:г\.?|года?))?\s*$/u.exec(text)
  return shape === null || month === 0 ? null : spelt(shape[3], String(month), shape[1] ?? shape[2])
}

/** What a date written another way most likely is: `26.12.2016`, `12.2016`, `2016/12/26`, `2016-1-5`, `2016-12-26T08:00`. */
function meantDate(text: string): string | null {
  if (/^(\?+|-+|n\/?a|none|unk|неизвестно|нет данных|не указан[ао]?)$/i.test(text.trim())) return 'unknown'
  const day = /^\s*(\d{1,2})[./-](\d{1,2})[./-](\d{4})(?:\s*(?:г\.?|года?))?\s*$/.exec(text)
  // the thirty-first month is none: American
  if (day) return spelt(day[3], day[2], day[1]) ?? (text.includes('/') ? spelt(day[3], day[1], day[2]) : null)
  const named = spoken(text)
  if (named !== null) return named
  const open = /^\s*(?:с|со|since|from|начиная с)\s+(\S.*)$/i.exec(text)?.[1] ?? ''
  const since = open === '' ? null : (meantDate(open) ?? open)
  if (since !== null && uncertainDate(`${since}/..`).ok) return `${since}/..`
  const month = /^\s*(\d{1,2})[./-](\d{4})\s*$/.exec(text)
  if (month) return spelt(month[2], month[1])
  const parts = /^\s*(\d{4})[./-](\d{1,2})(?:[./-](\d{1,2}))?(?:[T ]\d{1,2}:.*)?\s*$/.exec(text)
  if (parts) return spelt(parts[1], parts[2], parts[3])
  const digits = /^(\d{4})(\d{2})(\d{2})$/.exec(text)
  if (digits) return spelt(digits[1], digits[2], digits[3])
  const window = /^\s*(\S+)\s*(?:\/|–|—|\.\.+|\s-\s|до|to)\s*(\S+)\s*$/.exec(text)
  const [from, to] = [window?.[1] ?? '', window?.[2] ?? '']
  if (window) {
    const both = `${meantDate(from) ?? from}/${meantDate(to) ?? to}`
    const back = `${meantDate(to) ?? to}/${meantDate(from) ?? from}`
    return uncertainDate(both).ok ? both : uncertainDate(back).ok ? back : null
  }
  const year = /^\s*(\d{4})\s*(?:г\.?|года?|year)\s*$/.exec(text)
  return year?.[1] ?? null
}

function spelt(year = '', month = '', day?: string): string | null {
  const text = [year, month.padStart(2, '0'), ...(day === undefined ? [] : [day.padStart(2, '0')])].join('-')
  return uncertainDate(text).ok ? text : null
}
