// What a case file adds to measured studies. Volumes are worked by hand from boxes and ellipsoids.
import assert from 'node:assert/strict'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { defaultMeasurementError } from '@debulk/clinical/lesion/measurement-error'
import type { OutputFile } from '@debulk/platform/write-files'
import { box, day, dicomFiles, inFolder, lattice, maskFile, uidOf } from '../test/box-studies.ts'
import { leftOut, measured, quiet, request, testFolders } from '../test/measuring.ts'
import { assessStudies } from './assess-studies.ts'
import { measure, type Measured } from './measure.ts'

const folder = testFolders()
const grid = lattice() // voxels of 0.02 mL
const large = box([4, 9], [4, 8], [2, 4]) // 1.8 mL
const small = box([14, 15], [6, 7], [5, 6]) // 0.16 mL
const maps = inFolder('NET-1/2020-01-01', [{ path: 'lesions.nii.gz', content: maskFile(grid, large, small) }])

async function withCase(name: string, events: string, more: { files?: readonly OutputFile[]; patient?: string } = {}) {
  const { files = maps, patient = 'NET-1' } = more
  const casePath = `${folder(name)}.case.yaml`
  writeFileSync(casePath, `schemaVersion: 1\npatient: ${patient}\nevents:\n${events}`)
  return measured(folder(name), files, { casePath })
}

const natures = ({ studies }: Measured) =>
  studies.map(({ date, review, reader, lesions }) => [
    date,
    review,
    reader,
    lesions.map(({ label, nature }) => `${label} ${nature}`),
  ])

describe('what people say about lesions', () => {
  test('nobody said anything: draft, not reviewed', async () => {
    const { studies } = await measured(folder('silent'), maps)
    assert.deepEqual(natures({ studies } as Measured), [
      ['2020-01-01', 'draft', null, ['lesions #1 not-reviewed', 'lesions #2 not-reviewed']],
    ])
  })
  test('a review stands for the reading and names what is not named', async () => {
    const done = await withCase(
      'reviewed',
      [
        '  - { kind: study-reviewed, on: 2020-02-01, study: 2020-01-01, by: R1, natures: metastasis }',
        '  - { kind: lesion-nature-asserted, on: 2020-01-15, study: 2020-01-01, label: "lesions #2", nature: benign }',
      ].join('\n'),
    )
    assert.deepEqual(natures(done), [['2020-01-01', 'reviewed', 'R1', ['lesions #1 metastasis', 'lesions #2 benign']]])
  })
  test('of a lesion that is not there: it is said so, with those that are', async () => {
    const done = await withCase(
      'slip',
      [
        '  - { kind: lesion-nature-asserted, on: 2020-01-15, study: 2020-01-01, label: "lesion #2", nature: benign }',
        '  - { kind: lesion-nature-asserted, on: 2020-01-15, study: 2016-01-01, label: "elsewhere", nature: benign }',
      ].join('\n'),
    )
    assert.deepEqual(
      done.refused.map(({ code, parameters }) => [code, parameters]),
      [
        ['case/no-such-study', { study: '2016-01-01', known: ['2020-01-01'] }],
        ['case/no-such-lesion', { study: '2020-01-01', label: 'lesion #2', known: ['lesions #1', 'lesions #2'] }],
      ],
    )
    assert.equal(done.studies.length, 1)
  })
  test('of an identity or a study that is not there: each is named once', async () => {
    const done = await withCase(
      'nobody',
      [
        '  - { kind: lesion-nature-asserted, on: 2020-01-15, trackingUid: "1.2.3", nature: benign }',
        '  - { kind: lesion-nature-asserted, on: 2020-02-15, trackingUid: "1.2.3", nature: metastasis }',
        '  - { kind: study-reviewed, on: 2020-02-01, study: 2019-12-31, natures: metastasis }',
        '  - { kind: study-reviewed, on: 2020-02-02, study: 2019-12-31, natures: metastasis }',
      ].join('\n'),
    )
    assert.deepEqual(
      done.refused.map(({ code, parameters }) => [code, parameters]),
      [
        ['case/no-such-study', { study: '2019-12-31', known: ['2020-01-01'] }],
        ['case/no-such-identity', { trackingUid: '1.2.3' }],
      ],
    )
    assert.deepEqual(
      done.studies.map(({ review }) => review),
      ['draft'],
    )
  })
  test('two lesions of one study with one Tracking UID: the study is left out', async () => {
    const segment = (label: string, boxes: readonly (typeof large)[]) => ({ label, tracked: 'A', boxes })
    const files = dicomFiles({
      study: 'one',
      date: '2020-01-01',
      segments: [segment('Lesion 1', [large]), segment('Lesion 2', [small])],
    })
    const done = await measured(folder('identity twice'), files)
    assert.deepEqual(done.studies, [])
    assert.deepEqual(
      done.refused.map(({ code, parameters }) => [code, parameters]),
      [['segmentation/identity-twice', { segment: 'Lesion 1', other: 'Lesion 2', trackingUid: uidOf('A') }]],
    )
  })
  test('by Tracking UID it holds in every study', async () => {
    const study = (name: string, date: string) =>
      inFolder(
        date,
        dicomFiles({
          study: name,
          date,
          patientId: 'NET-1',
          segments: [
            {
              label: 'A',
              tracked: 'A',
              boxes: [large],
              type: { value: '14799000', scheme: 'SCT', meaning: 'Neoplasm' },
            },
          ],
        }),
      )
    const done = await withCase(
      'tracked',
      `  - { kind: lesion-nature-asserted, on: 2021-01-01, trackingUid: "${uidOf('A')}", nature: indeterminate }`,
      { files: [...study('one', '2020-01-01'), ...study('two', '2020-06-01')] },
    )
    assert.deepEqual(
      natures(done).map(([date, , , lesions]) => [date, lesions]),
      [
        ['2020-01-01', ['A indeterminate']],
        ['2020-06-01', ['A indeterminate']],
      ],
    )
  })
})

describe('typed and segmented studies of one patient', () => {
  const typed = [
    '  - kind: study-read',
    '    on: 2019-01-01',
    '    natures: metastasis',
    '    lesions:',
    '      - { label: largest, diametersMm: [30, 20, 10] }',
    '      - { label: rest, count: ">3", sizeMm: [4, 10] }',
  ].join('\n')

  test('stand side by side in order of time', async () => {
    const { studies } = await withCase('typed', typed)
    assert.deepEqual(
      studies.map(({ date, dateSource, countIsAtLeast, lesions }) => [
        date,
        dateSource,
        countIsAtLeast,
        lesions.length,
      ]),
      [
        ['2019-01-01', 'case-file', true, 5], // the largest, and at least four more
        ['2020-01-01', 'folder-name', false, 2],
      ],
    )
    // π/6 · 30 · 20 · 10 mm³
    assert.equal(studies[0]?.lesions[0]?.volumeMl.toFixed(6), ((Math.PI / 6) * 6).toFixed(6))
    assert.equal(studies[0]?.lesions[0]?.evidence, '3-axis')
    assert.equal(studies[1]?.lesions[0]?.evidence, 'segmented')
  })
  test('and can be assessed against one another', async () => {
    const done = await withCase('assessed', typed)
    const assessed = assessStudies(done, {
      baseline: day('2019-01-01'),
      at: day('2020-01-01'),
      scope: 'liver',
      basis: 'totals',
    })
    assert.ok(assessed.ok)
    const { result, baseline, at } = assessed.value.headline
    assert.deepEqual([baseline, at], ['2019-01-01', '2020-01-01'])
    assert.ok(result.status === 'computed')
    assert.equal(result.residualMl.toFixed(6), '1.960000')
  })
  test('a case file alone is enough', async () => {
    const casePath = `${folder('alone')}.yaml`
    writeFileSync(casePath, `schemaVersion: 1\npatient: NET-1\nevents:\n${typed}`)
    const done = await measure(request([], { casePath }), quiet())
    done.close()
    assert.deepEqual([done.studies.map(({ date }) => date), done.refused], [['2019-01-01'], []])
  })
})

// design: the images win; decision 0019: what a reader wrote of the same lesion stays
describe('a study that was typed in and measured too', () => {
  const typed = (lesions: string, more = '') =>
    `  - { id: t, kind: study-read, on: 2020-01-01, ${more}lesions: [${lesions}] }\n`
  const tissue = 'enhancingDiametersMm: [3, 2], nodules: none'
  const told = ({ studies }: Measured) =>
    studies.map(({ dateSource, lesions }) => [
      dateSource,
      ...lesions.map(
        ({ label, volumeMl, tissue: said }) => `${label} ${volumeMl.toFixed(2)} ${said?.enhancingMm ?? '-'}`,
      ),
    ])
  const images = ['folder-name', 'lesions #1 1.80 3', 'lesions #2 0.16 -']
  for (const [why, lesions, expected] of [
    ['of the same lesion', `{ label: "lesions #1", diametersMm: [20, 10], ${tissue} }`, [images]],
    [
      'and of the rest only sizes',
      `{ label: "lesions #1", diametersMm: [20, 10], ${tissue} }, { label: other, diametersMm: [9] }`,
      [images],
    ],
    [
      'of a lesion that nobody can find among the measured: both stay',
      `{ label: largest, diametersMm: [20, 10], ${tissue} }`,
      [
        ['folder-name', 'lesions #1 1.80 -', 'lesions #2 0.16 -'],
        ['case-file', 'largest 1.05 3'], // π/6 · 20 · 10 · 10 mm³
      ],
    ],
  ] as const)
    test(why, async () => assert.deepEqual(told(await withCase(`typed ${why}`, typed(lesions))), expected))
  test('signed by a reader it is a reading of its own', async () => {
    const done = await withCase(
      'signed',
      typed(`{ label: "lesions #1", diametersMm: [20], ${tissue} }`, 'reader: R1, '),
    )
    assert.equal(done.studies.length, 2)
  })
  test('saved with its figures it is one reading without the images too', async () => {
    const casePath = `${folder('saved')}.case.yaml`
    const lesion = `{ label: L, trackingUid: "1.2", diametersMm: [20, 10], ${tissue} }`
    const saved = [
      '  - id: s',
      '    kind: study-read',
      '    on: 2020-01-01',
      '    measured: { algorithm: debulk, version: 0.1.0, from: seg.dcm }',
      '    lesions: [{ label: M, trackingUid: "1.2", segmented: true, volumeMl: 1.8, longAxisMm: 19 }]',
    ].join('\n')
    writeFileSync(casePath, `schemaVersion: 1\npatient: NET-1\nevents:\n${typed(lesion)}${saved}\n`)
    const alone = await measure(request([], { casePath }), quiet())
    alone.close()
    assert.deepEqual([told(alone), alone.refused], [[['case-file', 'M 1.80 3']], []])
  })
})

describe('whose case file it is', () => {
  const event = '  - { kind: embolisation-performed, on: 2019-06-01 }\n'
  const dicom = dicomFiles({ study: 'one', date: '2020-01-01', segments: [{ label: 'Lesions', boxes: [large] }] })

  test("another patient's stops everything: its treatments would be read into these studies", async () => {
    const done = await withCase('other', event, { files: dicom, patient: 'P-2' })
    assert.deepEqual([done.studies, done.elsewhere], [[], null])
    assert.deepEqual(
      done.refused.map(({ code, parameters }) => [code, parameters]),
      [['case/other-patient', { patient: 'P-2', found: ['P-1'] }]],
    )
  })
  test('a folder is no name: its studies are those of the case file', async () => {
    const done = await withCase('folder', event, { patient: 'P-2' })
    assert.deepEqual([done.studies.map(({ patient }) => patient), done.refused], [['P-2'], []])
  })
  test('two folders are two people', async () => {
    const files = [...maps, ...maps.map((file) => ({ ...file, path: `other/${file.path}` }))]
    const moved = files.map((file) => ({ ...file, path: file.path.replace('other/NET-1', 'NET-2') }))
    const done = await withCase('two', event, { files: moved, patient: 'P-2' })
    assert.deepEqual(
      done.refused.map(({ code, parameters }) => [code, parameters]),
      [['case/other-patient', { patient: 'P-2', found: ['NET-1', 'NET-2'] }]],
    )
  })
})

describe('faults', () => {
  test('a case file with a fault measures nothing: a figure would lack what it says', async () => {
    const done = await withCase('fault', '  - { kind: embolisation-performed, on: 2019-13-01 }\n  - { kind: dance }\n')
    assert.deepEqual(done.studies, [])
    assert.ok(done.refused.length >= 2)
    for (const { code, parameters } of done.refused) {
      assert.match(code, /^text\//)
      assert.ok('line' in parameters && parameters.line >= 4, JSON.stringify(parameters))
    }
  })
  test('so does one that is not there', async () => {
    const done = await measured(folder('absent'), maps, { casePath: `${folder('absent')}/no.yaml` })
    assert.deepEqual([done.studies, leftOut(done, folder('absent'))], [[], [['file/not-readable', 'no.yaml']]])
  })
  test('an error model with a fault, too', async () => {
    const errorModelPath = `${folder('model')}.json`
    for (const [text, code] of [
      ['{', 'error-model/syntax'],
      ['{}', 'error-model/invalid'],
      [JSON.stringify({ ...defaultMeasurementError, schemaVersion: 1, detectionLimitMm: 5 }), 'error-model/invalid'],
    ] as const) {
      writeFileSync(errorModelPath, text)
      const done = await measured(folder('model'), maps, { errorModelPath })
      assert.deepEqual([done.studies, done.refused.map((each) => each.code)], [[], [code]])
    }
  })
  test("a site's own figures are used, and named", async () => {
    const errorModelPath = `${folder('own model')}.json`
    writeFileSync(errorModelPath, JSON.stringify({ ...defaultMeasurementError, name: 'Ours' }))
    const done = await measured(folder('own model'), maps, { errorModelPath })
    assert.deepEqual([done.model.name, done.studies.length, done.refused], ['Ours', 1, []])
  })
})

describe('who can be assessed', () => {
  const question = { baseline: null, at: null, scope: 'liver', basis: 'totals' } as const
  const rows: [string, readonly OutputFile[], string][] = [
    ['nobody', [], 'assess/no-study'],
    [
      'a liver without lesions',
      inFolder('A/2020-01-01', [{ path: 'liver.nii.gz', content: maskFile(grid, large) }]),
      'assess/no-study',
    ],
    [
      'two patients',
      [...maps, ...maps.map((f) => ({ ...f, path: f.path.replace('NET-1', 'NET-2') }))],
      'assess/several-patients',
    ],
    [
      'two studies of one day',
      [
        ...dicomFiles({ study: 'one', date: '2020-01-01', segments: [{ label: 'Lesions', boxes: [large] }] }),
        ...inFolder(
          'b',
          dicomFiles({ study: 'two', date: '2020-01-01', segments: [{ label: 'Lesions', boxes: [large] }] }),
        ),
      ],
      'assess/two-studies-on',
    ],
  ]
  for (const [who, files, code] of rows) {
    test(`${who}: ${code}`, async () => {
      const assessed = assessStudies(await measured(folder(`who ${who}`), files), question)
      assert.equal(assessed.ok ? 'ok' : assessed.error.code, code)
    })
  }
  test('of two studies of one day the one asked for is assessed', async () => {
    const [files] = rows.filter(([, , code]) => code === 'assess/two-studies-on').map(([, found]) => found)
    assert.ok(files)
    const done = await measured(folder('who chosen'), files, { segmentation: 'b/seg.dcm' })
    assert.deepEqual(
      done.studies.map(({ source }) => source.slice(-9)),
      ['b/seg.dcm'],
    )
    assert.ok(assessStudies(done, question).ok)
  })
  test('a date nobody imaged comes with those that were', async () => {
    const done = await measured(folder('dates'), maps)
    const assessed = assessStudies(done, { ...question, baseline: day('2019-12-31') })
    assert.deepEqual(assessed.ok ? null : assessed.error, {
      code: 'assess/no-study-on',
      date: '2019-12-31',
      known: ['2020-01-01'],
    })
  })
})

describe('typed readings of two people', () => {
  const question = { baseline: null, at: null, scope: 'liver', basis: 'totals' } as const
  const lesions = (mm: number) => `natures: metastasis, lesions: [{ label: L1, diametersMm: [${mm}] }]`
  const record = (more = '') =>
    `schemaVersion: 1\npatient: A\nevents:
  - { kind: study-read, id: a1, on: 2019-01-01, reader: A, ${lesions(31)} }
  - { kind: study-read, id: b1, on: 2019-01-01, reader: B, ${lesions(34)} }
  - { kind: study-read, id: a2, on: 2020-01-01, reader: A, ${lesions(20)} }
${more}`
  const both = `  - { kind: study-read, id: b2, on: 2020-01-01, reader: B, ${lesions(33)} }\n`
  const read = async (name: string, text: string, segmentation: string | null) => {
    const casePath = join(folder(name), 'two.case.yaml')
    mkdirSync(folder(name), { recursive: true })
    writeFileSync(casePath, text)
    return measured(folder(name), [], { paths: [], casePath, segmentation })
  }
  test('nobody chose: the refusal says between whom, and in which file', async () => {
    const assessed = assessStudies(await read('typed two', record(both), null), question)
    assert.deepEqual(assessed.ok ? null : assessed.error, {
      code: 'assess/two-studies-on',
      date: '2019-01-01',
      readings: ['A', 'B'],
      files: ['two.case.yaml'],
    })
  })
  test('a reader is chosen', async () => {
    const done = await read('typed B', record(both), 'B')
    assert.deepEqual(
      done.studies.map(({ event }) => event),
      ['b1', 'b2'],
    )
    assert.ok(assessStudies(done, question).ok)
  })
  test('one reading is chosen by its event; the only one of another day counts, and that it is another’s is said', async () => {
    const done = await read('typed event', record(), 'b1')
    assert.deepEqual(
      done.studies.map(({ event }) => event),
      ['b1', 'a2'],
    )
    assert.deepEqual(
      done.refused.map(({ path, code }) => [path, code]),
      [['two.case.yaml · a2', 'segmentation/not-asked-for']],
    )
  })
  test('nobody is called so', async () => {
    const done = await read('typed C', record(both), 'C')
    assert.deepEqual(done.segmentationsInstead, ['A', 'B', 'a1', 'a2', 'b1', 'b2'])
    assert.deepEqual(done.studies, [])
  })
})
