import type { MCategory } from './metastasis-category.ts'
import type { NCategory } from './node-category.ts'
import type { TCategory } from './tumour-category.ts'

/** Stage groups of the systems that are told apart. */
export type StageGroup = 'I' | 'II' | 'IIA' | 'IIB' | 'III' | 'IIIA' | 'IIIB' | 'IV'
/** AJCC/UICC 8; AJCC 7 and ENETS 2012, which are the same; AJCC Version 9. */
export const stagingSystems = ['ajcc-8', 'ajcc-7', 'ajcc-9'] as const
/** A staging system with its edition. */
export type StagingSystem = (typeof stagingSystems)[number]

/** A stage group, and whether the text it comes from was read for this site. */
export type GroupedStage = { readonly group: StageGroup; readonly verified: boolean }

/**
 * Stage group of jejunum or ileum; null where the categories give none (NX with M0, TX with N0).
 * @source AJCC/UICC 8: I T1N0M0, II T2–3N0M0, III T4N0M0 or any N1–2M0, IV any M1
 * @source AJCC 7, ENETS 2007/2012: IIA T2, IIB T3, IIIA T4N0, IIIB any N1
 * @source AJCC Version 9, CA Cancer J Clin 2024;74:359 (abstract only): T1NXM0 joins stage I "at several sites"; whether at this one was not verified
 */
export function stageGroup(
  system: StagingSystem,
  { t, n, m }: { readonly t: TCategory; readonly n: NCategory; readonly m: MCategory },
): GroupedStage | null {
  const verified = system !== 'ajcc-9'
  const grouped = (group: StageGroup): GroupedStage => ({ group, verified })
  if (m !== 'M0') return grouped('IV')
  if (n === 'N1' || n === 'N2') return grouped(system === 'ajcc-7' ? 'IIIB' : 'III')
  if (n === 'NX') return system === 'ajcc-9' && t === 'T1' ? grouped('I') : null
  switch (t) {
    case 'T1':
      return grouped('I')
    case 'T2':
      return grouped(system === 'ajcc-7' ? 'IIA' : 'II')
    case 'T3':
      return grouped(system === 'ajcc-7' ? 'IIB' : 'II')
    case 'T4':
      return grouped(system === 'ajcc-7' ? 'IIIA' : 'III')
    case 'TX':
    case 'T0':
    case 'Tis':
      return null
  }
}

/** Every group that possible categories allow, lowest first; `null` among them where some give none. */
export function stageGroups(
  system: StagingSystem,
  possible: {
    readonly t: readonly TCategory[]
    readonly n: readonly NCategory[]
    readonly m: readonly MCategory[]
  },
): readonly (StageGroup | null)[] {
  if (possible.m.length === 0) return [null]
  const ts = possible.t.length === 0 ? (['TX'] as const) : possible.t
  const ns = possible.n.length === 0 ? (['NX'] as const) : possible.n
  const all = ts.flatMap((t) =>
    ns.flatMap((n) => possible.m.map((m) => stageGroup(system, { t, n, m })?.group ?? null)),
  )
  return [...new Set(all)].toSorted((a, b) => ((a ?? '') < (b ?? '') ? -1 : 1))
}
