/** With a capital, as a sentence or a heading begins. */
export const capitalised = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)
