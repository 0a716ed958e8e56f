import { mutationTests } from '../../test/mutations.ts'

mutationTests('outcome, suitability, arterial', [
  {
    why: 'progression-free survival censored at any look, adequate or judged or not',
    file: 'outcome/progression-free.ts',
    from: "look.adequate === 'yes' && look.progression === 'no'",
    to: "look.progression !== 'yes'",
    tests: ['outcome/progression-free.test.ts'],
  },
  {
    why: 'progression-free survival censored at last contact instead of last imaging',
    file: 'outcome/outcome-review.ts',
    from: "anywhere: withMeasured(tumourAssessments(events, 'anywhere'), measured)",
    to: "anywhere: [...tumourAssessments(events, 'anywhere'), ...contactsOf(events).map((c) => ({ ...c, adequate: 'yes' as const, progression: 'no' as const }))]",
    tests: ['outcome/outcome-review.test.ts'],
  },
  {
    why: 'a month of 30 days',
    file: 'suitability/transplantation-items.ts',
    from: 'leastDays / daysOf.month',
    to: 'leastDays / 30',
    tests: ['suitability/suitability-review.test.ts'],
  },
  {
    why: 'burden with the tumour excluded from the volume of the liver',
    file: 'burden/burden.ts',
    from: '(100 * volumeMl) / study.liverVolumeMl',
    to: '(100 * volumeMl) / (study.liverVolumeMl - volumeMl)',
    tests: ['suitability/suitability-rules.test.ts'],
  },
  {
    why: 'the interval of cytoreduction symmetric about its centre',
    file: 'cytoreduction/volume-ratio.ts',
    from: 'Math.exp(z95 * total)',
    to: '(1 + z95 * total)',
    tests: ['cytoreduction/volume-ratio.test.ts'],
  },
  {
    why: 'a fact that nobody recorded taken for absent',
    file: 'suitability/recorded-items.ts',
    from: '  if (!first) return unknownItem(item, source)\n',
    to: "  if (!first) return { ...unknownItem(item, source), state: 'met' }\n",
    tests: ['suitability/suitability-review.test.ts'],
  },
  {
    why: 'milligrams and units added',
    file: 'arterial/cumulative-dose.ts',
    from: 'totals.length === 1 && only ? worth[only.unit]',
    to: 'only ? worth[only.unit]',
    tests: ['arterial/arterial-rules.test.ts'],
  },
  {
    why: 'a limit that is reached taken for exceeded',
    file: 'arterial/cumulative-dose.ts',
    from: 'least > limit + slack',
    to: 'least >= limit',
    tests: ['arterial/arterial-rules.test.ts'],
  },
])
