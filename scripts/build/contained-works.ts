/** Something inside a package that its own licence text does not cover: another npm package, or a text of licence-texts. */
export type ContainedWork = { readonly npm: string } | { readonly title: string; readonly text: string }

const runtime: readonly ContainedWork[] = [
  { title: 'Emscripten run time (MIT)', text: 'emscripten.txt' },
  { title: 'musl (MIT)', text: 'musl.txt' },
]
const charls: ContainedWork = { title: 'CharLS (BSD-3-Clause)', text: 'charls.txt' }
const openJpeg: ContainedWork = { title: 'OpenJPEG (BSD-2-Clause)', text: 'openjpeg.txt' }
const openJph: ContainedWork = { title: 'OpenJPH (BSD-2-Clause)', text: 'openjph.txt' }

/** What a bundled package contains, by name and version: another version may contain other things. Sources: licence-texts/README.md. */
export const containedWorks: Readonly<Record<string, readonly ContainedWork[]>> = {
  '@cornerstonejs/codec-charls@1.2.7': [charls, ...runtime],
  '@cornerstonejs/codec-openjpeg@1.3.6': [openJpeg, ...runtime],
  '@cornerstonejs/codec-openjph@2.4.11': [openJph, ...runtime],
  'dcmjs-codecs@0.0.8': [
    charls,
    openJpeg,
    openJph,
    { title: "The Independent JPEG Group's software (IJG)", text: 'ijg-jpeg.txt' },
    { title: 'libjxl (BSD-3-Clause)', text: 'libjxl.txt' },
    { title: 'Highway (BSD-3-Clause)', text: 'highway.txt' },
    { title: 'skcms (BSD-3-Clause)', text: 'skcms.txt' },
    { title: 'Brotli (MIT)', text: 'brotli.txt' },
    { title: 'Better Enums (BSD-2-Clause)', text: 'better-enums.txt' },
    ...runtime,
    { npm: 'loglevel' },
    { npm: 'loglevel-plugin-prefix' },
  ],
  'dcmjs@0.50.3': [
    { npm: 'gl-matrix' },
    { npm: 'iota-array' },
    { npm: 'is-buffer' },
    { npm: 'lodash.clonedeep' },
    { npm: 'loglevel' },
    { npm: 'ndarray' },
    { npm: 'pako' },
  ],
}
