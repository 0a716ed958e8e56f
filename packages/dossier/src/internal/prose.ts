import { html, type Html } from './html.ts'

/**
 * A sentence as it should break: ranges, bracketed bounds and option names stay whole, and a button at the end stays
 * with the last word. No-break spaces are not word ends here.
 */
export function prose(text: string, ...buttons: readonly Html[]): Html {
  const tokens = text.split(' ')
  const last = tokens.pop() ?? ''
  const kept = (token: string) =>
    /–|^[«(“]*--/u.test(token) ? html`<span class="nowrap">${token}</span> ` : `${token} `
  const end =
    buttons.length === 0 && !/–|--/u.test(last)
      ? last
      : html`<span class="nowrap">${last}${buttons.map((b) => html` ${b}`)}</span>`
  return html`${tokens.map(kept)}${end}`
}
