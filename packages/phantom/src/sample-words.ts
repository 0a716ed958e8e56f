/** What the sample patient's record calls things: a reader writes in a language of their own. */
export type SampleWords = {
  readonly lesion: string
  readonly ileum: string
  readonly mesentery: string
  readonly resection: string
  readonly rightArtery: string
  readonly properArtery: string
}

export const sampleWords: SampleWords = {
  lesion: 'Lesion',
  ileum: 'terminal ileum',
  mesentery: 'mesentery',
  resection: 'ileocaecal resection with mesenteric mass',
  rightArtery: 'right hepatic artery',
  properArtery: 'proper hepatic artery',
}
