import { toLps, type Grid } from '@debulk/imaging/grid'
import type { Volume } from '@debulk/imaging/volume'
import type { Lps } from '@debulk/quantity/vector'
import { burnWord } from './burn-word.ts'
import { coverage } from './distance-shapes.ts'
import { indexBox } from './draw-shape.ts'
import { NoiseTable } from './noise-table.ts'
import type { PhantomAnatomy } from './phantom-anatomy.ts'
import type { PhantomLesion, PhantomPatient, PhantomStudy } from './phantom-patient.ts'
import type { PerturbedEllipsoid } from './perturbed-ellipsoid.ts'
import { Random } from './random.ts'
import { unrotate } from './rotation.ts'
import type { RowMapping } from './row-mapping.ts'
import { tissueIntensity } from './tissue-intensity.ts'
import type { Torso } from './torso.ts'

/** What the image is drawn with: the patient's anatomy, and where the study's rows lie. */
export type Drawing = { readonly anatomy: PhantomAnatomy; readonly mapping: RowMapping }

/** Stored value of brightness 1. */
const fullScale = 1000

/**
 * The MR-like image of one study: body, liver with vessels and mottle, lesions with partial volume, coil shading,
 * blur, Rician noise, and the word SYNTHETIC in the corner of every slice. O(voxels).
 */
export function renderImage(patient: PhantomPatient, study: PhantomStudy, { anatomy, mapping }: Drawing): Volume {
  const { grid } = study
  const { x: nx, y: ny, z: nz } = grid.size
  const light = new Float32Array(nx * ny * nz)
  paintTissue(light, patient, study, { anatomy, mapping })
  for (const lesion of study.lesions)
    if (lesion.truth) paintLesion(light, study, { lesion, shape: lesion.truth, torso: anatomy.torso })
  const voxels = new Uint16Array(light.length)
  const noise = new NoiseTable(new Random(`${patient.name}/noise/${study.plan.date}`))
  const slice = new Float32Array(nx * ny)
  for (let z = 0; z < nz; z++) {
    slice.set(light.subarray(z * nx * ny, (z + 1) * nx * ny))
    blur(slice, nx, ny)
    for (let i = 0; i < slice.length; i++) {
      noise.draw()
      const signal = slice[i]! + study.plan.noise * noise.first
      const quadrature = study.plan.noise * noise.second
      const magnitude = Math.sqrt(signal * signal + quadrature * quadrature)
      voxels[z * nx * ny + i] = Math.min(4095, Math.round(magnitude * fullScale))
    }
    burnWord(voxels.subarray(z * nx * ny, (z + 1) * nx * ny), nx, { word: 'SYNTHETIC', value: fullScale * 0.7 })
  }
  return { grid, voxels, slope: 1, intercept: 0 }
}

function paintTissue(
  light: Float32Array,
  patient: PhantomPatient,
  study: PhantomStudy,
  { anatomy, mapping: row }: Drawing,
): void {
  const { grid, motion, plan } = study
  const tissue = tissueIntensity[plan.sequence]
  const { x: nx, y: ny, z: nz } = grid.size
  const { liver } = patient
  const { vessels, coarse, fine, torso } = anatomy
  const offsets = subvoxels(grid).map((offset) => unrotate(motion.turn, offset))
  const nearMm = Math.max(...offsets.map((o) => Math.hypot(o.x, o.y, o.z))) + 0.5
  const outside = new Float32Array(nx)
  const cavity = new Float32Array(nx)
  const shading = new Float32Array(nx)
  const surface = new Float32Array(nx)
  const vessel = new Float32Array(nx)
  const mottle = new Float32Array(nx)
  const grain = new Float32Array(nx)
  const place = { body: { x: 0, y: 0, z: 0 }, organ: { x: 0, y: 0, z: 0 }, depth: 0, cavity: 0 }
  const { body, organ } = place
  for (let z = 0; z < nz; z++) {
    for (let y = 0; y < ny; y++) {
      row.load(y, z)
      torso.skinAlong(row, { out: outside, from: 0, to: nx })
      const [from, to] = stretchBelow(outside, 2.4, { from: 0, to: nx })
      torso.cavityAlong(row, { out: cavity, from, to })
      torso.shadingAlong(row, { out: shading, from, to })
      liver.along(row, { out: surface, from, to })
      const [first, last] = stretchBelow(surface, nearMm, { from, to })
      vessels.along(row, { out: vessel, from: first, to: last })
      coarse.along(row, { out: mottle, from: first, to: last })
      fine.along(row, { out: grain, from: first, to: last })
      for (let x = from; x < to; x++) {
        organ.x = row.organX[x]!
        organ.y = row.organY[x]!
        organ.z = row.organZ[x]!
        let share = surface[x]! <= 0 ? 1 : 0
        if (Math.abs(surface[x]!) < nearMm) {
          share = 0
          for (const o of offsets) if (liver.at(organ.x + o.x, organ.y + o.y, organ.z + o.z) <= 0) share++
          share /= offsets.length
        }
        let value = 0
        if (share < 1) {
          body.x = row.bodyX[x]!
          body.y = row.bodyY[x]!
          body.z = row.bodyZ[x]!
          place.depth = -outside[x]!
          place.cavity = cavity[x]!
          value = torso.intensity(tissue, place) * (1 - share)
        }
        if (share > 0) {
          const parenchyma = tissue.liver + (tissue.liverVessel - tissue.liver) * vessel[x]!
          value += parenchyma * (1 + 0.035 * mottle[x]! + 0.03 * grain[x]!) * share
        }
        light[x + nx * (y + ny * z)] = value * shading[x]!
      }
    }
  }
}

/** From the first to the last place of a stretch whose value lies below a limit. */
function stretchBelow(
  values: Float32Array,
  limit: number,
  { from, to }: { from: number; to: number },
): [from: number, to: number] {
  let [first, last] = [from, to]
  while (first < last && values[first]! >= limit) first++
  while (last > first && values[last - 1]! >= limit) last--
  return [first, last]
}

function paintLesion(
  light: Float32Array,
  study: PhantomStudy,
  { lesion, shape, torso }: { lesion: PhantomLesion; shape: PerturbedEllipsoid; torso: Torso },
): void {
  const { grid, plan } = study
  const tissue = tissueIntensity[plan.sequence]
  if (lesion.plan.occult && plan.sequence !== 't1-hepatobiliary') return
  const offsets = subvoxels(grid)
  const tint = new Random(`${study.plan.date}/${lesion.plan.id}`).uniform(-0.02, 0.02)
  const reach = Math.max(...offsets.map((o) => Math.hypot(o.x, o.y, o.z)))
  const box = indexBox(grid, shape.centre, shape.reachMm + reach)
  const core = shape.reachMm > 12
  for (let z = box.z[0]; z <= box.z[1]; z++) {
    for (let y = box.y[0]; y <= box.y[1]; y++) {
      for (let x = box.x[0]; x <= box.x[1]; x++) {
        const at = toLps(grid, { x, y, z })
        const body = study.motion.toBody(at)
        let inside = 0
        for (const o of offsets) if (shape.contains(at.x + o.x, at.y + o.y, at.z + o.z)) inside++
        if (inside === 0) continue
        const i = x + grid.size.x * (y + grid.size.y * z)
        const share = inside / offsets.length
        const r = shape.relativeRadius(at.x, at.y, at.z)
        const rim = coverage(0.82 - r, 0.2) * (tissue.lesionRim - tissue.lesion)
        const centre = core ? coverage(r - 0.38, 0.3) * (tissue.lesionCore - tissue.lesion) : 0
        const value = lesion.plan.nature === 'benign' ? tissue.cyst : tissue.lesion + rim + centre + tint
        light[i] = light[i]! * (1 - share) + value * share * torso.shading(body.x, body.y)
      }
    }
  }
}

/** 2 × 2 × 4 places spread evenly over a voxel: through the slice the voxel is deep. */
function subvoxels({ step }: Grid): Lps[] {
  const places: Lps[] = []
  for (const u of [-0.25, 0.25]) {
    for (const v of [-0.25, 0.25]) {
      for (const w of [-0.375, -0.125, 0.125, 0.375]) {
        places.push({
          x: u * step.x.x + v * step.y.x + w * step.z.x,
          y: u * step.x.y + v * step.y.y + w * step.z.y,
          z: u * step.x.z + v * step.y.z + w * step.z.z,
        })
      }
    }
  }
  return places
}

/** In-plane point spread: 1-4-1 along rows, then along columns. */
function blur(slice: Float32Array, nx: number, ny: number): void {
  for (let y = 0; y < ny; y++) smooth(slice, y * nx, 1, nx)
  for (let x = 0; x < nx; x++) smooth(slice, x, nx, ny)
}

function smooth(values: Float32Array, first: number, stride: number, count: number): void {
  let before = values[first]!
  for (let i = 1; i < count - 1; i++) {
    const at = first + i * stride
    const here = values[at]!
    values[at] = (before + 4 * here + values[at + stride]!) / 6
    before = here
  }
}
