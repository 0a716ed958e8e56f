/**
 * Relative change of volume of a lesion that keeps its shape, from the change of its diameter: −30 % is −65.7 %.
 *
 * @source (1 + d)³ − 1, similar solids — Euclid, Elements XII.18
 */
export const volumeChange = (diameterChange: number): number => (1 + diameterChange) ** 3 - 1

/**
 * Relative change of diameter of a lesion that keeps its shape, from the change of its volume: −90 % is −53.6 %.
 *
 * @source ∛(1 + v) − 1, similar solids — Euclid, Elements XII.18
 */
export const diameterChange = (volume: number): number => Math.cbrt(1 + volume) - 1
