import type { IsoDate } from '@debulk/quantity/iso-date'
import type { DataElement } from './write-data-set.ts'

/** Who was examined and when, as every object of one study has to repeat it. */
export type PatientStudy = {
  readonly patient: {
    readonly id: string
    /** DICOM person name, `Family^Given`. */
    readonly name: string
    readonly sex: 'M' | 'F' | 'O' | null
    readonly birthDate: IsoDate | null
    readonly comments: string | null
  }
  readonly study: {
    readonly uid: string
    readonly date: IsoDate
    /** HHMMSS */
    readonly time: string
    readonly id: string
    readonly description: string
  }
  readonly equipment: { readonly manufacturer: string; readonly model: string; readonly software: string }
  /**
   * Made up rather than acquired: said by ImageType, Derivation Description and a Patient Comment. Synthetic Data
   * (0008,001C) is left out because the validators in use do not know it yet and count it as an error.
   */
  readonly synthetic: 'synthetic' | 'real'
}

/** A day as DICOM writes it (DA): YYYYMMDD. */
export const dicomDay = (date: IsoDate): string => date.replaceAll('-', '')

/** Patient, General Study, General Equipment and the character set. */
export function patientStudyElements({ patient, study, equipment, synthetic }: PatientStudy): DataElement[] {
  const elements: DataElement[] = [
    { tag: 0x00080005, vr: 'CS', value: 'ISO_IR 192' },
    { tag: 0x00080020, vr: 'DA', value: dicomDay(study.date) },
    { tag: 0x00080030, vr: 'TM', value: study.time },
    { tag: 0x00080050, vr: 'SH', value: '' },
    { tag: 0x00080070, vr: 'LO', value: equipment.manufacturer },
    { tag: 0x00080090, vr: 'PN', value: '' },
    { tag: 0x00081030, vr: 'LO', value: study.description },
    { tag: 0x00081090, vr: 'LO', value: equipment.model },
    { tag: 0x00100010, vr: 'PN', value: patient.name },
    { tag: 0x00100020, vr: 'LO', value: patient.id },
    { tag: 0x00100030, vr: 'DA', value: patient.birthDate ? dicomDay(patient.birthDate) : '' },
    { tag: 0x00100040, vr: 'CS', value: patient.sex ?? '' },
    { tag: 0x00181000, vr: 'LO', value: 'none' },
    { tag: 0x00181020, vr: 'LO', value: equipment.software },
    { tag: 0x0020000d, vr: 'UI', value: study.uid },
    { tag: 0x00200010, vr: 'SH', value: study.id },
  ]
  const comments = [synthetic === 'synthetic' ? 'SYNTHETIC: no such person exists' : null, patient.comments]
  const said = comments.filter((comment) => comment !== null).join('. ')
  if (said !== '') elements.push({ tag: 0x00104000, vr: 'LT', value: said })
  return elements
}
