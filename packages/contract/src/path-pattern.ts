/**
 * Whether a path (with `/`) fits a pattern: `*` and `?` stand for anything but `/`, `**` for any folders. A pattern without `/` is a
 * file name in any folder.
 */
export function fitsPattern(path: string, pattern: string): boolean {
  const whole = pattern.includes('/') ? pattern.replace(/^\.?\//, '') : `**/${pattern}`
  return fits(path.split('/'), whole.split('/'))
}

/** Whether a path lies in a folder, named by a pattern of its own. */
export function liesIn(path: string, folder: string): boolean {
  const wanted = folder.replace(/^\.?\/|\/$/g, '').split('/')
  const own = path.split('/').slice(0, -1)
  if (wanted.length === 1 && (wanted[0] === '' || wanted[0] === '.')) return true
  return own.some((_, depth) => fits(own.slice(0, depth + 1), wanted))
}

/** Dynamic programming over both lists, so that no pattern is slow. */
function fits(parts: readonly string[], pattern: readonly string[]): boolean {
  let reached = new Set([0])
  for (const step of pattern) {
    const next = new Set<number>()
    for (const at of reached) {
      if (step === '**') for (let to = at; to <= parts.length; to++) next.add(to)
      else if (at < parts.length && fitsName(parts[at] ?? '', step)) next.add(at + 1)
    }
    reached = next
  }
  return reached.has(parts.length)
}

/** One name against `*` and `?`, without regard to case. */
export function fitsName(name: string, pattern: string): boolean {
  const [text, wanted] = [name.normalize('NFC').toLowerCase(), pattern.normalize('NFC').toLowerCase()]
  let [at, want, star, back] = [0, 0, -1, 0]
  while (at < text.length) {
    if (want < wanted.length && (wanted[want] === '?' || (wanted[want] !== '*' && wanted[want] === text[at]))) {
      at++
      want++
    } else if (wanted[want] === '*') {
      star = want++
      back = at
    } else if (star !== -1) {
      want = star + 1
      at = ++back
    } else return false
  }
  while (wanted[want] === '*') want++
  return want === wanted.length
}
