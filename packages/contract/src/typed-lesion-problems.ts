import { namesNode } from '@debulk/clinical/lesion/names-node'
import { siteKinds, type TypedLesion } from '@debulk/clinical/record/imaging-events'
import { typedVolume } from '@debulk/clinical/record/typed-volume'
import type { PatientEvent } from '@debulk/clinical/record/patient-event'
import type { Place, Problem } from './case-place.ts'

/** Lesions of a reading that have no size, two sizes, one identity for many, or a name that is taken. */
export function typedLesionProblems(event: PatientEvent, at: Place): Problem[] {
  if (event.kind !== 'study-read' || !event.lesions) return []
  const { lesions } = event
  const problems: Problem[] = []
  const seen = { label: new Map<string, number>(), trackingUid: new Map<string, number>() }
  for (const [n, lesion] of lesions.entries()) {
    const lack = lackOf(lesion)
    const sizes = 'diametersMm | volumeMl | count + sizeMm | count + diametersMm'
    if (lack) problems.push(at.missing(['lesions', n], lack.key, sizes, lack.example))
    const clash = clashOf(lesion)
    if (clash) problems.push(at.unexpected(['lesions', n, clash.key], clash.found, clash.expected, clash.example))
    // followed by the wrong axis, a node would shrink or grow unseen
    if (lesion.siteKind === undefined && lesion.segmented !== true && namesNode(lesion.site ?? ''))
      problems.push(at.missing(['lesions', n], 'siteKind', siteKinds.join(' | '), 'node'))
    for (const key of ['label', 'trackingUid'] as const) {
      const value = lesion[key]
      if (value === undefined) continue
      if (seen[key].has(value)) problems.push(at.duplicate(['lesions', n, key], value))
      else seen[key].set(value, n)
    }
  }
  return problems
}

/** The key without which a typed lesion has no size. */
function lackOf({ diametersMm, volumeMl, count, sizeMm }: TypedLesion): { key: string; example: string } | null {
  if (count && !sizeMm && !volumeMl && !diametersMm) return { key: 'sizeMm', example: '[4, 51]' }
  if (sizeMm && !count) return { key: 'count', example: '">30"' }
  return diametersMm || volumeMl || count ? null : { key: 'diametersMm', example: '[51, 49, 37]' }
}

const tissueExamples = {
  enhancingDiametersMm: 'label: largest, diametersMm: [51], enhancingDiametersMm: [22]',
  viableVolumeMl: 'label: largest, volumeMl: 48, viableVolumeMl: 12.5',
  attenuationHu: 'label: largest, diametersMm: [51], attenuationHu: 64',
  nodules: 'label: largest, diametersMm: [51], nodules: none',
} as const

type Clash = { key: string; found: string; expected: string; example: string }

/** Keys of a typed lesion that do not go together: one of two sizes, or one identity for many, would be dropped unseen. */
function clashOf({
  volumeMl,
  diametersMm,
  count,
  sizeMm,
  trackingUid,
  longAxisMm,
  shortAxisMm,
  ...lesion
}: TypedLesion): Clash | null {
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
      expected: 'count | trackingUid',
      example: 'label: largest, trackingUid: "1.2.3", diametersMm: [51]',
    }
  const ofOne = (['enhancingDiametersMm', 'viableVolumeMl', 'attenuationHu', 'nodules'] as const).find(
    (key) => lesion[key] !== undefined,
  )
  if (count && count.most !== 1 && ofOne)
    return {
      key: ofOne,
      found: `count + ${ofOne}`,
      expected: `count | ${ofOne}`,
      example: tissueExamples[ofOne],
    }
  const tissue = tissueClash({ volumeMl, diametersMm, longAxisMm, shortAxisMm, ...lesion })
  if (tissue) return tissue
  if (longAxisMm !== undefined && shortAxisMm !== undefined && shortAxisMm > longAxisMm)
    return {
      key: 'shortAxisMm',
      found: String(shortAxisMm),
      expected: `≤ longAxisMm (${longAxisMm})`,
      example: `longAxisMm: ${shortAxisMm}, shortAxisMm: ${longAxisMm}`,
    }
  return null
}

/** What is in a lesion cannot be more than the lesion, nor nothing and something at once. */
function tissueClash(lesion: Omit<TypedLesion, 'label'>): Clash | null {
  const { diametersMm, longAxisMm, shortAxisMm, enhancingDiametersMm, viableVolumeMl } = lesion
  const axes = (diametersMm ?? [longAxisMm, shortAxisMm].filter((axis) => axis !== undefined)).toSorted((a, b) => b - a)
  const enhancing = (enhancingDiametersMm ?? []).toSorted((a, b) => b - a)
  const beyond = enhancing.findIndex((mm, i) => mm > (axes[i] ?? Infinity))
  const key = diametersMm ? 'diametersMm' : 'longAxisMm'
  if (beyond >= 0)
    return {
      key: 'enhancingDiametersMm',
      found: String(enhancing[beyond]),
      expected: `≤ ${key} (${axes[beyond]})`,
      example: `[${axes.slice(0, enhancing.length).join(', ')}]`,
    }
  if (viableVolumeMl === undefined) return null
  if (enhancing.length > 0 && (enhancing[0] === 0) !== (viableVolumeMl === 0))
    return {
      key: 'viableVolumeMl',
      found: `enhancingDiametersMm: [${enhancing.join(', ')}], viableVolumeMl: ${viableVolumeMl}`,
      expected: enhancing[0] === 0 ? '0' : '> 0',
      example: enhancing[0] === 0 ? '0' : '12.5',
    }
  const volume = typedVolume(lesion)
  if (!volume) return null
  // diameters bound a box, which is 6/π of the ellipsoid they are taken for
  const most = lesion.volumeMl ? volume.highMl : (volume.highMl * 6) / Math.PI
  if (viableVolumeMl <= most) return null
  const limit = Math.floor(most * 1000) / 1000
  return {
    key: 'viableVolumeMl',
    found: String(viableVolumeMl),
    expected: `≤ ${lesion.volumeMl ? 'volumeMl' : key} (${limit} mL)`,
    example: String(limit),
  }
}
