import type { Measured } from '../src/measure.ts'
import { box, codes, lattice, maskFile, type BoxSegment, type DicomStudy } from './box-studies.ts'

export const grid = lattice() // voxels of 2 × 2 × 5 mm, 0.02 mL
export const organ = box([2, 21], [2, 17], [1, 8]) // 2560 voxels, 51.2 mL
export const large = box([4, 9], [4, 8], [2, 4]) // 90 voxels, 1.8 mL
export const small = box([14, 15], [6, 7], [5, 6]) // 8 voxels, 0.16 mL

export const liver = { path: 'liver.nii.gz', content: maskFile(grid, organ) }
export const lesions = { path: 'liver_lesions.nii.gz', content: maskFile(grid, large, small) }
export const segments: readonly BoxSegment[] = [
  { label: 'Liver', boxes: [organ], type: codes.liver },
  { label: 'Lesions', boxes: [large, small] },
]
export const dicom = (more: Partial<DicomStudy> = {}): DicomStudy => ({
  study: 'one',
  date: '2020-01-01',
  segments,
  ...more,
})

export const brief = ({ studies }: Measured) =>
  studies.map(
    ({ patient, date, liverVolumeMl, lesions: found }) =>
      `${patient} ${date} ${liverVolumeMl} [${found.map(({ volumeMl }) => volumeMl).join(' ')}]`,
  )
