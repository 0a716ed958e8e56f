import { imageOrLabels } from './image-or-labels.ts'

/** Whether a file is an image by its name rather than a label map: `image`, `ct`, nnU-Net's `…_0000`. */
export const isImageName = (stem: string): boolean => imageOrLabels({ name: stem, folders: [] }) === 'image'
