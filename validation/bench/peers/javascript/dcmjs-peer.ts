import { readFileSync } from 'node:fs'
import { importFrom } from './import-from.ts'
import { serveCommands } from './serve-commands.ts'

/** As much of dcmjs as is called; it publishes no types. */
type Dcmjs = {
  data: {
    DicomMessage: { readFile(file: ArrayBuffer): { dict: unknown } }
    DicomMetaDictionary: { naturalizeDataset(dict: unknown): NaturalSegmentation }
    BitArray: { unpack(bits: ArrayBuffer | undefined): Uint8Array }
  }
}

type NaturalSegmentation = {
  Rows: number
  Columns: number
  NumberOfFrames: number
  PixelData: ArrayBuffer[]
  PerFrameFunctionalGroupsSequence: {
    SegmentIdentificationSequence: { ReferencedSegmentNumber: number }[]
    PlanePositionSequence: { ImagePositionPatient: number[] }[]
  }[]
}

/** Installed apart from the project's own packages; the folder is the first argument. */
const { data } = (await importFrom(process.argv[2] ?? '', 'dcmjs')) as Dcmjs
const { BitArray, DicomMessage, DicomMetaDictionary } = data

/** A DICOM SEG to a label volume, as dcmjs users write it: read, naturalise, unpack the bits, place the frames. */
function labelVolume(path: string): Uint8Array {
  const bytes = readFileSync(path)
  const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength)
  const natural = DicomMetaDictionary.naturalizeDataset(DicomMessage.readFile(buffer).dict)
  const unpacked = BitArray.unpack(natural.PixelData[0])
  const frames = natural.PerFrameFunctionalGroupsSequence.map((group) => ({
    segment: group.SegmentIdentificationSequence[0]?.ReferencedSegmentNumber ?? 0,
    place: group.PlanePositionSequence[0]?.ImagePositionPatient[2] ?? 0,
  }))
  const places = [...new Set(frames.map(({ place }) => place))].sort((a, b) => a - b)
  const slice = new Map(places.map((place, z) => [place, z]))
  const area = natural.Rows * natural.Columns
  const volume = new Uint8Array(area * places.length)
  frames.forEach(({ segment, place }, n) => {
    const [from, to] = [n * area, (slice.get(place) ?? 0) * area]
    for (let i = 0; i < area; i++) if (unpacked[from + i] !== 0) volume[to + i] = segment
  })
  return volume
}

function countNonZero(volume: Uint8Array): number {
  let count = 0
  for (let i = 0; i < volume.length; i++) if (volume[i] !== 0) count++
  return count
}

let last: Uint8Array = new Uint8Array()
await serveCommands({
  commands: {
    dcmjs: (path = '') => {
      last = labelVolume(path)
      return 0
    },
    voxels: () => countNonZero(last),
  },
})
