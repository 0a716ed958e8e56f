/**
 * A text as a spreadsheet program stores it: a character that XML cannot hold is written `_x000D_`, and such a text itself `_x005F_x000D_`.
 *
 * @source ECMA-376-1:2016 §22.9.2.19
 */
export const spreadsheetText = (stored: string): string =>
  stored.replaceAll(/_x([\dA-F]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
