import { isoDate } from '@debulk/quantity/iso-date'
import { uncertainDate } from '@debulk/quantity/uncertain-date'
import { z } from 'zod'
import { fault } from './schema-fault.ts'
import { hinted } from './schema-hints.ts'

/** A date as a person writes it. A bare year is a number in YAML. */
const written = z.union([z.string().max(100), z.number()])

/** `2018-04-11`, `2018-04`, `2018`, a window `2018-04-07/2018-04-11`, one open at an end (`2017-02/..`), or `unknown`. */
export const WrittenDate = hinted(
  written.transform((text, context) => {
    const date = uncertainDate(String(text))
    if (date.ok) return date.value
    const meant = meantDate(String(text))
    fault(context, meant === null ? null : { example: meant })
    return z.NEVER
  }),
  'YYYY-MM-DD | YYYY-MM | YYYY | YYYY-MM-DD/YYYY-MM-DD | YYYY-MM/.. | ../YYYY | unknown',
  '2018-04-11',
)

/** A day of a study: imaging is never dated vaguely. */
export const WrittenDay = hinted(
  z
    .string()
    .max(100)
    .transform((text, context) => {
      const date = isoDate(text)
      if (date.ok) return date.value
      const meant = meantDate(text)
      fault(context, meant !== null && isoDate(meant).ok ? { example: meant } : null)
      return z.NEVER
    }),
  'YYYY-MM-DD',
  '2018-04-11',
)

/** What a date written another way most likely is: `26.12.2016`, `12.2016`, `2016/12/26`, `2016-1-5`, `2016-12-26T08:00`. */
function meantDate(text: string): string | null {
  if (/^(\?+|-+|n\/?a|none|unk|неизвестно|нет данных|не указан[ао]?)$/i.test(text.trim())) return 'unknown'
  const day = /^\s*(\d{1,2})[./-](\d{1,2})[./-](\d{4})(?:\s*(?:г\.?|года?))?\s*$/.exec(text)
  if (day) return spelt(day[3], day[2], day[1])
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
