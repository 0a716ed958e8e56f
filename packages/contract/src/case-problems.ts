import { eventsOf } from './case-record.ts'
import type { NamedEvent, TypedLesion } from './case-events.ts'
import { nearestWord } from './nearest-word.ts'
import { refusal, type Refusal } from './refusal.ts'
import type { TextFile, TextPath } from './text-file.ts'

/** What no schema of one event can see: repeated ids, references to nothing, facts that lack their other half. */
export function caseProblems(path: string, file: TextFile, events: readonly NamedEvent[]): Refusal[] {
  return events.flatMap((event, i) => {
    const at: TextPath = ['events', i]
    const missing = (to: TextPath, key: string, expected: string, example: string) =>
      refusal(path, 'text/missing-key', {
        ...file.placeOf(to),
        at: written(to),
        key,
        expected,
        example: `${key}: ${example}`,
      })
    const problems: Refusal[] = []
    if (events.findIndex(({ id }) => id === event.id) < i) {
      problems.push(
        refusal(path, 'text/duplicate', {
          ...file.placeOf([...at, 'id']),
          at: written([...at, 'id']),
          value: event.id,
        }),
      )
    }
    switch (event.kind) {
      case 'systemic-therapy-stopped':
        problems.push(...unknownTherapy(path, file, events, event.therapy, [...at, 'therapy']))
        break
      case 'resection-performed':
        problems.push(...misspeltSites(path, file, events, event.removes ?? [], [...at, 'removes']))
        break
      case 'site-finding-read':
        if (!event.volumeMl && !event.diametersMm)
          problems.push(missing(at, 'volumeMl', 'volumeMl: mL | diametersMm: [mm, …]', '11.5'))
        break
      case 'lesion-nature-asserted':
        if (event.trackingUid === undefined && event.study === undefined)
          problems.push(missing(at, 'study', 'trackingUid | study + label', '2018-04-07'))
        else if (event.trackingUid === undefined && event.label === undefined)
          problems.push(missing(at, 'label', 'trackingUid | study + label', '"lesion 3"'))
        break
      case 'study-read':
        for (const [n, lesion] of event.lesions.entries()) {
          const lack = lackOf(lesion)
          if (lack)
            problems.push(
              missing(
                [...at, 'lesions', n],
                lack.key,
                'diametersMm | volumeMl | count + sizeMm | count + diametersMm',
                lack.example,
              ),
            )
          const clash = clashOf(lesion)
          if (clash) {
            const place: TextPath = [...at, 'lesions', n, clash.key]
            const { found, expected, example } = clash
            const parameters = { ...file.placeOf(place), at: written(place), found, expected, example }
            problems.push(refusal(path, 'text/unexpected', parameters))
          }
          for (const key of ['label', 'trackingUid'] as const) {
            const value = lesion[key]
            if (value === undefined || event.lesions.findIndex((each) => each[key] === value) === n) continue
            const place: TextPath = [...at, 'lesions', n, key]
            problems.push(refusal(path, 'text/duplicate', { ...file.placeOf(place), at: written(place), value }))
          }
        }
        break
      default:
    }
    return problems
  })
}

/** The key without which a typed lesion has no size. */
function lackOf({ diametersMm, volumeMl, count, sizeMm }: TypedLesion): { key: string; example: string } | null {
  if (count && !sizeMm && !volumeMl && !diametersMm) return { key: 'sizeMm', example: '[4, 51]' }
  if (sizeMm && !count) return { key: 'count', example: '">30"' }
  return diametersMm || volumeMl || count ? null : { key: 'diametersMm', example: '[51, 49, 37]' }
}

/** Keys of a typed lesion that do not go together: one of two sizes, or one identity for many, would be dropped unseen. */
function clashOf({
  volumeMl,
  diametersMm,
  count,
  sizeMm,
  trackingUid,
}: TypedLesion): { key: string; found: string; expected: string; example: string } | null {
  const size = volumeMl ? 'volumeMl' : 'diametersMm'
  if (sizeMm && (volumeMl || diametersMm))
    return { key: size, found: `sizeMm + ${size}`, expected: `sizeMm | ${size}`, example: 'count: 7, sizeMm: [4, 51]' }
  if (count && volumeMl)
    // of each, or of all together
    return {
      key: size,
      found: 'count + volumeMl',
      expected: 'count + diametersMm | count + sizeMm | volumeMl',
      example: 'count: 7, diametersMm: [20]',
    }
  if (count && count.most !== 1 && trackingUid !== undefined)
    return {
      key: 'trackingUid',
      found: 'count + trackingUid',
      expected: 'trackingUid of one lesion',
      example: 'label: largest, trackingUid: "1.2.3", diametersMm: [51]',
    }
  return null
}

function unknownTherapy(
  path: string,
  file: TextFile,
  events: readonly NamedEvent[],
  therapy: string,
  at: TextPath,
): Refusal[] {
  const started = eventsOf(events, 'systemic-therapy-started')
  if (started.some(({ id, drug }) => id === therapy || drug === therapy)) return []
  const known = started.flatMap(({ id, drug }) => [id, drug])
  return [refusal(path, 'text/unknown-id', { ...file.placeOf(at), at: written(at), value: therapy, known })]
}

/** A site that was removed without having been read is a fact; one letter away from a site that was read, it is a slip. */
function misspeltSites(
  path: string,
  file: TextFile,
  events: readonly NamedEvent[],
  removes: readonly string[],
  at: TextPath,
): Refusal[] {
  const known = [...new Set(eventsOf(events, 'site-finding-read').map(({ site }) => site))]
  return removes.flatMap((site, n) => {
    if (known.includes(site) || nearestWord(site, known) === null) return []
    const place = [...at, n]
    return [refusal(path, 'text/unknown-id', { ...file.placeOf(place), at: written(place), value: site, known })]
  })
}

const written = (path: TextPath): string =>
  path.map((step, i) => (typeof step === 'number' ? `[${step}]` : i === 0 ? step : `.${step}`)).join('')
