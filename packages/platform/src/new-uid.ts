import { randomUUID } from 'node:crypto'

/** A UID that nobody else has made. @source DICOM PS3.5 §B.2, UUID derived UID */
export const newUid = (): string => `2.25.${BigInt(`0x${randomUUID().replaceAll('-', '')}`)}`
