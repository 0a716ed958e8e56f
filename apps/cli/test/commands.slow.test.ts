// The command as a person and as another program call it. The oracle of the JSON is ajv on the published schemas.
import assert from 'node:assert/strict'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { before, describe, test } from 'node:test'
import { measure } from '@debulk/actions/measure'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { csvRows } from './csv-rows.ts'
import { maskFile } from './handmade-nifti.ts'
import { debulk, inProcess, root, workFolder } from './run-debulk.ts'

const top = workFolder()
const patient = path.join(top, 'patient')
const dicom = path.join(patient, 'dicom')
const caseFile = path.join(patient, 'case.yaml')
const typed = path.join(top, 'typed.yaml')
const maps = path.join(top, 'maps', 'NET-1')
const two = path.join(top, 'two')
const empty = path.join(top, 'empty')

/** Two studies of masks: 90 and 8 voxels of 0.02 mL, then 8. */
before(() => {
  const made = debulk(['phantom', patient, '--seed', '5', '--studies', '2', '--lesions', '4'])
  assert.equal(made.status, 0, made.err)
  const put = (folder: string, name: string, content: Uint8Array) => {
    mkdirSync(folder, { recursive: true })
    writeFileSync(path.join(folder, name), content)
  }
  const [large, small] = [
    [4, 9, 4, 8, 2, 4],
    [14, 15, 6, 7, 5, 6],
  ] as const
  put(path.join(maps, '2020-01-01'), 'lesions.nii.gz', maskFile([large, small]))
  put(path.join(maps, '2021-01-01'), 'lesions.nii.gz', maskFile([small]))
  put(path.join(two, 'A', '2020-01-01'), 'lesions.nii.gz', maskFile([large]))
  put(path.join(two, 'B', '2020-01-01'), 'lesions.nii.gz', maskFile([large]))
  mkdirSync(empty)
  writeFileSync(
    typed,
    `schemaVersion: 1
patient: NET-1
events:
  - { kind: study-read, on: 2018-04-07, lesions: [{ label: a, count: 7, diametersMm: [20] }, { label: b, count: ">3", sizeMm: [4, 51] }] }
  - { kind: study-read, on: 2019-01-26, lesions: [{ label: a, diametersMm: [20, 15] }] }
`,
  )
})

function validator(name: string) {
  const ajv = new Ajv2020({ allErrors: true, strict: false })
  addFormats.default(ajv)
  const file = path.join(root, 'packages', 'contract', 'schemas', `${name}.schema.json`)
  const validate = ajv.compile(JSON.parse(readFileSync(file, 'utf8')) as object)
  return (text: string) => {
    const value: unknown = JSON.parse(text)
    assert.ok(validate(value), ajv.errorsText(validate.errors))
    return value
  }
}

describe('JSON', () => {
  const measureOutput = validator('measure-output')
  const assessOutput = validator('assess-output')
  const rows: [string, () => readonly string[], (text: string) => unknown, number][] = [
    ['DICOM measured', () => ['measure', dicom, '--json'], measureOutput, 0],
    ['masks measured', () => ['measure', maps, '--json'], measureOutput, 0],
    ['in Russian it is the same', () => ['measure', maps, '--json', '--lang', 'ru'], measureOutput, 0],
    ['nothing measured, everything refused', () => ['measure', caseFile, '--json'], measureOutput, 1],
    ['an empty folder', () => ['measure', empty, '--json'], measureOutput, 1],
    ['with a case file', () => ['measure', dicom, '--case', caseFile, '--json'], measureOutput, 0],
    ['typed studies alone', () => ['measure', '--case', typed, '--json'], measureOutput, 0],
    ['typed studies assessed', () => ['assess', '--case', typed, '--json'], assessOutput, 0],
    ['assessed', () => ['assess', dicom, '--case', caseFile, '--json'], assessOutput, 0],
    ['not computable', () => ['assess', dicom, '--scope', 'body', '--json'], assessOutput, 0],
    [
      'assessed on lesions of one identity',
      () => ['assess', dicom, '--basis', 'same-lesions', '--json'],
      assessOutput,
      0,
    ],
  ]
  for (const [why, args, validate, status] of rows) {
    test(`${why}: one line, by the schema`, async () => {
      const ran = await inProcess(args())
      assert.equal(ran.status, status, ran.err)
      validate(ran.out)
      assert.equal(ran.out.split('\n').length, 2)
      if (status === 0) assert.equal(ran.err, '')
    })
  }
  test('stands alone on standard output of a process, libraries and all, in every language', () => {
    const ran = debulk(['measure', dicom, '--json'])
    assert.deepEqual([ran.status, ran.err], [0, ''])
    measureOutput(ran.out)
    assert.equal(debulk(['measure', dicom, '--json'], { env: { LC_ALL: 'ru_RU.UTF-8' } }).out, ran.out)
  })
  test('holds what the masks hold', async () => {
    const { studies } = JSON.parse((await inProcess(['measure', maps, '--json'])).out) as {
      studies: { date: string; totals: { count: number; volumeMl: number }; lesions: { voxels: number }[] }[]
    }
    assert.deepEqual(
      studies.map(({ date, totals, lesions }) => [date, totals.count, totals.volumeMl, lesions.map((l) => l.voxels)]),
      [
        ['2020-01-01', 2, 1.96, [90, 8]],
        ['2021-01-01', 1, 0.16, [8]],
      ],
    )
  })
})

describe('CSV', () => {
  test('is one row per lesion, with decimal points in every language', async () => {
    const ran = await inProcess(['measure', maps, '--csv', '--lang', 'ru'])
    assert.equal(ran.status, 0)
    assert.deepEqual(
      csvRows(ran.out).map(({ patient: who, date, voxels, volumeMl }) => [who, date, voxels, volumeMl]),
      [
        ['NET-1', '2020-01-01', '90', '1.8'],
        ['NET-1', '2020-01-01', '8', '0.16'],
        ['NET-1', '2021-01-01', '8', '0.16'],
      ],
    )
  })
  test('says on standard error what was left out', async () => {
    const ran = await inProcess(['measure', maps, path.join(top, 'nowhere'), '--csv'])
    assert.equal(ran.status, 0)
    assert.equal(csvRows(ran.out).length, 3)
    assert.match(ran.err, /nowhere: Cannot be read/)
  })
})

describe('exit codes', () => {
  const bad = path.join(top, 'bad.yaml')
  before(() => writeFileSync(bad, 'schemaVersion: 1\npatient: NET-1\nevents:\n  - { kind: dance, on: 2020 }\n'))
  const m = ['measure', maps]
  const a = ['assess', maps]
  const rows: [string, readonly string[], 0 | 1 | 2, RegExp][] = [
    ['no verb', [], 2, /^$/],
    ['help', ['--help'], 0, /^$/],
    ['version', ['--version'], 0, /^$/],
    ['an unknown verb', ['meausre'], 2, /no verb “meausre”/],
    ['an unknown option', [...m, '--jsn'], 2, /no option “--jsn”.*debulk measure --help/],
    ['an unknown short option', [...m, '-j'], 2, /no option “-j”/],
    ['an option of another verb', [...m, '--baseline', '2020-01-01'], 2, /no option “--baseline”/],
    ['no path', ['measure'], 2, /needs a file or folder, or a case file/],
    ['no folder to write', ['phantom'], 2, /phantom needs a file or folder\./],
    ['a value missing', [...m, '--case'], 2, /--case needs a value/],
    ['a value where another option stands', [...m, '--out', '--json'], 2, /--out needs a value/],
    ['an empty value', [...m, '--out='], 2, /--out needs a value/],
    ['a value too many', [...m, '--json=yes'], 2, /--json takes no value/],
    ['a value that is none', [...a, '--scope', 'leg'], 2, /--scope cannot be “leg”; choose liver, body/],
    ['a language that is none', [...m, '--lang', 'fr'], 2, /--lang cannot be “fr”/],
    ['a number that is none', ['phantom', 'x', '--lesions', 'many'], 2, /“many” is not a whole number/],
    [
      'a number below the least',
      ['phantom', 'x', '--seed', '-1'],
      2,
      /--seed “-1” is not a whole number from 0 to 999/,
    ],
    ['a number out of bounds', ['phantom', 'x', '--studies', '100000'], 2, /from 1 to 200/],
    ['a day that is none', [...a, '--at', '2021-02-29'], 2, /--at “2021-02-29” is not a date; write YYYY-MM-DD/],
    ['two formats', [...m, '--json', '--csv'], 2, /cannot be used together/],
    ['an argument too many', ['demo', 'here'], 2, /“here” is one argument too many/],
    ['somebody who is not here', [...m, '--patient', 'X'], 2, /No patient “X” here. There is “NET-1”/],
    ['a segmentation that nothing is called', [...m, '--segmentation', 'Z'], 2, /No segmentation “Z” here. There is “/],
    ['several patients to assess', ['assess', two], 2, /Several patients here \(“A”, “B”\)/],
    [
      'a baseline nobody imaged',
      [...a, '--baseline', '2019-01-01'],
      2,
      /No study of 1\sJanuary\s2019.*--baseline.*: 2020-01-01, 2021-01-01\./,
    ],
    ['a judged day nobody imaged', [...a, '--at', '2019-01-01'], 2, /No study of 1\sJanuary\s2019.*--at/],
    ['the wrong order', [...a, '--baseline', '2021-01-01', '--at', '2020-01-01'], 2, /is earlier than the baseline/],
    ['nothing there', ['measure', 'nowhere-at-all'], 1, /Nothing could be measured/],
    ['an empty folder', ['measure', empty], 1, /Nothing could be measured/],
    ['nothing to assess', ['assess', empty], 1, /nothing to assess\. Give segmentations/],
    ['a case file that is not there', [...a, '--case', 'no.yaml'], 1, /no.yaml: Cannot be read/],
    ['a case file with a fault', [...a, '--case', bad], 1, /bad.yaml: Line 4, column 13: .*found “dance”, expected/],
    ['measured', m, 0, /^$/],
    ['assessed', a, 0, /^$/],
    ['one of two patients', ['measure', two, '--patient', 'A'], 0, /^$/],
    ['one study, so nothing to compare', ['assess', two, '--patient', 'A'], 1, /^$/],
    ['the first study judged: no other before it', [...a, '--at', '2020-01-01'], 1, /^$/],
    ['the language before the verb', ['--lang', 'ru', 'measure', maps], 0, /^$/],
  ]
  for (const [why, args, status, err] of rows) {
    test(`${why}: ${status}`, async () => {
      const ran = await inProcess(args)
      assert.equal(ran.status, status, ran.err)
      assert.match(ran.err.trim(), err)
    })
  }
})

describe('help', () => {
  test('says what each exit code means, in both languages', async () => {
    for (const language of ['en', 'ru']) {
      const { out } = await inProcess(['--help', '--lang', language])
      const codes = [...out.matchAll(/^ {2}(\d+) {2}/gm)].map(([, code]) => code)
      assert.deepEqual(codes.map(String), ['0', '1', '2', '130'])
      assert.match(out, /143/)
      assert.ok(out.split('\n').every((line) => line.length <= 80))
    }
  })
  const common = ['--lang', '--help']
  const reading = [
    '--image',
    '--case',
    '--patient',
    '--segmentation',
    '--connectivity',
    '--error-model',
    '--json',
    '--csv',
    '--out',
  ]
  const options = {
    measure: [...reading, '--save', ...common],
    assess: [...reading, '--baseline', '--at', '--scope', '--basis', '--threshold-support', ...common],
    check: ['--as-of', '--all', '--json', '--html', '--out', ...common],
    demo: ['--out', ...common],
    phantom: ['--seed', '--studies', '--lesions', ...common],
  }
  for (const [verb, expected] of Object.entries(options)) {
    test(`of ${verb} names every option and no other, in both languages`, async () => {
      for (const language of ['en', 'ru']) {
        const { status, out, err } = await inProcess([verb, '--help', '--lang', language])
        assert.deepEqual([status, err], [0, ''])
        const named = [...out.matchAll(/^ {2}(--[\w-]+)/gm)].map(([, option]) => option)
        assert.deepEqual(new Set(named), new Set(expected))
        assert.ok(out.split('\n').every((line) => line.length <= 80))
        assert.equal(/\p{Script=Cyrillic}/u.test(out), language === 'ru')
      }
    })
  }
  test('follows the locale', () => {
    assert.match(debulk(['--help'], { env: { LC_ALL: 'ru_RU.UTF-8' } }).out, /Команды/)
    assert.match(debulk(['--help'], { env: { LC_ALL: 'de_DE.UTF-8' } }).out, /Verbs/)
  })
})

describe('in Russian', () => {
  for (const verb of ['measure', 'assess']) {
    test(`${verb} writes a decimal comma and no English`, async () => {
      const { status, out, err } = await inProcess([verb, maps, '--lang', 'ru'])
      assert.deepEqual([status, err], [0, ''])
      assert.match(out, /\d,\d/)
      assert.doesNotMatch(out.replaceAll(/\d\d\.\d\d\.\d{4}/g, ''), /\d\.\d/)
      const latin = out
        .replaceAll(/NET-1|lesions|--basis totals|--\w+|RECIST|Tracking UID|\b(?:SD|PR|PD|CR|NE)\b/g, '')
        .match(/[A-Za-z]{2,}/g)
      assert.deepEqual(latin, null)
    })
  }
  test('misuse is explained in it', async () => {
    assert.match((await inProcess(['measure', maps, '--jsn', '--lang=ru'])).err, /Нет параметра «--jsn»/)
  })
})

describe('an error model', () => {
  const file = path.join(top, 'model.json')
  test('changes the interval and nothing else', async () => {
    const usual = JSON.parse((await inProcess(['assess', maps, '--json'])).out) as Assessed
    const model = await builtIn()
    const volumeCv = model.volumeCv.map((band) => ({ ...band, cv: Math.min(2, band.cv * 2) }))
    writeFileSync(file, JSON.stringify({ ...model, name: 'twice as wide', volumeCv }))
    const ran = await inProcess(['assess', maps, '--error-model', file, '--json'])
    assert.equal(ran.status, 0, ran.err)
    const wide = JSON.parse(ran.out) as Assessed
    assert.equal(wide.cytoreduction.fraction, usual.cytoreduction.fraction)
    assert.ok(wide.cytoreduction.low < usual.cytoreduction.low && wide.cytoreduction.high > usual.cytoreduction.high)
  })
  test('with a fault: the entry, what was expected, and no figure', async () => {
    writeFileSync(file, JSON.stringify({ ...(await builtIn()), detectionLimitMm: { diameter: -5, source: 's' } }))
    const ran = await inProcess(['assess', maps, '--error-model', file])
    assert.deepEqual([ran.status, ran.out], [1, ''])
    assert.match(ran.err, /model.json: .*detectionLimitMm.diameter/)
  })
})

type Assessed = { cytoreduction: { fraction: number; low: number; high: number } }

/** The figures that are used without a file, to be written into one. */
async function builtIn() {
  const request = {
    paths: [],
    imagePaths: [],
    casePath: null,
    patient: null,
    segmentation: null,
    connectivity: 26,
    errorModelPath: null,
  } as const
  const { model } = await measure(request, { report: () => {}, signal: new AbortController().signal })
  return { ...model, schemaVersion: 1 }
}

describe('--out', () => {
  test('measure leaves JSON and CSV, the same as on standard output', async () => {
    const out = path.join(top, 'measured')
    const ran = await inProcess(['measure', maps, '--json', '--out', out])
    assert.equal(ran.status, 0, ran.err)
    assert.equal(readFileSync(path.join(out, 'measurement.json'), 'utf8'), ran.out)
    assert.equal(readFileSync(path.join(out, 'lesions.csv'), 'utf8'), (await inProcess(['measure', maps, '--csv'])).out)
    assert.match(ran.err, /measurement\.json\n.*lesions\.csv\n$/)
  })
  test('assess leaves the report too', async () => {
    const out = path.join(top, 'assessed', 'deeper')
    const ran = await inProcess(['assess', maps, '--json', '--out', out])
    assert.equal(ran.status, 0, ran.err)
    assert.equal(readFileSync(path.join(out, 'assessment.json'), 'utf8'), ran.out)
    assert.match(readFileSync(path.join(out, 'report.html'), 'utf8'), /^<!doctype html>/)
  })
  test('nothing measured, nothing written', async () => {
    const out = path.join(top, 'unwritten')
    assert.equal((await inProcess(['measure', empty, '--out', out])).status, 1)
    assert.equal((await inProcess(['assess', maps, '--case', caseFile, '--patient', 'X', '--out', out])).status, 2)
    assert.equal(existsSync(out), false)
  })
})
