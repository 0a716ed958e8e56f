import { recordPage } from '@debulk/dossier/record/record-page'
import type { RecordView } from '@debulk/dossier/record/record-view'
import { terminalRecord, terminalRecordShort } from '@debulk/dossier/record/terminal-record'
import { ansiInk, plainInk } from '@debulk/dossier/terminal-ink'
import type { Language } from '@debulk/language/language'
import { speakRecord } from '@debulk/language/record/speak-record'
import { speak } from '@debulk/language/speak'
import { sha256 } from '@debulk/platform/sha256'
import type { IsoDate } from '@debulk/quantity/iso-date'
import type { CheckedRecord } from './check-record.ts'
import { unknownColumns, type Look } from './measure-table.ts'
import { version } from './version.ts'

async function viewOf({ review, assessment }: CheckedRecord, language: Language): Promise<RecordView> {
  const [words, catalogue] = await Promise.all([speakRecord(language), speak(language)])
  return { review, assessment, words, catalogue }
}

/** A checked record for a terminal; `short` is the first screen alone. */
export async function checkedRecordText(
  checked: CheckedRecord,
  look: Look & { readonly how: 'short' | 'usual' | 'all' },
): Promise<string> {
  const text = look.how === 'short' ? terminalRecordShort : terminalRecord
  return text({
    ...(await viewOf(checked, look.language)),
    refused: checked.refused,
    all: look.how === 'all',
    width: look.columns ?? unknownColumns,
    ink: look.colour ? ansiInk : plainInk,
  })
}

/** A checked record as one page that needs nothing but itself. */
export async function checkedRecordPage(
  checked: CheckedRecord,
  { language, today, all }: { readonly language: Language; readonly today: IsoDate; readonly all: boolean },
): Promise<string> {
  return recordPage({
    ...(await viewOf(checked, language)),
    all,
    generated: { version, on: today },
    sha256,
    origin: checked.origin,
  })
}
