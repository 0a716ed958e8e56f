import assert from 'node:assert/strict'
import { it } from 'node:test'
import { derivedFrom, noted } from '../test/tumour-tables.ts'

/**
 * The investigator's readings of seven made-up subjects, visit by visit, as pharmaversesdtm documents them for `tr_onco_recist`
 * (Apache-2.0): `L` a long axis, `N` the short axis of a node, `-` not recorded, `P` present, `A` absent. What follows is the
 * overall response that its RS gives, and the best response of its comments, where stable disease counts from day 28.
 */
const subjects = [
  ['1', 'L21 N32 L24 L19', 'L20 N34 L24 L18', 'L20 - - L18', 'L0 N7 L0 L0', 'SD NE CR', 'CR'],
  ['2', 'L16 L22 L21 L17 L18', 'L16 L21 L19 L17 L18', '- L34 L41 L26 L9', 'SD PD', 'PD'],
  ['3', 'P P P', 'P A P', 'P A A', 'NON-CR/NON-PD NON-CR/NON-PD', 'NON-CR/NON-PD'],
  ['4', 'P P', 'A P', 'NON-CR/NON-PD', 'NE'],
  ['5', 'N31 L42 N17', 'N31 L34 N9', 'N19 L21 N4', 'N7 L0 N3', 'SD PR CR', 'CR'],
  ['6', 'L27 L51', 'L24 L48', 'L15 L23', 'L14 -', 'L14 L19', 'SD PR NE PR', 'PR'],
  ['7', 'L35 L22 N33', 'L31 L24 N33', 'L37 L28 N31', 'L42 L39 N43', 'SD SD PD', 'SD'],
] as const

/** Both axes of every lesion, as the tables have them; the other one larger or smaller, and never right. */
function rowsOf(subject: string, visit: number, lesion: number, said: string): string[] {
  const date = new Date(Date.UTC(2014, 0, 2 + 21 * (visit - 1))).toISOString().slice(0, 10)
  // month only, as there
  const on = subject === '1' && visit === 3 ? date.slice(0, 7) : date
  const row = (id: string, test: string, result: string | number, unit: string) =>
    `${subject},${id}${lesion},${test},${result},${unit},INVESTIGATOR,,${visit},VISIT ${visit},${on}`
  if (said === 'P' || said === 'A') return [row('NT0', 'TUMSTATE', said === 'P' ? 'PRESENT' : 'ABSENT', '')]
  if (said === '-') return []
  const mm = Number(said.slice(1))
  const isNode = said.startsWith('N')
  return [
    row('T0', isNode ? 'LPERP' : 'LDIAM', mm, 'mm'),
    row('T0', isNode ? 'LDIAM' : 'LPERP', isNode ? mm * 1.08 : mm * 0.92, 'mm'),
  ]
}

it('seven published courses come out as their authors say', async () => {
  const tr = ['USUBJID,TRLNKID,TRTESTCD,TRSTRESC,TRSTRESU,TREVAL,TREVALID,VISITNUM,VISIT,TRDTC']
  // without a date, as there
  const tu = ['USUBJID,TULNKID,TUTESTCD,TUSTRESC,TULOC,TUEVAL,TUEVALID,VISITNUM,VISIT']
  for (const [subject, ...rest] of subjects) {
    for (const [i, visit] of rest.slice(0, -2).entries()) {
      for (const [lesion, said] of visit.split(' ').entries()) {
        tr.push(...rowsOf(subject, i + 1, lesion + 1, said))
        if (i > 0) continue
        const [id, role] = said === 'P' ? ['NT0', 'NON-TARGET'] : ['T0', 'TARGET']
        const site = said.startsWith('N') ? 'LYMPH NODE' : 'LIVER'
        tu.push(`${subject},${id}${lesion + 1},TUMIDENT,${role},${site},INVESTIGATOR,,1,VISIT 1`)
      }
    }
  }
  const derivation = await derivedFrom(tu.join('\n'), tr.join('\n'), { isConfirmed: false, stableAfterDays: 28 })
  const ours = derivation.derived.map(({ course, rows }) => {
    const of = (test: string) => rows.filter(({ RSTESTCD }) => RSTESTCD === test).map(({ RSSTRESC }) => RSSTRESC)
    return [course.subject, of('OVRLRESP').join(' '), of('BESTRESP').join(' ')]
  })
  assert.deepEqual(
    ours,
    subjects.map((each) => [each[0], each.at(-2), each.at(-1)]),
  )
  // the sites are ours: all but nodes are called LIVER, three of them in two courses
  assert.deepEqual(
    noted(derivation).filter((note) => !note.endsWith('axis-not-needed')),
    ['5 too-many-in-organ', '8 too-many-in-organ'],
  )
})
