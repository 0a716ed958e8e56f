// CommonJS packages look for their files by __dirname, which modules do not have: everything lies beside the bundle.
export const __dirname = import.meta.dirname
export const __filename = import.meta.filename
