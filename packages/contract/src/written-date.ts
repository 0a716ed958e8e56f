import { isoDate } from '@debulk/quantity/iso-date'
import { uncertainDate } from '@debulk/quantity/uncertain-date'
import { z } from 'zod'
import { hinted } from './schema-hints.ts'

/** A date as a person writes it. A bare year is a number in YAML. */
const written = z.union([z.string(), z.number().int()])

/** `2018-04-11`, `2018-04`, `2018`, or a window `2018-04-07/2018-04-11`. */
export const WrittenDate = hinted(
  written.transform((text, context) => {
    const date = uncertainDate(String(text))
    if (date.ok) return date.value
    context.addIssue({ code: 'custom', message: 'not a date' })
    return z.NEVER
  }),
  'YYYY-MM-DD | YYYY-MM | YYYY | YYYY-MM-DD/YYYY-MM-DD',
  '2018-04-11',
)

/** A day of a study: imaging is never dated vaguely. */
export const WrittenDay = hinted(
  z.string().transform((text, context) => {
    const date = isoDate(text)
    if (date.ok) return date.value
    context.addIssue({ code: 'custom', message: 'not a day' })
    return z.NEVER
  }),
  'YYYY-MM-DD',
  '2018-04-11',
)
