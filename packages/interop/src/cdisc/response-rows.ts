import { bestResponse, type BestResponseRules } from '@debulk/clinical/response/best-response'
import { ratedToProgression } from '@debulk/clinical/response/reader-agreement'
import { responseCourse, type VisitResponse } from '@debulk/clinical/response/response-course'
import { responseNote, type ResponseNote } from '@debulk/contract/response-notes'
import type { AssessmentVisit } from './assessment-visits.ts'
import type { TumourCourse } from './tumour-courses.ts'

/** One record of RS. */
export type ResponseRow = {
  readonly USUBJID: string
  readonly RSEVAL: string
  readonly RSEVALID: string
  readonly VISITNUM: string
  readonly VISIT: string
  readonly RSTESTCD: 'TRGRESP' | 'NTRGRESP' | 'NEWLPROG' | 'OVRLRESP' | 'BESTRESP'
  readonly RSSTRESC: string
  readonly RSDTC: string
}

/** Responses of one course and its records of RS; the baseline has none. */
export type DerivedResponse = {
  readonly course: TumourCourse
  readonly responses: readonly VisitResponse[]
  readonly rows: readonly ResponseRow[]
}

/**
 * Judges a course. A visit whose scans were made on several days is dated by the first of them where it is progression and by the last
 * where it is anything else.
 *
 * @source RECIST 1.1 §4.3, §4.4; dates of progression and response as FDA, Clinical Trial Endpoints for Oncology (general knowledge)
 */
export function derivedResponse(
  file: string,
  course: TumourCourse,
  rules: BestResponseRules,
  note: (note: ResponseNote) => void,
): DerivedResponse {
  const responses = responseCourse(course.course)
  compareSums(file, course, responses, note)
  const who = { USUBJID: course.subject, RSEVAL: course.evaluator, RSEVALID: course.evaluatorId }
  const rows = responses.slice(1).flatMap((response): ResponseRow[] => {
    const visit = course.visits.get(response.visit)
    if (!visit) return []
    const row = (RSTESTCD: ResponseRow['RSTESTCD'], RSSTRESC: string): ResponseRow => ({
      ...who,
      VISITNUM: visit.numberText,
      VISIT: visit.name,
      RSTESTCD,
      RSSTRESC,
      RSDTC: dated(visit, RSSTRESC === 'PD' || RSTESTCD === 'NEWLPROG'),
    })
    return [
      ...(response.target === 'none' ? [] : [row('TRGRESP', response.target)]),
      ...(response.nonTarget === null ? [] : [row('NTRGRESP', response.nonTarget)]),
      ...(response.newLesions === 'equivocal' || response.newLesions === 'unequivocal'
        ? [row('NEWLPROG', response.newLesions.toUpperCase())]
        : []),
      row('OVRLRESP', response.overall),
    ]
  })
  const best = bestResponse(ratedToProgression(responses), course.course.baseline.date, rules)
  const at = best.visit === null ? undefined : course.visits.get(best.visit)
  const RSDTC = at ? dated(at, best.best === 'PD') : ''
  return {
    course,
    responses,
    rows: [...rows, { ...who, VISITNUM: '', VISIT: '', RSTESTCD: 'BESTRESP', RSSTRESC: best.best ?? 'NE', RSDTC }],
  }
}

const dated = ({ dates }: AssessmentVisit, isFirst: boolean): string => (isFirst ? dates[0] : dates.at(-1))?.value ?? ''

/** Sums the table itself gives are held against ours; ours decide. */
function compareSums(
  file: string,
  { visits }: TumourCourse,
  responses: readonly VisitResponse[],
  note: (note: ResponseNote) => void,
): void {
  for (const { visit, sumMm, seenSumMm } of responses) {
    const found = visits.get(visit)
    for (const { row, test, value, testText } of found?.results ?? []) {
      if (test !== 'sum') continue
      const name = found?.name ?? ''
      if (value.kind === 'not-evaluated') {
        if (sumMm !== null) note(responseNote(file, row, 'result-not-read', { test: testText, result: '' }))
      } else if (value.kind !== 'length')
        note(
          responseNote(file, row, 'result-not-read', {
            test: testText,
            result: value.kind === 'refused' ? value.text : value.kind.toUpperCase(),
          }),
        )
      else if (sumMm === null)
        note(responseNote(file, row, 'sum-not-compared', { givenMm: value.mm, seenMm: seenSumMm, visit: name }))
      else if (Math.abs(value.mm - sumMm) >= 0.05)
        note(responseNote(file, row, 'sum-differs', { givenMm: value.mm, oursMm: sumMm, visit: name }))
    }
  }
}
