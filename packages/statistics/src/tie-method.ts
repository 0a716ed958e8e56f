/**
 * What to make of several events at one time in a regression: Efron's shares come closest to not knowing their order, Breslow's treat
 * each as if all were still at risk.
 */
export type TieMethod = 'efron' | 'breslow'
