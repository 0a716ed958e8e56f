/**
 * Lasting illnesses that raise chromogranin A: recorded of the patient, or beside a result.
 * @source PMC4754364
 */
export const confoundingIllnesses = [
  'hypertension',
  'heart-failure',
  'acute-coronary-syndrome',
  'renal-failure',
  'atrophic-gastritis',
  'inflammatory-bowel-disease',
  'irritable-bowel',
  'pancreatitis',
  'hepatitis',
  'cirrhosis',
  'other-cancer',
] as const
