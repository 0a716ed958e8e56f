import { cross, normalise, type Lps } from '@debulk/quantity/vector'
import type { Aspect, LesionPlan } from './patient-plan.ts'
import { PerturbedEllipsoid, type Bump, type Frame } from './perturbed-ellipsoid.ts'
import type { Random } from './random.ts'

/** What stays the same about a lesion for life: how it is turned and where its surface bulges. */
export type LesionForm = { readonly frame: Frame; readonly bumps: readonly Bump[] }

/** Draws a form from the seed; the longest axis lies almost in the axial plane, where it will be measured. */
export function lesionForm(plan: LesionPlan, random: Random): LesionForm {
  const tilt = random.uniform(-0.15, 0.15)
  const turn = random.uniform(0, Math.PI)
  const a = normalise({ x: Math.cos(turn), y: Math.sin(turn), z: tilt })
  const c = normalise(cross(a, cross({ x: random.uniform(-0.2, 0.2), y: random.uniform(-0.2, 0.2), z: 1 }, a)))
  return { frame: { a, b: cross(c, a), c }, bumps: surfaceBumps(plan.irregularity, random) }
}

/** Six bumps of degree 2, 3 and 4 whose amplitudes have the given size. */
export function surfaceBumps(size: number, random: Random): Bump[] {
  return ([2, 2, 3, 3, 4, 4] as const).map((degree) => ({
    degree,
    towards: random.direction(),
    amplitude: size * random.uniform(-1, 1),
  }))
}

/**
 * A lesion of the given form whose longest chord across `normal` is `longAxisMm`.
 *
 * @param centre where it lies, LPS mm
 * @param turned the frame as it is turned in this study
 */
export function lesionOfLength(
  longAxisMm: number,
  {
    centre,
    turned,
    bumps,
    aspect,
    normal,
    effort = {},
  }: {
    readonly centre: Lps
    readonly turned: Frame
    readonly bumps: readonly Bump[]
    readonly aspect: Aspect
    readonly normal: Lps
    readonly effort?: { readonly planes?: number; readonly directions?: number }
  },
): PerturbedEllipsoid {
  const unit = new PerturbedEllipsoid({
    centre,
    frame: turned,
    bumps,
    semiAxesMm: { a: 1, b: aspect.short, c: aspect.third },
  })
  return unit.enlarged(longAxisMm / unit.axesAcross(normal, effort).longMm)
}

/** Turns every axis of a frame. */
export const turnFrame = (frame: Frame, turn: (direction: Lps) => Lps): Frame => ({
  a: turn(frame.a),
  b: turn(frame.b),
  c: turn(frame.c),
})

/** How a hand trembles: bumps of about 0.3 mm, never more than a twentieth of a small lesion's radius. */
export function readerBumps(lesion: PerturbedEllipsoid, random: Random, sizeMm = 0.3): Bump[] {
  const { a, b, c } = lesion.semiAxesMm
  const radius = Math.cbrt(a * b * c)
  return surfaceBumps(Math.min(0.05, sizeMm / radius), random)
}
