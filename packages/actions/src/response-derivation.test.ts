import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { derivedFrom, noted, told } from '../test/tumour-tables.ts'

/** TU with `lesion role site` per line, all at visit 1. */
const tuOf = (...lesions: string[]) =>
  [
    'USUBJID,TULNKID,TUTESTCD,TUORRES,TULOC,VISITNUM,VISIT',
    ...lesions.map((line) => {
      const [id, role, site = 'LIVER'] = line.split(' ')
      return `S1,${id},TUMIDENT,${role},${site.replace('_', ' ')},1,BASELINE`
    }),
  ].join('\n')

const names = ['BASELINE', 'WEEK 6', 'WEEK 12', 'WEEK 18', 'WEEK 24']
/** TR with `visit lesion test result` per line; dates six weeks apart. */
const trOf = (...results: string[]) =>
  [
    'USUBJID,TRLNKID,TRTESTCD,TRORRES,TRORRESU,TRSTAT,VISITNUM,VISIT,TRDTC',
    ...results.map((line) => {
      const [visit = '1', id, test, ...result] = line.split(' ')
      const text = result.join(' ')
      const day = new Date(Date.UTC(2024, 0, 1 + 42 * (Number(visit) - 1))).toISOString().slice(0, 10)
      const unit = /^[\d.]+$/.test(text) ? 'mm' : ''
      return `S1,${id},${test},${text},${unit},${text === '' ? 'NOT DONE' : ''},${visit},${names[Number(visit) - 1]},${day}`
    }),
  ].join('\n')

describe('a tumour data set becomes responses', () => {
  const cases: readonly {
    readonly why: string
    readonly tu: readonly string[]
    readonly tr: readonly string[]
    readonly says: readonly string[]
    readonly notes?: readonly string[]
  }[] = [
    {
      why: 'the nadir decides progression, not the baseline: 100 → 60 → 75 (RECIST 1.1 §4.3.1)',
      tu: ['T01 TARGET'],
      tr: ['1 T01 LDIAM 100', '2 T01 LDIAM 60', '3 T01 LDIAM 75'],
      says: ['WEEK 6 TRGRESP PR', 'WEEK 6 OVRLRESP PR', 'WEEK 12 TRGRESP PD', 'WEEK 12 OVRLRESP PD', 'BESTRESP PR'],
    },
    {
      why: 'a node is followed by its short axis and is normal below 10 mm (§4.3.1)',
      tu: ['T01 TARGET', 'T02 TARGET LYMPH_NODE'],
      tr: [
        '1 T01 LDIAM 30',
        '1 T01 LPERP 20',
        '1 T02 LDIAM 28',
        '1 T02 LPERP 18',
        '2 T01 LDIAM 0',
        '2 T02 LDIAM 14',
        '2 T02 LPERP 9.9',
        '3 T01 LDIAM 0',
        '3 T02 LDIAM 14',
        '3 T02 LPERP 10',
      ],
      says: ['WEEK 6 TRGRESP CR', 'WEEK 6 OVRLRESP CR', 'WEEK 12 TRGRESP PD', 'WEEK 12 OVRLRESP PD', 'BESTRESP CR'],
      notes: ['3 axis-not-needed', '4 axis-not-needed', '7 axis-not-needed', '10 axis-not-needed'],
    },
    {
      why: 'too small is 5 mm; SAXIS is the short axis',
      tu: ['T01 TARGET', 'T02 TARGET LYMPH_NODE'],
      tr: [
        '1 T01 LDIAM 10',
        '1 T02 SAXIS 15',
        '2 T01 LDIAM TOO SMALL TO MEASURE',
        '2 T02 SAXIS 12.6',
        '3 T01 LDIAM TOO SMALL TO MEASURE',
        '3 T02 SAXIS 12.5',
      ],
      says: ['WEEK 6 TRGRESP SD', 'WEEK 6 OVRLRESP SD', 'WEEK 12 TRGRESP PR', 'WEEK 12 OVRLRESP PR', 'BESTRESP PR'],
    },
    {
      why: 'a target not done is NE, unless the rest is progression already; NE sets no nadir',
      tu: ['T01 TARGET', 'T02 TARGET'],
      tr: [
        '1 T01 LDIAM 40',
        '1 T02 LDIAM 40',
        '2 T01 LDIAM 20',
        '2 T02 LDIAM',
        '3 T01 LDIAM 40',
        '3 T02 LDIAM 40',
        '4 T01 LDIAM 100',
      ],
      says: [
        'WEEK 6 TRGRESP NE',
        'WEEK 6 OVRLRESP NE',
        'WEEK 12 TRGRESP SD',
        'WEEK 12 OVRLRESP SD',
        'WEEK 18 TRGRESP PD',
        'WEEK 18 OVRLRESP PD',
        'BESTRESP SD',
      ],
    },
    {
      why: 'non-targets alone: present, one not done, unequivocal (tables 2 and §4.3.4)',
      tu: ['NT01 NON-TARGET', 'NT02 NON-TARGET'],
      tr: [
        '1 NT01 TUMSTATE PRESENT',
        '1 NT02 TUMSTATE PRESENT',
        '2 NT01 TUMSTATE ABSENT',
        '2 NT02 TUMSTATE PRESENT',
        '3 NT01 TUMSTATE ABSENT',
        '3 NT02 TUMSTATE',
        '4 NT01 TUMSTATE ABSENT',
        '4 NT02 TUMSTATE ABSENT',
        '5 NT01 TUMSTATE UNEQUIVOCAL PROGRESSION',
        '5 NT02 TUMSTATE ABSENT',
      ],
      says: [
        'WEEK 6 NTRGRESP NON-CR/NON-PD',
        'WEEK 6 OVRLRESP NON-CR/NON-PD',
        'WEEK 12 NTRGRESP NE',
        'WEEK 12 OVRLRESP NE',
        'WEEK 18 NTRGRESP CR',
        'WEEK 18 OVRLRESP CR',
        'WEEK 24 NTRGRESP PD',
        'WEEK 24 OVRLRESP PD',
        'BESTRESP CR',
      ],
    },
    {
      why: 'a lesion TU does not know and a test the criterion does not use are listed',
      tu: ['T01 TARGET'],
      tr: ['1 T01 LDIAM 50', '1 T09 LDIAM 50', '1 T01 RADIODEN 40', '2 T01 LDIAM 50', '2 T01 LDIAM 50'],
      says: ['WEEK 6 TRGRESP SD', 'WEEK 6 OVRLRESP SD', 'BESTRESP SD'],
      notes: ['3 unknown-lesion', '4 test-not-needed', '6 duplicate-row'],
    },
    {
      why: 'two findings of one day that differ leave it open',
      tu: ['T01 TARGET'],
      tr: ['1 T01 LDIAM 50', '2 T01 LDIAM 50', '2 T01 LDIAM 20'],
      says: ['WEEK 6 TRGRESP NE', 'WEEK 6 OVRLRESP NE', 'BESTRESP NE'],
      notes: ['3 conflicting-rows', '4 conflicting-rows'],
    },
    {
      why: 'a result that is no length is not evaluated',
      tu: ['T01 TARGET'],
      tr: ['1 T01 LDIAM 50', '2 T01 LDIAM fifty'],
      says: ['WEEK 6 TRGRESP NE', 'WEEK 6 OVRLRESP NE', 'BESTRESP NE'],
      notes: ['3 result-not-read'],
    },
  ]
  for (const { why, tu, tr, says, notes } of cases) {
    it(why, async () => {
      const derivation = await derivedFrom(tuOf(...tu), trOf(...tr))
      assert.deepEqual(told(derivation), says)
      assert.deepEqual(noted(derivation), notes ?? [])
    })
  }
})

describe('lesions that come later', () => {
  it('an equivocal new lesion changes nothing, an unequivocal one is progression and stays it', async () => {
    const tr = trOf(
      '1 T01 LDIAM 50',
      '2 T01 LDIAM 50',
      '2 NEW01 TUMSTATE EQUIVOCAL',
      '3 T01 LDIAM 50',
      '3 NEW01 TUMSTATE UNEQUIVOCAL',
      '4 T01 LDIAM 50',
    )
    const derivation = await derivedFrom(`${tuOf('T01 TARGET')}\nS1,NEW01,TUMIDENT,NEW,LIVER,2,WEEK 6`, tr)
    assert.deepEqual(
      told(derivation).filter((line) => !line.includes('TRGRESP')),
      [
        'WEEK 6 NEWLPROG EQUIVOCAL',
        'WEEK 6 OVRLRESP SD',
        'WEEK 12 NEWLPROG UNEQUIVOCAL',
        'WEEK 12 OVRLRESP PD',
        'WEEK 18 NEWLPROG UNEQUIVOCAL',
        'WEEK 18 OVRLRESP PD',
        'BESTRESP SD',
      ],
    )
  })

  it('a new lesion that only TU tells of is progression at its visit', async () => {
    const tr = trOf('1 T01 LDIAM 50', '2 T01 LDIAM 50')
    const derivation = await derivedFrom(`${tuOf('T01 TARGET')}\nS1,NEW01,TUMIDENT,NEW,LIVER,2,WEEK 6`, tr)
    assert.ok(told(derivation).includes('WEEK 6 OVRLRESP PD'))
  })

  it('fragments of a split target add up; a merged one carries the length of both', async () => {
    const split = 'S1,T01.1,TUSPLIT,TARGET,LIVER,2,WEEK 6\nS1,T01.2,TUSPLIT,TARGET,LIVER,2,WEEK 6'
    const fragments = await derivedFrom(
      `${tuOf('T01 TARGET')}\n${split}`,
      trOf('1 T01 LDIAM 50', '2 T01.1 LDIAM 20', '2 T01.2 LDIAM 25'),
    )
    assert.equal(fragments.derived[0]?.responses[1]?.sumMm, 45)
    const merged = await derivedFrom(
      `${tuOf('T01 TARGET', 'T02 TARGET')}\nS1,T01/T02,TUMERGE,TARGET,LIVER,2,WEEK 6`,
      trOf('1 T01 LDIAM 30', '1 T02 LDIAM 30', '2 T01/T02 LDIAM 55'),
    )
    assert.equal(merged.derived[0]?.responses[1]?.sumMm, 55)
  })
})

describe('how a table is written does not matter', () => {
  const plain = { tu: tuOf('T01 TARGET'), tr: trOf('1 T01 LDIAM 50', '2 T01 LDIAM 30') }
  const cases: readonly (readonly [string, (text: string) => string])[] = [
    ['CRLF', (text) => text.replaceAll('\n', '\r\n')],
    ['byte order mark', (text) => `\uFEFF${text}`],
    ['quotes', (text) => text.replaceAll(/[^,\n]+/g, '"$&"')],
    ['lower-case header', (text) => text.replace(/^.*/, (header) => header.toLowerCase())],
    ['semicolons', (text) => text.replaceAll(',', ';')],
    ['older names of the link', (text) => text.replace(/T([UR])LNKID/, 'T$1LINKID')],
    ['rows in another order', (text) => [text.split('\n')[0], ...text.split('\n').slice(1).toReversed()].join('\n')],
  ]
  for (const [what, rewrite] of cases) {
    it(what, async () => {
      const derivation = await derivedFrom(rewrite(plain.tu), rewrite(plain.tr))
      assert.deepEqual(told(derivation), ['WEEK 6 TRGRESP PR', 'WEEK 6 OVRLRESP PR', 'BESTRESP PR'])
    })
  }
})

describe('what a table leaves open is said', () => {
  it('centimetres become millimetres; another unit is refused', async () => {
    const tr = trOf('1 T01 LDIAM 50', '2 T01 LDIAM 3', '3 T01 LDIAM 2')
    const { derived, ...rest } = await derivedFrom(
      tuOf('T01 TARGET'),
      tr.replace('LDIAM,3,mm', 'LDIAM,3,cm').replace('LDIAM,2,mm', 'LDIAM,2,in'),
    )
    assert.deepEqual(told({ derived, ...rest }).slice(0, 4), [
      'WEEK 6 TRGRESP PR',
      'WEEK 6 OVRLRESP PR',
      'WEEK 12 TRGRESP NE',
      'WEEK 12 OVRLRESP NE',
    ])
    assert.equal(derived[0]?.responses[1]?.sumMm, 30)
    assert.deepEqual(noted({ derived, ...rest }), ['4 unit-refused'])
  })

  it('no response without a baseline, and every row says why', async () => {
    const derivation = await derivedFrom(tuOf('T01 TARGET'), trOf('2 T01 LDIAM 50', '3 T01 LDIAM 30'))
    assert.deepEqual(told(derivation), [])
    assert.deepEqual(
      derivation.without.map(({ because }) => because),
      ['no-visit'],
    )
    assert.deepEqual(noted(derivation), ['2 no-baseline', '2 no-baseline', '3 no-baseline'])
  })

  it('scans of several days: progression by the first, anything else by the last', async () => {
    const tr = trOf(
      '1 T01 LDIAM 50',
      '1 T02 LDIAM 50',
      '2 T01 LDIAM 50',
      '2 T02 LDIAM 20',
      '3 T01 LDIAM 90',
      '3 T02 LDIAM 20',
    )
    const moved = tr
      .replace(/(T02,LDIAM,20,mm,,2,WEEK 6,).*/, '$12024-02-15')
      .replace(/(T02,LDIAM,20,mm,,3,WEEK 12,).*/, '$12024-03-28')
    const { derived } = await derivedFrom(tuOf('T01 TARGET', 'T02 TARGET'), moved)
    const dates = derived.flatMap(({ rows }) =>
      rows.filter(({ RSTESTCD }) => RSTESTCD === 'OVRLRESP').map(({ RSDTC, RSSTRESC }) => `${RSSTRESC} ${RSDTC}`),
    )
    assert.deepEqual(dates, ['PR 2024-02-15', 'PD 2024-03-25'])
  })

  it('a date known in part stands where its visit number puts it', async () => {
    const tr = trOf('1 T01 LDIAM 50', '2 T01 LDIAM 50', '3 T01 LDIAM 30', '4 T01 LDIAM 40').replace(
      '2024-03-25',
      '2024',
    )
    const derivation = await derivedFrom(tuOf('T01 TARGET'), tr)
    // 50, 50, 30, 40: the last is progression only when the third lies before it
    assert.deepEqual(
      told(derivation).filter((line) => line.includes('OVRL')),
      ['WEEK 6 OVRLRESP SD', 'WEEK 12 OVRLRESP PR', 'WEEK 18 OVRLRESP PD'],
    )
  })

  it('evaluators are judged apart; a TR without them takes who identified the lesion', async () => {
    const tu = [
      'USUBJID,TULNKID,TUSTRESC,TUEVAL,TUEVALID,VISITNUM',
      'S1,R1-T1,TARGET,IRC,R1,1',
      'S1,R2-T1,TARGET,IRC,R2,1',
    ]
    const tr = [
      'USUBJID,TRLNKID,TRTESTCD,TRSTRESN,TRSTRESU,VISITNUM',
      'S1,R1-T1,LDIAM,50,mm,1',
      'S1,R2-T1,LDIAM,50,mm,1',
      'S1,R1-T1,LDIAM,30,mm,2',
      'S1,R2-T1,LDIAM,70,mm,2',
    ]
    const { derived } = await derivedFrom(tu.join('\n'), tr.join('\n'))
    const rows = derived.flatMap((each) => each.rows.filter(({ RSTESTCD }) => RSTESTCD === 'OVRLRESP'))
    assert.deepEqual(
      rows.map(({ RSEVAL, RSEVALID, VISITNUM, RSSTRESC }) => [RSEVAL, RSEVALID, VISITNUM, RSSTRESC]),
      [
        ['IRC', 'R1', '2', 'PR'],
        ['IRC', 'R2', '2', 'PD'],
      ],
    )
  })

  it('sums of the table are held against ours', async () => {
    const tr = `${trOf('1 T01 LDIAM 50', '2 T01 LDIAM 30')}\nS1,,SUMDIAM,50,mm,,1,BASELINE,2024-01-01\nS1,,SUMDIAM,31,mm,,2,WEEK 6,2024-02-12`
    assert.deepEqual(noted(await derivedFrom(tuOf('T01 TARGET'), tr)), ['5 sum-differs'])
  })

  it('a baseline recorded as two visits is one, and a lesion measured twice counts by the later', async () => {
    const tu = 'USUBJID,TULNKID,TUORRES,VISITNUM,VISIT\nS1,T01,TARGET,1,SCREENING\nS1,T02,TARGET,2,BASELINE'
    const tr = [
      'USUBJID,TRLNKID,TRTESTCD,TRORRES,TRORRESU,VISITNUM,VISIT,TRDTC',
      'S1,T01,LDIAM,90,mm,1,SCREENING,2024-01-01',
      'S1,T01,LDIAM,50,mm,2,BASELINE,2024-01-10',
      'S1,T02,LDIAM,50,mm,2,BASELINE,2024-01-10',
      'S1,T01,LDIAM,40,mm,3,WEEK 6,2024-02-20',
      'S1,T02,LDIAM,30,mm,3,WEEK 6,2024-02-20',
    ]
    const derivation = await derivedFrom(tu, tr.join('\n'))
    assert.deepEqual(
      derivation.derived[0]?.responses.map(({ sumMm, overall }) => [sumMm, overall]),
      [
        [100, 'baseline'],
        [70, 'PR'],
      ],
    )
    assert.deepEqual(noted(derivation), ['2 repeated-later'])
  })

  it('a length that was not taken gives way to the word that says why', async () => {
    const tr = trOf(
      '1 T01 LDIAM 50',
      '2 T01 LDIAM',
      '2 T01 TUMSTATE ABSENT',
      '3 T01 LDIAM',
      '3 T01 TUMSTATE TOO SMALL TO MEASURE',
    )
    const { derived } = await derivedFrom(tuOf('T01 TARGET'), tr)
    assert.deepEqual(
      derived[0]?.responses.map(({ sumMm }) => sumMm),
      [50, 0, 5],
    )
  })

  it('a visit with nothing the criterion needs is no visit', async () => {
    const derivation = await derivedFrom(
      tuOf('T01 TARGET'),
      trOf('1 T01 LDIAM 50', '2 T01 RADIODEN 40', '3 T01 LDIAM 50'),
    )
    assert.deepEqual(
      derivation.derived[0]?.responses.map(({ overall }) => overall),
      ['baseline', 'SD'],
    )
  })

  it('stable disease counts from the day the protocol says', async () => {
    const [tu, tr] = [tuOf('T01 TARGET'), trOf('1 T01 LDIAM 50', '2 T01 LDIAM 50')]
    const best = async (days: number) =>
      told(await derivedFrom(tu, tr, { isConfirmed: false, stableAfterDays: days })).at(-1)
    assert.deepEqual([await best(41), await best(42), await best(43)], ['BESTRESP SD', 'BESTRESP SD', 'BESTRESP NE'])
  })
})
