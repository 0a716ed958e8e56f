import type { Format } from '@debulk/language/format'
import type { PageWords } from '@debulk/language/record/page-words'
import type { IsoDate } from '@debulk/quantity/iso-date'
import type { Course, CourseDate, CourseItem } from './course.ts'
import { courseBurden } from './course-burden.ts'
import { dayLines, type CourseFrame, type CoursePanel } from './course-frame.ts'
import { courseLanes, coursePacked } from './course-lanes.ts'
import { courseMarkers } from './course-markers.ts'
import { textWidth } from './place-labels.ts'
import { picture, svg } from './svg.ts'
import { drawTimeAxis, timeAxis } from './time-axis.ts'
import { typeSize } from './palette.ts'

/** Below this width names of lanes stand above their lines. */
const roomForNames = 620

/** The whole course over one time axis: burden, markers, symptoms, treatments, studies and boards. Null where no date is known. */
export function courseChart(course: Course, words: PageWords['chart'], format: Format, width: number): string | null {
  const dates = datesOf(course)
  if (dates.length === 0) return null
  const narrow = width < roomForNames
  const names = [...course.symptoms, ...course.looks].map(({ name }) => textWidth(name, typeSize.small) + 16)
  const left = narrow ? 40 : Math.min(190, Math.max(60, ...names))
  const frame: CourseFrame = { axis: timeAxis(dates, left, width - 14), width, narrow, words, format }
  const panels = [
    courseBurden(course.burden, frame),
    courseMarkers(course.markers, frame),
    courseLanes(words.symptoms, course.symptoms, frame),
    coursePacked(words.treatments, course.treatments, frame),
    courseLanes(words.looks, course.looks, frame),
  ].filter((panel): panel is CoursePanel => panel !== null)
  let y = 0
  const drawn = panels.map((panel) => {
    const at = svg('g', { transform: `translate(0 ${y})` }, panel.drawn)
    y += panel.height
    return at
  })
  return picture(
    { width, height: y + 24, label: course.label, className: 'chart', describedBy: course.describedBy },
    ...drawn,
    dayLines(frame, y - 6, y),
    drawTimeAxis(frame.axis, y, format),
  )
}

/** Every day the axis must hold: open ends of the calendar are none. */
function datesOf({ burden, markers, symptoms, treatments, looks }: Course): IsoDate[] {
  const ofItem = ({ start, end, seenUntil, turns }: CourseItem): (CourseDate | IsoDate | null)[] => [
    start,
    end,
    seenUntil,
    ...turns.map(({ on }) => on),
  ]
  const items = [...symptoms.flatMap((lane) => lane.items), ...treatments, ...looks.flatMap((lane) => lane.items)]
  return [
    ...burden.map(({ date }) => date),
    ...markers.flatMap(({ points }) => points.flatMap(({ on }) => [on.earliest, on.latest])),
    ...items
      .flatMap(ofItem)
      .flatMap((date) => (date === null ? [] : typeof date === 'string' ? [date] : [date.earliest, date.latest])),
  ]
}
