/** Of the program, as reports and --version print it. */
export const version = '0.1.0'
