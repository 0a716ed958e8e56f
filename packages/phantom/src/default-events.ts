import type { PlannedEvent } from './patient-plan.ts'
import { plannedDate } from './planned-date.ts'
import type { SampleWords } from './sample-words.ts'

/**
 * What happened to the sample patient outside the images: treatments, the primary and the mesenteric mass, markers. Dates
 * and marker values are those of the published case; the volumes of the two sites are invented.
 */
export function defaultEvents(words: SampleWords): PlannedEvent[] {
  return [
    {
      kind: 'marker',
      id: 'serotonin-2017-02-02',
      on: plannedDate('2017-02-02'),
      analyte: 'serotonin',
      value: 1189.1,
      unit: 'ng/mL',
      upperLimit: 200,
    },
    {
      kind: 'marker',
      id: 'cga-2017-02-02',
      on: plannedDate('2017-02-02'),
      analyte: 'chromogranin A',
      value: 628.8,
      unit: 'ng/mL',
      upperLimit: 108,
    },
    {
      kind: 'site-finding',
      id: 'primary',
      on: plannedDate('2017-06-21'),
      site: words.ileum,
      siteKind: 'primary',
      volumeMl: 3,
      removedBy: 'resection-2017',
    },
    {
      kind: 'site-finding',
      id: 'mesenteric-mass',
      on: plannedDate('2017-06-21'),
      site: words.mesentery,
      siteKind: 'mesenteric-mass',
      volumeMl: 11.5,
      removedBy: 'resection-2017',
    },
    {
      kind: 'resection',
      id: 'resection-2017',
      on: plannedDate('2017-08-30'),
      target: words.resection,
    },
    {
      kind: 'marker',
      id: 'serotonin-2017-10-05',
      on: plannedDate('2017-10-05'),
      analyte: 'serotonin',
      value: 407.9,
      unit: 'ng/mL',
      upperLimit: 200,
    },
    {
      kind: 'marker',
      id: 'cga-2017-10-05',
      on: plannedDate('2017-10-05'),
      analyte: 'chromogranin A',
      value: 93.8,
      unit: 'ng/mL',
      upperLimit: 108,
    },
    {
      kind: 'embolisation',
      id: 'tace-2018-1',
      on: plannedDate('2018-04-11'),
      target: words.rightArtery,
      course: 'tace-2018',
      lastOfCourse: false,
    },
    {
      kind: 'embolisation',
      id: 'tace-2018-2',
      on: plannedDate('2018-05-31'),
      target: words.properArtery,
      course: 'tace-2018',
      lastOfCourse: true,
    },
    {
      kind: 'marker',
      id: 'serotonin-2018-07-11',
      on: plannedDate('2018-07-11'),
      analyte: 'serotonin',
      value: 149.9,
      unit: 'ng/mL',
      upperLimit: 200,
    },
    {
      kind: 'marker',
      id: 'cga-2018-07-11',
      on: plannedDate('2018-07-11'),
      analyte: 'chromogranin A',
      value: 40.5,
      unit: 'ng/mL',
      upperLimit: 108,
    },
  ]
}
