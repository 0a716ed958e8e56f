import type { Html } from './internal/html.ts'

/** One part of the page; null where there is nothing to show. */
export type Section = { readonly id: string; readonly heading: string; readonly body: Html }
