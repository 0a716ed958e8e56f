import { SaxesParser } from 'saxes'

/** What a part of a workbook says, tag by tag; names are local, prefixes are up to the program that wrote it. */
export type XmlReader = {
  readonly open?: (name: string, attribute: (name: string) => string | null) => void
  readonly text?: (text: string) => void
  readonly close?: (name: string) => void
}

/**
 * Reads XML strictly. A document type is passed over and entities it declares are unknown, so nothing multiplies and nothing is
 * fetched. Returns what is not well-formed, null where all is.
 */
export function readXml(bytes: Uint8Array, { open, text, close }: XmlReader): string | null {
  const parser = new SaxesParser({ xmlns: true, position: false })
  let fault: string | null = null
  parser.on('error', ({ message }) => {
    fault ??= message
  })
  if (open)
    parser.on('opentag', (tag) => {
      const found = (name: string) => Object.values(tag.attributes).find((each) => each.local === name)?.value ?? null
      open(tag.local, found)
    })
  if (text) {
    parser.on('text', text)
    parser.on('cdata', text)
  }
  if (close) parser.on('closetag', (tag) => close(tag.local))
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8'
  let whole: string
  try {
    whole = new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return encoding
  }
  for (let from = 0; from < whole.length && fault === null; from += chunk) parser.write(whole.slice(from, from + chunk))
  if (fault === null) parser.close()
  return fault
}

const chunk = 2 ** 20
