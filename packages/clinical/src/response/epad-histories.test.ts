import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { courseOfSums, sampleCourse, sampleVisit } from '../../test/sample-course.ts'
import { responseCourse } from './response-course.ts'

// RECIST 1.1 §4.3.1, worked by hand: fixtures/epad-histories/README.md
type History = { id: string; sums?: number[]; lesions?: (number | null)[][]; recist: string[] }
const histories = JSON.parse(
  readFileSync(new URL('../../../../fixtures/epad-histories/histories.json', import.meta.url), 'utf8'),
) as History[]

for (const { id, sums, lesions, recist } of histories) {
  test(`${id}: ${sums?.join(', ') ?? JSON.stringify(lesions)} → ${recist.join(' ')}`, () => {
    const course = lesions
      ? sampleCourse(lesions.map((mm, place) => sampleVisit(place, Object.fromEntries(mm.map((d, i) => [`l${i}`, d])))))
      : courseOfSums(sums ?? [])
    assert.deepEqual(
      responseCourse(course).map(({ target }) => target),
      recist,
    )
  })
}
