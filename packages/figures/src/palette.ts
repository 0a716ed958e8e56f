/**
 * One accent among greys; every difference that matters is also a difference of shape or stroke. The picture colours
 * (amber, sky) keep apart for all common forms of colour blindness and stand on any grey.
 *
 * @source Okabe & Ito 2008, Color Universal Design (amber and sky blue)
 */
export const palette = {
  ink: '#1a1d21',
  muted: '#5c6570',
  faint: '#9aa3ad',
  hairline: '#dde1e6',
  ground: '#f5f6f7',
  paper: '#ffffff',
  accent: '#0b5c7f',
  accentSoft: '#b9d3de',
  contour: '#e69f00',
  axis: '#56b4e9',
  night: '#101214',
} as const

/** Text sizes inside charts, px at natural width. */
export const typeSize = { label: 12, small: 11 } as const
