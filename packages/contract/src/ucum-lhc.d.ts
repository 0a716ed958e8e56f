/** The part of @lhncbc/ucum-lhc 7.1 that Debulk uses; the package ships no types of its own. */
declare module '@lhncbc/ucum-lhc' {
  export type UnitCheck = {
    readonly status: 'valid' | 'invalid' | 'error'
    readonly ucumCode: string | null
    readonly suggestions?: readonly { readonly units: readonly (readonly [string, string, string | null])[] }[]
  }
  export const UcumLhcUtils: {
    getInstance(): {
      validateUnitString(unit: string, suggest?: boolean): UnitCheck
      convertUnitTo(
        from: string,
        value: number,
        to: string,
        options?: { readonly molecularWeight?: number },
      ): { readonly toVal: number | null }
    }
  }
}
