/** Help of one verb: how it is called, what it is for, each option, examples. */
export type HelpText = {
  readonly about: string
  readonly usage: readonly string[]
  readonly options: readonly { readonly flag: string; readonly text: string }[]
  readonly examples: readonly { readonly command: string; readonly text: string }[]
}

export type Verb = 'measure' | 'assess' | 'demo' | 'phantom' | 'response' | 'import' | 'check' | 'case'

/** What the command line says on standard error: help, progress, misuse, what was done. */
export type CommandWords = {
  readonly headings: {
    readonly usage: string
    readonly options: string
    readonly examples: string
    readonly verbs: string
    readonly exitCodes: string
  }
  readonly overview: HelpText
  readonly exitCodes: readonly { readonly code: string; readonly text: string }[]
  readonly verbs: Readonly<Record<Verb, HelpText & { readonly brief: string }>>
  readonly progress: {
    readonly finding: string
    readonly reading: string
    readonly measuring: string
    readonly assessing: string
    readonly importing: string
    readonly generating: string
    readonly drawing: string
    readonly writing: string
    readonly left: (seconds: number) => string
    readonly step: (p: { done: number; of: number }) => string
  }
  readonly misuse: {
    readonly unknownVerb: (verb: string) => string
    readonly unknownOption: (option: string) => string
    readonly missingPath: (verb: string) => string
    readonly missingArgument: (command: string, argument: string) => string
    readonly caseVerb: (p: { verb: string; verbs: readonly string[] }) => string
    readonly saveNeedsCase: string
    readonly missingOption: (p: { verb: string; option: string }) => string
    readonly badColumns: (p: { option: string; value: string }) => string
    readonly missingTable: string
    readonly missingValue: (option: string) => string
    readonly noValue: (option: string) => string
    readonly unexpected: (argument: string) => string
    readonly badValue: (p: { option: string; value: string; allowed: readonly string[] }) => string
    readonly badDate: (p: { option: string; value: string }) => string
    readonly badNumber: (p: { option: string; value: string; least: number; most: number }) => string
    readonly notTogether: (p: { one: string; other: string }) => string
    readonly severalPatients: (patients: readonly (string | null)[]) => string
    readonly unknownPatient: (p: { patient: string; patients: readonly string[] }) => string
    readonly unknownSegmentation: (p: { segmentation: string; segmentations: readonly string[] }) => string
    readonly missingCase: (verb: string) => string
    readonly severalCases: (p: { option: string; instead: string }) => string
    readonly seeHelp: (verb: string | null) => string
  }
  /** What the synthetic patient's record calls things. */
  readonly sample: {
    readonly lesion: string
    readonly ileum: string
    readonly mesentery: string
    readonly resection: string
    readonly rightArtery: string
    readonly properArtery: string
  }
  readonly done: {
    readonly retracted: (p: { id: string; retraction: string; path: string }) => string
    readonly migrated: (p: { path: string; from: number; to: number }) => string
    /** Why an older reading of a study is retracted. */
    readonly measuredAnew: string
    /** Studies by date that were added, put in place of an older reading, or stood there already. */
    readonly saved: (p: {
      path: string
      added: readonly string[]
      replaced: readonly string[]
      unchanged: readonly string[]
    }) => string
    readonly wrote: (path: string) => string
    /** A file of somebody's own stands where the schema of a case file would. */
    readonly keptSchema: (path: string) => string
    /** A case file in JSON holds no guidance; the path of one that does. */
    readonly withoutGuidance: (yaml: string) => string
    readonly report: (path: string) => string
    /** Stands above the published patient's check in the demo. */
    readonly published: string
    readonly interrupted: string
    readonly nothingMeasured: string
    readonly failed: (reason: string) => string
  }
}
