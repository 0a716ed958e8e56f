import { sliceSpacing, spacing, toLps } from '@debulk/imaging/grid'
import type { Volume } from '@debulk/imaging/volume'
import { normalise } from '@debulk/quantity/vector'
import { writeDataSet, type DataElement } from './write-data-set.ts'
import { decimalString, decimalTriple } from './write-decimal.ts'
import { dicomDay, patientStudyElements, type PatientStudy } from './write-patient-study.ts'

/** SOP Class UID of MR Image Storage. */
export const mrImageStorage = '1.2.840.10008.5.1.4.1.1.4'

/** What an MR series says besides its voxels. */
export type MrSeries = PatientStudy & {
  readonly series: {
    readonly uid: string
    readonly number: number
    readonly description: string
    readonly protocol: string
    /** CS, for example ABDOMEN or LIVER. */
    readonly bodyPart: string
  }
  /** One SOP Instance UID per slice, in the order of the volume. */
  readonly instanceUids: readonly string[]
  readonly frameOfReferenceUid: string
  readonly sequence: {
    readonly name: string
    /** CS terms: SE, IR, GR, EP, RM. */
    readonly scanningSequence: string
    readonly variant: string
    readonly options: string
    readonly acquisition: '2D' | '3D'
    readonly repetitionTimeMs: number
    readonly echoTimeMs: number
    readonly flipAngleDeg: number
    readonly agent: string | null
  }
  readonly window: { readonly centre: number; readonly width: number }
  /** Whether words stand in the pixels. */
  readonly burnedInAnnotation: 'yes' | 'no'
}

/**
 * A volume as MR Image Storage, one file per slice, explicit little endian. Stored values are written as they are, so
 * the volume has to have slope 1 and intercept 0 (the MR IOD knows no rescale).
 *
 * @source DICOM PS3.3 A.4 (MR Image IOD)
 */
export function writeMrSeries(volume: Volume, series: MrSeries): Uint8Array[] {
  const { grid, voxels } = volume
  if (!(voxels instanceof Uint16Array || voxels instanceof Int16Array)) throw new RangeError('MR needs 16-bit voxels')
  if (volume.slope !== 1 || volume.intercept !== 0) throw new RangeError('MR images carry no rescale')
  if (series.instanceUids.length !== grid.size.z) throw new RangeError('one instance UID per slice is needed')
  const common = commonElements(volume, series)
  const pixels = grid.size.x * grid.size.y
  return series.instanceUids.map((instanceUid, z) => {
    const slice = voxels.subarray(z * pixels, (z + 1) * pixels)
    const position = toLps(grid, { x: 0, y: 0, z })
    return writeDataSet([
      ...common,
      { tag: 0x00080018, vr: 'UI', value: instanceUid },
      { tag: 0x00200013, vr: 'IS', value: String(z + 1) },
      { tag: 0x00200032, vr: 'DS', value: decimalTriple(position) },
      { tag: 0x7fe00010, vr: 'OW', value: new Uint8Array(slice.buffer, slice.byteOffset, slice.byteLength) },
    ])
  })
}

function commonElements({ grid, voxels }: Volume, of: MrSeries): DataElement[] {
  const { series, sequence, study } = of
  const { x, y } = spacing(grid)
  const thickness = decimalString(sliceSpacing(grid))
  return [
    ...patientStudyElements(of),
    {
      tag: 0x00080008,
      vr: 'CS',
      value: of.synthetic === 'synthetic' ? 'DERIVED\\SECONDARY\\OTHER' : 'ORIGINAL\\PRIMARY\\OTHER',
    },
    { tag: 0x00080016, vr: 'UI', value: mrImageStorage },
    { tag: 0x00080021, vr: 'DA', value: dicomDay(study.date) },
    { tag: 0x00080022, vr: 'DA', value: dicomDay(study.date) },
    { tag: 0x00080023, vr: 'DA', value: dicomDay(study.date) },
    { tag: 0x00080031, vr: 'TM', value: study.time },
    { tag: 0x00080032, vr: 'TM', value: study.time },
    { tag: 0x00080033, vr: 'TM', value: study.time },
    { tag: 0x00080060, vr: 'CS', value: 'MR' },
    { tag: 0x0008103e, vr: 'LO', value: series.description },
    ...(of.synthetic === 'synthetic'
      ? ([
          { tag: 0x00082111, vr: 'ST', value: 'Synthetic image computed from a model; no patient was examined' },
        ] as const)
      : []),
    ...(sequence.agent === null ? [] : ([{ tag: 0x00180010, vr: 'LO', value: sequence.agent }] as const)),
    { tag: 0x00180015, vr: 'CS', value: series.bodyPart },
    { tag: 0x00180020, vr: 'CS', value: sequence.scanningSequence },
    { tag: 0x00180021, vr: 'CS', value: sequence.variant },
    { tag: 0x00180022, vr: 'CS', value: sequence.options },
    { tag: 0x00180023, vr: 'CS', value: sequence.acquisition },
    { tag: 0x00180024, vr: 'SH', value: sequence.name },
    { tag: 0x00180050, vr: 'DS', value: thickness },
    { tag: 0x00180080, vr: 'DS', value: decimalString(sequence.repetitionTimeMs) },
    { tag: 0x00180081, vr: 'DS', value: decimalString(sequence.echoTimeMs) },
    { tag: 0x00180088, vr: 'DS', value: thickness },
    { tag: 0x00180091, vr: 'IS', value: '1' },
    { tag: 0x00181030, vr: 'LO', value: series.protocol },
    { tag: 0x00181314, vr: 'DS', value: decimalString(sequence.flipAngleDeg) },
    { tag: 0x00185100, vr: 'CS', value: 'HFS' },
    { tag: 0x0020000e, vr: 'UI', value: series.uid },
    { tag: 0x00200011, vr: 'IS', value: String(series.number) },
    { tag: 0x00200012, vr: 'IS', value: '1' },
    {
      tag: 0x00200037,
      vr: 'DS',
      value: `${decimalTriple(normalise(grid.step.x))}\\${decimalTriple(normalise(grid.step.y))}`,
    },
    { tag: 0x00200052, vr: 'UI', value: of.frameOfReferenceUid },
    { tag: 0x00201040, vr: 'LO', value: '' },
    { tag: 0x00280002, vr: 'US', value: [1] },
    { tag: 0x00280004, vr: 'CS', value: 'MONOCHROME2' },
    { tag: 0x00280010, vr: 'US', value: [grid.size.y] },
    { tag: 0x00280011, vr: 'US', value: [grid.size.x] },
    { tag: 0x00280030, vr: 'DS', value: `${decimalString(y)}\\${decimalString(x)}` },
    { tag: 0x00280100, vr: 'US', value: [16] },
    { tag: 0x00280101, vr: 'US', value: [16] },
    { tag: 0x00280102, vr: 'US', value: [15] },
    { tag: 0x00280103, vr: 'US', value: [voxels instanceof Int16Array ? 1 : 0] },
    { tag: 0x00280301, vr: 'CS', value: of.burnedInAnnotation === 'yes' ? 'YES' : 'NO' },
    { tag: 0x00281050, vr: 'DS', value: decimalString(of.window.centre) },
    { tag: 0x00281051, vr: 'DS', value: decimalString(of.window.width) },
    { tag: 0x00282110, vr: 'CS', value: '00' },
  ]
}
