import { mutationTests } from '../../test/mutations.ts'

const proliferation = ['pathology/proliferation-grade.test.ts', 'pathology/specimen-grade.test.ts']
const tnm = ['staging/tnm-categories.test.ts']
const markers = ['markers/marker-normality.test.ts', 'markers/marker-response.test.ts', 'markers/marker-series.test.ts']
const syndrome = ['syndrome/syndrome-grades.test.ts', 'syndrome/syndrome-review.test.ts']

mutationTests('grade, stage, markers, syndrome', [
  {
    why: 'Ki-67 of 3 % as G1',
    file: 'pathology/proliferation-grade.ts',
    from: 'const atLeastG2 = isAtLeast(snapped(count, g2From), g2From)',
    to: 'const atLeastG2 = isAbove(snapped(count, g2From), g2From)',
    tests: proliferation,
  },
  {
    why: 'Ki-67 of 20 % as G3',
    file: 'pathology/proliferation-grade.ts',
    from: 'const g3 = isAbove(snapped(count, g3Above), g3Above)',
    to: 'const g3 = isAtLeast(snapped(count, g3Above), g3Above)',
    tests: proliferation,
  },
  {
    why: 'the lower of Ki-67 and mitoses',
    file: 'pathology/proliferation-grade.ts',
    from: '(one > other ? one : other)',
    to: '(one < other ? one : other)',
    tests: proliferation,
  },
  {
    why: 'poorly differentiated graded by its count',
    file: 'pathology/specimen-grade.ts',
    from: "differentiation === 'poor' ||",
    to: '',
    tests: proliferation,
  },
  {
    why: 'the last specimen instead of the highest',
    file: 'pathology/case-grade.ts',
    from: 'gradeRank[grade] >= least)',
    to: 'gradeRank[grade] <= least)',
    tests: ['pathology/case-grade.test.ts'],
  },
  {
    why: '10 mm as T2',
    file: 'staging/tumour-category.ts',
    from: 'isAbove(snapped(sizeMm, t1LargestMm), t1LargestMm)',
    to: 'isAbove(snapped(sizeMm, t1LargestMm), t1LargestMm - 0.01)',
    tests: tnm,
  },
  {
    why: 'more than 12 nodes for N2',
    file: 'staging/node-category.ts',
    from: 'isAtLeast(snapped(positive, n2FromNodes), n2FromNodes)',
    to: 'isAbove(snapped(positive, n2FromNodes), n2FromNodes)',
    tests: tnm,
  },
  {
    why: 'a mass of 20 mm as N2',
    file: 'staging/node-category.ts',
    from: 'isAbove(snapped(mesentericMassMm, n2AboveMassMm), n2AboveMassMm)',
    to: 'isAtLeast(snapped(mesentericMassMm, n2AboveMassMm), n2AboveMassMm)',
    tests: tnm,
  },
  {
    why: 'nobody looked outside the liver taken for nothing there',
    file: 'staging/metastasis-category.ts',
    from: "elsewhere === 'yes' ? ['M1c'] : ['M1a', 'M1c']",
    to: "elsewhere === 'yes' ? ['M1c'] : ['M1a']",
    tests: tnm,
  },
  {
    why: 'an exclusive limit taken as inclusive',
    file: 'markers/marker-normality.ts',
    from: 'reference?.highExclusive === true',
    to: 'false',
    tests: markers,
  },
  {
    why: 'no limits taken for normal',
    file: 'markers/marker-normality.ts',
    from: "return { raised: 'unknown', normal: 'unknown', statedOtherwise: false }",
    to: "return { raised: 'no', normal: 'yes', statedOtherwise: false }",
    tests: markers,
  },
  {
    why: 'a rise from the first result instead of the lowest',
    file: 'markers/marker-response.ts',
    from: 'nadirOf([baseline, ...before], series)',
    to: 'nadirOf([baseline], series)',
    tests: markers,
  },
  {
    why: 'a rise confirmed by nothing',
    file: 'markers/marker-response.ts',
    from: "either(again, before) === 'yes' ? 'PD'",
    to: "either(again, before) !== 'yes' ? 'PD'",
    tests: markers,
  },
  {
    why: 'confounded results judged',
    file: 'markers/marker-response.ts',
    from: "criteria.confounded === 'allowed' || confounders.length === 0",
    to: 'confounders.length >= 0',
    tests: markers,
  },
  {
    why: 'plasma joined to serum',
    file: 'markers/marker-sample.ts',
    from: "matrix ?? '', written(assay)",
    to: 'written(assay)',
    tests: markers,
  },
  {
    why: 'usual stools unknown taken as one a day',
    file: 'syndrome/diarrhoea-grade.ts',
    from: 'const usualMost = usual?.most ?? null',
    to: 'const usualMost = usual?.most ?? 1',
    tests: syndrome,
  },
  {
    why: 'a month of 30 days and a year of 360',
    file: 'syndrome/heart-screening.ts',
    from: 'export const heartScreeningDays = daysOf.year',
    to: 'export const heartScreeningDays = 360',
    tests: syndrome,
  },
])
