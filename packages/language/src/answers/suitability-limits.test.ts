import assert from 'node:assert/strict'
import { test } from 'node:test'
import { itemFromValues } from '@debulk/clinical/suitability/item-from-values'
import { checklist } from '@debulk/clinical/suitability/checklist'
import { inLimitUnit } from '@debulk/clinical/suitability/laboratory-units'
import { exactly } from '@debulk/quantity/bounded'
import { uncertainDate } from '@debulk/quantity/uncertain-date'
import { format as formatOf } from '../format.ts'
import { suitabilityAnswersEn } from './suitability.en.ts'
import { suitabilityAnswersRu } from './suitability.ru.ts'

// RETNET prints the limit of bilirubin as 2.0 mg/dL (34 µmol/L); 34.3 µmol/L · 584.673 g/mol are 2.0054 mg/dL, 34.1 are 1.9937.
const limit = {
  comparator: '≤',
  value: 2,
  unit: 'mg/dL',
  printed: { value: 34, unit: 'umol/L', inLimitUnit: (34 * 584.673) / 1e4 },
} as const
function shown(micromolar: number): readonly string[] {
  const on = uncertainDate('2020-01-02')
  assert.ok(on.ok)
  const value = exactly(micromolar)
  const recorded = { id: 'l', on: on.value, value, unit: 'umol/L' }
  const converted = inLimitUnit('bilirubin', value, 'umol/L')?.value ?? null
  const item = itemFromValues({ item: 'bilirubin', source: 'retnet', limit }, [{ ...recorded, inLimitUnit: converted }])
  return [[suitabilityAnswersEn, 'en'] as const, [suitabilityAnswersRu, 'ru'] as const].map(([words, language]) => {
    const [detail] = words['suitability/intra-arterial'].details?.(checklist([item]), formatOf(language)) ?? []
    return `${detail?.mark}: ${detail?.text.split(';')[0]}`
  })
}

const rows = [
  [34.3, 'not-met: 34.3\u00A0µmol/L (2.01\u00A0mg/dL)', 'not-met: 34,3\u00A0мкмоль/л (2,01\u00A0мг/дл)'],
  [34.1, 'met: 34.1\u00A0µmol/L (2.0\u00A0mg/dL)', 'met: 34,1\u00A0мкмоль/л (2,0\u00A0мг/дл)'],
] as const
for (const [value, ...expected] of rows)
  test(`${value} µmol/L of bilirubin is not converted onto the limit that it misses`, () =>
    assert.deepEqual(shown(value), expected))
