/** Whether a file calls itself a volume, whatever is in it. */
export const isVolumeName = (name: string): boolean => /\.(?:nii|nii\.gz|nrrd|nhdr)$/i.test(name)
