import type { Measured, MeasureRequest } from '@debulk/actions/measure'
import type { Misuse } from './arguments.ts'

/** The misuse of asking for somebody who is not here, where somebody is. */
export function unknownPatient(
  { patient }: MeasureRequest,
  { patients, studies }: Pick<Measured, 'patients' | 'studies'>,
): Misuse | null {
  const known = [...new Set([...patients, ...studies.flatMap((study) => study.patient ?? [])])]
  if (patient === null || known.length === 0 || known.includes(patient)) return null
  return (words) => words.unknownPatient({ patient, patients: known })
}
