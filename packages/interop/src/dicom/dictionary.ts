/** Value representations this reader tells apart. */
export type Vr =
  | 'AE'
  | 'AS'
  | 'AT'
  | 'CS'
  | 'DA'
  | 'DS'
  | 'DT'
  | 'FD'
  | 'FL'
  | 'IS'
  | 'LO'
  | 'LT'
  | 'OB'
  | 'OV'
  | 'OW'
  | 'PN'
  | 'SH'
  | 'SL'
  | 'SQ'
  | 'SS'
  | 'ST'
  | 'SV'
  | 'TM'
  | 'UC'
  | 'UI'
  | 'UL'
  | 'UN'
  | 'UR'
  | 'US'
  | 'UT'
  | 'UV'

/**
 * The attributes this product reads, by DICOM keyword. Implicit VR files carry no value representation, so the
 * reader takes it from here. Only what is used is listed; a new use adds its row.
 *
 * @source DICOM PS3.6 §6, PS3.7 for group 0002
 */
export const dictionary = {
  TransferSyntaxUID: [0x00020010, 'UI'],
  DirectoryRecordSequence: [0x00041220, 'SQ'],
  SpecificCharacterSet: [0x00080005, 'CS'],
  ImageType: [0x00080008, 'CS'],
  SOPClassUID: [0x00080016, 'UI'],
  SOPInstanceUID: [0x00080018, 'UI'],
  SyntheticData: [0x0008001c, 'CS'],
  StudyDate: [0x00080020, 'DA'],
  SeriesDate: [0x00080021, 'DA'],
  AcquisitionDate: [0x00080022, 'DA'],
  ContentDate: [0x00080023, 'DA'],
  AcquisitionDateTime: [0x0008002a, 'DT'],
  AcquisitionTime: [0x00080032, 'TM'],
  ContentTime: [0x00080033, 'TM'],
  Modality: [0x00080060, 'CS'],
  CodeValue: [0x00080100, 'SH'],
  CodingSchemeDesignator: [0x00080102, 'SH'],
  CodeMeaning: [0x00080104, 'LO'],
  LongCodeValue: [0x00080119, 'UC'],
  URNCodeValue: [0x00080120, 'UR'],
  StudyDescription: [0x00081030, 'LO'],
  SeriesDescription: [0x0008103e, 'LO'],
  ReferencedSeriesSequence: [0x00081115, 'SQ'],
  ReferencedInstanceSequence: [0x0008114a, 'SQ'],
  ReferencedSOPInstanceUID: [0x00081155, 'UI'],
  ReferencedFrameNumber: [0x00081160, 'IS'],
  SourceImageSequence: [0x00082112, 'SQ'],
  AnatomicRegionSequence: [0x00082218, 'SQ'],
  FrameType: [0x00089007, 'CS'],
  DerivationImageSequence: [0x00089124, 'SQ'],
  PatientID: [0x00100020, 'LO'],
  IssuerOfPatientID: [0x00100021, 'LO'],
  PatientComments: [0x00104000, 'LT'],
  ContrastBolusAgent: [0x00180010, 'LO'],
  BodyPartExamined: [0x00180015, 'CS'],
  ScanningSequence: [0x00180020, 'CS'],
  SequenceVariant: [0x00180021, 'CS'],
  SequenceName: [0x00180024, 'SH'],
  SliceThickness: [0x00180050, 'DS'],
  InversionTime: [0x00180082, 'DS'],
  EchoTime: [0x00180081, 'DS'],
  EchoNumbers: [0x00180086, 'IS'],
  SpacingBetweenSlices: [0x00180088, 'DS'],
  ProtocolName: [0x00181030, 'LO'],
  TriggerTime: [0x00181060, 'DS'],
  ConvolutionKernel: [0x00181210, 'SH'],
  FlipAngle: [0x00181314, 'DS'],
  PulseSequenceName: [0x00189005, 'SH'],
  EffectiveEchoTime: [0x00189082, 'FD'],
  DiffusionBValue: [0x00189087, 'FD'],
  DiffusionGradientOrientation: [0x00189089, 'FD'],
  MREchoSequence: [0x00189114, 'SQ'],
  MRDiffusionSequence: [0x00189117, 'SQ'],
  ContrastBolusAgentPhase: [0x00189344, 'CS'],
  ContrastBolusUsageSequence: [0x00189341, 'SQ'],
  SiemensBValue: [0x0019100c, 'IS'],
  StudyInstanceUID: [0x0020000d, 'UI'],
  SeriesInstanceUID: [0x0020000e, 'UI'],
  SeriesNumber: [0x00200011, 'IS'],
  AcquisitionNumber: [0x00200012, 'IS'],
  InstanceNumber: [0x00200013, 'IS'],
  ImagePositionPatient: [0x00200032, 'DS'],
  ImageOrientationPatient: [0x00200037, 'DS'],
  FrameOfReferenceUID: [0x00200052, 'UI'],
  TemporalPositionIdentifier: [0x00200100, 'IS'],
  FrameContentSequence: [0x00209111, 'SQ'],
  PlanePositionSequence: [0x00209113, 'SQ'],
  PlaneOrientationSequence: [0x00209116, 'SQ'],
  StackID: [0x00209056, 'SH'],
  TemporalPositionIndex: [0x00209128, 'UL'],
  FrameAcquisitionNumber: [0x00209156, 'US'],
  SamplesPerPixel: [0x00280002, 'US'],
  PhotometricInterpretation: [0x00280004, 'CS'],
  NumberOfFrames: [0x00280008, 'IS'],
  Rows: [0x00280010, 'US'],
  Columns: [0x00280011, 'US'],
  PixelSpacing: [0x00280030, 'DS'],
  BitsAllocated: [0x00280100, 'US'],
  BitsStored: [0x00280101, 'US'],
  HighBit: [0x00280102, 'US'],
  PixelRepresentation: [0x00280103, 'US'],
  PixelPaddingValue: [0x00280120, 'US'],
  BurnedInAnnotation: [0x00280301, 'CS'],
  RescaleIntercept: [0x00281052, 'DS'],
  RescaleSlope: [0x00281053, 'DS'],
  ModalityLUTSequence: [0x00283000, 'SQ'],
  LossyImageCompression: [0x00282110, 'CS'],
  PixelMeasuresSequence: [0x00289110, 'SQ'],
  PixelValueTransformationSequence: [0x00289145, 'SQ'],
  CompletionFlag: [0x0040a491, 'CS'],
  VerificationFlag: [0x0040a493, 'CS'],
  GEBValue: [0x00431039, 'IS'],
  SegmentationType: [0x00620001, 'CS'],
  SegmentSequence: [0x00620002, 'SQ'],
  SegmentedPropertyCategoryCodeSequence: [0x00620003, 'SQ'],
  SegmentNumber: [0x00620004, 'US'],
  SegmentLabel: [0x00620005, 'LO'],
  SegmentDescription: [0x00620006, 'ST'],
  SegmentationAlgorithmIdentificationSequence: [0x00620007, 'SQ'],
  SegmentAlgorithmType: [0x00620008, 'CS'],
  SegmentAlgorithmName: [0x00620009, 'LO'],
  SegmentIdentificationSequence: [0x0062000a, 'SQ'],
  ReferencedSegmentNumber: [0x0062000b, 'US'],
  MaximumFractionalValue: [0x0062000e, 'US'],
  SegmentedPropertyTypeCodeSequence: [0x0062000f, 'SQ'],
  SegmentationFractionalType: [0x00620010, 'CS'],
  SegmentsOverlap: [0x00620013, 'CS'],
  TrackingID: [0x00620020, 'UT'],
  TrackingUID: [0x00620021, 'UI'],
  AlgorithmName: [0x0066002f, 'LO'],
  ContentLabel: [0x00700080, 'CS'],
  ContentDescription: [0x00700081, 'LO'],
  ContentCreatorName: [0x00700084, 'PN'],
  ApprovalStatus: [0x300e0002, 'CS'],
  SharedFunctionalGroupsSequence: [0x52009229, 'SQ'],
  PerFrameFunctionalGroupsSequence: [0x52009230, 'SQ'],
  ExtendedOffsetTable: [0x7fe00001, 'OV'],
  ExtendedOffsetTableLengths: [0x7fe00002, 'OV'],
  PixelData: [0x7fe00010, 'OW'],
} as const satisfies Readonly<Record<string, readonly [number, Vr]>>

/** Keyword of an attribute that is read. */
export type Keyword = keyof typeof dictionary

/** `Rows (0028,0010)`, as refusals name an attribute. */
export function tagName(keyword: Keyword): string {
  return `${keyword} ${tagNumbers(dictionary[keyword][0])}`
}

/** `(0028,0010)` */
export function tagNumbers(tag: number): string {
  const digits = tag.toString(16).padStart(8, '0').toUpperCase()
  return `(${digits.slice(0, 4)},${digits.slice(4)})`
}
