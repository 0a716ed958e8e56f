import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { missingCodes } from '@debulk/clinical/board/missing-codes'
import { careItems } from '@debulk/clinical/board/care-items'
import { freshness } from '@debulk/clinical/board/freshness'
import { missingItems } from '@debulk/clinical/board/missing-items'
import { checkClaims } from '@debulk/clinical/claims/check-claims'
import type { ClaimValues } from '@debulk/clinical/claims/claim-values'
import { checkConsistency } from '@debulk/clinical/discordance/check-consistency'
import { defaultMeasurementError } from '@debulk/clinical/lesion/measurement-error'
import type { PatientEvent } from '@debulk/clinical/record/patient-event'
import { standing } from '@debulk/clinical/record/patient-record'
import type { ClaimVerdict, FindingCode } from '@debulk/clinical/review/finding'
import type { ReviewContext } from '@debulk/clinical/review/review-context'
import { parseCaseFile } from '@debulk/contract/case-file'
import { isoDate } from '@debulk/quantity/iso-date'
import { dayDate, uncertainDate } from '@debulk/quantity/uncertain-date'

const file = (name: string) =>
  readFileSync(fileURLToPath(new URL(`../../../fixtures/published-patient/${name}`, import.meta.url)), 'utf8')
const parsed = parseCaseFile('published.case.yaml', file('published.case.yaml'))
assert.ok(parsed.ok, JSON.stringify(parsed))
const asOf = isoDate('2021-06-30')
assert.ok(asOf.ok)
const { record, studies } = parsed.value
const context: ReviewContext = {
  patient: record.patient,
  publication: record.publication,
  events: standing(record.events),
  studies,
  model: defaultMeasurementError,
  asOf: asOf.value,
}
const claims = checkClaims(context)
const findings = checkConsistency(context)

function claim<A extends keyof ClaimValues>(id: string, about: A, verdict: ClaimVerdict): ClaimValues[A] {
  const result = claims.find((each) => each.claim === id)
  assert.equal(result?.about, about)
  assert.equal(result?.verdict, verdict)
  return result.value as ClaimValues[A]
}

/** Equal to what a hand wrote with so many decimals. */
const near = (value: number | null | undefined, written: number, decimals = 2) => {
  assert.ok(typeof value === 'number')
  assert.ok(Math.abs(value - written) <= 0.5001 * 10 ** -decimals, `${value} is not ${written}`)
}

// Oracle of every figure: the numbers the article prints (doi 10.37174/2587-7593-2021-4-2-92-100), worked again by hand and with a
// calculator; the workings stand in fixtures/published-patient/README.md.
test('C01, C02: the markers fell', () => {
  const serotonin = claim('C01', 'marker-change', 'holds')
  near(serotonin.changePercent, -65.7)
  near(serotonin.from?.timesLimit, 5.95)
  near(serotonin.to?.timesLimit, 2.04)
  assert.equal(serotonin.to?.normal, 'no')
  assert.equal(serotonin.sameAssay, 'unknown')
  const cga = claim('C02', 'marker-change', 'holds')
  near(cga.changePercent, -85.08)
  near(cga.from?.timesLimit, 5.822, 3)
  near(cga.to?.timesLimit, 0.869, 3)
  assert.equal(cga.to?.normal, 'yes')
})

test('C03: normal after chemoembolisation, of which chromogranin A was normal 188 days before it', () => {
  const { markers } = claim('C03', 'markers-normalised', 'holds-in-part')
  const [serotonin, cga] = markers
  near(serotonin?.changeFromPreviousPercent, -63.25)
  near(serotonin?.changeFromFirstPercent, -87.39)
  assert.equal(serotonin?.firstNormal?.value, '2018-07-11')
  assert.equal(serotonin?.normalBeforeDays, null)
  near(cga?.changeFromPreviousPercent, -56.82)
  near(cga?.changeFromFirstPercent, -93.56)
  near(cga?.at?.timesLimit, 0.375, 3)
  assert.equal(cga?.firstNormal?.value, '2017-10-05')
  assert.equal(cga?.normalBeforeDays, 188)
})

test('C04: growth cannot be classified; on the largest lesion it would be +13.3 to +24.4 %', () => {
  const growth = claim('C04', 'growth', 'not-classifiable')
  near(growth.months, 16.67)
  near(growth.if?.change.lowPercent, 13.3, 1)
  near(growth.if?.change.highPercent, 24.4, 1)
  near(growth.if?.rate.lowPercent, 2.28)
  near(growth.if?.rate.highPercent, 4, 1)
  near(growth.if?.doublingMonths.low, 17.7, 1)
  near(growth.if?.doublingMonths.high, 30.8, 1)
})

test('C05, C06: the largest of two studies are not proven to be one lesion', () => {
  const first = claim('C05', 'size-change', 'not-classifiable')
  near(first.diameterPercent, -41.18)
  near(first.cubedPercent, -79.65)
  assert.equal(first.basis, 'maxima-of-ranges')
  assert.equal(first.daysSinceTreatment, 42)
  const second = claim('C06', 'size-change', 'not-classifiable')
  near(second.diameterPercent, -47.06)
  near(second.productPercent, -76.23)
  near(second.volume?.lowPercent, -89.33)
  near(second.volume?.highPercent, -78.71)
  assert.equal(second.daysSinceTreatment, 41)
})

test('C07: 90 % cannot be worked again', () => {
  const value = claim('C07', 'cytoreduction', 'not-reproducible')
  assert.deepEqual(value.lacks, ['scope', 'baseline', 'at', 'method'])
  near(value.largest?.lowPercent, 78.71)
  near(value.largest?.highPercent, 89.33)
  near(value.equivalentDiameterPercent, -53.6, 1)
})

test('C08: fewer than seven, only if all counts speak of one part of the liver', () => {
  const value = claim('C08', 'count-change', 'not-classifiable')
  assert.equal(value.scopeOpen, true)
  assert.equal(value.last?.most, 6)
  assert.deepEqual(value.restated?.count, { least: 30, most: null })
  assert.deepEqual(value.studies[0]?.count, { least: 31, most: null })
})

test('C09, C12, C14: intervals', () => {
  assert.deepEqual(claim('C09', 'staged-course', 'computed').intervals, [{ leastDays: 50, mostDays: 50 }])
  const [flushing, pain] = claim('C12', 'delay', 'computed').from
  // 31 December and 1 January 2013, 31 and 1 March 2016, to 26 December 2016
  assert.deepEqual(flushing?.until, { leastDays: 1091, mostDays: 1455 })
  assert.deepEqual(pain?.until, { leastDays: 270, mostDays: 300 })
  const { to, between } = claim('C14', 'time-to-treatment', 'computed')
  assert.deepEqual(
    to.map(({ after }) => after.leastDays),
    [247, 471],
  )
  assert.equal(between?.leastDays, 224)
})

test('C10, C11: what imaging covers', () => {
  const { claims: years, lastImaging } = claim('C10', 'progression-free', 'holds-in-part')
  assert.equal(lastImaging?.value, '2020-10-21')
  assert.deepEqual(
    years.map(({ reaches }) => reaches),
    ['2020-12-26', '2021-06-27', '2021-04-11'],
  )
  near((years[0]?.imaged?.leastDays ?? 0) / 30.4375, 45.8, 1)
  near((years[2]?.imaged?.leastDays ?? 0) / 30.4375, 30.4, 1)
  const { shrank, stable } = claim('C11', 'shrank-then-stable', 'holds')
  assert.equal(shrank?.leastDays, 363)
  near((stable?.leastDays ?? 0) / 365.25, 1.4)
})

test('C13: doses as bounds, because of what 80 % was taken is not said', () => {
  const { totals, ambiguous } = claim('C13', 'cumulative-dose', 'computed')
  assert.deepEqual(
    totals.map(({ name, low, high }) => [name, low, high]),
    [
      ['Lipiodol', 18, 20],
      ['bleomycin', 27, 30],
    ],
  )
  near(totals[1]?.limit?.lowPercent, 6.75)
  near(totals[1]?.limit?.highPercent, 7.5)
  assert.equal(ambiguous, 1)
})

test('there are 14 claims', () => {
  assert.deepEqual(
    claims.map((each) => each.claim),
    Array.from({ length: 14 }, (_, i) => `C${String(i + 1).padStart(2, '0')}`),
  )
})

/** Which checks show each inconsistency that a close reading of the article found, and on which events. */
const inconsistencies: Readonly<Record<string, readonly (readonly [FindingCode, string])[]>> = {
  I01: [['stage-below-pathology', 'stage']],
  I02: [['metastasis-letter-missing', 'stage']],
  I03: [
    ['grade-differs', 'specimen-liver'],
    ['grade-on-boundary', 'specimen-liver'],
    ['mitoses-not-counted', 'specimen-primary'],
  ],
  I04: [['marker-normal-before-treatment', 'cga-2']],
  I05: [['cytoreduction-undefined', 'C07']],
  I06: [
    ['count-restated-differently', 'read-2018-05-23'],
    ['count-scope-open', 'read-2018-05-23'],
  ],
  I07: [
    ['staged-plan-not-followed', 'tace-2'],
    ['source-questioned', 'I07'],
  ],
  I08: [['delivered-share-ambiguous', 'tace-2']],
  I09: [['enhancement-criteria-not-applicable', 'angiography-1']],
  I10: [['study-before-first-imaging', 'ultrasound']],
  I11: [['source-questioned', 'I11']],
  I12: [['board-input-stale', 'board-2']],
  I13: [['transplantation-on-progression', 'board-1']],
  I14: [
    ['follow-up-beyond-imaging', 'C10'],
    ['follow-up-claims-differ', 'C10'],
    ['period-beyond-last-contact', 'markers-later'],
  ],
  I15: [['receptor-imaging-missing', 'fdg-read']],
  I16: [['progression-open', 'read-2018-04-07']],
  I17: [
    ['source-questioned', 'I17'],
    ['source-questioned', 'I17-wording'],
  ],
  I18: [['source-questioned', 'I18']],
}

test('the 18 inconsistencies are found, and nothing else', () => {
  const expected = Object.values(inconsistencies).flat()
  for (const [code, id] of expected)
    assert.ok(
      findings.some((finding) => finding.code === code && finding.because.includes(id)),
      `${code} on ${id}`,
    )
  assert.equal(Object.keys(inconsistencies).length, 18)
  assert.equal(findings.length, expected.length)
})

test('three years counted exactly end 11 days after a last contact that is no day: a remark, as lengths are rounded', () => {
  const finding = findings.find(({ code }) => code === 'period-beyond-last-contact')
  assert.equal(finding?.severity, 'note')
  assert.ok('asRounded' in finding.parameters && finding.parameters.asRounded)
})

test('FDG: taken up in the ileum, not in the liver', () => {
  const finding = findings.find(({ code }) => code === 'receptor-imaging-missing')
  assert.ok(finding && 'fdgSites' in finding.parameters)
  assert.deepEqual(finding.parameters.fdgSites, { raised: ['ileum'], none: ['liver'] })
})

test('two boards met; a talk with one oncologist is none', () => {
  const boards = record.events.filter(({ kind }) => kind === 'board-met').map(({ id }) => id)
  assert.deepEqual(boards, ['board-1', 'board-2'])
})

test('the first session: 14 mL went in; how much had been prepared is not said', () => {
  const first = record.events.find(({ id }) => id === 'tace-1')
  assert.ok(first?.kind === 'embolisation-performed')
  assert.deepEqual([first.mixtureMl, first.deliveredFraction], [14, undefined])
  assert.deepEqual(
    first.agents?.map(({ prepared, delivered }) => [prepared, delivered?.value]),
    [
      [undefined, 10],
      [undefined, 15],
    ],
  )
})

// Russian letters in English words, or none in Russian ones, are a text that was not translated. Names of papers and keys are Latin.
test('what the record says in its own words, it says in both languages', () => {
  const told: { readonly en: string; readonly ru: string }[] = []
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    if ('en' in value && 'ru' in value && typeof value.en === 'string' && typeof value.ru === 'string')
      told.push({ en: value.en, ru: value.ru })
    else for (const each of Object.values(value)) walk(each)
  }
  for (const event of record.events) {
    walk(event)
    const own = [event.note, event.source, 'finding' in event ? event.finding : undefined]
    for (const text of own) assert.ok(text === undefined || typeof text === 'object', event.id)
  }
  assert.ok(told.length > 60)
  for (const { en, ru } of told) {
    assert.match(ru, /[а-яё]/iu)
    assert.doesNotMatch(en.replaceAll(/«[^»]*»|"[^"]*"/gu, ''), /[а-яё]/iu)
  }
})

test('every finding can show the words it rests on', () => {
  const quoted = new Set(record.events.filter(({ quote }) => quote).map(({ id }) => id))
  for (const { code, because } of findings) for (const id of because) assert.ok(quoted.has(id), `${code}: ${id}`)
})

test('all that the article does not report is missing', () => {
  const missing = missingItems(context)
  assert.deepEqual(
    missing.map(({ code }) => code),
    // its readings are all dated to the day
    missingCodes.filter((code) => code !== 'reading-day'),
  )
  // "when the article was written" is a window, which is something
  assert.deepEqual(
    missing.filter(({ state }) => state === 'partly').map(({ code }) => code),
    ['last-contact'],
  )
})

test('CARE: timeline not drawn, no adverse events, no patient perspective, consent given', () => {
  const care = careItems(context)
  const item = (number: number) => care.find((each) => each.item === number)
  assert.ok(item(7)?.lacks.includes('timeline-table'))
  assert.deepEqual(item(10)?.lacks, ['adverse-events'])
  assert.equal(item(12)?.state, 'absent')
  assert.equal(item(13)?.state, 'present')
})

// On 20 June the study of 8 December was the newest, 194 days old; on 30 August that of 21 June, 70 days.
test('freshness at the first board, some day from 2 February to 30 August 2017: imaging of 0 to 194 days', () => {
  const at = freshness(context).find(({ board, code }) => board === 'board-1' && code === 'imaging')
  assert.deepEqual([at?.latest?.value, at?.leastDays, at?.mostDays], ['2017-06-21', 0, 194])
})

test('freshness at the second board: imaging of 0 to 4 days, markers of 184 to 188', () => {
  const at = freshness(context).filter(({ board }) => board === 'board-2')
  assert.deepEqual(
    at.map(({ code, state, leastDays, mostDays }) => [code, state, leastDays, mostDays]),
    [
      ['imaging', 'fresh', 0, 4],
      ['laboratory', 'none', null, null],
      ['markers', 'stale', 184, 188],
    ],
  )
})

// The article itself is not in this repository. Each part of a quote was found in it, letter for letter, and its digest written down:
// a quote that anybody changes later is no longer the article's.
test('every event carries a quote, and every quote is one that was found in the article', () => {
  const quotes = record.events.flatMap(({ id, quote }) => {
    assert.ok(quote, id)
    const parts = quote.replace(/\s+/g, ' ').trim().split(' […] ')
    return parts.map((part) => `${createHash('sha256').update(part).digest('hex')}  ${id}`)
  })
  assert.deepEqual(quotes, file('quotes.sha256').trim().split('\n'))
})

const everything = (events: readonly PatientEvent[]) => {
  const asked = { ...context, events: standing(events) }
  return [checkClaims, checkConsistency, missingItems, freshness, careItems].map((check) => check(asked))
}

// What is lost must never turn into a number: JSON writes what is not a number as null, so it is looked for before.
test('whichever fact or date is lost, every check still answers', () => {
  const dates = ['unknown', '../2018', '2017/..', '2018'].map((text) => {
    const date = uncertainDate(text)
    assert.ok(date.ok)
    return date.value
  })
  const finite = (_: string, value: unknown) => {
    assert.ok(typeof value !== 'number' || Number.isFinite(value))
    return value
  }
  for (const event of record.events) {
    const others = record.events.filter((each) => each !== event)
    for (const events of [others, ...dates.map((on): PatientEvent[] => [...others, { ...event, on }])])
      assert.ok(JSON.stringify(everything(events), finite).length > 0)
  }
})

test('the order in which facts were recorded does not matter', () => {
  assert.deepEqual(everything(record.events.toReversed()), everything(record.events))
})

test('a claim that is retracted is not held against the record, and returns when the retraction is retracted', () => {
  const retract = (id: string, retracts: string): PatientEvent => ({
    kind: 'event-retracted',
    id,
    retracts,
    reason: 'test',
    on: dayDate(asOf.value),
    provenance: { kind: 'entered', by: null, recordedOn: null },
  })
  const first = retract('r1', 'C07')
  const without = everything([...record.events, first])
  assert.equal(without[0]?.length, 13)
  assert.ok(!JSON.stringify(without[1]).includes('cytoreduction-undefined'))
  assert.deepEqual(everything([...record.events, first, retract('r2', 'r1')]), everything(record.events))
})
