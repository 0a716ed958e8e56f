// Studies made of boxes, written by the product's own writers; voxels and millilitres are worked from the boxes by hand.
import assert from 'node:assert/strict'
import { symlinkSync, writeFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { handmadeZip } from '@debulk/platform/test/handmade-zip'
import type { OutputFile } from '@debulk/platform/write-files'
import {
  box,
  codes,
  dicomFiles,
  inFolder,
  lattice,
  maskFile,
  mrFiles,
  segFile,
  writeTree,
  type BoxSegment,
} from '../test/box-studies.ts'
import { leftOut, measured, quiet, request, testFolders } from '../test/measuring.ts'
import { grid, large, small, liver, lesions, segments, dicom, brief } from '../test/one-study.ts'
import { measure, type Measured } from './measure.ts'

const folder = testFolders()

describe('one study', () => {
  type Row = {
    readonly why: string
    readonly files: readonly OutputFile[]
    readonly studies: readonly string[]
    readonly refused?: readonly [code: string, path: string][]
    readonly segmentation?: string
  }
  const maps = (...files: readonly OutputFile[]) => inFolder('NET-1/2020-01-01', files)
  const two = (first: string, second: string) => [
    ...mrFiles(dicom()),
    segFile(dicom({ reading: first, segments: [{ label: 'Lesions', boxes: [large] }] })),
    segFile(dicom({ reading: second, segments: [{ label: 'Lesions', boxes: [small] }] })),
  ]
  const rows: Row[] = [
    {
      why: 'maps of a folder are one study',
      files: maps(liver, lesions),
      studies: ['NET-1 2020-01-01 51.2 [1.8 0.16]'],
    },
    { why: 'so is a DICOM study', files: dicomFiles(dicom()), studies: ['P-1 2020-01-01 51.2 [1.8 0.16]'] },
    {
      why: 'what a segment is, nobody guesses',
      files: maps(liver, { path: 'thing.nii.gz', content: maskFile(grid, large) }, lesions),
      studies: ['NET-1 2020-01-01 51.2 [1.8 0.16]'],
      refused: [['role/undecided', 'NET-1/2020-01-01/thing.nii.gz']],
    },
    {
      why: 'in one DICOM object an undecided segment stops it',
      files: dicomFiles(dicom({ segments: [...segments, { label: 'Segment_1', boxes: [small] }] })),
      studies: [],
      refused: [['role/undecided', 'seg.dcm']],
    },
    {
      why: 'a known organ that is not needed does not',
      files: dicomFiles(dicom({ segments: [...segments, { label: 'Segment_1', boxes: [small], type: codes.spleen }] })),
      studies: ['P-1 2020-01-01 51.2 [1.8 0.16]'],
    },
    {
      why: 'no date, no place in time',
      files: inFolder('NET-1/first', [lesions]),
      studies: [],
      refused: [['date/unknown', 'NET-1/first']],
    },
    {
      why: 'two maps of all lesions are two readings',
      files: maps({ ...lesions, path: 'lesions.nii.gz' }, { ...lesions, path: 'tumor.nii.gz' }),
      studies: [],
      refused: [['segmentation/several', 'NET-1/2020-01-01/lesions.nii.gz']],
    },
    {
      why: 'of which one may be chosen',
      files: maps(
        liver,
        { ...lesions, path: 'lesions.nii.gz' },
        { path: 'tumor.nii.gz', content: maskFile(grid, small) },
      ),
      segmentation: 'tumor.nii.gz',
      studies: ['NET-1 2020-01-01 51.2 [0.16]'],
      refused: [['segmentation/not-chosen', 'NET-1/2020-01-01/lesions.nii.gz']],
    },
    {
      why: 'two segmentations of one study are never added up',
      files: two('alpha', 'beta'),
      studies: [],
      refused: [['segmentation/several', 'alpha.dcm']],
    },
    {
      why: 'the one asked for by its description is taken',
      files: two('alpha', 'beta'),
      segmentation: 'beta',
      studies: ['P-1 2020-01-01 null [0.16]'],
      refused: [['segmentation/not-chosen', 'alpha.dcm']],
    },
    {
      why: 'or by its file',
      files: two('alpha', 'beta'),
      segmentation: 'alpha.dcm',
      studies: ['P-1 2020-01-01 null [1.8]'],
      refused: [['segmentation/not-chosen', 'beta.dcm']],
    },
    {
      why: 'a liver without lesions is said to be so',
      files: dicomFiles(dicom({ segments: segments.slice(0, 1) })),
      studies: ['P-1 2020-01-01 51.2 []'],
      refused: [['study/no-lesion-segment', 'seg.dcm']],
    },
    {
      why: 'an empty map of lesions is none found',
      files: maps(liver, { ...lesions, content: maskFile(grid) }),
      studies: ['NET-1 2020-01-01 51.2 []'],
    },
    {
      why: 'lesions one by one and all of them again would count twice',
      files: dicomFiles(
        dicom({
          segments: [
            { label: 'Lesion 1', boxes: [large] },
            { label: 'Tumours', boxes: [large, small] },
          ],
        }),
      ),
      studies: [],
      refused: [['segmentation/counted-twice', 'seg.dcm']],
    },
    {
      why: 'lesions that touch by a few voxels are two',
      files: dicomFiles(
        dicom({
          segments: [
            { label: 'Lesion 1', boxes: [large] },
            { label: 'Tumours', boxes: [box([9, 11], [4, 8], [2, 4])] }, // 45 voxels, 15 of them in both
          ],
        }),
      ),
      studies: ['P-1 2020-01-01 null [1.8 0.9]'],
    },
    {
      why: 'images that nobody segmented are named',
      files: mrFiles(dicom()),
      studies: [],
      refused: [['study/no-segmentation', 'mr/000.dcm']],
    },
    {
      why: 'maps on two grids are not put together',
      files: maps(liver, { ...lesions, content: maskFile(lattice({ step: { x: 2, y: 2, z: 4 } }), large) }),
      studies: [],
      refused: [['segmentation/grids-differ', 'NET-1/2020-01-01/liver_lesions.nii.gz']],
    },
    {
      why: 'with one of its maps damaged a study would mislead',
      files: maps(
        liver,
        { path: 'lesion_1.nii.gz', content: maskFile(grid, large) },
        { path: 'lesion_2.nii.gz', content: new Uint8Array(0) },
      ),
      studies: [],
      refused: [['file/unknown-format', 'NET-1/2020-01-01/lesion_2.nii.gz']],
    },
    {
      why: 'cut off in the middle too',
      files: maps(liver, { ...lesions, content: lesions.content.subarray(0, lesions.content.length - 20) }),
      studies: [],
      refused: [['file/truncated', 'NET-1/2020-01-01/liver_lesions.nii.gz']],
    },
    {
      why: 'what calls itself DICOM and is none is named; notes are passed by',
      files: [
        ...dicomFiles(dicom()),
        { path: 'x.dcm', content: 'no' },
        { path: 'notes.txt', content: 'no' },
        { path: 'values.json', content: '{}' },
      ],
      studies: ['P-1 2020-01-01 51.2 [1.8 0.16]'],
      refused: [['file/unknown-format', 'x.dcm']],
    },
    {
      why: 'a copy of the segmentation is not a second one',
      files: [...dicomFiles(dicom()), { ...segFile(dicom()), path: 'z/copy.dcm' }],
      studies: ['P-1 2020-01-01 51.2 [1.8 0.16]'],
      refused: [['dicom/copy', 'z/copy.dcm']],
    },
    {
      why: 'of two files with one identity neither is believed',
      files: [
        ...dicomFiles(dicom()),
        { ...segFile(dicom({ segments: [{ label: 'Lesions', boxes: [small] }] })), path: 'z/other.dcm' },
      ],
      studies: [],
      refused: [['dicom/uid-collision', 'z/other.dcm']],
    },
  ]
  for (const { why, files, studies, refused = [], segmentation = null } of rows) {
    test(why, async () => {
      const at = folder(why)
      const done = await measured(at, files, { segmentation })
      assert.deepEqual([brief(done), leftOut(done, at)], [studies, refused])
    })
  }

  describe('two of one day', () => {
    const ofDay = [
      ...inFolder('ct', two('alpha', 'beta').slice(-2, -1)),
      ...inFolder('mr', [segFile(dicom({ study: 'other', reading: 'mr', image: 'none' }))]),
      ...inFolder('P-1/2020-01-01', [{ path: 'lesions.nii.gz', content: maskFile(grid, small) }, liver]),
    ]
    const readings = ['P-1 2020-01-01 51.2 [0.16]', 'P-1 2020-01-01 null [1.8]', 'P-1 2020-01-01 51.2 [1.8 0.16]']
    const choices: [string | null, readonly string[]][] = [
      [null, readings],
      ['lesions.nii.gz', readings.slice(0, 1)],
      ['P-1/2020-01-01', readings.slice(0, 1)],
      ['ct/alpha.dcm', readings.slice(1, 2)],
      ['alpha', readings.slice(1, 2)],
      ['mr', readings.slice(2)],
    ]
    for (const [segmentation, expected] of choices) {
      test(segmentation === null ? 'all are measured' : `${segmentation} takes ${expected.length}`, async () => {
        const done = await measured(folder(`day ${segmentation}`), ofDay, { segmentation })
        const others = done.refused.map(({ code }) => code)
        const unchosen = Array.from({ length: readings.length - expected.length }, () => 'segmentation/not-chosen')
        assert.deepEqual([brief(done).toSorted(), others], [expected.toSorted(), unchosen])
      })
    }
  })
  test('with one of its maps out of reach, too', async () => {
    const at = writeTree(folder('linked'), maps(liver, { path: 'lesion_1.nii.gz', content: maskFile(grid, large) }))
    symlinkSync('/nowhere/lesion.nii.gz', `${at}/NET-1/2020-01-01/lesion_2.nii.gz`)
    const done = await measure(request([at]), quiet())
    assert.deepEqual([brief(done), leftOut(done, at)], [[], [['file/link', 'NET-1/2020-01-01/lesion_2.nii.gz']]])
    done.close()
  })
  test('the refusal of several names each, so that one can be chosen', async () => {
    const { refused } = await measured(folder('list'), two('alpha', 'beta'))
    const names = refused.flatMap(({ code, parameters }) =>
      code === 'segmentation/several' && 'candidates' in parameters ? parameters.candidates : [],
    )
    assert.deepEqual(
      names.map((name) => name.replace(/ \(.*/, '')),
      ['alpha', 'beta'],
    )
  })
})

describe('what a segment stands for', () => {
  const lesion = (of: Partial<BoxSegment>): BoxSegment => ({ label: 'Lesion', boxes: [large], ...of })
  const rows: [string, BoxSegment, string][] = [
    [
      'a Tracking UID makes one lesion of it',
      lesion({ boxes: [large, small], tracked: 'A' }),
      'Lesion 1.96 not-reviewed',
    ],
    [
      'coded as a cyst it is benign until somebody says otherwise',
      lesion({ type: codes.cyst }),
      'Lesion #1 1.8 benign',
    ],
    ['so is one that is called a cyst', lesion({ label: 'Cyst 3' }), 'Cyst 3 1.8 benign'],
    ['a code goes before a name', lesion({ label: 'Liver', type: codes.metastasis }), 'Liver #1 1.8 not-reviewed'],
    [
      'a metastasis of a bone has its site',
      lesion({ type: codes.metastasis, region: codes.bone }),
      'Lesion #1 1.8 not-reviewed Bone',
    ],
    ['names are read in Russian', lesion({ label: 'Очаг 12' }), 'Очаг 12 1.8 not-reviewed'],
  ]
  for (const [why, segment, expected] of rows) {
    test(why, async () => {
      const done = await measured(folder(why), [segFile(dicom({ segments: [segment], image: 'none' }))])
      const found = done.studies.flatMap((study) => study.lesions)
      assert.deepEqual(
        found.map(({ label, volumeMl, nature, site }) => [label, volumeMl, nature, site ?? ''].join(' ').trim()),
        [expected],
      )
    })
  }
})

describe('many at once', () => {
  const files = [
    ...inFolder('Иванов/2020-01-01', [liver, lesions]),
    ...inFolder('Иванов/2021-02-03', [{ path: 'очаги.nii.gz', content: maskFile(grid, small) }]),
    ...inFolder('pacs/1', dicomFiles(dicom({ patientId: 'П-2' }))),
    ...inFolder('pacs/2', dicomFiles(dicom({ patientId: 'П-2', study: 'two', date: '2019-01-01' }))),
  ]
  const expected = [
    'Иванов 2020-01-01 51.2 [1.8 0.16]',
    'Иванов 2021-02-03 null [0.16]',
    'П-2 2019-01-01 51.2 [1.8 0.16]',
    'П-2 2020-01-01 51.2 [1.8 0.16]',
  ]

  test('patients and studies of a folder are sorted out', async () => {
    const done = await measured(folder('many'), files)
    assert.deepEqual([brief(done), done.refused, done.patients], [expected, [], ['Иванов', 'П-2']])
  })
  test('of a zip too', async () => {
    const zip = `${folder('zip')}.zip`
    const entries = files.map(({ path, content }) => ({ name: path, content: Buffer.from(content) }))
    writeFileSync(zip, handmadeZip(entries))
    const done = await measure(request([zip]), quiet())
    assert.deepEqual([brief(done), done.refused], [expected, []])
    done.close()
  })
  test('folders of one name in two places are two people', async () => {
    const done = await measured(folder('alike'), [
      ...inFolder('A/visits/2020-01-01', [lesions]),
      ...inFolder('B/visits/2020-01-01', [lesions]),
      ...inFolder('B/visits/2021-01-01', [lesions]),
    ])
    assert.deepEqual(done.patients, ['A/visits', 'B/visits'])
    assert.equal(done.studies.length, 3)
  })
  test('only the patient asked for is measured, and the others are known', async () => {
    const done = await measured(folder('one'), files, { patient: 'П-2' })
    assert.deepEqual([brief(done), done.patients], [expected.slice(2), ['Иванов', 'П-2']])
  })
  test('a folder named twice, or inside itself, counts once', async () => {
    const at = writeTree(folder('twice'), files)
    const done = await measure(request([at, `${at}/Иванов`, at]), quiet())
    assert.deepEqual([brief(done), done.refused], [expected, []])
    done.close()
  })
  test('the order of files and of segments changes nothing', async () => {
    const at = writeTree(folder('order'), files)
    const forth = await measure(request([`${at}/Иванов`, `${at}/pacs/1`, `${at}/pacs/2`]), quiet())
    const back = await measure(request([`${at}/pacs/2`, `${at}/pacs/1`, `${at}/Иванов`]), quiet())
    assert.deepEqual(back.studies, forth.studies)
    forth.close()
    back.close()
  })
})

test('a map of sagittal slices says how far those lie apart', async () => {
  const sagittal = lattice({ size: { x: 10, y: 24, z: 20 }, step: { x: 5, y: 2, z: 2 } })
  const files = [{ path: 'lesions.nii.gz', content: maskFile(sagittal, box([3, 4], [4, 9], [4, 8])) }]
  const { studies } = await measured(folder('sagittal'), inFolder('N/2020-01-01', files))
  const { sliceSpacingMm, pixelSpacingMm } = studies[0]!.technique
  assert.deepEqual([sliceSpacingMm, pixelSpacingMm], [5, 2])
})

test('components are of 26 neighbours unless asked otherwise', async () => {
  // two blocks that meet at one corner
  const cornered = [
    { path: 'lesions.nii.gz', content: maskFile(grid, box([8, 9], [7, 8], [3, 4]), box([10, 11], [9, 10], [5, 6])) },
  ]
  for (const [connectivity, expected] of [
    [26, 1],
    [18, 2],
    [6, 2],
  ] as const) {
    const at = folder(`neighbours ${connectivity}`)
    const { studies } = await measured(at, inFolder('N/2020-01-01', cornered), { connectivity })
    assert.equal(studies[0]?.lesions.length, expected)
  }
})

test('NIfTI and DICOM of the same study give the same figures', async () => {
  const asMaps = await measured(folder('as maps'), inFolder('P-1/2020-01-01', [liver, lesions]))
  const asSeg = await measured(folder('as seg'), [segFile(dicom({ image: 'none' }))])
  const figures = ({ studies }: Measured) =>
    studies.map(({ liverVolumeMl, lesions: found }) => [
      liverVolumeMl,
      found.map(({ volumeMl, shape, diameterMm }) => [
        volumeMl,
        shape?.voxels,
        diameterMm.toFixed(6),
        shape?.surfaceAreaMm2.toFixed(6),
        Object.values(shape?.centroid ?? {}).map((mm) => mm.toFixed(4)),
      ]),
    ])
  assert.deepEqual(figures(asMaps), figures(asSeg))
})

test('stopped before the end, it throws what it was stopped with', async () => {
  const at = writeTree(folder('stopped'), inFolder('NET-1/2020-01-01', [liver, lesions]))
  const abort = new AbortController()
  const report = () => abort.abort(new Error('enough'))
  await assert.rejects(measure(request([at]), { report, signal: abort.signal }), /enough/)
})
