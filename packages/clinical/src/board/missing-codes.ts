/** What a record of neuroendocrine liver metastases should hold. @source reference list of what the published case does not report; dossier contents of ENETS and NANETS boards (general knowledge) */
export const missingCodes = [
  'performance-status',
  'liver-and-kidney-laboratory',
  '5-hiaa',
  'marker-assay',
  'marker-conditions',
  'heart',
  'receptor-imaging',
  'mitoses',
  'resection-details',
  'liver-and-tumour-volumes',
  'reading-day',
  'arterial-phase',
  'imaging-technique',
  'procedure-cover',
  'embolisation-complications',
  'embolisation-stay',
  'embolic-particles',
  'quality-of-life',
  'surgical-complications',
  'decision-dates',
  'last-contact',
] as const
/** Code of something the record should hold. */
export type MissingCode = (typeof missingCodes)[number]
