/**
 * Text from a file as it may be shown: control characters (an escape sequence would drive the terminal), line breaks and
 * bidirectional overrides become a visible mark, and a long text is cut in the middle.
 */
export function printable(text: string, longest = 200): string {
  const visible = text.replace(/[\p{Cc}\u2028\u2029\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, '\uFFFD')
  const characters = [...visible]
  if (characters.length <= longest) return visible
  const half = Math.floor((longest - 1) / 2)
  return `${characters.slice(0, half).join('')}…${characters.slice(-half).join('')}`
}
