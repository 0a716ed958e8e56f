import { basename, dirname, join } from 'node:path'

/** The last part of a path: the name of the file itself. */
export const fileNameOf = (path: string): string => basename(path)

/** A file inside a folder, as a path in the manner of this system. */
export const fileIn = (folder: string, name: string): string => join(folder, name)

/** A file that lies beside another. */
export const fileBeside = (path: string, name: string): string => join(dirname(path), name)
