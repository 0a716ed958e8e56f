import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { RunListBuilder } from '@debulk/imaging/run-list'
import type { Code, Segment } from '@debulk/imaging/segmentation'
import { isConfluentName, roleOfName } from './role-of-name.ts'
import { segmentMeaning } from './segment-role.ts'

describe('names', () => {
  // names as the tools write them: TotalSegmentator class maps, nnU-Net/MSD/LiTS/AbdomenAtlas labels, people's own files
  const rows: [string, string][] = [
    ['liver', 'liver'],
    ['Liver', 'liver'],
    ['liver_mask', 'liver'],
    ['whole liver', 'liver'],
    ['liver parenchyma', 'liver'],
    ['печень', 'liver'],
    ['Печень (вся)', 'liver'],
    ['liver_lesions', 'lesion class'],
    ['liver_lesion', 'lesion class'],
    ['liver_tumor', 'lesion class'],
    ['tumour', 'lesion class'],
    ['cancer', 'lesion class'],
    ['metastases', 'lesion class'],
    ['LiverMets', 'lesion class'],
    ['очаги', 'lesion class'],
    ['метастаз', 'lesion class'],
    ['Образования печени', 'lesion class'],
    ['lesions#3', 'lesion class'],
    ['lesion_01', 'lesion one'],
    ['lesion-3', 'lesion one'],
    ['tumor_2', 'lesion one'],
    ['Lesion12', 'lesion one'],
    ['LiverLesion03', 'lesion one'],
    ['lesion-a', 'lesion one'],
    ['tumor 2', 'lesion one'],
    ['liver_lesion_0007', 'lesion one'],
    ['lesion_01_mask', 'lesion one'],
    // the number is that of a case, phase, sequence, year, reader or version, or stands by a plural
    ['7 lesion', 'lesion class'],
    ['001_liver_lesions', 'lesion class'],
    ['001_liver_lesion', 'lesion class'],
    ['case12 metastases', 'lesion class'],
    ['tumor_phase2', 'lesion class'],
    ['Liver_Lesions_T2', 'lesion class'],
    ['lesion T2', 'lesion class'],
    ['LIVER METS 2018', 'lesion class'],
    ['tumor 2018', 'lesion class'],
    ['очаги 2', 'lesion class'],
    ['Lesions (reader 1)', 'lesion class'],
    ['Metastases v2', 'lesion class'],
    ['lesions 3', 'lesion class'],
    ['lesion 1.5', 'lesion class'],
    ['очаг 3', 'lesion one'],
    ['Очаг №12', 'lesion one'],
    ['метастаз_4', 'lesion one'],
    ['liver_lesion_liver_segment_4', 'lesion class'],
    ['lesion 2 segment 8', 'lesion one'],
    ['hepatic cyst', 'lesion class benign'],
    ['киста 2', 'lesion one benign'],
    ['гемангиома', 'lesion class benign'],
    ['liver_segment_1', 'couinaud-1'],
    ['liver_segment_8', 'couinaud-8'],
    ['Couinaud IVa', 'couinaud-4a'],
    ['segment VIII', 'couinaud-8'],
    ['liver segment 4b', 'couinaud-4b'],
    ['сегмент VI', 'couinaud-6'],
    ['4 сегмент печени', 'couinaud-4'],
    ['viable tumor', 'viable'],
    ['enhancing', 'viable'],
    ['жизнеспособная часть', 'viable'],
    ['necrosis', 'necrosis'],
    ['некроз опухоли', 'necrosis'],
    ['liver_vessels', 'vessel'],
    ['portal vein', 'vessel'],
    ['portal_vein_and_splenic_vein', 'vessel'],
    ['inferior_vena_cava', 'vessel'],
    ['воротная вена', 'vessel'],
    ['сосуды печени', 'vessel'],
    ['pulmonary_vein', 'other'],
    ['superior_vena_cava', 'other'],
    ['kidney_lesion', 'other'],
    ['kidney_cyst_left', 'other'],
    ['lung_nodules', 'other'],
    ['pancreatic_tumor', 'other'],
    ['spleen', 'other'],
    ['vertebrae_L1', 'other'],
    ['rib_left_10', 'other'],
    ['background', 'other'],
    ['primary tumor', 'other'],
    ['лимфатический узел', 'other'],
    ['киста почки', 'other'],
    ['очаг в лёгком', 'other'],
    ['Segment_1', 'undecided'],
    ['Segment 4', 'undecided'],
    ['case_007', 'undecided'],
    ['segmentation_1', 'undecided'],
    ['mask', 'undecided'],
    ['GREEN', 'undecided'],
    ['label#7', 'undecided'],
    ['', 'undecided'],
  ]
  for (const [name, expected] of rows) {
    test(`${name} → ${expected}`, () => {
      const named = roleOfName(name)
      const { kind, benign } = named?.lesion ?? {}
      const role = typeof named?.role === 'object' ? `couinaud-${named.role.couinaud}` : named?.role
      assert.equal(named ? [role, kind, benign ? 'benign' : ''].filter(Boolean).join(' ') : 'undecided', expected)
    })
  }
})

const sct = (value: string, meaning = ''): Code => ({ value, scheme: 'SCT', meaning })
const runs = new RunListBuilder({ x: 1, y: 1, z: 1 }, 1).build()
const plain: Segment = {
  number: 1,
  label: 'Segment_1',
  runs,
  trackingId: null,
  trackingUid: null,
  category: null,
  type: null,
  anatomicRegion: null,
  algorithm: { type: null, name: null },
}
const abnormal = sct('49755003', 'Morphologically Abnormal Structure')
const liver = sct('10200004', 'Liver')

describe('codes, then names', () => {
  const rows: [string, Partial<Segment>, string][] = [
    ['liver by code', { type: liver }, 'liver'],
    ['liver by the older code', { type: { value: 'T-62000', scheme: 'SRT', meaning: 'Liver' } }, 'liver'],
    ['secondary neoplasm', { category: abnormal, type: sct('14799000') }, 'lesion class'],
    ['neoplasm in the liver', { type: sct('108369006'), anatomicRegion: liver }, 'lesion class'],
    ['lesion in Couinaud VIII', { type: sct('52988006'), anatomicRegion: sct('277962002') }, 'lesion class'],
    [
      'a tumour of the ileum is not burden of the liver',
      { type: sct('86049000'), anatomicRegion: sct('34516001', 'Ileum') },
      'lesion class at Ileum',
    ],
    ['a tracked mass is one lesion', { type: sct('4147007'), trackingUid: '1.2.3' }, 'lesion one'],
    ['a coded lesion whose name numbers it', { type: sct('52988006'), label: 'Lesion 7' }, 'lesion one'],
    ['a coded cyst is benign', { type: sct('367643001') }, 'lesion class benign'],
    ['a coded lesion called cyst is benign', { type: sct('52988006'), label: 'cyst' }, 'lesion class benign'],
    ['necrosis', { type: sct('6574001'), label: 'lesion 1' }, 'necrosis'],
    ['codes before the name', { type: liver, label: 'lesion 1' }, 'liver'],
    ['a vague code leaves it to the name', { type: sct('85756007', 'Tissue'), label: 'lesion 1' }, 'lesion one'],
    ['an unknown code leaves it to the name', { type: sct('1'), label: 'liver' }, 'liver'],
    ['spleen by code, any name', { category: sct('123037004'), type: sct('78961009') }, 'other'],
    ['the background of a label map', { type: { value: '125040', scheme: 'DCM', meaning: 'Background' } }, 'other'],
    ['Couinaud by code', { type: sct('277958008') }, 'couinaud-4'],
    ['a vague code and a name that says nothing', { type: sct('85756007', 'Tissue') }, 'undecided'],
    ['no code and a name that says nothing', {}, 'undecided'],
  ]
  for (const [why, known, expected] of rows) {
    test(why, () => {
      const meaning = segmentMeaning({ ...plain, ...known })
      const role = typeof meaning?.role === 'object' ? `couinaud-${meaning.role.couinaud}` : meaning?.role
      const split = meaning?.role === 'lesion' ? (meaning.instance ? 'one' : 'class') : ''
      const words = [role, split, meaning?.benign ? 'benign' : '', meaning?.site ? `at ${meaning.site}` : '']
      assert.equal(meaning ? words.filter(Boolean).join(' ') : 'undecided', expected)
    })
  }
})

const confluentNames: [string, boolean][] = [
  ['confluent metastases', true],
  ['lesion_3_confluent', true],
  ['сливной очаг 2', true],
  ['конгломерат метастазов', true],
  ['lesion 3', false],
  ['influence', false],
]
for (const [name, expected] of confluentNames) {
  test(`“${name}” is ${expected ? 'several lesions grown into one' : 'not called confluent'}`, () =>
    assert.equal(isConfluentName(name), expected))
}
