// What leaves the house: nobody's name, nothing that a file put there to be run, nothing fetched from elsewhere.
import assert from 'node:assert/strict'
import { cpSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { before, describe, test } from 'node:test'
import { recordNames } from '@debulk/language/test/record-names'
import { untranslated } from '@debulk/language/test/untranslated'
import { maskFile } from './handmade-nifti.ts'
import { debulk, inProcess, workFolder } from './run-debulk.ts'

const top = workFolder()

/** As long as the name the phantom has, so that no length changes. */
const [made, name] = ['Synthetic^Random', 'Petrovskaya^Olga']

describe("the patient's name", () => {
  const named = path.join(top, 'named')
  const files = () => readdirSync(named, { recursive: true, encoding: 'utf8' }).filter((each) => each.endsWith('.dcm'))
  before(() => {
    const patient = path.join(top, 'patient')
    assert.equal(debulk(['phantom', patient, '--seed', '5', '--studies', '2', '--lesions', '4']).status, 0)
    cpSync(path.join(patient, 'dicom'), named, { recursive: true })
    for (const file of files()) {
      const bytes = readFileSync(path.join(named, file))
      const at = bytes.indexOf(made)
      assert.ok(at > 0)
      bytes.write(name, at, 'latin1')
      writeFileSync(path.join(named, file), bytes)
    }
  })
  const quiet = ({ out, err }: { readonly out: string; readonly err: string }) =>
    assert.doesNotMatch(out + err, /Petrovskaya|Olga/)

  test('is in every file that is read', () => assert.ok(files().length > 40))
  for (const args of [[], ['--json'], ['--csv'], ['--lang', 'ru']]) {
    test(`is not in what ${['measure', ...args].join(' ')} prints`, async () => {
      const ran = await inProcess(['measure', named, ...args])
      assert.equal(ran.status, 0)
      assert.match(ran.out, /SYN-5-2-4/)
      quiet(ran)
    })
  }
  test('is not in the report and what lies beside it', async () => {
    const out = path.join(top, 'named report')
    const ran = await inProcess(['assess', named, '--out', out])
    assert.equal(ran.status, 0)
    quiet(ran)
    for (const file of readdirSync(out)) quiet({ out: readFileSync(path.join(out, file), 'utf8'), err: '' })
  })
  test('is not in what is said of broken files', async () => {
    const seg = files().filter((file) => file.endsWith('seg.dcm'))
    const slices = files().filter((file) => file.includes('/mr/'))
    for (const [i, file] of [...seg, ...slices.slice(0, 12)].entries()) {
      const whole = readFileSync(path.join(named, file))
      // cut at many places: in the name, before it, after it
      writeFileSync(path.join(named, file), whole.subarray(0, whole.indexOf(name) + (i - 4) * 7))
    }
    const ran = await inProcess(['measure', named])
    assert.equal(ran.status, 1)
    assert.match(ran.out, /Left out/)
    quiet(ran)
    quiet(await inProcess(['measure', named, '--json']))
    quiet(await inProcess(['assess', named]))
  })
})

describe('a label that wants to be run', () => {
  const label = '<img src=x onerror=alert(1)>'
  const who = '<svg onload=alert(2)>'
  const out = path.join(top, 'hostile report')
  before(async () => {
    for (const [date, to] of [
      ['2020-01-01', 9],
      ['2021-01-01', 6],
    ] as const) {
      const folder = path.join(top, 'hostile', who, date)
      mkdirSync(folder, { recursive: true })
      writeFileSync(path.join(folder, `lesion ${label} "'&amp; 1.nii.gz`), maskFile([[4, to, 4, 8, 2, 4]]))
      writeFileSync(path.join(folder, `lesion =HYPERLINK(1) 2.nii.gz`), maskFile([[14, 16, 4, 8, 2, 4]]))
    }
    // the names number no lesion by themselves
    writeFileSync(path.join(top, 'hostile', 'debulk.mapping.yaml'), 'role: lesion\ninstances: true\n')
    writeFileSync(path.join(top, 'hostile', '<script>alert(3)</script>.dcm'.replace('/', '')), 'not DICOM')
    const ran = await inProcess(['assess', path.join(top, 'hostile'), '--out', out])
    assert.equal(ran.status, 0, ran.err)
  })
  const html = () => readFileSync(path.join(out, 'report.html'), 'utf8')

  test('stands in the report as text', () => {
    assert.doesNotMatch(html(), /<img src=x|<svg onload|<script/i)
    const text = html().replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    assert.ok(text.includes(label) && text.includes(who))
  })
  test('is in JSON as it is, and no formula in CSV', () => {
    const json = JSON.parse(readFileSync(path.join(out, 'assessment.json'), 'utf8')) as {
      patient: string
      studies: { lesions: { label: string }[] }[]
    }
    assert.equal(json.patient, who)
    assert.equal(json.studies[0]?.lesions[0]?.label, `lesion ${label} "'&amp; 1`)
    assert.doesNotMatch(readFileSync(path.join(out, 'lesions.csv'), 'utf8'), /(?:^|,)"?[=+@]/m)
  })
})

describe('the report of the synthetic patient', () => {
  const out = path.join(top, 'demo')
  const html = () => readFileSync(path.join(out, 'report', 'report.html'), 'utf8')
  let told = ''
  before(() => {
    const ran = debulk(['demo', '--out', out, '--lang', 'ru'])
    assert.equal(ran.status, 0, ran.err)
    told = ran.out.replace(/\S+\.html/g, '')
    assert.match(ran.out, /Порог 70\s% достигнут/)
    assert.ok(ran.out.includes(path.join(out, 'report', 'report.html')))
  })
  test('asks nothing of anybody', () => {
    assert.doesNotMatch(html(), /<script|<link|<iframe|@import|<base|srcset/i)
    const fetched = [...html().matchAll(/\s(?:src|href|action|xlink:href)\s*=\s*"([^"]*)"|url\(([^)]*)\)/g)]
    const targets = fetched
      .map(([, attribute, url]) => attribute ?? url ?? '')
      .filter((each) => !/^(?:data:image\/|#)/.test(each))
    assert.deepEqual(targets, [])
    const addresses = html().match(/https?:\/\/[^\s"'<]+/g) ?? []
    assert.deepEqual(
      [...new Set(addresses)].filter((each) => !each.startsWith('http://www.w3.org/')),
      [],
    )
  })
  test('is in Russian to the last word, by sight and by ear, and so is the terminal', () => {
    const heard = [...html().matchAll(/\s(?:aria-label|title|alt)="([^"]*)"/g)].map(([, text]) => text ?? '')
    const seen = html()
      .replace(/<(style|code)[\s\S]*?<\/\1>/g, ' ')

      .replace(/<[^>]*>|&nbsp;/g, ' ')
    const own = verbatimIn(JSON.parse(readFileSync(path.join(out, 'report', 'assessment.json'), 'utf8')))
    for (const whole of [seen, ...heard, told]) {
      const text = whole.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
      // the terminal also checks the published patient's record
      const names =
        whole === told ? ['published-F', 'pT3', 'pN1', ...recordNames.filter((name) => name.length > 1)] : []
      assert.deepEqual(untranslated(text.replace(/\s+/g, ' '), [...own, ...names]), [])
    }
  })
  test('is below 1.5 MB', () => {
    const { size } = statSync(path.join(out, 'report', 'report.html'))
    assert.ok(size < 1_500_000, `${size} bytes`)
  })
  test('says on every page that it is synthetic', () => assert.match(html(), /[Сс]интетическ/))
})

/** Texts of the patient's own files, which stay as they stand there: labels, drugs, sequences, readers. */
function verbatimIn(value: unknown, key = ''): string[] {
  if (typeof value === 'string') {
    return /^(?:patient|label|drug|target|sequence|agent|reader|id)$/.test(key) ? [value] : []
  }
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) => verbatimIn(inner, name))
}
