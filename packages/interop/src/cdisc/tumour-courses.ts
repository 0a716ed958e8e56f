import type { ResponseCourse, ResponseVisit, TargetState } from '@debulk/clinical/response/response-course'
import { responseNote, type ResponseNote } from '@debulk/contract/response-notes'
import { assessmentVisits, dateOfVisit, type AssessmentVisit } from './assessment-visits.ts'
import { baselineVisit, withOneBaseline } from './baseline-visit.ts'
import { lengthTests, seenState, targetState, type LengthTests } from './lesion-at-visit.ts'
import { oneResultPerTest } from './one-result-per-test.ts'
import { hasHappened, mergedStates, splitStates } from './split-and-merged-states.ts'
import { tellTargetChoice } from './target-choice.ts'
import type { Evaluator, Identification } from './tumour-identification.ts'
import { tumourLesions, type TumourLesion } from './tumour-lesions.ts'
import type { TumourResult } from './tumour-result.ts'
import type { VisitWord } from './visit-key.ts'

/** Records of one subject by one evaluator. */
export type EvaluatorRecords = Evaluator & {
  readonly subject: string
  readonly identifications: readonly Identification[]
  readonly results: readonly TumourResult[]
}

/** What these records make: a course to judge, with the visits it was made of by the ids of the course. */
export type TumourCourse = Evaluator & {
  readonly subject: string
  readonly course: ResponseCourse
  readonly visits: ReadonlyMap<string, AssessmentVisit>
}

/** Why no course could be made. */
export type NoCourse = 'no-tumour' | 'no-visit' | 'nothing-measured'

type Files = { readonly tu: string; readonly tr: string }
type Say = (note: ResponseNote) => void

/** Turns the records of one evaluator into a course; every record that does not enter it is noted. */
export function tumourCourse(files: Files, records: EvaluatorRecords, note: Say): TumourCourse | NoCourse {
  const { subject, evaluator, evaluatorId, identifications } = records
  const lesions = tumourLesions(files.tu, identifications, note)
  const isMerged = (id: string) => lesions.mergers.some(({ lesion }) => lesion === id)
  const known = (id: string) => lesions.all.has(id) || lesions.parentOf.has(id) || isMerged(id)
  const results = records.results.filter(({ row, lesion, test, testText }) => {
    if (test === 'other') {
      note(responseNote(files.tr, row, 'test-not-needed', { test: testText }))
      return false
    }
    if (test === 'sum' && lesion === '') return true
    if (lesion !== '' && known(lesion)) return true
    const who = [evaluator, evaluatorId].filter((text) => text !== '').join(' · ')
    if (lesion !== '') note(responseNote(files.tr, row, 'unknown-lesion', { lesion, evaluator: who }))
    else note(responseNote(files.tr, row, 'no-lesion', { test: testText }))
    return false
  })
  const visits = withOneBaseline(
    assessmentVisits([...results, ...newByIdentification(identifications, results)]),
    identifications,
  )
  const baselineAt = baselineVisit(visits, identifications)
  const followed = [...lesions.all.values()].filter(({ role }) => role !== 'new')
  const none = (because: NoCourse): NoCourse => {
    const who = [evaluator, evaluatorId].filter((text) => text !== '').join(' · ')
    const facts = { subject, evaluator: who, because }
    for (const { row } of results) note(responseNote(files.tr, row, 'no-baseline', facts))
    for (const { row } of identifications) note(responseNote(files.tu, row, 'no-baseline', facts))
    return because
  }
  if (followed.length === 0) return none('no-tumour')
  if (results.length === 0) return none('nothing-measured')
  const baseline = baselineAt === null ? undefined : visits[baselineAt]
  if (baselineAt === null || !baseline) return none('no-visit')
  const isAt = (lesion: TumourLesion, { key, dates }: AssessmentVisit) =>
    lesion.visits.some((v) => v.key === key || (v.date !== null && dates.some(({ value }) => value === v.date?.value)))
  const isLate = (lesion: TumourLesion) =>
    !isAt(lesion, baseline) && visits.slice(baselineAt + 1).some((visit) => isAt(lesion, visit))
  const late = followed.filter(isLate)
  for (const lesion of late) {
    const visit = visits.find((each) => isAt(lesion, each))?.name ?? ''
    note(responseNote(files.tu, lesion.row, 'target-after-baseline', { lesion: lesion.id, visit }))
  }
  for (const lesion of lesions.all.values()) {
    if (lesion.role === 'new' && isAt(lesion, baseline))
      note(responseNote(files.tu, lesion.row, 'new-at-baseline', { lesion: lesion.id, visit: baseline.name }))
  }
  const targets = followed.filter((lesion) => lesion.role === 'target' && !isLate(lesion))
  const nonTargets = followed.filter((lesion) => lesion.role === 'non-target' && !isLate(lesion))
  if (targets.length + nonTargets.length === 0) return none('no-tumour')
  const fresh = [...lesions.all.values()].filter((lesion) => lesion.role === 'new' && !isAt(lesion, baseline))
  for (const visit of visits.slice(0, baselineAt)) {
    for (const { row } of visit.results)
      note(responseNote(files.tr, row, 'before-baseline', { visit: visit.name, baseline: baseline.name }))
  }

  const firstMember = (id: string) => lesions.mergers.find(({ lesion }) => lesion === id)?.members[0]
  const ofLesion = Map.groupBy(results, ({ lesion }) => lesion)
  const testsOf = (id: string): LengthTests => {
    const lesion = lesions.all.get(lesions.all.has(id) ? id : (lesions.parentOf.get(id) ?? firstMember(id) ?? id))
    return lengthTests(lesion?.isNode ?? null, ofLesion.get(id) ?? [])
  }
  const tests = new Map([...ofLesion.keys()].map((id) => [id, testsOf(id)]))
  for (const { id, row } of targets) {
    const { isNode, order } = tests.get(id) ?? testsOf(id)
    if (isNode && order[0] === 'long') note(responseNote(files.tu, row, 'node-by-long-axis', { lesion: id }))
    if (!ofLesion.has(id)) note(responseNote(files.tu, row, 'never-assessed', { lesion: id }))
  }
  const isTarget = new Set(targets.map(({ id }) => id))
  const isLateId = new Set(late.map(({ id }) => id))
  const carried = new Set<string>()

  const read = (visit: AssessmentVisit, isBaseline: boolean): ResponseVisit => {
    const byLesion = new Map(
      [
        ...Map.groupBy(
          visit.results.filter(({ lesion }) => lesion !== ''),
          ({ lesion }) => lesion,
        ),
      ].map(([id, all]) => [id, oneResultPerTest(files.tr, all, note)] as const),
    )
    const state = (id: string): TargetState | null =>
      targetState(files.tr, byLesion.get(id) ?? [], tests.get(id) ?? testsOf(id), note)
    const states = new Map<string, TargetState>()
    for (const { id, row } of targets) {
      const found = state(id)
      if (found) states.set(id, found)
      if (isBaseline && (found === null || found.state === 'not-evaluable'))
        note(responseNote(files.tu, row, 'target-without-baseline', { lesion: id, visit: visit.name }))
    }
    if (isBaseline) tellTargetChoice(files.tu, targets, (id) => tests.get(id) ?? testsOf(id), states, note)
    const isTold = (at: VisitWord | undefined) => hasHappened(at, visit, visits)
    const fragments = new Map([...lesions.parentOf].filter(([id]) => isTold(lesions.splitAt.get(id))))
    const partsOf = (parent: string) => [...fragments].flatMap(([id, from]) => (from === parent ? [id] : []))
    for (const parent of splitStates(fragments, isTarget, state, states)) {
      for (const { row } of byLesion.get(parent) ?? [])
        note(responseNote(files.tr, row, 'total-of-parts', { lesion: parent, parts: partsOf(parent) }))
    }
    const mergers = lesions.mergers.filter(({ at }) => isTold(at))
    mergedStates(mergers, isTarget, state, states)
    for (const { row, lesion, value } of visit.results) {
      if (value.kind === 'merged' && states.get(lesion)?.state !== 'merged-into')
        note(responseNote(files.tr, row, 'merger-not-identified', { lesion }))
    }
    for (const id of isLateId) {
      for (const { row } of byLesion.get(id) ?? [])
        note(responseNote(files.tr, row, 'target-after-baseline', { lesion: id, visit: visit.name }))
    }
    const seenAlone = (id: string) => seenState(files.tr, byLesion.get(id) ?? [], tests.get(id) ?? testsOf(id), note)
    const seen = (id: string) => {
      const parts = partsOf(id).filter((part) => byLesion.has(part))
      const all = parts.length === 0 || byLesion.has(id) ? [id, ...parts] : parts
      return gravest(all.map(seenAlone))
    }
    return {
      id: visit.key,
      date: dateOfVisit(visit),
      targets: states,
      nonTarget: nonTargets.length === 0 ? null : nonTargetOf(nonTargets.map(({ id }) => seen(id))),
      ...(isBaseline
        ? { newLesions: 'none' }
        : newOf(fresh, byLesion, carried, (all) => noteSizes(files.tr, all, note))),
    }
  }
  const firstRead = read(baseline, true)
  if (isEmpty(firstRead, baseline)) return none('nothing-measured')
  return {
    subject,
    evaluator,
    evaluatorId,
    visits: new Map(visits.slice(baselineAt).map((visit) => [visit.key, visit])),
    course: {
      targets: targets.map(({ id, location }) => ({
        id,
        kind: (tests.get(id) ?? testsOf(id)).isNode ? 'node' : 'lesion',
        organ: location === '' ? null : location,
      })),
      baseline: firstRead,
      followUps: visits.slice(baselineAt + 1).map((visit) => read(visit, false)),
    },
  }
}

/** Nothing of what was to be followed was seen at the baseline. */
const isEmpty = ({ targets, nonTarget }: ResponseVisit, { results }: AssessmentVisit): boolean =>
  results.every(({ test }) => test === 'sum') ||
  ([...targets.values()].every(({ state }) => state === 'not-evaluable') && (nonTarget === null || nonTarget === 'NE'))

/** A new lesion that TU identifies and TR says nothing of at that visit is there all the same. */
function newByIdentification(
  identifications: readonly Identification[],
  results: readonly TumourResult[],
): TumourResult[] {
  const told = new Set(results.map(({ lesion, visit }) => `${visit.key} ${lesion}`))
  return identifications.flatMap((each): TumourResult[] => {
    const { role, test, visit, lesion, row, subject, by, isEquivocal } = each
    if (role !== 'new' || test !== 'identified' || visit.key === null || told.has(`${visit.key} ${lesion}`)) return []
    const value = { kind: isEquivocal ? 'equivocal' : 'unequivocal' } as const
    const rest = { isBaseline: false, isAccepted: false, testText: 'TUMIDENT', test: 'state' } as const
    return [{ row, subject, by, lesion, visit, value, ...rest }]
  })
}

/** @source RECIST 1.1 §4.3.3: CR when all are gone and nodes below 10 mm; PD when unequivocal; NE when one was not evaluated */
function nonTargetOf(states: readonly ReturnType<typeof seenState>[]): NonNullable<ResponseVisit['nonTarget']> {
  if (states.includes('unequivocal')) return 'PD'
  if (states.includes('not-evaluated')) return 'NE'
  return states.every((state) => state === 'absent') ? 'CR' : 'NON-CR/NON-PD'
}

/** A lesion that was certainly new stays so until it is seen to be gone. */
function newOf(
  fresh: readonly TumourLesion[],
  byLesion: ReadonlyMap<string, readonly TumourResult[]>,
  carried: Set<string>,
  sizes: (results: readonly TumourResult[]) => void,
): Pick<ResponseVisit, 'newLesions' | 'fresh'> {
  const doubted = new Set<string>()
  for (const { id, isEquivocal: isDoubted } of fresh) {
    const results = byLesion.get(id) ?? []
    sizes(results)
    const states = results.map(({ value }) => value.kind)
    if (states.includes('equivocal') && !states.includes('unequivocal')) doubted.add(id)
    else if (states.includes('unequivocal')) carried.add(id)
    else if (states.includes('absent') || results.some(({ value }) => value.kind === 'length' && value.mm === 0))
      carried.delete(id)
    else if (states.includes('present') || states.includes('length') || states.includes('too-small')) {
      if (isDoubted) doubted.add(id)
      else carried.add(id)
    }
  }
  return {
    newLesions: carried.size > 0 ? 'unequivocal' : doubted.size > 0 ? 'equivocal' : 'none',
    fresh: [
      ...[...carried].map((at) => ({ at, certainty: 'unequivocal' as const })),
      ...[...doubted].map((at) => ({ at, certainty: 'equivocal' as const })),
    ],
  }
}

function noteSizes(file: string, results: readonly TumourResult[], note: Say): void {
  for (const { row, test, testText, lesion, value } of results) {
    if (value.kind === 'refused' && test !== 'other')
      note(
        responseNote(
          file,
          row,
          value.because === 'unit' ? 'unit-refused' : 'result-not-read',
          value.because === 'unit' ? { unit: value.text } : { test: testText, result: value.text },
        ),
      )
    else if (test === 'other') note(responseNote(file, row, 'test-not-needed', { test: testText }))
    else if (test !== 'state' && results.some((other) => other.test === 'state'))
      note(responseNote(file, row, 'size-of-new-lesion', { lesion }))
  }
}

/** Of a lesion in parts: what is there decides before what was not evaluated. */
const gravest = (states: readonly SeenState[]): SeenState =>
  gravestFirst.find((state) => states.includes(state)) ?? 'not-evaluated'
type SeenState = ReturnType<typeof seenState>
const gravestFirst: readonly SeenState[] = ['unequivocal', 'present', 'equivocal', 'not-evaluated', 'absent']
