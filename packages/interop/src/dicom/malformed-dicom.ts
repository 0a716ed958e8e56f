import { refusal, type Refusal, type RefusalCode, type RefusalParameters } from '@debulk/contract/refusal'
import { err, type Result } from '@debulk/quantity/result'

/** Thrown deep inside a walk over bytes, where a Result per element would cost more than the walk; never leaves `dicom/`. */
export class MalformedDicom<C extends RefusalCode = RefusalCode> extends Error {
  readonly code: C
  readonly parameters: RefusalParameters[C]

  constructor(code: C, parameters: RefusalParameters[C]) {
    super(code)
    this.code = code
    this.parameters = parameters
  }
}

/** The door out: what was malformed becomes a refusal of this file; anything else is our bug and goes on. */
export function orRefuse<T>(path: string, read: () => Result<T, Refusal>): Result<T, Refusal> {
  try {
    return read()
  } catch (fault) {
    if (fault instanceof MalformedDicom) return err(refusal(path, fault.code, fault.parameters))
    throw fault
  }
}

/** The same where reading waits for bytes. */
export async function orRefuseLater<T>(
  path: string,
  read: () => Promise<Result<T, Refusal>>,
): Promise<Result<T, Refusal>> {
  try {
    return await read()
  } catch (fault) {
    return orRefuse(path, () => {
      throw fault
    })
  }
}
