/**
 * What reading may cost at most. Every reader takes these; a file that asks for more is refused before anything of
 * its size is allocated.
 */
export type ReadLimits = {
  /** Largest file, or zip entry, that is read whole. */
  readonly fileBytes: number
  /** Voxels of one volume. */
  readonly volumeVoxels: number
  /** Bytes of one volume once inflated. */
  readonly volumeBytes: number
  /** Bytes of a text header (NRRD). */
  readonly headerBytes: number
  /** Bytes of a description in JSON (a data set's, an error model). */
  readonly textBytes: number
  /** Characters of a mapping or case file; reading YAML is a thousand times slower than reading JSON. */
  readonly yamlCharacters: number
  /** Different labels in one label map. */
  readonly labels: number
  /** Files below one path given, zip entries included. */
  readonly files: number
  /** Folders inside one another. */
  readonly depth: number
  /** Bytes of all entries of one zip once inflated, as its directory states them. */
  readonly zipBytes: number
  /** Inflated : packed. Asked only of entries above `zipRatioFromBytes`: a small mask packs a thousandfold in honesty. */
  readonly zipRatio: number
  readonly zipRatioFromBytes: number
  /** Bytes of a table of a series, and of each part of a workbook once inflated. */
  readonly tableBytes: number
  readonly tablePartBytes: number
  /** Rows and columns of one table, and characters of one cell. */
  readonly tableRows: number
  readonly tableColumns: number
  readonly cellCharacters: number
}

const MiB = 1024 ** 2
const GiB = 1024 ** 3

/** The defaults, in this one place. 2³⁰ voxels is 512 × 512 × 4096, ten times the largest abdominal series. */
export const readLimits: ReadLimits = {
  fileBytes: 4 * GiB,
  volumeVoxels: 2 ** 30,
  volumeBytes: 4 * GiB,
  headerBytes: 4 * MiB,
  textBytes: 16 * MiB,
  yamlCharacters: MiB,
  labels: 4096,
  files: 200_000,
  depth: 64,
  zipBytes: 64 * GiB,
  zipRatio: 200,
  zipRatioFromBytes: 128 * MiB,
  tableBytes: 64 * MiB,
  tablePartBytes: 256 * MiB,
  tableRows: 200_000,
  tableColumns: 2000,
  cellCharacters: 32_767, // what a spreadsheet's cell holds
}
