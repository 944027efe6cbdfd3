/**
 * The colours of the program. Warm neutral greys, one accent, status colours for status alone.
 * `staple` and `specialty` mean the two halves of the 7:3 mix and nothing else, everywhere.
 * Text colours have at least 4.5 : 1 on `surface` and on `canvas`.
 */
export interface Palette {
  readonly canvas: string;
  readonly surface: string;
  /** Menus, drawers, popovers: above the surface. */
  readonly raised: string;
  /** Table heads, hovered rows. */
  readonly sunken: string;
  readonly line: string;
  readonly lineStrong: string;
  readonly text: string;
  readonly textSecondary: string;
  readonly textTertiary: string;
  readonly accent: string;
  readonly accentSoft: string;
  readonly onAccent: string;
  readonly staple: string;
  readonly specialty: string;
  readonly red: string;
  readonly green: string;
  readonly warning: string;
  readonly error: string;
  readonly errorSoft: string;
  readonly warningSoft: string;
  /** The period compared with, behind the present one. */
  readonly ghost: string;
  /** Bars and lines of figures that belong to no category. */
  readonly data: string;
  /** Colour-blind-safe hues in a fixed order (after Okabe and Ito, without the reserved two). */
  readonly categories: readonly string[];
}

export const light: Palette = {
  canvas: '#faf9f7',
  surface: '#ffffff',
  raised: '#ffffff',
  sunken: '#f5f3f0',
  line: '#e7e4df',
  lineStrong: '#d3cec7',
  text: '#1c1b1a',
  textSecondary: '#57534e',
  textTertiary: '#716b64',
  accent: '#0b7285',
  accentSoft: '#e3f1f3',
  onAccent: '#ffffff',
  staple: '#0f766e',
  specialty: '#b45309',
  red: '#c0362c',
  green: '#2b7a3d',
  warning: '#7a5f00',
  error: '#b3261e',
  errorSoft: '#fcebe9',
  warningSoft: '#fbf3d5',
  ghost: '#c9c4bc',
  data: '#3a6ea5',
  categories: [
    '#3a6ea5',
    '#56a3d9',
    '#8a5fa8',
    '#c9769f',
    '#6b8e3a',
    '#8d8d3f',
    '#7f6a58',
    '#8f8a83',
  ],
};

export const dark: Palette = {
  canvas: '#1c1b1a',
  surface: '#242321',
  raised: '#2d2b29',
  sunken: '#2a2826',
  line: '#3a3835',
  lineStrong: '#524f4b',
  text: '#edebe8',
  textSecondary: '#b8b3ad',
  textTertiary: '#9d978f',
  accent: '#4cc3d6',
  accentSoft: '#17383e',
  onAccent: '#06262c',
  staple: '#2dd4bf',
  specialty: '#f59e0b',
  red: '#f58076',
  green: '#6cc77f',
  warning: '#e5c94a',
  error: '#f58076',
  errorSoft: '#43211e',
  warningSoft: '#3b3413',
  ghost: '#5b5752',
  data: '#7aa7dc',
  categories: [
    '#7aa7dc',
    '#8fcdf2',
    '#b794d4',
    '#e3a0c0',
    '#a3c46e',
    '#c6c56f',
    '#b9a18c',
    '#aaa59e',
  ],
};
