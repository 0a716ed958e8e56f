/** A volume file's name without its extension: `liver.nii.gz` → `liver`, `case 3.seg.nrrd` → `case 3`. */
export const fileStem = (name: string): string =>
  name.replace(/(\.nii\.gz|\.nii|\.seg\.nrrd|\.seg\.nhdr|\.nrrd|\.nhdr|\.hdr|\.img)$/i, '')
