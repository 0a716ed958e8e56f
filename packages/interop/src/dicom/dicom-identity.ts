import type { Refusal } from '@debulk/contract/refusal'
import type { IsoDate } from '@debulk/quantity/iso-date'
import { ok, type Result } from '@debulk/quantity/result'
import type { DataSet } from './data-set.ts'
import { tagName, type Keyword } from './dictionary.ts'
import { MalformedDicom, orRefuse } from './malformed-dicom.ts'
import type { DicomFile } from './read-dicom.ts'

/** What a DICOM file is, by its SOP class. */
export type DicomKind = 'image' | 'segmentation' | 'structured-report' | 'directory' | 'other'

/** Who and what a file is. Everything is sorted by these, never by file names. No patient name: nothing needs it. */
export type DicomIdentity = {
  readonly kind: DicomKind
  readonly sopClassUid: string
  readonly sopInstanceUid: string
  readonly seriesInstanceUid: string
  readonly studyInstanceUid: string
  readonly frameOfReferenceUid: string | null
  /** With its issuer after a caret when one is stated: ids of two hospitals may be equal. */
  readonly patientId: string | null
  readonly modality: string | null
  readonly studyDate: IsoDate | null
  readonly seriesDate: IsoDate | null
  readonly contentDate: IsoDate | null
  readonly seriesNumber: number | null
  readonly instanceNumber: number | null
  readonly studyDescription: string | null
  readonly seriesDescription: string | null
  readonly protocolName: string | null
  readonly sequenceName: string | null
  readonly convolutionKernel: string | null
  readonly contrastAgent: string | null
  readonly contrastPhase: string | null
  readonly imageType: readonly string[]
  /** Stated thickness, mm. Not the distance between slices: never use it as spacing. */
  readonly sliceThicknessMm: number | null
  /** Who made the content (segmentations, reports), as a person's name is read. */
  readonly reader: string | null
  readonly approval: 'approved' | 'unapproved' | 'rejected' | null
  readonly verification: 'verified' | 'unverified' | null
  /** Synthetic Data (0008,001C), else Patient Comments that open with the word SYNTHETIC. */
  readonly synthetic: 'synthetic' | 'real' | 'not-stated'
  readonly burnedInAnnotation: 'yes' | 'no' | 'not-stated'
}

const segmentationClasses = new Set(['1.2.840.10008.5.1.4.1.1.66.4', '1.2.840.10008.5.1.4.1.1.66.7'])
const reportClass = '1.2.840.10008.5.1.4.1.1.88.'
/** LO has at most 64 characters; a longer id is not cut, because two patients might become one. */
const idLimit = 256

/** Identity of a file, or the refusal that names the UID it lacks. */
export function dicomIdentity(file: DicomFile): Result<DicomIdentity, Refusal> {
  return orRefuse(file.path, () => {
    const { dataSet } = file
    return ok({
      kind: dicomKind(file),
      sopClassUid: required(dataSet, 'SOPClassUID'),
      sopInstanceUid: required(dataSet, 'SOPInstanceUID'),
      seriesInstanceUid: required(dataSet, 'SeriesInstanceUID'),
      studyInstanceUid: required(dataSet, 'StudyInstanceUID'),
      frameOfReferenceUid: dataSet.uid('FrameOfReferenceUID'),
      patientId: patientId(dataSet),
      modality: dataSet.text('Modality'),
      studyDate: dataSet.date('StudyDate'),
      seriesDate: dataSet.date('SeriesDate'),
      contentDate: dataSet.date('ContentDate'),
      seriesNumber: dataSet.integer('SeriesNumber'),
      instanceNumber: dataSet.integer('InstanceNumber'),
      studyDescription: dataSet.text('StudyDescription'),
      seriesDescription: dataSet.text('SeriesDescription'),
      protocolName: dataSet.text('ProtocolName'),
      sequenceName: dataSet.text('PulseSequenceName') ?? dataSet.text('SequenceName'),
      convolutionKernel: dataSet.text('ConvolutionKernel'),
      contrastAgent: dataSet.text('ContrastBolusAgent'),
      contrastPhase: dataSet.item('ContrastBolusUsageSequence')?.text('ContrastBolusAgentPhase') ?? null,
      imageType: dataSet.texts('ImageType') ?? [],
      sliceThicknessMm: dataSet.number('SliceThickness'),
      reader: personName(dataSet.text('ContentCreatorName')),
      approval: approval(dataSet.text('ApprovalStatus')),
      verification: verification(dataSet.text('VerificationFlag')),
      synthetic: synthetic(dataSet),
      burnedInAnnotation: stated(dataSet.text('BurnedInAnnotation'), 'yes', 'no'),
    })
  })
}

/** What a file is for. A directory (DICOMDIR) names other files and is not an error. */
export function dicomKind({ dataSet }: DicomFile): DicomKind {
  if (dataSet.element('DirectoryRecordSequence')) return 'directory'
  const sopClass = dataSet.text('SOPClassUID') ?? ''
  if (segmentationClasses.has(sopClass)) return 'segmentation'
  if (sopClass.startsWith(reportClass)) return 'structured-report'
  return dataSet.element('PixelData') && dataSet.element('Rows') ? 'image' : 'other'
}

function required(dataSet: DataSet, keyword: Keyword): string {
  const uid = dataSet.uid(keyword)
  if (uid === null) throw new MalformedDicom('dicom/value-missing', { tag: tagName(keyword) })
  return uid
}

function patientId(dataSet: DataSet): string | null {
  const id = dataSet.text('PatientID')
  if (id === null || id === '') return null
  const issuer = dataSet.text('IssuerOfPatientID')
  const whole = issuer ? `${id}^${issuer}` : id
  if (whole.length > idLimit)
    throw new MalformedDicom('dicom/value-too-long', { tag: tagName('PatientID'), limit: idLimit })
  return whole
}

/** `Doe^John^^Dr=…` → `Doe John`: family and given name of the first written form. */
function personName(value: string | null): string | null {
  const group = value?.split('=').find((form) => form.trim() !== '')
  const name = group
    ?.split('^')
    .slice(0, 2)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join(' ')
  return name ? name : null
}

const approval = (value: string | null) =>
  value === 'APPROVED' ? 'approved' : value === 'REJECTED' ? 'rejected' : value === 'UNAPPROVED' ? 'unapproved' : null

const verification = (value: string | null) =>
  value === 'VERIFIED' ? 'verified' : value === 'UNVERIFIED' ? 'unverified' : null

/** The attribute is younger than the validators in use, which call it an error; our own files say it in words instead. */
function synthetic(dataSet: DataSet): DicomIdentity['synthetic'] {
  const said = stated(dataSet.text('SyntheticData'), 'synthetic', 'real')
  if (said !== 'not-stated') return said
  return /^SYNTHETIC\b/.test(dataSet.text('PatientComments') ?? '') ? 'synthetic' : 'not-stated'
}

const stated = <Y, N>(value: string | null, yes: Y, no: N) =>
  value === 'YES' ? yes : value === 'NO' ? no : ('not-stated' as const)
