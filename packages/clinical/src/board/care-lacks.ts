/** What an item of the CARE checklist may lack. @source CARE checklist 2013 (Gagnier), 13 items */
export const careLacks = [
  'no-publication',
  'case-report-in-title',
  'keywords',
  'keywords-outside-2-to-5',
  'abstract',
  'introduction',
  'age-and-sex',
  'comorbidities',
  'symptoms',
  'examination',
  'timeline-table',
  'undated-events',
  'diagnostic-methods',
  'pathology',
  'interventions',
  'intervention-details',
  'follow-up',
  'adverse-events',
  'discussion',
  'patient-perspective',
  'consent',
] as const
/** Code of what a checklist item lacks. */
export type CareLack = (typeof careLacks)[number]
