import type { Language } from '@debulk/language/language'
import { html, trusted, type Html } from './internal/html.ts'

/** What a page is besides its content. */
export type PageDocument = {
  readonly language: Language
  readonly title: string
  readonly style: string
  /** SHA-256 of a text, base64: the content policy names the page's own style by it. */
  readonly sha256: (text: string) => string
}

/** A page that needs nothing but itself: no script, no request, no style but its own. */
export const pageDocument = ({ language, title, style, sha256 }: PageDocument, body: Html): string =>
  html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta
          http-equiv="Content-Security-Policy"
          content="default-src 'none'; img-src data:; style-src 'sha256-${sha256(style)}'; base-uri 'none'; form-action 'none'"
        />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <meta name="color-scheme" content="light" />
        <title>${title}</title>
        ${trusted(`<style>${style}</style>`)}
      </head>
      <body>
        ${body}
      </body>
    </html> `.markup
