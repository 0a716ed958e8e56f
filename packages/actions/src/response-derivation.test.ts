import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { derivedFrom, derivedOf, noted, onDisk, refusedFrom, told } from '../test/tumour-tables.ts'

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
        // §4.3.5: confirmed, progression is dated where the lesion was first seen
        'BESTRESP PD',
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

describe('lesions that merge', () => {
  // RECIST 1.1, appendix II: once lesions coalesce, the longest diameter of the whole is taken: 30 + 30, 25 + 25, then 50
  const tr = ['1 T01 LDIAM 30', '1 T02 LDIAM 30', '2 T01 LDIAM 25', '2 T02 LDIAM 25', '3 T01 LDIAM 50']
  const merger = (id: string, parent = '') =>
    [
      'USUBJID,TULNKID,TUREFID,TUTESTCD,TUORRES,TULOC,VISITNUM,VISIT',
      'S1,T01,,TUMIDENT,TARGET,LIVER,1,BASELINE',
      'S1,T02,,TUMIDENT,TARGET,LIVER,1,BASELINE',
      `S1,${id},${parent},TUMERGE,TARGET,LIVER,3,WEEK 12`,
    ].join('\n')
  const whole = [...tr.slice(0, -1), '3 T01/T02 LDIAM 50']
  for (const [how, tu, results] of [
    ['the one that stays names the other', merger('T01', 'T02'), tr],
    ['the one that goes names the other', merger('T02', 'T01'), tr],
    ['both in one name', merger('T01/T02'), tr],
    ['both in one name, measured under it', merger('T01/T02'), whole],
    ['measured under a name of its own, members named', merger('T01/T02', 'T01/T02'), whole],
    ['the one that goes is not done', merger('T01', 'T02'), [...tr, '3 T02 LDIAM']],
    ['the one that goes is 0', merger('T01', 'T02'), [...tr, '3 T02 LDIAM 0']],
    ['the one that goes is MERGED', merger('T01', 'T02'), [...tr, '3 T02 TUMSTATE MERGED']],
    ['its length is MERGED', merger('T02', 'T01'), [...tr, '3 T02 LDIAM MERGED']],
  ] as const) {
    it(how, async () => {
      const derivation = await derivedFrom(tu, trOf(...results))
      assert.deepEqual(
        derivation.derived[0]?.responses.map(({ sumMm, overall }) => [sumMm, overall]),
        [
          [60, 'baseline'],
          [50, 'SD'],
          [50, 'SD'],
        ],
      )
      assert.deepEqual(noted(derivation), [])
    })
  }

  it('one lesion takes in two others, one after the other', async () => {
    const tu = `${merger('T01', 'T02')}\nS1,T03,,TUMIDENT,TARGET,LUNG,1,BASELINE\nS1,T01,T03,TUMERGE,TARGET,LIVER,4,WEEK 18`
    const { derived } = await derivedFrom(
      tu,
      trOf(...tr, '1 T03 LDIAM 20', '2 T03 LDIAM 20', '3 T03 LDIAM 20', '4 T01 LDIAM 65'),
    )
    assert.deepEqual(
      derived[0]?.responses.map(({ sumMm }) => sumMm),
      [80, 70, 70, 65],
    )
  })

  it('MERGED without a word of TU leaves it open, and says so', async () => {
    const derivation = await derivedFrom(tuOf('T01 TARGET', 'T02 TARGET'), trOf(...tr, '3 T02 LDIAM MERGED'))
    assert.equal(derivation.derived[0]?.responses[2]?.overall, 'NE')
    assert.deepEqual(noted(derivation), ['7 merger-not-identified'])
  })
})

describe('lesions that split', () => {
  // RECIST 1.1, appendix II: the longest diameters of the fragmented portions are added up
  const split = (...parts: string[]) =>
    [tuOf('T01 TARGET'), ...parts.map((part) => `S1,${part},TUSPLIT,TARGET,LIVER,2,WEEK 6`)].join('\n')
  for (const { why, tu, tr, sums, notes } of [
    {
      why: 'a part nobody measured leaves the lesion not evaluated',
      tu: split('T01.1', 'T01.2'),
      tr: ['1 T01 LDIAM 60', '2 T01.1 LDIAM 20', '2 T01.2 LDIAM 25', '3 T01.1 LDIAM 20'],
      sums: [60, 45, null],
      notes: [],
    },
    {
      why: 'one part that split off is added to what keeps the name: 40 + 20',
      tu: split('T01.1'),
      tr: ['1 T01 LDIAM 60', '2 T01 LDIAM 40', '2 T01.1 LDIAM 20'],
      sums: [60, 60],
      notes: [],
    },
    {
      why: 'beside several parts the whole is their total, is not added, and is listed',
      tu: split('T01.1', 'T01.2'),
      tr: ['1 T01 LDIAM 60', '2 T01 LDIAM 45', '2 T01.1 LDIAM 20', '2 T01.2 LDIAM 25'],
      sums: [60, 45],
      notes: ['3 total-of-parts'],
    },
    {
      why: 'before the visit that tells of it nothing is split',
      tu: `${tuOf('T01 TARGET')}\nS1,T01.1,TUSPLIT,TARGET,LIVER,3,WEEK 12`,
      tr: ['1 T01 LDIAM 60', '2 T01 LDIAM 50', '2 T01.1 LDIAM 20', '3 T01 LDIAM 30', '3 T01.1 LDIAM 20'],
      sums: [60, 50, 50],
      notes: [],
    },
  ] as const) {
    it(why, async () => {
      const derivation = await derivedFrom(tu, trOf(...tr))
      assert.deepEqual(
        derivation.derived[0]?.responses.map(({ sumMm }) => sumMm),
        sums,
      )
      assert.deepEqual(noted(derivation), notes)
    })
  }

  it('a non-target in parts is there while one of them is', async () => {
    const tu = `${tuOf('NT01 NON-TARGET')}\nS1,NT01.1,TUSPLIT,NON-TARGET,LIVER,2,WEEK 6\nS1,NT01.2,TUSPLIT,NON-TARGET,LIVER,2,WEEK 6`
    const derivation = await derivedFrom(
      tu,
      trOf('1 NT01 TUMSTATE PRESENT', '2 NT01.1 TUMSTATE PRESENT', '2 NT01.2 TUMSTATE ABSENT'),
    )
    assert.ok(told(derivation).includes('WEEK 6 NTRGRESP NON-CR/NON-PD'))
  })
})

describe('words and lengths that need a look', () => {
  // RECIST 1.1 §4.3.4: only unequivocal progression of non-targets is PD
  for (const [word, response, notes] of [
    ['UNEQUIVOCAL PROGRESSION', 'PD', []],
    ['PROGRESSED', 'PD', ['3 state-taken-as']],
    ['Progressive disease', 'PD', ['3 state-taken-as']],
    ['WORSENED', 'NON-CR/NON-PD', ['3 state-taken-as']],
    ['INCREASED', 'NON-CR/NON-PD', ['3 state-taken-as']],
    ['SMALLER', 'NON-CR/NON-PD', []],
    ['NON-CR', 'NON-CR/NON-PD', []],
    ['NECROTIC', 'NE', ['3 result-not-read']],
    ['?', 'NE', ['3 result-not-read']],
  ] as const) {
    it(`a non-target ${word} is ${response}`, async () => {
      const derivation = await derivedFrom(
        tuOf('NT01 NON-TARGET'),
        trOf('1 NT01 TUMSTATE PRESENT', `2 NT01 TUMSTATE ${word}`),
      )
      assert.equal(told(derivation)[0], `WEEK 6 NTRGRESP ${response}`)
      assert.deepEqual(noted(derivation), notes)
    })
  }

  it('a lesion that TU calls new and TR calls NEW is new', async () => {
    const tu = `${tuOf('T01 TARGET')}\nS1,NEW01,TUMIDENT,NEW,LIVER,2,WEEK 6`
    const tr = trOf('1 T01 LDIAM 50', '2 T01 LDIAM 50', '2 NEW01 TUMSTATE NEW')
    assert.ok(told(await derivedFrom(tu, tr)).includes('WEEK 6 OVRLRESP PD'))
  })

  for (const [what, tu, results, notes] of [
    [
      'a target that is 30 mm and absent',
      'T01 TARGET',
      ['T01 LDIAM 30', 'T01 TUMSTATE ABSENT'],
      ['4 state-against-length'],
    ],
    [
      'a target of 0 that is present',
      'T01 TARGET',
      ['T01 LDIAM 0', 'T01 TUMSTATE PRESENT'],
      ['4 state-against-length'],
    ],
    [
      'a target with the other axis only, absent',
      'T01 TARGET',
      ['T01 LPERP 30', 'T01 TUMSTATE ABSENT'],
      ['3 state-against-length'],
    ],
    [
      'a target with the other axis only, present',
      'T01 TARGET',
      ['T01 LPERP 30', 'T01 TUMSTATE PRESENT'],
      ['3 axis-not-needed', '4 state-of-target'],
    ],
    [
      'a non-target that is 30 mm and absent',
      'NT01 NON-TARGET',
      ['NT01 LDIAM 30', 'NT01 TUMSTATE ABSENT'],
      ['3 state-against-length'],
    ],
    [
      'a node that is normal and called absent',
      'NT01 NON-TARGET LYMPH_NODE',
      ['NT01 LPERP 9.9', 'NT01 TUMSTATE ABSENT'],
      [],
    ],
    [
      'a node that is normal and called present',
      'NT01 NON-TARGET LYMPH_NODE',
      ['NT01 LPERP 9.9', 'NT01 TUMSTATE PRESENT'],
      [],
    ],
    [
      'a node of 10 mm that is absent',
      'NT01 NON-TARGET LYMPH_NODE',
      ['NT01 LPERP 10', 'NT01 TUMSTATE ABSENT'],
      ['3 state-against-length'],
    ],
  ] as const) {
    it(`${what}: ${notes.length > 0 ? notes.join(', ') : 'nothing to say'}`, async () => {
      const first = tu.startsWith('T') ? '1 T01 LDIAM 50' : '1 NT01 TUMSTATE PRESENT'
      const derivation = await derivedFrom(tuOf(tu), trOf(first, ...results.map((each) => `2 ${each}`)))
      assert.deepEqual(noted(derivation), notes)
    })
  }

  it('a length over two metres is a slip, not a tumour', async () => {
    const tr = trOf('1 T01 LDIAM 50', '2 T01 LDIAM 2000', '3 T01 LDIAM 2001')
    const derivation = await derivedFrom(tuOf('T01 TARGET'), tr)
    assert.deepEqual(
      derivation.derived[0]?.responses.map(({ sumMm }) => sumMm),
      [50, 2000, null],
    )
    assert.deepEqual(noted(derivation), ['4 result-not-read'])
    const days = onDisk('who,day,mm\nA,0,50\nA,40,2001\n')
    const columns = { subject: ['who'], day: 'day', diameter: 'mm' }
    const { derived, ...rest } = await derivedOf({ kind: 'longitudinal', path: days, columns })
    assert.equal(derived[0]?.responses[1]?.sumMm, null)
    assert.deepEqual(noted({ derived, ...rest }), ['3 result-not-read'])
  })

  // RECIST 1.1 §3.1.1 and §3.2: 10 mm, nodes 15 mm; two per organ, five in all
  it('targets nobody should have chosen are told, and followed', async () => {
    const lesions = [
      'T01 TARGET',
      'T02 TARGET',
      'T03 TARGET',
      'T04 TARGET LUNG',
      'T05 TARGET AXILLARY_LN',
      'T06 TARGET BONE',
    ]
    const tr = ['T01 LDIAM 10', 'T02 LDIAM 9.9', 'T03 LDIAM 20', 'T04 LDIAM 6', 'T05 LPERP 14.9', 'T06 LDIAM 20']
    const derivation = await derivedFrom(tuOf(...lesions), trOf(...tr.map((each) => `1 ${each}`)))
    assert.deepEqual(noted(derivation), [
      '3 target-too-short',
      '4 too-many-in-organ',
      '5 target-too-short',
      '6 target-too-short',
      '7 too-many-targets',
    ])
    assert.equal(derivation.derived[0]?.course.course.targets[4]?.kind, 'node')
  })
})

describe('what tells of a tumour and nothing else is listed', () => {
  it('a new lesion without visit, date and result', async () => {
    const tu = `${tuOf('T01 TARGET')}\nS1,NEW01,TUMIDENT,NEW,LIVER,,`
    const derivation = await derivedFrom(tu, trOf('1 T01 LDIAM 50', '2 T01 LDIAM 50'))
    assert.deepEqual(noted(derivation), ['3 no-visit'])
  })

  it('a subject of whom TR has no row, in a TU without evaluators', async () => {
    const tu = `${tuOf('T01 TARGET')}\nS2,T01,TUMIDENT,TARGET,LIVER,1,BASELINE`
    const derivation = await derivedFrom(tu, trOf('1 T01 LDIAM 50', '2 T01 LDIAM 50'))
    assert.deepEqual(
      derivation.without.map(({ subject, because }) => [subject, because]),
      [['S2', 'nothing-measured']],
    )
    assert.deepEqual(noted(derivation), ['3 no-baseline'])
  })
})

describe('tables that cannot be read', () => {
  const tu = tuOf('T01 TARGET')
  for (const [what, tr, code] of [
    ['a variable twice', 'USUBJID,TRLNKID,TRTESTCD,TRORRES,trorres\nS1,T01,LDIAM,50,60', 'table/column-twice'],
    [
      'the visit twice',
      'USUBJID,TRLNKID,TRTESTCD,TRORRES,VISITNUM,VISITNUM\nS1,T01,LDIAM,50,1,2',
      'table/column-twice',
    ],
    ['nothing', '', 'table/no-header'],
  ] as const) {
    it(`${what}: ${code}`, async () =>
      assert.equal(await refusedFrom({ kind: 'sdtm', tu: onDisk(tu), tr: onDisk(tr) }), code))
  }
  it('a column of a table of diameters twice', async () => {
    const columns = { subject: ['who'], day: 'day', diameter: 'mm' }
    const path = onDisk('who,day,mm,MM\nA,0,50,60\n')
    assert.equal(await refusedFrom({ kind: 'longitudinal', path, columns }), 'table/column-twice')
  })
  it('a column nobody reads twice is none of our business', async () => {
    const tr = 'USUBJID,TRLNKID,TRTESTCD,TRORRES,TRORRESU,VISITNUM,X,X\nS1,T01,LDIAM,50,mm,1,,\nS1,T01,LDIAM,50,mm,2,,'
    assert.equal((await derivedFrom(tu, tr)).derived[0]?.responses.length, 2)
  })
})

describe('how a table is written does not matter', () => {
  const plain = { tu: tuOf('T01 TARGET'), tr: trOf('1 T01 LDIAM 50', '2 T01 LDIAM 30') }
  const cases: readonly (readonly [string, (text: string) => string])[] = [
    ['a CRLF header over LF rows', (text) => text.replace('\n', '\r\n')],
    ['LF, and CRLF in the last row', (text) => text.replace(/\n(?=[^\n]*$)/, '\r\n')],
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

  it('one stable visit between a partial response and its confirmation counts where the protocol says so', async () => {
    // 50 → 32 (−36 %, PR) → 36 (−28 %, SD; +12.5 % over the nadir) → 32
    const [tu, tr] = [tuOf('T01 TARGET'), trOf('1 T01 LDIAM 50', '2 T01 LDIAM 32', '3 T01 LDIAM 36', '4 T01 LDIAM 32')]
    const best = async (acceptsStable: boolean) =>
      told(await derivedFrom(tu, tr, { isConfirmed: true, stableAfterDays: null, acceptsStable })).at(-1)
    // admiralonco derive_param_confirmed_bor: accept_sd
    assert.deepEqual([await best(false), await best(true)], ['BESTRESP SD', 'BESTRESP PR'])
  })

  it('stable disease counts from the day the protocol says', async () => {
    const [tu, tr] = [tuOf('T01 TARGET'), trOf('1 T01 LDIAM 50', '2 T01 LDIAM 50')]
    const best = async (days: number) =>
      told(await derivedFrom(tu, tr, { isConfirmed: false, stableAfterDays: days })).at(-1)
    assert.deepEqual([await best(41), await best(42), await best(43)], ['BESTRESP SD', 'BESTRESP SD', 'BESTRESP NE'])
  })
})
