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
      options: [
        ...reading,
        { flag: '--save', text: 'Add the readings to the case file; later they are read without the images too.' },
        ...writing('JSON and CSV'),
      ],
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
    import: {
      brief: 'Read the tables of a series into case files.',
      about:
        'Reads CSV and XLSX tables of a series (a row per patient, visit, lesion or marker) by a mapping file, and appends what they say to one case file per patient. Rows with errors go into a file to correct and import again; importing the same rows again changes nothing.',
      usage: ['debulk import TABLE… --mapping FILE --out DIR [options]'],
      options: [
        { flag: '--mapping FILE', text: 'What the columns mean (YAML).' },
        { flag: '--out DIR', text: 'Folder of the case files; those that are there are continued.' },
        { flag: '--dry-run', text: 'Show what would be read, and write nothing.' },
        { flag: '--errors FILE', text: 'Where to put the rows with errors; otherwise errors.csv in the folder.' },
        { flag: '--json', text: 'JSON on standard output, by the published schema; never localised.' },
        { flag: '--lang en|ru', text: 'Language of tables and sentences.' },
        { flag: '--help', text: 'This text.' },
      ],
      examples: [
        {
          command: 'debulk import visits.csv --mapping series.yaml --out cases --dry-run',
          text: 'What would be read.',
        },
        { command: 'debulk import cases/errors.csv --mapping series.yaml --out cases', text: 'The corrected rows.' },
      ],
    },
    check: {
      brief: 'Check a patient’s history: what holds, what does not, what is missing.',
      about:
        'Reads a case file and asks every rule: grade, stage, markers, syndrome, growth, response, treatments, outcomes. Recomputes the claims of the source, lists what does not fit together and what is missing, each with what it rests on. Images, where given, are measured into the same record. Findings are no failure: the exit code is 0.',
      usage: ['debulk check CASE… [PATH…] [--as-of DATE] [options]'],
      options: [
        { flag: 'CASE', text: 'Case file (.yaml, .yml, .json); several are checked one after another.' },
        { flag: 'PATH', text: 'Segmented images of the patient.' },
        {
          flag: '--as-of DATE',
          text: 'The day the question is asked for; today by default. Events that begin later are left out everywhere.',
        },
        { flag: '--all', text: 'Every finding, claim, rule, source and quote, not only what comes first.' },
        {
          flag: '--json',
          text: 'JSON on standard output, one line per case file, by the published schema; never localised.',
        },
        { flag: '--html FILE', text: 'Write the page of one case to this file.' },
        { flag: '--out DIR', text: 'Write page and JSON of every case into this folder, named after the case file.' },
        { flag: '--lang en|ru', text: 'Language of everything a person reads.' },
        { flag: '--help', text: 'This text.' },
      ],
      examples: [
        {
          command: 'debulk check patient.case.yaml',
          text: 'What holds, what does not, what is missing; then timeline and answers.',
        },
        {
          command: 'debulk check patient.case.yaml ./studies --html patient.html',
          text: 'With measured images, as a page.',
        },
      ],
    },
    case: {
      brief: 'Start and keep the file that holds a patient’s record.',
      about:
        'The case file holds the record of one patient: dated events that people write, import or measure. It is never overwritten, only added to: a mistake is retracted, and what was recorded stays to be read.',
      usage: [
        'debulk case new [FILE] [--lang en|ru]',
        'debulk case retract FILE ID --reason TEXT [--by NAME]',
        'debulk case migrate FILE',
        'debulk case schema',
      ],
      options: [
        {
          flag: 'debulk case new',
          text: 'Start a case file with guidance (patient.case.yaml) and put the schema for editors beside it.',
        },
        { flag: 'debulk case retract', text: 'Take back the event of this id. Needs --reason.' },
        { flag: 'debulk case migrate', text: 'Bring a file of an older version to the one of today; comments stay.' },
        { flag: 'debulk case schema', text: 'Print the JSON Schema of the case file.' },
        { flag: '--reason TEXT', text: 'Why the event is taken back.' },
        { flag: '--by NAME', text: 'Who takes it back.' },
        { flag: '--lang en|ru', text: 'Language of guidance and messages.' },
        { flag: '--help', text: 'This text.' },
      ],
      examples: [
        { command: 'debulk case new NET-007.case.yaml', text: 'A file to fill in.' },
        {
          command: 'debulk case retract NET-007.case.yaml tace-2 --reason "another patient" --by "N. N."',
          text: 'That event no longer counts.',
        },
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
    response: {
      brief: 'Derive responses by RECIST 1.1 from tables of tumour measurements.',
      about:
        'Judges every visit of every subject and evaluator by RECIST 1.1, from the SDTM domains TU and TR of any study, or from a table with a day and a diameter per row. Every row that is not used is listed with the reason. CSV comes in the shape of RS: TRGRESP, NTRGRESP, NEWLPROG, OVRLRESP per visit and BESTRESP per evaluator.',
      usage: [
        'debulk response --tu TU.csv --tr TR.csv [options]',
        'debulk response --longitudinal FILE --columns subject=A+B,day=C,diameter=D [options]',
      ],
      options: [
        { flag: '--tu FILE', text: 'Tumours as they were identified (SDTM TU), .csv or .csv.gz.' },
        { flag: '--tr FILE', text: 'Their measurements and states (SDTM TR), .csv or .csv.gz.' },
        {
          flag: '--longitudinal FILE',
          text: 'A table with one diameter per row, in mm, and days from the start of treatment.',
        },
        {
          flag: '--columns LIST',
          text: 'Its columns: subject= (several joined by +), day=, diameter=; also lesion= and evaluator= where it has them.',
        },
        { flag: '--criterion recist-1.1', text: 'The criterion; RECIST 1.1 is the only one so far.' },
        {
          flag: '--stable-days N',
          text: 'Days from the baseline on which stable disease counts as best response; otherwise 42.',
        },
        { flag: '--confirmed', text: 'Best response only where a visit 28 days later or more confirms it.' },
        {
          flag: '--accept-sd',
          text: 'With --confirmed: one visit of stable disease may lie between PR and its confirmation.',
        },
        { flag: '--errors FILE', text: 'Write every row that was not used, or needs a look, with its reason as CSV.' },
        { flag: '--csv', text: 'Records of RS on standard output; never localised.' },
        { flag: '--json', text: 'Responses with their sums, and all notes, as JSON on standard output.' },
        { flag: '--lang en|ru', text: 'Language of sentences.' },
        { flag: '--help', text: 'This text.' },
      ],
      examples: [
        { command: 'debulk response --tu tu.csv --tr tr.csv --csv > rs.csv', text: 'Responses in the shape of RS.' },
        {
          command: 'debulk response --longitudinal sizes.csv --columns subject=study+patient,day=day,diameter=longdiam',
          text: 'A summary of one diameter per patient and day.',
        },
      ],
    },
  },
  progress: {
    finding: 'Looking through files',
    reading: 'Reading',
    measuring: 'Measuring',
    assessing: 'Assessing',
    importing: 'Importing',
    generating: 'Generating the synthetic patient',
    drawing: 'Drawing the report',
    writing: 'Writing',
    left: (seconds) => `${f.duration(seconds)} left`,
    step: ({ done, of }) => (of === 0 ? f.integer(done) : `${f.integer(done)} of ${f.integer(of)}`),
  },
  misuse: {
    missingArgument: (command, argument) => `${command} needs ${argument}.`,
    caseVerb: ({ verb, verbs }) =>
      `debulk case ${verb === '' ? 'needs a word that says what to do' : `does not know ${f.quote(verb)}`}; choose ${verbs.join(', ')}.`,
    saveNeedsCase: '--save needs --case FILE: the readings are saved there.',
    unknownVerb: (verb) => `There is no verb ${f.quote(verb)}.`,
    unknownOption: (option) => `There is no option ${f.quote(option)}.`,
    missingPath: (verb) =>
      `debulk ${verb} needs a file or folder${verb === 'phantom' ? '' : ', or a case file with studies that were typed in (--case FILE)'}.`,
    missingOption: ({ verb, option }) => `debulk ${verb} needs ${option}.`,
    badColumns: ({ option, value }) =>
      `${option} ${f.quote(value)} is not readable; write subject=COLUMN,day=COLUMN,diameter=COLUMN.`,
    missingTable: 'debulk import needs at least one table (CSV or XLSX).',
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
    missingCase: (verb) => `debulk ${verb} needs a case file (.yaml, .yml or .json).`,
    severalCases: ({ option, instead }) => `${option} writes one case; for several use ${instead}.`,
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
    retracted: ({ id, retraction, path }) =>
      `Event ${f.quote(id)} no longer counts; ${path} now says so in event ${f.quote(retraction)}.`,
    migrated: ({ path, from, to }) =>
      from === to
        ? `${path} is of version ${f.integer(to)} already; nothing was changed.`
        : `${path} went from version ${f.integer(from)} to ${f.integer(to)}.`,
    measuredAnew: 'measured anew',
    saved: ({ path, added, replaced, unchanged }) =>
      [
        added.length > 0 ? `Saved in ${path}: ${f.list(added.map(f.date))}.` : '',
        replaced.length > 0 ? `Measured anew, the older reading retracted: ${f.list(replaced.map(f.date))}.` : '',
        unchanged.length > 0 ? `Saved before, unchanged: ${f.list(unchanged.map(f.date))}.` : '',
      ]
        .filter((each) => each !== '')
        .join(' '),
    keptSchema: (path) =>
      `${path} is no schema of Debulk's and was left as it is; the case file names none. debulk case schema prints it.`,
    withoutGuidance: (yaml) =>
      `JSON has no comments: the guidance on what to write is in a YAML file, debulk case new ${yaml}.`,
    wrote: (path) => `Wrote ${path}`,
    report: (path) => `Report: ${path}`,
    published: 'A real patient, as a case report tells it (Peregudov et al. 2021), checked:',
    interrupted: 'Stopped. Nothing half-written was left behind.',
    nothingMeasured: 'Nothing could be measured.',
    failed: (reason) => `This is a fault in Debulk, not in your data: ${reason}`,
  },
})
