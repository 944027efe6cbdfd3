import { describe, expect, it } from 'vitest';
import { dark, light, type Palette } from '../../../renderer/ui/theme/palette';

/** Relative luminance (WCAG 2.2) of `#rrggbb`. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

const grounds = ['canvas', 'surface', 'raised', 'sunken'] as const;
const texts = [
  'text',
  'textSecondary',
  'textTertiary',
  'accent',
  'staple',
  'red',
  'green',
  'warning',
  'error',
] as const;

const themes: readonly (readonly [string, Palette])[] = [
  ['light', light],
  ['dark', dark],
];

describe.each(themes)('the %s palette', (_name, palette) => {
  it.each(texts.flatMap((text) => grounds.map((ground) => [text, ground] as const)))(
    '%s can be read on %s (AA)',
    (text, ground) => {
      expect(contrast(palette[text], palette[ground])).toBeGreaterThanOrEqual(4.5);
    },
  );

  it.each([
    ['onAccent', 'accent'],
    ['text', 'warningSoft'],
    ['text', 'errorSoft'],
    ['accent', 'accentSoft'],
  ] as const)('%s can be read on %s (AA)', (text, ground) => {
    expect(contrast(palette[text], palette[ground])).toBeGreaterThanOrEqual(4.5);
  });

  it.each(['specialty', 'data', ...palette.categories] as const)(
    'a shape in %s stands out from the surface',
    (colour) => {
      const hex = colour === 'specialty' || colour === 'data' ? palette[colour] : colour;
      expect(contrast(hex, palette.surface)).toBeGreaterThanOrEqual(2.5);
    },
  );

  it('keeps teal and amber for the two halves of the mix', () => {
    const others = Object.entries(palette).filter(
      ([name]) => name !== 'staple' && name !== 'specialty',
    );
    for (const [, colour] of others) {
      expect([colour].flat()).not.toContain(palette.staple);
      expect([colour].flat()).not.toContain(palette.specialty);
    }
  });
});
