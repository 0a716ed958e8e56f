const pattern =
  /^(?:image|img|imaging|volume|vol|ct|mr|mri|t1w?|t2w?|dwi|adc|scan|снимок|изображение)(?:[_\- .]?\d+)?$|_0000$/iu

/** Whether a file is an image by its name rather than a label map: `image`, `ct`, nnU-Net's `…_0000`. */
export const isImageName = (stem: string): boolean => pattern.test(stem)
