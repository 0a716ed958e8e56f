// What measuring adds to a case file. Volumes are worked by hand from boxes: voxels of 0.02 mL.
import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { box, day, dicomFiles, inFolder, lattice, maskFile, uidOf } from '../test/box-studies.ts'
import { measured, quiet, request, testFolders } from '../test/measuring.ts'
import { assessStudies } from './assess-studies.ts'
import { measure, type Measured } from './measure.ts'
import { readRecord } from './read-record.ts'
import { saveReadings } from './save-readings.ts'

const folder = testFolders()
const grid = lattice()
const large = box([4, 9], [4, 8], [2, 4]) // 1.8 mL
const small = box([14, 15], [6, 7], [5, 6]) // 0.16 mL
const maps = (date: string, ...boxes: (typeof large)[]) =>
  inFolder(`NET-1/${date}`, [{ path: 'lesions.nii.gz', content: maskFile(grid, ...boxes) }])

function caseAt(name: string, events = 'events: [] # none yet'): string {
  const casePath = `${folder(name)}.case.yaml`
  writeFileSync(casePath, `# mine\nschemaVersion: 1\npatient: NET-1 # who\n${events}\n`)
  return casePath
}

/** Identities in the order they are made: 2.25.1, 2.25.2, … */
const made: string[] = []
const newUid = () => `2.25.${made.push('')}`
const save = (done: Measured, casePath: string) =>
  saveReadings(done, { casePath, today: day('2021-01-01'), newUid, reason: 'measured anew' })

const lesionsIn = (casePath: string) => {
  const read = readRecord(casePath)
  assert.ok(read.ok, JSON.stringify(read))
  return read.value.record.events.flatMap((event) => (event.kind === 'study-read' ? (event.lesions ?? []) : []))
}

describe('saving what was measured', () => {
  const casePath = caseAt('saved')
  const files = [...maps('2019-01-01', large, small), ...maps('2020-01-01', small)]
  const read = () => measured(folder('saved'), files, { casePath })

  test('adds an event per study, with identities made once, and keeps comments', async () => {
    const done = await save(await read(), casePath)
    assert.deepEqual(done, { ok: true, value: { added: ['2019-01-01', '2020-01-01'], replaced: [], unchanged: [] } })
    const text = readFileSync(casePath, 'utf8')
    assert.match(text, /^# mine\nschemaVersion: 1\npatient: NET-1 # who\n/)
    assert.match(text, /# none yet/)
    assert.match(text, /algorithm: debulk/)
    const lesions = lesionsIn(casePath)
    assert.deepEqual(
      lesions.map(({ label, segmented, volumeMl, trackingUid }) => [label, segmented, volumeMl?.lowMl, trackingUid]),
      [
        ['lesions #1', true, 1.8, '2.25.1'],
        ['lesions #2', true, 0.16, '2.25.2'],
        ['lesion', true, 0.16, '2.25.3'],
      ].map(([label, ...rest], i) => [lesions[i]?.label ?? label, ...rest]),
    )
  })
  test('again changes nothing, and says so', async () => {
    const before = readFileSync(casePath, 'utf8')
    const done = await save(await read(), casePath)
    assert.deepEqual(done, { ok: true, value: { added: [], replaced: [], unchanged: ['2019-01-01', '2020-01-01'] } })
    assert.equal(readFileSync(casePath, 'utf8'), before)
  })
  test('the images win: one study of each date, with the identities that were saved', async () => {
    const { studies, refused } = await read()
    assert.deepEqual(
      studies.map(({ date, dateSource }) => [date, dateSource]),
      [
        ['2019-01-01', 'folder-name'],
        ['2020-01-01', 'folder-name'],
      ],
    )
    assert.deepEqual(
      studies.flatMap(({ lesions }) => lesions.map(({ trackingUid }) => trackingUid)),
      ['2.25.1', '2.25.2', '2.25.3'],
    )
    assert.deepEqual(refused, [])
  })
  test('the record alone gives the same answer as the images', async () => {
    const question = { baseline: null, at: null, scope: 'liver', basis: 'totals' } as const
    const alone = await measure(request([], { casePath }), quiet())
    alone.close()
    const [images, record] = [assessStudies(await read(), question), assessStudies(alone, question)]
    assert.ok(images.ok && record.ok)
    const of = ({ headline: { result } }: typeof images.value) => {
      assert.equal(result.status, 'computed')
      return result.status === 'computed'
        ? [result.residualMl.toFixed(6), result.fraction.toFixed(6), result.low?.toFixed(6)]
        : []
    }
    assert.deepEqual(of(record.value), of(images.value))
  })
  test('what a reader wrote of a measured lesion stays, with its images and when it is saved again', async () => {
    const path = caseAt('tissue')
    assert.ok((await save(await measured(folder('tissue'), maps('2020-01-01', large), { casePath: path }), path)).ok)
    writeFileSync(
      path,
      readFileSync(path, 'utf8').replace(
        'segmented: true',
        'segmented: true\n        nodules: none\n        enhancingDiametersMm: [3]',
      ),
    )
    const again = await measured(folder('tissue'), [], { casePath: path })
    assert.deepEqual(
      again.studies.map(({ lesions }) => lesions[0]?.tissue?.enhancingMm),
      [3],
    )
    assert.deepEqual(await save(again, path), {
      ok: true,
      value: { added: [], replaced: [], unchanged: ['2020-01-01'] },
    })
    assert.equal(lesionsIn(path)[0]?.nodules, 'none')
  })
  test('mean attenuation is saved of CT only, where an image gave it', async () => {
    const done = await measured(folder('attenuation'), maps('2020-01-01', large), {})
    const statistics = {
      mean: 64.25,
      standardDeviation: 1,
      minimum: 0,
      maximum: 90,
      percentile10: 60,
      median: 64,
      percentile90: 70,
    }
    for (const [modality, mean, expected] of [
      ['CT', 64.25, 64.25],
      ['MR', 64.25, undefined],
      ['CT', 30_000, undefined],
    ] as const) {
      const path = caseAt(`attenuation ${modality} ${mean}`)
      const readings = done.readings.map((each) => ({
        ...each,
        reading: {
          ...each.reading,
          technique: { ...each.reading.technique, modality },
          lesions: each.reading.lesions.map((lesion) => ({
            ...lesion,
            intensity: { status: 'measured' as const, statistics: { ...statistics, mean } },
          })),
        },
      }))
      assert.ok(
        (await saveReadings({ readings }, { casePath: path, today: day('2021-01-01'), newUid, reason: 'x' })).ok,
      )
      assert.equal(lesionsIn(path)[0]?.attenuationHu, expected)
    }
  })
  test('measured otherwise: the older reading is retracted, not edited', async () => {
    const other = await measured(folder('saved anew'), maps('2020-01-01', large), { casePath })
    const done = await save(other, casePath)
    assert.deepEqual(done, { ok: true, value: { added: [], replaced: ['2020-01-01'], unchanged: [] } })
    const record = readRecord(casePath)
    assert.ok(record.ok)
    const last = record.value.record.events.slice(-2)
    assert.deepEqual(
      last.map(({ kind, id }) => [kind, id]),
      [
        ['event-retracted', 'retract-read-2020-01-01'],
        ['study-read', 'read-2020-01-01-2'],
      ],
    )
    const alone = await measure(request([], { casePath }), quiet())
    alone.close()
    assert.deepEqual(
      alone.studies.map(({ date, lesions }) => [date, lesions.map((l) => l.volumeMl)]),
      [
        ['2019-01-01', [1.8, 0.16]],
        ['2020-01-01', [1.8]],
      ],
    )
  })
})

test('an identity that the segmentation has is saved as it is', async () => {
  const casePath = caseAt('tracked')
  writeFileSync(casePath, readFileSync(casePath, 'utf8').replace('NET-1', 'P-1'))
  const type = { value: '14799000', scheme: 'SCT', meaning: 'Neoplasm' }
  const segments = [{ label: 'A', tracked: 'A', boxes: [large], type }]
  const files = inFolder('s', dicomFiles({ study: 'one', date: '2020-01-01', patientId: 'P-1', segments }))
  const done = await save(await measured(folder('tracked'), files, { casePath }), casePath)
  assert.ok(done.ok && done.value.added.length === 1, JSON.stringify(done))
  assert.deepEqual(
    lesionsIn(casePath).map(({ trackingUid }) => trackingUid),
    [uidOf('A')],
  )
  const again = await save(await measured(folder('tracked again'), files, { casePath }), casePath)
  assert.ok(again.ok && again.value.unchanged.length === 1, JSON.stringify(again))
})

// boxes of voxels of 0.02 mL; what still holds under a new outline: decision 0019
test('an outline that was corrected keeps what a reader wrote of the lesion, by its identity', async () => {
  const casePath = caseAt('corrected')
  writeFileSync(casePath, readFileSync(casePath, 'utf8').replace('NET-1', 'P-1'))
  const type = { value: '14799000', scheme: 'SCT', meaning: 'Neoplasm' }
  const drawn = (name: string, more: ReturnType<typeof box>) => {
    const segments = [{ label: 'A', tracked: 'A', boxes: [more], type }]
    const files = inFolder('s', dicomFiles({ study: 'one', date: '2020-01-01', patientId: 'P-1', segments }))
    return measured(folder(name), files, { casePath })
  }
  assert.ok((await save(await drawn('corrected once', large), casePath)).ok)
  const written =
    'segmented: true\n        nodules: none\n        composition: solid\n        enhancingDiametersMm: [9, 4]\n        viableVolumeMl: 0.5\n        attenuationHu: 80'
  writeFileSync(casePath, readFileSync(casePath, 'utf8').replace('segmented: true', written))
  const larger = box([4, 9], [4, 9], [2, 4]) // 2.16 mL
  const anew = await drawn('corrected twice', larger)
  const [lesion] = anew.studies[0]?.lesions ?? []
  assert.deepEqual(
    [lesion?.tissue, lesion?.viableVolumeMl],
    [
      // mean attenuation was of the old outline
      { enhancingMm: 9, enhancingAcrossMm: 4, attenuationHu: null, composition: 'solid', nodules: 'none' },
      0.5,
    ],
  )
  const done = await save(anew, casePath)
  assert.ok(done.ok && done.value.replaced.length === 1, JSON.stringify(done))
  const of = () => {
    const { volumeMl, enhancingDiametersMm, viableVolumeMl, composition, nodules, attenuationHu } =
      lesionsIn(casePath).at(-1) ?? {}
    return [volumeMl?.lowMl, enhancingDiametersMm, viableVolumeMl, composition, nodules, attenuationHu]
  }
  assert.deepEqual(of(), [2.16, [9, 4], 0.5, 'solid', 'none', undefined])
  // 0.16 mL: no part of it that enhances can be 0.5 mL, or 9 mm long
  assert.ok((await save(await drawn('corrected down', small), casePath)).ok)
  assert.deepEqual(of(), [0.16, undefined, undefined, 'solid', 'none', undefined])
})

test('a case file with a fault is not written to', async () => {
  const casePath = caseAt('fault')
  const done = await measured(folder('fault'), maps('2020-01-01', large), { casePath })
  writeFileSync(casePath, 'schemaVersion: 1\npatient: NET-1\nevents: [x]\n')
  assert.ok(!(await save(done, casePath)).ok)
  assert.equal(readFileSync(casePath, 'utf8'), 'schemaVersion: 1\npatient: NET-1\nevents: [x]\n')
})
