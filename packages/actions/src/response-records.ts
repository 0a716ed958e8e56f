import { responseCsv } from '@debulk/interop/cdisc/response-csv'
import type { Derivation } from './response-derivation.ts'

/** All responses as records of RS, in CSV. */
export const responseRecords = ({ derived }: Derivation): string => responseCsv(derived.flatMap(({ rows }) => rows))
