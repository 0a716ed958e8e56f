/** How pixel data is held: plain, or one compressed stream per frame. */
export type PixelCodec =
  | 'native'
  | 'encapsulated-native'
  | 'rle'
  | 'deflated-frame'
  | 'jpeg'
  | 'jpeg-ls'
  | 'jpeg-2000'
  | 'htj2k'

/** How a data set and its pixels are encoded. @source DICOM PS3.5 §A */
export type TransferSyntax = {
  readonly uid: string
  readonly name: string
  readonly explicitVr: boolean
  readonly littleEndian: boolean
  /** The whole data set is one deflate stream. */
  readonly deflated: boolean
  readonly codec: PixelCodec
  /** Whether decoded values are the ones that were encoded. */
  readonly lossless: boolean
}

const row = (uid: string, name: string, codec: PixelCodec, lossless = true): TransferSyntax => ({
  uid: `1.2.840.10008.1.2${uid}`,
  name,
  explicitVr: true,
  littleEndian: true,
  deflated: false,
  codec,
  lossless,
})

/** @source DICOM PS3.6 Annex A, PS3.5 Annex A; Sup 244 for Deflated Image Frame Compression */
const known: readonly TransferSyntax[] = [
  { ...row('', 'Implicit VR Little Endian', 'native'), explicitVr: false },
  row('.1', 'Explicit VR Little Endian', 'native'),
  row('.1.98', 'Encapsulated Uncompressed', 'encapsulated-native'),
  { ...row('.1.99', 'Deflated Explicit VR Little Endian', 'native'), deflated: true },
  { ...row('.2', 'Explicit VR Big Endian', 'native'), littleEndian: false },
  row('.5', 'RLE Lossless', 'rle'),
  row('.8.1', 'Deflated Image Frame Compression', 'deflated-frame'),
  row('.4.50', 'JPEG Baseline', 'jpeg', false),
  row('.4.51', 'JPEG Extended', 'jpeg', false),
  row('.4.57', 'JPEG Lossless', 'jpeg'),
  row('.4.70', 'JPEG Lossless SV1', 'jpeg'),
  row('.4.80', 'JPEG-LS Lossless', 'jpeg-ls'),
  row('.4.81', 'JPEG-LS Near-Lossless', 'jpeg-ls', false),
  row('.4.90', 'JPEG 2000 Lossless', 'jpeg-2000'),
  row('.4.91', 'JPEG 2000', 'jpeg-2000', false),
  row('.4.201', 'HTJ2K Lossless', 'htj2k'),
  row('.4.202', 'HTJ2K Lossless RPCL', 'htj2k'),
  row('.4.203', 'HTJ2K', 'htj2k', false),
]

const byUid = new Map(known.map((syntax) => [syntax.uid, syntax]))

/** Implicit VR Little Endian, the default. */
export const implicitLittleEndian: TransferSyntax = byUid.get('1.2.840.10008.1.2')!
/** Explicit VR Little Endian; what is written here. */
export const explicitLittleEndian: TransferSyntax = byUid.get('1.2.840.10008.1.2.1')!

/** The transfer syntax, or null for one this reader does not know (video, JPIP, private ones). */
export const transferSyntaxOf = (uid: string): TransferSyntax | null => byUid.get(uid) ?? null
