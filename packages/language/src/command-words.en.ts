import type { CommandWords, HelpText } from './command-words.ts'
import type { Format } from './format.ts'

const reading: HelpText['options'] = [
  { flag: '--image PATH', text: 'Images the segmentations belong to, where they lie elsewhere.' },
  {
    flag: '--case FILE',
    text: 'Case file: treatments, other sites, natures of lesions, studies without masks; enough by itself where it has those.',
  },
  { flag: '--patient ID', text: 'Only this patient, where a folder holds several.' },
  {
    flag: '--segmentation NAME',
    text: 'Which segmentation of a study to measure, where it has several: its name, file, folder or reader.',
  },
  { flag: '--connectivity N', text: 'Neighbours that make one lesion: 26 (default), 18 or 6.' },
  { flag: '--error-model FILE', text: 'Your own error figures instead of the built-in ones.' },
]
const writing = (files: string): HelpText['options'] => [
  { flag: '--json', text: 'JSON on standard output, by the published schema; never localised.' },
  { flag: '--csv', text: 'CSV on standard output, one row per lesion; never localised.' },
  { flag: '--out DIR', text: `Write ${files} into this folder.` },
  { flag: '--lang en|ru', text: 'Language of tables, sentences and the report.' },
  { flag: '--help', text: 'This text.' },
]

export const commandWordsEn = (f: Format): CommandWords => ({
  headings: { usage: 'Usage', options: 'Options', examples: 'Examples', verbs: 'Verbs', exitCodes: 'Exit codes' },
  overview: {
    about: 'Tumour burden and cytoreduction from serial imaging, with every figure explained.',
    usage: ['debulk VERB [options]', 'debulk VERB --help'],
    options: [
      { flag: '--lang en|ru', text: 'Language of everything a person reads.' },
      { flag: '--error-model', text: 'Print the built-in error model, to start your own from.' },
      { flag: '--version', text: 'Version.' },
    ],
    examples: [{ command: 'debulk demo', text: 'A synthetic patient, from images to the report.' }],
  },
  exitCodes: [
    { code: '0', text: 'Done; what was left out is listed.' },
    { code: '1', text: 'Failed: nothing could be measured, assessed or written.' },
    { code: '2', text: 'Misuse: an option, a date or a patient that does not exist here.' },
    { code: '130', text: 'Stopped by Ctrl-C; 143 by a request to end (SIGTERM). Nothing half-written is left.' },
  ],
  verbs: {
    measure: {
      brief: 'Measure every lesion in segmented studies.',
      about:
        'Measures every lesion: volume, long and short axis, 3-D diameter, error. Reads DICOM series with DICOM SEG, or NIfTI and NRRD label maps; folders and zip files may hold many patients and studies.',
      usage: ['debulk measure PATH… [options]', 'debulk measure --case FILE [options]'],
      options: [...reading, ...writing('JSON and CSV')],
      examples: [
        { command: 'debulk measure ./studies', text: 'A table per study.' },
        { command: 'debulk measure ./studies --json > lesions.json', text: 'Everything, in full precision.' },
      ],
    },
    assess: {
      brief: 'Say how much tumour is gone between two dates.',
      about:
        'Measures, then compares two dates: how much tumour volume is gone, with its interval, and whether 70\u00A0% and 90\u00A0% are reached, not reached, or cannot be told.',
      usage: [
        'debulk assess PATH… [--baseline DATE] [--at DATE] [options]',
        'debulk assess --case FILE [--baseline DATE] [--at DATE] [options]',
      ],
      options: [
        { flag: '--baseline DATE', text: 'Baseline study; otherwise the last one before the first judged treatment.' },
        { flag: '--at DATE', text: 'Judged study; otherwise the last one.' },
        { flag: '--scope liver|body', text: 'Liver (default), or the whole body (needs --case).' },
        {
          flag: '--basis totals|same-lesions',
          text: 'All that is visible (default), or lesions of confirmed identity only.',
        },
        { flag: '--threshold-support', text: 'Also print how far the data support each threshold, as a probability.' },
        ...reading,
        ...writing('JSON, CSV and the HTML report'),
      ],
      examples: [
        {
          command: 'debulk assess ./studies --case patient.case.yaml --out report',
          text: 'Verdict on screen, report in a folder.',
        },
        { command: 'debulk assess ./studies --baseline 2018-04-07 --at 2019-01-26', text: 'Two chosen dates.' },
      ],
    },
    demo: {
      brief: 'Make the synthetic patient and assess it.',
      about: 'Makes the synthetic patient, measures its images, prints the verdict and the path of the report.',
      usage: ['debulk demo [--out DIR] [--lang en|ru]'],
      options: [
        { flag: '--out DIR', text: 'Where to put images and report.' },
        { flag: '--lang en|ru', text: 'Language of sentences and report.' },
        { flag: '--help', text: 'This text.' },
      ],
      examples: [{ command: 'debulk demo', text: 'Verdict and report in seconds.' }],
    },
    phantom: {
      brief: 'Write a synthetic patient as DICOM and NIfTI, with its truth.',
      about:
        'Writes a synthetic patient: MR images, segmentations as an imperfect reader would draw them, and the truth beside them. The same seed gives the same patient.',
      usage: ['debulk phantom OUT [--seed N] [--studies N] [--lesions N]'],
      options: [
        { flag: '--seed N', text: 'Which patient, a whole number from 0; otherwise the one of the demo.' },
        { flag: '--studies N', text: 'Number of studies, 1 to 200.' },
        { flag: '--lesions N', text: 'Number of lesions, 1 to 5000.' },
        { flag: '--lang en|ru', text: 'Language of messages.' },
        { flag: '--help', text: 'This text.' },
      ],
      examples: [{ command: 'debulk phantom ./patient --seed 7 --studies 4', text: 'Another patient, four studies.' }],
    },
  },
  progress: {
    finding: 'Looking through files',
    reading: 'Reading',
    measuring: 'Measuring',
    assessing: 'Assessing',
    generating: 'Generating the synthetic patient',
    drawing: 'Drawing the report',
    writing: 'Writing',
    left: (seconds) => `${f.duration(seconds)} left`,
    step: ({ done, of }) => (of === 0 ? f.integer(done) : `${f.integer(done)} of ${f.integer(of)}`),
  },
  misuse: {
    unknownVerb: (verb) => `There is no verb ${f.quote(verb)}.`,
    unknownOption: (option) => `There is no option ${f.quote(option)}.`,
    missingPath: (verb) =>
      `debulk ${verb} needs a file or folder${verb === 'phantom' ? '' : ', or a case file with studies that were typed in (--case FILE)'}.`,
    missingValue: (option) => `${option} needs a value.`,
    noValue: (option) => `${option} takes no value.`,
    unexpected: (argument) => `${f.quote(argument)} is one argument too many.`,
    badValue: ({ option, value, allowed }) => `${option} cannot be ${f.quote(value)}; choose ${allowed.join(', ')}.`,
    badDate: ({ option, value }) => `${option} ${f.quote(value)} is not a date; write YYYY-MM-DD.`,
    badNumber: ({ option, value, least, most }) =>
      `${option} ${f.quote(value)} is not a whole number from ${f.integer(least)} to ${f.integer(most)}.`,
    notTogether: ({ one, other }) => `${one} and ${other} cannot be used together.`,
    severalPatients: (patients) =>
      `Several patients here (${patients.map((p) => (p === null ? 'one not stated' : f.quote(p))).join(', ')}). Choose one with --patient${patients.includes(null) ? ', or name the patient in the mapping file' : ''}.`,
    unknownPatient: ({ patient, patients }) =>
      `No patient ${f.quote(patient)} here. There is ${f.list(patients.map((p) => f.quote(p)))}.`,
    unknownSegmentation: ({ segmentation, segmentations }) =>
      `No segmentation ${f.quote(segmentation)} here. There is ${f.list(segmentations.map((each) => f.quote(each)))}.`,
    seeHelp: (verb) => (verb === null ? 'See debulk --help.' : `See debulk ${verb} --help.`),
  },
  sample: {
    lesion: 'Lesion',
    ileum: 'terminal ileum',
    mesentery: 'mesentery',
    resection: 'ileocaecal resection with mesenteric mass',
    rightArtery: 'right hepatic artery',
    properArtery: 'proper hepatic artery',
  },
  done: {
    wrote: (path) => `Wrote ${path}`,
    report: (path) => `Report: ${path}`,
    interrupted: 'Stopped. Nothing half-written was left behind.',
    nothingMeasured: 'Nothing could be measured.',
    failed: (reason) => `This is a fault in Debulk, not in your data: ${reason}`,
  },
})
