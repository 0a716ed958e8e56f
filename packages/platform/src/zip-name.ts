const utf8Flag = 0x800

/** Three Cyrillic letters of code page 866 in a row: Windows in Russian writes names so, without saying it. */
const cyrillic866 = /[\x80-\xaf\xe0-\xf1]{3}/

/**
 * A zip entry's name that is not flagged as UTF-8: UTF-8 all the same when it reads as such (macOS), code page 866 when it
 * looks Russian, else null (code page 437, as the format says).
 */
export function unflaggedZipName(raw: Uint8Array, flags: number): string | null {
  if ((flags & utf8Flag) !== 0 || raw.every((byte) => byte < 0x80)) return null
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(raw)
  } catch {
    const latin = Buffer.from(raw).toString('latin1')
    return cyrillic866.test(latin) ? new TextDecoder('ibm866').decode(raw) : null
  }
}

/** Litter that programs leave beside files. */
export const isLitter = (name: string): boolean =>
  name.startsWith('.') || ['__MACOSX', 'Thumbs.db', 'desktop.ini'].includes(name)
