import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { assessed, codes, find, fraction, liver, record, site, studies } from '../test/published-course.ts'
import { sampleLesion, sampleStudy, when } from '../test/sample-readings.ts'

describe('baseline', () => {
  test('is the last study before the first treatment of the liver, not before the resection of the primary', () => {
    assert.equal(assessed().headline.baseline, '2018-04-07')
  })
  test('is the first study where no treatment is known, and that is said', () => {
    const { headline } = assessed(null)
    assert.equal(headline.baseline, '2017-06-21')
    assert.ok(codes(headline).includes('no-treatment-known'))
  })
})

describe('liver', () => {
  test('C = 1 − 8/69, at most 6.9 mL may remain for 90 %', () => {
    const { result } = assessed().headline
    assert.ok(result.status === 'computed')
    assert.ok(Math.abs(result.fraction - (1 - 8 / 69)) < 1e-12)
    assert.ok(Math.abs(result.mayRemainMl[90] - 6.9) < 1e-12)
    assert.equal(result.verdicts[70], 'reached')
    assert.equal(result.verdicts[90], 'cannot-be-told')
  })
  test('other sites gone before the baseline make it a lower bound; 90 % would need 8/0.1 − 69 = 11 mL there', () => {
    const { headline } = assessed()
    assert.ok(codes(headline).includes('lower-bound-liver'))
    const [breakEven, ...more] = headline.caveats.filter(({ code }) => code === 'break-even')
    assert.equal(more.length, 0) // 70 % is met without them
    assert.equal(breakEven?.parameters.threshold, 90)
    assert.ok(Math.abs(Number(breakEven?.parameters.volumeMl) - 11) < 1e-9)
  })
  test('embolisation between the studies says that the threshold is surgical', () => {
    assert.ok(codes(assessed().headline).includes('surgical-threshold'))
  })
  test('before the second session the course is incomplete', () => {
    const may = sampleStudy('2018-05-23', [sampleLesion({ volumeMl: 25, trackingUid: 'a' })])
    assert.ok(codes(assessed(record, liver, [...studies.slice(0, 2), may]).headline).includes('course-incomplete'))
    assert.ok(!codes(assessed().headline).includes('course-incomplete'))
  })
})

describe('same lesions', () => {
  const answer = find(assessed().besides, 'liver', 'same-lesions', '2018-04-07')
  test('a vanished lesion counts 0 in the middle and a 5 mm sphere, 0.065 mL, at the upper bound', () => {
    assert.ok(Math.abs(fraction(answer) - (1 - 8 / 69)) < 1e-12)
    const vanished = answer.caveats.find(({ code }) => code === 'vanished-bounded')
    assert.equal(vanished?.parameters.count, 1)
    assert.equal(Number(vanished?.parameters.upperMl).toFixed(4), '0.0654')
  })
  test('with another sequence it may be as large as it was', () => {
    const other = studies[2]!
    const changed = { ...other, technique: { ...other.technique, sequence: 'T1 VIBE' } }
    const { besides } = assessed(record, liver, [...studies.slice(0, 2), changed])
    const vanished = find(besides, 'liver', 'same-lesions', '2018-04-07').caveats.find(
      (c) => c.code === 'vanished-bounded',
    )
    assert.equal(vanished?.parameters.upperMl, 1)
  })
  test('lesions without an identity cannot be followed', () => {
    const plain = studies.map((s) => ({ ...s, lesions: s.lesions.map((l) => ({ ...l, trackingUid: null })) }))
    const { result } = find(assessed(record, liver, plain).besides, 'liver', 'same-lesions', '2018-04-07')
    assert.deepEqual(result, { status: 'not-computable', reason: 'no-tracked-lesions' })
  })
  test('a tracked lesion never seen before is new disease', () => {
    const late = sampleStudy('2020-10-21', [
      sampleLesion({ volumeMl: 8, trackingUid: 'a' }),
      sampleLesion({ volumeMl: 0.5, trackingUid: 'z' }),
    ])
    assert.ok(codes(assessed(record, liver, [...studies, late]).headline).includes('new-disease'))
  })
  test('one that nobody called a metastasis is not', () => {
    const z = sampleLesion({ volumeMl: 0.5, trackingUid: 'z', nature: 'not-reviewed' })
    const late = sampleStudy('2020-10-21', [sampleLesion({ volumeMl: 8, trackingUid: 'a' }), z])
    const { headline } = assessed(record, liver, [...studies, late])
    assert.ok(codes(headline).includes('appeared-not-confirmed'))
    assert.ok(!codes(headline).includes('new-disease'))
  })
  test('nor one that may have lain where no earlier image reached', () => {
    const z = sampleLesion({ volumeMl: 0.5, trackingUid: 'z' })
    const late = sampleStudy('2020-10-21', [sampleLesion({ volumeMl: 8, trackingUid: 'a' }), z])
    const cut = studies.map((study) => ({ ...study, liverCutOff: true }))
    const { headline } = assessed(record, liver, [...cut, late])
    assert.ok(codes(headline).includes('first-seen-other-technique'))
    assert.ok(!codes(headline).includes('new-disease'))
  })
  test('one that was seen before the baseline is back, and not new', () => {
    const back = sampleStudy('2020-10-21', [sampleLesion({ volumeMl: 8, trackingUid: 'b' })])
    const asked = { ...liver, baseline: studies[2]!.date }
    const { headline } = assessed(record, asked, [...studies, back])
    assert.ok(codes(headline).includes('reappeared'))
    assert.ok(!codes(headline).includes('new-disease'))
  })
})

test('another reader widens the interval, and so does one who did not sign and may be another', () => {
  const read = (first: string | null, second: string | null) => {
    const signed = [
      { ...studies[1]!, reader: first },
      { ...studies[2]!, reader: second },
    ]
    const { headline } = assessed(null, liver, signed)
    return { sd: headline.result.status === 'computed' ? headline.result.sdLnRatio.shared : 0, codes: codes(headline) }
  }
  const same = read('A', 'a ')
  assert.ok(read('A', 'B').sd > same.sd)
  assert.ok(read('A', 'B').codes.includes('reader-differs'))
  for (const [first, second] of [
    ['A', null],
    [null, null],
  ] as const) {
    assert.equal(read(first, second).sd, read('A', 'B').sd)
    assert.ok(read(first, second).codes.includes('reader-unknown'))
  }
})

describe('what is seen late', () => {
  const withZ = (sequence: string) => {
    const late = sampleStudy('2020-10-21', [
      sampleLesion({ volumeMl: 8, trackingUid: 'a' }),
      sampleLesion({ volumeMl: 0.5, trackingUid: 'z' }),
    ])
    return [...studies, { ...late, technique: { ...late.technique, sequence } }]
  }
  test('by a sequence that nobody used before: it may have been there', () => {
    const { headline } = assessed(record, liver, withZ('DWI'))
    assert.ok(codes(headline).includes('first-seen-other-technique'))
    assert.ok(!codes(headline).includes('new-disease'))
  })
  test('by the same sequence: new', () => {
    assert.ok(codes(assessed(record, liver, withZ('T2')).headline).includes('new-disease'))
  })
  test('gone in one study and back in the next is the same lesion', () => {
    const gap = sampleStudy('2018-07-11', [sampleLesion({ volumeMl: 1, trackingUid: 'b' })])
    const { headline } = assessed(record, liver, [...studies.slice(0, 2), gap, studies[2]!])
    assert.ok(codes(headline).includes('reappeared'))
  })
})

describe('whole body', () => {
  test('from the first study: 1 − 8 / (48 + 3 + 11.5) = 87.2 %', () => {
    const body = find(assessed().besides, 'body', 'totals', '2017-06-21')
    assert.ok(Math.abs(fraction(body) - 0.872) < 1e-9)
  })
  test('not from a baseline after the first step', () => {
    const { result } = find(assessed().besides, 'body', 'totals', '2018-04-07')
    assert.deepEqual(result, { status: 'not-computable', reason: 'baseline-after-first-step' })
  })
  test('an unmeasured site is never 0', () => {
    const sites = [site('primary', 3), { ...site('mesenteric mass', 1), readings: [] }]
    const body = find(assessed({ ...record, sites }).besides, 'body', 'totals', '2017-06-21')
    assert.deepEqual(body.result, { status: 'not-computable', reason: 'site-not-measured' })
  })
  test('a mass left behind counts in both sums: 1 − (8 + 11.5) / 62.5', () => {
    const sites = [site('primary', 3), { ...site('mesenteric mass', 11.5), removedBy: null }]
    const body = find(assessed({ ...record, sites }).besides, 'body', 'totals', '2017-06-21')
    assert.ok(Math.abs(fraction(body) - (1 - 19.5 / 62.5)) < 1e-12)
  })
  test('without a case file it is not computable', () => {
    const { headline } = assessed(null, { ...liver, scope: 'body' })
    assert.deepEqual(headline.result, { status: 'not-computable', reason: 'no-case-file' })
  })
})

describe('nothing left to see', () => {
  const resultAt = (last: ReturnType<typeof sampleLesion>[]) => {
    const { result } = assessed(null, liver, [studies[1]!, sampleStudy('2019-01-26', last)]).headline
    if (result.status !== 'computed') throw new Error(result.reason)
    return result
  }
  test('is 100 % in the middle, with a 5 mm sphere for each lesion of the baseline as its lower bound', () => {
    const { fraction: middle, low, high, sdLnRatio } = resultAt([])
    assert.deepEqual([middle, high], [1, 1])
    const bound = (2 * (Math.PI / 6) * 0.125) / 69
    assert.ok(Math.abs(low! - (1 - bound * Math.exp(1.959964 * sdLnRatio.total))) < 1e-6)
  })
  test('a speck is left out of the middle and kept in the bound', () => {
    const speck = resultAt([sampleLesion({ volumeMl: 0.5, speck: true })])
    assert.equal(speck.fraction, 1)
    assert.ok(speck.low! < resultAt([]).low!)
  })
})

describe('what is not known to be gone', () => {
  const newUids = [
    sampleStudy('2018-04-07', [sampleLesion({ volumeMl: 8.3, trackingUid: 'a' })]),
    sampleStudy('2019-01-26', [sampleLesion({ volumeMl: 7.2, trackingUid: 'x' })]),
  ]
  test('a tool that makes new UIDs at every save loses identities, not lesions', () => {
    const { besides, headline, targets } = assessed(null, liver, newUids)
    const same = find(besides, 'liver', 'same-lesions', '2018-04-07')
    assert.deepEqual(same.result, { status: 'not-computable', reason: 'no-tracked-lesions' })
    assert.ok(!codes(headline).includes('new-disease'))
    assert.equal(targets.at(-1)?.response, null)
  })
  test('one lesion left of three: the other two are bounded by totals too, with no matching', () => {
    const two = [sampleLesion({ volumeMl: 0.4 }), sampleLesion({ volumeMl: 0.3 })]
    const few = [
      sampleStudy('2018-04-07', [sampleLesion({ volumeMl: 60 }), ...two]),
      sampleStudy('2019-01-26', [sampleLesion({ volumeMl: 6 })]),
    ]
    const vanished = assessed(null, liver, few).headline.caveats.find(({ code }) => code === 'vanished-bounded')
    assert.equal(vanished?.parameters.count, 2)
    assert.equal(Number(vanished?.parameters.upperMl).toFixed(3), '0.131') // two spheres of 5 mm
  })
  test('a lesion seen again was there in between, as large as before or after', () => {
    const reopened = [
      sampleStudy('2018-04-07', [
        sampleLesion({ volumeMl: 60, trackingUid: 'a' }),
        sampleLesion({ volumeMl: 10, trackingUid: 'b' }),
      ]),
      sampleStudy('2018-05-23', [sampleLesion({ volumeMl: 5, trackingUid: 'a' })]),
      sampleStudy('2018-07-11', [
        sampleLesion({ volumeMl: 5, trackingUid: 'a' }),
        sampleLesion({ volumeMl: 9, trackingUid: 'b' }),
      ]),
    ]
    const { headline } = assessed(null, { ...liver, at: reopened[1]!.date }, reopened)
    assert.equal(headline.caveats.find(({ code }) => code === 'vanished-bounded')?.parameters.upperMl, 10)
  })
  test('"more than" lesions that are left leave no figure: nobody counted them, and they are not zero', () => {
    const open = [studies[1]!, sampleStudy('2019-01-26', [sampleLesion({ volumeMl: 1 })], { countIsAtLeast: true })]
    for (const scope of ['liver', 'body'] as const) {
      const { headline, burdens } = assessed({ treatments: [], sites: [] }, { ...liver, scope }, open)
      const reason = scope === 'liver' ? 'remaining-uncounted' : 'no-case-file'
      assert.deepEqual(headline.result, { status: 'not-computable', reason })
      assert.deepEqual([burdens[1]?.highMl, burdens[1]?.percentOfLiver], [null, null])
    }
  })
  // more than 50 spheres of 4 to 40 mm: the least of 51 is 51 × 0.0335 mL, and no middle is known
  test('a sum over "more than" so many lesions is the least of it', () => {
    const range = sampleLesion({ volumeMl: 1.06, volumeLowMl: 0.0335, volumeHighMl: 33.5, evidence: 'range' })
    const many = sampleStudy(
      '2020-01-06',
      Array.from({ length: 51 }, () => range),
      { countIsAtLeast: true },
    )
    const { burdens } = assessed(null, liver, [many, sampleStudy('2020-07-06', [sampleLesion({ volumeMl: 1 })])])
    assert.ok(Math.abs((burdens[0]?.volumeMl ?? 0) - 51 * 0.0335) < 1e-9)
  })
  // worked by hand: 10 → ≥ 7 is −30 % at least; ≥ 10 → 7 is −30 % at most; 5–8 → 4 is −50 % (of 8) to −20 % (of 5)
  for (const { why, from, to, expected } of [
    { why: 'both exact', from: { certain: 10 }, to: { certain: 7 }, expected: [-0.3, -0.3, -0.3] },
    { why: 'at least 7 later', from: { certain: 10 }, to: { certain: 7, open: true }, expected: [null, -0.3, null] },
    { why: 'at least 10 before', from: { certain: 10, open: true }, to: { certain: 7 }, expected: [null, null, -0.3] },
    { why: 'a range before', from: { certain: 5, possible: 3 }, to: { certain: 4 }, expected: [null, -0.5, -0.2] },
    {
      why: 'both open',
      from: { certain: 10, open: true },
      to: { certain: 7, open: true },
      expected: [null, null, null],
    },
  ] as const) {
    test(`change of counts: ${why}`, () => {
      const study = (date: string, counted: { certain: number; possible?: number; open?: boolean }) => {
        const some = (length: number, existence: 'certain' | 'possible') =>
          Array.from({ length }, () => sampleLesion({ volumeMl: 1, existence }))
        const lesions = [...some(counted.certain, 'certain'), ...some(counted.possible ?? 0, 'possible')]
        return sampleStudy(date, lesions, { countIsAtLeast: counted.open === true })
      }
      const { byCount, burdens } = assessed(null, liver, [study('2018-04-07', from), study('2019-01-26', to)])
      const [fraction, low, high] = [byCount.fraction, byCount.low, byCount.high].map(
        (each) => each && Number(each.toFixed(9)),
      )
      assert.deepEqual([fraction, low, high], expected)
      assert.deepEqual([burdens[0]?.countLeast, burdens[1]?.countLeast], [from.certain, to.certain])
    })
  }
  test('a count that is a range says so', () => {
    const lesions = [sampleLesion({ volumeMl: 1 }), sampleLesion({ volumeMl: 1, existence: 'possible' })]
    const [burden] = assessed(null, liver, [sampleStudy('2018-04-07', lesions), studies[2]!]).burdens
    assert.deepEqual(burden?.caveats.find(({ code }) => code === 'count-range')?.parameters, {
      date: '2018-04-07',
      least: 1,
      most: 2,
    })
  })
  test('a site read only after the judged date is no baseline of it', () => {
    const late = {
      ...site('primary', 30),
      readings: [{ on: when('2019-06-01'), volumeLowMl: 30, volumeMl: 30, volumeHighMl: 30 }],
      removedBy: null,
    }
    const body = assessed({ treatments: [], sites: [late] }, { ...liver, scope: 'body' }).headline
    assert.deepEqual(body.result, { status: 'not-computable', reason: 'site-not-measured' })
  })
})

test('later looks at the liver that nobody measured are named', () => {
  const studies = [
    sampleStudy('2018-04-07', [sampleLesion({ volumeMl: 10 })]),
    sampleStudy('2018-07-11', [sampleLesion({ volumeMl: 2 })]),
    sampleStudy('2019-01-26', [], { lesionsSegmented: false }),
    sampleStudy('2020-10-21', [], { lesionsSegmented: false }),
  ]
  const { headline } = assessed(null, liver, studies)
  const told = headline.caveats.find(({ code }) => code === 'later-studies-without-sizes')
  assert.deepEqual(told?.parameters, { count: 2, last: '2020-10-21' })
})
