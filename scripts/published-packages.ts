/** The packages that other programs may build on: the pure core, then what reads and writes files for it. */
export const publishedPackages = ['quantity', 'statistics', 'imaging', 'clinical', 'contract', 'interop']
