import type { RecordRule } from '@debulk/clinical/review/answer'
import { html } from '../internal/html.ts'
import type { Section } from '../section.ts'
import type { RecordView } from './record-view.ts'

/** Where the text of each rule that answered stands. */
export type RuleTexts = { readonly anchor: (rule: RecordRule) => string }

/** Anchors of the rules that answered, each once, in the order they were asked. */
export function ruleTexts({ review }: RecordView): RuleTexts & { readonly rules: readonly RecordRule[] } {
  const rules = [...new Set(review.answers.map(({ rule }) => rule))]
  const anchors = new Map(rules.map((rule, i) => [rule, `rule-${i + 1}`]))
  return { rules, anchor: (rule) => anchors.get(rule) ?? '' }
}

/** What each rule does and where it is written, once for all its answers; null where none answered. */
export function rulesSection({ words }: RecordView, { rules, anchor }: ReturnType<typeof ruleTexts>): Section | null {
  if (rules.length === 0) return null
  return {
    id: 'rules',
    heading: words.page.headings.sources,
    body: html`<dl class="rules">
      ${rules.map((rule) => {
        const { title, says, source } = words.answers.rules[rule]
        return html`<div id="${anchor(rule)}">
          <dt>${title} <code>${rule}</code></dt>
          <dd>${says} ${words.page.source}: ${source}</dd>
        </div>`
      })}
    </dl>`,
  }
}
