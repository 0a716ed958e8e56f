import { maskOutline } from '@debulk/figures/mask-outline'
import type { Strip, StripCell } from '@debulk/figures/strip'
import { sampleAssessment, sampleDates } from './sample-assessment.ts'

const SIZE = 96
const MM_PER_PIXEL = 0.8

/** Painted crops for drawing: a mottled ground, a few vessels, one darker lesion of the right size. */
export const sampleStrip: Strip = {
  identity: 'confirmed',
  dates: sampleDates,
  rows: sampleAssessment.deciders.map((decider, row) => ({
    label: decider.label,
    shares: {
      baseline: decider.shareOfBaseline,
      residual: decider.shareOfResidual,
      variance: decider.shareOfVariance,
    },
    cells: sampleDates.map((date, i): StripCell => {
      const lesion = sampleAssessment.histories[row]?.readings[i]
      const mmPerPixel = MM_PER_PIXEL * (row === 2 ? 0.5 : 1)
      const frame = { width: SIZE, height: SIZE, mmPerPixel: { x: mmPerPixel, y: mmPerPixel } }
      if (!lesion || (row === 2 && i === 3)) {
        const image = paint(row * 31 + i, 0, mmPerPixel).image
        return { kind: 'not-visible', technique: i === 2 ? 'differs' : 'same', date, frame, image }
      }
      if (row === 2 && i === 0) return { kind: 'not-imaged', date }
      const { image, mask, axis } = paint(row * 31 + i, lesion.diameterMm, mmPerPixel)
      return {
        kind: 'measured',
        date,
        frame,
        image: row === 1 && i === 7 ? null : image,
        contour: maskOutline(mask, SIZE, SIZE),
        longAxis: axis,
        volumeMl: lesion.volumeMl,
        longAxisMm: lesion.diameterMm,
        touchesBorder: row === 1 && i === 6,
      }
    }),
  })),
}

/** The same pictures when nobody has said which lesion is which. */
export const sampleStripByRank: Strip = {
  ...sampleStrip,
  identity: 'not-confirmed',
  rows: sampleStrip.rows.map((row, r) => ({
    label: null,
    shares: null,
    cells: row.cells.map((cell, i): StripCell => (r === 2 && i > 5 ? { kind: 'no-lesion', date: cell.date } : cell)),
  })),
}

/** Repeatable noise: the same picture on every run. */
function noise(seed: number): () => number {
  let state = (seed * 2654435761 + 12345) >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

function paint(seed: number, lesionMm: number, mmPerPixel: number) {
  const random = noise(seed + 1)
  const [a, tilt] = [lesionMm / 2 / mmPerPixel, random() * Math.PI]
  const b = a * 0.8
  const vessels = Array.from({ length: 5 }, () => ({
    x: random() * SIZE,
    y: random() * SIZE,
    angle: random() * Math.PI,
    r: 1 + random() * 2.2,
  }))
  const [pixels, mask] = [new Uint8Array(SIZE * SIZE), new Uint8Array(SIZE * SIZE)]
  for (let y = 0; y < SIZE; y++) {
    for (let x = 0; x < SIZE; x++) {
      const [dx, dy] = [x + 0.5 - SIZE / 2, y + 0.5 - SIZE / 2]
      const [u, v] = [dx * Math.cos(tilt) + dy * Math.sin(tilt), dy * Math.cos(tilt) - dx * Math.sin(tilt)]
      const wobble = 1 + 0.06 * Math.sin(3 * Math.atan2(v, u)) + 0.04 * Math.sin(5 * Math.atan2(v, u) + 1)
      const inside = a > 0 && Math.hypot(u / a, v / b) / wobble < 1
      const vessel = vessels.some((w) => Math.abs((x - w.x) * Math.sin(w.angle) - (y - w.y) * Math.cos(w.angle)) < w.r)
      const ground = 148 + 16 * Math.sin(x / 17 + seed) + 10 * Math.cos(y / 13) + (vessel ? -34 : 0)
      const value = (inside ? 84 + 18 * Math.sin(u / 3) : ground) + (random() + random() - 1) * 26
      pixels[x + SIZE * y] = Math.max(0, Math.min(255, value))
      mask[x + SIZE * y] = inside ? 1 : 0
    }
  }
  const end = (sign: number) => ({
    x: SIZE / 2 + sign * a * Math.cos(tilt),
    y: SIZE / 2 + sign * a * Math.sin(tilt),
  })
  return { image: { pixels, width: SIZE, height: SIZE }, mask, axis: a > 0 ? { from: end(-1), to: end(1) } : null }
}
