import type { DeckLook } from './model';

/** Without a template of the company's own: quiet, one accent that is not a colour of the mix. */
export const defaultLook: DeckLook = {
  company: '',
  logo: null,
  accent: '1E4E79',
  latinFont: 'Arial',
  eastAsianFont: 'Microsoft YaHei',
  rise: 'green',
};

/** Colours as `RRGGBB`, warm neutral greys. Staple and specialty mean nothing else anywhere. */
export const colours = {
  ink: '1C1917',
  quiet: '57534E',
  faint: 'A8A29E',
  rule: 'D6D3D1',
  hairline: 'E7E5E4',
  ghost: 'DAD6D2',
  muted: 'B4ADA6',
  paper: 'FFFFFF',
  red: 'B42318',
  green: '1F7A3D',
  staple: '0F766E',
  specialty: 'B45309',
} as const;

/** Hues that colour-blind people tell apart, in a fixed order, after the accent. */
export const categoryHues = [
  '5B8DB8',
  'D98B5F',
  '8A7FB5',
  '6B7280',
  'C4A24A',
  '9C6B6B',
  '7D9650',
] as const;

/** Sizes of type in points, for a room: the smallest that carries meaning is `label`. */
export const type = {
  cover: [44, 40, 36, 32],
  title: [28, 26, 24],
  subtitle: 14,
  part: 12,
  body: [18, 16, 14],
  heading: 14,
  figure: [32, 28, 24, 20],
  figureLabel: 14,
  table: 14,
  label: 12,
  footer: 10,
} as const;

/** The page in inches: a widescreen slide. */
export const page = { width: 13.333, height: 7.5, margin: 0.6 } as const;

/** Between blocks. */
export const gap = 0.3;
